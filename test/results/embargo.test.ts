import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closedUntil, withoutFigures } from '../../src/results/embargo.js';
import { contest } from '../contest.js';

const at = (hour: number): string => `2024-02-14T${hour}:00:00+07:00`;
const candidates = [{ name: 'A', votes: 1 }];

test('results are closed until the latest embargo in them', () => {
  const noon = Date.parse(at(12));
  const until = (embargo: string | undefined, ...counts: readonly (string | undefined)[]): string | undefined =>
    closedUntil(
      contest([1], {
        ...(embargo && { embargo }),
        counts: counts.map((lock, index) => ({ pollster: `${index}`, candidates, ...(lock && { embargo: lock }) })),
      }),
      noon,
    );
  assert.equal(until(undefined), undefined);
  assert.equal(until(at(15)), at(15));
  assert.equal(until(undefined, undefined, at(15)), at(15));
  assert.equal(until(at(13), at(16), at(15)), at(16));
  assert.equal(until(at(16), at(13), undefined), at(16));
  // 13.00 WITA is 12.00 WIB.
  assert.equal(until(at(13), '2024-02-14T13:30:00+08:00'), at(13));
  assert.equal(until(at(11), at(12)), undefined, 'from that time on they are open');
});

test('results stay closed while the time is unknown', () => {
  assert.equal(closedUntil(contest([1], { embargo: at(15) })), at(15));
  assert.equal(closedUntil(contest([1])), undefined);
});

test('results under embargo have no figures', () => {
  const open = contest([123, 123], {
    heading: 'Hasil',
    embargo: at(15),
    progress: { counted: 123, total: 123 },
    validVotes: 123,
    invalidVotes: 123,
    registeredVoters: 123,
    turnout: '12,3',
    revote: { stations: 123, of: 123, votes: 123 },
    sample: '12,3',
    margin: '12,3',
    seats: { a: 123, b: 123 },
    regions: [{ code: '11', votes: { a: 123, b: 123 } }],
    counts: [{ pollster: 'LSI', candidates: [{ name: 'A', votes: 123 }] }],
  });
  const { heading, embargo, ...closed } = withoutFigures(open);
  assert.deepEqual([heading, embargo], ['Hasil', at(15)]);
  assert.doesNotMatch(JSON.stringify(closed), /12/);
  assert.deepEqual([closed.candidates, closed.counts, closed.regions], [[], [], []]);
});
