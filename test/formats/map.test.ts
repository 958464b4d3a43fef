import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readFeed } from '../../src/formats/feed.js';
import type { FeedFiles } from '../../src/formats/feed.js';
import type { Fault } from '../../src/results/faults.js';
import { isObject } from '../../src/results/json.js';
import { parse } from '../../src/results/parse.js';
import type { Results } from '../../src/results/types.js';
import {
  localCandidates,
  localFeed,
  presidentialCandidates,
  presidentialFeed,
  presidentialRegions,
} from '../fixtures/kpu-feeds.js';
import { candidatesOfDistrict, partyFile } from '../fixtures/kpu-parties-made-after-code.js';
import { governors2024 } from '../fixtures/governors-2024.js';
import { pilpres2024 } from '../fixtures/pilpres-2024.js';
import { sirekap20240307 } from '../fixtures/sirekap-2024-03-07.js';

interface Read {
  readonly results?: Results;
  readonly faults: readonly Fault[];
}

const texts = (files: Readonly<Record<string, unknown>>): FeedFiles =>
  Object.fromEntries(Object.entries(files).map(([name, value]) => [name, JSON.stringify(value)])) as never;

function read(feed: unknown, map: unknown, others: Readonly<Record<string, unknown>> = {}): Read {
  const { input, faults } = readFeed(texts({ feed, map, ...others }), 'map');
  if (faults.some(({ fatal }) => fatal)) {
    assert.equal(input, undefined);
    return { faults };
  }
  const { results, faults: found } = parse(input);
  return { ...(results && { results }), faults: [...faults, ...found] };
}

function good(feed: unknown, map: unknown, others?: Readonly<Record<string, unknown>>): Results {
  const { results, faults } = read(feed, map, others);
  assert.deepEqual(faults, []);
  assert.ok(results);
  return results;
}

/** The mappings that docs/formats.md shows. */
const [ofPresident, ofCouncil, ofOneParty] = [
  ...readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8').matchAll(/```json\n([^`]+)```/g),
].map(([, json = '']) => JSON.parse(json) as Record<string, unknown>) as [
  Record<string, unknown>,
  Record<string, unknown>,
  Record<string, unknown>,
];

const kpuFiles = { candidates: presidentialCandidates, regions: presidentialRegions };

/** Without how a percentage was written, which KPU's reader knows and a mapping does not. */
const figuresOf = ({ candidates, regions, updated, progress, kind }: Results): unknown => ({
  candidates: [...candidates].sort((a, b) => Number(a.number) - Number(b.number)),
  updated,
  kind,
  progress,
  regions: regions.map(({ code, name, votes, progress: counted }) => ({
    ...{ code, name, votes },
    percent: counted?.percent && Number(counted.percent.units) / 10 ** counted.percent.scale,
  })),
});

describe('a mapping reads what KPU’s own reader reads', () => {
  test('of the presidential feed, with the mapping of the docs', () => {
    const feed = presidentialFeed(sirekap20240307);
    const { input } = readFeed(texts({ feed, ...kpuFiles }), 'kpu');
    const { results } = parse(input);
    assert.ok(results);
    const mapped = good(feed, ofPresident, kpuFiles);
    assert.deepEqual(figuresOf(mapped), figuresOf(results));
    assert.deepEqual(mapped.source, { name: 'KPU', url: 'https://pemilu2024.kpu.go.id' });
  });

  test('of a governor’s feed, which has another shape', () => {
    const [contest] = governors2024.contests;
    assert.ok(contest);
    const feed = localFeed(contest);
    const candidates = localCandidates([contest]);
    const { results } = parse(readFeed(texts({ feed, candidates }), 'kpu').input);
    assert.ok(results);
    const mapped = good(
      feed,
      {
        version: 1,
        keys: 'digits',
        updated: 'ts',
        progress: { counted: 'tungsura.chart.progres.progres', total: 'tungsura.chart.progres.total' },
        candidates: { each: 'tungsura.chart' },
        candidateNames: { each: contest.code, id: '@key', name: 'nama', number: 'nomor_urut', color: 'warna' },
      },
      { candidates },
    );
    assert.deepEqual(
      mapped.candidates.map(({ id, votes, number }) => [id, votes, number]),
      results.candidates.map(({ id, votes, number }) => [id, votes, number]),
    );
    assert.deepEqual([mapped.progress, mapped.updated], [results.progress, results.updated]);
  });

  test('of a council (DPRD), with the mapping of the docs and the shape of a district of the DPR', () => {
    const { candidates, progress } = good(candidatesOfDistrict(), ofCouncil, { candidates: partyFile });
    assert.deepEqual(
      candidates.map(({ id, name, votes }) => [id, name, Number(votes)]),
      [
        ['1', 'Partai Kebangkitan Bangsa', 300],
        ['2', 'Partai Gerakan Indonesia Raya', 150],
      ],
    );
    assert.equal(Number(progress?.percent?.units), 505);
  });
});

test('the candidates of one party in a district, with the mapping of the docs', () => {
  const names = {
    '1': { '105123': { nama: 'NAMA CALEG, S.H.', nomor_urut: 1 }, '105124': { nama: 'NAMA LAIN', nomor_urut: 2 } },
  };
  const { candidates } = good(candidatesOfDistrict(), ofOneParty, { candidates: names });
  assert.deepEqual(
    candidates.map(({ number, name, votes }) => [number, name, Number(votes)]),
    [
      [1, 'NAMA CALEG, S.H.', 100],
      [2, 'NAMA LAIN', 80],
    ],
  );
});

/** A shape that nobody uses: lists within lists. */
const lists = {
  meta: { waktu: 1_709_798_416_000, 'suara.tidak.sah': 9 },
  data: {
    paslon: pilpres2024.candidates.map(({ number, name, votes, color }) => ({
      no: number,
      nama: name,
      suara: String(votes),
      warna: color,
    })),
    daerah: [
      {
        kode: '11',
        nama: 'ACEH',
        hasil: [
          { no: 1, jumlah: 5 },
          { no: 2, jumlah: 7 },
          { no: 3, jumlah: 1 },
        ],
        tps: { masuk: 3, semua: 9 },
      },
      { kode: '12', nama: 'SUMATERA UTARA', hasil: null, tps: null },
    ],
  },
};
const ofLists = {
  version: 1,
  kind: 'quick-count',
  source: { name: 'Lembaga' },
  updated: 'meta.waktu',
  invalidVotes: ['meta', 'suara.tidak.sah'],
  candidates: { each: 'data.paslon', number: 'no', name: 'nama', votes: 'suara', color: 'warna' },
  regions: {
    each: 'data.daerah',
    code: 'kode',
    name: 'nama',
    votes: { each: 'hasil', id: 'no', votes: 'jumlah' },
    progress: { counted: 'tps.masuk', total: 'tps.semua' },
  },
};

describe('a mapping of lists', () => {
  test('reads candidates, regions, times in milliseconds, and keys with dots', () => {
    const results = good(lists, ofLists);
    assert.deepEqual(
      results.candidates.map(({ id, name, votes, color }) => [id, name, Number(votes), color]),
      pilpres2024.candidates.map(({ number, name, votes, color }) => [String(number), name, votes, color]),
    );
    assert.equal(results.kind, 'quick-count');
    assert.equal(Date.parse(results.updated ?? ''), 1_709_798_416_000);
    assert.equal(results.invalidVotes, 9n);
    const [aceh, sumut] = results.regions;
    assert.deepEqual(
      [...(aceh?.votes ?? [])],
      [
        ['1', 5n],
        ['2', 7n],
        ['3', 1n],
      ],
    );
    assert.deepEqual(aceh?.progress, { counted: 3n, total: 9n });
    // What lies below null is not there yet.
    assert.deepEqual([sumut?.votes.size, sumut?.progress], [0, undefined]);
  });

  test('reads a feed that is a list itself, and entries of a list by their index', () => {
    const results = good(
      [
        ['A', 5],
        ['B', 7],
      ],
      { candidates: { each: '', id: '@key', name: '[0]', votes: '[1]' } },
    );
    assert.deepEqual(
      results.candidates.map(({ id, name, votes }) => [id, name, votes]),
      [
        ['0', 'A', 5n],
        ['1', 'B', 7n],
      ],
    );
  });

  test('shares in place of votes', () => {
    const results = good(
      { a: { n: 'A', p: 40 }, b: { n: 'B', p: '60,00' } },
      { candidates: { each: '@value', name: 'n', share: 'p' } },
    );
    assert.deepEqual(
      results.candidates.map(({ id, share, votes }) => [id, Number(share?.units), votes]),
      [
        ['a', 40, undefined],
        ['b', 6000, undefined],
      ],
    );
  });

  test('has times in the zone that it names', () => {
    const feed = { t: '2024-02-17 16:00:02', c: { '1': 5 } };
    const map = { updated: 't', timeZone: 'WIT', candidates: { each: 'c', name: '@key' } };
    assert.equal(good(feed, map).updated, '2024-02-17T16:00:02+09:00');
    assert.equal(good(feed, { ...map, timeZone: undefined }).updated, '2024-02-17T16:00:02+07:00');
    assert.equal(read(feed, { ...map, timeZone: 'UTC' }).results?.updated, undefined);
  });
});

test('a mapped count is never official', () => {
  const { results, faults } = read(lists, { ...ofLists, kind: 'official' });
  assert.equal(results?.kind, 'preliminary');
  assert.deepEqual(faults, [
    { path: 'map-src.kind', message: 'expected preliminary or quick-count, got "official"', fatal: false },
  ]);
});

/** The mapping of lists with another value at a path. */
function changed(path: string, value: unknown): object {
  const map = structuredClone(ofLists) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop()!;
  const holder = keys.reduce((inner, key) => inner[key] as Record<string, unknown>, map);
  holder[last] = value;
  return map;
}

describe('a bad path is named, with the nearest key that is there', () => {
  for (const [path, value, message, fatal] of [
    ['candidates.each', 'dta.paslon', 'expected a key of the feed, got "dta"; did you mean "data"?', true],
    ['candidates.each', 'data.pasangan', 'expected a key of "data", got "pasangan"; it has "paslon", "daerah"', true],
    ['candidates.each', 'meta.waktu', 'expected a list or an object at "meta.waktu", got 1709798416000', true],
    ['candidates.votes', 'suaraa', 'expected a key of "data.paslon[0]", got "suaraa"; did you mean "suara"?', true],
    ['candidates.name', 'nma', 'expected a key of "data.paslon[0]", got "nma"; did you mean "nama"?', false],
    ['candidates.number', 'no.x', 'expected an object at "data.paslon[0].no" with the key "x", got 1', false],
    ['updated', 'meta.wakt', 'expected a key of "meta", got "wakt"; did you mean "waktu"?', false],
    ['regions.each', 'data.derah', 'expected a key of "data", got "derah"; did you mean "daerah"?', false],
    ['regions.code', 'kodee', 'expected a key of "data.daerah[0]", got "kodee"; did you mean "kode"?', false],
    ['regions.votes.each', 'hasl', 'expected a key of "data.daerah[0]", got "hasl"; did you mean "hasil"?', false],
    [
      'regions.votes.votes',
      'jumlh',
      'expected a key of "data.daerah[0].hasil[0]", got "jumlh"; did you mean "jumlah"?',
      false,
    ],
    [
      'regions.progress.total',
      'tps.smua',
      'expected a key of "data.daerah[0].tps", got "smua"; did you mean "semua"?',
      false,
    ],
  ] as const) {
    test(`${path} ${JSON.stringify(value)}`, () => {
      const { results, faults } = read(lists, changed(path, value));
      assert.deepEqual(
        faults.find((fault) => fault.path === `map-src.${path}`),
        { path: `map-src.${path}`, message, fatal },
      );
      if (fatal) assert.equal(results, undefined);
      else if (path !== 'candidates.name') assert.equal(results?.candidates.length, 3);
    });
  }

  test('once, however many regions lack it', () => {
    const { faults } = read(lists, changed('regions.votes.votes', 'jumlh'));
    assert.equal(faults.filter(({ path }) => path === 'map-src.regions.votes.votes').length, 1);
  });

  test('in the other files too', () => {
    const map = { ...ofPresident, candidateNames: { each: '', name: 'nma' }, regionNames: { each: 'x', name: 'nama' } };
    const { faults } = read(presidentialFeed(sirekap20240307), map, kpuFiles);
    assert.ok(
      faults.some(
        ({ path, message }) =>
          path === 'candidates-src' && message.endsWith('did you mean "nama"? (candidateNames.name)'),
      ),
    );
    assert.ok(faults.some(({ path, message }) => path === 'regions-src' && message.endsWith('(regionNames.each)')));
  });

  test('but a key that only one candidate lacks is the feed’s fault', () => {
    const feed = structuredClone(lists);
    delete (feed.data.paslon[1] as { suara?: string }).suara;
    const { results, faults } = read(feed, ofLists);
    assert.equal(results, undefined);
    assert.deepEqual(faults, [
      { path: 'candidates[1].votes', message: 'expected a whole number, got nothing', fatal: true },
    ]);
  });
});

describe('a faulty mapping', () => {
  for (const [map, path, message, fatal] of [
    [undefined, 'map-src', 'expected a mapping, got nothing', true],
    ['x', 'map-src', 'expected a mapping, got "x"', true],
    [[], 'map-src', 'expected a mapping, got []', true],
    [{}, 'map-src.candidates', 'expected an object with "each", got nothing', true],
    [{ candidates: {} }, 'map-src.candidates.each', 'expected a path such as "data.rows", got nothing', true],
    [{ candidates: { each: 5 } }, 'map-src.candidates.each', 'expected a path such as "data.rows", got 5', true],
    [{ ...ofLists, version: 2 }, 'map-src.version', 'expected 1, got 2', true],
    [{ ...ofLists, candidats: {} }, 'map-src.candidats', 'unknown key; did you mean "candidates"?', false],
    [{ ...ofLists, updated: 5 }, 'map-src.updated', 'expected a path such as "data.rows[0].votes", got 5', false],
    [{ ...ofLists, keys: 'digit' }, 'map-src.keys', 'expected all or digits, got "digit"', true],
    [changed('candidates.vote', 'x'), 'map-src.candidates.vote', 'unknown key; did you mean "votes"?', true],
    [
      changed('candidates.votes', 5),
      'map-src.candidates.votes',
      'expected a path such as "data.rows[0].votes", got 5',
      true,
    ],
    [
      changed('regions.votes.id', 5),
      'map-src.regions.votes.id',
      'expected a path such as "data.rows[0].votes", got 5',
      false,
    ],
    [{ ...ofLists, timeZone: 'UTC' }, 'map-src.timeZone', 'expected WIB or WITA or WIT, got "UTC"', false],
    [
      { ...ofLists, regions: 'data.daerah' },
      'map-src.regions',
      'expected an object with "each", got "data.daerah"',
      false,
    ],
    [changed('regions.votes', 5), 'map-src.regions.votes', 'expected a path or an object with "each", got 5', false],
    [
      changed('regions.progress', { countd: 'x' }),
      'map-src.regions.progress.countd',
      'unknown key; did you mean "counted"?',
      false,
    ],
  ] as const) {
    test(message, () => {
      const { results, faults } = read(lists, map);
      assert.deepEqual(
        faults.find((fault) => fault.path === path),
        { path, message, fatal },
      );
      assert.equal(results === undefined, fatal);
    });
  }
});

describe('a feed that a mapping cannot read', () => {
  test('no JSON', () => {
    const { input } = readFeed({ feed: '<html>', map: JSON.stringify(ofLists) }, 'map');
    assert.deepEqual(parse(input).faults[0], { path: '', message: 'expected JSON, got "<html>"', fatal: true });
  });

  test('no candidates yet', () => {
    for (const paslon of [null, []]) {
      const { results, faults } = read({ ...lists, data: { ...lists.data, paslon } }, ofLists);
      assert.equal(results, undefined);
      assert.equal(faults.find(({ fatal }) => fatal)?.path, 'candidates');
    }
  });

  test('never takes a key that every object has', () => {
    const { results, faults } = read(lists, changed('candidates.votes', 'constructor'));
    assert.equal(results, undefined);
    assert.equal(faults[0]?.path, 'map-src.candidates.votes');
  });
});

test('any feed and any mapping give figures or a fault with a path, and never throw', () => {
  const path = fc.oneof(fc.constantFrom('', 'a', 'b', 'a.b', '[0]', '@key', '@value', 'a[0].b'), fc.jsonValue());
  const mostly = (usual: string): fc.Arbitrary<unknown> =>
    fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: path });
  const entries = fc.record(
    {
      each: mostly('a'),
      id: mostly('@key'),
      votes: mostly('b'),
      name: mostly('@key'),
      number: mostly('@key'),
    },
    { requiredKeys: ['each', 'votes', 'name'] },
  );
  const regions = fc.record(
    { each: path, code: path, votes: fc.oneof(path, entries), progress: fc.record({ counted: path, percent: path }) },
    { requiredKeys: ['each'] },
  );
  const maps = fc.oneof(
    fc.jsonValue(),
    fc.record(
      {
        version: fc.constantFrom<unknown>(1, 1, 1, 1, 2),
        keys: fc.constantFrom<unknown>('all', 'all', 'digits', 'digits', 5),
        updated: path,
        candidates: entries,
        regions: fc.oneof(entries, regions),
        candidateNames: entries,
        regionNames: entries,
        source: fc.jsonValue(),
        progress: fc.record({ counted: path, total: path }),
      },
      { requiredKeys: ['candidates'] },
    ),
  );
  const { json } = fc.letrec((tie) => ({
    json: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<unknown>(null, 5, 'x', { toString: 1, valueOf: 1 }),
      fc.nat(),
      fc.array(tie('json'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('a', 'b', '1', '2'), tie('json'), { maxKeys: 3 }),
    ),
  }));
  const shaped = fc.record({
    a: fc.array(fc.record({ b: fc.oneof({ weight: 12, arbitrary: fc.nat() }, { weight: 1, arbitrary: json }) }), {
      minLength: 1,
    }),
    b: json,
  });
  let shown = 0;
  fc.assert(
    fc.property(
      fc.oneof(json, shaped, shaped, shaped),
      maps,
      fc.option(json, { nil: undefined }),
      (feed, map, other) => {
        const { input, faults } = readFeed(texts({ feed, map, candidates: other, regions: other }), 'map');
        for (const { path: at } of faults) assert.match(at, /^(?:map|candidates|regions)-src/);
        if (faults.some(({ fatal }) => fatal)) return assert.equal(input, undefined);
        const { results, faults: found } = parse(input);
        if (!results) return assert.ok(found.some((fault) => fault.fatal && (fault.path || !isObject(input))));
        shown += 1;
        assert.equal(results.kind, 'preliminary');
      },
    ),
    { numRuns: 3000 },
  );
  assert.ok(shown > 100, `${shown} shown`);
});
