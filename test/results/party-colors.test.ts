import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { emptyBoxColor, palette } from '../../src/results/colors.js';
import { parties } from '../../src/results/parties.js';
import type { Paint } from '../../src/results/parties.js';
import { partyPaints } from '../../src/results/party-colors.js';
import type { Candidate } from '../../src/results/types.js';
import { contrast, surfaces } from '../contrast.js';
import { pileg2024 } from '../fixtures/pileg-2024.js';

/** The distance between two colours by CIE 1976; a distance of 2.3 is just visible. */
function difference(a: string, b: string): number {
  const lab = (color: string): readonly number[] => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5]
      .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    const [x = 0, y = 0, z = 0] = [
      (0.4124 * r + 0.3576 * g + 0.1805 * blue) / 0.9505,
      0.2126 * r + 0.7152 * g + 0.0722 * blue,
      (0.0193 * r + 0.1192 * g + 0.9505 * blue) / 1.089,
    ].map((t) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116));
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
  };
  const other = lab(b);
  return Math.hypot(...lab(a).map((value, index) => value - (other[index] ?? 0)));
}

const candidate = (id: string, rest: Partial<Candidate> = {}): Candidate => ({
  id,
  name: id,
  parties: [],
  emptyBox: false,
  ...rest,
});
const unknown = (count: number, rest: Partial<Candidate> = {}): readonly Candidate[] =>
  Array.from({ length: count }, (_, index) => candidate(`p${index}`, { number: index + 1, ...rest }));
const everybody = (): boolean => true;
const paintsOf = (
  candidates: readonly Candidate[],
  isSeated: (candidate: Candidate) => boolean = everybody,
  year = '',
): readonly Paint[] => {
  const paints = partyPaints(candidates, isSeated, year);
  return candidates.map(({ id }) => paints.get(id)!);
};
const same = (color: string): Paint => ({ light: color, dark: color });
const leastDifference = (paints: readonly Paint[]): number =>
  Math.min(
    ...paints.flatMap(({ light, dark }, index) =>
      paints.slice(0, index).flatMap((other) => [difference(light, other.light), difference(dark, other.dark)]),
    ),
  );

describe('parties with seats', () => {
  const house = pileg2024.parties.map(({ number, abbreviation }) => candidate(abbreviation, { number }));
  const seated = pileg2024.parties.flatMap(({ abbreviation, seats }) => (seats ? abbreviation : []));

  test('in the DPR of 2024 have eight colours that can be distinguished, in each theme', () => {
    const paints = paintsOf(house.filter(({ id }) => seated.includes(id)));
    assert.equal(paints.length, 8);
    assert.ok(leastDifference(paints) > 14, String(leastDifference(paints)));
  });

  test('have 18 different colours if all 18 parties have seats', () => {
    const paints = paintsOf(house);
    assert.deepEqual(
      paints,
      parties.map(({ paint }) => paint),
    );
    assert.ok(leastDifference(paints) > 11, String(leastDifference(paints)));
  });

  test('have their own colour first, then the known one, then one of the palette', () => {
    assert.deepEqual(paintsOf([candidate('PKS', { color: '#123456' }), candidate('Golkar'), candidate('X')]), [
      same('#123456'),
      { light: '#f5c400', dark: '#f5c400' },
      same(palette[0]!),
    ]);
  });

  test('never share a colour that the source gives twice: the first by ballot number keeps it', () => {
    const [second, first] = paintsOf([
      candidate('PSI', { number: 15, color: '#d52027' }),
      candidate('PDI-P', { number: 3, color: '#d52027' }),
    ]);
    assert.deepEqual([first, second], [same('#d52027'), { light: '#d9486a', dark: '#f08aa3' }]);
  });

  test("do not take a colour that is near to one of another party's in the source", () => {
    const [, known, spare] = paintsOf([
      candidate('X', { color: '#d3131f' }),
      candidate('PDI-P'),
      candidate('Y', { color: palette[1]! }),
    ]);
    assert.notEqual(known!.light, '#d3131f');
    assert.equal(spare!.light, palette[1]);
  });

  test('keep their colour when another party wins a seat', () => {
    const all = unknown(12);
    const before = paintsOf(all, ({ id }) => id !== 'p3');
    const after = paintsOf(all);
    const others = (paints: readonly Paint[]): readonly Paint[] => paints.filter((_, index) => index !== 3);
    assert.deepEqual(others(before), others(after));
    assert.deepEqual(before[3], same(emptyBoxColor));
  });

  test('have the same colours in any order of the list', () => {
    const all = unknown(12);
    assert.deepEqual([...paintsOf([...all].reverse())].reverse(), paintsOf(all));
  });

  test('that are unknown have colours that can be distinguished, for the longest ballot so far', () => {
    for (const count of [8, 16, 24]) {
      assert.ok(
        leastDifference(paintsOf(unknown(count))) > 10,
        `${count}: ${leastDifference(paintsOf(unknown(count)))}`,
      );
    }
  });

  const some = fc.array(
    fc.record(
      {
        name: fc.constantFrom('PKB', 'PDI-P', 'PDIP', 'Golkar', 'Partai Demokrat', 'A', 'B'),
        number: fc.integer({ min: 1, max: 30 }),
        color: fc.constantFrom('#d52027', '#d3131f', '#2f74c0', '#808080', '#ffffff', '#000000'),
      },
      { requiredKeys: ['name'] },
    ),
    { maxLength: 60 },
  );

  test('never share a colour, and each of our colours is visible on its surface', () => {
    const [light = '', dark = ''] = surfaces;
    fc.assert(
      fc.property(some, fc.constantFrom('2024', '2029'), (fields, year) => {
        const all = fields.map((one, index) => candidate(`${index}`, one));
        const paints = paintsOf(all, everybody, year);
        for (const key of ['light', 'dark'] as const) {
          assert.equal(new Set(paints.map((paint) => paint[key])).size, all.length);
        }
        paints.forEach((paint, index) => {
          if (paint.light === all[index]!.color || paint.light === '#f5c400') return;
          assert.ok(contrast(paint.light, light) >= 3 && contrast(paint.dark, dark) >= 3, JSON.stringify(paint));
        });
      }),
      { numRuns: 300 },
    );
  });

  test('get their colours in time when there are a hundred', () => {
    const paints = paintsOf(unknown(100));
    assert.equal(new Set(paints.map(({ light }) => light)).size, 100);
  });
});

describe('parties without seats', () => {
  const nobody = (): boolean => false;

  test('keep their own colour or the known one, else they are grey', () => {
    assert.deepEqual(paintsOf([candidate('X', { color: '#123456' }), candidate('PPP'), candidate('Y')], nobody), [
      same('#123456'),
      { light: '#14502f', dark: '#6aa886' },
      same(emptyBoxColor),
    ]);
  });

  test('do not take a colour from a party with seats', () => {
    const [, seated] = paintsOf(
      [candidate('A', { number: 1, color: '#123456' }), candidate('B', { number: 2, color: '#123456' })],
      ({ id }) => id === 'B',
    );
    assert.deepEqual(seated, same('#123456'));
  });
});
