import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  anyCard,
  base,
  chip,
  gap,
  hemicycle,
  drawHouse,
  margin,
  radius,
  wedgeLabels,
  wideCard,
} from '../../src/charts/hemicycle-geometry.js';

const totals = Array.from({ length: 1000 }, (_, index) => index + 1);

describe('a hemicycle', () => {
  test('has exactly as many dots as seats, from 1 to 1,000', () => {
    for (const total of totals) {
      assert.equal(hemicycle(total).seats.length, total);
      const first = Math.floor(total / 3);
      const { paths } = drawHouse([first, total - first].map((dots) => ({ dots, name: '', count: '' })));
      assert.deepEqual(
        paths.map((path) => path.match(/M[-\d. ]+h\.01/g)?.length ?? 0),
        [first, total - first],
      );
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

  test('draws a ray between two wedges, each on its side of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1000 }), fc.integer({ min: 0, max: 1000 }), (total, part) => {
        const count = Math.max(1, Math.min(total - 1, Math.round((total * part) / 1000)));
        const { edges } = drawHouse([count, total - count].map((dots) => ({ dots, name: '', count: '' })));
        const { seats, diameter } = hemicycle(total);
        assert.equal(edges !== '', seats[count - 1]!.turn < seats[count]!.turn);
        if (!edges) return;
        const [from, to] = edges
          .slice(1)
          .split('L')
          .map((point) => point.split(' ').map(Number) as [number, number]);
        // It begins within the dots, and ends outside of them.
        for (const { x, y } of seats) {
          assert.ok(Math.hypot(...from!) < Math.hypot(x, y) - diameter / 4);
          assert.ok(Math.hypot(...to!) > Math.hypot(x, y) + diameter / 2);
        }
        seats.forEach(({ x, y }, index) => {
          const side = from![0] * y - from![1] * x;
          assert.ok(index < count ? side <= 1 : side >= -1, `${total} ${count}: seat ${index}`);
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('labels of wedges', () => {
  const wedges = fc.array(
    fc
      .record({ dots: fc.integer({ min: 1, max: 60 }), name: fc.string({ minLength: 1, maxLength: 14 }) })
      .map((wedge) => ({ ...wedge, count: String(wedge.dots) })),
    { minLength: 1, maxLength: 30 },
  );

  /** Where labels come to lie, in em, in a card in which the half circle has this radius. */
  const boxes = (
    given: Parameters<typeof wedgeLabels>[0],
    outer: number,
    isWide: boolean,
  ): readonly { left: number; right: number; top: number; bottom: number }[] =>
    wedgeLabels(given).flatMap((label) => {
      if (!label) return [];
      const { x, y, dx, dy, side, text } = label;
      const [atX, atY] = [2 * outer * x + dx, outer * (1 + base / radius) * y + dy];
      const reach = chip / 2 + (isWide && text ? gap + Array.from(text).length * 0.6 : 0);
      return {
        left: atX - (side < 0 ? reach : chip / 2),
        right: atX + (side < 0 ? chip / 2 : reach),
        top: atY - chip / 2,
        bottom: atY + chip / 2,
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
    const parties = Object.entries({
      PKB: 68,
      Gerindra: 86,
      'PDI-P': 110,
      Golkar: 102,
      NasDem: 69,
      PKS: 53,
      PAN: 48,
      Demokrat: 44,
    }).map(([name, dots]) => ({ name, dots, count: String(dots) }));
    assert.deepEqual(
      wedgeLabels(parties).map((label) => label?.text),
      parties.map(({ name, count }) => `${name} ${count}`),
    );
    const [long] = wedgeLabels([{ dots: 3, name: 'Partai Demokrasi Indonesia Perjuangan', count: '3' }]);
    assert.equal(long?.text, '3');
    assert.deepEqual(wedgeLabels([1, 200, 1].map((dots) => ({ dots, name: 'A', count: `${dots}` }))).map(Boolean), [
      true,
      true,
      true,
    ]);
    assert.deepEqual(wedgeLabels([200, 1, 1].map((dots) => ({ dots, name: 'A', count: `${dots}` }))).map(Boolean), [
      true,
      true,
      false,
    ]);
  });
});
