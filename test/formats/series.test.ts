import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fromSeries } from '../../src/formats/series.js';
import { parse } from '../../src/results/parse.js';
import type { Results } from '../../src/results/types.js';
import { pilpres2024 } from '../fixtures/pilpres-2024.js';
import { sirekap20240215 } from '../fixtures/sirekap-2024-02-15.js';
import { sirekap20240307 } from '../fixtures/sirekap-2024-03-07.js';
import { sirekapSeries } from '../fixtures/sirekap-series.js';

type Fields = Record<string, unknown>;

const candidates = pilpres2024.candidates.map(({ id, number, name }) => ({ id, number, name }));
const pointOf = ({ updated, progress, votes }: typeof sirekap20240215): Fields => ({ updated, ...progress, votes });
const early = pointOf(sirekap20240215);
const late = pointOf(sirekap20240307);

function good(series: Fields): Results {
  const { results, faults } = parse(fromSeries(series));
  assert.deepEqual(faults, []);
  assert.ok(results);
  return results;
}
const refused = (series: Fields, path: string): void => {
  const { results, faults } = parse(fromSeries(series));
  assert.equal(results, undefined);
  assert.ok(
    faults.some((fault) => fault.fatal && fault.path === path),
    JSON.stringify(faults),
  );
};
const votesById = ({ candidates: list }: Results): Fields =>
  Object.fromEntries(list.map(({ id, votes }) => [id, Number(votes)]));

describe('a recorded count', () => {
  test('shows every state of the real one in turn', () => {
    const points = sirekapSeries();
    assert.equal(points.length, 676);
    points.forEach((point, at) => {
      const results = good({ candidates, points: points.slice(0, at + 1) });
      assert.deepEqual(votesById(results), point.votes);
      assert.equal(results.updated, point.updated);
      assert.equal(
        results.progress?.percent && Number(results.progress.percent.units) / 10 ** results.progress.percent.scale,
        point.percent,
      );
    });
  });

  test('is at its newest point, at any position', () => {
    for (const points of [
      [early, late],
      [late, early],
    ]) {
      const results = good({ candidates, points });
      assert.deepEqual(votesById(results), sirekap20240307.votes);
      assert.deepEqual(results.progress, { counted: 643124n, total: 823378n });
      assert.equal(results.updated, sirekap20240307.updated);
    }
  });

  test('compares times across zones, and with a space for the T', () => {
    // 15:30 WIT is 13:30 WIB.
    const points = [
      { ...late, updated: '2024-03-07 15:00+07:00' },
      { ...early, updated: '2024-03-07T15:30+09:00' },
    ];
    assert.deepEqual(votesById(good({ candidates, points })), sirekap20240307.votes);
  });

  test('is at the last of two points with the same time, and at the last point where one has no time', () => {
    const at = { updated: late.updated };
    assert.deepEqual(votesById(good({ candidates, points: [late, { ...early, ...at }] })), sirekap20240215.votes);
    for (const updated of [undefined, null, '']) {
      assert.deepEqual(votesById(good({ candidates, points: [late, { ...early, updated }] })), sirekap20240215.votes);
      assert.deepEqual(
        votesById(good({ candidates, points: [{ ...late, updated }, late, early] })),
        sirekap20240215.votes,
      );
    }
  });

  test('gives the contest’s fields to the point', () => {
    const results = good({
      candidates,
      points: [late],
      heading: 'Sirekap',
      kind: 'preliminary',
      embargo: '2024-02-14T15:00+07:00',
      test: true,
    });
    assert.equal(results.heading, 'Sirekap');
    assert.equal(results.kind, 'preliminary');
    assert.equal(results.test, true);
    assert.ok(results.embargo);
  });

  test('has stations as counts, else as a percentage, else none', () => {
    const progressOf = (point: Fields): unknown => good({ candidates, points: [point] }).progress;
    const { votes, updated } = late;
    assert.deepEqual(progressOf({ ...late, percent: 1 }), { counted: 643124n, total: 823378n });
    assert.deepEqual(progressOf({ votes, updated, percent: '78.10' }), { percent: { units: 7810n, scale: 2 } });
    assert.deepEqual(progressOf({ votes, updated, total: 0, counted: 0, percent: 0 }), {
      percent: { units: 0n, scale: 0 },
    });
    assert.equal(progressOf({ votes, updated }), undefined);
    assert.equal(progressOf({ votes, updated, counted: null, total: null, percent: null }), undefined);
  });

  test('knows candidates by id, else by number', () => {
    const byNumber = good({
      candidates: [
        { number: 2, name: 'B' },
        { number: '1', name: 'A' },
      ],
      points: [{ votes: { 1: 7, 2: 3 } }],
    });
    assert.deepEqual(
      byNumber.candidates.map(({ name, votes }) => [name, votes]),
      [
        ['B', 3n],
        ['A', 7n],
      ],
    );
  });

  test('is refused if a candidate has no figure at the newest point', () => {
    const { '100025': first, '100027': third } = sirekap20240307.votes;
    const votes = { '100025': first, '100027': third };
    refused({ candidates, points: [early, { ...late, votes }] }, 'candidates[1].votes');
    for (const figure of [null, 'x', -1, {}]) {
      refused({ candidates, points: [{ ...late, votes: { ...votes, '100026': figure } }] }, 'candidates[1].votes');
    }
    const withOwn = candidates.map((candidate) => ({ ...candidate, votes: 1, share: 1 }));
    for (const points of [[], [{}], [{ votes: 7 }], [{ votes: null }], [null, 7], 'x', null]) {
      refused({ candidates: withOwn, points }, 'candidates[0].votes');
    }
    for (const id of ['__proto__', 'constructor', { toString: 1 }, ['1']]) {
      const { results } = parse(fromSeries({ candidates: [{ id, name: 'A' }], points: [{ votes: { '1': 5 } }] }));
      assert.equal(results, undefined);
    }
  });

  test('loses only a time that is not text', () => {
    for (const updated of [5, {}, { toString: 1, valueOf: 1 }]) {
      const { results, faults } = parse(fromSeries({ candidates, points: [early, { ...late, updated }] }));
      assert.deepEqual(results && votesById(results), sirekap20240307.votes);
      assert.deepEqual(
        faults.map(({ path }) => path),
        ['updated'],
      );
    }
  });

  for (const list of [null, [], {}, 'x']) {
    test(`reports candidates that are ${JSON.stringify(list)}`, () => {
      refused({ candidates: list, points: [late] }, 'candidates');
    });
  }
  test('reports a candidate that is not an object', () => {
    refused({ candidates: [...candidates, 7], points: [late] }, 'candidates[3]');
  });
});
