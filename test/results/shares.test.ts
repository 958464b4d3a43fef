import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { exactShares, printShare, printShares } from '../../src/results/shares.js';
import type { PrintedShare, Rounding } from '../../src/results/shares.js';
import type { Decimal } from '../../src/results/types.js';
import { contest } from '../contest.js';
import { misprintedShares, publishedProgress, publishedShares } from '../fixtures/published-shares.js';

/** The percentage that `votes` is of `total`, rounded half up by long division: digit after digit, then the remainder. */
function onPaper(votes: bigint, total: bigint, decimals: number): string {
  let rest = votes * 100n;
  let digits = String(rest / total);
  rest %= total;
  for (let place = 0; place < decimals; place += 1) {
    rest *= 10n;
    digits += String(rest / total);
    rest %= total;
  }
  if (rest + rest >= total) digits = String(BigInt(digits) + 1n).padStart(digits.length, '0');
  return decimals ? `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}` : digits;
}

const plain = (share: PrintedShare | undefined): string => {
  if (!share) return '–';
  const { relation, units, scale } = share;
  const digits = String(units).padStart(scale + 1, '0');
  return relation + (scale ? `${digits.slice(0, -scale)}.${digits.slice(-scale)}` : digits);
};

const print = (
  votes: readonly (number | bigint)[],
  decimals = 1,
  rounding: Rounding = 'half-up',
  lines: readonly Decimal[] = [],
): ReturnType<typeof printShares> => printShares(contest(votes).candidates, decimals, rounding, lines);
const printed = (...args: Parameters<typeof print>): readonly string[] => print(...args).shares.map(plain);

const half: Decimal = { units: 50n, scale: 0 };

const someVotes = fc
  .array(fc.oneof(fc.bigInt(0n, 10n ** 18n), fc.bigInt(0n, 400n)), { minLength: 1, maxLength: 30 })
  .filter((votes) => votes.some((figure) => figure > 0n));
const someDecimals = fc.integer({ min: 0, max: 4 });
const someRounding = fc.constantFrom<Rounding>('half-up', 'largest-remainder');
const aLine = fc.oneof(
  fc.constantFrom<Decimal>(half, { units: 20n, scale: 0 }, { units: 4n, scale: 0 }, { units: 125n, scale: 1 }),
  fc.record({ units: fc.bigInt(0n, 10_000n), scale: fc.constant(2) }),
);
/** Contests with a share close to a line that matters. Random votes are never so close. */
const closeToALine = fc
  .tuple(fc.bigInt(10n ** 4n, 10n ** 12n), fc.bigInt(-50n, 50n), fc.bigInt(0n, 10n ** 4n))
  .map(([votes, gap, third]): bigint[] => [votes + third + gap, votes, third]);
const contests = fc.oneof(someVotes, closeToALine);
const totalOf = (votes: readonly bigint[]): bigint => votes.reduce((sum, figure) => sum + figure);

describe('shares', () => {
  test('are the published ones, to the last digit', () => {
    for (const { contest: name, votes, shares } of publishedShares) assert.deepEqual(printed(votes, 2), shares, name);
    assert.ok(publishedShares.length > 30);
  });

  test('are correct where the published one is a misprint', () => {
    for (const { votes, exact } of misprintedShares) assert.deepEqual(printed(votes, 2), exact);
  });

  test('round halves up, not to even', () => {
    for (const { counted, total, percent } of publishedProgress) {
      assert.equal(plain(printShare({ numerator: BigInt(counted) * 100n, denominator: BigInt(total) }, 2)), percent);
    }
    assert.deepEqual(printed([1, 199], 0), ['1', '>99']);
    assert.deepEqual(printed([29, 3], 2), ['90.63', '9.38']);
  });

  test('keep trailing zeros', () => {
    assert.deepEqual(printed([1, 1]), ['50.0', '50.0']);
    assert.deepEqual(printed([1, 1], 0), ['50', '50']);
    assert.deepEqual(printed([1, 1], 4), ['50.0000', '50.0000']);
  });

  test('equal a long division, or the honest form of it', () => {
    fc.assert(
      fc.property(contests, someDecimals, (votes, decimals) => {
        const total = totalOf(votes);
        print(votes, decimals).shares.forEach((share, index) => {
          const figure = votes[index] ?? 0n;
          const paper = onPaper(figure, total, decimals);
          const unit = decimals ? `0.${'1'.padStart(decimals, '0')}` : '1';
          const almost = decimals ? `99.${'9'.repeat(decimals)}` : '99';
          if (figure && Number(paper) === 0) assert.equal(plain(share), `<${unit}`);
          else if (figure < total && Number(paper) === 100) assert.equal(plain(share), `>${almost}`);
          else assert.equal(plain(share), paper);
        });
      }),
    );
  });

  test('never print 0 when there are votes, nor 100 when votes are missing', () => {
    assert.deepEqual(printed([1, 99_999]), ['<0.1', '>99.9']);
    assert.deepEqual(printed([1, 99_999], 0), ['<1', '>99']);
    assert.deepEqual(printed([0, 7]), ['0.0', '100.0']);
    fc.assert(
      fc.property(
        contests,
        someDecimals,
        someRounding,
        fc.array(aLine, { maxLength: 3 }),
        (votes, decimals, rounding, lines) => {
          print(votes, decimals, rounding, lines).shares.forEach((share, index) => {
            const { relation, units, scale } = share ?? assert.fail();
            if (relation) return;
            if (units === 0n) assert.equal(votes[index], 0n);
            if (units === 10n ** BigInt(scale + 2)) assert.equal(votes[index], totalOf(votes));
          });
        },
      ),
    );
  });

  test('are never on the wrong side of a line that matters, and have no more decimals than that needs', () => {
    /** How 100 × votes / total compares with a decimal. */
    const side = (votes: bigint, total: bigint, { units, scale }: Decimal): number => {
      const difference = votes * 10n ** BigInt(scale + 2) - units * total;
      return difference < 0n ? -1 : difference > 0n ? 1 : 0;
    };
    fc.assert(
      fc.property(
        contests,
        someDecimals,
        someRounding,
        fc.array(aLine, { maxLength: 3 }),
        (votes, decimals, rounding, lines) => {
          const total = totalOf(votes);
          print(votes, decimals, rounding, lines).shares.forEach((share, index) => {
            const { relation, units, scale } = share ?? assert.fail();
            const figure = votes[index] ?? 0n;
            if (relation) assert.equal(side(figure, total, { units, scale }), relation === '<' ? -1 : 1);
            for (const line of relation ? [] : lines) {
              const actual = side(figure, total, line);
              if (actual) assert.equal(side(units, 10n ** BigInt(scale + 2), line), actual);
            }
            if (relation || scale === decimals) return;
            assert.ok(scale <= 4);
            const shorter = onPaper(figure, total, scale - 1).replace('.', '');
            const misled = lines.some((line) => {
              const actual = side(figure, total, line);
              return actual && side(BigInt(shorter), 10n ** BigInt(scale + 1), line) !== actual;
            });
            assert.ok(misled || (rounding === 'largest-remainder' && scale === decimals + 1), 'one decimal too many');
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  test('near 50% show on which side they are', () => {
    const shown = (votes: readonly number[]): readonly string[] => printed(votes, 1, 'half-up', [half]);
    assert.deepEqual(shown([4996, 5004]), ['49.96', '50.04']);
    assert.deepEqual(shown([49_999_999, 50_000_001]), ['<50', '>50']);
    assert.deepEqual(shown([50, 30, 20]), ['50.0', '30.0', '20.0']);
    assert.deepEqual(shown([499_999, 500_001]), ['49.9999', '50.0001']);
    assert.deepEqual(printed([4996, 5004]), ['50.0', '50.0'], 'where 50% is not a line, they round as any other share');
  });

  test('of the source itself keep their digits', () => {
    const { candidates } = contest([], {
      candidates: ['24,95', '58.590', '16,5'].map((share, at) => ({ name: String(at), share })),
    });
    for (const rounding of ['half-up', 'largest-remainder'] as const) {
      const { shares, sum } = printShares(candidates, 1, rounding, [half]);
      assert.deepEqual(shares.map(plain), ['24.95', '58.590', '16.5']);
      assert.deepEqual(sum, { units: 100_040n, scale: 3 });
    }
  });

  test('do not exist where there are no votes', () => {
    assert.deepEqual(exactShares(contest([0, 0]).candidates), [undefined, undefined]);
    for (const rounding of ['half-up', 'largest-remainder'] as const)
      assert.deepEqual(print([0, 0], 1, rounding), { shares: [undefined, undefined], sum: undefined });
  });

  // A feed with such a candidate is refused, but code may build such results.
  test('belong to their candidates where one has neither votes nor a share', () => {
    const [first, second] = contest([1, 2]).candidates;
    assert.ok(first && second);
    const candidates = [first, { id: 'c', name: 'C', parties: [], emptyBox: false }, second];
    const shares = exactShares(candidates);
    assert.deepEqual(shares, [{ numerator: 100n, denominator: 3n }, undefined, { numerator: 200n, denominator: 3n }]);
    for (const rounding of ['half-up', 'largest-remainder'] as const) {
      const { shares: side, sum } = printShares(candidates, 1, rounding, []);
      assert.deepEqual(side.map(plain), ['33.3', '–', '66.7']);
      assert.deepEqual(sum, { units: 1000n, scale: 1 });
    }
  });

  test('add up to the sum that is printed', () => {
    assert.deepEqual(print([40971906, 96214691, 27040878], 2).sum, { units: 10001n, scale: 2 });
    assert.deepEqual(print([40971906, 96214691, 27040878], 1).sum, { units: 1000n, scale: 1 });
    assert.deepEqual(print([4996, 3002, 2002], 1, 'half-up', [half]).sum, { units: 9996n, scale: 2 });
    assert.deepEqual(print([1, 59_999, 40_000]).sum, { units: 1000n, scale: 1 }, 'a bound counts as the rounded share');
  });
});

describe('largest remainder', () => {
  test('adds up to exactly 100, and rounds the shares with the largest remainders up', () => {
    fc.assert(
      fc.property(contests, someDecimals, (votes, decimals) => {
        const total = totalOf(votes);
        const { shares, sum } = print(votes, decimals, 'largest-remainder');
        if (shares.some((share) => share?.relation)) return;
        assert.deepEqual(sum, { units: 10n ** BigInt(decimals + 2), scale: decimals });
        const scaled = votes.map((figure) => figure * 10n ** BigInt(decimals + 2));
        const up = shares.map((share, index) => (share?.units ?? 0n) - (scaled[index] ?? 0n) / total);
        assert.ok(up.every((step) => step === 0n || step === 1n));
        const remainders = (step: bigint): bigint[] =>
          scaled.filter((_, index) => up[index] === step).map((value) => value % total);
        const smallestUp = remainders(1n).reduce((least, value) => (value < least ? value : least), total);
        assert.ok(remainders(0n).every((value) => value <= smallestUp));
      }),
      { numRuns: 500 },
    );
  });

  test('gives 33,4 to only one of three equal thirds', () => {
    assert.deepEqual(printed([1, 1, 1], 1, 'largest-remainder'), ['33.4', '33.3', '33.3']);
  });

  test('prefers the most votes where remainders are equal, in any order of the input', () => {
    assert.deepEqual(printed([1, 3, 4], 0, 'largest-remainder'), ['12', '38', '50']);
    assert.deepEqual(printed([3, 1, 4], 0, 'largest-remainder'), ['38', '12', '50']);
    assert.deepEqual(printed([4, 3, 1], 0, 'largest-remainder'), ['50', '38', '12']);
  });

  test('takes the surplus hundredth from the pair with the smallest remainder', () => {
    assert.deepEqual(printed([40971906, 96214691, 27040878], 2, 'largest-remainder'), ['24.95', '58.59', '16.46']);
  });

  test('yields to the honest forms', () => {
    assert.deepEqual(printed([1, 99_999], 1, 'largest-remainder'), ['<0.1', '>99.9']);
    assert.deepEqual(printed([4996, 5004], 1, 'largest-remainder', [half]), ['49.96', '50.04']);
  });
});
