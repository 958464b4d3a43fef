// What is said to be certain, against every way in which a small count can end. FUZZ_RUNS is the number of counts.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { certaintyOf, votesLeft } from '../../src/results/certainty.js';
import type { Certainty } from '../../src/results/certainty.js';
import { neededOf } from '../../src/results/needed.js';
import type { Needed } from '../../src/results/needed.js';
import { follow } from '../../src/results/succession.js';
import type { Shown } from '../../src/results/succession.js';
import type { RegionInput, Results, ResultsInput } from '../../src/results/types.js';
import { contest } from '../contest.js';
import { overseas, provinceNames } from '../fixtures/provinces.js';
import { pilpres2024 } from '../fixtures/pilpres-2024.js';
import { sirekapSeries } from '../fixtures/sirekap-series.js';

const numRuns = Number(process.env.FUZZ_RUNS ?? 1000);

const noon = Date.parse('2024-02-20T12:00:00+07:00');
const shown = (results: Results): Shown => ({ results, corrections: [], jumps: [] });
const certainty = (results: Results): Certainty | undefined => certaintyOf(shown(results), noon);

/** A count of 60 of 100 stations, in which at most `left` votes can still come. */
const counting = (votes: readonly number[], left: number, rest: Partial<ResultsInput> = {}): Results => {
  const cast = votes.reduce((sum, figure) => sum + figure, 0);
  return contest(votes, {
    kind: 'official',
    progress: { counted: 60, total: 100 },
    registeredVoters: cast + left + 1,
    extraBallots: 0,
    invalidVotes: 1,
    ...rest,
  });
};

/** Every way to give at most `left` votes to `count` candidates. */
function* completions(count: number, left: number): Generator<readonly number[]> {
  if (!count) yield [];
  else
    for (let first = 0; first <= left; first++)
      for (const rest of completions(count - 1, left - first)) yield [first, ...rest];
}

/** What holds in the end, whatever comes: by looking at every end. */
function always(votes: readonly number[], left: number): Record<'lead' | 'majority' | 'no-majority', boolean> {
  const first = votes.indexOf(Math.max(...votes));
  const found = { lead: true, majority: true, 'no-majority': true };
  for (const more of completions(votes.length, left)) {
    const end = votes.map((figure, index) => figure + (more[index] ?? 0));
    const total = end.reduce((sum, figure) => sum + figure, 0);
    const own = end[first] ?? 0;
    if (end.some((figure, index) => index !== first && figure >= own)) found.lead = false;
    if (own * 2 <= total) found.majority = false;
    if (end.some((figure) => figure * 2 > total)) found['no-majority'] = false;
  }
  return found;
}

const counts = fc
  .array(fc.nat(9), { minLength: 2, maxLength: 4 })
  .chain((votes) => fc.record({ votes: fc.constant(votes), left: fc.nat(votes.length > 3 ? 5 : 8) }));

describe('what is certain, against every end of a small count', () => {
  test('the lead is said exactly where no end has another or a shared first place', () => {
    fc.assert(
      fc.property(counts, ({ votes, left }) => {
        const said = certainty(counting(votes, left, { rule: 'plurality' }))?.outcome;
        assert.equal(said, always(votes, left).lead ? 'lead' : undefined, JSON.stringify({ votes, left }));
      }),
      { numRuns },
    );
  });

  test('of 50%, it is said exactly where every end passes it, or none does', () => {
    fc.assert(
      fc.property(counts, ({ votes, left }) => {
        const said = certainty(counting(votes, left, { rule: 'majority-runoff' }))?.outcome;
        const ends = always(votes, left);
        const found = ends.majority ? 'majority' : ends['no-majority'] ? 'no-majority' : undefined;
        const most = Math.max(...votes);
        // Of two, the first has the majority. Where two are first, nobody leads.
        const expected = votes.length === 2 ? (ends.lead ? 'lead' : undefined) : found;
        const isTied = votes.indexOf(most) !== votes.lastIndexOf(most);
        assert.equal(said, isTied ? undefined : expected, JSON.stringify({ votes, left }));
        if (said === 'lead') assert.ok(ends.majority);
      }),
      { numRuns },
    );
  });

  test('a preliminary count is held to the largest fall, as if so many more could come', () => {
    fc.assert(
      fc.property(counts, fc.nat(4), ({ votes, left }, fall) => {
        const results = counting(votes, left, { kind: 'preliminary' });
        const said = certaintyOf({ ...shown(results), largestFall: BigInt(fall) }, noon)?.outcome;
        assert.equal(said, always(votes, left + fall).lead ? 'lead' : undefined);
      }),
      { numRuns },
    );
  });
});

describe('what a candidate needs of the votes that are out', () => {
  const needed = (results: Results): Needed | undefined => neededOf(shown(results), noon);

  test('is never more than what suffices in an end', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom('plurality', 'majority-runoff'), ({ votes, left }, rule) => {
        const said = needed(counting(votes, left, { rule }));
        const total = votes.reduce((sum, figure) => sum + figure, 0);
        const first = votes.indexOf(Math.max(...votes));
        const index = said ? said.candidate.id.charCodeAt(0) - 97 : -1;
        for (const more of completions(votes.length, left)) {
          const [own = 0, firsts = 0] = [more[index], more[first]];
          const all = more.reduce((sum, figure) => sum + figure, 0);
          const end = votes.map((figure, at) => figure + (more[at] ?? 0));
          const passes =
            said?.what === 'majority' ? (end[index] ?? 0) * 2 > total + all : (end[index] ?? 0) > (end[first] ?? 0);
          const part = said?.what === 'lead' ? own - firsts : own;
          if (said && passes && (said.what !== 'majority' || all)) assert.ok(part * 100 >= Number(said.percent) * all);
        }
      }),
      { numRuns },
    );
  });

  test('is said to the percent', () => {
    // The gap is 26 of 100: the second needs 63 and more.
    const two = counting([226, 200], 100);
    assert.deepEqual({ ...needed(two), candidate: '' }, { candidate: '', what: 'catch-up', percent: 63n, left: 100n });
    assert.equal(needed(two)?.candidate.id, 'b');
    const three = needed(counting([226, 200, 3], 100));
    assert.deepEqual({ ...three, candidate: '' }, { candidate: '', what: 'lead', percent: 26n, left: 100n });
    const half = needed(counting([200, 180, 46], 100, { rule: 'majority-runoff' }));
    assert.deepEqual([half?.candidate.id, half?.what, half?.percent], ['a', 'majority', 63n]);
  });

  test('is not said where it is out of reach, not needed, or of several', () => {
    assert.equal(needed(counting([226, 126], 100)), undefined);
    assert.equal(needed(counting([226, 200, 200], 100)), undefined);
    assert.equal(needed(counting([226, 100, 46], 100, { rule: 'majority-runoff' })), undefined);
    assert.equal(needed(counting([226, 200], 100, { kind: 'preliminary' })), undefined);
  });
});

const codes = Object.keys(provinceNames).filter((code) => code !== overseas);

/** The 38 provinces, each with the votes of one of these rows. */
const provincesOf = (rows: readonly (readonly number[])[], pick: readonly number[]): readonly RegionInput[] =>
  codes.map((code, index) => {
    const [a = 0, b = 0, c = 0] = rows[(pick[index] ?? 0) % rows.length] ?? [];
    return { code, name: provinceNames[code] ?? '', votes: { a, b, c } };
  });

const votesIn = (region: RegionInput, id: string): number => (region.votes as Record<string, number>)[id] ?? 0;

/**
 * The fewest provinces with 20% for `a` at the end, if at most `left` votes come in all: province by province, with every
 * division of the votes that come there.
 */
function fewestAtTheEnd(regions: readonly RegionInput[], left: number): number {
  let fewest = Array<number>(left + 1).fill(0);
  for (const region of regions) {
    const own = votesIn(region, 'a');
    const others = votesIn(region, 'b') + votesIn(region, 'c');
    const canFail = Array.from({ length: left + 1 }, (_, here) =>
      Array.from({ length: here + 1 }, (_division, more) => more).some(
        (more) => own + others + here === 0 || (own + more) * 5 < own + others + here,
      ),
    );
    fewest = fewest.map((_, used) =>
      Math.min(...canFail.slice(0, used + 1).map((fails, here) => (fewest[used - here] ?? 0) + Number(!fails))),
    );
  }
  return fewest[left] ?? 0;
}

describe('20% in more than half of the provinces', () => {
  const in2024 = { rule: 'presidential', electionDate: '2024-02-14' } as const;
  const nation = (regions: readonly RegionInput[]): number[] =>
    ['a', 'b', 'c'].map((id) => regions.reduce((sum, region) => sum + votesIn(region, id), 0));

  test('is said of as many provinces as have it in every end', () => {
    const row = fc.tuple(fc.nat(6), fc.nat(12), fc.nat(3));
    let seen = 0;
    fc.assert(
      fc.property(
        fc.tuple(row, row, fc.tuple(fc.integer({ min: 20, max: 90 }), fc.nat(2), fc.nat(2))),
        fc.array(fc.nat(2), { minLength: 38, maxLength: 38 }),
        fc.nat(12),
        (rows, pick, left) => {
          const regions = provincesOf(rows, pick);
          const votes = nation(regions);
          const said = certainty(counting(votes, left, { ...in2024, regions }));
          if (said?.outcome !== 'majority' || votes[0] !== Math.max(...votes)) return;
          seen += 1;
          assert.deepEqual(said.spread, { met: fewestAtTheEnd(regions, left), of: 38 });
        },
      ),
      { numRuns },
    );
    assert.ok(seen > numRuns / 5, `${String(seen)} counts with a majority`);
  });

  test('is not said without the provinces, or without some of their figures', () => {
    const regions = provincesOf([[40, 5, 5]], []);
    const votes = nation(regions);
    const spread = (rest: Partial<ResultsInput>): Certainty['spread'] =>
      certainty(counting(votes, 3, { ...in2024, ...rest }))?.spread;
    assert.deepEqual(spread({ regions }), { met: 38, of: 38 });
    assert.equal(certainty(counting(votes, 3, in2024))?.outcome, 'majority');
    assert.equal(spread({}), undefined);
    const [first, ...others] = regions;
    assert.equal(spread({ regions: [{ code: first?.code ?? '', votes: { a: 40, b: 5 } }, ...others] }), undefined);
    assert.equal(certainty(counting(votes, 3, { ...in2024, regions: others })), undefined, 'regions that differ');
  });

  test('is not asked of two pairs', () => {
    const said = counting([90, 5], 3, in2024);
    assert.deepEqual([certainty(said)?.outcome, certainty(said)?.spread], ['lead', undefined]);
  });
});

describe('the most votes that can still come', () => {
  const left = (rest: Partial<ResultsInput>, votes: readonly number[] = [0, 0]): bigint | undefined =>
    votesLeft(contest(votes, { progress: { counted: 1, total: 10 }, ...rest }));

  test('are the ballots by law, one more for each station, without the votes that are counted', () => {
    const registeredVoters = 1001;
    assert.equal(left({ registeredVoters, rule: 'plurality' }), 1001n + 26n + 10n, '2,5%, rounded up');
    const president = { registeredVoters, rule: 'presidential' } as const;
    assert.equal(left({ ...president, electionDate: '2024-02-14' }), 1001n + 21n + 10n, '2%, rounded up');
    assert.equal(left({ ...president, electionDate: '2004-07-05' }), 1001n + 26n + 10n, 'the larger one before 2019');
    assert.equal(left(president), 1001n + 26n + 10n, 'and without a day');
    assert.equal(left({ registeredVoters, invalidVotes: 7 }, [400, 200]), 1037n - 607n);
    assert.equal(left({ registeredVoters, extraBallots: 3, invalidVotes: 7 }, [400, 200]), 1004n - 607n);
    assert.equal(left({ registeredVoters, extraBallots: 0 }), 1001n);
  });

  test('are unknown without registered voters, and without the number of stations', () => {
    assert.equal(left({}), undefined);
    assert.equal(left({ extraBallots: 5 }), undefined);
    assert.equal(left({ registeredVoters: 0 }), undefined);
    assert.equal(left({ registeredVoters: 9, progress: { percent: 60 } }), undefined);
    assert.equal(left({ registeredVoters: 9, progress: { percent: 60 }, extraBallots: 1 }), 10n);
  });

  test('are never fewer than the ballots that were printed', () => {
    // Jakarta 2017: 7.292.619 with 2.000 for votes that are cast again; wartakota.tribunnews.com 2017/02/13.
    const jakarta = left({ registeredVoters: 7_108_589, progress: { counted: 1, total: 13_023 } }) ?? 0n;
    assert.ok(jakarta >= 7_290_619n);
    assert.ok(7_108_589n * 1025n < 7_290_619n * 1000n, '2,5% of all voters are too few');
    // Bangkalan 2019: a reserve of 19.106 in 2.000 stations or more; beritadata.id/?p=20795.
    const bangkalan = { registeredVoters: 866_058, rule: 'presidential', electionDate: '2019-04-17' } as const;
    assert.ok((left({ ...bangkalan, progress: { counted: 1, total: 2000 } }) ?? 0n) >= 866_058n + 19_106n);
  });
});

describe('nothing is said', () => {
  const said = (rest: Partial<ResultsInput>): boolean =>
    certainty(counting([900, 100], 50, rest))?.outcome !== undefined;

  test('unless the count is known to go on, and to be one of all stations', () => {
    assert.ok(said({}));
    assert.ok(!said({ kind: 'quick-count', margin: 1 }));
    assert.ok(
      !certainty(
        contest([900, 100], { registeredVoters: 1050, extraBallots: 0, progress: { counted: 60, total: 100 } }),
      ),
      'no kind',
    );
    assert.ok(!said({ kind: 'preliminary' }), 'no earlier state');
    assert.ok(!said({ progress: { counted: 100, total: 100 } }), 'complete');
    assert.ok(!said({ progress: { counted: 49, total: 100 } }), 'nobody leads below half');
    const { progress, ...rest } = counting([900, 100], 50);
    assert.ok(progress && !certainty(rest));
  });

  test('where a figure is contradicted', () => {
    assert.ok(!said({ registeredVoters: 1000 }), 'votes above registered voters');
    assert.ok(!said({ invalidVotes: 52 }), 'with the invalid ones');
    assert.ok(!said({ validVotes: 999 }), 'another total');
    assert.ok(!said({ progress: { counted: 101, total: 100 } }));
    assert.ok(!said({ regions: [{ code: '11', votes: { a: 900, b: 99 } }] }), 'regions that differ');
    assert.ok(!said({ updated: '2024-02-21T12:00:00+07:00' }), 'a time to come');
  });

  test('where figures may be replaced', () => {
    for (const status of ['determined', 'elected', 'disputed', 'annulled', 'revote'] as const)
      assert.ok(!said({ status }), status);
    assert.ok(!said({ revote: { stations: 3 } }));
    assert.ok(!said({ hold: true }));
    assert.ok(!said({ rolledBack: true }));
  });

  test('of shares without votes, an empty box, a sole candidate and ties', () => {
    const shares = [
      { name: 'A', share: 90 },
      { name: 'B', share: 10 },
    ];
    assert.ok(!said({ candidates: shares }));
    const box = [
      { id: 'a', name: 'A', votes: 900 },
      { id: 'b', emptyBox: true, name: '', votes: 100 },
    ];
    assert.ok(!said({ candidates: box }));
    assert.ok(!certainty(counting([900], 50)));
    assert.ok(!certainty(counting([900, 900], 0)));
    assert.ok(!certainty(counting([0, 0], 0)));
  });
});

describe('what was said in a count is never taken back', () => {
  /** Follows the states of a count. Once something is certain, it stays so until the last of them. */
  function kept(states: readonly Results[]): number | undefined {
    let before: Shown | undefined;
    let since: number | undefined;
    let said: string | undefined;
    for (const [index, results] of states.entries()) {
      before = follow(before, results);
      const found = certaintyOf(before, Date.parse('2024-05-01T00:00:00+07:00'));
      const [first] = [...results.candidates].sort((a, b) => Number((b.votes ?? 0n) - (a.votes ?? 0n)));
      const now = found?.outcome && `${found.outcome} ${found.outcome === 'no-majority' ? '' : (first?.id ?? '')}`;
      if (said) assert.equal(now, said, `state ${String(index)}`);
      if (now) since ??= index;
      said ??= now;
    }
    return since;
  }

  test('in the recorded count of 2024, with registered voters added', () => {
    const total = 823_378;
    const points = sirekapSeries();
    const most = Math.max(...points.map(({ votes }) => Object.values(votes).reduce((sum, figure) => sum + figure, 0)));
    const found: (number | undefined)[] = [];
    // The DPT; and as many as voted, or few more, as where fewer are registered.
    for (const registeredVoters of [204_807_222, most, most + 1_000_000, most + 10_000_000, most + 25_000_000])
      for (const rule of ['plurality', 'majority-runoff'] as const) {
        let percent = 60;
        const states = points.map((point) => {
          percent = point.percent ?? percent;
          return contest([1], {
            kind: 'preliminary',
            rule,
            updated: point.updated,
            registeredVoters,
            extraBallots: 0,
            progress: { counted: Math.round((total * percent) / 100), total },
            candidates: Object.entries(point.votes).map(([id, votes]) => ({ id, name: id, votes })),
          });
        });
        found.push(kept(states));
      }
    assert.ok(
      found.some((index) => index !== undefined && index < 600),
      found.join(),
    );
  });

  test('in official counts that come in by province', () => {
    for (const reverse of [false, true]) {
      const regions = reverse ? [...pilpres2024.regions].reverse() : pilpres2024.regions;
      const sums: Record<string, number> = {};
      const states = regions.map(({ votes }, index) => {
        for (const [id, figure] of Object.entries(votes)) sums[id] = (sums[id] ?? 0) + figure;
        return contest([1], {
          kind: 'official',
          rule: 'majority-runoff',
          registeredVoters: 204_807_222,
          progress: { counted: 400_000 + 10_000 * index, total: 823_378 },
          candidates: Object.entries(sums).map(([id, votes]) => ({ id, name: id, votes })),
        });
      });
      kept(states);
    }
  });
});
