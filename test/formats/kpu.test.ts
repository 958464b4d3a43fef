import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFeed } from '../../src/formats/feed.js';
import type { FeedFiles } from '../../src/formats/feed.js';
import { parse } from '../../src/results/parse.js';
import type { Fault } from '../../src/results/faults.js';
import type { Results } from '../../src/results/types.js';
import { corrections2024 } from '../fixtures/corrections-2024.js';
import { governors2024 } from '../fixtures/governors-2024.js';
import {
  localCandidates,
  localFeed,
  presidentialCandidates,
  presidentialFeed,
  presidentialRegions,
} from '../fixtures/kpu-feeds.js';
import { pilpres2024 } from '../fixtures/pilpres-2024.js';
import { provinceNames } from '../fixtures/provinces.js';
import { singleCandidate2024 } from '../fixtures/single-candidate-2024.js';
import { sirekap20240215 } from '../fixtures/sirekap-2024-02-15.js';
import { sirekap20240307 } from '../fixtures/sirekap-2024-03-07.js';

type Fields = Record<string, unknown>;

const candidates = JSON.stringify(presidentialCandidates);
const regions = JSON.stringify(presidentialRegions);

function read(files: FeedFiles): { results: Results | undefined; faults: readonly Fault[] } {
  const { input, faults } = readFeed(files);
  const { results, faults: found } = parse(input, { timeZone: 'WIT' });
  return { results, faults: [...faults, ...found] };
}

function good(feed: unknown, files: Omit<FeedFiles, 'feed'> = { candidates, regions }): Results {
  const { results, faults } = read({ feed: JSON.stringify(feed), ...files });
  assert.deepEqual(faults, []);
  assert.ok(results);
  return results;
}

/** Checks that nothing can be shown, and that the fault has this path. */
function refused(feed: unknown, path: string, files: Omit<FeedFiles, 'feed'> = { candidates, regions }): void {
  const { results, faults } = read({ feed: JSON.stringify(feed), ...files });
  assert.equal(results, undefined);
  const fault = faults.find((found) => found.fatal && found.path === path);
  assert.ok(fault, JSON.stringify(faults));
  if (path === 'candidates') assert.equal(fault.message, 'expected a list of candidates, got nothing');
}

const votesById = ({ candidates: list }: Results): Record<string, number> =>
  Object.fromEntries(list.map(({ id, votes }) => [id, Number(votes)]));

const march = (): Fields => structuredClone(presidentialFeed(sirekap20240307)) as Fields;

describe('the presidential count', () => {
  for (const [name, state] of Object.entries({ sirekap20240215, sirekap20240307 })) {
    test(`${name}: has every recorded figure`, () => {
      const results = good(presidentialFeed(state));
      assert.deepEqual(votesById(results), state.votes);
      assert.deepEqual(results.progress, {
        counted: BigInt(state.progress.counted),
        total: BigInt(state.progress.total),
      });
      assert.equal(results.updated, state.updated);
      assert.equal(results.kind, 'preliminary');
      assert.deepEqual(results.source, { name: 'KPU' });
      assert.equal(results.regions.length, 39);
      assert.deepEqual(
        results.regions.map(({ code, votes, progress }) => ({
          code,
          votes: Object.fromEntries([...votes].map(([id, figure]) => [id, Number(figure)])),
          percent: progress?.percent,
        })),
        state.regions.map(({ code, votes, progress }) => ({
          code,
          votes,
          percent: { units: BigInt((progress?.percent ?? '').replace('.', '')), scale: 2 },
        })),
      );
    });
  }

  test('has names, numbers and colours from the candidate file', () => {
    assert.deepEqual(
      good(presidentialFeed(sirekap20240307)).candidates.map(({ id, number, name, color }) => ({
        id,
        number,
        name,
        color,
      })),
      pilpres2024.candidates.map(({ id, number, fullName, kpuColor }) => ({
        id,
        number,
        name: fullName,
        color: kpuColor.toLowerCase(),
      })),
    );
  });

  test('has names of regions from the region file, and codes where that has no name', () => {
    const named = good(presidentialFeed(sirekap20240307));
    const nameOf = ({ regions: list }: Results, code: string): string | undefined =>
      list.find((region) => region.code === code)?.name;
    assert.equal(nameOf(named, '11'), 'ACEH');
    assert.equal(nameOf(named, '91'), 'P A P U A');
    assert.equal(nameOf(named, '99'), 'Luar Negeri');

    const part = good(presidentialFeed(sirekap20240307), {
      candidates,
      regions: '[{"nama":"ACEH","kode":"11"},null,7]',
    });
    assert.equal(nameOf(part, '11'), 'ACEH');
    assert.equal(nameOf(part, '12'), '12');
    const alone = good(presidentialFeed(sirekap20240307), { candidates });
    assert.equal(nameOf(alone, '11'), '11');
    // Elsewhere a code in Papua is ambiguous without a name. KPU’s codes are known.
    assert.deepEqual(
      alone.regions.filter(({ code, name }) => code !== name).map(({ code, name }) => [code, name]),
      Object.entries(provinceNames).filter(([code]) => /^9[1-6]$/.test(code)),
    );
  });

  test('has no votes for a region without stations counted, which is not 0', () => {
    const papua = good(presidentialFeed(sirekap20240215)).regions.find(({ code }) => code === '95');
    assert.deepEqual([...(papua?.votes ?? [])], []);
    assert.deepEqual(papua?.progress, { percent: { units: 0n, scale: 2 } });
  });

  test('has no votes for a region that is null', () => {
    const feed = march();
    (feed.table as Fields)['11'] = null;
    const aceh = good(feed).regions.find(({ code }) => code === '11');
    assert.deepEqual([...(aceh?.votes ?? [])], []);
  });

  test('may lack one candidate’s key in a region', () => {
    const feed = march();
    delete (feed.table as Record<string, Fields>)['99']?.['100025'];
    const overseas = good(feed).regions.find(({ code }) => code === '99');
    assert.deepEqual([...(overseas?.votes.keys() ?? [])], ['100026', '100027']);
  });

  test('shows the real corrections of 2024, with votes that fall', () => {
    for (const { before, after } of [corrections2024.onePairFalls, corrections2024.allPairsFall]) {
      for (const { updated, votes, ...rest } of [before, after]) {
        const { counted, total } = 'progress' in rest ? (rest.progress as { counted: number; total: number }) : {};
        const feed = { ts: updated.slice(0, 19), chart: votes, ...(total && { progres: { total, progres: counted } }) };
        const results = good(feed);
        assert.deepEqual(votesById(results), votes);
        assert.equal(results.updated, updated);
        assert.equal(results.progress?.counted, counted === undefined ? undefined : BigInt(counted));
      }
    }
  });

  test('has ids without a candidate file, so that the page can name them', () => {
    refused(presidentialFeed(sirekap20240307), 'candidates[0].name', {});
    const { input } = readFeed({ feed: JSON.stringify(presidentialFeed(sirekap20240307)) });
    assert.deepEqual(
      (input as { candidates: { id: string; votes: number }[] }).candidates.map(({ id, votes }) => [id, votes]),
      Object.entries(sirekap20240307.votes),
    );
  });

  test('keeps an id that the candidate file does not have, and reports it', () => {
    const feed = march();
    (feed.chart as Fields)['100099'] = 5;
    refused(feed, 'candidates[3].name');
  });

  test('distinguishes candidates only by their ids, whatever their length and order', () => {
    const chart = { '9': 3, '1000': 2, '20': 1 };
    const names = { '20': { nama: 'B' }, '9': { nama: 'A' }, '1000': { nama: 'C' } };
    const results = good({ chart }, { candidates: JSON.stringify(names) });
    assert.deepEqual(Object.fromEntries(results.candidates.map(({ name, votes }) => [name, votes])), {
      A: 3n,
      B: 1n,
      C: 2n,
    });
  });
});

describe('peculiarities of the feed', () => {
  test('times without a zone are WIB, whatever zone the page shows; times with a zone keep it', () => {
    for (const [ts, updated] of [
      ['2024-03-07 15:00:16', '2024-03-07T15:00:16+07:00'],
      ['2024-03-07T15:00', '2024-03-07T15:00:00+07:00'],
      ['2024-03-07 15:00:16+09:00', '2024-03-07T15:00:16+09:00'],
      ['2024-03-07T08:00:16Z', '2024-03-07T08:00:16Z'],
      ['2024-03-07', '2024-03-07'],
      [null, undefined],
      ['', undefined],
    ] as const) {
      assert.equal(good({ ...march(), ts }).updated, updated);
    }
    for (const ts of ['kemarin', 5, {}]) {
      const { results, faults } = read({ feed: JSON.stringify({ ...march(), ts }), candidates });
      assert.ok(results);
      assert.deepEqual(
        faults.map(({ path }) => path),
        ['updated'],
      );
    }
    const ts = 'Kamis 2024-03-07 15:00:16';
    assert.deepEqual(
      read({ feed: JSON.stringify({ ...march(), ts }), candidates }).faults.map(({ message }) => message),
      [`expected an ISO 8601 time, got "${ts}"`],
      'reported as it is in the feed',
    );
  });

  test('a percentage of stations has two decimals again', () => {
    for (const [persen, digits, scale] of [
      [78.11, 7811n, 2],
      [78.1, 7810n, 2],
      [78, 7800n, 2],
      [0, 0n, 2],
      [100, 10000n, 2],
      [99.999, 99999n, 3],
      ['78.1', 781n, 1],
    ] as const) {
      const { progress } = good({ ...march(), chart: { ...sirekap20240307.votes, persen }, progres: undefined });
      assert.deepEqual(progress, { percent: { units: digits, scale } });
    }
  });

  test('counts of stations win over their percentage, unless there are none', () => {
    assert.equal(good(march()).progress?.total, 823378n);
    for (const progres of [undefined, null, {}, { total: 0, progres: 0 }]) {
      assert.deepEqual(good({ ...march(), progres }).progress, { percent: { units: 7811n, scale: 2 } });
    }
    assert.equal(good({ chart: sirekap20240307.votes }).progress, undefined);
  });

  test('a percentage that is not valid loses no figures', () => {
    for (const persen of ['x', -1, 101, {}, [], { toString: 1, valueOf: 1 }]) {
      const feed = { ...march(), chart: { ...sirekap20240307.votes, persen }, progres: undefined };
      const { results, faults } = read({ feed: JSON.stringify(feed), candidates });
      assert.deepEqual(results && votesById(results), sirekap20240307.votes);
      assert.deepEqual(
        faults.map(({ path }) => path),
        ['progress.percent'],
      );
    }
  });

  for (const chart of [null, {}, { null: null }, { persen: 0 }, { null: 12 }, [], 'x']) {
    test(`no figures: ${JSON.stringify(chart)}`, () => {
      refused({ ...march(), chart }, 'candidates');
      refused({ ...march(), chart }, 'candidates', {});
    });
  }

  test('a literal "null" among the ids is not a candidate, nor is a word with digits', () => {
    const feed = march();
    (feed.chart as Fields).null = 7;
    (feed.chart as Fields).suara_100025 = 7;
    (feed.chart as Fields)['100025_persen'] = 7;
    (feed.table as Record<string, Fields>)['11']!.null = null;
    (feed.table as Fields).null = null;
    const results = good(feed);
    assert.deepEqual(votesById(results), sirekap20240307.votes);
    assert.equal(results.regions.length, 39);
  });

  for (const missing of [undefined, null]) {
    test(`a candidate whose key is ${String(missing)} never has 0: the state is refused`, () => {
      const feed = march();
      (feed.chart as Fields)['100026'] = missing;
      // JSON leaves out undefined.
      const at = missing === null ? 1 : 2;
      refused(feed, `candidates[${String(at)}].votes`);
    });
  }

  test('votes that are not whole numbers are refused', () => {
    for (const votes of ['x', '1,5', 1.5, -1, {}, [], true, 1e21]) {
      refused({ ...march(), chart: { ...sirekap20240307.votes, '100026': votes } }, 'candidates[1].votes');
    }
  });

  test('of a key that appears twice, the last counts, as in every browser', () => {
    const feed = '{"chart":{"1":5,"1":7}}';
    assert.deepEqual(read({ feed, candidates: '{"1":{"nama":"A"}}' }).results?.candidates[0]?.votes, 7n);
  });

  test('the count is never more than preliminary, whatever the page asks for', () => {
    assert.equal(good({ ...march(), kind: 'official', rule: 'presidential' }).kind, 'preliminary');
    assert.equal(good({ ...march(), kind: 'official', rule: 'presidential' }).rule, undefined);
  });
});

describe('the candidate file', () => {
  const nameIn = (nama: string): string | undefined =>
    good({ chart: { '1': 5 } }, { candidates: JSON.stringify({ '1': { nama } }) }).candidates[0]?.name;

  test('has white space as one space', () => {
    assert.equal(nameIn(' H.\u00a0 ANIES\n RASYID\u2003BASWEDAN '), 'H. ANIES RASYID BASWEDAN');
    assert.equal(nameIn('MUZAKIR MANAF - '), 'MUZAKIR MANAF');
    assert.equal(nameIn('MUZAKIR MANAF -\u00a0'), 'MUZAKIR MANAF');
    assert.equal(nameIn('MUZAKIR MANAF - FADHLULLAH, S.E.'), 'MUZAKIR MANAF - FADHLULLAH, S.E.');
    assert.equal(nameIn('AL-'), 'AL-');
  });

  test('has an empty box only by its exact name, in any case and with any spaces', () => {
    const boxIn = (nama: string): unknown => {
      const { candidates: list } = good({ chart: { '1': 5 } }, { candidates: JSON.stringify({ '1': { nama } }) });
      return list.map(({ name, emptyBox }) => [name, emptyBox]);
    };
    for (const box of ['KOLOM KOSONG', 'Kolom  kosong', 'kolom kosong - ']) assert.deepEqual(boxIn(box), [['', true]]);
    for (const name of ['Relawan kolom kosong', 'Kolom kosong jaya']) assert.deepEqual(boxIn(name), [[name, false]]);
  });

  test('keeps the longest real name whole', () => {
    const name =
      'Jenderal TNI (Purn.) H. ANDIKA M PERKASA, S.E., M.A., M.Sc. - Dr. H. HENDRAR PRIHADI ALIAS HENDI, S.E., M.M.';
    assert.equal(name.length, 108);
    assert.equal(nameIn(name), name);
  });

  for (const [file, got] of [
    ['<html><body>404</body></html>', '"<html><body>404</body></html>"'],
    [candidates.slice(0, -9), JSON.stringify(candidates).slice(0, 60)],
    [`"${'x'.repeat(99)}"`, `"${'x'.repeat(59)}`],
    ['[]', '[]'],
    ['{}', '{}'],
    ['null', 'null'],
    ['7', '7'],
    ['', '""'],
    ['{"error":"x"}', '{"error":"x"}'],
  ] as const) {
    test(`is reported if it is not valid: ${file.slice(0, 30)}`, () => {
      const { results, faults } = read({ feed: JSON.stringify(march()), candidates: file });
      assert.equal(results, undefined);
      assert.deepEqual(faults[0], { path: 'candidates-src', message: `expected KPU's file, got ${got}`, fatal: false });
    });
  }

  test('with an invalid colour or number loses no figures', () => {
    const file = { ...presidentialCandidates, '100025': { nama: 'A', warna: 'merah', nomor_urut: 0 } };
    const { results, faults } = read({ feed: JSON.stringify(march()), candidates: JSON.stringify(file) });
    assert.deepEqual(results && votesById(results), sirekap20240307.votes);
    assert.deepEqual(
      faults.map(({ path }) => path),
      ['candidates[0].number', 'candidates[0].color'],
    );
  });

  test('ignores entries that are not objects', () => {
    refused(march(), 'candidates[0].name', { candidates: '{"100025":null,"100026":"x","100027":{"nama":7}}' });
  });
});

describe('the region file', () => {
  for (const file of ['<html>', regions.slice(0, -9), '{}', 'null', '']) {
    test(`is reported if it is not valid, and the figures stay: ${file.slice(0, 30)}`, () => {
      const { results, faults } = read({ feed: JSON.stringify(march()), candidates, regions: file });
      assert.equal(results?.regions.length, 39);
      assert.deepEqual(
        faults.map(({ path, fatal }) => [path, fatal]),
        [['regions-src', false]],
      );
    });
  }
});

describe('the local counts of 2024', () => {
  const file = JSON.stringify(localCandidates(governors2024.contests));

  for (const contest of governors2024.contests) {
    test(`governor of ${contest.name}: has its own candidates of the country’s file`, () => {
      const results = good(localFeed(contest), { candidates: file });
      assert.deepEqual(
        results.candidates.map(({ id, number, name, votes, color }) => ({
          id,
          number,
          name,
          votes: Number(votes),
          color,
        })),
        contest.candidates.map((candidate) => ({ ...candidate, color: candidate.color.toLowerCase() })),
      );
      assert.deepEqual(results.progress, {
        counted: BigInt(contest.progress.counted),
        total: BigInt(contest.progress.total),
      });
      assert.equal(results.updated, contest.updated);
      assert.equal(results.kind, 'preliminary');
    });
  }

  const boxes = JSON.stringify(localCandidates(singleCandidate2024.contests));
  for (const contest of singleCandidate2024.contests) {
    test(`${contest.name}: has the empty box, whatever its number`, () => {
      const results = good(localFeed(contest), { candidates: boxes });
      assert.deepEqual(
        results.candidates.map(({ id, number, votes, emptyBox }) => ({ id, number, votes: Number(votes), emptyBox })),
        contest.candidates
          .map(({ id, number, votes, emptyBox = false }) => ({ id, number, votes, emptyBox }))
          .sort((a, b) => Number(a.id) - Number(b.id)),
      );
      // The label is in the language of the page.
      assert.equal(results.candidates.find(({ emptyBox }) => emptyBox)?.name, '');
    });
  }

  test('have the progress of each district, and no votes for a district without stations counted (synthetic)', () => {
    const [contest] = governors2024.contests;
    assert.ok(contest);
    const table = {
      '1101': {
        psu: 'Reguler',
        '1000001': 12,
        '1000002': 34,
        progres: { total: 9, persen: 100, progres: 9 },
        status_progress: true,
      },
      '1102': { psu: 'Reguler', progres: { total: 7, persen: 0, progres: 0 }, status_progress: false },
      '1103': { psu: null, progres: null, status_progress: false },
    };
    assert.deepEqual(
      good(localFeed(contest, table), { candidates: file, regions: '[{"nama":"ACEH SELATAN","kode":"1101"}]' }).regions,
      [
        {
          code: '1101',
          name: 'ACEH SELATAN',
          votes: new Map([
            ['1000001', 12n],
            ['1000002', 34n],
          ]),
          progress: { counted: 9n, total: 9n },
        },
        { code: '1102', name: '1102', votes: new Map(), progress: { counted: 0n, total: 7n } },
        { code: '1103', name: '1103', votes: new Map() },
      ],
    );
  });

  test('are refused without the key of one candidate of the contest', () => {
    const [contest] = singleCandidate2024.contests;
    assert.ok(contest);
    const [pair] = contest.candidates;
    assert.ok(pair);
    refused(localFeed({ ...contest, candidates: [pair] }), 'candidates[1].votes', { candidates: boxes });
  });

  test('have no candidates in a file of several contests, which are not added up (synthetic)', () => {
    // KPU's files by province contain the contests of its regencies.
    const feed = {
      tungsura: {
        chart: { progres: { total: 8, persen: 75, progres: 6 } },
        table: { '1101': { '1000105': 1 }, '1102': { '1000109': 2 } },
      },
    };
    refused(feed, 'candidates', {});
    refused(feed, 'candidates', { candidates: file });
  });

  test('have the stations that are next to the figures, else those of the file', () => {
    const [contest] = governors2024.contests;
    assert.ok(contest);
    const feed = { ...localFeed(contest), progres: { total: 1, progres: 1 } };
    assert.equal(good(feed, { candidates: file }).progress?.total, BigInt(contest.progress.total));
  });

  for (const tungsura of [null, {}, { chart: null }, { chart: { null: null } }, 'x', []]) {
    test(`have no figures: ${JSON.stringify(tungsura)}`, () => {
      refused({ mode: 'hhcw', tungsura, ts: '2024-11-28 10:00:05' }, 'candidates', { candidates: file });
    });
  }
});
