import { pileg2024 } from '../fixtures/pileg-2024.js';
import { pilpres2019 } from '../fixtures/pilpres-2019.js';
import { pilpres2024 } from '../fixtures/pilpres-2024.js';
import type { ResultsInput } from '../../src/results/types.js';
import type { Case } from './case.js';
import { simulation } from './synthetic.js';

/** The presidential result of 2024, without provinces and status. */
export const official2024: ResultsInput = {
  version: 1,
  heading: 'Hasil Rekapitulasi KPU',
  subheading: 'Pemilu Presiden 2024',
  kind: 'official',
  rule: 'presidential',
  electionDate: pilpres2024.electionDate,
  updated: pilpres2024.updated,
  source: { name: 'KPU', url: 'https://pemilu2024.kpu.go.id' },
  candidates: pilpres2024.candidates.map(({ id, number, name, votes, color }) => ({ id, number, name, votes, color })),
  progress: { counted: pilpres2024.stations, total: pilpres2024.stations },
  invalidVotes: pilpres2024.invalidVotes,
  registeredVoters: pilpres2024.registeredVoters,
};

/** The result of the parliamentary election of 2024, with the parties named by `label`. */
export const parliament2024 = (label: 'abbreviation' | 'name'): ResultsInput => ({
  version: 1,
  heading: 'Perolehan Suara Partai',
  subheading: 'Pemilu DPR 2024',
  kind: 'official',
  updated: pileg2024.updated,
  source: { name: 'KPU', url: 'https://pemilu2024.kpu.go.id' },
  candidates: pileg2024.parties.map((party) => ({
    id: String(party.number),
    number: party.number,
    name: party[label],
    votes: party.votes,
  })),
  seats: Object.fromEntries(pileg2024.parties.map((party) => [String(party.number), party.seats])),
});

export const official: readonly Case[] = [
  {
    name: 'official',
    title: 'Presidential election 2024, the pair elected, with its 38 provinces and overseas',
    results: { ...official2024, ...pilpres2024.acts.elected, regions: pilpres2024.regions } satisfies ResultsInput,
  },
  {
    name: 'official-without-provinces',
    title: 'Presidential election 2024 without province data: votes alone do not decide among three pairs',
    results: official2024,
  },
  {
    name: 'turnout-of-source',
    title:
      'Presidential election 2024 with the turnout as KPU printed it, of another base, and none worked out beside it',
    results: { ...official2024, ...pilpres2024.acts.determined, turnout: pilpres2024.publishedTurnout },
  },
  {
    name: 'two-pairs',
    title: 'Presidential election 2019: two pairs, so the most votes suffice',
    results: {
      version: 1,
      heading: 'Hasil Rekapitulasi KPU',
      subheading: 'Pemilu Presiden 2019',
      kind: 'official',
      status: 'determined',
      rule: 'presidential',
      updated: pilpres2019.updated,
      source: { name: 'KPU' },
      candidates: pilpres2019.candidates.map(({ id, number, name, votes }) => ({ id, number, name, votes })),
      invalidVotes: pilpres2019.invalidVotes,
      regions: pilpres2019.regions,
    } satisfies ResultsInput,
  },
  {
    name: 'one-candidate',
    title: 'A single candidate without an opponent (synthetic)',
    results: simulation('Pemilihan Ketua, calon tunggal', [412_345], { heading: 'Hasil Pemilihan', kind: 'official' }),
  },
  {
    name: 'parties',
    title: 'Parliament 2024: 18 parties by their abbreviations, ballot numbers 1 to 17 and 24',
    results: parliament2024('abbreviation'),
  },
  {
    name: 'thirty-candidates',
    title: 'Thirty candidates (synthetic)',
    results: simulation(
      'Pemilihan Anggota DPD',
      Array.from({ length: 30 }, (_, index) => 1_000_000 - 1_100 * ((index * 7) % 30) ** 2),
      { kind: 'official' },
    ),
  },
  {
    name: 'shares-only',
    title: 'A source that prints shares and no votes: 24,95 + 58,59 + 16,47 is 100,01',
    results: {
      version: 1,
      heading: 'Hasil Rekapitulasi KPU',
      subheading: 'Pemilu Presiden 2024',
      kind: 'official',
      updated: pilpres2024.updated,
      source: { name: 'KPU', url: 'https://pemilu2024.kpu.go.id' },
      candidates: pilpres2024.candidates.map(({ id, number, name, publishedShare, color }) => ({
        id,
        number,
        name,
        share: publishedShare.replace('.', ','),
        color,
      })),
    } satisfies ResultsInput,
  },
];
