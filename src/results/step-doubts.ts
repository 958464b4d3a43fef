// What makes a step from one valid state to the next implausible. The limits fit the recorded count of 2024, in which
// no step is doubted (test/results/judgement.test.ts).
import type { DoubtRule, Reason } from './judgement.js';
import { powerOfTen } from './decimals.js';
import { totalVotes } from './shares.js';
import { mostVotesOfStation } from './state-doubts.js';
import { haveSameFigures, jumpsBetween } from './succession.js';
import type { Candidate, Progress, Results } from './types.js';

/** In the first hours a few stations change everything, so there is no alarm for votes that ten stations of 300 voters can have. */
const fewVotes = 3000n;

/**
 * Without new stations, a source corrects at most a twentieth of its votes, up or down. The largest fall recorded in 2024 is
 * 0.12% (20 February), the largest rise without stations 0.16%; over two days without a reading 9.6% came with 1.7% of the stations.
 */
const mostCorrected = 20n;

/** A source corrects at most a fifth of one pair's votes. The largest fall recorded is 0.94%, when votes from overseas were corrected on 17 February 2024. */
const mostOfPairCorrected = 5n;

/** New stations may have this many times the average votes of those before: cities after villages, together with corrections. */
const mostOfAverage = 4n;
/** Or this many times fewer. */
const leastOfAverage = 5n;

/** If all others together gain this many times less than their share so far, only one pair has gained too much. */
const leastOfOthers = 5n;

/** A hundred stations. With fewer, a count may double exactly by chance. */
const votesOfTable = 30_000n;

/** Factors by which a whole table is wrong: counted twice, one digit too many, a thousands separator read as a decimal one. */
const factors = [2n, 10n, 100n, 1000n] as const;

/** The points by which a share may move if a source gives only shares. */
const mostSharePoints = 20n;

type Doubt = Reason & { readonly rule: DoubtRule };

const doubt = (rule: DoubtRule, path: string, expected: string, got: unknown): Doubt => ({
  rule,
  path,
  expected,
  got: String(got),
});

/** The figures of one candidate before and now. Shares are in millionths of a point, so that both are whole numbers. */
interface Figure {
  readonly id: string;
  readonly path: string;
  readonly before: bigint;
  readonly now: bigint;
}

const shareScale = 6;

function amount({ votes, share }: Candidate): bigint {
  if (!share) return votes ?? 0n;
  const { units, scale } = share;
  return scale > shareScale ? units / powerOfTen(scale - shareScale) : units * powerOfTen(shareScale - scale);
}

/** The candidates that are in both states. */
function figuresOf(before: Results, results: Results): readonly Figure[] {
  const earlier = new Map(before.candidates.map((candidate) => [candidate.id, candidate]));
  return results.candidates.flatMap((candidate) => {
    const last = earlier.get(candidate.id);
    const field = candidate.share ? 'share' : 'votes';
    return last && Boolean(last.share) === Boolean(candidate.share)
      ? [
          {
            id: candidate.id,
            path: `candidates.${candidate.id}.${field}`,
            before: amount(last),
            now: amount(candidate),
          },
        ]
      : [];
  });
}

const sum = (figures: readonly Figure[], of: 'before' | 'now'): bigint =>
  figures.reduce((all, figure) => all + figure[of], 0n);

const distance = (a: bigint, b: bigint): bigint => (a > b ? a - b : b - a);

/** Stations counted, as a number or in the smallest step of a percentage that its source prints. */
interface Stations {
  readonly before: bigint;
  readonly now: bigint;
  /** How many more stations may be counted: a percentage is rounded. */
  readonly unseen: bigint;
  readonly areCounted: boolean;
}

function stationsOf(before: Progress | undefined, now: Progress | undefined): Stations | undefined {
  if (before?.total && now?.total) return { before: before.counted, now: now.counted, unseen: 0n, areCounted: true };
  if (!before?.percent || !now?.percent) return undefined;
  const [a, b] = [before.percent, now.percent];
  const scale = Math.max(a.scale, b.scale);
  return {
    before: a.units * powerOfTen(scale - a.scale),
    now: b.units * powerOfTen(scale - b.scale),
    unseen: powerOfTen(scale - Math.min(a.scale, b.scale)),
    areCounted: false,
  };
}

const words = ({ counted, total, percent }: Progress): string =>
  percent ? `${Number(percent.units) / 10 ** percent.scale}%` : `${counted} of ${total}`;

/** Every doubt that `results` are a later state of the same count. */
export function doubtsBetween(before: Results, results: Results): readonly Doubt[] {
  // A second round, and a quick count of another pollster, have their own figures.
  if (before.round !== results.round) return mixed(before, results);
  const isOtherCount =
    before.pollster !== results.pollster ||
    (before.kind !== results.kind && [before.kind, results.kind].includes('quick-count'));
  const figures = figuresOf(before, results);
  const gone = goneBetween(figures, before, results);
  return [
    ...mixed(before, results),
    ...afterFinal(before, results),
    ...gone,
    ...(isOtherCount || gone.length
      ? []
      : [...stationDoubts(before, results), ...figureDoubts(figures, before, results)]),
  ];
}

const mixed = (before: Results, results: Results): readonly Doubt[] =>
  before.test === results.test ? [] : [doubt('test-mixed', 'test', `${before.test}, as before`, results.test)];

/** A live feed that continues after the result (Kenya 2017). Acts of a court change figures too, and the status says so. */
const afterFinal = (before: Results, results: Results): readonly Doubt[] =>
  (before.status === 'determined' || before.status === 'elected') &&
  (results.status === undefined || results.status === 'determined' || results.status === 'elected') &&
  !haveSameFigures(before, results)
    ? [doubt('after-final', 'candidates', `the figures that are ${before.status}`, 'others')]
    : [];

function goneBetween(figures: readonly Figure[], before: Results, results: Results): readonly Doubt[] {
  const votes = sum(figures, 'before');
  const stations = stationsOf(before.progress, results.progress);
  return [
    ...(votes && !sum(figures, 'now') ? [doubt('votes-gone', 'candidates', `about ${votes} votes`, 0)] : []),
    ...(stations?.before && !stations.now && before.progress
      ? [doubt('stations-gone', 'progress', `about ${words(before.progress)}`, 0)]
      : []),
  ];
}

function stationDoubts({ progress: from }: Results, { progress: to }: Results): readonly Doubt[] {
  if (!from || !to) return [];
  const isMore = from.total && to.total && to.total >= from.total * 2n;
  return [
    ...jumpsBetween(from, to).map(({ figure }) =>
      doubt(
        figure === 'stations' ? 'stations-changed' : 'stations-lost',
        'progress',
        `about ${words(from)}`,
        words(to),
      ),
    ),
    ...(isMore ? [doubt('stations-changed', 'progress.total', `about ${from.total}`, to.total)] : []),
  ];
}

function figureDoubts(figures: readonly Figure[], before: Results, results: Results): readonly Doubt[] {
  const exchanged = exchangedIn(figures);
  if (exchanged.length) return exchanged;
  if (figures.some(({ path }) => path.endsWith('.share'))) return sharesLeapt(figures);
  const doubts = [...fallen(figures), ...leapt(figures)];
  if (doubts.length) return doubts;
  const stations = stationsOf(before.progress, results.progress);
  return [...multiplied(figures, Boolean(stations)), ...(stations ? loadDoubts(before, results, stations) : [])];
}

/** Two candidates have each other's figures: columns or names were mixed up. */
function exchangedIn(figures: readonly Figure[]): readonly Doubt[] {
  for (const [index, a] of figures.entries()) {
    for (const b of figures.slice(index + 1)) {
      const lead = distance(a.before, b.before);
      // Figures that are close may cross in any count. That two are exactly exchanged is no accident.
      const isExact = lead > 0n && a.now === b.before && b.now === a.before;
      const isNear =
        lead > fewVotes &&
        lead * mostCorrected > (a.before > b.before ? a.before : b.before) &&
        distance(a.now, b.before) * 4n <= lead &&
        distance(b.now, a.before) * 4n <= lead;
      if (isExact || isNear)
        return [a, b].map(({ path, before, now }) => doubt('exchanged', path, `about ${before}`, now));
    }
  }
  return [];
}

function fallen(figures: readonly Figure[]): readonly Doubt[] {
  const all = sum(figures, 'before');
  const fall = all - sum(figures, 'now');
  return [
    ...figures.flatMap(({ path, before, now }) => {
      const by = before - now;
      return by > fewVotes && (by * mostOfPairCorrected > before || by * mostCorrected > all)
        ? [doubt('pair-fell', path, `about ${before}`, now)]
        : [];
    }),
    ...(fall > fewVotes && fall * mostCorrected > all
      ? [doubt('votes-fell', 'candidates', `about ${all} votes`, all - fall)]
      : []),
  ];
}

/** One pair gains more than a correction does, and the others hardly gain what their shares so far suggest. */
function leapt(figures: readonly Figure[]): readonly Doubt[] {
  const all = sum(figures, 'before');
  const came = sum(figures, 'now') - all;
  return figures.flatMap(({ path, before, now }) => {
    const gain = now - before;
    const others = came - gain;
    return gain > fewVotes && gain * mostCorrected > all && others * leastOfOthers * all < came * (all - before)
      ? [doubt('pair-leapt', path, `about ${before}`, now)]
      : [];
  });
}

function multiplied(figures: readonly Figure[], knowsStations: boolean): readonly Doubt[] {
  const all = sum(figures, 'before');
  if (all < votesOfTable) return [];
  const factor = factors.find((factor) =>
    figures.every(({ before, now }) => {
      const off = distance(now, before * factor);
      // With new stations the factor is not exact. If the stations are known, another rule finds the error.
      return factor === 2n || knowsStations ? off === 0n : off * 50n <= before * factor;
    }),
  );
  return factor ? [doubt('multiplied', 'candidates', `about ${all} votes`, `${factor} times as many of each`)] : [];
}

/** Compares the votes with the new stations: how many votes these can have, at most and at least. */
function loadDoubts(before: Results, results: Results, stations: Stations): readonly Doubt[] {
  const [votes, now] = [totalVotes(before.candidates), totalVotes(results.candidates)];
  const gain = now - votes;
  const corrected = votes / mostCorrected + fewVotes;
  const came = stations.now - stations.before;
  const per = stations.before || 1n;
  const most = (came > 0n ? came : 0n) + stations.unseen;
  const byAverage = (mostOfAverage * votes * most) / per;
  const byVoters = stations.areCounted ? most * votersOfStation(results) : 0n;
  const room = (byAverage > byVoters ? byAverage : byVoters) + corrected;
  // Without an average so far, a percentage does not give the number of stations.
  if ((stations.areCounted || stations.before) && gain > room) {
    return [
      doubt('votes-without-stations', 'candidates', `at most ${votes + room} votes with ${came} more stations`, now),
    ];
  }
  const least = (votes * (came - stations.unseen)) / per / leastOfAverage - corrected;
  return least > 0n && gain < least
    ? [doubt('stations-without-votes', 'candidates', `at least ${votes + least} votes with ${came} more stations`, now)]
    : [];
}

/** The most votes that a new station may have, whatever those before it had: three times the voters of an average one, if these are known. */
function votersOfStation({ registeredVoters, progress }: Results): bigint {
  return registeredVoters && progress?.total ? (3n * registeredVoters) / progress.total : mostVotesOfStation;
}

const sharesLeapt = (figures: readonly Figure[]): readonly Doubt[] =>
  figures.flatMap(({ path, before, now }) =>
    distance(now, before) > mostSharePoints * powerOfTen(shareScale)
      ? [doubt('share-leapt', path, `about ${Number(before) / 10 ** shareScale}`, Number(now) / 10 ** shareScale)]
      : [],
  );
