/** A request that has begun before whoever reads its answer is there. */
interface Ahead {
  readonly answer: Promise<Response>;
  /** Ends it. */
  readonly life: AbortController;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** In ms. What nobody has read by then may be out of date. */
const longestWait = 10_000;

/** By whole address. */
const begun = new Map<string, Ahead>();

/** The whole address; what is none stays as it is, and asking it fails. */
export function resolve(url: string): string {
  try {
    return new URL(url, document.baseURI).href;
  } catch {
    return url;
  }
}

/** No header of our own: one makes a preflight, which static hosts refuse. The browser's cache sends If-None-Match. */
export const ask = (url: string, cache: RequestCache, signal: AbortSignal): Promise<Response> =>
  fetch(url, { cache, credentials: 'omit', signal });

/**
 * Begins to ask an address, for the next `request` of it: the script that follows feeds may still be on its way.
 * @param url relative to the page; other schemes than http(s) are left to `request`, which refuses them
 */
export function askAhead(url: string): void {
  const address = resolve(url);
  if (begun.has(address) || !/^https?:/i.test(address) || document.visibilityState === 'hidden') return;
  const life = new AbortController();
  const answer = ask(address, 'no-cache', life.signal);
  answer.catch(() => undefined); // `request` tells of it
  const timer = setTimeout(() => takeAnswer(address)?.life.abort(), longestWait);
  begun.set(address, { answer, life, timer });
}

/** What has begun, for the one who reads it. */
export function takeAnswer(address: string): Ahead | undefined {
  const ahead = begun.get(address);
  begun.delete(address);
  clearTimeout(ahead?.timer);
  return ahead;
}
