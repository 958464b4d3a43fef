// The page under attack. It builds what the attack sends, and looks for signs of harm. It knows nothing of the widget's code,
// only what a reader may see.
import type { Exit } from './exits.js';
import { legible } from './legible.js';
import type { Figures, Given, Made } from './ways.js';

/** An attack: what is built, where its text is looked for, and which figures must stay. */
export interface Shot {
  readonly widget: Made;
  /** Texts by the selectors of the places that must show them. */
  readonly seen: Given;
  readonly figures: Figures | undefined;
}

type Widget = HTMLElement & { readonly updateComplete: Promise<unknown>; readonly for?: string | null };

declare global {
  var hit: () => void;
  var attacked: typeof attacked_;
}

let hits = 0;
globalThis.hit = () => {
  hits += 1;
};
Object.assign(globalThis, { alert: hit, confirm: hit, prompt: hit, print: hit });

// Warnings keep a reference to their element, and there are many. bad-input.test.ts checks them.
console.warn = () => undefined;

const faults: string[] = [];
addEventListener('error', ({ message }) => {
  // Pictures that cannot be loaded fire an event without a message.
  if (message) faults.push(`error: ${message}`);
});
addEventListener('unhandledrejection', ({ reason }) => faults.push(`rejection: ${String(reason)}`));
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
  faults.push(`policy: ${effectiveDirective} ${blockedURI}`),
);

/** The elements and attributes of which a picture of results may consist, and the values that each may have. */
const tags = new Set([
  ...'figure p div h2 h3 h4 h5 h6 table thead tbody tfoot tr th td span small time a img button pre svg g rect text tspan line path circle'.split(
    ' ',
  ),
  ...'b i hr ul ol li sup label input select option details summary'.split(' '),
  // Shows a table that cannot be read as it is in the page.
  'slot',
]);
const names =
  /^(?:part|class|id|role|aria-[a-z]+|data-(?:chart|live|waiting|kind|faint|long|room|[a-z]+)|href|src|alt|lang|loading|datetime|type|disabled|hidden|tabindex|inert|title|viewBox|preserveAspectRatio|x|y|x1|x2|y1|y2|dx|dy|rx|ry|r|cx|cy|d|width|height|fill|stroke|stroke-width|transform|text-anchor|font-size|opacity|focusable|value|color|scope|colspan|fill-opacity|stroke-dasharray|textLength|lengthAdjust|placeholder)$/;

/** A colour, or one for each theme as `src/charts/tile-map.ts` and `src/elements/seats/paint.ts` write it. */
const paint =
  /^(?:#[\da-f]{3,8}|none|currentColor|var\(--_[a-z]+\)|light-dark\(#(?:[\da-f]{3}){1,2}, #(?:[\da-f]{3}){1,2}\)|var\(--_older,#[\da-f]{3,6}\)var\(--_newer,light-dark\(#[\da-f]{3,6},#[\da-f]{3,6}\)\))?$/;

/** Undefined for an invalid address: it is not requested. */
const protocolOf = (address: string): string | undefined =>
  URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).protocol : undefined;

/** The faults of one element by itself; empty if there are none. */
function wrongIn(element: Element): readonly string[] {
  const { localName } = element;
  return [
    ...(tags.has(localName) ? [] : [`<${localName}>`]),
    ...element.getAttributeNames().flatMap((name) => {
      const value = element.getAttribute(name) ?? '';
      const isRight =
        names.test(name) &&
        (name !== 'href' || /^https?:\/\//i.test((element as HTMLAnchorElement).href)) &&
        (name !== 'src' || /^(?:https?|blob):$/.test(protocolOf(value) ?? 'http:')) &&
        (!/^(?:fill|stroke|color)$/.test(name) || paint.test(value)) &&
        (name !== 'placeholder' || /^(?:Cari|Find a) [a-z ]+$/.test(value)) &&
        (name !== 'textLength' || /^\d+%$/.test(value)) &&
        (name !== 'lengthAdjust' || value === 'spacingAndGlyphs') &&
        (!/^(?:x|y|width|height|d|transform|viewBox)\d?$/.test(name) || /^[-\w.,%() ]*$/.test(value));
      return isRight ? [] : [`<${localName} ${name}="${value.slice(0, 60)}">`];
    }),
  ];
}

function build({ tag, attributes = {}, properties = {}, children = [] }: Made): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const [name, value] of Object.entries(properties)) (element as unknown as Record<string, unknown>)[name] = value;
  element.append(...children.map((child) => (typeof child === 'string' ? child : build(child))));
  return element;
}

/** As much of a text as a card shows. */
const shownOf = (text: string): string => legible(Array.from(text.replace(/\s+/g, ' ')).slice(0, 400).join(''));

/** The names of contests have the case of newspapers where the source has capitals alone. */
const cased = (selector: string, text: string): string => (selector === '.opener' ? text.toLowerCase() : text);

const skeleton = (element: Element): string => `${element.localName}(${[...element.children].map(skeleton).join()})`;

const loading = /Memuat hasil|Loading results/;

/** For another element, which may appear at any time. */
const isWaiting = ({ for: id }: Widget): boolean => Boolean(id && !document.getElementById(id));

/** The printed form of a share, without its decimals. */
const plain = (figure: string): string => figure.replace(/[.,]0+(?=%|$)/, '');

/** The element to look at, in a page's `div` or among several that belong together. */
const widgetIn = (element: HTMLElement): Widget =>
  (element.localName === 'div' || element.localName === 'section' ? element.lastElementChild : element) as Widget;

async function drawn(widget: Widget): Promise<ShadowRoot> {
  for (let frames = 0; ; frames += 1) {
    await widget.updateComplete;
    const { shadowRoot } = widget;
    if (shadowRoot && (isWaiting(widget) || !loading.test(shadowRoot.textContent))) return shadowRoot;
    if (frames > 600) throw new Error('has not drawn for ten seconds');
    await frame();
  }
}

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

async function settledImage(image: HTMLImageElement): Promise<void> {
  image.loading = 'eager'; // long texts may have moved it far below
  if (image.complete) return;
  await new Promise((resolve) => {
    image.addEventListener('load', resolve);
    image.addEventListener('error', resolve);
  });
}

const classes: Readonly<Record<string, { readonly prototype: object }>> = {
  ...{ Object, Array, String, Function, Number, Promise, Map, Node, Element, HTMLElement },
};

/** The state of everything that all objects inherit. */
const inherited = (): readonly (readonly [string, unknown])[] =>
  Object.entries(classes).flatMap(([name, { prototype }]) =>
    Reflect.ownKeys(prototype).map((key) => {
      const property: { readonly value?: unknown; readonly get?: unknown } =
        Object.getOwnPropertyDescriptor(prototype, key) ?? {};
      return [`${name}.prototype.${String(key)}`, property.value ?? property.get] as const;
    }),
  );
const before = new Map(inherited());

/** What has changed on the page itself. */
const changed = (): readonly string[] => [
  ...inherited().flatMap(([name, value]) => (before.get(name) === value && before.has(name) ? [] : [name])),
  ...[...document.querySelectorAll('script, iframe, frame, object, embed, link, style, base, meta')]
    .filter((element) => !element.hasAttribute('data-own'))
    .map((element) => `<${element.localName}> in the page`),
  ...(document.title === 'Serangan' ? [] : [`the title is “${document.title}”`]),
];

async function look(shot: Shot, element: HTMLElement, parts: readonly string[]): Promise<readonly string[]> {
  const widget = widgetIn(element);
  const root = await drawn(widget);
  // Regions and contests that readers open, one after the other. `press` opens the menu.
  root.querySelectorAll<HTMLElement>('[aria-expanded=false]:not([aria-haspopup])').forEach((opener) => opener.click());
  await widget.updateComplete;
  const wrong = [...root.querySelectorAll('*')].flatMap(wrongIn);
  const handlers = [widget, ...widget.querySelectorAll('*')].flatMap((at) =>
    at.getAttributeNames().filter((name) => /^on|^style$/.test(name)),
  );
  const textOf = (selector: string): string => legible(root.querySelector(selector)?.textContent ?? '');
  const unseen = Object.entries(shot.seen)
    .filter(([selector, text]) => !cased(selector, textOf(selector)).includes(cased(selector, shownOf(text))))
    .map(([selector]) => `${selector} shows “${textOf(selector).slice(0, 60)}”`);
  const { at, are, hasBare } = shot.figures ?? { at: '', are: [] };
  const figures = at ? [...root.querySelectorAll(at)].map(({ textContent }) => textContent.trim()) : [];
  return [
    ...wrong,
    ...handlers.map((name) => `${name} on the widget`),
    ...unseen,
    ...(figures.map((figure) => plain(figure).replace(hasBare ? /%$/ : '', '')).join() === are.join()
      ? []
      : [`the figures are ${figures.join() || 'gone'}`]),
    ...(skeleton(element.localName === 'div' ? widget : element) === parts.join() ? [] : ['other children']),
  ];
}

/** Builds all of them at once, waits until everything is drawn and loaded, and returns the faults of each and of the page. */
async function fire(
  json: string,
): Promise<{ readonly each: readonly (readonly string[])[]; readonly all: readonly string[] }> {
  const shots = JSON.parse(json) as readonly Shot[];
  const start = hits;
  const elements = shots.map(({ widget }) => build(widget));
  const parts = elements.map((element) => [
    element.localName === 'div' ? `election-results(${[...element.children].map(skeleton).join()})` : skeleton(element),
  ]);
  document.body.append(...elements);
  // Divs are found by an observer.
  await frame();
  const each = await Promise.all(
    shots.map((shot, index) => look(shot, elements[index]!, parts[index]!).catch((error: unknown) => [String(error)])),
  );
  await Promise.all(
    elements.flatMap((element) =>
      [element, ...element.querySelectorAll('*')].flatMap((at) =>
        [...(at.shadowRoot?.querySelectorAll('img') ?? [])].map(settledImage),
      ),
    ),
  );
  await frame();
  await frame();
  const all = [...(hits > start ? [`${hits - start} scripts ran`] : []), ...faults.splice(0), ...changed()];
  for (const element of elements) element.remove();
  for (const stray of [...document.body.children]) {
    if (stray.hasAttribute('aria-live') || stray.hasAttribute('data-own')) continue;
    all.push(`<${stray.localName}> left in the page`);
    stray.remove();
  }
  return { each, all };
}

/** The elements of a document, and its links that lead to other places than pages. Nothing of it is loaded or run. */
function read(code: string, type: 'text/html' | 'image/svg+xml'): readonly string[] {
  const made = new Set<string>();
  const walk = (tree: ParentNode): void => {
    for (const element of tree.querySelectorAll('*')) {
      const { localName } = element;
      made.add(`<${localName}>`);
      for (const { name, value } of element.attributes) {
        made.add(`<${localName} ${name}>`);
        if (!/^(?:.*:)?(?:href|src|srcset|action|data|poster|formaction)$/.test(name)) continue;
        const protocol = protocolOf(value);
        if (protocol && !/^https?:$/.test(protocol) && !/^data:image\/svg\+xml[,;]/.test(value))
          made.add(`a link by ${protocol}`);
      }
      if (element instanceof HTMLTemplateElement) walk(element.content);
    }
  };
  walk(new DOMParser().parseFromString(code, type));
  return [...made];
}

/** The last file or text that the reader would have saved or copied. It replaces the browser's own functions. */
const taken: Blob[] = [];
const blobs = new Map<string, Blob>();
const addressOf = URL.createObjectURL.bind(URL);
URL.createObjectURL = (file) => {
  const address = addressOf(file);
  if (file instanceof Blob) blobs.set(address, file);
  return address;
};
HTMLAnchorElement.prototype.click = function () {
  taken.push(...[blobs.get(this.href) ?? []].flat());
};
// Pages that are not secure have no clipboard.
Object.defineProperty(navigator, 'clipboard', {
  value: {
    writeText: (text: string): Promise<void> => {
      taken.push(new Blob([text], { type: 'text/html' }));
      return Promise.resolve();
    },
  },
});

/** Waits ten seconds at most. */
async function until<Found>(find: () => Found | undefined, what: string): Promise<Found> {
  for (let frames = 0; frames < 600; frames += 1) {
    const found = find();
    if (found) return found;
    await frame();
  }
  throw new Error(what);
}

/** The items of a widget's menu, which closes after each choice. */
async function openMenu(root: ShadowRoot): Promise<readonly HTMLElement[]> {
  root.querySelector<HTMLElement>('[part=toolbar] [aria-haspopup=menu]')?.click();
  return until(() => {
    const items = [...root.querySelectorAll<HTMLElement>('[role=menuitem]')];
    return items.length ? items : undefined;
  }, 'the menu does not open');
}

/** Chooses every item of a widget's menu, each of which saves or copies something. */
async function press(json: string): Promise<readonly Exit[]> {
  const widget = build(JSON.parse(json) as Made);
  document.body.append(widget);
  const root = await drawn(widget as Widget);
  const exits: Exit[] = [];
  let count = 1;
  for (let index = 0; index < count; index += 1) {
    const items = await openMenu(root);
    count = items.length;
    const item = items[index]!;
    const name = item.textContent.trim();
    item.click();
    const file = await until(() => taken.shift(), `${name} gives nothing`);
    if (file.type !== 'image/png')
      exits.push({ name: `${widget.localName}, ${name}`, type: file.type as Exit['type'], code: await file.text() });
  }
  blobs.clear();
  widget.remove();
  return exits;
}

const attacked_ = { fire, read, press };
globalThis.attacked = attacked_;
