import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { seatsCSV, seatsSVG } from '../../../src/export/svg/seats.js';
import type { SVGOptions } from '../../../src/export/svg/svg.js';
import { viewOf } from '../../../src/export/view.js';
import { parseDecimal } from '../../../src/results/decimals.js';
import { parseHouse } from '../../../src/results/districts.js';
import { houseOf } from '../../../src/results/seats.js';
import { chosen, presentationOf } from '../../../src/text/presentation.js';
import { cardOf } from '../../../src/view/card.js';
import { coalitionSums } from '../../../src/view/coalitions.js';
import type { CoalitionSum } from '../../../src/view/coalitions.js';
import { seatsOf } from '../../../src/view/seats.js';
import type { Seated, Seats } from '../../../src/view/seats.js';
import type { Standings } from '../../../src/view/standings.js';
import { seats as cases } from '../../cases/seats.js';

function drawn(name: string): { readonly seats: Seats; readonly around: Standings } {
  const { results: input, attributes = {} } = cases.find((one) => one.name === `seats-${name}`)!;
  const { results, standings } = viewOf(input as never, attributes, parseHouse);
  const presentation = presentationOf((key) => chosen({}, key), parseDecimal(attributes.threshold ?? ''));
  const { house } = houseOf(results, Number(attributes.seats) || undefined, presentation.threshold);
  const seats = seatsOf(results, house, standings, presentation, attributes.arrange === 'seats' ? 'seats' : 'given');
  return { seats, around: cardOf(standings, seats, {}) };
}

const csv = (name: string): readonly string[] => {
  const { seats, around } = drawn(name);
  return seatsCSV(seats, around).trimEnd().split('\r\n');
};
const svg = (name: string, options?: SVGOptions): string => {
  const { seats, around } = drawn(name);
  return seatsSVG(seats, around, options);
};

/** The sums of the desk's coalitions in a case. */
function sumsOf(name: string): readonly CoalitionSum[] {
  const { results: input } = cases.find((one) => one.name === `seats-${name}`)!;
  const { results } = viewOf(input as never, {}, parseHouse);
  const rows: readonly Seated[] = drawn(name).seats.table.rows;
  return coalitionSums(results.coalitions ?? [], rows, houseOf(results).house!, 'id');
}

describe('coalitions of the desk', () => {
  const { seats, around } = drawn('coalitions');
  const coalitions = sumsOf('coalitions');

  test('have a line each in CSV, which says what they are', () => {
    const lines = seatsCSV(seats, around, { coalitions }).trimEnd().split('\r\n');
    assert.equal(lines.length, 1 + 6 + 2);
    assert.match(
      lines[7]!,
      /^,Poros Satu,114,,,"Koalisi: Melati & Kenanga, .*; 3 partai, 114 dari 200 kursi, 13 di atas/,
    );
    assert.match(lines[8]!, /^,Poros Dua,86,,,"Koalisi: /);
    const english = seatsCSV(seats, around, { coalitions, locale: 'en' });
    assert.match(english, /"Coalitions: /);
  });

  test('are in the picture, with the length of their seats and the place of the majority', () => {
    const found = seatsSVG(seats, around, { coalitions });
    assert.match(found, /Poros Satu/);
    assert.match(found, /3 partai, 86 dari 200 kursi, kurang 15 dari mayoritas 101/);
    const bars = [...found.matchAll(/<rect x="[\d.]+" y="3" width="([\d.]+)" height="8" fill="#/g)].map(([, width]) =>
      Number(width),
    );
    // The track comes first, then the parties: 58, 31 and 25 of 200 seats; 47, 39 and none.
    const track = bars[0]!;
    assert.deepEqual(
      bars.map((width) => Math.round((width / track) * 200)),
      [200, 58, 31, 25, 200, 47, 39, 0],
    );
    const plain = seatsSVG(seats, around);
    assert.doesNotMatch(plain, /Poros/);
  });
});

describe('CSV', () => {
  test('has a line for each party, with bare digits, and says of what it is', () => {
    const lines = csv('dpr-2024');
    assert.equal(lines.length, 19);
    assert.equal(lines[0], 'number,name,seats,share_of_votes,id,note,contest,kind,source,updated');
    assert.match(
      lines[1]!,
      /^3,PDI-P,110,"16,7%",3,"Delapan partai lolos.*","Perolehan kursi; Perolehan Suara Partai · Pemilu DPR 2024",Rekapitulasi resmi,KPU,2024-03-20/,
    );
    assert.match(
      lines.find((line) => line.startsWith('17,PPP,0,'))!,
      /"3,9%",17,"?di bawah ambang 4%/,
    );
  });

  test('says of seats that were worked out what they are, and keeps those that are open', () => {
    const lines = csv('district-tie');
    for (const line of lines.slice(1)) assert.match(line, /bukan penetapan KPU/);
    assert.match(lines[3]!, /^,Belum terbagi,1,/);
    assert.match(lines[1]!, /Hasil bagi sama/);
  });
});

test('a house by its districts has a line for each party in each district', () => {
  const lines = csv('dapil-2024');
  assert.equal(lines.length, 1 + 18 + 84 * 8);
  assert.match(lines[0]!, /,updated,district,votes$/);
  const demokrat = lines.find((line) => line.startsWith('14,Demokrat,1,') && line.includes(',Jawa Timur I,'));
  assert.match(demokrat!, /,Jawa Timur I,130189$/);
});

test('a party without a figure has an empty cell', () => {
  assert.match(csv('none')[1]!, /^1,Melati & Kenanga,,"57,3%",/);
});

describe('a picture', () => {
  for (const { name, results } of cases) {
    const own = name.replace('seats-', '');
    test(`${own}: has as many dots as seats, in any size`, () => {
      const { seats } = drawn(own);
      const expected = seats.wedges.reduce((sum, { dots }) => sum + dots, 0);
      for (const options of [
        { width: 280 },
        { width: 640 },
        { width: 960, theme: 'dark' },
        { size: 'portrait' },
      ] as const) {
        const markup = svg(own, options);
        assert.doesNotMatch(markup, /NaN|undefined|"(?:surface|ink|muted)"|currentColor|stroke="none"/);
        // A colour that has an outline is drawn twice.
        const dots = [...markup.matchAll(/<path d="((?:M[-\d. ]+h\.01)+)"/g)].map(([, path = '']) => path);
        const count = [...new Set(dots)].reduce((sum, path) => sum + path.split('M').length - 1, 0);
        assert.equal(count, expected);
      }
      assert.ok(results);
    });
  }

  test('has the colours of its theme: of the parties with seats none twice', () => {
    for (const { theme, golkar, nasdem, other } of [
      { theme: 'light', golkar: '#f5c400', nasdem: '#1f2f6b', other: '#8797d8' },
      { theme: 'dark', golkar: '#f5c400', nasdem: '#8797d8', other: '#1f2f6b' },
    ] as const) {
      const markup = svg('dpr-2024', { theme });
      const wedges = [...markup.matchAll(/<path d="(?:M[-\d. ]+h\.01)+" stroke="(#[\da-f]+)"/g)].map(
        ([, color]) => color,
      );
      const colors = wedges.filter((color) => !['#595e67', '#a9adb6'].includes(color!));
      assert.equal(colors.length, 8);
      assert.equal(new Set(colors).size, 8);
      assert.ok(colors.includes(golkar) && colors.includes(nasdem) && !markup.includes(other));
      // The chip of the table has the same.
      assert.match(markup, new RegExp(`<rect [^>]*fill="${nasdem}"`));
    }
  });

  test('says in the CSV and in the picture which parties are under the threshold in a district', () => {
    const line = csv('district-threshold').find((one) => one.startsWith('16,Perindo,0,'));
    assert.match(line!, /"9,8%",16,"?di bawah ambang nasional 4%/);
    assert.ok(svg('district-threshold').includes('>di bawah ambang nasional 4%<'));
    assert.ok(!svg('district-threshold').includes('stroke-dasharray'));
    assert.match(csv('district-threshold-unknown')[1]!, /Ambang batas 4% suara sah nasional tidak diterapkan di sini/);
  });

  test('is as large as social networks ask for', () => {
    assert.match(svg('dpr-2024', { size: 'share' }), /^<svg [^>]*width="1200" height="630"/);
  });

  test('has the majority, the names where there is room, and every party in the table', () => {
    const wide = svg('dpr-2024');
    for (const text of [
      'Mayoritas: 291 dari 580 kursi',
      'di bawah ambang 4%',
      'PDI-P 110',
      ' 16,7% suara',
      '110',
      'Ummat',
      'Jumlah 580',
    ])
      assert.ok(wide.includes(`>${text}<`), text);
    assert.ok(!svg('dpr-2024', { width: 320 }).includes('>Gerindra 86<'));
  });
});
