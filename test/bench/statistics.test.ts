import assert from 'node:assert/strict';
import { test } from 'node:test';
import { median, rank } from '../../bench/rivals/statistics.mjs';

const contender = (id: string, kind: 'own' | 'plain' | 'rival'): { id: string; name: string; kind: typeof kind } => ({
  id,
  name: id.toUpperCase(),
  kind,
});

const contenders = [
  contender('static', 'plain'),
  contender('widget', 'own'),
  contender('slow', 'rival'),
  contender('quick', 'rival'),
];

test('the median is the middle sample, or halfway between the two in the middle', () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([10, 2, 4, 100]), 7);
  assert.equal(median([3]), 3);
});

test('contenders are sorted from the best to the worst, with their ratio to the reference and to the best rival', () => {
  const samples: Record<string, number[]> = { static: [10, 8, 12], widget: [20], slow: [90, 80], quick: [40] };
  const rows = rank(contenders, (id: string) => samples[id] ?? [], 'static');
  assert.deepEqual(
    rows.map((row) => [row.contender.id, row.median, row.min, row.max, row.n, row.toReference, row.toBestRival]),
    [
      ['static', 10, 8, 12, 3, 1, 0.25],
      ['widget', 20, 20, 20, 1, 2, 0.5],
      ['quick', 40, 40, 40, 1, 4, 1],
      ['slow', 85, 80, 90, 2, 8.5, 2.125],
    ],
  );
});

test('a contender that was not measured has no row, and no ratio to it is given', () => {
  const rows = rank(contenders, (id: string) => (id === 'widget' ? [5] : []), 'static');
  assert.deepEqual(
    rows.map((row) => [row.contender.id, row.toReference, row.toBestRival]),
    [['widget', undefined, undefined]],
  );
});

test('there is no ratio to zero', () => {
  const rows = rank(contenders, (id: string) => [id === 'widget' ? 3 : 0], 'static');
  const own = rows.find((row) => row.contender.id === 'widget');
  assert.deepEqual([own?.toReference, own?.toBestRival], [undefined, undefined]);
});
