import type { CountInput, ResultsInput } from '../../src/results/types.js';
import { pastElections } from '../fixtures/past-elections.js';
import type { Case } from './case.js';
import { simulation, spreadOver } from './synthetic.js';

const official = (contest: string, votes: readonly CountInput[], rest: Partial<ResultsInput>): ResultsInput =>
  simulation(contest, votes, { kind: 'official', progress: { percent: 100 }, ...rest });

const presidential = (votes: readonly CountInput[], rest: Partial<ResultsInput> = {}): ResultsInput =>
  official('Pemilu Presiden', votes, {
    rule: 'presidential',
    electionDate: '2024-02-14',
    updated: '2024-02-20T10:00:00+07:00',
    ...rest,
  });

const jakarta = (votes: readonly CountInput[], rest: Partial<ResultsInput> = {}): ResultsInput =>
  official('Pemilihan Gubernur Jakarta', votes, { rule: 'majority-runoff', ...rest });

const regent = (votes: readonly CountInput[], rest: Partial<ResultsInput> = {}): ResultsInput =>
  official('Pemilihan Bupati', votes, { rule: 'plurality', ...rest });

/** A past election of the fixtures, without its provinces. */
const past = (name: keyof typeof pastElections, rest: Partial<ResultsInput> = {}): ResultsInput => {
  const { name: subheading, electionDate, rule, round, candidates } = pastElections[name];
  return {
    version: 1,
    heading: 'Hasil Rekapitulasi KPU',
    subheading,
    kind: 'official',
    status: 'determined',
    rule,
    round,
    electionDate,
    source: { name: 'KPU' },
    candidates: candidates.map((candidate) => ({ id: String(candidate.number), ...candidate })),
    ...rest,
  };
};

const wide = spreadOver(20);
const narrow = spreadOver(19);

export const verdicts: readonly Case[] = [
  {
    name: 'runoff',
    title: 'President: nobody has more than half, so the first two meet again (synthetic)',
    results: presidential([48_210_533, 61_904_127, 32_775_408]),
  },
  {
    name: 'spread-met',
    title: 'President: more than half, and 20% in 20 of 38 provinces, one of them exactly (synthetic)',
    results: presidential(wide.votes, { regions: wide.regions }),
  },
  {
    name: 'spread-not-met',
    title: 'President: more than half, but 20% in only 19 of 38 provinces; overseas is none (synthetic)',
    results: presidential(narrow.votes, { regions: narrow.regions }),
  },
  {
    name: 'second-round',
    title: 'President, second round: the most votes decide (synthetic)',
    results: presidential([70_318_442, 69_104_915], {
      round: 2,
      subheading: 'Simulasi Pemilu Presiden, putaran kedua',
    }),
  },
  {
    name: 'tie',
    title: 'President: two pairs share the first place and meet again (synthetic)',
    results: presidential([45_000_000, 45_000_000, 30_000_000]),
  },
  {
    name: 'tie-of-two-pairs',
    title: 'President: the only two pairs are equal (synthetic)',
    results: presidential([60_000_000, 60_000_000]),
  },
  {
    name: 'tie-for-second',
    title: 'President: a tie for the second place, so the opponent is not named (synthetic)',
    results: presidential([30_000_000, 54_000_000, 30_000_000]),
  },
  {
    name: 'three-way-tie',
    title: 'President: three equal pairs, 33,3% each (synthetic)',
    results: presidential([40_000_000, 40_000_000, 40_000_000]),
  },
  {
    name: 'governor-runoff-rule',
    title: 'Governor of Jakarta: nobody has more than half (synthetic)',
    results: jakarta([1_904_227, 1_811_350, 603_918]),
  },
  {
    name: 'governor-one-round',
    title: 'Governor of Jakarta: more than half (synthetic)',
    results: jakarta([2_307_115, 1_411_042, 502_664]),
  },
  {
    name: 'jakarta-2024',
    title: 'Governor of Jakarta 2024: 50,07%, so one round, under the law of 2007',
    results: past('jakarta-2024'),
  },
  {
    name: 'president-2004',
    title: 'President 2004: five pairs, none with more than half; the law of that day is cited',
    results: past('president-2004'),
  },
  {
    name: 'elected-without-provinces',
    title: 'President 2009, elected: the headline is the pair; the provinces, which are not here, are a quiet line',
    results: past('president-2009', { status: 'elected' }),
  },
  {
    name: 'rules-of-before-2015',
    title: 'Regent in 2010, when 30% or a run-off decided: no verdict and no ground (synthetic)',
    results: regent([182_411, 240_973, 139_205], { electionDate: '2010-06-30', updated: '2010-07-05T10:00:00+07:00' }),
  },
  {
    name: 'plurality',
    title: 'Regent: the most votes suffice, though under half (synthetic)',
    results: regent([182_411, 240_973, 139_205, 77_840]),
  },
  {
    name: 'plurality-tie',
    title: 'Regent: the first place is tied, so nobody is named (synthetic)',
    results: regent([201_550, 201_550, 98_317]),
  },
  {
    name: 'disputed',
    title: 'An official result that is before the Constitutional Court (synthetic)',
    results: jakarta([2_307_115, 1_411_042, 502_664], { status: 'disputed', statusDate: '2024-01-17' }),
  },
  {
    name: 'annulled',
    title: 'An official result that the Constitutional Court annulled: no verdict, no kind, no colours (synthetic)',
    results: regent([182_411, 240_973, 139_205], { status: 'annulled', statusDate: '2024-02-24' }),
  },
  {
    name: 'revote',
    title: 'Votes are cast again at some stations: votes without percent, and what they replace (synthetic)',
    results: regent([182_411, 240_973, 139_205], {
      status: 'revote',
      statusDate: '2024-02-24',
      progress: { counted: 1240, total: 1240 },
      invalidVotes: 8_412,
      revote: { stations: 94, of: 1240, date: '2024-03-22', votes: 45_289, ground: 'Putusan simulasi' },
    }),
  },
  {
    name: 'revote-of-unknown-extent',
    title: 'Votes are cast again, and nothing tells how many (synthetic)',
    results: regent([182_411, 240_973, 139_205], { status: 'revote' }),
  },
  {
    name: 'revote-counted',
    title: 'Votes that were cast again are in the figures: the result stands (synthetic)',
    results: regent([190_310, 234_562, 138_002], {
      status: 'revote',
      statusDate: '2024-02-24',
      updated: '2024-03-24T10:00:00+07:00',
      revote: { stations: 94, of: 1240, date: '2024-03-22', votes: 45_289, counted: true },
    }),
  },
];
