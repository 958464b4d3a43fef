// One district by hand: what a party lacks for one seat more, and when that is not said.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { divide, votesToNext } from '../../src/results/division.js';
import type { Division } from '../../src/results/division.js';
import type { MethodName } from '../../src/results/apportionment.js';
import { contest } from '../contest.js';

const district = (votes: readonly number[], seats: number, method: MethodName = 'sainte-lague') => {
  const { candidates } = contest(votes);
  const division = divide(candidates, ({ votes: count = 0n }) => count, seats, method);
  const toNext = (index: number): bigint | undefined =>
    votesToNext(division, candidates[index]!, candidates[index]!.votes ?? 0n);
  return { division, toNext };
};
const said = ({ seats, open, tied, order, next }: Division): unknown => ({
  seats: Object.fromEntries(seats),
  open,
  tied: tied.map(({ id }) => id),
  order: order.map(({ candidate: { id } }) => id),
  next: next?.candidate.id,
});

test('the seats are those of the candidates, in the order in which they were given', () => {
  assert.deepEqual(said(district([100, 80, 30], 3).division), {
    seats: { a: 2, b: 1, c: 0 },
    open: 0,
    tied: [],
    order: ['a', 'b', 'a'],
    next: 'c',
  });
  assert.deepEqual(said(district([50, 50], 1).division), {
    seats: { a: 0, b: 0 },
    open: 1,
    tied: ['a', 'b'],
    order: [],
    next: undefined,
  });
});

test('a party lacks the votes that lift its next quotient above the lowest that took a seat of another', () => {
  // Three seats: 100, 80 and 100 / 3. More than 33,3 votes take the last one, so 34, which is 4 more than 30.
  const { toNext } = district([100, 80, 30], 3);
  assert.equal(toNext(2), 4n);
  // b has a seat: 3 times 100 / 3, and one more.
  assert.equal(toNext(1), 21n);
  // a takes its third from b: more than 5 times 80.
  assert.equal(toNext(0), 301n);
});

test('its own seats are not counted against it', () => {
  // a has both seats, and nobody else has one to lose.
  const { toNext } = district([100, 10], 2);
  assert.equal(toNext(0), undefined);
  assert.equal(toNext(1), 24n);
});

test('nothing is said under Hare, where one vote more changes the quota too, nor while seats are open', () => {
  assert.equal(district([100, 80, 30], 3, 'hare').toNext(2), undefined);
  // One seat of three is open between b and c.
  const { division, toNext } = district([100, 40, 40], 2);
  assert.equal(division.open, 1);
  assert.equal(toNext(1), undefined);
});
