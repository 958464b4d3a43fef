// Pictures for social media, read as anybody may read an SVG: what stands in them, how large it is, and what is left out.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toSVG } from '../../../src/export/svg/svg.js';
import type { PictureOptions } from '../../../src/export/svg/svg.js';
import { viewOf } from '../../../src/export/view.js';
import type { GivenResults } from '../../../src/export/view.js';
import { caseNamed, cases } from '../../cases/index.js';
import type { Case } from '../../cases/index.js';
import { textsIn } from './texts-in.js';
import type { Text } from './texts-in.js';

const drawable = cases.filter(({ name }) => !name.startsWith('bad-input'));

/** 14 px and 11 px, where a phone shows 1,200 px as 400. */
const [large, small] = [42, 33];

const svgOf = ({ attributes, results }: Case, options: PictureOptions): string =>
  toSVG(results as GivenResults, { ...attributes, ...options });

/** The size of the largest text that begins so. */
const sizeOf = (texts: readonly Text[], words: string): number =>
  Math.max(...texts.filter((text) => text.words.startsWith(words)).map(({ size }) => size));

const firstWord = (text: string): string => text.split(' ')[0] ?? '';

for (const size of ['share', 'portrait'] as const) {
  describe(`a picture of the shape ${size}`, () => {
    test('has nothing smaller than can be read on a phone', () => {
      for (const one of drawable) {
        for (const { size: px, words } of textsIn(svgOf(one, { size })))
          assert.ok(px >= small, `${one.name}: “${words}” has ${String(px)} px`);
      }
    });

    test('has its headline, the names, the shares and the kind of count large', () => {
      for (const one of drawable) {
        const texts = textsIn(svgOf(one, { size }));
        const { answer, badges, heading, label, polls, rows } = viewOf(
          one.results as GivenResults,
          one.attributes,
        ).standings;
        const large42 = (words: string): void => {
          assert.ok(sizeOf(texts, words) >= large, `${one.name}: “${words}” is small`);
        };
        large42(firstWord(answer || heading || label));
        for (const { kind, text } of badges) if (kind) large42(text);
        if (polls || rows.length > 5) continue;
        for (const { name, share } of rows) {
          large42(firstWord(name).slice(0, 3));
          if (share) large42(share);
        }
      }
    });

    test('has source and time, whatever else has no room', () => {
      for (const one of drawable) {
        const all = textsIn(svgOf(one, { size }))
          .map(({ words }) => words)
          .join(' ');
        const { source, updated } = viewOf(one.results as GivenResults, one.attributes).standings;
        if (source) assert.ok(all.includes(`${source.label}: ${source.name.slice(0, 20)}`), one.name);
        if (updated) assert.ok(all.includes(updated.text), one.name);
      }
    });

    test('shows every candidate, or says how many it shows', () => {
      for (const one of drawable) {
        const texts = textsIn(svgOf(one, { size }));
        const { polls, rows } = viewOf(one.results as GivenResults, one.attributes).standings;
        const names = polls?.candidates ?? rows;
        const shown = names.filter(({ name }) =>
          texts.some(({ words }) => words && name.startsWith(words.replace('…', ''))),
        ).length;
        const said = texts.some(({ words }) =>
          new RegExp(`\\b${String(names.length)} calon|${String(names.length)} candidates`).test(words),
        );
        assert.ok(said || shown === names.length, `${one.name}: ${String(shown)} of ${String(names.length)}`);
      }
    });
  });
}

describe('what has no room', () => {
  const wordsOf = (one: Case, size: 'share' | 'portrait'): string =>
    textsIn(svgOf(one, { size }))
      .map(({ words }) => words)
      .join(' ');

  test('is all there in the higher shape', () => {
    const words = wordsOf(caseNamed('official'), 'portrait');
    for (const expected of ['96.214.691 suara', 'Partisipasi', 'Pasal 6A', 'Sumber: KPU', '22.19 WIB'])
      assert.ok(words.includes(expected), expected);
  });

  test('is left out in the order votes, turnout, law', () => {
    const marks: readonly RegExp[] = [/\d suara(?! sah)/, /Partisipasi|Suara tidak sah/, /Pasal/];
    for (const one of drawable) {
      const [high, flat] = (['portrait', 'share'] as const).map((size) =>
        marks.map((mark) => mark.test(wordsOf(one, size))),
      );
      marks.forEach((mark, index) => {
        if (!high?.[index] || flat?.[index]) return;
        // What stands before it in the order has gone, too.
        for (const before of flat?.slice(0, index) ?? []) assert.equal(before, false, `${one.name}: ${String(mark)}`);
      });
    }
  });
});

describe('the kind of count', () => {
  const pathsOf = (name: string): string => svgOf(caseNamed(name), { size: 'share' });

  test('shows in the marks: solid, hatched, a dot with a line, or hollow', () => {
    const slanting = /<path d="M0 [\d.]+L[\d.]+ 0/;
    assert.doesNotMatch(pathsOf('official'), slanting);
    assert.doesNotMatch(pathsOf('official'), /<circle/);
    assert.match(pathsOf('preliminary'), slanting);
    assert.match(pathsOf('quick-count'), /<circle/);
    assert.match(pathsOf('annulled'), /fill="none"[^>]*stroke-dasharray/);
    assert.match(pathsOf('annulled'), /text-decoration="line-through"/);
  });

  test('of votes that are cast again has no percentage but that of the stations', () => {
    for (const { words } of textsIn(pathsOf('revote'))) assert.doesNotMatch(words.replace('(100%)', ''), /\d%/);
  });

  test('that is not valid has a band with the words', () => {
    for (const [name, words] of [
      ['annulled', 'Hasil dibatalkan MK'],
      ['disputed', 'Sengketa di MK'],
      ['test-banner', 'DATA UJI'],
    ] as const) {
      assert.ok(
        textsIn(pathsOf(name)).some((text) => text.words.startsWith(words)),
        name,
      );
    }
  });
});

describe('the brand', () => {
  const official = caseNamed('official');
  const branded = (brand: string): string => svgOf(official, { size: 'share', brand });

  test('is the name of the desk, at the foot', () => {
    assert.ok(textsIn(branded('Kabar & "Nusantara"')).some(({ words }) => words === 'Kabar & "Nusantara"'));
  });

  test('is a logo that the picture carries', () => {
    const logo = 'data:image/png;base64,iVBORw0KGgo=';
    assert.match(branded(logo), new RegExp(`<image [^>]*href="${logo}"`));
  });

  test('is neither an address that a picture would load, nor a page or a script', () => {
    for (const address of ['https://example.org/logo.png', 'javascript:alert(1)', 'data:text/html,<script>'])
      assert.doesNotMatch(branded(address), /<image|example|javascript|text\/html/, address);
  });
});
