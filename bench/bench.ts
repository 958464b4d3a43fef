// Runs in the page. Each function takes a variant, does the work once, and tells the milliseconds that it took.
import { BareResults } from './bare.js';

type Widget = HTMLElement & { results: unknown; updateComplete: Promise<boolean> };

const widgets = 200;
const updates = 500;

const pairs = [
  { number: 1, name: 'Melati & Kenanga', color: '#1b7f5c', votes: 40_971_906 },
  { number: 2, name: 'Cendana & Meranti', color: '#2f6fd0', votes: 96_214_691 },
  { number: 3, name: 'Rajawali & Merpati', color: '#c8352b', votes: 27_040_878 },
];

/**
 * The same contest with other votes: more with each step, so that nothing is a correction, and such that the printed shares
 * add up to 100, so that no note comes and goes.
 */
function votesAt(step: number): readonly number[] {
  const votes = pairs.map((pair, index) => pair.votes + step * (index + 1) * 374_411);
  const sumOfTenths = (): number => {
    const total = votes.reduce((sum, count) => sum + count, 0);
    return votes.reduce((sum, count) => sum + Math.round((count / total) * 1000), 0);
  };
  while (sumOfTenths() !== 1000) votes[2] = (votes[2] ?? 0) + 20_011;
  return votes;
}

const words: readonly (readonly [name: string, value: string])[] = [
  ['heading', 'Hasil Rekapitulasi'],
  ['subheading', 'Simulasi Pemilu Presiden'],
  ['source', 'Simulasi redaksi'],
  ['source-url', 'https://example.org/'],
  ['chart', 'bar'],
];

const resultsAt = (step: number): object => ({
  version: 1,
  candidates: pairs.map((pair, index) => ({ ...pair, votes: votesAt(step)[index] })),
});

/** The markup that a page has. */
const markupAt = (tag: string, step: number): string =>
  `<${tag} ${words.map(([name, value]) => `${name}="${value}"`).join(' ')}>${pairs
    .map(
      ({ number, name, color }, index) =>
        `<candidate-pair number="${number}" votes="${votesAt(step)[index] ?? 0}" color="${color}">${name.replace('&', '&amp;')}</candidate-pair>`,
    )
    .join('')}</${tag}>`;

/** What the widget has drawn. */
interface Finished {
  /** Its style sheet. */
  readonly style: string;
  /** Its markup in each of the states, without the marks of the template engine. */
  readonly markup: readonly string[];
  /** What an update changes: the texts and the widths, by their places in the tree, of each state. */
  readonly texts: Changes;
  readonly widths: Changes;
  /** How high it is, so that no variant can leave out a part. */
  readonly height: number;
}

interface Changes {
  readonly places: readonly number[];
  readonly states: readonly (readonly string[])[];
}

/** The tags are registered when the clock runs, and not when their script does. */
const held: Parameters<CustomElementRegistry['define']>[] = [];
// eslint-disable-next-line @typescript-eslint/unbound-method -- called on the registry below
const { define } = CustomElementRegistry.prototype;
CustomElementRegistry.prototype.define = (...args) => void held.push(args);
const registerHeld = (): void => held.splice(0).forEach((args) => define.apply(customElements, args));

const stage = (markup: string): HTMLElement => {
  const element = document.createElement('main');
  element.innerHTML = markup;
  document.body.append(element);
  return element;
};

const layout = (): number => document.body.offsetHeight;

async function clock(work: () => void | Promise<void>): Promise<number> {
  layout();
  // What the preparation left behind is not collected while the clock runs.
  globalThis.gc?.();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const textsIn = (root: Node): readonly Text[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter(({ data }) => data.trim());
};

/** Without the comments that the template engine needs. */
const markupIn = (root: Element | ShadowRoot): string => root.innerHTML.replace(/<!--.*?-->/g, '');

const barsIn = (root: ParentNode): readonly Element[] => [...root.querySelectorAll('[part="bar"]')];

function changes(states: readonly (readonly string[])[]): Changes {
  const places = [...(states[0] ?? []).keys()].filter((place) => new Set(states.map((state) => state[place])).size > 1);
  return { places, states: states.map((state) => places.map((place) => state[place] ?? '')) };
}

/** Has the widget draw every state, and takes down what it drew. */
export async function finish(): Promise<Finished> {
  registerHeld();
  const [widget] = stage(markupAt('election-results', 0)).children as unknown as [Widget];
  const root = widget.shadowRoot;
  if (!root) throw new Error('The widget has no shadow root');
  const markup: string[] = [];
  const texts: string[][] = [];
  const widths: string[][] = [];
  for (let step = 0; step <= updates; step += 1) {
    widget.results = resultsAt(step);
    await widget.updateComplete;
    const template = document.createElement('template');
    template.innerHTML = markupIn(root);
    markup.push(template.innerHTML);
    texts.push(textsIn(template.content).map(({ data }) => data));
    widths.push(barsIn(template.content).map((bar) => bar.getAttribute('width') ?? ''));
  }
  const style = root.adoptedStyleSheets
    .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
    .join('\n');
  return { style, markup, texts: changes(texts), widths: changes(widths), height: widget.offsetHeight };
}

/** The widget's style sheet, as a page would have it that writes the markup into its own elements. */
function addStyle(style: string): void {
  const element = document.createElement('style');
  element.textContent = style.replace(/:host\((.*?)\)/g, '.results$1').replace(/:host/g, '.results');
  document.head.append(element);
}

function textOf(markup: string): string {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.content.textContent;
}

/** Every variant must have drawn the same. */
function check(variant: string, height: number, expected: number): void {
  if (Math.abs(height - expected) > 1) throw new Error(`${variant} is ${height} px high, the widget ${expected}`);
}

export async function many(variant: 'html' | 'bare' | 'widget', finished: Finished): Promise<number> {
  const steps = [...Array(widgets).keys()];
  if (variant === 'html') addStyle(finished.style);
  if (variant === 'bare') BareResults.use(finished.style);
  const tag = { html: 'div', bare: 'bare-results', widget: 'election-results' }[variant];
  const main = stage(
    steps.map((step) => (variant === 'html' ? '<div class="results"></div>' : markupAt(tag, step))).join(''),
  );
  const time = await clock(async () => {
    if (variant === 'html') {
      main.querySelectorAll('.results').forEach((element, index) => (element.innerHTML = finished.markup[index] ?? ''));
    } else {
      if (variant === 'bare') define.call(customElements, 'bare-results', BareResults);
      else registerHeld();
      await Promise.all([...main.children].map((element) => (element as Widget).updateComplete));
    }
    layout();
  });
  check(variant, main.offsetHeight / widgets, finished.height);
  return time;
}

export async function update(variant: 'hand' | 'bare' | 'widget' | 'attributes', finished: Finished): Promise<number> {
  const steps = [...Array(updates).keys()].map((step) => step + 1);
  let main: HTMLElement;
  let time: number;
  if (variant === 'hand') {
    addStyle(finished.style);
    main = stage(`<div class="results">${finished.markup[0] ?? ''}</div>`);
    const texts = textsIn(main);
    const bars = barsIn(main);
    time = await clock(() => {
      for (const step of steps) {
        finished.texts.places.forEach((place, index) => {
          const text = texts[place];
          if (text) text.data = finished.texts.states[step]?.[index] ?? '';
        });
        finished.widths.places.forEach((place, index) =>
          bars[place]?.setAttribute('width', finished.widths.states[step]?.[index] ?? ''),
        );
        layout();
      }
    });
  } else {
    if (variant === 'bare') {
      BareResults.use(finished.style);
      define.call(customElements, 'bare-results', BareResults);
    } else registerHeld();
    main = stage(markupAt(variant === 'bare' ? 'bare-results' : 'election-results', 0));
    const widget = main.firstElementChild as Widget;
    await widget.updateComplete;
    const children = [...widget.children];
    const states = steps.map((step) => (variant === 'attributes' ? votesAt(step).map(String) : resultsAt(step)));
    time = await clock(async () => {
      for (const state of states) {
        if (Array.isArray(state)) children.forEach((child, index) => child.setAttribute('votes', String(state[index])));
        else widget.results = state;
        await widget.updateComplete;
        layout();
      }
    });
  }
  check(variant, main.offsetHeight, finished.height);
  const first = main.children[0];
  const root = first?.shadowRoot ?? first;
  const last = finished.markup[updates] ?? '';
  const isLast = variant === 'bare' ? root?.textContent === textOf(last) : root && markupIn(root) === last;
  if (!isLast) throw new Error(`${variant} has not come to the last state`);
  return time;
}
