// Results as pictures, measured where browsers draw them: nothing overlaps or is cut off, and the figures are the page's.
import { expect, fixtureSync } from '@open-wc/testing';
import { toPNG } from '../../src/export/png.js';
import { toSVG } from '../../src/export/svg/svg.js';
import type { PictureOptions } from '../../src/export/svg/svg.js';
import { ResultsError } from '../../src/export/view.js';
import type { GivenResults } from '../../src/export/view.js';
import { choices } from '../../src/attributes/choices.js';
import { caseNamed, cases } from '../cases/index.js';
import type { Case } from '../cases/index.js';
import { widgetOf } from './widget.js';

const faulty = ['bad-input', 'bad-input-with-last-good'];
const drawable = cases.filter(({ name }) => !faulty.includes(name));
const sizes: readonly PictureOptions[] = [{ size: 'share' }, { size: 'portrait' }, { width: 640 }, { width: 280 }];
const pixels = { auto: [], share: [1200, 630], portrait: [1080, 1350] };

const pictureOf = ({ attributes, results }: Case, options: PictureOptions): string =>
  toSVG(results as GivenResults, { ...attributes, ...options });

/** The picture as the page's parser for XML, the strict one, reads it. */
function parsed(svg: string): SVGSVGElement {
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(documentElement.namespaceURI, svg).to.equal('http://www.w3.org/2000/svg');
  expect(documentElement.querySelector('parsererror'), svg).to.equal(null);
  return documentElement as unknown as SVGSVGElement;
}

function shown(svg: string): SVGSVGElement {
  const box = fixtureSync<HTMLElement>('<div></div>');
  box.append(parsed(svg));
  return box.firstElementChild as SVGSVGElement;
}

const textsIn = (picture: Element): readonly string[] =>
  [...picture.querySelectorAll('text')].map(({ textContent }) => textContent);

/** What stands on or outside of something else. */
function collisions(picture: SVGSVGElement): readonly string[] {
  const texts = [...picture.querySelectorAll('text')]
    .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width)
    // Letters leave room above and below; engines differ in how much, most of all where another font has to help.
    .map(({ text, box }) => ({
      text,
      box: new DOMRect(box.x, box.y + 0.15 * box.height, box.width, 0.7 * box.height),
    }));
  const whole = picture.getBoundingClientRect();
  const slack = 0.5;
  const outside = texts.filter(
    ({ box }) =>
      box.left < whole.left - slack ||
      box.right > whole.right + slack ||
      box.top < whole.top - slack ||
      box.bottom > whole.bottom + slack,
  );
  const overlapping = texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter(
        ({ box }) =>
          box.left < one.box.right - slack &&
          box.right > one.box.left + slack &&
          box.top < one.box.bottom - slack &&
          box.bottom > one.box.top + slack,
      )
      .map(({ text }) => `${one.text} × ${text}`),
  );
  return [...outside.map(({ text }) => `${text} sticks out`), ...overlapping];
}

describe('a picture of results', () => {
  for (const chart of choices.chart) {
    for (const size of sizes) {
      const label = size.size ?? `${size.width ?? ''} px`;
      it(`holds every case as ${chart}, ${label}: no text on another or outside`, () => {
        for (const one of drawable) {
          const picture = shown(pictureOf(one, { chart, ...size }));
          expect(collisions(picture), one.name).to.deep.equal([]);
          if (size.size) expect([picture.clientWidth, picture.clientHeight], one.name).to.deep.equal(pixels[size.size]);
          picture.remove();
        }
      }).timeout(60_000);
    }
  }

  it('shows the digits of the page, case by case', async () => {
    for (const one of drawable) {
      // What a widget gained on the state before, only it knows.
      const element = await widgetOf({ ...one, previous: undefined }, { chart: 'bar' });
      const own = element.shadowRoot?.querySelectorAll('[part=share], [part=votes], [part=badge], [part=banner]') ?? [];
      // A pollster's margin stands elsewhere in the picture.
      const wanted = [...own].map(({ textContent }) => textContent.replace(/ ±.*/, '').trim());
      // What has no room in the shapes of social networks, test/export/svg/social.test.ts tells.
      for (const size of sizes.filter(({ width }) => width)) {
        const picture = parsed(pictureOf(one, { chart: 'bar', ...size }));
        const text = textsIn(picture).join('').replace(/\s/g, '');
        for (const figure of wanted) expect(text, one.name).to.contain(figure.replace(/\s/g, ''));
        expect(picture.querySelector('title')?.textContent).to.equal(
          element.shadowRoot?.querySelector('figure')?.getAttribute('aria-label'),
        );
        expect(picture.querySelector('desc')?.textContent).to.equal(
          element.shadowRoot?.querySelector('#summary')?.textContent,
        );
      }
      element.parentElement?.remove();
    }
  }).timeout(60_000);

  it('holds nothing that a site would have to trust', () => {
    for (const chart of choices.chart) {
      for (const one of drawable) {
        const picture = parsed(pictureOf(one, { chart }));
        const used = new Set([...picture.querySelectorAll('*')].map(({ localName }) => localName));
        for (const name of used)
          expect(['title', 'desc', 'metadata', 'g', 'rect', 'path', 'circle', 'text']).to.contain(name);
        for (const { attributes } of picture.querySelectorAll('*')) {
          for (const { name, value } of attributes) {
            expect(name).not.to.match(/^on|href|style/);
            if (name !== 'xmlns') expect(value).not.to.match(/url|:\/\//);
          }
        }
      }
    }
  }).timeout(60_000);

  it('draws bars as long as their shares', () => {
    for (const size of sizes.filter(({ width }) => width)) {
      const picture = shown(pictureOf(caseNamed('official'), { chart: 'bar', ...size }));
      const bars = ['#1b7f5c', '#2f6fd0', '#c8352b'].map(
        (color) => picture.querySelector(`rect[fill='${color}'][height='10']`)?.getBoundingClientRect().width ?? 0,
      );
      const [first = NaN, ...others] = bars;
      const votes = [40_971_906, 96_214_691, 27_040_878];
      for (const [index, bar] of others.entries()) {
        expect(bar / first).to.be.closeTo((votes[index + 1] ?? 0) / 40_971_906, 0.01);
      }
    }
  });

  it('can be drawn with any text', () => {
    const hostile = '\u0000\u0008 ]]> <b>&amp;</b> "\' \ud800 \udc00 \ufffe \u202e 😀 =1+1 & '.repeat(2);
    const results = {
      version: 1 as const,
      heading: hostile,
      subheading: hostile,
      notice: hostile,
      source: { name: hostile },
      candidates: [{ name: hostile, votes: 1, parties: [hostile] }],
    };
    for (const chart of choices.chart) {
      const picture = shown(toSVG(results, { chart, fontFamily: '"><script>' }));
      expect(picture.querySelector('script')).to.equal(null);
      expect(textsIn(picture).join('')).to.contain(']]>').and.to.contain('😀').and.to.contain('&amp;</b>');
      expect(collisions(picture)).to.deep.equal([]);
    }
  });

  it('is not made of results at fault', () => {
    for (const name of faulty) expect(() => pictureOf(caseNamed(name), {}), name).to.throw(ResultsError);
  });
});

describe('a picture in pixels', () => {
  const pixelsOf = async (options: PictureOptions): Promise<CanvasRenderingContext2D> => {
    const { results } = caseNamed('official');
    const image = await createImageBitmap(await toPNG(results as GivenResults, options));
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    return context;
  };
  /** How many pixels have this colour. */
  const count = (context: CanvasRenderingContext2D, ...color: readonly number[]): number => {
    const { data } = context.getImageData(0, 0, context.canvas.width, context.canvas.height);
    let found = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (color.every((value, index) => data[at + index] === value)) found++;
    }
    return found;
  };

  it('has two for each px, in the colours of the page', async () => {
    const context = await pixelsOf({ chart: 'bar', width: 500 });
    expect(context.canvas.width).to.equal(1000);
    // 58,6% of a bar of 460 × 10 px, and the chip
    const blue = count(context, 0x2f, 0x6f, 0xd0);
    expect(blue).to.be.within(0.95 * 4 * (0.5858 * 460 * 10 + 600), 1.1 * 4 * (0.5858 * 460 * 10 + 784));
  });

  it('has 1200 × 630 to share, light and dark', async () => {
    for (const [theme, ...surface] of [
      ['light', 255, 255, 255],
      ['dark', 0x17, 0x19, 0x1e],
    ] as const) {
      const context = await pixelsOf({ size: 'share', theme });
      expect([context.canvas.width, context.canvas.height]).to.deep.equal([1200, 630]);
      expect(count(context, ...surface)).to.be.greaterThan(1200 * 630 * 0.7);
    }
  });
});
