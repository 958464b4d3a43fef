import { pilpres2024 } from '../fixtures/pilpres-2024.js';
import type { ResultsInput } from '../../src/results/types.js';
import type { Case } from './case.js';
import { official2024 } from './official.js';
import { simulation } from './synthetic.js';

const counting: Partial<ResultsInput> = {
  heading: 'Hitung Suara Sementara',
  kind: 'preliminary',
  rule: 'presidential',
};
const votes = [28_604_119, 49_310_882, 21_077_645];

const fractional = {
  ...simulation('Pemilu Presiden', votes, counting),
  candidates: [
    { id: '1', number: 1, name: 'Melati & Kenanga', votes: 28_604_119 },
    { id: '2', number: 2, name: 'Cendana & Meranti', votes: '1,5' },
    { id: '3', number: 3, name: 'Rajawali & Merpati', votes: 21_077_645 },
  ],
};

export const faults: readonly Case[] = [
  {
    name: 'votes-above-registered',
    title: 'More votes than registered voters: shown, with a notice (synthetic)',
    results: simulation('Pemilu Presiden', votes, {
      ...counting,
      invalidVotes: 1_204_558,
      registeredVoters: 90_000_000,
    }),
  },
  {
    name: 'counted-above-stations',
    title: 'More stations in than there are: shown, with a notice (synthetic)',
    results: simulation('Pemilu Presiden', votes, { ...counting, progress: { counted: 800_120, total: 800_000 } }),
  },
  {
    name: 'regions-not-adding-up',
    title: 'The result of 2024 with one province left out: told as 37 of 38, and nobody is declared (synthetic fault)',
    results: {
      ...official2024,
      subheading: 'Pemilu Presiden 2024 · Simulasi tanpa Papua Pegunungan',
      regions: pilpres2024.regions.filter(({ code }) => code !== '95'),
    } satisfies ResultsInput,
  },
  {
    name: 'bad-details',
    title: 'Faulty details are left out and never cost the figures (synthetic)',
    results: {
      ...simulation('Pemilu Presiden', votes, counting),
      updated: 'kemarin sore',
      source: { name: 'Simulasi redaksi', url: 'javascript:alert(1)' },
      progress: { counted: 'banyak', total: 800_000 },
      invalidVotes: -1,
      registeredVoters: 1.5,
      candidates: [
        { id: '1', number: 1, name: 'Melati & Kenanga', votes: 28_604_119, color: 'hijau' },
        { id: '2', number: 2, name: 'Cendana & Meranti', votes: 49_310_882, photo: 'javascript:alert(1)' },
        { id: '3', number: 3, name: 'Rajawali & Merpati', votes: 21_077_645, parties: 'Partai Bunga' },
      ],
    },
  },
  {
    name: 'bad-input',
    title: 'Votes that are no whole number, and nothing to fall back on (synthetic)',
    results: fractional,
  },
  {
    name: 'bad-input-with-last-good',
    title: 'The same after a good state, which stays with a notice (synthetic)',
    previous: simulation('Pemilu Presiden', votes, counting),
    results: fractional,
  },
];
