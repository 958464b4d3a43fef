// How a paste was understood, listed point by point, so that an editor sees it before readers do.
import { parse } from '../../src/results/parse.js';
import { asideOf, differsFromSum, rowOfTotals } from '../../src/results/totals.js';
import type { Aside } from '../../src/results/totals.js';
import { totalVotes } from '../../src/results/shares.js';
import type { Candidate, Results } from '../../src/results/types.js';
import type { UnknownKey } from '../../src/cli/unknown-keys.js';
import { columns, textOf } from './candidates.js';
import type { Column } from './candidates.js';
import { knobs } from './knobs.js';
import { make } from './make.js';
import { restFields } from './state.js';

/** Used, ignored, or to be checked by the editor. */
export type Mark = 'read' | 'left' | 'doubt';

export interface Note {
  readonly mark: Mark;
  readonly text: string;
  /** The evidence by which an editor can check it. */
  readonly proof?: string;
}

type Fields = Readonly<Record<string, unknown>>;

const small = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh'];

export const inWords = (count: number): string => small[count] ?? count.toLocaleString('id');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** For use within a sentence; abbreviations stay as they are. */
const uncapital = (text: string): string => text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

const digits = (count: bigint): string => count.toLocaleString('id');

export const quoted = (text: unknown): string => `“${textOf(text).trim()}”`;

/** At most this many names are listed, since nobody reads more. */
const mostNames = 4;

function candidateNote({ candidates }: Results): Note {
  const figure = ({ name, votes, share }: Candidate): string =>
    `${name || 'kolom kosong'} ${votes === undefined ? (share ? 'persen' : '–') : digits(votes)}`;
  const listed =
    candidates.length > mostNames
      ? [...candidates.slice(0, 2).map(figure), '…', ...candidates.slice(-1).map(figure)]
      : candidates.map(figure);
  return {
    mark: 'read',
    text: `${capital(inWords(candidates.length))} calon terbaca`,
    proof: listed.join(' · '),
  };
}

/** How figures are grouped, with the first that shows it. */
const groupings: readonly (readonly [RegExp, string])[] = [
  [/(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.])/, 'titik memisahkan ribuan'],
  [/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/, 'koma memisahkan ribuan'],
  [/(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)/, 'spasi memisahkan ribuan'],
];

/** @param text the paste; JSON, and CSV with commas, has few figures in groups, and those are in quotes */
const groupingNotes = (text: string): readonly Note[] =>
  groupings.flatMap(([pattern, proof]) => {
    const [example] = pattern.exec(text) ?? [];
    return example ? [{ mark: 'read' as const, text: `Angka: ${proof}`, proof: `misalnya ${example}` }] : [];
  });

const asideNames: Readonly<Record<Exclude<Aside, 'validVotes'>, string>> = {
  invalidVotes: 'suara tidak sah',
  registeredVoters: 'pemilih terdaftar',
  turnout: 'partisipasi',
  uncast: 'bukan perolehan suara',
};

function asideNote(row: Fields, aside: Aside, results: Results | undefined): Note {
  const name = quoted(row.name);
  if (aside !== 'validVotes')
    return {
      mark: 'left',
      text: `Baris ${name} dibaca sebagai ${asideNames[aside]}`,
      proof: textOf(row.votes ?? row.share),
    };
  if (!results?.validVotes) return { mark: 'left', text: `Baris ${name} dilewati` };
  const sum = digits(totalVotes(results.candidates));
  const of = `jumlah ${inWords(results.candidates.length)} calon`;
  return differsFromSum(results)
    ? {
        mark: 'doubt',
        text: `Baris ${name} tidak cocok dengan jumlah calon`,
        proof: `tertulis ${digits(results.validVotes)}, padahal ${of} ${sum}; pembaca akan diberi tahu`,
      }
    : { mark: 'left', text: `Baris ${name} dilewati`, proof: `cocok: ${digits(results.validVotes)} = ${of}` };
}

/** For use within a sentence. */
export const nameOf = ({ label }: Column): string => label.replace(/,.*/, '').toLowerCase();

const fieldNames: Readonly<Record<string, string>> = {
  ...Object.fromEntries(columns.map((column) => [column.field, nameOf(column)])),
  by: 'wilayah',
};

/** The meaning that was given to the columns of a table, and the columns that were not used. */
export function columnNotes(head: readonly string[], fields: readonly (string | undefined)[]): readonly Note[] {
  const named = fields.flatMap((field) => fieldNames[field ?? ''] ?? []);
  if (!head.length) return [{ mark: 'read', text: 'Tanpa judul kolom', proof: `dibaca sebagai ${named.join(', ')}` }];
  const isUsed = (index: number): boolean => columns.some(({ field }) => field === fields[index]);
  const filled = head.map((heading, index) => ({ heading, index })).filter(({ heading }) => heading.trim());
  const used = filled
    .filter(({ index }) => isUsed(index))
    .map(({ heading, index }) => {
      const name = fieldNames[fields[index] ?? ''] ?? '';
      return heading.trim().toLowerCase() === name ? heading.trim() : `${quoted(heading)} = ${name}`;
    });
  const others = filled.filter(({ index }) => !isUsed(index)).map(({ heading }) => quoted(heading));
  return [
    { mark: 'read', text: `${capital(inWords(used.length))} kolom terbaca`, proof: used.join(' · ') },
    ...(others.length ? [{ mark: 'left' as const, text: `Kolom ${others.join(', ')} tidak dipakai` }] : []),
  ];
}

/** Unknown keys, most of which are misspelt. */
export const unknownKeyNotes = (keys: readonly UnknownKey[]): readonly Note[] =>
  keys.map(({ path, meant }) => ({
    mark: 'doubt',
    text: meant ? `${path}: maksudnya ${meant}?` : `${path}: tidak dikenal`,
    proof: 'tidak dipakai',
  }));

const valueAt = (input: Fields, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (Object(at) as Fields)[key], input);

const listed = (mark: Mark, text: string, names: readonly string[]): readonly Note[] =>
  names.length ? [{ mark, text, proof: names.join(', ') }] : [];

/**
 * How a results object was understood, before anything is removed from it.
 *
 * @param text the paste
 * @param table the notes about its columns
 */
export function notesOn(input: Fields, text: string, table: readonly Note[] = []): readonly Note[] {
  const rows = (Array.isArray(input.candidates) ? input.candidates : []).map((row: unknown) => Object(row) as Fields);
  const { results } = parse(input);
  const total = results && rowOfTotals(results.candidates);
  const words = knobs.filter(({ path }) => path && valueAt(input, path) != null);
  const rest = Object.keys(restFields).filter((name) => name !== 'progress' && input[name] != null);
  return [
    ...(results ? [candidateNote(results)] : []),
    ...table,
    ...groupingNotes(text),
    ...rows.flatMap((row) => {
      const aside = asideOf(row);
      return aside ? [asideNote(row, aside, results)] : [];
    }),
    ...(total
      ? [
          {
            mark: 'doubt' as const,
            text: `${quoted(total.name)} sama dengan jumlah calon lain`,
            proof: 'bila itu baris total, hapus dari daftar calon',
          },
        ]
      : []),
    ...listed(
      'read',
      'Ikut terbaca',
      words.map(({ label }) => uncapital(label)),
    ),
    ...listed(
      'read',
      'Ikut disimpan',
      rest.map((name) => restFields[name] ?? name),
    ),
  ];
}

const signs: Readonly<Record<Mark, string>> = { read: '✓', left: '↷', doubt: '?' };

export const listOf = (notes: readonly Note[]): readonly HTMLElement[] =>
  notes.map(({ mark, text, proof }) =>
    make(
      'li',
      { class: mark },
      make('span', { class: 'sign', 'aria-hidden': 'true' }, signs[mark]),
      make(
        'span',
        {},
        ...(mark === 'doubt' ? [make('span', { class: 'unseen' }, 'Periksa: ')] : []),
        text,
        ...(proof ? [make('em', {}, proof)] : []),
      ),
    ),
  );
