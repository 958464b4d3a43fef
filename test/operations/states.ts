import assert from 'node:assert/strict';
import { formatResults } from '../../src/formats/results-json.js';
import { parse } from '../../src/results/parse.js';
import { pilpres2024 } from '../fixtures/pilpres-2024.js';
import { sirekap20240307 } from '../fixtures/sirekap-2024-03-07.js';

/**
 * A results file of 39 regions as the mirror writes it, made from the state of 7 March 2024. Number 0 is that state. The others
 * are synthetic, each with slightly more votes, and all of one size.
 */
export function state(number: number): string {
  const { votes, regions, progress, updated } = sirekap20240307;
  const more = (figures: Readonly<Record<string, number>>): Record<string, number> =>
    Object.fromEntries(Object.entries(figures).map(([id, figure]) => [id, figure + number]));
  const total = more(votes);
  const { results, faults } = parse({
    version: 1,
    heading: 'Pemilu Presiden 2024',
    kind: 'preliminary',
    updated: new Date(Date.parse(updated) + number * 60_000).toISOString(),
    source: { name: 'KPU', url: 'https://pemilu2024.kpu.go.id' },
    candidates: pilpres2024.candidates.map(({ id, number, name, color }) => ({
      id,
      number,
      name,
      color,
      votes: total[id] ?? 0,
    })),
    progress,
    regions: regions.map((region) => ({ ...region, votes: more(region.votes) })),
  });
  assert.deepEqual(faults, []);
  assert.ok(results);
  assert.equal(results.regions.length, 39);
  return formatResults(results);
}
