import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readFeed } from '../../src/formats/feed.js';
import type { FeedFiles } from '../../src/formats/feed.js';
import { parseHouse } from '../../src/results/districts.js';
import type { Fault } from '../../src/results/faults.js';
import { isObject } from '../../src/results/json.js';
import { houseOf } from '../../src/results/seats.js';
import type { Results } from '../../src/results/types.js';
import { provinceOf } from '../../src/text/region-names.js';
import { dapil2024, parties1050, qualified } from '../fixtures/dapil-2024.js';
import {
  candidatesOfDistrict,
  districtFile,
  partiesByDistrict,
  partiesByProvince,
  partiesOfStation,
  partyFile,
  senatorFile,
  senators,
} from '../fixtures/kpu-parties-made-after-code.js';
import { pileg2024 } from '../fixtures/pileg-2024.js';

interface Read {
  readonly results?: Results;
  readonly faults: readonly Fault[];
}

const text = (files: Readonly<Record<string, unknown>>): FeedFiles =>
  Object.fromEntries(Object.entries(files).map(([name, value]) => [name, JSON.stringify(value)])) as never;

function read(feed: unknown, others: Readonly<Record<string, unknown>> = { candidates: partyFile }): Read {
  const { input, faults } = readFeed(text({ feed, ...others }));
  if (faults.some(({ fatal }) => fatal)) {
    assert.equal(input, undefined);
    return { faults };
  }
  const { results, faults: found } = parseHouse(input);
  return { ...(results && { results }), faults: [...faults, ...found] };
}

function good(feed: unknown, others?: Readonly<Record<string, unknown>>): Results {
  const { results, faults } = read(feed, others);
  assert.deepEqual(faults, []);
  assert.ok(results);
  return results;
}

const votesOf = ({ candidates }: Results): Readonly<Record<string, number>> =>
  Object.fromEntries(candidates.map(({ id, votes }) => [id, Number(votes)]));

describe('the parties by province', () => {
  test('have their votes, names and ballot numbers, as a preliminary count', () => {
    // Three parties stand in the example of the code, so KPU's list has three here.
    const candidates = Object.fromEntries(Object.entries(partyFile).filter(([id]) => ['1', '2', '24'].includes(id)));
    const results = good(partiesByProvince(), { candidates });
    assert.deepEqual(votesOf(results), { '1': 8_301_190, '2': 9_467_262, '24': 320_959 });
    assert.deepEqual(
      results.candidates.map(({ number, name, color }) => [number, name, color]),
      [
        [1, 'Partai Kebangkitan Bangsa', '#00764a'],
        [2, 'Partai Gerakan Indonesia Raya', '#990001'],
        [24, 'Partai Ummat', '#000000'],
      ],
    );
    assert.equal(results.kind, 'preliminary');
    assert.equal(results.updated, '2024-02-17T16:00:02+07:00');
    assert.deepEqual(results.progress, { counted: 511_141n, total: 823_236n });
    const [aceh, papua] = results.regions;
    assert.deepEqual([aceh?.code, Number(aceh?.votes.get('1'))], ['11', 285_754]);
    // KPU's codes are those of the Home Ministry. No station is counted there, which is no figure.
    assert.deepEqual([papua?.name, papua?.votes.size], ['Papua', 0]);
  });

  test('a party that stands and has no figure is told, and no figure is shown', () => {
    const { results, faults } = read(partiesByProvince());
    assert.equal(results, undefined);
    assert.deepEqual(faults[0], {
      path: 'candidates[3].votes',
      message: 'expected a whole number, got nothing',
      fatal: true,
    });
  });
});

describe('the parties by district', () => {
  const files = { candidates: partyFile, regions: districtFile() };

  test('have 18 parties, without those of Aceh, which KPU’s list has too', () => {
    const results = good(partiesByDistrict(), files);
    assert.equal(Object.keys(partyFile).length, 24);
    assert.deepEqual(
      results.candidates.map(({ number, votes }) => [number, Number(votes)]),
      parties1050.map(({ number, votes }) => [number, votes]),
    );
    const feed = partiesByDistrict();
    feed.chart['21'] = 5;
    assert.equal(good(feed, files).candidates.find(({ id }) => id === '21')?.name, 'Partai Aceh');
  });

  test('are 84 districts with their names, of which none is a province or a regency', () => {
    const { regions, districts } = good(partiesByDistrict(), files);
    assert.equal(regions.length, 84);
    assert.deepEqual([regions[0]?.code, regions[0]?.name], ['1101', 'ACEH I']);
    assert.deepEqual(regions.map(provinceOf).filter(Boolean), []);
    // KPU's list does not say how many seats a district has.
    assert.equal(districts, undefined);
  });

  test('are the house where the desk adds the seats to KPU’s list, with the seats that the KPU published', () => {
    const { input } = readFeed(text({ feed: partiesByDistrict(), candidates: partyFile, regions: districtFile(true) }));
    const { results, faults } = parseHouse({ ...(input as object), threshold: 4 });
    assert.deepEqual(faults, []);
    assert.ok(results);
    const { house, faults: told } = houseOf(results);
    assert.deepEqual(told, []);
    assert.ok(house);
    assert.equal(house.total, 580);
    for (const [index, { division }] of house.districts.entries()) {
      assert.deepEqual(
        qualified.map((name) => division.seats.get(String(parties1050.find((party) => party.name === name)?.number))),
        dapil2024[index]?.won,
      );
    }
    assert.equal(house.seats.get('3'), pileg2024.parties.find(({ number }) => number === 3)?.seats);
  });

  test('a district without figures gets no seats, and that is told', () => {
    const feed = partiesByDistrict();
    feed.table['9101'] = null;
    const results = good(feed, { candidates: partyFile, regions: districtFile(true) });
    const papua = results.districts?.find(({ code }) => code === '9101');
    assert.deepEqual([papua?.name, papua?.seats, papua?.votes.size], ['PAPUA', 3, 0]);
    const { faults } = houseOf(results);
    assert.match(faults.map(({ path }) => path).join(), /^districts\[\d+\]\.votes$/);
  });

  test('seats that are missing or no number are told with their path', () => {
    const [first, ...rest] = districtFile(true) as readonly { kursi?: unknown }[];
    for (const [kursi, path] of [
      [undefined, 'regions-src[0].kursi'],
      ['x', 'districts[0].seats'],
      [0, 'districts[0].seats'],
    ] as const) {
      const { results, faults } = read(partiesByDistrict(), {
        candidates: partyFile,
        regions: [{ ...first, kursi }, ...rest],
      });
      assert.equal(results?.districts, undefined);
      assert.equal(results?.candidates.length, 18);
      assert.ok(
        faults.some((fault) => fault.path === path && !fault.fatal),
        JSON.stringify(faults),
      );
    }
  });

  test('never take the names of regencies, whose codes are the same', () => {
    const regencies = [{ nama: 'ACEH SELATAN', id: 1, kode: '1101', tingkat: 2 }];
    const { results, faults } = read(partiesByDistrict(), { candidates: partyFile, regions: regencies });
    assert.equal(results?.regions[0]?.name, '1101');
    assert.deepEqual(faults, [
      {
        path: 'regions-src',
        message: 'expected the districts (dapil) of the feed, got regions with "tingkat"',
        fatal: false,
      },
    ]);
  });

  test('nor do regencies take the names of districts', () => {
    const feed = {
      ...partiesByDistrict(),
      table: { '1101': { psu: 'Reguler', '1': 5, persen: 60, status_progress: true } },
    };
    const { results, faults } = read(feed, { candidates: partyFile, regions: districtFile(true) });
    assert.deepEqual([results?.regions[0]?.name, results?.districts], ['1101', undefined]);
    assert.deepEqual(
      faults.map(({ path, message }) => [path, message]),
      [['regions-src', 'expected the regions of the feed, got districts (dapil)']],
    );
  });

  test('a list of a DPRD is told: its feeds need a mapping', () => {
    const { faults } = read(partiesByDistrict(), {
      candidates: partyFile,
      regions: [{ nama: 'ACEH 1', kode_dapil: '110101' }],
    });
    assert.deepEqual(
      faults.map(({ path, message }) => [path, message]),
      [['regions-src', 'expected codes in "kode", got those of a DPRD in "kode_dapil"']],
    );
  });
});

describe('a party’s votes are its total alone', () => {
  const two = { candidates: { '1': partyFile['1'], '2': partyFile['2'] } };

  test('in a district with its candidates, where their votes stand beside it', () => {
    const results = good(candidatesOfDistrict(), two);
    assert.deepEqual(votesOf(results), { '1': 300, '2': 150 });
    assert.deepEqual(results.regions, []);
  });

  test('at a station', () => {
    const results = good(partiesOfStation(), two);
    assert.deepEqual(votesOf(results), { '1': 30, '2': 12 });
    assert.deepEqual(results.regions, []);
  });

  test('where the chart says otherwise, that is told', () => {
    const feed = candidatesOfDistrict();
    feed.chart['2'] = 140;
    const { results, faults } = read(feed, two);
    assert.deepEqual(results && votesOf(results), { '1': 300, '2': 150 });
    assert.deepEqual(faults, [
      { path: 'table.2.jml_suara_total', message: 'expected the 140 of chart.2, got 150', fatal: false },
    ]);
  });

  test('where the chart has no figure beside it, that is told too', () => {
    for (const value of [null, {}, { toString: null }]) {
      const feed = candidatesOfDistrict();
      feed.chart['2'] = value;
      const { results, faults } = read(feed, two);
      assert.deepEqual(results && votesOf(results), { '1': 300, '2': 150 });
      assert.deepEqual(faults, [
        { path: 'table.2.jml_suara_total', message: 'expected the votes of chart.2, got 150', fatal: false },
      ]);
    }
  });

  for (const [name, given, message] of [
    ['missing', undefined, 'expected a whole number, got nothing'],
    ['text', '1,5', 'expected a whole number, got "1,5"'],
    ['negative', -3, 'expected a whole number, got -3'],
  ] as const) {
    test(`a total that is ${name} is told with its path, and no figure is shown`, () => {
      const station = partiesOfStation();
      station.chart['2'] = { jml_suara_total: given, jml_suara_partai: 12 };
      assert.deepEqual(read(station, two), { faults: [{ path: 'chart.2.jml_suara_total', message, fatal: true }] });
      const district = candidatesOfDistrict();
      district.table['2'] = { jml_suara_total: given, '105131': 0 };
      const { results, faults } = read(district, two);
      assert.equal(results, undefined);
      assert.ok(
        faults.some((fault) => fault.path === 'table.2.jml_suara_total' && fault.fatal && fault.message === message),
      );
    });
  }
});

test('the senators (DPD) of a province have their votes by its regencies', () => {
  const results = good(senators(), { candidates: senatorFile });
  assert.deepEqual(results.candidates.map(({ number, name, votes }) => [number, name, Number(votes)])[0], [
    1,
    'NAMA CALON 1, S.H.',
    400,
  ]);
  assert.equal(results.candidates.length, 5);
  assert.deepEqual([results.regions[0]?.code, results.regions[0]?.votes.get('1004')], ['1101', 1n]);
  assert.equal(results.kind, 'preliminary');
});

test('any JSON gives figures or a fault with a path, and never throws', () => {
  const party = fc.oneof(
    fc.jsonValue(),
    fc.nat(),
    fc.record(
      { jml_suara_total: fc.oneof(fc.nat(), fc.jsonValue()), jml_suara_partai: fc.jsonValue() },
      { requiredKeys: [] },
    ),
  );
  const parties = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(fc.oneof(fc.constantFrom('1', '2', '24', '1101', '11', 'persen', 'null'), fc.string()), party),
  );
  const list = fc.oneof(
    fc.jsonValue(),
    fc.array(
      fc.record(
        {
          nama: fc.jsonValue(),
          kode: fc.oneof(fc.constant('1101'), fc.jsonValue()),
          kursi: fc.jsonValue(),
          tingkat: fc.jsonValue(),
        },
        { requiredKeys: [] },
      ),
    ),
  );
  const feeds = fc.record({
    ts: fc.jsonValue(),
    chart: fc.record({ '1': party, '2': party, '24': party }),
    table: parties,
    progres: fc.jsonValue(),
  });
  fc.assert(
    fc.property(feeds, list, fc.oneof(fc.constant(partyFile), fc.jsonValue()), (feed, regions, candidates) => {
      const { input, faults } = readFeed(text({ feed, regions, candidates }));
      for (const { path } of faults)
        assert.match(path, /^(?:(?:chart|table)\..+\.jml_suara_total|(?:candidates|regions)-src.*)$/);
      if (faults.some(({ fatal }) => fatal)) return assert.equal(input, undefined);
      const { results, faults: found } = parseHouse(input);
      if (!results) assert.ok(found.some((fault) => fault.fatal && (fault.path || !isObject(input))));
      // No figure is made up: each is a value of the feed.
      const figures = new Set(JSON.stringify(feed).match(/\d+/g)?.map(BigInt));
      for (const { votes } of results?.candidates ?? []) assert.ok(votes === undefined || figures.has(votes));
    }),
    { numRuns: 2000 },
  );
});
