import { followers } from '../../src/export/embed/embed.js';
import { ElectionResults } from '../../src/index.js';
import { candidateOf } from './candidates.js';
import { knobs } from './knobs.js';
import { make } from './make.js';
import { isEmpty } from './readiness.js';
import { resultsOf } from './state.js';
import type { State } from './state.js';

/** The attributes of the element that knobs set. */
const named = knobs.filter(({ name }) => ElectionResults.observedAttributes.includes(name));

const shown = new WeakMap<ElectionResults, string>();

/** Makes an element show a state. */
export async function showIn(element: ElectionResults, state: State): Promise<void> {
  const { values, rows } = state;
  for (const { name, kind } of named) {
    const value = values[name] ?? '';
    if (value) element.setAttribute(name, kind === 'flag' ? '' : value);
    else element.removeAttribute(name);
  }
  const results = values.src || isEmpty(state) ? undefined : resultsOf(state);
  const figures = JSON.stringify([results, values.src && rows]);
  if (shown.get(element) === figures) return element.updateComplete.then();
  shown.set(element, figures);
  // What an editor types has no state before it: it is not a correction of what was typed before.
  element.results = null;
  element.replaceChildren();
  await element.updateComplete;
  if (shown.get(element) !== figures) return;
  if (results) element.results = results;
  else element.append(...rows.map(pairOf));
  await element.updateComplete;
}

/** Adds the wanted elements of the dashboard after an element, which they follow. */
export function showAlso(element: ElectionResults, { also = '', plain, ...values }: State['values']): void {
  element.id = 'preview';
  for (const name of followers) {
    const tag = `election-${name}` as const;
    const found = element.parentElement?.querySelector(tag);
    if (!also.split(' ').includes(name)) {
      found?.remove();
      continue;
    }
    const follower = found ?? make(tag, { for: element.id });
    for (const shared of ['locale', 'theme', 'decimals', 'time-zone'])
      follower.setAttribute(shared, values[shared] ?? '');
    follower.toggleAttribute('plain', Boolean(plain));
    if (!found) element.parentElement?.append(follower);
  }
}

/** With a feed, a row only gives name and colour. */
function pairOf(row: State['rows'][number]): HTMLElement {
  const { number, id, color, photo, parties } = candidateOf(row) as Readonly<Record<string, unknown>>;
  const given = { number, 'candidate-id': id, color, photo, parties: Array.isArray(parties) && parties.join(', ') };
  const filled = Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return make('candidate-pair', Object.fromEntries(filled), row.name);
}
