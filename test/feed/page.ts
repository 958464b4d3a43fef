import { setMaxListeners } from 'node:events';
import FakeTimers from '@sinonjs/fake-timers';
import type { Clock } from '@sinonjs/fake-timers';

/** The stubbed network’s response to a request: a text is an answer of 200, a number a status, an error is no answer. */
export type Reply = string | number | Error | Response | Promise<Response>;

export interface Asked {
  readonly url: string;
  readonly cache: RequestCache | undefined;
  readonly signal: AbortSignal;
  /** In ms since the page was opened. */
  readonly at: number;
}

/** A page as the feed needs it. Its clock stands until a test moves it, and its network answers at once. */
export interface Page {
  readonly clock: Clock;
  readonly asked: readonly Asked[];
  reply: (url: string) => Reply;
  /** The value of `Math.random`. */
  random: number;
  hide(): void;
  show(): void;
  goOffline(): void;
  goOnline(): void;
  /** Moves the clock by `seconds`, and waits until all promises have settled. */
  pass(seconds: number): Promise<void>;
  /** The timers, listeners and requests that are still active. */
  leftovers(): { readonly timers: number; readonly listeners: number; readonly requests: number };
  close(): void;
}

/** The time at which the page is opened, by every clock. */
export const opened = Date.parse('2024-02-14T15:00:00+07:00');

/** An event target that counts its listeners. */
class CountingTarget extends EventTarget {
  readonly listening = new Set<string>();
  private readonly names = new Map<unknown, number>();

  override addEventListener(type: string, listener: EventListener, options?: AddEventListenerOptions): void {
    const key = this.key(type, listener);
    this.listening.add(key);
    options?.signal?.addEventListener('abort', () => this.listening.delete(key));
    super.addEventListener(type, listener, options);
  }
  override removeEventListener(type: string, listener: EventListener): void {
    this.listening.delete(this.key(type, listener));
    super.removeEventListener(type, listener);
  }
  private key(type: string, listener: unknown): string {
    const name = this.names.get(listener) ?? this.names.size;
    this.names.set(listener, name);
    return `${type} ${name}`;
  }
}

export function openPage(baseURI = 'https://news.example/pemilu/'): Page {
  const clock = FakeTimers.install({ now: opened, toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  const window = new CountingTarget();
  const document = Object.assign(new CountingTarget(), { baseURI, hidden: false, visibilityState: 'visible' });
  setMaxListeners(0, window, document);
  const navigator = { onLine: true };
  const asked: Asked[] = [];
  const pending = new Set<AbortSignal>();
  const realRandom = Math.random;

  const fetch = async (url: string, { cache, signal }: RequestInit): Promise<Response> => {
    if (!signal) throw new TypeError('a request without a signal cannot be ended');
    signal.throwIfAborted();
    asked.push({ url, cache, signal, at: Date.now() - opened });
    pending.add(signal);
    try {
      const reply = page.reply(url);
      if (reply instanceof Error) throw reply;
      if (typeof reply === 'number') return new Response('<h1>Error</h1>', { status: reply });
      if (typeof reply === 'string') return new Response(reply);
      const ended = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
      });
      return await Promise.race([reply, ended]);
    } finally {
      pending.delete(signal);
    }
  };

  const stubs = {
    document,
    navigator,
    fetch,
    addEventListener: window.addEventListener.bind(window),
    removeEventListener: window.removeEventListener.bind(window),
  };
  const restore = stubGlobals(stubs);

  const see = (isHidden: boolean): void => {
    Object.assign(document, { hidden: isHidden, visibilityState: isHidden ? 'hidden' : 'visible' });
    document.dispatchEvent(new Event('visibilitychange'));
  };
  const connect = (onLine: boolean): void => {
    navigator.onLine = onLine;
    window.dispatchEvent(new Event(onLine ? 'online' : 'offline'));
  };
  const page: Page = {
    clock,
    asked,
    reply: () => '{}',
    random: 0.5,
    hide: () => see(true),
    show: () => see(false),
    goOffline: () => connect(false),
    goOnline: () => connect(true),
    pass: async (seconds) => {
      await settled();
      await clock.tickAsync(seconds * 1000);
      await settled();
    },
    leftovers: () => ({
      timers: clock.countTimers(),
      listeners: document.listening.size + window.listening.size,
      requests: pending.size,
    }),
    close() {
      clock.uninstall();
      Math.random = realRandom;
      restore();
    },
  };
  Math.random = () => page.random;
  return page;
}

/** Puts these members in the place of the global ones, and returns a function that takes them back. */
export function stubGlobals(stubs: Readonly<Record<string, unknown>>): () => void {
  const before = Object.keys(stubs).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const [name, value] of Object.entries(stubs)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}

/** Resolves when everything that needs no clock has run. */
export const settled = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(() => setImmediate(resolve));
  });

/** A reply that never comes. */
export const silence = new Promise<Response>(() => {});
