import { provinceNames } from '../fixtures/provinces.js';

/**
 * A second implementation of the verdict, written from the law and the rules of the domain, to compare with `src/results/verdict.ts`.
 * It shares no code with src/, works only with small whole numbers, counts everything anew, and writes the headlines itself.
 */

export interface Row {
  readonly name: string;
  readonly votes: number;
  readonly isBox?: boolean;
}

export interface Situation {
  readonly rule: 'presidential' | 'majority-runoff' | 'plurality' | 'single-candidate';
  readonly round: 1 | 2;
  readonly kind: 'official' | 'preliminary' | 'quick-count' | undefined;
  readonly status: 'determined' | 'elected' | 'disputed' | 'annulled' | 'revote' | undefined;
  /** Whether the votes of a re-vote are counted. */
  readonly isRevoteCounted?: boolean;
  /** The day of the vote, ISO 8601. */
  readonly day: string;
  /** Stations counted, of all; undefined where the source does not say. */
  readonly stations: readonly [counted: number, all: number] | undefined;
  /** The margin of error of a quick count, in percentage points. */
  readonly margin?: number;
  readonly rows: readonly Row[];
  /** Votes in the order of `rows`; null where the source has no figure. */
  readonly regions: readonly { readonly name: string; readonly votes: readonly (number | null)[] }[];
}

export interface Decision {
  readonly outcome: string;
  readonly reason: string;
  readonly named: readonly string[];
  /** Provinces in which the pair has a fifth of the votes, of all provinces. */
  readonly spread?: readonly [met: number, of: number];
  /** Provinces in the input, of all provinces. */
  readonly given?: readonly [given: number, of: number];
  /** The headline of the verdict. */
  readonly headline: string;
}

type Found = Omit<Decision, 'headline'> & { readonly first?: string };

const namesOf = (rows: readonly Row[]): readonly string[] => rows.map(({ name }) => name);
const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);

/** The rows that have exactly this number of rows before them. */
const atPlace = (rows: readonly Row[], before: number): readonly Row[] =>
  rows.filter((row) => rows.filter((other) => other.votes > row.votes).length === before);

/** "Lebih dari 50%": more than all others together. */
const hasMore = (row: Row, rows: readonly Row[]): boolean =>
  row.votes > sum(rows.filter((other) => other !== row).map(({ votes }) => votes));

/** The provinces that voted on that day: four in Papua from 2022 on, Kalimantan Utara from 2019 on, Sulawesi Barat from 2009 on. */
export function provincesOf(day: string): readonly string[] {
  const notYet = [
    ...(day < '2024' ? ['Papua Selatan', 'Papua Tengah', 'Papua Pegunungan', 'Papua Barat Daya'] : []),
    ...(day < '2019' ? ['Kalimantan Utara'] : []),
    ...(day < '2009' ? ['Sulawesi Barat'] : []),
  ];
  return Object.values(provinceNames).filter((name) => name !== 'Luar Negeri' && !notYet.includes(name));
}

/** UUD 1945 Pasal 6A ayat (3) and (4); UU 7/2017 Pasal 416; MK 50/PUU-XII/2014. */
function president(situation: Situation): Found {
  const { rows, regions, day } = situation;
  const [first, ...level] = atPlace(rows, 0);
  if (!first || level.length > 0) return nextRound(rows, 'no-majority');
  if (rows.length === 2) return { outcome: 'wins', reason: 'most-votes', named: [first.name] };
  if (!hasMore(first, rows)) return nextRound(rows, 'no-majority');

  const open = (reason: string): Found => ({ outcome: 'open', reason, named: [first.name] });
  const voted = provincesOf(day);
  const atHome = regions.filter(({ name }) => name !== 'Luar Negeri');
  const here = voted.filter((name) => atHome.some((region) => region.name === name));
  if (here.length === 0) return open('regions-missing');
  if (here.length < voted.length || atHome.length > voted.length)
    return { ...open('regions-incomplete'), given: [here.length, voted.length] };
  const addsUp = rows.every(({ votes }, index) => {
    const figures = regions.map((region) => region.votes[index]);
    return figures.every((figure) => typeof figure === 'number') && sum(figures) === votes;
  });
  if (!addsUp) return open('regions-differ');

  const met = atHome.filter(({ votes }) => {
    const mine = votes[rows.indexOf(first)] ?? 0;
    // "Sedikitnya 20%": five times the votes are at least the whole.
    return mine > 0 && mine * 5 >= sum(votes.map((figure) => figure ?? 0));
  });
  const spread = [met.length, voted.length] as const;
  // "Lebih dari setengah jumlah provinsi": more provinces with it than without.
  return met.length > voted.length - met.length
    ? { outcome: 'wins', reason: 'majority', named: [first.name], spread }
    : { ...nextRound(rows, 'no-spread'), spread };
}

/** UU 29/2007 Pasal 11. */
function jakarta({ rows }: Situation): Found {
  const winner = rows.find((row) => hasMore(row, rows));
  return winner ? { outcome: 'wins', reason: 'majority', named: [winner.name] } : nextRound(rows, 'no-majority');
}

/** The first two have a second round. If equal votes leave open who they are, only a sole first goes on. */
function nextRound(rows: readonly Row[], reason: string): Found {
  const first = atPlace(rows, 0);
  if (first.length > 2) return { outcome: 'tied', reason: 'first-tied', named: namesOf(first) };
  if (first.length === 2) return { outcome: 'second-round', reason: 'first-tied', named: namesOf(first) };
  const [sole] = first;
  const second = atPlace(rows, 1);
  return sole && second.length > 1
    ? { outcome: 'tied', reason: 'second-tied', named: namesOf(second), first: sole.name }
    : { outcome: 'second-round', reason, named: namesOf([...first, ...second]) };
}

/** UU 10/2016 Pasal 107 and 109, and every second round. In a tie nobody is named, since the more even spread decides. */
function most({ rows }: Situation): Found {
  const first = atPlace(rows, 0);
  return first.length === 1
    ? { outcome: 'wins', reason: 'most-votes', named: namesOf(first) }
    : { outcome: 'tied', reason: 'first-tied', named: namesOf(first) };
}

/** UU 10/2016 Pasal 54D; MK 100/PUU-XIII/2015: half is not enough, and the empty box is never elected. */
function alone({ rows }: Situation): Found | undefined {
  const [pair, ...others] = rows.filter(({ isBox }) => !isBox);
  if (!pair || others.length > 0 || rows.length !== 2) return undefined;
  return hasMore(pair, rows)
    ? { outcome: 'wins', reason: 'majority', named: [pair.name] }
    : { outcome: 'new-election', reason: 'no-majority', named: [pair.name] };
}

/** The verdict by law on votes that are completely counted. */
function lawOn(situation: Situation): Found | undefined {
  const { rows, rule, round, day } = situation;
  if (rows.length < 2 || rows.every(({ votes }) => votes === 0)) return undefined;
  const [sole, ...level] = atPlace(rows, 0);
  const hasBox = rows.some(({ isBox }) => isBox);
  // Pilkada before December 2015 had other rules, and so had Jakarta before 2012.
  const since = rule === 'presidential' ? '2004-07-05' : rule === 'majority-runoff' ? '2012-07-11' : '2015-12-09';
  if (day < (hasBox ? '2015-12-09' : since)) {
    const isNamed = sole && level.length === 0 && !sole.isBox;
    return { outcome: 'open', reason: 'law-unknown', named: isNamed ? [sole.name] : [] };
  }
  if (hasBox || rule === 'single-candidate') return alone(situation);
  if (rule === 'plurality' || round === 2) return most(situation);
  return rule === 'presidential' ? president(situation) : jakarta(situation);
}

/** Whether the result still stands after an act of the KPU or a court. */
const stands = ({ status, isRevoteCounted }: Situation): boolean =>
  !(status === 'annulled' || (status === 'revote' && !isRevoteCounted));

const isAllIn = ({ kind, stations, status }: Situation): boolean =>
  stations ? stations[0] >= stations[1] : kind === 'official' && status !== undefined;

export function slowVerdict(situation: Situation): Decision | undefined {
  const { kind, round, rows, status } = situation;
  if (kind !== 'official' || !stands(situation)) return undefined;
  // Only two may stand in a second round.
  if (round === 2 && rows.length > 2 && !rows.some(({ isBox }) => isBox)) return undefined;
  const found = isAllIn(situation) ? lawOn(situation) : undefined;
  if (status !== 'elected') return found && decisionOf(found, situation);
  const { first, ...told } = found ?? unchecked(situation);
  // An elected pair is named if these votes elect it, or if only something else could not be checked. Otherwise nobody is named.
  const isTold = first === undefined && (told.outcome === 'wins' || told.outcome === 'open');
  return decisionOf({ ...told, outcome: 'elected', named: isTold ? told.named : [] }, situation);
}

function decisionOf(found: Found, situation: Situation): Decision {
  const { outcome, reason, named, spread, given } = found;
  const headline = headlineOf(found, situation);
  return { outcome, reason, named, ...(spread && { spread }), ...(given && { given }), headline };
}

/** Names the sole first where no law could be asked, unless the rule needs more than half and the first has less. */
function unchecked(situation: Situation): Found {
  const { rows, rule, round } = situation;
  if (!isAllIn(situation)) return { outcome: 'open', reason: 'count-incomplete', named: [] };
  const [sole, ...level] = atPlace(rows, 0);
  const asksForMore = rule === 'single-candidate' || (rule !== 'plurality' && round === 1);
  const isFar = !sole || sole.votes * 2 < sum(rows.map(({ votes }) => votes));
  const isNamed = sole && level.length === 0 && sole.votes > 0 && !sole.isBox && !(asksForMore && isFar);
  return { outcome: 'open', reason: 'most-votes', named: isNamed ? [sole.name] : [] };
}

function headlineOf({ outcome, named, first }: Found, { rule, round, rows }: Situation): string {
  const list = (word: string): string =>
    named.length > 2 ? `${named.slice(0, -1).join(', ')}, ${word} ${named.at(-1) ?? ''}` : named.join(` ${word} `);
  const hasRounds = (rule === 'presidential' || rule === 'majority-runoff') && !rows.some(({ isBox }) => isBox);
  switch (outcome) {
    case 'elected':
      return named.length > 0 ? `${list('dan')} terpilih, ditetapkan KPU` : 'Pasangan terpilih ditetapkan KPU';
    case 'wins':
      return `${list('dan')} memenuhi syarat menang${hasRounds ? (round === 1 ? ' satu putaran' : ' di putaran kedua') : ''}`;
    case 'second-round':
      return `Putaran kedua: ${list('dan')}`;
    case 'new-election':
      return `${list('dan')} tidak meraih lebih dari 50%: pemilihan diulang`;
    case 'tied':
      return first ? `${first} ke putaran kedua melawan ${list('atau')}` : `Suara sama: ${list('dan')}`;
    default:
      return '';
  }
}

/** The candidate who is "unggul sementara". */
export function slowLeader(situation: Situation): string | undefined {
  const { rows, kind, status, stations, margin } = situation;
  const [first, ...level] = atPlace(rows, 0);
  if (!first || level.length > 0 || rows.length < 2 || first.isBox) return undefined;
  if (!stations || stations[0] * 2 < stations[1] || !stands(situation)) return undefined;
  // A count that is complete, or on which the KPU has acted, has no leader.
  if (kind === 'official' && (status || isAllIn(situation))) return undefined;
  if (kind === 'quick-count') {
    const [second] = atPlace(rows, 1);
    const lead = (first.votes - (second?.votes ?? 0)) * 100;
    if (margin === undefined || lead <= 2 * margin * sum(rows.map(({ votes }) => votes))) return undefined;
  }
  return first.name;
}
