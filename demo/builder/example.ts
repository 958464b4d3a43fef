// A result that shows what the builder does: the presidential election of 2024 (KPU, Keputusan Nomor 360 Tahun 2024).
import { blankRow } from './candidates.js';
import { usualState } from './state.js';
import type { State } from './state.js';

/** As pasted from a spreadsheet. */
export const exampleText = [
  'Nomor\tNama\tSuara',
  '1\tAnies & Muhaimin\t40.971.906',
  '2\tPrabowo & Gibran\t96.214.691',
  '3\tGanjar & Mahfud\t27.040.878',
  '\tJumlah\t164.227.475',
].join('\n');

/** What an editor adds to it. */
export const exampleState: State = {
  ...usualState,
  values: {
    ...usualState.values,
    heading: 'Hasil Rekapitulasi KPU',
    subheading: 'Pemilu Presiden 2024',
    kind: 'official',
    source: 'KPU',
    'source-url': 'https://pemilu2024.kpu.go.id',
    updated: '2024-03-20 22:19',
  },
  rows: [
    { ...blankRow, number: '1', name: 'Anies & Muhaimin', votes: '40.971.906', color: '#1b7f5c' },
    { ...blankRow, number: '2', name: 'Prabowo & Gibran', votes: '96.214.691', color: '#2f6fd0' },
    { ...blankRow, number: '3', name: 'Ganjar & Mahfud', votes: '27.040.878', color: '#c8352b' },
  ],
};
