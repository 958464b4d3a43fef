import { fixtureCleanup, nextFrame } from '@open-wc/testing';
import type { Clock } from '@sinonjs/fake-timers';
import { loadParts } from '../load-parts.js';
import { fakeTimers, soon } from './fake-timers.js';

before(loadParts);

/** Answers one request, or throws if there is no answer. `ended` aborts when the page ends the request. */
export type Reply = (ended: AbortSignal, url: string) => Response | Promise<Response>;

export interface Asked {
  readonly url: string;
  readonly cache: RequestCache | undefined;
  /** The time of the reader's clock, in ms since 1970. */
  readonly at: number;
  readonly ended: AbortSignal;
}

/** A page on election night. Its clock stands until it is moved, and a test decides how the server answers. */
export interface Night {
  readonly asked: readonly Asked[];
  reply: Reply;
  /** How far the server's clock is ahead of the reader's, in ms; undefined if the page may not read it. */
  serverAhead: number | undefined;
  /** The number of timers. */
  readonly timers: number;
  /** Runs everything that needs no clock. */
  settle(): Promise<void>;
  /** Moves the clock by `seconds`. */
  pass(seconds: number): Promise<void>;
  /** Moves the clock until another request has been made and has ended. */
  poll(): Promise<void>;
  hide(): Promise<void>;
  show(): Promise<void>;
  goOffline(): Promise<void>;
  goOnline(): Promise<void>;
  /** Restores the page's own clock, and stops this one for good. */
  stopClock(): void;
  /** Removes every widget, and returns what is still active. */
  end(): Promise<{ readonly timers: number; readonly requests: number }>;
}

const turn = (): Promise<void> => new Promise(soon);

/** Far more turns than any engine needs to read a body. */
const mostTurns = 200;

/** @param opened the time of the reader's clock */
export function openNight(opened: string): Night {
  const clock: Clock = fakeTimers.install({
    now: Date.parse(opened),
    toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'],
  });
  const asked: Asked[] = [];
  const restores: (() => void)[] = [];
  const override = (of: object, name: string, value: unknown): void => {
    const before = Object.getOwnPropertyDescriptor(of, name);
    Object.defineProperty(of, name, { value, configurable: true, writable: true });
    restores.unshift(() => {
      if (before) Object.defineProperty(of, name, before);
      else Reflect.deleteProperty(of, name);
    });
  };

  override(Math, 'random', () => 0.5); // all random times in the middle
  override(window, 'fetch', async (url: string, { cache, signal }: RequestInit) => {
    if (!signal) throw new TypeError('a request without a signal cannot be ended');
    signal.throwIfAborted(); // as engines do: nothing is sent
    asked.push({ url, cache, ended: signal, at: Date.now() });
    const ended = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
    });
    ended.catch(() => undefined);
    const response = await Promise.race([night.reply(signal, url), ended]);
    if (night.serverAhead !== undefined && !response.headers.has('date')) {
      response.headers.set('date', new Date(Date.now() + night.serverAhead).toUTCString());
    }
    return response;
  });

  const see = (isHidden: boolean): Promise<void> => {
    override(document, 'hidden', isHidden);
    override(document, 'visibilityState', isHidden ? 'hidden' : 'visible');
    document.dispatchEvent(new Event('visibilitychange'));
    return night.settle();
  };
  const connect = (onLine: boolean): Promise<void> => {
    override(navigator, 'onLine', onLine);
    window.dispatchEvent(new Event(onLine ? 'online' : 'offline'));
    return night.settle();
  };

  const night: Night = {
    asked,
    reply: () => answer('{}'),
    serverAhead: 0,
    get timers() {
      return clock.countTimers();
    },
    async settle() {
      for (let turns = 0; turns < 5; turns += 1) await turn();
    },
    async pass(seconds) {
      await night.settle();
      await clock.tickAsync(seconds * 1000);
      await night.settle();
    },
    async poll() {
      await night.settle();
      const before = asked.length;
      const from = Date.now();
      for (;;) {
        const latest = asked.at(-1);
        if (asked.length > before && latest) {
          for (let turns = 0; turns < mostTurns && !latest.ended.aborted; turns += 1) await turn();
          if (latest.ended.aborted) break;
        }
        // A failing feed waits for some minutes at most.
        if (!clock.countTimers() || Date.now() - from > 3_600_000) throw new Error('there is no further request');
        await clock.nextAsync();
        await night.settle();
      }
      await night.settle();
    },
    hide: () => see(true),
    show: () => see(false),
    goOffline: () => connect(false),
    goOnline: () => connect(true),
    stopClock: () => clock.uninstall(),
    async end() {
      fixtureCleanup();
      await night.settle();
      // The pause after the last announcement.
      await clock.tickAsync(60_000);
      const left = { timers: clock.countTimers(), requests: asked.filter(({ ended }) => !ended.aborted).length };
      clock.uninstall();
      for (const restore of restores) restore();
      return left;
    },
  };
  override(document, 'hidden', false);
  override(document, 'visibilityState', 'visible');
  return night;
}

/** Frames in which the engine reports which elements are on screen. */
export async function frames(): Promise<void> {
  for (let count = 0; count < 3; count += 1) await nextFrame();
}

/** A body that comes in `parts`; `ended` breaks it off if it does not end itself. */
const bodyOf = (parts: readonly Uint8Array[], hangs?: AbortSignal): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (const part of parts) controller.enqueue(part);
      if (!hangs) controller.close();
      hangs?.addEventListener('abort', () => controller.error(new DOMException('Aborted', 'AbortError')));
    },
  });

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A whole answer in two parts, divided anywhere, even within a letter. */
export function answer(body: string, headers: Readonly<Record<string, string>> = {}, status = 200): Response {
  const bytes = bytesOf(body);
  const half = bytes.length >> 1;
  return new Response(bodyOf([bytes.slice(0, half), bytes.slice(half)].filter(({ length }) => length)), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

/** An answer that never begins. */
export const silence = (): Promise<Response> => new Promise(() => undefined);

/** An answer that stops in the middle and stays open. */
export const stalled = (body: string, ended: AbortSignal): Response =>
  new Response(bodyOf([bytesOf(body.slice(0, body.length >> 1))], ended));

/** This many bytes of white space, which is valid in JSON. They are made on demand, and `sent` counts them. */
export function flood(bytes: number, sent: (bytes: number) => void): Response {
  const part = new Uint8Array(65_536).fill(32);
  let left = bytes;
  return new Response(
    new ReadableStream({
      pull(controller) {
        controller.enqueue(part);
        sent(part.length);
        left -= part.length;
        if (left <= 0) controller.close();
      },
    }),
  );
}

/** What `fetch` does if there is no answer that the page may read. */
export function refused(message: string): never {
  throw new TypeError(message);
}
