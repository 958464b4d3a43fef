import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { renderElectionCompare } from '../../src/ssr/render-election-compare.js';
import { compareCases as cases } from '../cases/compare.js';
import { kawal2024, kpu2024 } from '../fixtures/two-sources-2024.js';

const plainOf = (markup: string): string => markup.replace(/^.*<\/template>/s, '');
const textOf = (markup: string): string => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const now = Date.parse('2024-03-18T00:00:00Z');

describe('a comparison from a server', () => {
  const markup = renderElectionCompare(kpu2024, kawal2024, { now, controls: 'data' });

  test('is drawn, and has what the element draws it from', () => {
    assert.match(
      markup,
      /^<election-compare a="[^"]+" b="[^"]+" controls="data"><template shadowrootmode="open"><style>/,
    );
    assert.match(textOf(markup), /KPU dan KawalPemilu berbeda di 39 dari 39 wilayah yang ada di keduanya/);
  });

  test('is in a table that needs no script, with every place', () => {
    const plain = textOf(plainOf(markup));
    assert.match(plain, /Jumlah 39 wilayah yang ada di keduanya 31\.393\.240 suara 33\.865\.412 suara \+2\.472\.172/);
    assert.match(plain, /Jawa Barat 6\.910\.321 suara 7\.509\.727 suara \+599\.406/);
    assert.equal(plainOf(markup).match(/<tr>/g)?.length, 1 + 1 + 39);
  });

  for (const { name, sources, attributes } of cases)
    test(`${name} can be printed`, () => {
      assert.match(
        renderElectionCompare(sources?.a as never, sources?.b as never, { now, ...attributes }),
        /part="root"/,
      );
    });

  test('refuses what cannot be compared, with paths', () => {
    assert.throws(
      () => renderElectionCompare(kpu2024, { ...kawal2024, round: 2 }, { now }),
      /b\.round: expected 1 as in a\.round, got 2/,
    );
    assert.throws(() => renderElectionCompare(kpu2024, '{', { now }), /b: expected JSON/);
  });

  test('has nothing of figures under embargo', () => {
    const closed = renderElectionCompare(kpu2024, { ...kawal2024, embargo: '2999-01-01T00:00:00Z' }, { now });
    assert.doesNotMatch(closed, /79079305|79\.079\.305|13602046/);
    assert.match(closed, /b="[^"]*2999-01-01/);
  });
});
