import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readFeed } from '../../src/formats/feed.js';
import type { FeedFiles } from '../../src/formats/feed.js';
import { parse } from '../../src/results/parse.js';
import { isObject } from '../../src/results/json.js';
import type { Fault } from '../../src/results/faults.js';
import type { Results } from '../../src/results/types.js';
import { provinceOf } from '../../src/text/region-names.js';
import { knownRegions } from '../../src/view/known-regions.js';
import { kawalPemilu2024, kawalPemiluRows } from '../fixtures/kawalpemilu-2024.js';
import { aggregate, kawalPemiluAnswer, kawalPemiluProvinces } from '../fixtures/kawalpemilu-made-after-code.js';
import { presidentialCandidates } from '../fixtures/kpu-feeds.js';
import { provinceNames } from '../fixtures/provinces.js';

function read(feed: unknown, others: Omit<FeedFiles, 'feed'> = {}): { results?: Results; faults: readonly Fault[] } {
  const { input, faults } = readFeed({ feed: JSON.stringify(feed), ...others }, 'kawalpemilu');
  if (faults.some(({ fatal }) => fatal)) {
    assert.equal(input, undefined);
    return { faults };
  }
  const { results, faults: found } = parse(input);
  return { ...(results && { results }), faults: [...faults, ...found] };
}

function good(feed: unknown, others?: Omit<FeedFiles, 'feed'>): Results {
  const { results, faults } = read(feed, others);
  assert.deepEqual(faults, []);
  assert.ok(results);
  return results;
}

/** An answer in which Aceh is another one. */
function withAceh(aceh: unknown): object {
  const answer = kawalPemiluProvinces();
  answer.result.aggregated['11'] = aceh as unknown[];
  return answer;
}

const aceh = aggregate('11', 'ACEH', [2018111, 593325, 56993], 8430) as Record<string, unknown>;
const without = (key: string): object => Object.fromEntries(Object.entries(aceh).filter(([name]) => name !== key));

describe('the provinces', () => {
  test('have every recorded figure, and sum up to the recorded national figures', () => {
    const results = good(kawalPemiluProvinces());
    assert.deepEqual(
      results.candidates.map(({ id, number, name, votes }) => ({ id, number, name, votes: Number(votes) })),
      [1, 2, 3].map((number) => ({
        id: String(number),
        number,
        name: `Paslon ${number}`,
        votes: kawalPemilu2024.national.votes[number - 1],
      })),
    );
    assert.equal(results.regions.length, 39);
    for (const { code, votes, percent } of kawalPemiluRows) {
      const region = results.regions.find((one) => one.code === code);
      assert.deepEqual([...(region?.votes.values() ?? [])].map(Number), votes, code);
      assert.equal((Number(region?.progress?.counted) / 100).toFixed(2), percent, code);
      assert.equal(region?.progress?.total, 10_000n);
    }
    assert.equal(results.progress?.total, 390_000n);
  });

  test('are a preliminary count of KawalPemilu, as of their newest figures', () => {
    const { kind, source, updated } = good(kawalPemiluProvinces());
    assert.equal(kind, 'preliminary');
    assert.deepEqual(source, { name: 'KawalPemilu', url: 'https://kawalpemilu.org' });
    assert.equal(Date.parse(updated ?? ''), Date.parse(kawalPemilu2024.read));
    assert.equal(good(kawalPemiluAnswer({ '11': [aggregate('11', 'ACEH', [0, 0, 0], 0)] })).updated, undefined);
  });

  test('are provinces by code and name together', () => {
    const { results, isMap, unnamed } = knownRegions(good(kawalPemiluProvinces()));
    assert.ok(isMap);
    assert.deepEqual(unnamed, []);
    assert.deepEqual(Object.fromEntries(results.regions.map(({ code, name }) => [code, name])), provinceNames);
  });

  test('in Papua are told where a name is missing, since BPS uses their codes for others', () => {
    const answer = kawalPemiluProvinces();
    for (const row of Object.values(answer.result.aggregated).flat()) delete (row as { name?: string }).name;
    const { isMap, unnamed } = knownRegions(good(answer));
    assert.equal(isMap, false);
    assert.deepEqual(unnamed, ['91', '92', '94', '95', '96']);
  });

  test('have names, ids and colours of KPU’s candidate file, so that both sources have the same pairs', () => {
    const results = good(kawalPemiluProvinces(), { candidates: JSON.stringify(presidentialCandidates) });
    assert.deepEqual(
      results.candidates.map(({ id, number }) => [id, number]),
      [
        ['100025', 1],
        ['100026', 2],
        ['100027', 3],
      ],
    );
    assert.equal(results.candidates[1]?.name, 'H. PRABOWO SUBIANTO - GIBRAN RAKABUMING RAKA');
    assert.equal(results.regions[0]?.votes.get('100025'), 2018111n);
  });

  test('have no figure where no station is counted, though the API says 0', () => {
    const results = good(withAceh([{ ...aceh, pas1: 0, pas2: 0, pas3: 0, totalCompletedTps: 0 }]));
    const [region] = results.regions;
    assert.deepEqual([...(region?.votes ?? [])], []);
    assert.deepEqual(region?.progress, { counted: 0n, total: 10_000n });
  });

  test('ignore the registered voters, which the API drops once a region has votes', () => {
    assert.equal(good(withAceh([{ ...aceh, dpt: 3_742_037 }])).registeredVoters, undefined);
  });
});

describe('below the provinces', () => {
  test('regencies have their own codes and names, and are no provinces', () => {
    const results = good(
      kawalPemiluAnswer({ '1101': [aggregate('1101', 'ACEH SELATAN', [10, 20, 30], 5)] }, '11', ['ACEH']),
    );
    assert.deepEqual(
      results.regions.map(({ code, name }) => [code, name]),
      [['1101', 'ACEH SELATAN']],
    );
    assert.deepEqual(results.regions.map(provinceOf), [undefined]);
  });

  test('stations of a village have KPU’s codes; photos of forms beside the sum are not counted', () => {
    const photo = { pas1: 144, pas2: 19, pas3: 2, uid: 'x', status: 1, uploadedPhoto: { imageId: 'x' } };
    const results = good(
      kawalPemiluAnswer(
        {
          '1': [aggregate('11010120011', '1', [144, 19, 2], 1, 1), photo, photo],
          '11': [aggregate('110101200111', '11', [0, 0, 0], 0, 1)],
        },
        '1101012001',
        ['ACEH', 'ACEH SELATAN', 'BAKONGAN', 'KEUDE BAKONGAN'],
      ),
    );
    assert.deepEqual(
      results.candidates.map(({ votes }) => votes),
      [144n, 19n, 2n],
    );
    assert.deepEqual(
      results.regions.map(({ code, name, votes }) => [code, name, votes.size]),
      [
        ['1101012001001', 'TPS 1', 3],
        ['1101012001011', 'TPS 11', 0],
      ],
    );
    assert.deepEqual(results.progress, { counted: 1n, total: 2n });
  });

  test('the station 11 is not Aceh, even in an answer without its village', () => {
    const results = good(kawalPemiluAnswer({ '11': [aggregate('', '11', [1, 2, 3], 1, 1)] }, 'x'));
    assert.deepEqual(results.regions.map(provinceOf), [undefined]);
  });
});

describe('a fault has its path in the answer', () => {
  const place = 'result.aggregated';
  for (const [name, feed, path, message] of [
    ['no result', { result: {} }, place, 'expected regions by their codes, got nothing'],
    ['an error page as JSON', { error: { message: 'x' } }, place, 'expected regions by their codes, got nothing'],
    ['a list', kawalPemiluAnswer([] as never), place, 'expected regions by their codes, got an empty list'],
    ['no votes', kawalPemiluAnswer({ '11': [{ name: 'ACEH' }] }), place, 'expected votes such as pas1, got nothing'],
    ['an empty list for a region', withAceh([]), `${place}.11[0]`, 'expected an object, got nothing'],
    ['an object in place of a list', withAceh(aceh), `${place}.11[0]`, 'expected an object, got nothing'],
    ['null in a list', withAceh([null]), `${place}.11[0]`, 'expected an object, got nothing'],
    [
      'a pair without votes',
      withAceh([without('pas2')]),
      `${place}.11[0].pas2`,
      'expected a whole number, got nothing',
    ],
    ['negative votes', withAceh([{ ...aceh, pas3: -1 }]), `${place}.11[0].pas3`, 'expected a whole number, got -1'],
    ['text', withAceh([{ ...aceh, pas1: '1,5' }]), `${place}.11[0].pas1`, 'expected a whole number, got "1,5"'],
    [
      'a number that has lost digits',
      withAceh([{ ...aceh, pas1: 2 ** 53 }]),
      `${place}.11[0].pas1`,
      'expected its digits as a string, got 9007199254740992',
    ],
  ] as const) {
    test(`${name}: no figure is shown, since a sum without it would be wrong`, () => {
      const { results, faults } = read(feed);
      assert.equal(results, undefined);
      assert.deepEqual(faults[0], { path, message, fatal: true });
    });
  }

  test('without all stations there is no progress, and the figures stay', () => {
    const { results, faults } = read(withAceh([without('totalTps')]));
    assert.deepEqual(faults, [
      { path: `${place}.11[0].totalTps`, message: 'expected a whole number, got nothing', fatal: false },
    ]);
    assert.equal(results?.progress, undefined);
    assert.equal(results?.regions[0]?.progress, undefined);
    assert.equal(results?.regions[1]?.progress?.total, 10_000n);
  });

  test('a time that is none is left out', () => {
    for (const updateTs of ['2024-03-17', -1, 1e300]) {
      const { results, faults } = read(withAceh([{ ...aceh, updateTs }]));
      assert.deepEqual(
        faults.map(({ path, fatal }) => [path, fatal]),
        [[`${place}.11[0].updateTs`, false]],
      );
      assert.equal(Date.parse(results?.updated ?? ''), Date.parse(kawalPemilu2024.read));
    }
  });

  test('a candidate file that is another file is told', () => {
    for (const candidates of ['[]', '{"1":{"nama":"A"}}', '<html>']) {
      const { results, faults } = read(kawalPemiluProvinces(), { candidates });
      assert.equal(faults[0]?.path, 'candidates-src');
      assert.equal(results?.candidates[0]?.name, 'Paslon 1');
    }
  });
});

test('any JSON gives figures or a fault with a path, and never throws', () => {
  const rows = fc.array(
    fc.oneof(
      fc.jsonValue(),
      fc.record({ name: fc.jsonValue(), pas1: fc.jsonValue(), pas2: fc.nat(), updateTs: fc.jsonValue() }),
    ),
  );
  const answers = fc.oneof(
    fc.jsonValue(),
    fc.record({
      result: fc.oneof(
        fc.jsonValue(),
        fc.record({ id: fc.jsonValue(), aggregated: fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), rows)) }),
      ),
    }),
  );
  fc.assert(
    fc.property(answers, fc.option(fc.jsonValue(), { nil: undefined }), (answer, names) => {
      const candidates = names === undefined ? undefined : JSON.stringify(names);
      const { input, faults } = readFeed({ feed: JSON.stringify(answer), candidates }, 'kawalpemilu');
      const fatal = faults.find((fault) => fault.fatal);
      for (const { path } of faults) assert.match(path, /^(?:result\.aggregated|candidates-src)/);
      if (fatal) assert.equal(input, undefined);
      else {
        const { results, faults: found } = parse(input);
        // What is no object has no place for a path.
        if (!results) assert.ok(found.some((fault) => fault.fatal && (fault.path || !isObject(input))));
      }
    }),
    { numRuns: 2000 },
  );
});
