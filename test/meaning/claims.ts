// What a reader is told of a contest, and whether it is true.
import type { Results } from '../../src/results/types.js';
import { standings } from '../../src/view/standings.js';
import type { Row } from '../results/slow-verdict.js';
import { slowVerdict } from '../results/slow-verdict.js';
import type { Truth } from './truth.js';

/** The sentences outside the figures, and the marks of rows as sentences. */
export function sentencesOf(results: Results): readonly string[] {
  const shown = standings(
    { results, corrections: [], jumps: [] },
    { locale: 'id', timeZone: 'WIB', order: 'ballot', decimals: 1, rounding: 'half-up', threshold: undefined },
    { now: Date.parse('2025-06-01T00:00:00+07:00') },
  );
  return [
    shown.answer,
    ...shown.ground.split(/(?<=\.) /),
    shown.verdict?.headline ?? '',
    ...shown.details,
    ...shown.facts.map(({ label, figure, rest }) => `${label} ${figure} ${rest}`),
    ...shown.rows.flatMap(({ award, mark, name }) => [
      mark && `${mark}: ${name}, 0`,
      award && `${name} ${award.toLowerCase()}`,
    ]),
    ...shown.rows.map(({ name }) => `Baris: ${name}`),
  ].filter(Boolean);
}

/** Names as they may be written: in capitals, with a dash. */
const plain = (name: string): string => name.toLowerCase().replace(/\s+(?:&|-)\s+/g, ' ');

const namesIn = (text: string): readonly string[] =>
  text
    .split(/, dan |, atau | dan (?=\p{Lu})| atau |, /u)
    .map(plain)
    .filter(Boolean);

const same = (names: readonly string[], rows: readonly { readonly name: string }[]): boolean =>
  [...names].sort().join('/') ===
  rows
    .map(({ name }) => plain(name))
    .sort()
    .join('/');

/** A sentence that concludes something, and what must be so. */
type Check = readonly [pattern: RegExp, isTrue: (truth: Truth, names: readonly string[], text: string) => boolean];

/** The round that a headline names. */
const roundIn = (text = ''): string => / (?:satu putaran|di putaran kedua)$/.exec(text)?.[0] ?? '';

const firstOf = ({ rows }: Truth): readonly Row[] => {
  const most = Math.max(...rows.map(({ votes }) => votes));
  return rows.filter(({ votes }) => votes === most);
};
const decided = (truth: Truth, outcome: string, names?: readonly string[]): boolean => {
  const found = slowVerdict(truth);
  return (
    found?.outcome === outcome &&
    (!names ||
      same(
        names,
        found.named.map((name) => ({ name })),
      ))
  );
};
const isSoleFirst = (truth: Truth, names: readonly string[]): boolean => {
  const first = firstOf(truth);
  return first.length === 1 && !first[0]!.isBox && same(names, first);
};

const checks: readonly Check[] = [
  // The KPU has elected nobody in these contests.
  [/^(.+?) terpilih(?:,| dengan|$)/, () => false],
  [
    /^(.+) memenuhi syarat menang/,
    (truth, names, text) => decided(truth, 'wins', names) && roundIn(text) === roundIn(slowVerdict(truth)?.headline),
  ],
  [/^Putaran kedua: (.+)/, (truth, names) => decided(truth, 'second-round', names)],
  [/^.+ ke putaran kedua melawan (.+)/, (truth, names) => decided(truth, 'tied', names)],
  [/tidak meraih lebih dari 50%|^Tidak ada pasangan terpilih/, (truth) => decided(truth, 'new-election')],
  [
    /^(?:Unggul sementara|Hitung cepat): (.+?)(?: unggul)?, /,
    (truth, names) => isSoleFirst(truth, names) && truth.stations[0] * 2 >= truth.stations[1],
  ],
  [/^Suara terbanyak: (.+), [<>]?\d/, isSoleFirst],
  [/^Suara sama: (.+?)(?:, 0)?$/, ({ rows }, names) => hasTie(rows, names)],
  [
    /Tidak terkejar lagi|Tetap di atas 50%|Tidak ada lagi yang dapat melewati/,
    (truth) => truth.stations[0] < truth.stations[1],
  ],
  [
    /^Partisipasi ([\d.,]+)%/,
    ({ invalid, registered, rows }, _names, text) => {
      const cast = rows.reduce((sum, { votes }) => sum + votes, invalid);
      const printed = Number(/([\d.]+,?\d*)%/.exec(text)?.[1]?.replace(',', '.'));
      return Math.abs(printed - (100 * cast) / registered) < 0.06;
    },
  ],
  [/^Baris: (.+)/, ({ rows }, names) => names.every((name) => rows.some((row) => isRow(row, name)))],
];

/** True where the rows with these names have equal votes, and so has another one if a single row is named. */
function hasTie(rows: readonly Row[], names: readonly string[]): boolean {
  const found = names.map((name) => rows.find((row) => isRow(row, name))?.votes);
  const [votes, ...more] = found;
  return more.every((other) => other === votes) && rows.filter((row) => row.votes === votes).length > 1;
}

const isRow = (row: Row, name: string): boolean =>
  row.isBox ? /ko[lt]|kosong|koko|blank/.test(name) : plain(row.name) === name;

/** The sentences that conclude something. */
export const conclusionsIn = (sentences: readonly string[]): readonly string[] =>
  sentences.filter((text) => !text.startsWith('Baris: ') && checks.some(([pattern]) => pattern.test(text)));

/** The sentences that are not true of the contest. */
export const untrueIn = (sentences: readonly string[], truth: Truth): readonly string[] =>
  sentences.filter((text) =>
    checks.some(([pattern, isTrue]) => {
      const found = pattern.exec(text);
      return found && !isTrue(truth, namesIn(found[1] ?? ''), text);
    }),
  );
