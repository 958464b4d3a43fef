// Faults that `parse` finds, shown beside their fields.
import type { Fault } from '../../src/results/faults.js';
import { parseDecimal } from '../../src/results/decimals.js';
import { percentFrom } from '../../src/formats/markup.js';
import { columns } from './candidates.js';
import type { CandidateField } from './candidates.js';
import { knobs } from './knobs.js';
import type { Knob, Values } from './knobs.js';

const expected: Readonly<Record<string, string>> = {
  text: 'Isi dengan teks.',
  url: 'Harus alamat yang diawali https:// atau http://.',
  time: 'Tulis seperti 2024-03-20 22:19.',
  day: 'Tulis seperti 2024-03-20.',
  count: 'Harus bilangan bulat, misalnya 40971906 atau 40.971.906.',
  percent: 'Harus persentase dari 0 sampai 100, misalnya 24,9.',
  color: 'Harus warna seperti #1b7f5c.',
};

type RowFaults = Readonly<Partial<Record<CandidateField, string>>>;

export interface Sorted {
  /** By the names of knobs. */
  readonly knobs: ReadonlyMap<string, string>;
  readonly rows: readonly RowFaults[];
  /** Faults of pasted fields that the form does not have, and of the candidates as a whole. */
  readonly others: readonly string[];
}

/** Sorts faults by the fields of the form; each field shows one. */
export function sortFaults(faults: readonly Fault[], values: Values): Sorted {
  const byKnob = new Map<string, string>();
  const rows: Partial<Record<CandidateField, string>>[] = [];
  const others: string[] = [];
  for (const { path, message } of faults) {
    const [, index, key] = /^candidates\[(\d+)\]\.(\w+)/.exec(path) ?? [];
    const column = columns.find(({ field }) => field === key);
    const knob = knobs.find((candidate) => candidate.path === path || `${candidate.path ?? ''}.name` === path);
    if (index && column) {
      const row = (rows[Number(index)] ??= {});
      if (column.field === 'id') row.number ??= 'Nomor atau kode ini sudah dipakai calon lain.';
      else row[column.field] ??= expected[column.kind] ?? '';
    } else if (knob) byKnob.set(knob.name, expected[knob.kind] ?? '');
    else if (path === 'candidates')
      others.push(
        /add up to 1/.test(message)
          ? 'Persen berjumlah 1, seperti pecahan. Tulis 24,95 dan bukan 0,2495.'
          : 'Isi sedikitnya satu calon.',
      );
    else others.push(`${path}: ${message}`);
  }
  for (const knob of knobs) {
    if (values[knob.name] && !isRight(knob, values[knob.name] ?? '')) byKnob.set(knob.name, expected[knob.kind] ?? '');
  }
  return { knobs: byKnob, rows, others };
}

/** Faults of knobs whose value is not in the results object. */
function isRight({ owner, kind }: Knob, value: string): boolean {
  if (owner === 'results') return true;
  if (kind === 'count') return /^\d+$/.test(value);
  if (kind === 'percent') return parseDecimal(String(percentFrom(value))) !== undefined;
  if (kind !== 'url') return true;
  try {
    return /^https?:$/.test(new URL(value, 'https://page.invalid').protocol);
  } catch {
    return false;
  }
}
