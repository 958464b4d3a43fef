import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  base,
  drawHouse,
  hemicycle,
  lineHeight,
  margin,
  narrowArc,
  radius,
  usualArc,
  wedgeLabels,
} from '../../src/charts/hemicycle-geometry.js';

const totals = Array.from({ length: 1000 }, (_, index) => index + 1);

describe('a hemicycle', () => {
  test('has exactly as many dots as seats, from 1 to 1,000', () => {
    for (const total of totals) {
      assert.equal(hemicycle(total).seats.length, total);
      const first = Math.floor(total / 3);
      const { paths } = drawHouse([first, total - first].map((dots) => ({ dots, label: '', count: '' })));
      assert.deepEqual(
        paths.map((path) => path.match(/M[-\d. ]+h\.01/g)?.length ?? 0),
        [first, total - first],
      );
    }
  });

  test('has its dots apart and inside the picture', () => {
    for (const total of totals) {
      const { seats, diameter } = hemicycle(total);
      assert.ok(diameter > 2.5, `${total}: ${diameter}`);
      for (const [index, { x, y }] of seats.entries()) {
        assert.ok(Math.abs(x) + diameter / 2 <= radius && y - diameter / 2 >= -radius && y + diameter / 2 <= base);
        // Sorted by angle, so near dots are near in the list, except at the ends of rows.
        for (const other of seats.slice(index + 1, index + 40)) {
          assert.ok(Math.hypot(x - other.x, y - other.y) >= diameter * 1.1, `${total}: two dots meet`);
        }
      }
    }
  });

  test('has any two dots apart, checked pair by pair in a few parliaments', () => {
    for (const total of [1, 2, 3, 7, 10, 55, 100, 120, 136, 435, 580, 650, 711, 999, 1000]) {
      const { seats, diameter } = hemicycle(total);
      let nearest = Infinity;
      seats.forEach((a, index) => {
        for (const b of seats.slice(index + 1)) nearest = Math.min(nearest, Math.hypot(a.x - b.x, a.y - b.y));
      });
      assert.ok(nearest >= diameter * 1.1, `${total}: ${nearest} < ${diameter}`);
    }
  });

  test('has its seats from left to right, half of them on either side', () => {
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
});

describe('labels of wedges', () => {
  const wedges = fc.array(
    fc
      .record({ dots: fc.integer({ min: 1, max: 60 }), label: fc.string({ minLength: 1, maxLength: 14 }) })
      .map((wedge) => ({ ...wedge, count: String(wedge.dots) })),
    { minLength: 1, maxLength: 30 },
  );

  /** The places of labels in em, in a card in which the half circle has this radius. */
  const boxes = (
    given: Parameters<typeof wedgeLabels>[0],
    outer: number,
    isNarrow: boolean,
  ): readonly { left: number; right: number; top: number; bottom: number }[] =>
    wedgeLabels(given).flatMap((label, index) => {
      if (!label || (isNarrow && label.narrow === 'none')) return [];
      const { x, y, dx, dy, anchor, isStacked, narrow } = label;
      const { label: name, count } = given[index]!;
      const isName = isNarrow && narrow === 'name';
      const length = Array.from(isStacked || isName ? name : `${name} ${count}`).length * 0.58;
      const [atX, atY] = [2 * outer * x + dx, outer * (1 + base / radius) * y + dy];
      const left = atX - { start: 0, middle: length / 2, end: length }[anchor];
      const half = (isStacked && !isName ? lineHeight : lineHeight / 2) - 1e-9;
      return { left, right: left + length, top: atY - half, bottom: atY + half };
    });

  test('never overlap, in any card', () => {
    fc.assert(
      fc.property(wedges, fc.constantFrom(1, 1.3, 2, 4), (given, scale) => {
        for (const [outer, isNarrow] of [
          [narrowArc, true],
          [usualArc, false],
        ] as const) {
          const placed = boxes(given, outer * scale, isNarrow);
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

  test('stay within the room beside the arc', () => {
    fc.assert(
      fc.property(wedges, (given) => {
        for (const { left, right } of boxes(given, usualArc, false))
          assert.ok(left >= -margin && right <= 2 * usualArc + margin);
      }),
    );
  });

  test('never touch the dots', () => {
    fc.assert(
      fc.property(wedges, (given) => {
        for (const { left, right, bottom } of boxes(given, usualArc, false)) {
          // The point of a label above the flat side that is nearest to the centre.
          const nearest = Math.max(0, Math.max(left - usualArc, usualArc - right));
          const above = usualArc - bottom;
          if (above > 0)
            assert.ok(Math.hypot(nearest, above) >= usualArc - 0.75, JSON.stringify([left, right, bottom]));
        }
      }),
    );
  });

  test('exist for the largest wedges, with the name if it is short', () => {
    const parties = Object.entries({
      PKB: 68,
      Gerindra: 86,
      'PDI-P': 110,
      Golkar: 102,
      NasDem: 69,
      PKS: 53,
      PAN: 48,
      Demokrat: 44,
    }).map(([label, dots]) => ({ label, dots, count: String(dots) }));
    const labels = wedgeLabels(parties);
    assert.ok(labels.every(Boolean));
    // The first and the last are below the arc. The one without room for a line has its seats under its name.
    assert.deepEqual(
      labels.flatMap((label, index) => (label!.dy > 0 ? parties[index]!.label : [])),
      ['PKB', 'Demokrat'],
    );
    assert.deepEqual(
      labels.flatMap((label, index) => (label!.isStacked ? parties[index]!.label : [])),
      ['Gerindra'],
    );
    const crowded = wedgeLabels([200, 1, 1, 1, 1, 1].map((dots) => ({ dots, label: 'A', count: `${dots}` })));
    assert.ok(crowded[0] && crowded.some((label) => !label));
  });
});
