import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { viewOf } from '../../src/export/view.js';
import { houseOf } from '../../src/results/seats.js';
import { presentationOf } from '../../src/text/presentation.js';
import type { Locale } from '../../src/text/numbers.js';
import { seatsOf } from '../../src/text/seats.js';
import type { Arrangement, Seats } from '../../src/text/seats.js';
import { seatsMessages } from '../../src/text/seats-messages.js';
import { parliament2024 } from '../cases/official.js';
import { seats as cases } from '../cases/seats.js';
import { pileg2024 } from '../fixtures/pileg-2024.js';

interface Options {
  readonly locale?: Locale;
  readonly arrange?: Arrangement;
  readonly threshold?: bigint;
  readonly district?: number;
  readonly decimals?: number;
}

function view(
  input: unknown,
  { locale = 'id', arrange = 'given', threshold, district, decimals = 1 }: Options = {},
): Seats {
  const { results, standings } = viewOf(input as never, { locale, decimals });
  const presentation = {
    ...presentationOf((name) => ({ locale, decimals: String(decimals) })[name as string] as never, undefined),
    threshold: threshold === undefined ? undefined : { units: threshold, scale: 0 },
    order: 'ballot' as const,
    rounding: 'half-up' as const,
  };
  return seatsOf(results, houseOf(results, district).house, standings, presentation, arrange);
}

const caseNamed = (name: string): unknown => cases.find((one) => one.name === `seats-${name}`)!.results;

describe('the DPR of 2024', () => {
  const shown = view(parliament2024('abbreviation'), { threshold: 4n });

  test('has the seats and the shares that KPU published, from left to right by number', () => {
    const seated = pileg2024.parties.filter(({ seats }) => seats);
    assert.deepEqual(
      shown.wedges.map(({ sign, name, count, seats }) => [sign, name, count, seats]),
      seated.map(({ number, abbreviation, seats }) => [String(number), abbreviation, seats, String(seats)]),
    );
    const percent = new Intl.NumberFormat('id-ID', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    for (const { sign, seatShare, share } of shown.wedges) {
      const party = seated.find(({ number }) => String(number) === sign)!;
      assert.equal(seatShare, `${percent.format((party.seats / 580) * 100)}%`);
      // Published with two decimals: half a unit of the one that is printed, and half of the published one.
      assert.ok(Math.abs(Number(share.replace(',', '.').replace('%', '')) - Number(party.publishedShare)) <= 0.055);
    }
  });

  test('needs 291 for the majority', () => {
    assert.equal(shown.majority, '291 dari 580 kursi = mayoritas');
    assert.deepEqual(shown.total, { label: 'Jumlah', seats: '580', seatShare: '100%' });
    assert.equal(shown.hasMark, true);
  });

  test('lists the ten under the threshold apart', () => {
    assert.deepEqual(
      shown.groups.map(({ label, rows }) => [label, rows.length]),
      [
        ['', 8],
        ['Tanpa kursi, di bawah ambang 4%', 10],
      ],
    );
    assert.deepEqual(shown.notices, []);
  });

  test('knows no threshold unless it is told one', () => {
    assert.deepEqual(
      view(parliament2024('abbreviation')).groups.map(({ label }) => label),
      ['', 'Tanpa kursi'],
    );
  });

  test('may begin with the most seats', () => {
    assert.deepEqual(
      view(parliament2024('abbreviation'), { arrange: 'seats' }).wedges.map(({ count }) => count),
      [110, 102, 86, 69, 68, 53, 48, 44],
    );
  });

  test('is told in a sentence that names the five largest', () => {
    assert.equal(
      shown.summary,
      'Perolehan kursi, Perolehan Suara Partai, Pemilu DPR 2024, Rekapitulasi resmi: PDI-P 110 kursi; Golkar 102 kursi; Gerindra 86 kursi; NasDem 69 kursi; PKB 68 kursi. 291 dari 580 kursi = mayoritas',
    );
  });

  test('reads in English too', () => {
    const { groups, majority, columns } = view(parliament2024('abbreviation'), { locale: 'en', threshold: 4n });
    assert.equal(majority, '291 of 580 seats = majority');
    assert.equal(groups[1]!.label, 'Without seats, below the 4% threshold');
    assert.equal(columns.seats, 'Seats');
  });
});

describe('seats that were worked out', () => {
  test('are told to be no determination', () => {
    const { notices, wedges, groups } = view(caseNamed('district'), { district: 10, threshold: 50n });
    assert.deepEqual(notices, ['Hitungan Sainte-Laguë (UU 7/2017 Pasal 420), bukan penetapan KPU']);
    // By hand: 182.400 60.800 36.480 26.057, 121.300 40.433, 96.100 32.033, 60.800, 33.500 are the ten highest quotients.
    assert.deepEqual(
      wedges.map(({ count }) => count),
      [4, 2, 2, 1, 1],
    );
    // The share of a district is not what a threshold is about.
    assert.equal(groups.at(-1)!.label, 'Tanpa kursi');
  });

  test('while the count goes on say so, and how far it is', () => {
    assert.deepEqual(view(caseNamed('district-preliminary'), { district: 8 }).notices, [
      'Hitungan Sainte-Laguë (UU 7/2017 Pasal 420) dari suara sementara, bukan penetapan KPU',
      'Data masuk 612 dari 1.004 TPS (60,96%)',
    ]);
  });

  test('leave equal quotients undecided, by name', () => {
    const { notices, wedges, groups } = view(caseNamed('district-tie'), { district: 3 });
    assert.ok(
      notices.includes(
        'Hasil bagi sama untuk 1 kursi terakhir, yang karena itu tidak dibagikan: Melati & Kenanga dan Rajawali & Merpati',
      ),
    );
    assert.deepEqual(
      wedges.map(({ sign, count, name, color }) => [sign, count, name, color === 'none']),
      [
        ['1', 1, 'Melati & Kenanga', false],
        ['2', 1, 'Cendana & Meranti', false],
        ['?', 1, 'Belum terbagi', true],
      ],
    );
    assert.deepEqual(
      groups.flatMap(({ rows }) => rows.map(({ sign, mark }) => [sign, mark])),
      [
        ['1', 'Hasil bagi sama'],
        ['2', ''],
        ['?', ''],
        ['3', 'Hasil bagi sama'],
      ],
    );
  });
});

describe('seats that do not fit', () => {
  test('lose nothing, and say what cannot be said', () => {
    const { wedges, groups, majority, hasMark, notices, total } = view(caseNamed('unknown-party'));
    assert.deepEqual(
      wedges.map(({ sign, count }) => [sign, count]),
      [
        ['1', 21],
        ['2', 17],
        ['?', 6],
      ],
    );
    assert.deepEqual(
      groups.map(({ label, rows }) => [label, rows.map(({ seats, seatShare }) => `${seats} ${seatShare}`)]),
      [
        ['', ['21 –', '17 –', '6 –']],
        ['Data kursi tidak ada', ['– –']],
      ],
    );
    assert.deepEqual([majority, hasMark, total?.seatShare], ['44 kursi', false, '–']);
    assert.deepEqual(notices, [
      'Menurut sumber, 6 kursi milik partai yang tidak ada dalam daftar.',
      'Sumber tidak menyebut kursi Rajawali & Merpati; batas mayoritas tidak ditampilkan.',
    ]);
  });

  test('are a table alone where they are too many', () => {
    const { wedges, majority, notices, total } = view(caseNamed('too-many'));
    assert.deepEqual([wedges, majority, total?.seats], [[], '', '1.500']);
    assert.deepEqual(notices, ['1.500 kursi terlalu banyak untuk digambar.']);
  });

  test('are told to be missing', () => {
    const { groups, notices } = view(caseNamed('none'));
    assert.deepEqual(notices, ['Data kursi belum tersedia']);
    assert.deepEqual(
      groups.map(({ rows }) => rows.map(({ seats }) => seats)),
      [['–', '–']],
    );
  });

  test('of a party under the threshold are told', () => {
    const house = {
      candidates: [
        { id: 'a', name: 'A', votes: 99 },
        { id: 'b', name: 'B', votes: 1 },
      ],
      seats: { a: 2, b: 1 },
    };
    assert.ok(
      view(house, { threshold: 4n }).notices.includes('Menurut sumber, ada kursi untuk partai di bawah ambang 4%: B'),
    );
  });

  test('of parties beyond those that are shown stay in the house', () => {
    const candidates = Array.from({ length: 150 }, (_, index) => ({
      id: `p${index}`,
      name: `Partai ${index}`,
      votes: 1000 - index,
    }));
    const { wedges, majority } = view({ candidates, seats: Object.fromEntries(candidates.map(({ id }) => [id, 2])) });
    assert.equal(wedges.length, 101);
    assert.deepEqual(
      [wedges.at(-1)!.name, wedges.at(-1)!.count, majority],
      ['Lainnya', 100, '151 dari 300 kursi = mayoritas'],
    );
  });
});

test('a share of the seats is not printed as the half that it is not, and a sum that is not 100 is told', () => {
  const house = (a: number, b: number, c: number): unknown => ({
    candidates: ['a', 'b', 'c'].map((id) => ({ id, name: id, votes: 1 })),
    seats: { a, b, c },
  });
  assert.deepEqual(
    view(house(291, 289, 0), { decimals: 0 }).wedges.map(({ seatShare }) => seatShare),
    ['50,2%', '49,8%'],
  );
  assert.ok(view(house(1, 1, 1)).notices.includes('Jumlah % kursi tidak tepat 100% karena pembulatan'));
});

test('every word is there in both languages', () => {
  const said = (locale: Locale): readonly (readonly [string, string])[] =>
    Object.entries(seatsMessages[locale]).flatMap(([key, value]): readonly (readonly [string, string])[] =>
      typeof value === 'function'
        ? [
            [key, (value as (...texts: unknown[]) => string)('78', '79')],
            [`${key} (2)`, (value as (...texts: unknown[]) => string)(false)],
          ]
        : typeof value === 'string'
          ? [[key, value]]
          : Object.entries(value as object).map(([inner, text]) => [`${key}.${inner}`, String(text)] as const),
    );
  assert.deepEqual(
    said('en').map(([key]) => key),
    said('id').map(([key]) => key),
  );
  for (const [key, text] of said('en')) assert.doesNotMatch(text, /\b(?:kursi|suara|partai|dari|dan|tidak)\b/i, key);
  for (const [key, text] of said('id')) assert.doesNotMatch(text, /\b(?:seats?|votes?|of|the|party|not)\b/i, key);
  assert.equal(seatsMessages.en.seats('1'), '1 seat');
});
