// The chain of a ledger: which lines are entries, and whether each goes on from the line before.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { chainOf } from '../../src/results/ledger.js';

const hash = (line: string): string => createHash('sha256').update(line).digest('hex');

/** Lines of which each names the hash of the line before. */
function chained(...acts: readonly string[]): string[] {
  const lines: string[] = [];
  for (const act of acts) {
    const before = lines.length > 0 ? hash(lines.at(-1) ?? '') : '';
    lines.push(JSON.stringify({ time: '2024-03-20T15:00:00Z', act, state: 'ab', before }));
  }
  return lines;
}

const all = chained('published', 'held', 'resolved', 'approved', 'rejected', 'rolled-back');

test('a whole chain has every entry and the hash of its last line', () => {
  const { entries, last, fault } = chainOf(all, hash);
  assert.deepEqual(
    entries.map(({ act }) => act),
    ['published', 'held', 'resolved', 'approved', 'rejected', 'rolled-back'],
  );
  assert.equal(last, hash(all[5] ?? ''));
  assert.equal(fault, undefined);
  assert.deepEqual(chainOf([], hash), { entries: [], last: '' });
});

test('a line that was altered, put in or taken out is named by its number; the entries before it stay', () => {
  const altered = all.map((line, index) => (index === 2 ? line.replace('15:00', '16:00') : line));
  const found = chainOf(altered, hash);
  assert.equal(found.entries.length, 3);
  assert.match(found.fault ?? '', /^line 4: does not go on from line 3, which was altered/);
  assert.equal(found.last, hash(altered[2] ?? ''));

  assert.match(chainOf(all.slice(1), hash).fault ?? '', /^line 1: does not go on from line 0/);
  assert.match(
    chainOf(
      all.filter((_line, index) => index !== 3),
      hash,
    ).fault ?? '',
    /^line 4: does not go on from line 3/,
  );
});

test('the index of a line goes to the hash with it', () => {
  const seen: [string, number][] = [];
  chainOf(all.slice(0, 2), (line, index) => {
    seen.push([line, index]);
    return hash(line);
  });
  assert.deepEqual(seen, [
    [all[0], 0],
    [all[1], 1],
  ]);
});

test('without a hash lines are read without that check, and there is no last hash', () => {
  const { entries, last, fault } = chainOf(all.slice(1), undefined);
  assert.equal(entries.length, 5);
  assert.equal(last, '');
  assert.equal(fault, undefined);
});

test('what is no entry is a fault: no object, a missing field, an unknown act', () => {
  const entry = { time: '2024-03-20', act: 'published', state: 'ab', before: '' };
  assert.equal(chainOf([JSON.stringify(entry)], hash).entries.length, 1);
  for (const wrong of [
    'no JSON',
    'null',
    '[]',
    JSON.stringify({ ...entry, time: 1 }),
    JSON.stringify({ ...entry, act: 'burnt' }),
    JSON.stringify({ ...entry, act: undefined }),
    JSON.stringify({ ...entry, state: undefined }),
    JSON.stringify({ ...entry, before: null }),
  ]) {
    assert.deepEqual(chainOf([wrong], hash), { entries: [], last: '', fault: 'line 1: expected an entry' }, wrong);
  }
});
