// The fields of a candidate that an editor can set, in one table.
import type { CandidateFields } from '../../src/formats/markup.js';
import { candidateFrom } from '../../src/formats/markup.js';

export type CandidateField =
  | 'number'
  | 'name'
  | 'votes'
  | 'color'
  | 'share'
  | 'shortName'
  | 'parties'
  | 'photo'
  | 'id'
  | 'emptyBox'
  | 'unqualified';

/** One row of the form: text as it was typed; a flag that is on is `1`. */
export type Row = Readonly<Record<CandidateField, string>>;

export interface Column {
  readonly field: CandidateField;
  readonly label: string;
  /** Rarely needed, and hidden until an editor opens it. */
  readonly isRare?: boolean;
  readonly kind: 'text' | 'count' | 'percent' | 'url' | 'color' | 'flag';
  /** Its headings in spreadsheets, in lower case. */
  readonly names: readonly string[];
}

/** In the order in which the address keeps them. */
export const columns: readonly Column[] = [
  {
    field: 'number',
    label: 'Nomor',
    kind: 'count',
    names: ['number', 'nomor urut', 'no. urut', 'no urut', 'nomor', 'no.', 'no'],
  },
  {
    field: 'name',
    label: 'Nama',
    kind: 'text',
    names: [
      'name',
      'nama',
      'calon',
      'pasangan',
      'pasangan calon',
      'paslon',
      'nama calon',
      'kandidat',
      'partai politik',
    ],
  },
  {
    field: 'votes',
    label: 'Suara',
    kind: 'count',
    names: ['votes', 'suara', 'jumlah suara', 'perolehan suara', 'suara sah', 'perolehan'],
  },
  { field: 'color', label: 'Warna', kind: 'color', names: ['color', 'warna'] },
  {
    field: 'share',
    label: 'Persen, bila sumber tidak memberi suara',
    isRare: true,
    kind: 'percent',
    names: ['share', 'persen', 'persentase', '%'],
  },
  {
    field: 'parties',
    label: 'Partai, dipisah koma',
    isRare: true,
    kind: 'text',
    names: ['parties', 'partai', 'pengusung'],
  },
  { field: 'photo', label: 'Alamat foto', isRare: true, kind: 'url', names: ['photo', 'foto'] },
  { field: 'id', label: 'Kode pada sumber langsung', isRare: true, kind: 'text', names: ['id', 'kode'] },
  { field: 'emptyBox', label: 'Kolom kosong', isRare: true, kind: 'flag', names: ['emptybox', 'kolom kosong'] },
  { field: 'shortName', label: 'Nama pendek', isRare: true, kind: 'text', names: ['shortname', 'nama pendek'] },
  { field: 'unqualified', label: 'Tidak ikut pembagian kursi', isRare: true, kind: 'flag', names: [] },
];

export const blankRow: Row = Object.fromEntries(columns.map(({ field }) => [field, ''])) as Row;

/** A row as `parse` reads it. */
export function candidateOf({ emptyBox, unqualified, ...row }: Row): object {
  const filled = Object.entries(row).filter(([, text]) => text.trim());
  return {
    ...candidateFrom({ ...(Object.fromEntries(filled) as CandidateFields), emptyBox: emptyBox === '1' }),
    ...(unqualified === '1' && { qualified: false }),
  };
}

export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' ? String(value) : '';

/** Digits in groups, for editors. */
export const grouped = (text: string): string => (/^\d+$/.test(text) ? text.replace(/\B(?=(?:\d{3})+$)/g, '.') : text);

/** A candidate of a results object as a row. */
export const rowOf = (candidate: Readonly<Record<string, unknown>>): Row =>
  Object.fromEntries(
    columns.map(({ field }) => {
      const value = field === 'unqualified' ? candidate.qualified === false : candidate[field];
      const text = value === true ? '1' : Array.isArray(value) ? value.map(textOf).join(', ') : textOf(value);
      return [field, field === 'votes' ? grouped(text) : text];
    }),
  ) as Row;
