import type { CandidateInput, ResultsInput } from '../../src/results/types.js';
import type { Case } from './case.js';
import { syntheticName } from './synthetic.js';

const pairs = (shares: readonly string[]): readonly CandidateInput[] =>
  shares.map((share, index) => ({ id: String(index + 1), number: index + 1, name: syntheticName(index + 1), share }));

const quickCount = (shares: readonly string[], rest: Partial<ResultsInput> = {}): ResultsInput => ({
  version: 1,
  heading: 'Hitung Cepat',
  subheading: 'Simulasi Pemilu Presiden',
  kind: 'quick-count',
  rule: 'presidential',
  updated: '2024-01-15T18:30:00+07:00',
  source: { name: 'Simulasi redaksi' },
  pollster: 'Lembaga Survei Simulasi',
  sample: '92,40',
  margin: '1,0',
  candidates: pairs(shares),
  ...rest,
});

const pollsters: readonly ResultsInput[] = [
  {
    pollster: 'Lembaga Survei Simulasi',
    sample: '92,40',
    margin: '1,0',
    candidates: pairs(['27,31', '52,18', '20,51']),
  },
  { pollster: 'Pusat Hitung Contoh', sample: '98,75', margin: '0,8', candidates: pairs(['26,90', '52,77', '20,33']) },
  { pollster: 'Uji Petik', sample: '81,05', margin: '1,4', candidates: pairs(['28,02', '51,26', '20,72']) },
];

export const quickCounts: readonly Case[] = [
  {
    name: 'quick-count',
    title: 'Quick count with pollster, sample and margin (synthetic)',
    results: quickCount(['27,31', '52,18', '20,51']),
  },
  {
    name: 'quick-count-close',
    title: 'Quick count in which the lead of 1,86 is within twice the margin of 1,0: no leader (synthetic)',
    results: quickCount(['49,07', '50,93']),
  },
  {
    name: 'quick-count-at-margin',
    title: 'Quick count in which the lead is exactly twice the margin: no leader (synthetic)',
    results: quickCount(['49,00', '51,00'], { sample: 98.5, margin: 1 }),
  },
  {
    name: 'embargo',
    title: 'Quick count under an embargo that lasts (synthetic)',
    results: quickCount(['27,31', '52,18', '20,51'], { embargo: '2099-01-15T15:00:00+07:00' }),
  },
  {
    name: 'pollsters',
    title:
      'Three pollsters side by side, one within its margin of 50%, with the range between them and no average (synthetic)',
    results: {
      version: 1,
      heading: 'Hitung Cepat',
      subheading: 'Simulasi Pemilu Presiden',
      kind: 'quick-count',
      rule: 'presidential',
      updated: '2024-01-15T18:30:00+07:00',
      source: { name: 'Simulasi redaksi' },
      candidates: [],
      counts: pollsters,
    },
  },
  {
    name: 'pollsters-beside-a-count',
    title: 'Three pollsters beneath the count itself (synthetic)',
    results: quickCount([], {
      kind: 'preliminary',
      pollster: '',
      sample: '',
      margin: '',
      progress: { counted: 612, total: 1000 },
      candidates: pairs(['', '', '']).map((pair, index) => ({
        ...pair,
        share: '',
        votes: [26_480, 52_901, 20_619][index] ?? 0,
      })),
      counts: pollsters,
    }),
  },
];
