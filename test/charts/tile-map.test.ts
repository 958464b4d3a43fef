import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  mapColumns,
  mapPlaces,
  mapRows,
  places,
  seaColumn,
  seaRow,
  shelves,
  tileBy,
} from '../../src/charts/tile-map-geometry.js';
import { overseas, provinceNames } from '../fixtures/provinces.js';

/** Centres of the provinces, in degrees east and north, to the nearest half, as in any atlas. */
const middles: Readonly<Record<string, readonly [east: number, north: number]>> = {
  '11': [96.5, 4.5],
  '12': [99, 2],
  '13': [100.5, -1],
  '14': [102, 0.5],
  '15': [102.5, -1.5],
  '16': [104, -3],
  '17': [102.5, -3.5],
  '18': [105, -5],
  '19': [106.5, -2.5],
  '21': [104.5, 1],
  '31': [107, -6],
  '32': [107.5, -7],
  '33': [110, -7],
  '34': [110.5, -8],
  '35': [112.5, -7.5],
  '36': [106, -6.5],
  '51': [115, -8.5],
  '52': [117.5, -8.5],
  '53': [121, -9],
  '61': [111, 0],
  '62': [113.5, -1.5],
  '63': [115.5, -3],
  '64': [116.5, 0.5],
  '65': [116, 3],
  '71': [124.5, 1],
  '72': [121, -1],
  '73': [120, -4],
  '74': [122, -4],
  '75': [122.5, 0.5],
  '76': [119.5, -2.5],
  '81': [129, -4],
  '82': [128, 1],
  '91': [138.5, -2.5],
  '92': [133.5, -2],
  '93': [139.5, -7],
  '94': [136.5, -3.5],
  '95': [139.5, -4],
  '96': [131.5, -1],
};

const tiles = places
  .map((code, index) => ({ code, column: (index % mapColumns) + 1, row: Math.floor(index / mapColumns) + 1 }))
  .filter(({ code }) => code.trim());

const at = (code: string): { readonly column: number; readonly row: number } =>
  tiles.find((tile) => tile.code === code)!;

test('has one tile for each of the 38 provinces and for overseas', () => {
  assert.deepEqual(tiles.map(({ code }) => code).sort(), Object.keys(provinceNames).sort());
  assert.equal(new Set(tiles.map(({ column, row }) => `${String(column)} ${String(row)}`)).size, 39);
  assert.equal(places.length, mapColumns * mapRows);
});

describe('the archipelago is recognised:', () => {
  test('a province clearly west of another one on the same islands is not east of it, and one that is north is not south', () => {
    for (const island of ['1 2', '3', '5', '6', '7', '8', '9']) {
      const codes = Object.keys(middles).filter((code) => island.includes(code.charAt(0)));
      for (const one of codes) {
        for (const other of codes) {
          const [[east, north], [otherEast, otherNorth]] = [middles[one]!, middles[other]!];
          if (otherEast - east >= 1.5) assert.ok(at(one).column <= at(other).column, `${one} lies east of ${other}`);
          if (north - otherNorth >= 1.5) assert.ok(at(one).row <= at(other).row, `${one} lies south of ${other}`);
        }
      }
    }
  });

  test('its tiles are in the same direction from each other as on the real map', () => {
    const codes = Object.keys(middles);
    const correlation = (xs: readonly number[], ys: readonly number[]): number => {
      const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
      const [x, y] = [mean(xs), mean(ys)];
      const sum = (of: (index: number) => number): number => xs.reduce((total, _, index) => total + of(index), 0);
      return (
        sum((i) => (xs[i]! - x) * (ys[i]! - y)) /
        Math.sqrt(sum((i) => (xs[i]! - x) ** 2) * sum((i) => (ys[i]! - y) ** 2))
      );
    };
    const east = correlation(
      codes.map((code) => middles[code]![0]),
      codes.map((code) => at(code).column),
    );
    const north = correlation(
      codes.map((code) => middles[code]![1]),
      codes.map((code) => -at(code).row),
    );
    assert.ok(east > 0.97, String(east));
    assert.ok(north > 0.93, String(north));
  });

  test('islands do not touch', () => {
    const islandOf = (code: string): string => (/^[12]/.test(code) ? 'Sumatera' : code.charAt(0));
    for (const one of tiles) {
      for (const other of tiles) {
        const apart = Math.abs(one.column - other.column) + Math.abs(one.row - other.row);
        if (apart === 1) assert.equal(islandOf(one.code), islandOf(other.code), `${one.code} and ${other.code}`);
      }
    }
  });

  test('overseas is separate', () => {
    const { column, row } = at(overseas);
    for (const tile of tiles.filter(({ code }) => code !== overseas)) {
      assert.ok(Math.max(Math.abs(tile.column - column), Math.abs(tile.row - row)) > 1);
    }
  });

  test('the sea at the lower right is free for the figures of one region', () => {
    for (const { code, column, row } of tiles) assert.ok(column <= seaColumn || row <= seaRow, code);
    assert.ok(mapColumns - seaColumn >= 5 && mapRows - seaRow >= 3);
  });
});

describe('the shelves', () => {
  test('have every tile once, and those of an island group together', () => {
    assert.deepEqual(shelves.flat().sort(), Object.keys(provinceNames).sort());
    const seas = ['1 2', '3', '5 8', '6', '7', '9'];
    for (const codes of shelves.slice(0, -1)) {
      assert.ok(seas.some((sea) => codes.every((code) => sea.includes(code.charAt(0)))));
    }
  });
});

describe('an arrow key', () => {
  for (const [from, key, to] of [
    ['36', 'ArrowRight', '31'],
    ['35', 'ArrowLeft', '33'],
    ['33', 'ArrowDown', '34'],
    ['34', 'ArrowUp', '33'],
    ['34', 'ArrowRight', '35'],
    ['35', 'ArrowRight', '51'],
    ['18', 'ArrowDown', '33'],
    ['17', 'ArrowDown', '16'],
    ['11', 'ArrowRight', '65'],
    ['11', 'ArrowUp', '11'],
  ] as const) {
    test(`${key} leads from ${provinceNames[from]!} to ${provinceNames[to]!}`, () => {
      assert.equal(tileBy(key, from), to);
    });
  }

  test('leads in its direction, if there is a tile', () => {
    const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const;
    for (const [key, [x, y]] of Object.entries(ways)) {
      for (const { code } of tiles) {
        const found = tileBy(key, code)!;
        const ahead = (to: string): number => (at(to).column - at(code).column) * x + (at(to).row - at(code).row) * y;
        const straight = tiles.some((tile) => ahead(tile.code) > 0);
        assert.equal(found !== code, straight, `${key} from ${code}`);
        if (straight) assert.ok(ahead(found) > 0);
      }
    }
  });

  test('can reach every tile from every other one', () => {
    for (const { code } of tiles) {
      const reached = new Set([code]);
      for (const from of reached) {
        for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) reached.add(tileBy(key, from)!);
      }
      assert.equal(reached.size, 39, `from ${code}`);
    }
  });

  test('is the only key that leads to another tile', () => {
    assert.equal(tileBy('Enter', '11'), undefined);
    assert.ok(!tileBy('ArrowLeft', ''));
  });

  test('skips places without a tile', () => {
    const older = new Map([...mapPlaces].filter(([code]) => code !== '94'));
    assert.equal(tileBy('ArrowRight', '81', older), '93');
  });
});
