import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  anyCard,
  base,
  boundary,
  chip,
  dots,
  gap,
  hemicycle,
  margin,
  radius,
  wedgeLabels,
  wideCard,
} from '../../src/charts/hemicycle-geometry.js';

const totals = Array.from({ length: 1000 }, (_, index) => index + 1);

describe('a hemicycle', () => {
  test('has exactly as many dots as seats, from 1 to 1,000', () => {
    for (const total of totals) {
      const { seats } = hemicycle(total);
      assert.equal(seats.length, total);
      assert.equal(dots(seats).match(/M/g)?.length, total);
    }
  });

  test('keeps its dots apart and inside of the picture', () => {
    for (const total of totals) {
      const { seats, diameter } = hemicycle(total);
      assert.ok(diameter > 2.5, `${total}: ${diameter}`);
      for (const [index, { x, y }] of seats.entries()) {
        assert.ok(Math.abs(x) + diameter / 2 <= radius && y - diameter / 2 >= -radius && y + diameter / 2 <= base);
        // In order of their angle, so near ones are near in the list, but for the ends of rows.
        for (const other of seats.slice(index + 1, index + 40)) {
          assert.ok(Math.hypot(x - other.x, y - other.y) >= diameter * 1.1, `${total}: two dots meet`);
        }
      }
    }
  });

  test('holds any two dots apart in a few houses looked at whole', () => {
    for (const total of [1, 2, 3, 7, 10, 55, 100, 120, 136, 435, 580, 650, 711, 999, 1000]) {
      const { seats, diameter } = hemicycle(total);
      let nearest = Infinity;
      seats.forEach((a, index) => {
        for (const b of seats.slice(index + 1)) nearest = Math.min(nearest, Math.hypot(a.x - b.x, a.y - b.y));
      });
      assert.ok(nearest >= diameter * 1.1, `${total}: ${nearest} < ${diameter}`);
    }
  });

  test('counts its seats from left to right, half of them on either side', () => {
    for (const total of totals) {
      const { seats } = hemicycle(total);
      seats.slice(1).forEach(({ x, y }, index) => {
        const before = seats[index]!;
        const angle = (seat: { readonly x: number; readonly y: number }): number => Math.atan2(-seat.y, -seat.x);
        assert.ok(angle({ x, y }) >= angle(before) - 1e-9, `${total}: seat ${index + 1}`);
      });
      const left = seats.filter(({ x }) => x < -1e-9).length;
      assert.equal(left, seats.filter(({ x }) => x > 1e-9).length);
      assert.ok(left <= total / 2);
      for (const { x } of seats.slice(0, Math.floor(total / 2))) assert.ok(x < 1e-9);
    }
  });

  test('draws a boundary between two wedges that keeps each on its side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1000 }), fc.integer({ min: 0, max: 1000 }), (total, part) => {
        const count = Math.max(1, Math.min(total - 1, Math.round((total * part) / 1000)));
        const { seats, diameter } = hemicycle(total);
        const points = boundary(seats, count)
          .slice(1)
          .split('L')
          .filter(Boolean)
          .map((point) => point.split(' ').map(Number) as [number, number]);
        for (const [x, y] of points) {
          const [last, next] = [seats[count - 1]!, seats[count]!];
          assert.ok(Math.hypot(x, y) > 30 && Math.hypot(x, y) <= radius);
          assert.ok(last.turn <= next.turn);
          for (const seat of seats) assert.ok(Math.hypot(x - seat.x, y - seat.y) > diameter / 2);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('labels of wedges', () => {
  const wedges = fc.array(
    fc.record({ seats: fc.integer({ min: 1, max: 60 }), name: fc.string({ minLength: 1, maxLength: 14 }) }),
    { minLength: 1, maxLength: 30 },
  );

  /** Where labels come to lie, in em, in a card in which the half circle has this radius. */
  const boxes = (
    given: readonly { readonly seats: number; readonly name: string }[],
    outer: number,
    isWide: boolean,
  ): readonly { left: number; right: number; top: number; bottom: number }[] =>
    wedgeLabels(given).flatMap(({ x, y, dx, dy, isLeft, isAnywhere, words }, index) => {
      if (isWide ? !words : !isAnywhere) return [];
      const height = outer * (1 + base / radius);
      const [atX, atY] = [2 * outer * x + dx, height * y + dy];
      const { seats, name } = given[index]!;
      const characters = isWide ? Math.max(words === 'name' ? Array.from(name).length : 0, String(seats).length) : 0;
      const reach = chip / 2 + (characters && gap + characters * 0.6);
      const half = isWide ? 1.2 : chip / 2;
      return {
        left: atX - (isLeft ? reach : chip / 2),
        right: atX + (isLeft ? chip / 2 : reach),
        top: atY - half,
        bottom: atY + half,
      };
    });

  test('never lie over each other, in no card', () => {
    fc.assert(
      fc.property(wedges, fc.constantFrom(1, 1.3, 2, 4), (given, scale) => {
        for (const [outer, isWide] of [
          [anyCard, false],
          [wideCard, true],
        ] as const) {
          const placed = boxes(given, outer * scale, isWide);
          placed.forEach((a, index) => {
            for (const b of placed.slice(index + 1)) {
              const meet = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
              assert.ok(!meet, JSON.stringify([a, b]));
            }
          });
        }
      }),
    );
  });

  test('stay inside of a wide card', () => {
    fc.assert(
      fc.property(wedges, (given) => {
        for (const { left, right } of boxes(given, wideCard, true))
          assert.ok(left >= -margin && right <= 2 * wideCard + margin);
      }),
    );
  });

  test('are there for the largest, and with the name where it is short', () => {
    const labels = wedgeLabels([
      { seats: 68, name: 'PKB' },
      { seats: 86, name: 'Gerindra' },
      { seats: 110, name: 'PDI-P' },
      { seats: 102, name: 'Golkar' },
      { seats: 69, name: 'NasDem' },
      { seats: 53, name: 'PKS' },
      { seats: 48, name: 'PAN' },
      { seats: 44, name: 'Demokrat' },
    ]);
    assert.deepEqual(
      labels.map(({ words, isAnywhere }) => [words, isAnywhere]),
      Array(8).fill(['name', true]),
    );
    assert.equal(wedgeLabels([{ seats: 3, name: 'Partai Demokrasi Indonesia Perjuangan' }])[0]!.words, 'seats');
  });
});
