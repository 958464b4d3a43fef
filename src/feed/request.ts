import { ask, takeAnswer } from './ahead.js';

/** A complete answer. */
export interface Answer {
  readonly text: string;
  /** The server's clock when it answered, in ms since 1970: `Date` plus `Age`; undefined where the page may not read it. */
  readonly serverTime?: number | undefined;
}

/** Why there is no answer: `expected an answer, got HTTP 503`. */
export class FeedError extends Error {
  constructor(
    message: string,
    /** How long the server asks clients to wait, in ms; Infinity where another request cannot help. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

/** Seconds until the headers must be there. After so long, a new request is better. */
const longestSilence = 10;

/**
 * Seconds from the headers to the end: enough for 2 MB at 0.8 Mbit/s, or for the 60 kB of 508 regencies and cities at 24
 * kbit/s.
 */
const longestReading = 20;

/** In bytes after decompression: more than 30 times the size of KPU's feed for all 508 regencies and cities. */
const mostBytes = 2e6;

/**
 * In ms, 1 hour. A server that names a longer time has made a mistake, or its date was compared with a wrong clock; the
 * wait would cost the whole night.
 */
const longestRetryAfter = 36e5;

/**
 * Requests an http(s) address once.
 * @param url a full address, with its scheme
 * @param cache how the browser's cache is used; by default its copy counts after the server has confirmed it
 * @param signal ends the request early
 * @throws {FeedError} where no complete answer came
 */
export async function request(url: string, cache: RequestCache = 'no-cache', signal?: AbortSignal): Promise<Answer> {
  const ahead = cache === 'no-cache' ? takeAnswer(url) : undefined;
  const own = ahead?.life ?? new AbortController();
  let fault: FeedError | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => own.abort();
  const fail = (message: string, retryAfter?: number): FeedError =>
    (fault = new FeedError(`expected ${message}`, retryAfter));
  const allow = (seconds: number, got: string): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      fail(`an answer, got ${got} within ${seconds} s`);
      end(); // whatever waits for the network throws
    }, seconds * 1000);
  };
  const check = (address: string, retryAfter?: number): void => {
    if (!/^https?:/i.test(address)) throw fail(`an http(s) address, got "${address}"`, retryAfter);
  };
  if (signal?.aborted) end();
  signal?.addEventListener('abort', end, own);
  try {
    allow(longestSilence, 'nothing');
    check(url, Infinity);
    const response = await (ahead?.answer ?? ask(url, cache, own.signal));
    allow(longestReading, 'a part');
    const { headers, ok, status } = response;
    // The address is empty where a service worker made the answer.
    check(response.url || url);
    const date = Date.parse(String(headers.get('date')));
    if (!ok) {
      const after = String(headers.get('retry-after'));
      const wait = Number(after) * 1000 || Date.parse(after) - (date || Date.now());
      throw fail(`an answer, got HTTP ${status}`, wait > 0 ? Math.min(wait, longestRetryAfter) : undefined);
    }
    const reader = response.body?.getReader();
    const decoder = new TextDecoder();
    let text = reader ? '' : await response.text();
    let size = text.length;
    for (let part; size <= mostBytes && (part = await reader?.read()) && !part.done; size += part.value.length) {
      text += decoder.decode(part.value, { stream: true });
    }
    if (size > mostBytes) throw fail('at most 2 MB');
    return { text: text + decoder.decode(), serverTime: date + Number(headers.get('age')) * 1000 || undefined };
  } catch (error) {
    // Browsers only say that there was no answer. Node gives the cause.
    throw fault ?? new FeedError(`expected an answer, got ${String((error as Error).cause ?? error)}`);
  } finally {
    clearTimeout(timer);
    end(); // ends what is still loading, and the link to the outer signal
  }
}
