// Whether numbers are whole in the engine's layout.
import { overlaps, part, seenTexts } from './seen.js';
import type { Box, SeenText } from './seen.js';

/** A number as it is read: with sign, groups, decimals and percent sign. */
const numbers = /[<>≥±−]? ?\d(?:[\d.,]*\d)?%?/g;

/** Longer ones are not real votes, and are wider than a phone. */
const longest = 15;

const isWithin = ({ left, right }: Box, box: Box): boolean => left >= box.left - 1 && right <= box.right + 1;
const isUnder = ({ top, bottom }: Box, box: Box): boolean => top >= box.top - 1 && bottom <= box.bottom + 1;

/** The part of an element in which its content is visible. */
function inner(element: Element): Box {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const { borderLeftWidth, borderRightWidth } = getComputedStyle(element);
  return { left: left + parseFloat(borderLeftWidth), right: right - parseFloat(borderRightWidth), top, bottom };
}

/** The part of the card in which its content stands. */
function contentOf(root: Element): Box {
  const { left, right, top, bottom } = inner(root);
  const { paddingLeft, paddingRight } = getComputedStyle(root);
  return { left: left + parseFloat(paddingLeft), right: right - parseFloat(paddingRight), top, bottom };
}

interface Edges {
  readonly element: Element;
  /** Where content is visible; undefined where the element shows what leaves it. */
  readonly across: Box | undefined;
  readonly down: Box | undefined;
}

function edgesOf(element: Element): Edges {
  const { overflowX, overflowY } = getComputedStyle(element);
  const across = overflowX === 'visible' ? undefined : inner(element);
  return { element, across, down: overflowY === 'hidden' || overflowY === 'clip' ? inner(element) : undefined };
}

/** Finds what cuts a box within an element, or must be scrolled to show it. Looks at each element once, since that is slow. */
function cutter(root: Element): (element: Element, box: Box) => string | undefined {
  const found = new Map<Element, readonly Edges[]>();
  /** The edges of an element and of those around it which have any, from the inside to the outside. */
  const around = (element: Element | null): readonly Edges[] => {
    if (!element || element === root.parentNode) return [];
    const known = found.get(element);
    if (known) return known;
    const own = edgesOf(element);
    const all = [...(own.across || own.down ? [own] : []), ...around(element.parentElement)];
    found.set(element, all);
    return all;
  };
  return (element, box) => {
    const cut = around(element).find(
      ({ across, down }) => (across && !isWithin(box, across)) || (down && !isUnder(box, down)),
    )?.element;
    return cut && `${cut.localName}.${cut.getAttribute('class') ?? cut.getAttribute('part') ?? ''}`;
  };
}

/** True within a named scroller that takes the focus. */
function isInScroller(element: Element): boolean {
  const scroller = element.closest<HTMLElement>('[role="region"][aria-label]');
  return scroller?.tabIndex === 0 && getComputedStyle(scroller).overflowX === 'auto';
}

/** Each number of a text, with the boxes of its lines. */
function numbersIn({ text, element, boxes }: SeenText): readonly (readonly [string, readonly Box[]])[] {
  if (element.localName === 'text') return [[text, boxes]];
  return [...element.childNodes].flatMap((node) =>
    node instanceof Text && node.data.trim() === text
      ? [...node.data.matchAll(numbers)].map(({ 0: number, index }): readonly [string, readonly Box[]] => {
          const range = document.createRange();
          const spaces = number.search(/\S/);
          range.setStart(node, index + spaces);
          range.setEnd(node, index + number.length);
          return [number.trim(), [...range.getClientRects()].filter(({ width }) => width > 0.5)];
        })
      : [],
  );
}

/** Numbers of a picture that are so close on a line that they read as one: `12` and `14` as `1214`. */
const run = (figures: readonly SeenText[]): readonly string[] => {
  const bare = figures.flatMap(({ text, element, boxes: [box] }) =>
    element.localName === 'text' && /^\d+$/.test(text) && box
      ? [{ text, left: box.left, right: box.right, top: box.top, height: box.bottom - box.top }]
      : [],
  );
  return bare.flatMap((a) =>
    bare
      .filter((b) => Math.abs(a.top - b.top) < 1 && b.left >= a.left && b !== a && b.left - a.right < a.height / 10)
      .map((b) => `“${a.text}” and “${b.text}” are read as one`),
  );
};

/** Numbers of a widget that are broken, cut, over another text or outside the card, each with its fault. */
export function brokenNumbers(element: Element): readonly string[] {
  const root = part(element, 'root');
  const card = root.getBoundingClientRect();
  const content = contentOf(root);
  const isAtEnd = content.right - content.left > 15 * parseFloat(getComputedStyle(root).fontSize);
  const cutting = cutter(root);
  // Digits within a name are not a number.
  const seen = seenTexts(element).filter(({ element: at }) => !at.closest('[part~="name"]'));
  const figures = seen.filter(({ text }) => /\d/.test(text));
  const faults = figures.flatMap((found) =>
    numbersIn(found).flatMap(([number, boxes]) => {
      const where = `“${number}”${number === found.text ? '' : ` of “${found.text}”`}`;
      const [first, ...others] = boxes;
      if (!first || number.length > longest) return [];
      if (others.some(({ top }) => Math.abs(top - first.top) > 1)) return `${where} is broken`;
      // What readers scroll to, by pointer and by keys, is not cut.
      if (isInScroller(found.element)) return [];
      const cut = boxes.map((box) => cutting(found.element, box)).find(Boolean);
      if (cut) return `${where} is cut by ${cut}`;
      // A share ends where those above and below it end. In the narrowest cards it starts a line.
      if (isAtEnd && found.element.matches('.grid [part="share"]') && boxes.some((box) => !isWithin(box, content)))
        return `${where} leaves the card’s content`;
      return boxes.every((box) => isWithin(box, card)) ? [] : `${where} leaves the card`;
    }),
  );
  return [...faults, ...run(figures), ...overlaps(figures).map((pair) => `${pair} overlap`)];
}
