// Attributes of the tag together with a results object: where they win, and where they may not.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { otherPlaces as places } from '../../src/attributes/table.js';
import { withAttributes } from '../../src/formats/with-attributes.js';
import type { ResultsFields } from '../../src/formats/with-attributes.js';
import { parse } from '../../src/results/parse.js';

/** The results object after the merge, without fields that have no value. */
const merged = (base: object, fields: ResultsFields, wordsOnly?: boolean): unknown =>
  JSON.parse(JSON.stringify(withAttributes(base, fields, wordsOnly).input));

const feed = {
  heading: 'Hasil',
  kind: 'official',
  updated: '2024-03-20T22:19:00+07:00',
  source: { name: 'KPU', url: 'https://kpu.go.id' },
  progress: { counted: 5, total: 9 },
  invalidVotes: 3,
};
const silent: ResultsFields = {
  heading: null,
  kind: null,
  source: undefined,
  counted: null,
  round: null,
  sample: null,
};

describe('the tag', () => {
  test('changes nothing without attributes', () => {
    assert.deepEqual(merged(feed, {}), feed);
    assert.deepEqual(merged(feed, silent), feed);
    assert.deepEqual(merged({}, silent), {});
  });

  test('wins with every attribute that has a value', () => {
    const fields = {
      heading: 'Rekapitulasi',
      subheading: 'Pemilu Presiden 2024',
      rule: 'presidential',
      status: 'determined',
      statusDate: '2024-03-20',
      electionDate: '2024-02-14',
      updated: '2024-03-21',
      pollster: 'LSI',
    };
    const input = merged(feed, {
      ...fields,
      round: '2',
      invalid: '4',
      registered: '20',
      sample: ' 98,5 % ',
      margin: '1',
    });
    assert.deepEqual(input, {
      ...feed,
      ...fields,
      round: 2,
      invalidVotes: '4',
      registeredVoters: '20',
      sample: '98,5',
      margin: '1',
    });
    assert.deepEqual(merged({}, { round: '1' }), { round: 1 });
    assert.deepEqual(merged({}, { round: '3' }), { round: '3' }, 'parse reports it');
  });

  test('keeps the other fields of the source', () => {
    assert.deepEqual(merged(feed, { sourceUrl: 'https://pemilu2024.kpu.go.id' }), {
      ...feed,
      source: { name: 'KPU', url: 'https://pemilu2024.kpu.go.id' },
    });
    assert.deepEqual(merged(feed, { source: 'Bawaslu' }), { ...feed, source: { name: 'Bawaslu' } });
    assert.deepEqual(merged({}, { source: 'KPU', sourceUrl: 'https://kpu.go.id' }), { source: feed.source });
    assert.deepEqual(merged({}, { sourceUrl: 'https://kpu.go.id' }), { source: { url: 'https://kpu.go.id' } });
  });

  test('keeps the other fields of the stations', () => {
    assert.deepEqual(merged(feed, { counted: '6' }), { ...feed, progress: { counted: '6', total: 9 } });
    assert.deepEqual(merged(feed, { stations: '10' }), { ...feed, progress: { counted: 5, total: '10' } });
    assert.deepEqual(merged(feed, { counted: '6', stations: '10' }), {
      ...feed,
      progress: { counted: '6', total: '10' },
    });
    for (const progress of [undefined, null, 'x'])
      assert.deepEqual(merged({ progress }, { counted: '6' }), { progress: { counted: '6' } });
  });

  test('gives only words where its figures belong to another picture', () => {
    const { updated, counted, stations, invalid, registered, pollster, sample, margin } = {
      updated: '2024-03-21',
      counted: '6',
      stations: '10',
      invalid: '4',
      registered: '20',
      pollster: 'LSI',
      sample: '98',
      margin: '1',
    };
    const figures = { updated, counted, stations, invalid, registered, pollster, sample, margin };
    assert.deepEqual(merged(feed, { ...figures, heading: 'Rekapitulasi' }, true), { ...feed, heading: 'Rekapitulasi' });
  });
});

describe('the kind', () => {
  const kinds = ['quick-count', 'preliminary', 'official'];
  for (const [most, own] of kinds.entries())
    for (const [asked, kind] of kinds.entries())
      test(`is the less final one: ${kind} on the tag, ${own} in the feed`, () => {
        const { input, faults } = withAttributes({ kind: own }, { kind });
        assert.deepEqual(JSON.parse(JSON.stringify(input)), { kind: asked > most ? own : kind });
        assert.deepEqual(
          faults,
          asked > most ? [{ path: 'kind', message: `expected at most ${own}, got "${kind}"`, fatal: false }] : [],
        );
      });

  test('is the tag’s where the feed has none, the feed’s where the tag has none, and stays as it is where the feed has an unknown one', () => {
    assert.deepEqual(withAttributes({}, { kind: 'official' }), { input: { kind: 'official' }, faults: [] });
    for (const kind of ['', null, undefined])
      assert.deepEqual(withAttributes({ kind: 'preliminary' }, { kind }), {
        input: { kind: 'preliminary' },
        faults: [],
      });
    assert.deepEqual(merged({ kind: 'final' }, { kind: 'quick-count' }), { kind: 'final' });
  });
});

describe('the embargo', () => {
  const [first, later] = ['2024-02-14T15:00:00+07:00', '2024-02-14T16:00:00+07:00'];
  for (const [own, asked, locked] of [
    [undefined, later, later],
    [first, undefined, first],
    [first, null, first],
    [first, later, later],
    [later, first, later],
    // 16.00 WITA is 15.00 WIB.
    [first, '2024-02-14T16:00:00+08:00', first],
    [first, 'pukul tiga', 'pukul tiga'],
    ['pukul tiga', later, 'pukul tiga'],
    [first, '', first],
  ] as const)
    test(`with ${own ?? 'no'} time in the feed and ${asked ?? 'no'} time on the tag is the later one, or one that never ends`, () => {
      assert.deepEqual(merged({ embargo: own }, { embargo: asked }), { embargo: locked });
    });
});

describe('a fault in an attribute', () => {
  const fields: Readonly<Record<string, ResultsFields>> = {
    source: { source: 5 },
    'source-url': { source: 'KPU', sourceUrl: 'kpu' },
    'status-date': { statusDate: 'x' },
    'election-date': { electionDate: 'x' },
    counted: { counted: 'x', stations: '9' },
    stations: { counted: '9', stations: 'x' },
    invalid: { invalid: 'x' },
    registered: { registered: 'x' },
  };

  test('has a path of another name only for these', () => {
    assert.deepEqual(Object.keys(places).sort(), Object.keys(fields).sort());
  });

  for (const [attribute, field] of Object.entries(fields))
    test(`is reported for ${attribute} with its path`, () => {
      const { input } = withAttributes({ candidates: [{ name: 'A', votes: 1 }] }, field);
      assert.deepEqual(
        parse(input).faults.map(({ path }) => path),
        [places[attribute]],
      );
    });
});
