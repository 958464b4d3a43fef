/** A request that has started before its listener is there. */
interface Ahead {
  readonly answer: Promise<Response>;
  /** Ends it. */
  readonly life: AbortController;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** In ms. An answer that nobody has read by then may be out of date. */
const longestWait = 10_000;

/** The requests by their full addresses. */
const begun = new Map<string, Ahead>();

/** The full address. Text that is not an address stays as it is, and its request fails. */
export function resolve(url: string): string {
  try {
    return new URL(url, document.baseURI).href;
  } catch {
    return url;
  }
}

/**
 * We send no header of our own: it would cause a preflight, which static hosts refuse. The browser's cache sends
 * If-None-Match.
 */
export const ask = (url: string, cache: RequestCache, signal: AbortSignal): Promise<Response> =>
  fetch(url, { cache, credentials: 'omit', signal });

/**
 * Starts a request for the next `request` of the same address: the part of the script that follows feeds may still be
 * loading.
 * @param url relative to the page; other schemes than http(s) are left to `request`, which refuses them
 */
export function askAhead(url: string): void {
  const address = resolve(url);
  if (begun.has(address) || !/^https?:/i.test(address) || document.visibilityState === 'hidden') return;
  const life = new AbortController();
  const answer = ask(address, 'no-cache', life.signal);
  answer.catch(() => undefined); // `request` reports the failure
  const timer = setTimeout(() => takeAnswer(address)?.life.abort(), longestWait);
  begun.set(address, { answer, life, timer });
}

/** The request that has started, for the listener that reads its answer. */
export function takeAnswer(address: string): Ahead | undefined {
  const ahead = begun.get(address);
  begun.delete(address);
  clearTimeout(ahead?.timer);
  return ahead;
}
