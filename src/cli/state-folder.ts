import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formatResults } from '../formats/results-json.js';
import { inconsistencies } from '../results/checks.js';
import { parseHouse } from '../results/districts.js';
import type { Results } from '../results/types.js';
import { mark } from './gate.js';
import { hashOf } from './ledger-file.js';
import { writeWhole } from './whole-file.js';

/** A state, and when it arrived. A time that was in the future then must not lock out later states, also when it has passed. */
export interface Known {
  readonly results: Results;
  /** In milliseconds since 1970. */
  readonly at: number;
  /** The name of its file in the folder of states. */
  readonly name?: string | undefined;
}

/** Names sort by time: that of the figures, else that of the request. They end in eight digits of the state's hash. */
export function nameOf(results: Results, now: number): string {
  const time = Date.parse(results.updated ?? '') || now;
  const stamp = new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
  return `${stamp}-${hashOf(formatResults(results)).slice(0, 8)}`;
}

/** Keeps a state under its name; with `.held` if it waits for the desk, so that no restart takes it for an accepted one. */
export function keep(folder: string, results: Results, name: string, suffix: '' | '.held' = ''): void {
  const file = join(folder, `${name}${suffix}.json`);
  if (!existsSync(file)) writeWhole(file, formatResults(results));
}

/** A kept state; undefined if it is missing or cannot be read. */
export function kept(folder: string, name: string, suffix: '' | '.held' = ''): Known | undefined {
  const file = join(folder, `${name}${suffix}.json`);
  if (!existsSync(file)) return undefined;
  const { results } = parseHouse(readFileSync(file, 'utf8'));
  return results && { results, at: statSync(file).mtimeMs, name };
}

/** The names of the accepted states, the newest first; of two with the same time, the one that arrived later. */
export const namesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => /^\d{8}T\d{6}Z-[\da-f]{8}\.json$/.test(name))
    .map((file) => ({ name: file.slice(0, -5), stamp: file.slice(0, 16), at: statSync(join(folder, file)).mtimeMs }))
    .sort((a, b) => (a.stamp === b.stamp ? b.at - a.at : a.stamp < b.stamp ? 1 : -1))
    .map(({ name }) => name);

/** The newest state that was accepted and not rolled back. A state with a time in the future does not count. */
export function newestIn(folder: string, turnedAway: ReadonlySet<string>): Known | undefined {
  for (const name of namesIn(folder)) {
    const state = turnedAway.has(mark(name)) ? undefined : kept(folder, name);
    if (state && !inconsistencies(state.results, state.at).includes('updated-in-future')) return state;
  }
  return undefined;
}

export const isSame = (a: Results, b: Results): boolean => formatResults(a) === formatResults(b);
