import { pilpres2024 } from '../fixtures/pilpres-2024.js';
import type { ResultsInput } from '../../src/results/types.js';
import type { Case } from './case.js';
import { official2024, parliament2024 } from './official.js';
import { simulation } from './synthetic.js';

const counting: Partial<ResultsInput> = {
  heading: 'Hitung Suara Sementara',
  kind: 'preliminary',
  rule: 'presidential',
  progress: { counted: 512_000, total: 800_000 },
};
const votes = [28_604_119, 49_310_882, 21_077_645];

export const presentation: readonly Case[] = [
  {
    name: 'by-votes',
    title: 'Rows in the order of votes',
    attributes: { order: 'votes' },
    results: official2024,
  },
  {
    name: 'english',
    title: 'English words and number format',
    attributes: { locale: 'en' },
    results: {
      ...official2024,
      heading: 'Official KPU tally',
      subheading: '2024 presidential election',
      ...pilpres2024.acts.determined,
      regions: pilpres2024.regions,
    } satisfies ResultsInput,
  },
  {
    name: 'plain',
    title: 'Without the card',
    attributes: { plain: '' },
    results: official2024,
  },
  {
    name: 'controls',
    title: 'With the toolbar for readers',
    attributes: { controls: 'chart data image embed' },
    results: official2024,
  },
  {
    name: 'threshold',
    title: 'Parliament 2024 with full party names and the threshold of 4%',
    attributes: { threshold: '4' },
    results: parliament2024('name'),
  },
  {
    name: 'low-contrast-colours',
    title: "KPU's own colours, which reach about 2:1 on white: outlined",
    results: {
      ...official2024,
      candidates: pilpres2024.candidates.map(({ id, number, name, votes: count, kpuColor }) => ({
        id,
        number,
        name,
        votes: count,
        color: kpuColor,
      })),
    } satisfies ResultsInput,
  },
  {
    name: 'photos',
    title: 'Photos in place of the number chips (synthetic)',
    results: {
      ...simulation('Pemilu Presiden', votes, counting),
      candidates: simulation('Pemilu Presiden', votes).candidates.map((candidate, index) => ({
        ...candidate,
        photo: `photos/${String(index + 1)}.svg`,
      })),
    } satisfies ResultsInput,
  },
  {
    name: 'test-banner',
    title: 'Figures of a rehearsal under the banner DATA UJI (synthetic)',
    results: simulation('Pemilu Presiden', votes, { ...counting, test: true }),
  },
  {
    name: 'hold',
    title: 'The desk has frozen the figures (synthetic)',
    results: simulation('Pemilu Presiden', votes, { ...counting, hold: true }),
  },
  {
    name: 'rolled-back',
    title: 'The desk has taken newer figures back (synthetic)',
    results: simulation('Pemilu Presiden', votes, { ...counting, rolledBack: true, revision: 214, code: '7ZK3QW0XAB' }),
  },
  {
    name: 'notice',
    title: 'A sentence from the desk (synthetic)',
    results: simulation('Pemilu Presiden', votes, {
      ...counting,
      notice: 'Penghitungan di tiga kabupaten ditunda sampai besok pagi karena banjir.',
    }),
  },
];
