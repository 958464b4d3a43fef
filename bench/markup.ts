// The widget compared with its finished markup. Each benchmark takes a variant, does the work once, and returns the milliseconds
// that it took.
import { BareResults } from './bare.js';
import { clock, layout, register, registerHeld, stage, type Widget } from './page.js';

const widgets = 200;
const updates = 500;

const pairs = [
  { number: 1, name: 'Melati & Kenanga', color: '#1b7f5c', votes: 40_971_906 },
  { number: 2, name: 'Cendana & Meranti', color: '#2f6fd0', votes: 96_214_691 },
  { number: 3, name: 'Rajawali & Merpati', color: '#c8352b', votes: 27_040_878 },
];

/**
 * The same contest with other votes. Votes grow with each step, so that nothing is a correction. No step adds as many votes as the
 * one before, so that the text of the gains changes. The printed shares always add up to 100, so that no footnote comes and
 * goes.
 */
function votesAt(step: number): readonly number[] {
  const votes = pairs.map((pair, index) => pair.votes + (index + 1) * step * (374_411 + step * 101));
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

/** The markup in a page. */
const markupAt = (tag: string, step: number): string =>
  `<${tag} ${words.map(([name, value]) => `${name}="${value}"`).join(' ')}>${pairs
    .map(
      ({ number, name, color }, index) =>
        `<candidate-pair number="${number}" votes="${votesAt(step)[index] ?? 0}" color="${color}">${name.replace('&', '&amp;')}</candidate-pair>`,
    )
    .join('')}</${tag}>`;

/**
 * What the widget has drawn: its markup without the template engine's comments, and its height, so that no variant can leave
 * out a part.
 */
interface Finished {
  /** Its style sheet. */
  readonly style: string;
  /** The markup of as many widgets as a page has, each with its first state. */
  readonly first: { readonly markup: readonly string[]; readonly height: number };
  readonly updates: Updates;
}

/** One widget and its updates. The measured updates begin after the first, which has gains that a first picture does not have. */
interface Updates {
  readonly start: string;
  readonly end: string;
  /** What an update changes: the texts and the widths of each state, by their places in the tree. */
  readonly texts: Changes;
  readonly widths: Changes;
  readonly height: number;
}

interface Changes {
  readonly places: readonly number[];
  readonly states: readonly (readonly string[])[];
}

/** The state before an update benchmark, and the states that it shows. */
const startOfUpdates = 1;
const updateSteps = [...Array(updates).keys()].map((index) => startOfUpdates + 1 + index);

const textsIn = (root: Node): readonly Text[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter(({ data }) => data.trim());
};

/** Without the template engine's comments. */
const markupIn = (root: Element | ShadowRoot): string => root.innerHTML.replace(/<!--.*?-->/g, '');

/** White space between elements is invisible, and differs between templates. */
const wordsIn = (node: Node | undefined): string => node?.textContent?.replace(/\s+/g, '') ?? '';

function contentOf(markup: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.content;
}

const barsIn = (root: ParentNode): readonly Element[] => [...root.querySelectorAll('[part="bar"]')];

function changes(states: readonly (readonly string[])[]): Changes {
  const places = [...(states[0] ?? []).keys()].filter((place) => new Set(states.map((state) => state[place])).size > 1);
  return { places, states: states.map((state) => places.map((place) => state[place] ?? '')) };
}

/** Lets the widget draw every state, and records the drawings. */
export async function finish(): Promise<Finished> {
  registerHeld();
  const main = stage([...Array(widgets).keys()].map((step) => markupAt('election-results', step)).join(''));
  const drawn = [...main.children] as Widget[];
  await Promise.all(drawn.map((element) => element.updateComplete));
  const roots = drawn.flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const first = { markup: roots.map(markupIn), height: main.offsetHeight / widgets };

  const [widget] = drawn;
  const [root] = roots;
  if (!widget || !root) throw new Error('The widget has no shadow root');
  const style = root.adoptedStyleSheets
    .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
    .join('\n');
  const markup: string[] = [];
  for (const step of [startOfUpdates, ...updateSteps]) {
    widget.results = resultsAt(step);
    await widget.updateComplete;
    markup.push(markupIn(root));
  }
  const states = markup.map(contentOf);
  return {
    style,
    first,
    updates: {
      start: markup[0] ?? '',
      end: markup.at(-1) ?? '',
      texts: changes(states.map((state) => textsIn(state).map(({ data }) => data))),
      widths: changes(states.map((state) => barsIn(state).map((bar) => bar.getAttribute('width') ?? ''))),
      height: widget.offsetHeight,
    },
  };
}

/** The widget's style sheet for a page that writes the markup into its own elements. */
function addStyle(style: string): void {
  const element = document.createElement('style');
  element.textContent = style.replace(/:host\((.*?)\)/g, '.results$1').replace(/:host/g, '.results');
  document.head.append(element);
}

/** Throws unless every variant has drawn the same. */
function check(variant: string, height: number, expected: number): void {
  if (Math.abs(height - expected) > 1) throw new Error(`${variant} is ${height} px high, the widget ${expected}`);
}

export async function many(
  variant: 'html' | 'bare' | 'widget',
  { style, first }: Pick<Finished, 'style' | 'first'>,
): Promise<number> {
  if (variant === 'html') addStyle(style);
  if (variant === 'bare') BareResults.use(style);
  const tag = { html: 'div', bare: 'bare-results', widget: 'election-results' }[variant];
  const main = stage(
    first.markup.map((_, step) => (variant === 'html' ? '<div class="results"></div>' : markupAt(tag, step))).join(''),
  );
  const time = await clock(async () => {
    if (variant === 'html') {
      main.querySelectorAll('.results').forEach((element, index) => (element.innerHTML = first.markup[index] ?? ''));
    } else {
      if (variant === 'bare') register('bare-results', BareResults);
      else registerHeld();
      await Promise.all([...main.children].map((element) => (element as Widget).updateComplete));
    }
    layout();
  });
  check(variant, main.offsetHeight / widgets, first.height);
  return time;
}

export async function update(
  variant: 'hand' | 'bare' | 'widget' | 'attributes',
  { style, updates: { start, end, texts, widths, height } }: Pick<Finished, 'style' | 'updates'>,
): Promise<number> {
  let main: HTMLElement;
  let time: number;
  if (variant === 'hand') {
    addStyle(style);
    main = stage(`<div class="results">${start}</div>`);
    const textNodes = textsIn(main);
    const bars = barsIn(main);
    time = await clock(() => {
      for (let state = 1; state <= updates; state += 1) {
        texts.places.forEach((place, index) => {
          const text = textNodes[place];
          if (text) text.data = texts.states[state]?.[index] ?? '';
        });
        widths.places.forEach((place, index) =>
          bars[place]?.setAttribute('width', widths.states[state]?.[index] ?? ''),
        );
        layout();
      }
    });
  } else {
    if (variant === 'bare') {
      BareResults.use(style);
      register('bare-results', BareResults);
    } else registerHeld();
    main = stage(markupAt(variant === 'bare' ? 'bare-results' : 'election-results', 0));
    const widget = main.firstElementChild as Widget;
    await widget.updateComplete;
    const children = [...widget.children];
    const take = async (state: unknown): Promise<void> => {
      if (Array.isArray(state)) children.forEach((child, index) => child.setAttribute('votes', String(state[index])));
      else widget.results = state;
      await widget.updateComplete;
    };
    const [first, ...states] = [startOfUpdates, ...updateSteps].map((step) =>
      variant === 'attributes' ? votesAt(step).map(String) : resultsAt(step),
    );
    await take(first);
    time = await clock(async () => {
      for (const state of states) {
        await take(state);
        layout();
      }
    });
  }
  check(variant, main.offsetHeight, height);
  const [element] = main.children;
  const root = element?.shadowRoot ?? element;
  const isLast = variant === 'bare' ? wordsIn(root) === wordsIn(contentOf(end)) : root && markupIn(root) === end;
  if (!isLast) throw new Error(`${variant} has not reached the last state`);
  return time;
}
