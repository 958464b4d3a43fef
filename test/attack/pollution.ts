// JSON that tries to change prototypes, and candidates named like members of prototypes. No prototype may change, and the figures
// must be right.
import assert from 'node:assert/strict';
import { csvOf } from '../../src/export/csv.js';
import { viewOf } from '../../src/export/view.js';
import { readFeed } from '../../src/formats/feed.js';
import { plainResults } from '../../src/formats/results-json.js';
import { renderElectionResults } from '../../src/ssr/render-election-results.js';
import type { ResultsInput } from '../../src/results/types.js';
import { dashboardWays, parts } from './dashboard-ways.js';
import type { Attack } from './range.js';
import { ways } from './ways.js';
import type { Figures, Files, Made, Way } from './ways.js';

/** Names of members that every object has. */
export const inheritedNames: readonly string[] = [
  ...Object.getOwnPropertyNames(Object.prototype),
  ...['prototype', 'length', 'size', 'get', 'then', 'toJSON', 'map', 'default', 'undefined', 'null', '-1', '0'],
];

const poison = [
  '"__proto__":{"votes":999,"name":"Penyusup","polluted":1,"toString":"x"},',
  '"constructor":{"prototype":{"votes":999,"polluted":1}},',
  '"__proto__":null,"constructor":null,"toString":1,"valueOf":1,"hasOwnProperty":1,',
  '"__proto__":[],"prototype":{"polluted":1},"__defineGetter__":"x",',
];

/** An attack without fields. The figures must stay. */
const attack = (name: string, widget: Made, files?: Files, figures?: Figures): Attack => ({
  way: { name, fields: [], seen: {}, ...(figures && { figures }), make: () => ({ widget, ...(files && { files }) }) },
  given: {},
  options: {},
});

const feed: Made = { tag: 'election-results' };

/**
 * Every object in every JSON contains a value for its prototype. Votes of somebody who is not a candidate may lose a region, or a point,
 * its figures. Where those figures are the shown ones, they must stay, and nothing else may change.
 */
const poisoned = (way: Way): readonly Attack[] => {
  const { widget, files } = way.make({});
  const [attribute, json] =
    Object.entries(widget.attributes ?? {}).find(([name]) => /^(?:results|series|contests)$/.test(name)) ?? [];
  return poison.flatMap((words) =>
    (way.figures ? [/(?<!"votes":)\{/g, /\{/g] : [/\{/g]).flatMap((places): readonly Attack[] => {
      const poisonedIn = (text: string): string =>
        text.startsWith('{') ? text.replace(places, `{${words}`).replaceAll(',}', '}') : text;
      const made = (name: string): Attack | undefined => {
        if (attribute && json) {
          const attributes = { ...widget.attributes, [attribute]: poisonedIn(json) };
          return attack(name, { ...widget, attributes }, undefined, way.figures);
        }
        if (!files?.src?.startsWith('{')) return undefined;
        const own = Object.entries(files).map(([file, text]) => [file, poisonedIn(text)]);
        return attack(name, widget, Object.fromEntries(own) as Files, way.figures);
      };
      const one = made(`${way.name} with ${words}`);
      return one ? [{ ...one, isBroken: way.figures !== undefined && places.source === '\\{' }] : [];
    }),
  );
};

/** A contest of two candidates with these names, with regions and seats of the same names. */
const contestOf = (first: string, second: string): ResultsInput => ({
  version: 1,
  heading: first,
  candidates: [first, second].map((name, index) => ({ id: name, name, votes: index ? 40 : 60 })),
  regions: [first, second].map((code) => ({ code, name: code, votes: { [first]: 30, [second]: 20 } })),
  seats: { [first]: 3, [second]: 2 },
});

const others = inheritedNames.map((name, index) => [name, inheritedNames.at(index - 1) ?? ''] as const);

const called: readonly Attack[] = others.flatMap(([first, second]) => {
  const results = contestOf(first, second);
  const points = [{ updated: '2024-02-19', counted: 1, total: 2, votes: { [first]: 60, [second]: 40 } }];
  const child = (name: string, votes: string): Made => ({
    tag: 'candidate-pair',
    attributes: { 'candidate-id': name, votes },
    children: [name],
  });
  const title = `candidates ${first} and ${second}`;
  return [
    attack(`${title}, property`, { tag: 'election-results', properties: { results } }),
    attack(`${title}, attribute`, { tag: 'election-results', attributes: { results: JSON.stringify(results) } }),
    attack(`${title}, children`, { tag: 'election-results', children: [child(first, '60'), child(second, '40')] }),
    attack(`${title}, feed`, feed, { src: JSON.stringify(results) }),
    attack(`${title}, series`, feed, { src: JSON.stringify({ ...results, points }) }),
    attack(`${title}, CSV`, feed, { src: `id,name,votes,${first}\n${first},${first},60,\n${second},${second},40,` }),
  ];
});

/** The same as regions, as a recorded count, as parties with seats, and as contests. */
const calledOnDashboard: readonly Attack[] = others.flatMap(([first, second]) => {
  const results = contestOf(first, second);
  const votes = { [first]: 60, [second]: 40 };
  const data = {
    regions: results,
    trend: { ...results, points: [{ counted: 1, total: 2, votes }] },
    seats: results,
    contests: { ...results, contests: [first, second].map((id) => ({ ...results, id, subheading: id })) },
  };
  return Object.entries(parts).flatMap(([name, { tag, data: property, figures }]) => {
    const given = data[name as keyof typeof data];
    return [
      attack(
        `${tag}, ${first} and ${second}, property`,
        { tag, properties: { [property]: given } },
        undefined,
        figures,
      ),
      attack(`${tag}, ${first} and ${second}, feed`, { tag }, { src: JSON.stringify(given) }, figures),
    ];
  });
});

export const pollution: readonly Attack[] = [...ways.flatMap(poisoned), ...called];
export const dashboardPollution: readonly Attack[] = [...dashboardWays.flatMap(poisoned), ...calledOnDashboard];

/** The same candidates in code that does not run in a page: the formats, the exports and the server's drawing. */
export function checkCalled(): void {
  for (const [first, second] of others) {
    const given = contestOf(first, second);
    const { results, incomplete, standings } = viewOf(readFeed({ feed: JSON.stringify(given) }).input as ResultsInput);
    assert.equal(incomplete, false, first);
    assert.deepEqual(
      standings.rows.map(({ name, share }) => [name, share]),
      [
        [first, '60,0%'],
        [second, '40,0%'],
      ],
    );
    for (const { votes } of results.regions) assert.deepEqual([votes.get(first), votes.get(second)], [30n, 20n]);
    assert.deepEqual([results.seats?.get(first), results.seats?.get(second)], [3, 2]);
    // Compared as text, so that prototypes do not matter.
    const again = viewOf(plainResults(results)).results;
    assert.deepEqual([...(again.regions[0]?.votes ?? [])].sort(), [...(results.regions[0]?.votes ?? [])].sort());
    for (const printed of [csvOf(standings), renderElectionResults(given)]) {
      assert.ok(printed.includes(first) && /60,0|60\.0|>60</.test(printed), printed);
    }
  }
}
