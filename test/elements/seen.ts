// What a reader sees of a widget: text, places and colours, from the engine's layout.
import { loadParts } from './load-parts.js';
import type { ElectionResults } from '../../src/elements/results/election-results.js';

before(loadParts);

export function shadow({ shadowRoot }: Element): ShadowRoot {
  if (!shadowRoot) throw new Error('nothing is drawn');
  return shadowRoot;
}

/** The elements of a part, in order. */
export const parts = <E extends Element = HTMLElement>(
  element: Element,
  name: string,
  kind: new () => E = Element as never,
): readonly E[] =>
  [...shadow(element).querySelectorAll(`[part~="${name}"]`)].filter((found): found is E => found instanceof kind);

export function part<E extends Element = HTMLElement>(element: Element, name: string, kind?: new () => E): E {
  const [first] = parts(element, name, kind);
  if (!first) throw new Error(`no part is named "${name}"`);
  return first;
}

/** The texts of the elements of a part. */
export const texts = (element: Element, name: string): readonly string[] => parts(element, name).map(textOf);

/** All visible text of a widget, in reading order, with single spaces. */
export const read = (element: Element): string => textOf(part(element, 'root'));

export const textOf = (element: Element): string => collect(element).replace(/\s+/g, ' ').trim();

function collect(element: Element): string {
  const style = getComputedStyle(element);
  const { display } = style;
  if (display === 'none' || isForListeners(element, style)) return '';
  const text = [...element.childNodes]
    .map((node) => (node instanceof Element ? collect(node) : node instanceof Text ? node.data : ''))
    .join('');
  return display.startsWith('inline') && element.localName !== 'text' ? text : ` ${text} `;
}

/** Text that is only for screen readers is cut to a point. */
function isForListeners(element: Element, { overflow }: CSSStyleDeclaration): boolean {
  if (element instanceof SVGElement || overflow !== 'hidden') return false;
  const { width, height } = element.getBoundingClientRect();
  return width <= 1 && height <= 1;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface SeenText {
  readonly text: string;
  /** The element with the text: an svg text, or the parent of a text node. */
  readonly element: Element;
  /** One for each line. */
  readonly boxes: readonly Box[];
}

/** Every visible text with its place. */
export function seenTexts(element: Element, root: Element = part(element, 'root')): readonly SeenText[] {
  const found: SeenText[] = [];
  const visit = (at: Element): void => {
    const style = getComputedStyle(at);
    if (style.display === 'none' || isForListeners(at, style)) return;
    if (at.localName === 'text') {
      add(textOf(at), at, [at.getBoundingClientRect()]);
      return;
    }
    for (const node of at.childNodes) {
      if (node instanceof Element) visit(node);
      else if (node instanceof Text && node.data.trim()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        add(node.data.trim(), at, [...range.getClientRects()]);
      }
    }
  };
  const add = (text: string, at: Element, rects: readonly DOMRect[]): void => {
    const boxes = rects.filter(({ width, height }) => width > 0.5 && height > 0.5);
    if (boxes.length) found.push({ text, element: at, boxes });
  };
  visit(root);
  return found;
}

/** Pairs of texts that overlap. */
export function overlaps(seen: readonly SeenText[]): readonly string[] {
  const ink = seen.flatMap(({ text, boxes }) => boxes.map((box) => ({ text, box: inkOf(box) })));
  const pairs: string[] = [];
  for (const [index, a] of ink.entries()) {
    for (let next = index + 1; next < ink.length; next += 1) {
      const b = ink[next]!;
      if (meet(a.box, b.box)) pairs.push(`“${a.text}” and “${b.text}”`);
    }
  }
  return pairs;
}

/** Line boxes are larger than the letters, mostly above and below. This is the part in which an overlap would be visible. */
function inkOf({ left, right, top, bottom }: Box): Box {
  const spare = (bottom - top) * 0.2;
  return { left: left + 1, right: right - 1, top: top + spare, bottom: bottom - spare };
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Where a card has nothing to see from its left to its right edge, for more than 2em of 16 px: `37 px under “Jeda”`. */
export function emptyBands(element: Element): readonly string[] {
  const root = part(element, 'root').getBoundingClientRect();
  const drawn = [
    ...shadow(element).querySelectorAll(
      'svg, img, input, select, [part=banner], .outage, .desk, [part=footer], .blank [part=name]',
    ),
  ].flatMap((at) => {
    const { top, bottom } = at.getBoundingClientRect();
    // The footer is seen by the rule above it.
    return bottom - top < 0.5
      ? []
      : [{ text: at.localName, top, bottom: at.matches('[part=footer]') ? top + 1 : bottom }];
  });
  const texts = seenTexts(element).flatMap(({ text, boxes }) =>
    boxes.map(({ top, bottom }) => ({ text, top, bottom })),
  );
  const bands: string[] = [];
  let end = { text: 'the edge', bottom: root.top };
  for (const next of [...texts, ...drawn, { text: '', top: root.bottom, bottom: root.bottom }].sort(
    (a, b) => a.top - b.top,
  )) {
    if (next.top - end.bottom > 32) bands.push(`${Math.round(next.top - end.bottom)} px under “${end.text}”`);
    if (next.bottom > end.bottom) end = next;
  }
  return bands;
}

/** Texts that leave a box. */
export const outside = (seen: readonly SeenText[], { left, right, top, bottom }: Box): readonly string[] =>
  seen
    .filter(({ boxes }) =>
      boxes.some((box) => box.left < left - 1 || box.right > right + 1 || box.top < top - 2 || box.bottom > bottom + 2),
    )
    .map(({ text }) => text);

/** The place of a shape without its outline: engines differ on whether the outline counts. For a box, the place in the layout. */
export function filled(shape: Element): DOMRect {
  if (!(shape instanceof SVGGeometryElement)) return shape.getBoundingClientRect();
  const { x, y, width, height } = shape.getBBox();
  const { a, d, e, f } = shape.getScreenCTM() ?? new DOMMatrix();
  return new DOMRect(x * a + e, y * d + f, width * a, height * d);
}

/** The size of a text, in px. */
export function drawnSize(element: Element): number {
  const size = parseFloat(getComputedStyle(element).fontSize);
  return element instanceof SVGTextElement ? size * (element.getScreenCTM()?.a ?? 1) : size;
}

/** A computed colour: red, green and blue from 0 to 255, and its opacity, from 0 to 1. */
export type Color = readonly [number, number, number, number];

export function colorOf(computed: string): Color {
  const [red = 0, green = 0, blue = 0, alpha = 1] = [...computed.matchAll(/[\d.]+(?:e-?\d+)?/g)].map(Number);
  if (computed === 'none' || computed === 'transparent') return [0, 0, 0, 0];
  if (computed.startsWith('color(srgb')) return [red * 255, green * 255, blue * 255, alpha];
  if (!computed.startsWith('rgb')) throw new Error(`no colour: ${computed}`);
  return [red, green, blue, alpha];
}

export function over([r, g, b, alpha]: Color, [red, green, blue]: Color): Color {
  const mix = (top: number, under: number): number => top * alpha + under * (1 - alpha);
  return [mix(r, red), mix(g, green), mix(b, blue), 1];
}

/** The contrast by WCAG 2.2, 1 to 21. */
export function contrastOf(a: Color, b: Color): number {
  const luminance = ([red, green, blue]: Color): number => {
    const linear = (channel: number): number =>
      channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** The colours of a text and of everything directly under it: one colour, or those of its stripes. */
export function inkAndGrounds(element: Element): { readonly ink: Color; readonly grounds: readonly Color[] } {
  if (element instanceof SVGTextElement) {
    const { x, y, width, height } = element.getBBox();
    const shape = [...(element.ownerSVGElement?.querySelectorAll<SVGGeometryElement>('rect, path') ?? [])].find(
      (candidate) => {
        const point = element.ownerSVGElement!.createSVGPoint();
        point.x = x + width / 2;
        point.y = y + height / 2;
        return candidate.isPointInFill(point);
      },
    );
    const ground = surfaceUnder(element);
    const fill = shape ? over(colorOf(getComputedStyle(shape).fill), ground) : ground;
    return { ink: over(colorOf(getComputedStyle(element).fill), fill), grounds: [fill] };
  }
  const ground = surfaceUnder(element);
  const stripes = [...getComputedStyle(element).backgroundImage.matchAll(/rgba?\([^)]+\)/g)].map(([color]) =>
    over(colorOf(color), ground),
  );
  return { ink: over(colorOf(getComputedStyle(element).color), ground), grounds: [ground, ...stripes] };
}

/** The paint behind an element. */
export function surfaceUnder(element: Element): Color {
  const ancestors: Element[] = [];
  for (let at: Element | null = element; at; at = parentOf(at)) ancestors.push(at);
  return ancestors.reduceRight<Color>(
    (ground, at) => {
      const own = over(colorOf(getComputedStyle(at).backgroundColor), ground);
      // A button may be drawn by what is behind its text.
      const behind = getComputedStyle(at, '::before');
      return at.localName === 'button' && behind.zIndex === '-1' ? over(colorOf(behind.backgroundColor), own) : own;
    },
    [255, 255, 255, 1],
  );
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** The attributes, texts and children of the drawing that changed while `action` ran, as short notes. */
export async function changesIn(element: ElectionResults, action: () => Promise<unknown>): Promise<readonly string[]> {
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((more) => records.push(...more));
  observer.observe(shadow(element), { attributes: true, characterData: true, childList: true, subtree: true });
  await action();
  records.push(...observer.takeRecords());
  observer.disconnect();
  return records.map(({ type, target, attributeName }) =>
    `${type} of ${target.nodeName} ${attributeName ?? ''}`.trim(),
  );
}
