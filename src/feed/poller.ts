import { resolve } from './ahead.js';
import { FeedError, request } from './request.js';
import type { Answer } from './request.js';

/**
 * Called with each answer, also with one that has not changed, and with each failure.
 * @param came when the answer came, by `performance.now()`
 */
export type FeedListener = (news: Answer | FeedError, came: number) => void;

export interface Subscription {
  stop(): void;
  /**
   * Called when the newest answer could not be read. It is requested again without any cache, with the same waiting times
   * as after a failure.
   */
  unreadable(): void;
  /** Asks again at once, where no answer is on its way. */
  retry(): void;
}

/** `refresh` in s; Infinity asks once. */
type Join = (listener: FeedListener, refresh: number) => Subscription;

/** In s. */
const shortestRefresh = 5;

/** In ms: 5 minutes. */
const longestBackoff = 3e5;

/** In ms. A longer timer would fire at once. */
const longestTimer = 2 ** 31 - 1;

/** By whole address. */
const pollers = new Map<string, Join>();

/**
 * Milliseconds to wait after `failures` failures in a row: a random time up to 1, 2, 4 … s, at most 5 minutes (full
 * jitter). After a time that the server named, up to the same time again is added, since the server named it to all its
 * clients.
 * @param retryAfter in ms; undefined where the server named no time
 * @param random from 0 to below 1; a random number unless it is given
 */
export function retryDelay(failures: number, retryAfter?: number, random = Math.random()): number {
  const backoff = Math.min(1000 * 2 ** (failures - 1), longestBackoff);
  return retryAfter ? retryAfter + random * Math.max(backoff, retryAfter) : random * backoff;
}

/**
 * Milliseconds from one poll to the next: `refresh` seconds ± 10%.
 * @param random from 0 to below 1; by chance unless it is given
 */
export const pollDelay = (refresh: number, random = Math.random()): number => refresh * (900 + 200 * random);

/**
 * Milliseconds to the first poll after figures came at a time that many readers share: any time within `refresh` seconds. A push
 * notice, or a network that is back, brings many readers at once. They must not all poll together for the next hour.
 * @param random from 0 to below 1; a random number unless it is given
 */
export const firstDelay = (refresh: number, random = Math.random()): number => refresh * 1000 * (1 - random);

/**
 * Follows an address for as long as the subscription lasts. All who follow the same address share one poller.
 * @param url relative to the page; other schemes than http(s) fail at once and are not tried again
 * @param refresh in seconds: 0 asks until there is one answer, 1 to 4 count as 5; the shortest of all listeners counts
 * @param listener never called before this returns, nor after `stop()`; gets the newest answer where there is one already
 */
export function listen(url: string, refresh: number, listener: FeedListener): Subscription {
  const address = resolve(url);
  let join = pollers.get(address);
  if (!join) pollers.set(address, (join = begin(address)));
  return join(listener, refresh > 0 ? Math.max(shortestRefresh, refresh) : Infinity);
}

function begin(url: string): Join {
  /** The listeners, and the `refresh` of each. */
  const refreshes = new Map<FeedListener, number>();
  const life = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /**
   * The time of the next request, in ms since 1970: 0 as soon as the page is visible and online again, NaN while an answer
   * is on its way.
   */
  let due = 0;
  let newest: Answer | undefined;
  /** When `newest` came, by `performance.now()`. */
  let came = 0;
  let error: FeedError | undefined;
  let isUnreadable = false;
  /** True if the time of the newest request was random, and not that of an event which many readers share. */
  let isSpread = false;
  /** Failures in a row, including answers that could not be read. */
  let failures = 0;

  const isBad = (): unknown => error ?? isUnreadable;

  const nextPoll = (delay = pollDelay): number => delay(Math.min(...refreshes.values()));

  const schedule = (): void => {
    const isFirst = !isSpread && !isBad();
    let delay = nextPoll(isFirst ? firstDelay : pollDelay);
    isSpread ||= isFirst;
    if (isBad()) {
      // A listener with an answer can wait for the next poll. Earlier retries would multiply the load of a source in
      // trouble.
      const patience = newest && delay < Infinity ? delay : 0;
      delay = Math.max(patience, retryDelay(failures, error?.retryAfter));
    }
    due = error && !error.retryAfter ? 0 : Date.now() + delay;
    clearTimeout(timer);
    if (delay <= longestTimer) timer = setTimeout(ask, delay);
  };

  const settle = (news: Answer | FeedError): void => {
    if (!refreshes.size) return;
    if (!isBad()) failures = 0;
    error = undefined;
    if (news instanceof FeedError) error = news;
    else {
      // A file that is requested once and never changes will not get better.
      isUnreadable &&= news.text === newest?.text && nextPoll() < Infinity;
      newest = news;
      came = performance.now();
    }
    if (isBad()) failures += 1;
    schedule();
    for (const [listener] of refreshes) listener(news, came);
  };

  const ask = (): void => {
    clearTimeout(timer);
    due = 0;
    if (document.visibilityState === 'hidden') return;
    due = NaN;
    (navigator.onLine
      ? request(url, isUnreadable ? 'reload' : 'no-cache', life.signal)
      : Promise.reject(new FeedError('expected an answer, got no connection'))
    ).then(settle, settle);
  };

  const wake = (): void => {
    if (!(Date.now() >= due)) return;
    isSpread = false;
    ask();
  };
  document.addEventListener('visibilitychange', wake, life);
  addEventListener('online', wake, life);
  ask();

  return (listen, refresh) => {
    const listener: FeedListener = (news, came) => listen(news, came); // a new function for each call of `listen`
    refreshes.set(listener, refresh);
    if (!isBad() && Date.now() + nextPoll() < due) schedule();
    if (newest ?? error) {
      queueMicrotask(() => {
        for (const news of [newest, error]) if (news && refreshes.has(listener)) listener(news, came);
      });
    }
    return {
      stop() {
        if (!refreshes.delete(listener) || refreshes.size) return;
        life.abort();
        clearTimeout(timer);
        pollers.delete(url);
      },
      retry() {
        if (due >= 0 && isBad()) ask();
      },
      unreadable() {
        if (isUnreadable || !refreshes.has(listener)) return;
        isUnreadable = true;
        failures += 1;
        if (due >= 0) schedule();
      },
    };
  };
}
