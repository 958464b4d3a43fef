import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Resvg } from '@resvg/resvg-js';
import { palettes } from '../../../src/export/svg/palettes.js';
import { toSVG } from '../../../src/export/svg/svg.js';
import { textWidth, wrapped } from '../../../src/export/svg/text-width.js';
import type { GivenResults } from '../../../src/export/view.js';
import { styles } from '../../../src/elements/card/styles.js';
import { choices } from '../../../src/attributes/choices.js';
import { caseNamed, cases } from '../../cases/index.js';
import { contrast } from '../../contrast.js';

const given = (name: string): GivenResults => caseNamed(name).results as GivenResults;
const texts = (svg: string): string => [...svg.matchAll(/<text [^>]*>([^<]*)/g)].map(([, text]) => text).join('\n');

describe('colours', () => {
  test('are those of the style sheet', () => {
    for (const [name, light] of Object.entries(palettes.light)) {
      const dark = palettes.dark[name as keyof typeof palettes.dark];
      const own = `light-dark(${light}, ${dark})`;
      const ways = [`--_${name}: var(--election-${name}, ${own});`, `--_${name}: ${own};`];
      assert.ok(
        ways.some((way) => styles.cssText.includes(way)),
        name,
      );
    }
  });

  test('have enough contrast for text', () => {
    for (const { ink, muted, surface } of Object.values(palettes)) {
      assert.ok(contrast(ink, surface) >= 7);
      assert.ok(contrast(muted, surface) >= 4.5);
    }
    assert.ok(contrast('#fff', '#b3261e') >= 4.5);
  });

  test('are not the placeholders that are used during layout', () => {
    for (const theme of ['light', 'dark'] as const) {
      for (const name of ['official', 'annulled', 'disputed', 'preliminary', 'quick-count'])
        for (const size of ['auto', 'share'] as const)
          assert.doesNotMatch(toSVG(given(name), { theme, size }), /(?:fill|stroke)="(?!none|#)/);
    }
  });

  test('follow the theme, and are light in the theme auto', () => {
    const light = toSVG(given('official'), { theme: 'light' });
    assert.equal(toSVG(given('official'), { theme: 'auto' }), light);
    assert.notEqual(toSVG(given('official'), { theme: 'dark' }), light);
  });
});

describe('the room for text', () => {
  const letters = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
  const fonts = ['Regular', 'Bold'].map((face) => `/usr/share/fonts/truetype/liberation/LiberationSans-${face}.ttf`);
  const measured = (text: string): number => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9999" height="99"><text y="50" font-family="Liberation Sans" font-weight="700" font-size="20">|${text.replace(/[<&]/g, (character) => `&#${character.charCodeAt(0)};`)}|</text></svg>`;
    return new Resvg(svg, { font: { fontFiles: fonts, loadSystemFonts: false } }).getBBox()?.width ?? NaN;
  };

  test('is at least the width in a bold font', () => {
    const bars = measured('');
    for (const letter of letters.concat('–', '±', '’', 'é', 'ü', 'ñ')) {
      const taken = (measured(letter.repeat(10)) - bars) / 200;
      assert.ok(taken > 0 && taken <= textWidth(letter) + 0.005, `${letter} ${taken} ${textWidth(letter)}`);
    }
  });

  test('is only a little more for names', () => {
    const name = 'Prof. Dr. Ir. H. MELATI Kencana Wangi, S.H.';
    assert.ok(textWidth(name) < 1.15 * ((measured(name) - measured('')) / 20));
  });

  test('is filled line by line, without losing text', () => {
    const name = 'CENDANAMERANTIBERINGINTREMBESIKETAPANG - Hj. PINUS, S.H.';
    const lines = wrapped(name, 8);
    assert.ok(lines.length > 4);
    for (const line of lines) assert.ok(textWidth(line) <= 8.001);
    assert.equal(lines.join('').replaceAll(' ', ''), name.replaceAll(' ', ''));
    assert.deepEqual(wrapped('a b', 9), ['a b']);
    assert.deepEqual(wrapped('', 9), []);
  });
});

describe('test data', () => {
  for (const size of ['auto', 'share'] as const) {
    for (const chart of choices.chart) {
      test(`is marked in a ${chart} picture, ${size}`, () => {
        assert.match(texts(toSVG(given('test-banner'), { chart, size })), /DATA UJI/);
      });
    }
  }
});

test('figures under embargo are not in the picture or its description', () => {
  const svg = toSVG(given('embargo'));
  assert.doesNotMatch(svg, /52,18/);
  assert.match(texts(svg), /Hitung cepat tayang mulai/);
});

test('the number chip takes the place of the photo', () => {
  assert.doesNotMatch(toSVG(given('photos')), /photos\//);
});

test('all of a hundred rows are there; for social networks the largest, with how many there are', () => {
  const candidates = Array.from({ length: 100 }, (_, index) => ({
    number: index + 1,
    name: `Calon ${index + 1} dengan nama yang panjang`,
    votes: 1000 + index,
  }));
  const text = texts(toSVG({ version: 1, candidates }));
  for (const { votes } of candidates) assert.match(text, new RegExp(`1\\.${String(votes).slice(1)} suara`));
  for (const size of ['share', 'portrait'] as const)
    assert.match(texts(toSVG({ version: 1, candidates }, { size })), /Menampilkan \d+ dari 100 calon/);
});

test('works in Node too', () => {
  for (const { name, results } of cases.slice(0, 8)) {
    const svg = toSVG(results as GivenResults, { size: 'share' });
    const { width, height } = new Resvg(svg).render();
    assert.deepEqual([width, height], [1200, 630], name);
  }
});
