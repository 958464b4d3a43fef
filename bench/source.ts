// A source for widgets with a feed. It answers on command, and its clock stands until it is moved.
import { install } from '@sinonjs/fake-timers';
import { presidentialCandidates, presidentialFeed } from '../test/fixtures/kpu-feeds.js';
import { sirekap20240307 } from '../test/fixtures/sirekap-2024-03-07.js';
import type { ElectionResultsErrorEvent } from '../src/elements/base/events.js';
import type { Widget } from './page.js';

/** In ms. Polls of `refresh="5"` are at most 10% later than that. */
const longerThanPoll = 6000;

const firstPair = '100025';

/** The recorded state after `step` further polls: one vote more each time, in one region and in the nation. */
const stateAt = (step: number): typeof sirekap20240307 => {
  const { updated, votes, regions } = sirekap20240307;
  const oneMore = (of: Readonly<Record<string, number>>): typeof votes => ({
    ...(of as typeof votes),
    [firstPair]: (of[firstPair] ?? 0) + step,
  });
  const shifted = new Date(Date.parse(updated) + 7 * 3_600_000 + step * longerThanPoll).toISOString();
  return {
    ...sirekap20240307,
    updated: shifted.replace('.000Z', '+07:00'),
    votes: oneMore(votes),
    regions: regions.map((region, index) => (index ? region : { ...region, votes: oneMore(region.votes) })),
  };
};

/** In KPU's format. */
export const feedAt = (step: number): string => JSON.stringify(presidentialFeed(stateAt(step)));

/** The same as an object for the property `results`. */
export function resultsAt(step: number): object {
  const { updated, votes, regions, progress } = stateAt(step);
  return {
    version: 1,
    kind: 'preliminary',
    updated,
    source: { name: 'KPU' },
    progress,
    candidates: Object.entries(presidentialCandidates).map(([id, candidate]) => {
      const { nama: name, nomor_urut: number, warna: color } = candidate as Record<string, unknown>;
      return { id, number, name, color, votes: votes[id as keyof typeof votes] };
    }),
    regions,
  };
}

/** The text that a reader must see for the first pair's votes: Indonesian numbers by other code than the widget's. */
export const votesAt = (step: number): string =>
  `${new Intl.NumberFormat('id-ID').format(stateAt(step).votes[firstPair])} suara`;

const words = 'heading="Hasil Sirekap" subheading="Simulasi Pemilu Presiden"';

export const plain = `<election-results ${words}></election-results>`;

const candidates = '/candidates.json';

export const following = (src: string): string =>
  `<election-results ${words} src="${src}" candidates-src="${candidates}" refresh="5"></election-results>`;

/** A response whose body comes by microtasks alone, so that no other thread of the browser affects the measurement. */
export const answerOf = (text: string): Response =>
  new Response(
    new ReadableStream({
      start(body) {
        body.enqueue(new TextEncoder().encode(text));
        body.close();
      },
    }),
    { headers: { date: new Date().toUTCString() } },
  );

export interface Source {
  /** Answers the open request of an address; throws if there is none. */
  answer(src: string, answer: Response): void;
  /** Moves the clock until every followed address has been requested once more. */
  poll(): void;
}

/** Replaces `fetch`, `setTimeout` and `Date` in the page. */
export function openSource(): Source {
  const clock = install({
    now: Date.parse(sirekap20240307.updated),
    toFake: ['setTimeout', 'clearTimeout', 'Date'],
  });
  const pending = new Map<string, (answer: Response) => void>();
  globalThis.fetch = (url, { signal } = {}) =>
    new Promise((resolve, reject) => {
      const { pathname } = new URL(url instanceof Request ? url.url : url);
      if (pathname === candidates) return resolve(answerOf(JSON.stringify(presidentialCandidates)));
      pending.set(pathname, resolve);
      signal?.addEventListener('abort', () => {
        if (pending.get(pathname) === resolve) pending.delete(pathname);
        reject(new DOMException('Aborted', 'AbortError'));
      });
    });
  return {
    answer(src, answer) {
      const resolve = pending.get(src);
      if (!resolve) throw new Error(`${src} has no open request`);
      pending.delete(src);
      resolve(answer);
    },
    poll: () => void clock.tick(longerThanPoll),
  };
}

/** Resolves when a widget has drawn other results; rejects if it reports a fault. */
export async function changeOf(widget: Widget): Promise<void> {
  const over = new AbortController();
  await new Promise((resolve, reject) => {
    widget.addEventListener('election-results-change', resolve, over);
    const refuse = ({ path, reason }: ElectionResultsErrorEvent): void => reject(new Error(`${path}: ${reason}`));
    widget.addEventListener('election-results-error', refuse, over);
  });
  over.abort();
  await widget.updateComplete;
}
