// Custom properties, themes, and what readers' settings change.
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { ElectionResults } from '../../src/elements/results/election-results.js';
import { caseNamed } from '../cases/index.js';
import { fixture } from './mode.js';
import { colorOf, contrastOf, over, part, parts, read, seenTexts, shadow, surfaceUnder } from './seen.js';
import { pairs, settled, twoFrames, widget, widgetOf } from './widget.js';

const white = [255, 255, 255];
const isDark = (element: ElectionResults): boolean => contrastOf(surfaceUnder(part(element, 'root')), [0, 0, 0, 1]) < 3;

/** Runs `action` under a reader's setting. The test is skipped if this engine's driver cannot make it. */
async function withMedia(
  test: Mocha.Context,
  query: string,
  media: Parameters<typeof emulateMedia>[0],
  back: Parameters<typeof emulateMedia>[0],
  action: () => Promise<void> | void,
): Promise<void> {
  if (!/Chrome|Firefox/.test(navigator.userAgent)) test.skip();
  await emulateMedia(media);
  try {
    if (!matchMedia(query).matches) test.skip();
    await action();
  } finally {
    await emulateMedia(back);
  }
}

describe('the theme', () => {
  it('is light on a page without a scheme', async () => {
    const element = await widget();
    expect(isDark(element)).to.equal(false);
    expect(surfaceUnder(part(element, 'root')).slice(0, 3)).to.deep.equal(white);
  });

  it('follows the color-scheme of the page with theme="auto"', async () => {
    const box = await fixture<HTMLElement>(`<div><election-results heading="Hasil">${pairs}</election-results></div>`);
    const element = await settled(box.querySelector('election-results')!);
    box.style.colorScheme = 'dark';
    expect(isDark(element)).to.equal(true);
    const ink = colorOf(getComputedStyle(part(element, 'heading')).color);
    expect(contrastOf(ink, surfaceUnder(part(element, 'heading')))).to.be.greaterThan(10);
    box.style.colorScheme = 'light';
    expect(isDark(element)).to.equal(false);
  });

  it('follows a switch that sets a class, with one line in the page’s style sheet', async () => {
    const box = await fixture<HTMLElement>(
      `<div><style>.dark election-results { color-scheme: dark }</style><election-results>${pairs}</election-results></div>`,
    );
    const element = await settled(box.querySelector('election-results')!);
    box.className = 'dark';
    expect(isDark(element)).to.equal(true);
    box.className = '';
    expect(isDark(element)).to.equal(false);
  });

  it('is the tag’s, whatever the page’s is', async () => {
    for (const [theme, page] of [
      ['light', 'dark'],
      ['dark', 'light'],
    ] as const) {
      const box = await fixture<HTMLElement>(
        `<div style="color-scheme: ${page}"><election-results theme="${theme}">${pairs}</election-results></div>`,
      );
      expect(isDark(await settled(box.querySelector('election-results')!)), theme).to.equal(theme === 'dark');
    }
  });

  it('follows the reader on a page that allows both', async function () {
    const box = await fixture<HTMLElement>(
      `<div style="color-scheme: light dark"><election-results>${pairs}</election-results></div>`,
    );
    const element = await settled(box.querySelector('election-results')!);
    await withMedia(this, '(prefers-color-scheme: dark)', { colorScheme: 'dark' }, { colorScheme: 'light' }, () => {
      expect(isDark(element)).to.equal(true);
    });
    expect(isDark(element)).to.equal(false);
  });
});

describe('a custom property', () => {
  const style = (element: ElectionResults, name: string): CSSStyleDeclaration => getComputedStyle(part(element, name));
  const rgb = 'rgb(1, 200, 3)';
  const seen: Readonly<
    Record<string, readonly [value: string, seen: (element: ElectionResults) => string, expected: string]>
  > = {
    surface: [rgb, (element) => style(element, 'root').backgroundColor, rgb],
    ink: [rgb, (element) => style(element, 'heading').color, rgb],
    muted: [rgb, (element) => style(element, 'footer').color, rgb],
    track: [rgb, (element) => style(element, 'track').backgroundColor, rgb],
    border: [rgb, (element) => style(element, 'root').borderTopColor, rgb],
    accent: [rgb, (element) => getComputedStyle(shadow(element).querySelector('.award')!).color, rgb],
    radius: ['3px', (element) => style(element, 'root').borderTopLeftRadius, '3px'],
    gap: [
      '50px',
      (element) => {
        const [first, second] = parts(element, 'row').map((row) => row.getBoundingClientRect());
        return `${Math.round(second!.top - first!.bottom)}px`;
      },
      '50px',
    ],
    'font-family': ['monospace', (element) => style(element, 'name').fontFamily, 'monospace'],
    'number-font': ['monospace', (element) => style(element, 'share').fontFamily, 'monospace'],
    'bar-size': ['30px', (element) => `${Math.round(part(element, 'bar').getBoundingClientRect().height)}px`, '30px'],
  };
  for (const [name, [value, look, expected]] of Object.entries(seen)) {
    it(`--election-${name} is taken from the page`, async () => {
      const element = await widgetOf(caseNamed('official'));
      const before = look(element);
      expect(before).not.to.equal(expected);
      element.parentElement!.style.setProperty(`--election-${name}`, value);
      expect(look(element)).to.equal(expected);
      element.parentElement!.style.removeProperty(`--election-${name}`);
      expect(look(element)).to.equal(before);
    });
  }
});

it('takes the font of the page', async () => {
  const box = await fixture<HTMLElement>(
    `<div style="font-family: 'Times New Roman', serif; font-size: 20px"><election-results heading="Hasil">${pairs}</election-results></div>`,
  );
  const element = await settled(box.querySelector('election-results')!);
  for (const name of ['heading', 'name', 'share', 'votes']) {
    expect(getComputedStyle(part(element, name)).fontFamily, name).to.match(/Times New Roman/);
  }
  expect(getComputedStyle(part(element, 'name')).fontSize).to.equal('20px');
});

it('plain removes the card, and leaves the rest', async () => {
  const card = await widgetOf(caseNamed('official'));
  const element = await widgetOf(caseNamed('official'), { plain: '' });
  const { padding, borderTopWidth, backgroundColor, backgroundImage } = getComputedStyle(part(element, 'root'));
  expect({ padding, borderTopWidth, backgroundImage }).to.deep.equal({
    padding: '0px',
    borderTopWidth: '0px',
    backgroundImage: 'none',
  });
  expect(colorOf(backgroundColor)[3]).to.equal(0);
  expect(read(element)).to.equal(read(card));
  expect(part(element, 'number').getBoundingClientRect().left).to.equal(element.getBoundingClientRect().left);
});

describe('colours of pairs', () => {
  it('are drawn as they are given', async () => {
    for (const chart of ['bar', 'stacked', 'donut']) {
      const bars = parts(await widgetOf(caseNamed('official'), { chart }), 'bar');
      expect(
        bars.map((bar) => bar.getAttribute(chart === 'bar' ? 'color' : 'fill')),
        chart,
      ).to.deep.equal(
        (caseNamed('official').results as { candidates: { color: string }[] }).candidates.map(({ color }) => color),
      );
    }
  });

  for (const theme of ['light', 'dark']) {
    for (const chart of ['bar', 'stacked', 'donut']) {
      it(`have an outline if they have too little contrast in ${theme}, as a ${chart}`, async () => {
        const results = {
          candidates: [
            { name: 'Melati', votes: 3, color: '#fff7d6' },
            { name: 'Kenanga', votes: 3, color: '#14161a' },
            { name: 'Mawar', votes: 3, color: '#808080' },
          ],
        };
        const element = await widgetOf({ name: '', title: '', results }, { chart, theme });
        const surface = surfaceUnder(part(element, 'root'));
        for (const name of ['bar', 'number'] as const) {
          for (const shape of parts(element, name)) {
            const drawn = getComputedStyle(shape);
            const [fill, stroke, width] =
              shape instanceof SVGGeometryElement
                ? [drawn.fill, drawn.stroke, drawn.strokeWidth]
                : [drawn.backgroundColor, drawn.borderRightColor, drawn.borderRightWidth];
            const edge = over(colorOf(stroke), surface);
            const reach = Math.max(contrastOf(colorOf(fill), surface), contrastOf(edge, surface));
            expect(reach, `${fill} with ${stroke}`).to.be.at.least(3);
            // A grey with enough contrast needs no outline.
            if (shape.hasAttribute('data-faint')) expect(parseFloat(width)).to.be.at.least(1);
          }
        }
      });
    }
  }

  it('have none if they have enough contrast', async () => {
    const element = await widgetOf({
      name: '',
      title: '',
      results: { candidates: [{ name: 'Mawar', votes: 3, color: '#808080' }] },
    });
    expect(getComputedStyle(part(element, 'bar')).borderRightWidth).to.equal('0px');
  });

  it('differ without colour too: number or share is in every segment with room', async () => {
    for (const chart of ['stacked', 'donut']) {
      const element = await widgetOf(caseNamed('official'), { chart });
      const picture = shadow(element).querySelector('.stacked, .donut')!;
      const labels = seenTexts(element, picture).map(({ text }) => text.split(' ')[0]);
      expect(labels, chart).to.include.members(['1', '2', '3']);
    }
  });
});

describe('the three kinds of results', () => {
  it('never look the same', async () => {
    const looks = await Promise.all(
      ['official', 'preliminary', 'quick-count'].map(async (kind) => {
        const badge = part(await widget(`kind="${kind}"`), 'badge');
        const { backgroundColor, backgroundImage, borderTopStyle, width } = getComputedStyle(badge, '::before');
        return JSON.stringify([backgroundColor, backgroundImage, borderTopStyle, width]);
      }),
    );
    expect(new Set(looks).size).to.equal(3);
  });
});

describe('motion', () => {
  it('is short, and only in the bars', async () => {
    const element = await widget();
    await twoFrames();
    element.querySelector('candidate-pair')!.setAttribute('votes', '1');
    await settled(element);
    const animations = shadow(element).getAnimations();
    expect(animations.length).to.be.greaterThan(0);
    for (const { effect } of animations) {
      expect((effect as KeyframeEffect).target?.getAttribute('part')).to.equal('bar');
      expect(Number(effect!.getComputedTiming().endTime)).to.be.at.most(1000);
    }
  });

  it('does not happen if the reader asks for none', async function () {
    await withMedia(
      this,
      '(prefers-reduced-motion)',
      { reducedMotion: 'reduce' },
      { reducedMotion: 'no-preference' },
      async () => {
        const element = await widget();
        await twoFrames();
        element.querySelector('candidate-pair')!.setAttribute('votes', '1');
        await settled(element);
        expect(shadow(element).getAnimations()).to.deep.equal([]);
      },
    );
  });
});

describe('print', () => {
  it('is light, and shows everything', async function () {
    const element = await widgetOf(caseNamed('official'), { theme: 'dark' });
    const before = read(element);
    await withMedia(this, 'print', { media: 'print' }, { media: 'screen' }, () => {
      expect(isDark(element)).to.equal(false);
      expect(read(element)).to.equal(before);
    });
  });
});
