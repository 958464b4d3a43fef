// The exits. Whatever a results object contains, the output for other pages, other programs and other people has the
// same elements and attributes as that of harmless words, and its sheets have no formula.
import { contestPage } from '../../src/cli/contest-page.js';
import { toCSV } from '../../src/export/csv.js';
import { toEmbed } from '../../src/export/embed/embed.js';
import type { EmbedKind, EmbedOptions } from '../../src/export/embed/embed.js';
import { toSVG } from '../../src/export/svg/svg.js';
import { viewOf } from '../../src/export/view.js';
import { renderElectionCompare } from '../../src/ssr/render-election-compare.js';
import { renderElectionContests } from '../../src/ssr/render-election-contests.js';
import { renderElectionRegions } from '../../src/ssr/render-election-regions.js';
import { renderElectionResults } from '../../src/ssr/render-election-results.js';
import { renderElectionSeats } from '../../src/ssr/render-election-seats.js';
import { renderElectionTrend } from '../../src/ssr/render-election-trend.js';
import type { Chart } from '../../src/text/presentation.js';
import type { ResultsInput } from '../../src/results/types.js';
import { legible } from './legible.js';
import { harmless } from './ways.js';
import type { Made } from './ways.js';

/** What is made of results, and how others parse it. */
export interface Exit {
  readonly name: string;
  readonly type: 'text/html' | 'image/svg+xml' | 'text/csv';
  readonly code: string;
}

const charts: readonly Chart[] = ['bar', 'stacked', 'donut', 'table'];
const kinds: readonly EmbedKind[] = ['script', 'static', 'table', 'iframe', 'image'];

/** The ballot number is used, since an id may differ from the words that it was made of. */
const votes = Object.fromEntries(harmless.map(({ number, votes }) => [number, votes]));

/** A contest in which every field for words has these, and every field for an address has that one. */
export function resultsOf(words: string, address: string): ResultsInput {
  const [first, second] = harmless;
  const name = legible(words) ? words : first.name;
  return {
    version: 1,
    heading: words,
    subheading: words,
    notice: words,
    pollster: words,
    source: { name, url: address },
    candidates: [
      { ...first, id: name, name, parties: [words, 'Partai'], photo: address },
      { ...second, id: second.id },
    ],
    regions: [{ code: '11', name: words, votes }],
    seats: { [first.number]: 3, [second.number]: 2 },
    progress: { counted: 1, total: 2 },
  };
}

/** The same as a recorded count. */
const seriesOf = (words: string, address: string): object => {
  const points = [{ counted: 1, total: 2, votes }];
  return { ...resultsOf(words, address), points };
};

/** The same as two contests. */
const contestsOf = (words: string, address: string): object => {
  const results = resultsOf(words, address);
  const id = legible(words) ? words : 'a';
  return {
    ...results,
    contests: [
      { ...results, id },
      { ...results, id: `${id} 2` },
    ],
  };
};

/** Elements that show such results, with all buttons for readers: the widget, or the elements of the dashboard. */
export function takenOf(isDashboard: boolean, words: string, address: string): readonly Made[] {
  const made = (tag: string, data: string, given: object): Made => ({
    tag,
    attributes: { controls: isDashboard ? 'data image' : 'data image embed', [data]: JSON.stringify(given) },
  });
  const results = resultsOf(words, address);
  return isDashboard
    ? [
        made('election-regions', 'results', results),
        made('election-trend', 'series', seriesOf(words, address)),
        made('election-seats', 'results', results),
        made('election-contests', 'contests', contestsOf(words, address)),
        {
          tag: 'election-compare',
          attributes: { controls: 'data image', a: JSON.stringify(results), b: JSON.stringify(results) },
        },
      ]
    : [made('election-results', 'results', results)];
}

/** The output of every exit for a text. */
export function exitsOf(words: string, address = words): readonly Exit[] {
  const given = resultsOf(words, address);
  const options: EmbedOptions = {
    script: 'https://cdn.invalid/election-results.min.js',
    frame: 'https://cdn.invalid/embed.html',
    frameScript: 'https://cdn.invalid/embed.min.js',
    render: renderElectionResults,
  };
  const contest = {
    results: viewOf(given).results,
    options,
    page: 'https://news.invalid/contest.html',
    answer: 'https://news.invalid/contest.json',
    picture: undefined,
    provider: { name: words },
    width: 600,
  };
  const html = (name: string, code: string): Exit => ({ name, type: 'text/html', code });
  return [
    ...charts.map((chart) =>
      html(`server, ${chart}`, renderElectionResults(given, { chart, controls: 'chart data image embed' })),
    ),
    ...kinds.map((kind) => html(`embed code, ${kind}`, toEmbed(given, options, kind))),
    html('contest page', contestPage(contest)),
    html('server, regions', renderElectionRegions(given)),
    html('server, table of regions', renderElectionRegions(given, { view: 'table' })),
    html('server, trend', renderElectionTrend(seriesOf(words, address))),
    html('server, seats', renderElectionSeats(given)),
    html('server, comparison', renderElectionCompare(given, given)),
    html('server, contests', renderElectionContests(contestsOf(words, address))),
    ...charts.map((chart): Exit => ({
      name: `picture, ${chart}`,
      type: 'image/svg+xml',
      code: toSVG(given, { chart }),
    })),
    { name: 'CSV', type: 'text/csv', code: toCSV(given) },
  ];
}

/** The cells of a sheet, by RFC 4180. */
function cellsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === undefined || end === '') break;
    if (end !== ',') rows.push([]);
  }
  return rows.filter((cells) => cells.join(''));
}

/** Cells that a spreadsheet would run, and rows with a wrong number of cells. */
export function wrongInSheet(csv: string): readonly string[] {
  const rows = cellsOf(csv);
  return rows.flatMap((cells) => [
    ...(cells.length === rows[0]?.length ? [] : [`a row of ${String(cells.length)} cells`]),
    ...cells
      .filter((cell) => /^["\s]*[=+@＝＋＠]|^["\s]*-(?!\d)/.test(cell))
      .map((cell) => `the cell ${cell.slice(0, 40)}`),
  ]);
}
