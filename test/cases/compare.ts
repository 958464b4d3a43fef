import type { ResultsInput } from '../../src/results/types.js';
import { kawal2024, kpu2024 } from '../fixtures/two-sources-2024.js';
import type { DashboardCase } from './dashboard-case.js';
import { simulation } from './synthetic.js';

const tag = 'election-compare';

/** Made-up votes of three regions, by the source. */
const counted = (
  name: string,
  rows: readonly (readonly [code: string, region: string, ...votes: number[]])[],
  rest: Partial<ResultsInput> = {},
): ResultsInput => ({
  ...simulation(
    'Pemilihan per wilayah',
    [0, 1].map((index) => rows.reduce((sum, [, , ...votes]) => sum + (votes[index] ?? 0), 0)),
    { kind: 'preliminary', ...rest },
  ),
  source: { name },
  regions: rows.map(([code, region, ...votes]) => ({
    code,
    name: region,
    votes: Object.fromEntries(votes.map((figure, index) => [String(index + 1), figure])),
  })),
});

export const compareCases: readonly DashboardCase[] = [
  {
    name: 'compare-kpu-kawalpemilu',
    title:
      'KPU and KawalPemilu in the night of 17 March 2024: every province differs, since they counted differently far',
    tag,
    attributes: { controls: 'data image' },
    sources: { a: kpu2024, b: kawal2024 },
  },
  {
    name: 'compare-same',
    title: 'Two sources that agree in every region (synthetic)',
    tag,
    sources: {
      a: counted('Sumber satu', [
        ['3301', 'Kabupaten Timur', 1200, 900],
        ['3302', 'Kabupaten Barat', 800, 1100],
      ]),
      b: counted('Sumber dua', [
        ['3301', 'KABUPATEN TIMUR', 1200, 900],
        ['33.02', 'Kabupaten Barat', 800, 1100],
      ]),
    },
  },
  {
    name: 'compare-parts',
    title: 'Regions that only one source has, or has without a figure, are named and not compared (synthetic)',
    tag,
    sources: {
      a: counted('Sumber satu', [
        ['3301', 'Kabupaten Timur', 1200, 900],
        ['3302', 'Kabupaten Barat', 800, 1100],
        ['3303', 'Kabupaten Utara', 500],
      ]),
      b: counted('Sumber dua', [
        ['3301', 'Kabupaten Timur', 1195, 900],
        ['3303', 'Kabupaten Utara', 500, 610],
        ['3304', 'Kabupaten Selatan', 90, 80],
      ]),
    },
  },
  {
    name: 'compare-quick-count',
    title: 'An official count beside a quick count: points, never votes (synthetic)',
    tag,
    sources: {
      a: simulation('Pemilihan nasional', [58_610, 41_390], { kind: 'official', source: { name: 'KPU' } }),
      b: {
        ...simulation('Pemilihan nasional', [1, 1], { kind: 'quick-count' }),
        candidates: simulation('', [1, 1]).candidates.map(({ number, name }, index) => ({
          number: number ?? index + 1,
          name,
          share: ['58,1', '41,9'][index] ?? '',
        })),
        source: undefined,
        pollster: 'Lembaga Contoh',
        sample: 100,
        margin: 1,
      },
    },
  },
];
