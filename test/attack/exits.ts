// The ways out: whatever a results object holds, what is made of it for other pages, other programs and other people is of the
// same elements and attributes as what is made of harmless words, and its sheets hold no formula.
import { contestPage } from '../../src/cli/contest-page.js';
import { toCSV } from '../../src/export/csv.js';
import { toEmbed } from '../../src/export/embed.js';
import type { EmbedKind, EmbedOptions } from '../../src/export/embed.js';
import { toSVG } from '../../src/export/svg.js';
import { viewOf } from '../../src/export/view.js';
import { renderElectionResults } from '../../src/ssr/render-election-results.js';
import type { Chart } from '../../src/text/presentation.js';
import type { ResultsInput } from '../../src/results/types.js';
import { legible } from './legible.js';
import { harmless } from './ways.js';

/** What is made of results, and as what others read it. */
export interface Exit {
  readonly name: string;
  readonly type: 'text/html' | 'image/svg+xml' | 'text/csv';
  readonly code: string;
}

const charts: readonly Chart[] = ['bar', 'stacked', 'donut', 'table'];
const kinds: readonly EmbedKind[] = ['script', 'static', 'table', 'iframe', 'image'];

/** A contest in which everything that can hold words holds these, and everything that can hold an address that. */
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
    regions: [{ code: '11', name: words, votes: { [second.id]: 1 } }],
    progress: { counted: 1, total: 2 },
  };
}

/** Everything that is made of a text. */
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
    ...charts.map((chart): Exit => ({
      name: `picture, ${chart}`,
      type: 'image/svg+xml',
      code: toSVG(given, { chart }),
    })),
    { name: 'CSV', type: 'text/csv', code: toCSV(given) },
  ];
}

/** The cells of a sheet, as RFC 4180 has them. */
function cellsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === undefined || end === '') break;
    if (end !== ',') rows.push([]);
  }
  return rows.filter((cells) => cells.join(''));
}

/** What a spreadsheet would run, and rows that came apart. */
export function wrongInSheet(csv: string): readonly string[] {
  const rows = cellsOf(csv);
  return rows.flatMap((cells) => [
    ...(cells.length === rows[0]?.length ? [] : [`a row of ${String(cells.length)} cells`]),
    ...cells
      .filter((cell) => /^["\s]*[=+@＝＋＠]|^["\s]*-(?!\d)/.test(cell))
      .map((cell) => `the cell ${cell.slice(0, 40)}`),
  ]);
}
