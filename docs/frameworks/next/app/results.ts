import type { ResultsInput } from 'election-results-element';

/** The result of 2024, by the KPU's decree 360 of 20 March 2024. */
export const results: ResultsInput = {
  heading: 'Hasil Rekapitulasi KPU',
  subheading: 'Pemilu Presiden 2024',
  kind: 'official',
  source: { name: 'KPU', url: 'https://pemilu2024.kpu.go.id' },
  candidates: [
    { number: 1, name: 'Anies & Muhaimin', votes: 40971906, color: '#1b7f5c' },
    { number: 2, name: 'Prabowo & Gibran', votes: 96214691, color: '#2f6fd0' },
    { number: 3, name: 'Ganjar & Mahfud', votes: 27040878, color: '#c8352b' },
  ],
};
