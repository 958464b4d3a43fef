// The contrast of every text as it is drawn: from the pixels of the page, in both themes, for all five elements.
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
