// Turns text from a spreadsheet, a CSV file, a results file or a file of KPU into a results object, with notes on how it was read.
import { unknownKeys, unknownSettings } from '../../src/cli/unknown-keys.js';
import { fromCSV } from '../../src/formats/csv.js';
import { formatOf, readFeed } from '../../src/formats/feed.js';
import { isObject, readJSON } from '../../src/results/json.js';
import { parse } from '../../src/results/parse.js';
import { asideOf, asidesIn, differsFromSum } from '../../src/results/totals.js';
import { knobs } from './knobs.js';
import { property } from './state.js';
import { columns } from './candidates.js';
import { columnNotes, nameOf, notesOn, quoted, unknownKeyNotes } from './understood.js';
import type { Note } from './understood.js';

export type Pasted = Readonly<Record<string, unknown>>;

export interface Reading {
  /** A results object whose candidates are all objects. */
  readonly results: Pasted;
  readonly notes: readonly Note[];
}

/** Why a text is not a result, for editors. */
export interface Refusal {
  readonly refusal: string;
}

export function readPasted(text: string): Reading | Refusal {
  const data = readJSON(text.replace(/^\ufeff/, ''));
  return typeof data === 'object' ? readObject(data, text) : readTable(text);
}

function readObject(data: unknown, text: string): Reading | Refusal {
  const given = Array.isArray(data) ? { candidates: data as readonly unknown[] } : data;
  if (isObject(given) && given.contests)
    return { refusal: 'Ini berkas banyak kontes. Tempel satu kontes saja, atau pakai <election-contests>.' };
  const { input } = Array.isArray(data) ? { input: given } : readFeed({ feed: text });
  if (!isObject(input) || !(input.candidates || input.counts))
    return { refusal: 'JSON ini bukan berkas hasil: tidak ada “candidates” di dalamnya, dan bukan pula berkas KPU.' };
  const format = formatOf(given);
  const unknown = format === 'results' || format === 'series' ? unknownKeys(given, format) : [];
  return readingOf(input, [...notesOn(input, text), ...unknownKeyNotes(unknown)]);
}

/** The names of attributes that lines before a table may have. */
const settings = knobs.filter(({ owner }) => owner === 'results').map(({ name }) => property(name));

function readTable(text: string): Reading | Refusal {
  const { input, faults, head, fields } = fromCSV(text, true);
  if (!isObject(input) || faults.some(({ fatal }) => fatal)) return { refusal: refusalOf(text, head, fields) };
  const unknown = unknownSettings(text, settings);
  return readingOf(input, [...notesOn(input, text, columnNotes(head, fields)), ...unknownKeyNotes(unknown)]);
}

/** Headings that any table may have. They are used if the table's own are unknown. */
const usual = 'Judul kolom yang dikenali misalnya “Nomor urut”, “Nama”, dan “Suara”.';

function refusalOf(text: string, head: readonly string[], fields: readonly (string | undefined)[]): string {
  if (/^\s*[[{]/.test(text)) return 'JSON ini tidak utuh: mungkin terpotong saat disalin.';
  if (/^\s*</.test(text)) return 'Ini kode HTML. Tempel isi tabelnya, bukan kodenya.';
  const named = (field: string): readonly string[] => head.filter((_heading, index) => fields[index] === field);
  const [by] = named('by');
  if (by !== undefined)
    return `Tabel ini berisi satu baris untuk tiap ${quoted(by)}. Tempel satu baris untuk tiap calon, misalnya jumlah nasionalnya.`;
  const twice = columns.find(({ field }) => named(field).length > 1);
  if (twice) return `Ada beberapa kolom ${nameOf(twice)}: ${named(twice.field).map(quoted).join(', ')}. Sisakan satu.`;
  const found = head.filter((heading) => heading.trim());
  return found.length > 1
    ? `Kolom nama atau suara tidak ditemukan; yang ada ${found.map(quoted).join(', ')}. ${usual}`
    : `Tidak ada tabel di sini. ${usual}`;
}

/** Rows of totals are no rows of the form. A total is kept only if it is not the sum, so that readers are told. */
function readingOf(input: Pasted, notes: readonly Note[]): Reading {
  const rows: readonly unknown[] = Array.isArray(input.candidates) ? input.candidates : [];
  const { results } = parse(input);
  const { validVotes, ...asides } = asidesIn(rows);
  return {
    results: {
      ...asides,
      ...Object.fromEntries(Object.entries(input).filter(([, value]) => value != null)),
      validVotes: results && differsFromSum(results) ? (input.validVotes ?? validVotes) : undefined,
      candidates: rows.filter((row) => !asideOf(row)),
    },
    notes,
  };
}
