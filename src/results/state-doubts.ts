// What makes a state implausible by itself. A mirror holds such states; where they come in another way, they are shown with a notice.
import { sumOfRegions, inconsistencies } from './checks.js';
import { compareRatios, one, powerOfTen } from './decimals.js';
import { isBeforeTheVote } from './doubtful.js';
import type { DoubtRule, Reason } from './judgement.js';
import { isComplete, progressRatio } from './completeness.js';
import { totalVotes } from './shares.js';
import { differsFromSum, rowOfTotals } from './totals.js';
import type { Results } from './types.js';
import { verdict } from './verdict.js';

/**
 * Files of one feed are made minutes apart, so the parts and the whole differ a little: on 28 November 2024 KPU's 547 files of
 * the governors' contests had 55 different times. A difference of more than one vote in a hundred is another count.
 */
const mostApart = 100n;

/** The most votes that a station may have. Stations of 2024 had about 300 voters; polling abroad and other years had more. */
export const mostVotesOfStation = 800n;

/** Two regions with the same figures of this many votes are a copy, or three with fewer votes. In Berlin 2021, 22 had 360 votes each. */
const votesOfTwoAlike = 10_000n;
const votesOfThreeAlike = 100n;

type Doubt = Reason & { readonly rule: DoubtRule };

const doubt = (rule: DoubtRule, path: string, expected: string, got: unknown): Doubt => ({
  rule,
  path,
  expected,
  got: String(got),
});

const rules: readonly ((results: Results) => readonly Doubt[])[] = [
  ({ candidates, invalidVotes = 0n, registeredVoters }) => {
    const cast = totalVotes(candidates) + invalidVotes;
    return registeredVoters !== undefined && cast > registeredVoters
      ? [doubt('votes-above-registered', 'candidates', `at most ${registeredVoters} votes`, cast)]
      : [];
  },
  ({ candidates, progress, kind }) => {
    const votes = totalVotes(candidates);
    // In a quick count the votes are those of the sample, and `total` may be the stations of the whole country.
    return progress?.total && kind !== 'quick-count' && votes > progress.counted * mostVotesOfStation
      ? [doubt('votes-above-stations', 'candidates', `at most ${progress.counted * mostVotesOfStation} votes`, votes)]
      : [];
  },
  ({ progress }) =>
    progress?.total && compareRatios(progressRatio(progress), one) > 0
      ? [doubt('counted-above-stations', 'progress.counted', `at most ${progress.total}`, progress.counted)]
      : [],
  (results) => {
    const { candidates, regions, updated } = results;
    // Missing regions, and missing overseas votes, are reported to readers and are no error.
    if (!inconsistencies(results, Date.parse(updated ?? '')).includes('regions-differ')) return [];
    return candidates.flatMap(({ id, votes = 0n }) => {
      const sum = sumOfRegions(regions, id);
      const apart = sum > votes ? sum - votes : votes - sum;
      return apart * mostApart > votes
        ? [doubt('regions-differ', `candidates.${id}.votes`, `${sum}, as the regions have`, votes)]
        : [];
    });
  },
  ({ regions }) => {
    const alike = new Map<string, string[]>();
    const votesOf = new Map<string, bigint>();
    for (const { code, votes } of regions) {
      const figures = [...votes].sort(([a], [b]) => (a < b ? -1 : 1));
      // In some villages everybody votes for the same pair (noken).
      if (figures.filter(([, count]) => count).length < 2) continue;
      const name = figures.join(' ');
      alike.set(name, [...(alike.get(name) ?? []), code]);
      votesOf.set(
        name,
        figures.reduce((sum, [, count]) => sum + count, 0n),
      );
    }
    return [...alike].flatMap(([name, codes]) => {
      const votes = votesOf.get(name) ?? 0n;
      return (codes.length > 1 && votes >= votesOfTwoAlike) || (codes.length > 2 && votes >= votesOfThreeAlike)
        ? [
            doubt(
              'regions-alike',
              `regions.${codes[1] ?? ''}.votes`,
              `other figures than ${codes[0] ?? ''}`,
              `the same in ${codes.join(', ')}`,
            ),
          ]
        : [];
    });
  },
  ({ candidates }) => {
    const row = rowOfTotals(candidates);
    return row
      ? [doubt('row-of-totals', `candidates.${row.id}`, 'a candidate', 'as many votes as all others together')]
      : [];
  },
  (results) => {
    const { candidates, validVotes = 0n } = results;
    const votes = totalVotes(candidates);
    const apart = votes > validVotes ? votes - validVotes : validVotes - votes;
    return differsFromSum(results) && apart * mostApart > votes
      ? [doubt('total-differs', 'validVotes', `${votes}, the sum`, validVotes)]
      : [];
  },
  ({ candidates }) => {
    const shares = candidates.flatMap(({ share }) => share ?? []);
    const scale = Math.max(0, ...shares.map((share) => share.scale));
    const sum = shares.reduce((all, share) => all + share.units * powerOfTen(scale - share.scale), 0n);
    // Each share may have been rounded up by one in its last place.
    return sum > 100n * powerOfTen(scale) + BigInt(shares.length)
      ? [doubt('shares-above-all', 'candidates', 'shares of 100 in all', Number(sum) / 10 ** scale)]
      : [];
  },
  (results) => {
    const { electionDate = '', updated } = results;
    return isBeforeTheVote(results)
      ? [doubt('before-the-vote', 'updated', `${electionDate} or later, the day of the vote`, updated)]
      : [];
  },
  (results) => {
    const { status } = results;
    if (status !== 'elected' && status !== 'determined') return [];
    if (isComplete(results) === false)
      return [doubt('winner-contradicted', 'status', 'no such act before every station is in', status)];
    const { outcome } = verdict({ ...results, kind: 'official', status: 'determined' }) ?? {};
    return status === 'elected' && (outcome === 'second-round' || outcome === 'new-election' || outcome === 'tied')
      ? [doubt('winner-contradicted', 'status', `${outcome}, as the votes say`, status)]
      : [];
  },
];

/** Every doubt about a state by itself. */
export const doubtsAbout = (results: Results): readonly Doubt[] => rules.flatMap((rule) => rule(results));
