// Tests of what an element keeps from one reading to the next. They need no page.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from '../../src/results/parse.js';
import { take, unread } from '../../src/results/result-store.js';
import type { Reading, State } from '../../src/results/result-store.js';

const at = (votes: unknown, more: object = {}): Reading =>
  parse({ candidates: [{ id: '1', name: 'Anies', votes }], updated: '2024-02-15T00:00:00+07:00', ...more });
const nothing: Reading = { ...parse({}), faults: [], isEmpty: true };
const lock = '2024-02-14T15:00:00+07:00';
const closed = Date.parse('2024-02-14T14:59:59+07:00');
const open = Date.parse(lock);

/** The state after these readings, taken in turn. */
function after(readings: readonly Reading[], isFed = false, now: number | undefined = open): State {
  let state = unread;
  for (const reading of readings) state = take(state, reading, isFed, now);
  return state;
}

const votesOf = ({ shown }: State): bigint | undefined => shown?.results.candidates[0]?.votes;

describe('a reading with figures', () => {
  test('is shown, and the change names the results before', () => {
    const first = after([at(5)]);
    assert.equal(votesOf(first), 5n);
    assert.deepEqual([first.change?.previous, first.change?.current], [undefined, first.shown?.results]);
    const second = after([at(5), at(7)]);
    assert.equal(votesOf(second), 7n);
    assert.equal(second.change?.previous?.candidates[0]?.votes, 5n);
  });

  test('that equals the one before changes nothing and reports nothing', () => {
    const first = after([at(5)]);
    const again = take(first, at(5), false, open);
    assert.equal(again.shown, first.shown);
    assert.deepEqual([again.change, again.error, again.warnings], [undefined, undefined, []]);
  });

  test('with fewer votes is shown as a correction', () => {
    assert.equal(after([at(5), at(3)]).shown?.corrections[0]?.by, 2n);
  });

  test('that is empty removes the figures, and the same figures are then new again', () => {
    assert.equal(after([at(5), nothing]).shown, undefined);
    const back = after([at(5), nothing, at(5)]);
    assert.equal(votesOf(back), 5n);
    assert.deepEqual([back.change?.previous, back.shown?.corrections], [undefined, []]);
  });
});

describe('a fault', () => {
  test('leaves the figures before it, and is reported', () => {
    const state = after([at(5), at('lima')]);
    const { error, change } = state;
    assert.equal(votesOf(state), 5n);
    assert.equal(state.fault?.path, 'candidates[0].votes');
    assert.deepEqual([error, change], [state.fault, undefined]);
  });

  test('is an error event once, until another fault or a good reading comes', () => {
    assert.equal(after([at('lima'), at('lima')]).error, undefined);
    assert.match(after([at('lima'), at('enam')]).error?.message ?? '', /enam/);
    assert.ok(after([at('lima'), at(5), at('lima')]).error);
  });

  test('in a feed counts as the same whatever the wrong figure is', () => {
    assert.equal(after([at('lima'), at(-5)], true).error, undefined);
    assert.equal(after([at(-4), at(-5)], true).error, undefined);
    assert.match(after([at(-4), at(-5)]).error?.message ?? '', /-5/);
  });

  test('warns once; in a feed it warns again in the next outage', () => {
    const told = (readings: readonly Reading[], isFed: boolean): number => after(readings, isFed).warnings.length;
    assert.deepEqual([told([at('lima')], false), told([at('lima'), at('lima')], false)], [1, 0]);
    assert.equal(told([at('lima'), at(5), at('lima')], false), 0);
    assert.equal(told([at('lima'), at('lima')], true), 0);
    assert.equal(told([at('lima'), at(5), at('lima')], true), 1);
  });

  test('in another field warns, and readers are told if figures are missing', () => {
    const { error, incomplete, warnings } = after([at(5, { updated: 'kemarin' })]);
    assert.deepEqual([warnings.map(({ path }) => path), error, incomplete], [['updated'], undefined, true]);
    assert.equal(after([at(5)]).incomplete, false);
  });

  test('in a table leaves the table visible, unless figures or an embargo are shown', () => {
    const table: Reading = { ...at('lima'), isUnread: true };
    assert.equal(after([table]).leavesTable, true);
    assert.equal(after([at(5), table]).leavesTable, false);
    assert.equal(after([{ ...at('lima', { embargo: lock }), isUnread: true }], false, closed).leavesTable, false);
    assert.equal(after([at('lima')]).leavesTable, false);
  });
});

describe('an embargo', () => {
  test('hides the figures until its time, to the second', () => {
    const { change, closedUntil, shown } = after([at(5, { embargo: lock })], false, closed);
    assert.deepEqual([shown, closedUntil, change], [undefined, lock, undefined]);
    const opened = after([at(5, { embargo: lock })], false, open);
    assert.deepEqual([votesOf(opened), opened.closedUntil], [5n, undefined]);
  });

  test('hides figures that were shown before', () => {
    assert.equal(after([at(5), at(5, { embargo: lock })], false, closed).shown, undefined);
  });

  test('of a feed stays closed while the time of the server is unknown', () => {
    assert.equal(take(unread, at(5, { embargo: lock }), true, undefined).closedUntil, lock);
  });

  test('without figures says when they come, unless there is a feed, which says it itself', () => {
    const announced: Reading = { ...parse({ embargo: lock }), faults: [], isEmpty: true };
    assert.equal(after([announced], false, closed).closedUntil, lock);
    assert.equal(after([announced], true, closed).closedUntil, undefined);
  });
});
