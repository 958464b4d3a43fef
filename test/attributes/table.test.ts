// All attributes are in one table. These tests compare doc comments, docs, builder and tags with it; test/package compares the manifest.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { knobs } from '../../demo/builder/knobs.js';
import { attributes, presentationRows, resultsRows } from '../../src/attributes/table.js';
import type { Attribute } from '../../src/attributes/table.js';
import { CandidatePair } from '../../src/elements/base/candidate-pair.js';
import { ElectionCompare } from '../../src/elements/compare/election-compare.js';
import { ElectionContests } from '../../src/elements/contests/election-contests.js';
import { ElectionRegions } from '../../src/elements/regions/election-regions.js';
import { ElectionResults } from '../../src/elements/results/election-results.js';
import { ElectionSeats } from '../../src/elements/seats/election-seats.js';
import { ElectionTrend } from '../../src/elements/trend/election-trend.js';
import { optionAttributes, pairTags, resultsAttributes } from '../../src/export/embed/tag.js';
import { withAttributes } from '../../src/formats/with-attributes.js';
import { rounds } from '../../src/results/choices.js';
import { parse } from '../../src/results/parse.js';

type Tag = keyof typeof attributes;

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const sorted = (names: Iterable<string>): readonly string[] => [...names].sort();
const namesOf = (rows: Iterable<{ readonly name: string }>): readonly string[] =>
  sorted([...rows].map(({ name }) => name));
const rowOf = (tag: Tag, name: string): Attribute => {
  const row = attributes[tag].find((one) => one.name === name);
  assert.ok(row, `the table has no ${name} of ${tag}`);
  return row;
};

/** Each element, with the file of its doc comment and the attributes that it observes. */
const elements: Readonly<Record<Tag, { readonly file: string; readonly observed: Iterable<string> }>> = {
  'election-results': { file: 'results/election-results.ts', observed: ElectionResults.observedAttributes },
  'election-regions': { file: 'regions/election-regions.ts', observed: ElectionRegions.observedAttributes },
  'election-trend': { file: 'trend/election-trend.ts', observed: ElectionTrend.observedAttributes },
  'election-seats': { file: 'seats/election-seats.ts', observed: ElectionSeats.observedAttributes },
  'election-contests': { file: 'contests/election-contests.ts', observed: ElectionContests.observedAttributes },
  'election-compare': { file: 'compare/election-compare.ts', observed: ElectionCompare.observedAttributes },
  'candidate-pair': { file: 'base/candidate-pair.ts', observed: CandidatePair.observedAttributes },
};

for (const [tag, { file, observed }] of Object.entries(elements) as [Tag, (typeof elements)[Tag]][]) {
  describe(`<${tag}>`, () => {
    test('observes the attributes of the table', () => {
      assert.deepEqual(sorted(observed), namesOf(attributes[tag]));
    });

    test('has the meanings of the table in its doc comment', () => {
      const said = [
        ...read(`src/elements/${file}`).matchAll(/@attr (?:\{(.*?)\} )?\[?([\w-]+)(?:=([^\]]*)\])? - (.*)/g),
      ].map(([, type, name = '', usual, meaning]) => ({ name, type, usual, meaning }));
      const table = attributes[tag].map(({ name, type, choices, usual, meaning }) => ({
        name,
        // Digits are sorted as numbers.
        type:
          type === 'choice'
            ? [...(choices ?? [])].sort((a, b) => Number(a) - Number(b) || 0).join('|')
            : type === 'boolean'
              ? type
              : undefined,
        usual,
        meaning,
      }));
      const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
      assert.deepEqual(said.sort(byName), table.sort(byName));
    });
  });
}

describe('docs/reference.md', () => {
  /** The rows of the tables of attributes: names, listed values, meaning. */
  const tables = [...read('docs/reference.md').matchAll(/^\| \S+ +\| values +\| meaning +\|\n(?:\|.*\n)+/gm)].map(
    ([table]) =>
      [...table.matchAll(/^\| (`.*?`) +\| (.*?) +\| (.*?) +\|$/gm)].filter(([, , values]) => values !== 'values'),
  );
  const codes = (text: string): readonly string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

  test('has three tables of attributes', () => {
    assert.deepEqual(
      tables.map((rows) => rows.length > 5),
      [true, true, true],
    );
  });

  const ofDashboard: Readonly<Record<string, Tag>> = {
    for: 'election-regions',
    view: 'election-regions',
    region: 'election-regions',
    x: 'election-trend',
    series: 'election-trend',
    contests: 'election-contests',
    a: 'election-compare',
    b: 'election-compare',
    seats: 'election-seats',
    arrange: 'election-seats',
    coalitions: 'election-seats',
  };
  const tagOf = (table: number, name: string): Tag =>
    table === 0 ? 'election-results' : table === 1 ? 'candidate-pair' : ofDashboard[name]!;

  test('names every attribute once', () => {
    const named = tables.map((rows) => sorted(rows.flatMap(([, names = '']) => codes(names))));
    assert.deepEqual(named, [
      namesOf(attributes['election-results']),
      namesOf(attributes['candidate-pair']),
      sorted(Object.keys(ofDashboard)),
    ]);
    const widget = namesOf(attributes['election-results']);
    const own = Object.values(attributes).flatMap((rows) => namesOf(rows));
    const pair = namesOf(attributes['candidate-pair']);
    assert.deepEqual(
      sorted(new Set(own.filter((name) => !widget.includes(name) && !pair.includes(name)))),
      sorted(Object.keys(ofDashboard)),
    );
  });

  for (const [index, rows] of tables.entries()) {
    for (const [, names = '', values = '', meaning = ''] of rows) {
      const said = codes(names).map((name) => rowOf(tagOf(index, name), name));
      test(`lists the values of ${names}, the default first`, () => {
        const listed = said.flatMap(({ type, choices, usual }) =>
          type === 'list' ? [] : (choices ?? (usual === undefined ? [] : [usual])),
        );
        assert.deepEqual(
          codes(values).filter((code) => !said.some(({ type, choices }) => type === 'list' && choices?.includes(code))),
          listed,
        );
      });

      const [one] = said;
      if (one && said.length === 1 && one.name !== 'for')
        test(`begins the meaning of ${names} as the table has it`, () => {
          assert.equal(meaning.slice(0, one.meaning.length), one.meaning);
        });
    }
  }
});

describe('the builder', () => {
  const table = attributes['election-results'];
  /** Other questions of the builder: words of the desk, which only JSON has, and elements of the dashboard. */
  const others = ['also', 'hold', 'notice', 'notice-updated', 'test'];
  const set = knobs.filter(({ owner }) => owner === 'results' || owner === 'options');

  test('has a knob for every attribute except `results`, which it makes itself', () => {
    assert.deepEqual(namesOf(set), sorted([...namesOf(table).filter((name) => name !== 'results'), ...others]));
  });

  for (const { name, choices, usual, path } of set.filter((knob) => !others.includes(knob.name)))
    test(`offers the values of ${name} that the attribute may have`, () => {
      const row = rowOf('election-results', name);
      assert.deepEqual(
        Object.keys(choices ?? {})
          .filter(Boolean)
          .sort(),
        sorted(row.choices ?? []),
      );
      assert.ok(usual === '' || usual === row.usual, `${usual} is not the default`);
      assert.equal(path, row.place);
    });
});

describe('a tag', () => {
  /** Every attribute, each with a value that is not the default. */
  const input = {
    ...{ heading: 'A', subheading: 'B', source: { name: 'KPU', url: 'https://kpu.go.id/' }, kind: 'quick-count' },
    ...{ rule: 'plurality', round: 2, status: 'elected', statusDate: '2024-03-20', electionDate: '2024-02-14' },
    ...{ progress: { counted: 1, total: 2 }, registeredVoters: 9, invalidVotes: 1, pollster: 'C', sample: 90 },
    ...{ margin: 1, updated: '2024-03-20T22:19:00+07:00', embargo: '2024-03-20T22:19:00+07:00', threshold: 4 },
    candidates: [
      {
        ...{ id: 'x', number: 1, name: 'D', shortName: 'E', votes: 3, color: '#123456', photo: 'https://a.id/' },
        ...{ parties: ['F'], emptyBox: true },
      },
      { name: 'G', votes: 4 },
    ],
  };
  const { results, faults } = parse({ ...input, rule: 'single-candidate' });
  assert.deepEqual(faults, []);

  test('is written with every attribute about the results', () => {
    assert.deepEqual(
      sorted(Object.keys(resultsAttributes(results!))),
      sorted([...Object.keys(resultsRows), 'threshold']),
    );
  });

  test('is written with every other attribute except `results`', () => {
    const options = Object.fromEntries(
      attributes['election-results'].map(({ property, type, choices }) => [
        property,
        type === 'boolean' ? true : (choices?.at(-1) ?? '9'),
      ]),
    );
    assert.deepEqual(
      sorted(Object.keys(optionAttributes(options))),
      namesOf(attributes['election-results'].filter(({ name }) => name !== 'results' && !(name in resultsRows))),
    );
  });

  test('of a pair is written with every attribute of pairs', () => {
    const [pair] = pairTags(results!);
    const [byShare] = pairTags(parse({ candidates: [{ name: 'A', share: '60' }] }).results!);
    assert.deepEqual(
      sorted([...Object.keys(pair!.attributes), ...Object.keys(byShare!.attributes)]),
      namesOf(attributes['candidate-pair']),
    );
  });

  for (const [name, { place }] of Object.entries(resultsRows))
    test(`is read with ${name} at ${place} of the results object`, () => {
      const { property, choices } = rowOf('election-results', name);
      const given = choices ? choices.at(-1)! : '5';
      const { input: read } = withAttributes({}, { source: 'A', counted: '1', stations: '2', [property]: given });
      const found = place.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], read);
      assert.equal(String(found), given);
    });
});

test('every attribute of the presentation except the threshold has a default', () => {
  for (const [name, row] of Object.entries(presentationRows) as [string, Omit<Attribute, 'name' | 'property'>][])
    assert.equal(row.usual !== undefined, name !== 'threshold' && name !== 'verify-url', name);
});

test('the rounds are those of the results object', () => {
  assert.deepEqual(resultsRows.round.choices, rounds.map(String));
});
