import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { viewOf } from '../../src/export/view.js';
import { houseOf } from '../../src/results/seats.js';
import { presentationOf } from '../../src/text/presentation.js';
import type { Locale } from '../../src/text/numbers.js';
import { seatsOf } from '../../src/view/seats.js';
import type { Arrangement, Seats } from '../../src/view/seats.js';
import { seatsMessages } from '../../src/text/messages/seats.js';
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
  return seatsOf(results, houseOf(results, district, presentation.threshold).house, standings, presentation, arrange);
}

const caseNamed = (name: string): unknown => cases.find((one) => one.name === `seats-${name}`)!.results;

describe('the DPR of 2024', () => {
  const shown = view(parliament2024('abbreviation'), { threshold: 4n });

  test('has the seats that KPU published, from left to right by number, and the shares of the votes', () => {
    const seated = pileg2024.parties.filter(({ seats }) => seats);
    assert.deepEqual(
      shown.wedges.map(({ sign, name, dots, count }) => [sign, name, dots, count]),
      seated.map(({ number, abbreviation, seats }) => [String(number), abbreviation, seats, String(seats)]),
    );
    for (const { sign, share } of shown.wedges) {
      const party = seated.find(({ number }) => String(number) === sign)!;
      // Published with two decimals: half a unit of the one that is printed, and half of the published one.
      assert.ok(Math.abs(Number(share.replace(',', '.').replace('%', '')) - Number(party.publishedShare)) <= 0.055);
    }
  });

  test('needs 291 for the majority', () => {
    assert.equal(shown.majority, 'Mayoritas: 291 dari 580 kursi');
    assert.deepEqual(shown.table.total, { label: 'Jumlah', count: '580' });
    assert.deepEqual(shown.middle, { count: '291', word: 'mayoritas', isMajority: true });
  });

  test('lists the ten under the threshold last, and says so of each', () => {
    assert.deepEqual(
      shown.table.rows.map(({ count, parties }) => [count, parties]),
      [
        ...['110', '102', '86', '69', '68', '53', '48', '44'].map((count) => [count, '']),
        ...Array<unknown>(10).fill(['0', 'di bawah ambang 4%']),
      ],
    );
    // 17,304,056 of 151,796,631 are 11.3995%.
    assert.deepEqual(shown.folded, { count: 10, text: '10 partai di bawah ambang 4%, tanpa kursi: 11,4% suara' });
    assert.deepEqual(shown.notices, []);
  });

  test('is answered first: who is largest, and whether anyone has a majority', () => {
    assert.equal(shown.answer, 'Tidak ada mayoritas; PDI-\u2060P terbanyak dengan 110 kursi');
    assert.equal(
      shown.ground,
      'Delapan partai lolos ambang 4% suara sah nasional (UU 7/2017 Pasal 414). Mayoritas: 291 dari 580 kursi.',
    );
  });

  test('knows no threshold unless it is told one', () => {
    assert.ok(view(parliament2024('abbreviation')).table.rows.every(({ parties }) => !parties));
  });

  test('takes the threshold that its results give, unless the page asks for another', () => {
    const notes = (asked?: bigint): readonly string[] =>
      view({ ...parliament2024('abbreviation'), threshold: 4 }, asked ? { threshold: asked } : {}).table.rows.map(
        ({ parties }) => parties,
      );
    assert.equal(notes().filter((note) => note === 'di bawah ambang 4%').length, 10);
    assert.equal(notes(1n).filter((note) => note === 'di bawah ambang 1%').length, 7);
  });

  test('may begin with the most seats', () => {
    assert.deepEqual(
      view(parliament2024('abbreviation'), { arrange: 'seats' }).wedges.map(({ dots }) => dots),
      [110, 102, 86, 69, 68, 53, 48, 44],
    );
  });

  test('is told in a sentence that names the five largest', () => {
    assert.equal(
      shown.summary,
      'Perolehan kursi, Perolehan Suara Partai, Pemilu DPR 2024, Rekapitulasi resmi: PDI-P 110 kursi; Golkar 102 kursi; Gerindra 86 kursi; NasDem 69 kursi; PKB 68 kursi. Mayoritas: 291 dari 580 kursi',
    );
  });

  test('reads in English too', () => {
    const { majority, table } = view(parliament2024('abbreviation'), { locale: 'en', threshold: 4n });
    assert.equal(majority, 'Majority: 291 of 580 seats');
    assert.equal(table.rows.at(-1)!.parties, 'below the 4% threshold');
    assert.deepEqual([table.columns.votes, table.columns.number], ['Seats', 'Ballot number']);
  });
});

describe('seats that were worked out', () => {
  test('are told to be no determination', () => {
    const { ground, notices, squares, order, answer, wedges, table } = view(caseNamed('district'), {
      district: 10,
      threshold: 50n,
    });
    assert.equal(ground, 'Hitungan Sainte-Laguë (UU 7/2017 Pasal 420) dari suara yang masuk, bukan penetapan KPU.');
    assert.deepEqual(notices, ['Ambang batas 50% suara sah nasional tidak diterapkan di sini']);
    // By hand: 182.400 60.800 36.480 26.057, 121.300 40.433, 96.100 32.033, 60.800, 33.500 are the ten highest quotients.
    assert.deepEqual(
      wedges.map(({ dots }) => dots),
      [4, 2, 2, 1, 1],
    );
    assert.deepEqual(
      squares.map(({ party, place }) => `${place} ${party.sign}`),
      ['1 1', '2 2', '3 3', '4 1', '5 4', '6 2', '7 1', '8 5', '9 3', '10 1'],
    );
    assert.equal(answer, 'Melati & Kenanga terbanyak dengan 4 dari 10 kursi');
    // 182.400 / 7 are 26.057,1; 121.300 / 5 are 24.260.
    assert.equal(
      order,
      'Urutan pembagian. Kursi ke-10: Melati & Kenanga, hasil bagi 26.057; berikutnya Cendana & Meranti, 24.260.',
    );
    // The share of a district is not what a threshold is about.
    assert.ok(table.rows.every(({ parties }) => !parties));
  });

  test('are none for parties under the national threshold, whatever their share of the district', () => {
    const shown = view(caseNamed('district-threshold'), { district: 8 });
    const ofParty = (name: string): readonly string[] =>
      shown.table.rows.flatMap((row) => (row.name === name ? [row.count, row.share, row.parties] : []));
    // Of 2,102,787 valid votes.
    assert.deepEqual(ofParty('Perindo'), ['0', '9,8%', 'di bawah ambang nasional 4%']);
    assert.deepEqual(ofParty('PPP'), ['0', '8,3%', 'di bawah ambang nasional 4%']);
    assert.deepEqual(ofParty('PDI-P'), ['1', '6,4%', '']);
    assert.deepEqual(
      shown.wedges.map(({ name, dots }) => [name, dots]),
      ['PKB', 'Gerindra', 'PDI-P', 'Golkar', 'NasDem', 'PKS', 'PAN', 'Demokrat'].map((name) => [name, 1]),
    );
    assert.deepEqual(shown.notices, []);
    assert.match(shown.ground!, /bukan penetapan KPU\.$/);
    assert.equal(shown.answer, 'Delapan partai masing-masing 1 dari 8 kursi');
    assert.deepEqual([shown.majority, shown.middle.isMajority], ['8 kursi', false]);
    const english = view(
      { ...(caseNamed('district-threshold') as object), threshold: undefined },
      { district: 8, locale: 'en' },
    );
    assert.equal(english.table.rows.at(-1)!.parties, 'below the national threshold');
  });

  test('while the count goes on say so, and how far it is', () => {
    const { answer, ground, progress } = view(caseNamed('district-preliminary'), { district: 8 });
    assert.match(answer!, /^Hitungan sementara: Melati & Kenanga terbanyak dengan 3 dari 8 kursi$/);
    assert.match(ground!, /dari suara yang masuk, bukan penetapan KPU/);
    assert.equal(progress?.text, 'Data masuk 612 dari 1.004 TPS (60,96%)');
  });

  test('leave equal quotients undecided, by name', () => {
    const { notices, wedges, table } = view(caseNamed('district-tie'), { district: 3 });
    assert.ok(notices.includes('1 kursi terakhir tidak dibagikan: hasil bagi sama'));
    assert.deepEqual(
      wedges.map(({ sign, dots, name, color }) => [sign, dots, name, color === '#888']),
      [
        ['1', 1, 'Melati & Kenanga', false],
        ['2', 1, 'Cendana & Meranti', false],
        ['?', 1, 'Belum terbagi', true],
      ],
    );
    assert.deepEqual(
      table.rows.map(({ sign, mark }) => [sign, mark]),
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
    const { answer, wedges, majority, middle, notices, table } = view(caseNamed('unknown-party'));
    assert.deepEqual(
      wedges.map(({ sign, dots }) => [sign, dots]),
      [
        ['1', 21],
        ['2', 17],
        ['?', 6],
      ],
    );
    assert.deepEqual(
      table.rows.map(({ name, count }) => [name, count]),
      [
        ['Melati & Kenanga', '21'],
        ['Cendana & Meranti', '17'],
        ['Lainnya', '6'],
        ['Rajawali & Merpati', '–'],
      ],
    );
    assert.deepEqual([majority, middle.isMajority, table.total?.count], ['44 kursi', false, '44']);
    assert.equal(answer, 'Melati & Kenanga terbanyak dengan 21 dari 44 kursi');
    assert.deepEqual(notices, ['Sumber tidak menyebut kursi semua partai; batas mayoritas tidak ditampilkan.']);
  });

  test('are a table alone where they are too many', () => {
    const { wedges, majority, table } = view(caseNamed('too-many'));
    assert.deepEqual([wedges, majority, table.total?.count], [[], '', '1.500']);
  });

  test('are told to be missing', () => {
    const { table, notices } = view(caseNamed('none'));
    assert.deepEqual(notices, ['Data kursi belum tersedia']);
    assert.deepEqual(
      table.rows.map(({ count }) => count),
      ['–', '–'],
    );
  });

  test('of a party under the threshold say that it is not applied', () => {
    const house = {
      candidates: [
        { id: 'a', name: 'A', votes: 99 },
        { id: 'b', name: 'B', votes: 1 },
      ],
      seats: { a: 20, b: 1 },
    };
    const { table, notices } = view(house, { threshold: 4n });
    assert.deepEqual(
      table.rows.map(({ count, parties }) => [count, parties]),
      [
        ['20', ''],
        ['1', ''],
      ],
    );
    assert.deepEqual(notices, ['Ambang batas 4% suara sah nasional tidak diterapkan di sini']);
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
      [wedges.at(-1)!.name, wedges.at(-1)!.dots, majority],
      ['Lainnya', 100, 'Mayoritas: 151 dari 300 kursi'],
    );
  });
});

test('every word is there in both languages', () => {
  const flat = (key: string, value: unknown): readonly (readonly [string, string])[] => {
    if (typeof value === 'object')
      return Object.entries(value as object).flatMap(([name, one]) => flat(`${key}.${name}`, one));
    const text =
      typeof value === 'function' ? (value as (...texts: unknown[]) => string)('78', '79') : (value as string);
    return [[key, text]];
  };
  const said = (locale: Locale): readonly (readonly [string, string])[] => flat('', seatsMessages[locale]);
  assert.deepEqual(
    said('en').map(([key]) => key),
    said('id').map(([key]) => key),
  );
  for (const [key, text] of said('en')) assert.doesNotMatch(text, /\b(?:kursi|suara|partai|dari|dan|tidak)\b/i, key);
  for (const [key, text] of said('id')) assert.doesNotMatch(text, /\b(?:seats?|votes?|of|the|party|not)\b/i, key);
  assert.equal(seatsMessages.en.seats('1'), '1 seat');
});

test('of a result that is annulled no party has a colour, on either surface', () => {
  const { wedges, table } = view({ ...parliament2024('abbreviation'), status: 'annulled' });
  for (const { color, dark } of [...wedges, ...table.rows])
    assert.deepEqual([color, dark.color], ['#7b7f87', '#7b7f87']);
  assert.equal(table.band, 'Hasil dibatalkan MK: tidak berlaku');
});
