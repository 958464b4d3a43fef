import { fixture } from '@open-wc/testing';
import '../../../src/define.js';
import type { ElectionResults } from '../../../src/elements/results/election-results.js';
import type { ElectionResultsChangeEvent, ElectionResultsErrorEvent } from '../../../src/elements/base/events.js';
import { texts } from '../seen.js';
import type { Night } from './night.js';

/** Records events and warnings from `watch` on. */
export interface Watch {
  readonly warnings: string[];
  readonly changes: ElectionResultsChangeEvent[];
  readonly errors: ElectionResultsErrorEvent[];
  /** Forgets those so far. */
  clear(): void;
  end(): void;
}

export function watch(): Watch {
  const over = new AbortController();
  const { warn } = console;
  const seen: Watch = {
    warnings: [],
    changes: [],
    errors: [],
    clear() {
      seen.warnings.length = seen.changes.length = seen.errors.length = 0;
    },
    end() {
      over.abort();
      console.warn = warn;
    },
  };
  console.warn = (...words: readonly unknown[]) => seen.warnings.push(String(words[0]));
  document.body.addEventListener('election-results-change', (event) => seen.changes.push(event), over);
  document.body.addEventListener('election-results-error', (event) => seen.errors.push(event), over);
  return seen;
}

/** A widget that follows `/feed.json`, after the first answer is drawn. */
export async function live(night: Night, attributes = 'refresh="30"', content = ''): Promise<ElectionResults> {
  const element = await fixture<ElectionResults>(
    `<election-results src="/feed.json" ${attributes}>${content}</election-results>`,
  );
  await night.settle();
  return element;
}

/** The figures of the pairs as text. */
export const figuresOf = (element: Element): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    // Beside the progress stands what it gained, which depends on the state before.
    ['name', 'votes', 'share', 'progress'].map((name) => [
      name,
      texts(element, name).map((text) =>
        name === 'progress' ? text.replace(/ [+−][\d,]+ poin sejak [\d.]+$/, '') : text,
      ),
    ]),
  );

/** The votes of the pairs in their rows, as whole numbers. */
export const votesOf = (element: Element): readonly number[] =>
  texts(element, 'votes').map((text) => Number(text.replace(/\D/g, '')));
