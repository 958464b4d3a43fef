import { overseas, provinceNames } from '../fixtures/provinces.js';
import type { CandidateInput, CountInput, RegionInput, ResultsInput } from '../../src/results/types.js';

/** Pairs that nobody can confuse with real candidates: flowers, trees, birds, fish, fruit, spices. */
const pairNames: readonly string[] = [
  'Melati & Kenanga',
  'Cendana & Meranti',
  'Rajawali & Merpati',
  'Anggrek & Teratai',
  'Beringin & Jati',
  'Jalak & Kutilang',
  'Gurami & Bandeng',
  'Mangga & Salak',
  'Cengkih & Pala',
  'Cempaka & Kamboja',
  'Ulin & Mahoni',
  'Cendrawasih & Maleo',
  'Tongkol & Kerapu',
  'Manggis & Duku',
  'Kunyit & Jahe',
  'Mawar & Seroja',
  'Trembesi & Ketapang',
  'Kepodang & Murai',
  'Lele & Mujair',
  'Rambutan & Langsat',
  'Kemiri & Lengkuas',
  'Bugenvil & Soka',
  'Sengon & Akasia',
  'Elang & Kakatua',
  'Patin & Nila',
  'Durian & Cempedak',
  'Serai & Kencur',
  'Dahlia & Alamanda',
  'Pinus & Damar',
  'Enggang & Gelatik',
];

export const syntheticName = (number: number): string => pairNames[number - 1] ?? `Pasangan ${String(number)}`;

/** The name of somebody who runs alone. */
export const syntheticPerson = (number: number): string => syntheticName(number).replace(/ & .*/, '');

/** Made-up pairs in ballot order, one for each number of votes. */
export const syntheticCandidates = (votes: readonly CountInput[]): readonly CandidateInput[] =>
  votes.map((count, index) => ({
    id: String(index + 1),
    number: index + 1,
    name: syntheticName(index + 1),
    votes: count,
  }));

/** A made-up state of a contest. The subheading is `contest` after "Simulasi". */
export const simulation = (
  contest: string,
  votes: readonly CountInput[],
  rest: Partial<ResultsInput> = {},
): ResultsInput => ({
  version: 1,
  heading: 'Hasil Rekapitulasi',
  subheading: `Simulasi ${contest}`,
  updated: '2024-01-15T10:00:00+07:00',
  source: { name: 'Simulasi redaksi' },
  candidates: syntheticCandidates(votes),
  ...rest,
});

const provinces = Object.keys(provinceNames).filter((code) => code !== overseas);

/** Votes of three made-up pairs in one region. */
const region = (code: string, votes: readonly [number, number, number]): RegionInput => ({
  code,
  name: provinceNames[code] ?? code,
  votes: { '1': votes[0], '2': votes[1], '3': votes[2] },
});

/**
 * Votes by region. The first of three pairs has far more than half of the nation. It has exactly 20% in the last of `reached`
 * provinces, 80% in those before it, and just under 20% in the others. Overseas, which is not a province, gives it 90%.
 */
export const spreadOver = (
  reached: number,
): { readonly votes: readonly number[]; readonly regions: readonly RegionInput[] } => {
  const rows = provinces.map((code, index): [string, [number, number, number]] => {
    if (index < reached - 1) return [code, [800_000, 150_000, 50_000]];
    if (index === reached - 1) return [code, [20_000, 50_000, 30_000]];
    return [code, [19_999, 50_001, 30_000]];
  });
  rows.push([overseas, [90_000, 5_000, 5_000]]);
  const sum = (pair: 0 | 1 | 2): number => rows.reduce((total, [, votes]) => total + votes[pair], 0);
  return { votes: [sum(0), sum(1), sum(2)], regions: rows.map(([code, votes]) => region(code, votes)) };
};
