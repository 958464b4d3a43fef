import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from '../../src/results/parse.js';
import { address, color, count, day, map, number, percent, time } from '../../src/results/readers.js';
import type { Reader } from '../../src/results/readers.js';

/** The value that a reader returns, or the fault that it reports. */
function read<T>(reader: Reader<T>, value: unknown): T | string | undefined {
  let told: string | undefined;
  const result = reader(value, 'place', (path, expected) => void (told = `${path}: ${expected}`));
  return told ?? result;
}

test('a percentage may be a number of a millionth or more, or 0', () => {
  assert.deepEqual(read(percent, 1e-6), { units: 1n, scale: 6 });
  assert.equal(read(percent, 9e-7), 'place: 0, or 0.000001 to 100');
  for (const whole of [
    { units: 100n, scale: 0 },
    { units: 1n, scale: 25 },
  ])
    assert.deepEqual(read(percent, whole), whole);
  for (const other of [
    { units: 101n, scale: 0 },
    { units: 1n, scale: 26 },
    { units: -1n, scale: 0 },
  ])
    assert.equal(read(percent, other), 'place: a percentage from 0 to 100');
  assert.deepEqual(read(percent, '0,0000001'), { units: 1n, scale: 7 }, 'a text keeps its digits');
});

test('a time has nothing after it, and a day neither', () => {
  assert.equal(read(time('WITA'), '2024-03-20 22:19'), '2024-03-20T22:19:00+08:00');
  assert.equal(read(time('WITA'), '2024-03-20'), '2024-03-20');
  for (const other of ['2024-03-20x', '2024-03-20T22:19 kemarin', 'x2024-03-20', '2024-02-30', '', 7])
    assert.equal(read(time('WITA'), other), 'place: an ISO 8601 time', String(other));
  for (const other of ['x2024-03-20', '2024-03-20T22:19', '2024-03-20x'])
    assert.equal(read(day, other), 'place: an ISO 8601 day', other);
  assert.equal(read(day, '2024-03-20'), '2024-03-20');
});

test('an address has the scheme http or https', () => {
  for (const url of ['http://kpu.go.id', 'https://kpu.go.id/a?b=c']) assert.equal(read(address(), url), url);
  for (const other of ['xhttps://kpu.go.id', 'httpsx://kpu.go.id', 'javascript:x', 'foto.jpg', '', 7])
    assert.equal(read(address(), other), 'place: an http(s) address', String(other));
  assert.equal(read(address('https://page.invalid'), 'foto.jpg'), 'foto.jpg');
});

test('a colour becomes six digits', () => {
  assert.deepEqual(
    ['#aBc', '#1B7F5C'].map((value) => read(color, value)),
    ['#aabbcc', '#1b7f5c'],
  );
});

test('a small number has a given maximum', () => {
  assert.deepEqual(
    [1, 9999].map((value) => read(number(1), value)),
    [1, 9999],
  );
  assert.deepEqual(
    [0, 10_000].map((value) => read(number(1), value)),
    ['place: 1 to 9999', 'place: 1 to 9999'],
  );
});

test('a map has text as keys', () => {
  assert.deepEqual(
    read(
      map(count),
      new Map<unknown, unknown>([
        [1, 5],
        ['a', 6],
        ['b', null],
      ]),
    ),
    new Map([['a', 6n]]),
  );
});

describe('of several pollsters’ counts', () => {
  const candidates = [{ name: 'A', votes: 1 }];
  const within = (count: object): ReturnType<typeof parse> =>
    parse({ counts: [{ candidates, ...count }] }, { timeZone: 'WIT' });

  test('the times have the page’s zone too', () => {
    assert.equal(within({ updated: '2024-02-14T15:00' }).results?.counts[0]?.updated, '2024-02-14T15:00:00+09:00');
  });

  test('no count has counts of its own', () => {
    const told = 'expected no counts within a count, got a list';
    assert.deepEqual(within({ counts: [{ candidates }] }).faults, [
      { path: 'counts[0].counts', message: told, fatal: false },
    ]);
    for (const counts of ['', null, []]) assert.deepEqual(within({ counts }).faults, []);
  });
});

test('a fault in any candidate is fatal', () => {
  const candidates = Array.from({ length: 11 }, (_, index) => ({
    name: `Calon ${index}`,
    votes: index === 10 ? 'x' : 1,
  }));
  assert.equal(parse({ candidates }).results, undefined);
});

test('the empty box is recognised with any characters between its words', () => {
  for (const name of ['Kolom kosong', 'Kotak (kosong)', 'Tidak - setuju', 'Empty: box', '(empty / column)']) {
    const { results } = parse({
      candidates: [
        { name: 'A', votes: 1 },
        { name, votes: 2 },
      ],
    });
    assert.equal(results?.candidates[1]?.emptyBox, true, name);
  }
});
