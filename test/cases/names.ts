import { pilpres2024 } from '../fixtures/pilpres-2024.js';
import type { ResultsInput } from '../../src/results/types.js';
import type { Case } from './case.js';
import { official2024 } from './official.js';
import { simulation } from './synthetic.js';

const named = (contest: string, names: readonly string[], votes: readonly number[]): ResultsInput => {
  const results = simulation(contest, votes, {
    heading: 'Hitung Suara Sementara',
    kind: 'preliminary',
    rule: 'plurality',
    progress: { counted: 320, total: 400 },
  });
  return {
    ...results,
    candidates: results.candidates.map((candidate, index) => ({ ...candidate, name: names[index] ?? candidate.name })),
  };
};

export const names: readonly Case[] = [
  {
    name: 'official-names',
    title: 'The pairs of 2024 as KPU writes them, titles and all, with their parties',
    results: {
      ...official2024,
      candidates: pilpres2024.candidates.map(({ id, number, fullName, votes, color, parties }) => ({
        id,
        number,
        name: fullName,
        votes,
        color,
        parties,
      })),
    } satisfies ResultsInput,
  },
  {
    name: 'long-names',
    title:
      'A name of 108 characters, one without a space to break at, one with no-break spaces and curly apostrophes (synthetic)',
    results: named(
      'Pemilihan Bupati, nama panjang',
      [
        'Prof. Dr. Ir. H. MELATI PUTIH KENCANA WANGI, S.H., M.Si. - Letjen. (Purn.) Dr. Hj. KENANGA SEKAR ARUM, S.Ag.',
        'CENDANAMERANTIBERINGINTREMBESIKETAPANGMAHONISENGONAKASIA - PINUS',
        'H. RAJAWALI MA’RUF AL\u2011FATIH, S.Pd.I., M.A. - Hj. MERPATI NI’MAH',
      ],
      [118_204, 96_551, 71_930],
    ),
  },
  {
    name: 'hostile-names',
    title: 'Names with markup and bidi controls are text (synthetic)',
    results: named(
      'Pemilihan Bupati, nama janggal',
      [
        '<img src=x onerror=alert(1)> & <b>Kenanga</b>',
        '\u202EitnareM & anadneC\u202C',
        '  Rajawali\n\t&amp; \u200FMerpati\u0000 ',
      ],
      [118_204, 96_551, 71_930],
    ),
  },
];
