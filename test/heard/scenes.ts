// What a blind reader does with each page, key by key. Each line of a transcript is a step and what Orca then says.
import { sirekap } from '../cases/counting.js';
import { sirekap20240215 } from '../fixtures/sirekap-2024-02-15.js';
import { sirekap20240307 } from '../fixtures/sirekap-2024-03-07.js';
import { read } from '../package/built.js';
import type { ResultsInput } from '../../src/results/types.js';

/** A key as xdotool spells it, or new figures that come to a live card. */
export type Step = string | { readonly name: string; readonly results: Partial<ResultsInput> };

export interface Scene {
  readonly page: string;
  /** The first figures of the live card. */
  readonly live?: Partial<ResultsInput>;
  readonly steps: readonly Step[];
}

const times = (count: number, key: string): readonly string[] => Array<string>(count).fill(key);

/** Half an hour after the count of 7 March, with 1,000 votes more for each pair (synthetic). */
const later = {
  ...sirekap20240307,
  updated: '2024-03-07T15:30:00+07:00',
  votes: Object.fromEntries(Object.entries(sirekap20240307.votes).map(([id, votes]) => [id, votes + 1000])),
};

const regions = (attributes: string): string => `<h1>Wilayah</h1>
  <election-results id="presiden" src="/presiden-2024.json" hidden></election-results>
  <election-regions for="presiden" controls="chart data image" ${attributes}></election-regions>`;

const contests = `<h1>Pilkada</h1>
  <election-contests src="/gubernur-2024.json" rows="10" controls="data"></election-contests>`;

/**
 * Orca's keys: `t` next table, `b` next button, `h` next heading, `alt+shift` with an arrow for the cells of a table. Arrows read line
 * by line. They stay away from the field with the orders of contests, in which they would choose.
 */
export const scenes: Readonly<Record<string, Scene>> = {
  // The demo's article, down to what follows its card.
  article: {
    page: /<article[^]*<\/article>/.exec(read('demo/index.html'))?.[0] ?? '',
    steps: ['ctrl+Home', ...times(13, 'Down'), 'h'],
  },
  // While somebody reads in a live card, one update is announced. The next one, within 30 s, is not.
  live: {
    page: `<h1>Hitungan berjalan</h1>
      <election-results src="/live.json" refresh="5" controls="data"></election-results><p>Paragraf sesudah.</p>`,
    live: sirekap(sirekap20240215),
    steps: [
      'ctrl+Home',
      ...times(5, 'Down'),
      { name: 'new figures', results: sirekap(sirekap20240307) },
      ...times(2, 'Up'),
      { name: 'newer figures within 30 s', results: sirekap(later) },
      ...times(2, 'Up'),
      'ctrl+End',
    ],
  },
  // Tab to the map, arrows from tile to tile, and then the figures of the region that is chosen.
  map: {
    page: regions('region="21"'),
    steps: ['ctrl+Home', ...times(4, 'Tab'), 'Left', 'Home', 'End', ...times(2, 'Down')],
  },
  table: {
    page: regions('view="table" region="32"'),
    steps: [
      'ctrl+Home',
      ...times(6, 'Down'),
      't',
      ...times(2, 'alt+shift+Down'),
      ...times(5, 'alt+shift+Right'),
      ...times(3, 'Down'),
    ],
  },
  contests: {
    page: contests,
    steps: ['ctrl+Home', ...times(6, 'Down'), 't', 'b', 'Down', 'b', 'Return'],
  },
  search: { page: contests, steps: ['ctrl+Home', 'Tab', 'b', 'e', 'x'] },
  menu: {
    page: `<h1>Menu</h1><election-results src="/presiden-2024.json" chart="donut" controls="chart data image embed"></election-results>`,
    steps: [
      'ctrl+Home',
      ...times(7, 'Down'),
      ...times(3, 'b'),
      'Return',
      'End',
      'Home',
      'u',
      'Escape',
      'shift+Tab',
      'Return',
    ],
  },
};
