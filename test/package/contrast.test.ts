// The contrast of every text as it is drawn: from the pixels of the page, in both themes, for all six elements.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PNG } from 'pngjs';
import { contrast } from '../contrast.js';
import { caseGroups, Screen } from '../transcripts/draw.js';
import type { AnyCase } from '../transcripts/draw.js';

/** One of each kind and chart, and of each element. */
const names = [
  ['official', 'pollsters', 'disputed', 'annulled', 'test-banner', 'low-contrast-colours'],
  ['regions-ties', 'regions-table', 'trend-2024', 'seats-dpr-2024', 'contests-governors', 'contests-empty-box'],
  ['compare-kpu-kawalpemilu', 'compare-parts', 'compare-quick-count'],
].flat();
const cases = Object.values(caseGroups).flat();

/** So many pixels for one of the page. Thin letters then have pixels of their full colour. */
const scale = 2;

let screen: Screen;
before(async () => {
  screen = await Screen.open({ deviceScaleFactor: scale });
});
after(() => screen.close());

interface Seen {
  readonly text: string;
  /** In px of the page. */
  readonly box: readonly [x: number, y: number, width: number, height: number];
  /** True for letters of 24 px, or of 18.66 px if they are bold. */
  readonly isLarge: boolean;
}

/** Runs in the page: every text that can be seen, with its first line's place. */
function seenTexts(): readonly Seen[] {
  const seen: Seen[] = [];
  const root = document.body.firstElementChild?.shadowRoot;
  const walker = root && document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker?.nextNode()) {
    const { currentNode: node } = walker;
    const parent = node.parentElement;
    if (!parent || !node.textContent?.trim() || parent.localName === 'style' || parent.localName === 'option') continue;
    if (parent.closest('.unseen') || !parent.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const [rect] = range.getClientRects();
    if (!rect || rect.width < 2 || rect.height < 4) continue;
    const { color, fontSize, fontWeight } = getComputedStyle(parent);
    // The number of an empty box is for screen readers: its dashed frame is the sign.
    if (color === 'rgba(0, 0, 0, 0)') continue;
    const size = parseFloat(fontSize);
    seen.push({
      text: node.textContent.trim(),
      box: [rect.x + scrollX, rect.y + scrollY, rect.width, rect.height],
      isLarge: size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700),
    });
  }
  return seen;
}

const hex = (color: number): string => `#${color.toString(16).padStart(6, '0')}`;

/** The colour that most pixels in a box have, and the one that stands out most from it of those with a pixel in 200. */
function inkAndGround({ width, data }: PNG, box: Seen['box']): readonly [ink: string, ground: string] {
  const [x, y, w, h] = box.map((length) => Math.round(length * scale)) as [number, number, number, number];
  const counts = new Map<number, number>();
  for (let row = y; row < y + h; row++) {
    for (let column = x; column < x + w; column++) {
      const color = data.readUIntBE((row * width + column) * 4, 3);
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
  }
  const [ground = 0] = [...counts].sort(([, a], [, b]) => b - a).map(([color]) => hex(color));
  const most = [...counts].filter(([, count]) => count >= (w * h) / 200).map(([color]) => hex(color));
  const [ink = ''] = most.sort((a, b) => contrast(b, String(ground)) - contrast(a, String(ground)));
  return [ink, String(ground)];
}

for (const theme of ['light', 'dark'] as const) {
  test(`every text has a contrast of 4.5:1 in its pixels, large letters 3:1, in ${theme}`, async () => {
    await screen.page.emulateMedia({ colorScheme: theme });
    await screen.page.evaluate((scheme) => {
      document.body.style.cssText = `background: Canvas; color-scheme: ${scheme}`;
      document.documentElement.style.colorScheme = scheme;
    }, theme);
    const faint: string[] = [];
    let count = 0;
    for (const name of names) {
      const shown = cases.find((one) => one.name === name) as AnyCase;
      await screen.show(shown, { theme });
      const seen = await screen.page.evaluate(seenTexts);
      const picture = PNG.sync.read(await screen.page.screenshot({ fullPage: true }));
      for (const { text, box, isLarge } of seen) {
        const [ink, ground] = inkAndGround(picture, box);
        const reached = contrast(ink, ground);
        if (reached < (isLarge ? 3 : 4.5))
          faint.push(`${name}: “${text}” ${ink} on ${ground} has ${reached.toFixed(2)}:1`);
        count += 1;
      }
    }
    assert.deepEqual(faint, []);
    assert.ok(count > 300, `${String(count)} texts`);
  });
}

/** Cases with the palette, the parties' colours, those of the demo, and colours that need an outline; with their charts. */
const colored: readonly (readonly [name: string, charts?: readonly string[]])[] = [
  ['official', ['bar', 'stacked', 'donut']],
  ['low-contrast-colours', ['bar', 'stacked', 'donut']],
  ['thirty-candidates'],
  ['preliminary'],
  ['pollsters'],
  ['regions-official'],
  ['trend-parties'],
  ['seats-dpr-2024'],
  ['seats-faint-colors'],
];

interface Shape {
  readonly name: string;
  readonly box: Seen['box'];
  /** All colours that the style of the shape may give it. */
  readonly paints: readonly string[];
}

/** Runs in the page: every shape that has the colour of a candidate. Texts and lines over them are hidden. */
function shapesOf(): readonly Shape[] {
  const root = document.body.firstElementChild?.shadowRoot;
  if (!root) return [];
  for (const details of root.querySelectorAll('details')) details.open = true;
  const sheet = document.createElement('style');
  sheet.textContent = 'text, .line, [part="mark"], .halo { visibility: hidden !important }';
  root.append(sheet);
  const selector =
    'svg[part="number"], svg.bar, svg.bar > circle, rect[part="bar"], path[part="bar"], path.seat, .tile > rect, path[part="line"], circle[fill]';
  return [...root.querySelectorAll<SVGElement>(selector)].flatMap((shape) => {
    const { x, y, width, height } = shape.getBoundingClientRect();
    if (width < 2 || height < 1 || !shape.checkVisibility() || shape.closest('.unseen')) return [];
    const { backgroundColor, borderTopColor, color, fill, stroke } = getComputedStyle(shape);
    // A pale dot of the hemicycle has its outline beneath it.
    const rim = shape.previousElementSibling?.matches('.rim')
      ? getComputedStyle(shape.previousElementSibling).stroke
      : '';
    return {
      name: `${shape.localName}.${shape.getAttribute('class') ?? ''}[${shape.getAttribute('part') ?? ''}]`,
      box: [x + scrollX - 1, y + scrollY - 1, width + 2, height + 2] as const,
      paints: [...new Set([backgroundColor, borderTopColor, color, fill, stroke, rim])],
    };
  });
}

/** `rgb(27, 127, 92)` as a number; undefined for what is not opaque. */
const numberOf = (paint: string): number | undefined => {
  const [, ...channels] = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(paint) ?? [];
  return channels.length ? channels.reduce((sum, channel) => sum * 256 + Number(channel), 0) : undefined;
};

/** The colours of a shape that at least so many pixels of its box have. */
function seenPaints({ width, data }: PNG, { box, paints }: Shape, least: number): readonly string[] {
  const wanted = new Map(paints.flatMap((paint) => [[numberOf(paint) ?? -1, 0]]));
  const [x, y, w, h] = box.map((length) => Math.round(length * scale)) as [number, number, number, number];
  for (let row = Math.max(0, y); row < y + h; row++)
    for (let column = Math.max(0, x); column < Math.min(width, x + w); column++) {
      const at = (row * width + column) * 4;
      if (at + 3 > data.length) continue;
      const color = data.readUIntBE(at, 3);
      const count = wanted.get(color);
      if (count !== undefined) wanted.set(color, count + 1);
    }
  return [...wanted].filter(([, count]) => count >= least).map(([color]) => hex(color));
}

for (const [theme, surface] of [
  ['light', '#ffffff'],
  ['dark', '#17191e'],
] as const) {
  test(`every colour of a candidate, or its outline, has a contrast of 3:1 with the card in its pixels, in ${theme}`, async () => {
    await screen.page.emulateMedia({ colorScheme: theme });
    await screen.page.evaluate((scheme) => {
      document.body.style.cssText = `background: Canvas; color-scheme: ${scheme}`;
      document.documentElement.style.colorScheme = scheme;
    }, theme);
    const faint: string[] = [];
    const kinds: Record<string, number> = {};
    for (const [name, charts = ['']] of colored) {
      for (const chart of charts) {
        await screen.show(cases.find((one) => one.name === name) as AnyCase, { theme, ...(chart && { chart }) });
        const shapes = await screen.page.evaluate(shapesOf);
        const picture = PNG.sync.read(await screen.page.screenshot({ fullPage: true }));
        for (const shape of shapes) {
          const paints = seenPaints(picture, shape, 8);
          const reached = Math.max(0, ...paints.map((paint) => contrast(paint, surface)));
          if (reached < 3)
            faint.push(`${name} ${chart}: ${shape.name} ${paints.join(' ')} has ${reached.toFixed(2)}:1`);
          kinds[shape.name] = (kinds[shape.name] ?? 0) + 1;
        }
      }
    }
    assert.deepEqual([...new Set(faint)], []);
    // Chips, bars, segments, arcs, dots and ends of lines, tiles, lines, and the dots of a hemicycle.
    const all = ['[number]', 'svg.bar[bar]', 'segment', 'slice', 'circle.[]', 'rect.[]', 'path.[line]', 'seat[seat]'];
    for (const kind of all)
      assert.ok(
        Object.keys(kinds).some((name) => name.includes(kind)),
        kind,
      );
  });
}
