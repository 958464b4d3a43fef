import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { toCSV } from '../../src/export/csv.js';
import { toEmbed } from '../../src/export/embed/embed.js';
import { toSVG } from '../../src/export/svg/svg.js';
import { viewOf } from '../../src/export/view.js';
import type { View, ViewOptions } from '../../src/export/view.js';
import { houseOf } from '../../src/results/seats.js';
import type { ResultsInput } from '../../src/results/types.js';
import { parliament2019 } from '../cases/changes.js';
import { parliament2024 } from '../cases/official.js';
import { dpr2019 } from '../fixtures/dpr-2019.js';
import { pileg2024 } from '../fixtures/pileg-2024.js';

const now = Date.parse('2024-03-21T00:00:00Z');
const view = (results: ResultsInput, previous: ResultsInput, options: ViewOptions = {}): View =>
  viewOf(results, { now, previous: { electionDate: '2019-04-17', ...previous }, ...options });
const changesOf = ({ standings }: View): readonly (string | undefined)[] => standings.rows.map(({ change }) => change);
const twoOf = (a: number, b: number, rest: Partial<ResultsInput> = {}): ResultsInput => ({
  candidates: [
    { number: 1, name: 'Melati', votes: a },
    { number: 2, name: 'Cendana', votes: b },
  ],
  ...rest,
});
const dpr2024 = { ...parliament2024('name'), electionDate: '2024-02-14' };

describe('the DPR of 2024 beside that of 2019', () => {
  test('the votes of 2019 add up to the valid votes, and their shares are the published ones', () => {
    assert.equal(
      dpr2019.parties.reduce((sum, { votes }) => sum + votes, 0),
      dpr2019.validVotes,
    );
    for (const { votes, published } of dpr2019.parties)
      assert.equal(((votes / dpr2019.validVotes) * 100).toFixed(2), published);
    assert.equal(
      dpr2019.parties.reduce((sum, { seats }) => sum + seats, 0),
      575,
    );
  });

  test('has the difference of the shares for each party that stood in both', () => {
    const { standings } = view(dpr2024, parliament2019, { decimals: 2 });
    for (const { name, change } of standings.rows) {
      const party = pileg2024.parties.find((one) => one.name === name)!;
      const before = dpr2019.parties.find((one) => one.name === party.abbreviation);
      // Two shares of seven digits as doubles are far more exact than two decimals.
      const points = before && (party.votes / pileg2024.validVotes - before.votes / dpr2019.validVotes) * 100;
      const expected =
        points === undefined
          ? ''
          : `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(2).replace('.', ',')}\u00a0poin`;
      assert.equal(change, expected, name);
    }
  });

  test('says in one sentence who gained and who lost most', () => {
    const sentence = view(dpr2024, parliament2019, { decimals: 2 }).standings.sinceEarlier;
    assert.equal(
      sentence,
      'Dibandingkan dengan Pemilu DPR 2019: Partai Golongan Karya naik paling banyak (+2,98\u00a0poin), Partai Demokrasi Indonesia Perjuangan turun paling banyak (−2,60\u00a0poin). Sebagian baris tidak punya padanan di pemilihan itu. Selisih dihitung dari suara, baru kemudian dibulatkan.',
    );
    assert.match(
      view(dpr2024, parliament2019, { decimals: 2, locale: 'en' }).standings.sinceEarlier ?? '',
      /^Since Pemilu DPR 2019: Partai Golongan Karya gained most \(\+2\.98\u00a0points\)/,
    );
  });

  test('has them in every export', () => {
    const options = { previous: parliament2019, now } as const;
    const [head = '', first = ''] = toCSV(dpr2024, options).split('\r\n');
    assert.match(head, /,change$/);
    assert.match(first, /,"0,9"$/);
    assert.match(toSVG(dpr2024, options), />\+3,0\u00a0poin</);
    assert.match(toSVG(dpr2024, options), />Dibandingkan dengan Pemilu DPR 2019/);
    assert.doesNotMatch(toCSV(dpr2024, { now }), /change/);
    assert.match(toEmbed(dpr2024, options), /<th>±\u00a02019<\/th>/);
    assert.match(toEmbed(dpr2024, options), /<td>\+3,0\u00a0poin<\/td>/);
  });

  test('has them in pictures for social media, with the year, but not where kinds would have to be told', () => {
    const picture = (kind: 'official' | 'quick-count'): string =>
      toSVG(twoOf(60, 40, { kind }), {
        previous: twoOf(50, 50, { kind: 'official', electionDate: '2019-04-17' }),
        now,
        size: 'portrait',
      });
    assert.match(picture('official'), />\+10,0 dari 2019</);
    assert.doesNotMatch(picture('quick-count'), />\+10,0/);
  });
});

describe('seats', () => {
  const seatsAlone = {
    subheading: 'Pemilu DPR 2019',
    candidates: dpr2019.parties.map(({ name }) => ({ name })),
    seats: Object.fromEntries(dpr2019.parties.map(({ name, seats }) => [name, seats])),
  } as unknown as ResultsInput;

  test('are compared where the earlier house has seats and no votes', () => {
    const { earlierChange, results, standings } = view(dpr2024, seatsAlone);
    const changed = earlierChange?.seats(houseOf(results).house!, houseOf(earlierChange.earlier).house);
    for (const { number, abbreviation, seats } of pileg2024.parties) {
      const before = dpr2019.parties.find(({ name }) => name === abbreviation)?.seats;
      const by = seats - (before ?? 0);
      const expected = before === undefined ? undefined : by < 0 ? `−${-by}` : by ? `+${by}` : '0';
      assert.equal(changed?.changes.get(String(number)), expected, abbreviation);
    }
    assert.equal(
      changed?.sentence,
      'Dibandingkan dengan Pemilu DPR 2019 (575 kursi): Partai Golongan Karya naik paling banyak (+17\u00a0kursi), Partai Persatuan Pembangunan turun paling banyak (−19\u00a0kursi).',
    );
    // Without votes there is no share to compare.
    assert.ok(standings.rows.every(({ change }) => !change));
  });

  test('of a district are not compared with a house', () => {
    const district = { candidates: [{ name: 'PKB', votes: 1 }], seats: { PKB: 3 } };
    const { earlierChange, results } = view(dpr2024, district);
    assert.equal(earlierChange?.seats(houseOf(results).house!, houseOf(earlierChange.earlier).house), undefined);
  });
});

describe('a change', () => {
  const change = (a: ResultsInput, b: ResultsInput, options?: ViewOptions): string | undefined =>
    changesOf(view(a, b, options))[0];

  test('is rounded once, from the exact shares: a reader who subtracts is told', () => {
    // 33.3333 − 22.2777 = 11.0556: 33,3 and 22,3 are printed, and 11,1 is the change.
    const [a, b] = [twoOf(10_000, 20_000), twoOf(22_277, 77_723)];
    assert.equal(change(a, b), '+11,1\u00a0poin');
    assert.match(view(a, b).standings.sinceEarlier ?? '', /baru kemudian dibulatkan/);
    assert.doesNotMatch(view(twoOf(30, 70), twoOf(20, 80)).standings.sinceEarlier ?? '', /dibulatkan/);
  });

  test('never prints as 0 unless it is', () => {
    assert.equal(change(twoOf(50_001, 49_999), twoOf(50_000, 50_000)), '+<0,1\u00a0poin');
    assert.equal(change(twoOf(49_999, 50_001), twoOf(50_000, 50_000)), '−<0,1\u00a0poin');
    assert.equal(change(twoOf(1, 1), twoOf(2, 2)), '0,0\u00a0poin');
  });

  test('is no finer than the shares that a source printed', () => {
    const shares = (a: number, b: number): ResultsInput => ({
      candidates: [
        { name: 'Melati', share: `${a},1` },
        { name: 'Cendana', share: `${b},9` },
      ],
    });
    assert.equal(change(shares(40, 59), shares(38, 61), { decimals: 3 }), '+2,0\u00a0poin');
  });

  test('of a quick count is shown only beyond its margin, and the kinds are named', () => {
    const quick = { kind: 'quick-count', margin: 1 } as const;
    const before = twoOf(500, 500, { kind: 'official', subheading: 'Pilgub 2018' });
    assert.equal(change(twoOf(510, 490, quick), before), undefined);
    assert.equal(change(twoOf(511, 489, quick), before), '+1,1\u00a0poin');
    const { sinceEarlier } = view(twoOf(511, 489, quick), before).standings;
    assert.match(sinceEarlier ?? '', /^Hitung cepat ini dibandingkan dengan rekapitulasi resmi Pilgub 2018: /);
  });

  test('is exact for any votes', () => {
    // With at least a hundredth of the votes each, no change is near to 100 points.
    const count = fc.integer({ min: 20_000_000, max: 2_000_000_000 });
    fc.assert(
      fc.property(count, count, count, count, fc.integer({ min: 0, max: 4 }), (a, b, c, d, decimals) => {
        const said = change(twoOf(a, b), twoOf(c, d), { decimals }) ?? '';
        // The change times 10^decimals, as a fraction of whole numbers, and its nearest whole number, halves away from 0.
        const [top, bottom] = [
          (BigInt(a) * BigInt(c + d) - BigInt(c) * BigInt(a + b)) * 100n * 10n ** BigInt(decimals),
          BigInt(a + b) * BigInt(c + d),
        ];
        const size = top < 0n ? -top : top;
        const units = (2n * size + bottom) / (2n * bottom);
        const digits = String(units || (size ? 1n : 0n)).padStart(decimals + 1, '0');
        const printed = decimals ? `${digits.slice(0, -decimals)},${digits.slice(-decimals)}` : digits;
        const sign = top < 0n ? '−' : top ? '+' : '';
        assert.equal(said, `${sign}${!units && size ? '<' : ''}${printed}\u00a0poin`);
      }),
      { numRuns: 300 },
    );
  });
});

describe('nothing is compared', () => {
  const without = (results: ResultsInput, previous: ResultsInput): void => {
    const { standings } = view(results, previous);
    assert.deepEqual([standings.columns.change, standings.sinceEarlier], [undefined, undefined]);
    assert.ok(standings.rows.every(({ change }) => !change));
  };

  test('with a contest of other candidates, and its path is told', () => {
    const others = { candidates: [{ number: 1, name: 'Beringin', votes: 5 }] };
    without(twoOf(3, 2), others);
    const fault = view(twoOf(3, 2), others).earlierChange?.fault;
    assert.equal(fault?.path, 'previous.candidates');
    assert.equal(fault.message, 'expected candidates or parties of this contest, got Beringin');
  });

  test('while the result does not stand, and beside one that may be a total', () => {
    without(twoOf(3, 2, { status: 'annulled', kind: 'official' }), twoOf(2, 3));
    without(twoOf(3, 2), { candidates: [...twoOf(2, 3).candidates, { name: 'Semua', votes: 5 }] });
  });

  test('of the turnout where the two have other bases', () => {
    const computed = { invalidVotes: 0, registeredVoters: 100, kind: 'official' } as const;
    const [a, b] = [twoOf(30, 40, computed), twoOf(30, 30, computed)];
    assert.match(view(a, b).standings.sinceEarlier ?? '', /partisipasi \+10,00\u00a0poin/);
    assert.doesNotMatch(
      view(a, twoOf(30, 30, { turnout: 60, kind: 'official' })).standings.sinceEarlier ?? '',
      /partisipasi/,
    );
  });
});
