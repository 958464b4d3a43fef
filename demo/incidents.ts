// The museum of counts that went wrong in public: what the source said, beside what readers saw of it.
import '../src/define.js';
import { incidents } from '../src/cli/incidents.js';
import type { Incident } from '../src/cli/incident.js';
import type { Outcome } from '../src/results/judgement.js';
import type { ResultsInput } from '../src/results/types.js';

const outcomes: Readonly<Record<Outcome, string>> = {
  follows: 'Diteruskan apa adanya.',
  corrects: 'Diteruskan, dan penurunannya diberitahukan.',
  implausible: 'Ditahan sampai redaksi memutuskan.',
  refused: 'Ditolak.',
};

function make<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}

/** A card that is shown these states, one after the other: what fell is told only of a step. */
function card(title: string, states: readonly ResultsInput[]): HTMLElement {
  if (!states.length) return make('div', make('h3', title), make('p', 'Belum ada angka.'));
  const element = make('election-results');
  element.headingLevel = '4';
  void (async () => {
    for (const state of states) {
      element.results = state;
      await element.updateComplete;
    }
  })();
  return make('div', make('h3', title), element);
}

/** A report, as a link where its address is known. */
function linked(source: string): HTMLElement {
  if (!/^https?:/.test(source)) return make('span', source);
  const link = make('a', source);
  link.href = source;
  return link;
}

function section({ name, when, publisher, what, figures, outcome, sources, states }: Incident): HTMLElement {
  const isOut = outcome === 'follows' || outcome === 'corrects';
  const story = make('p', what);
  story.lang = 'en';
  const sides = make(
    'div',
    card('Kata sumber', states),
    card('Yang dilihat pembaca', isOut ? states : states.slice(0, -1)),
  );
  sides.className = 'sides';
  const origin = make('ul', ...sources.map((source) => make('li', linked(source))));
  origin.className = 'sources';
  const title = make('h2', `${publisher}, ${when}`);
  title.lang = 'en';
  const part = make('section', title, story, make('p', outcomes[outcome]), sides, origin);
  origin.before(make('p', figures === 'recorded' ? 'Angka tercatat.' : 'Angka rekaan.'));
  part.id = name;
  return part;
}

document.querySelector('main')?.replaceChildren(...incidents.map(section));
// The browser looked for the section of the address before it existed.
document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
