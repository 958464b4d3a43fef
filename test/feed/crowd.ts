import { listen } from '../../src/feed/poller.js';
import type { Subscription } from '../../src/feed/poller.js';
import { openPage, settled } from './page.js';

/** The step of the simulated time, in seconds. Everything within a step happens at its end. */
const step = 0.1;

export interface Scenario {
  readonly clients: number;
  /** In s. */
  readonly refresh: number;
  /** In s. The fault begins when every client has polled for a while. The clients start at different times. */
  readonly lasts: number;
  /** The response to requests during the fault: none, or a 503 with these headers. */
  readonly fault: 'network' | Readonly<Record<string, string>>;
}

export interface Load {
  /**
   * Requests of all clients in each second, from the end of the fault until each client has had two answers: the first
   * after the fault, and that of its next usual poll.
   */
  readonly afterFault: readonly number[];
  /** Requests of all clients in each second of the fault. */
  readonly duringFault: readonly number[];
}

/** The requests of many real pollers, each with its own address, to one server. */
export async function crowd({ clients, refresh, lasts, fault }: Scenario): Promise<Load> {
  const page = openPage();
  Math.random = seeded(20_240_214);
  const begins = 2 * refresh;
  const ends = begins + lasts;
  const counts: (number | undefined)[] = [];
  const goodSince = new Map<string, number>();
  let now = 0;
  let waiting = clients;

  const good = { ok: true, status: 200, url: '', headers: new Headers(), text: () => Promise.resolve('{}') };
  const bad = fault === 'network' ? undefined : { ...good, ok: false, status: 503, headers: new Headers(fault) };
  globalThis.fetch = (url) => {
    const second = Math.floor(now - begins);
    counts[second] = (counts[second] ?? 0) + 1;
    if (now >= begins && now < ends) {
      return bad ? Promise.resolve(bad as Response) : Promise.reject(new TypeError('Failed to fetch'));
    }
    if (now >= ends) {
      const times = (goodSince.get(url as string) ?? 0) + 1;
      goodSince.set(url as string, times);
      if (times === 2) waiting -= 1;
    }
    return Promise.resolve(good as Response);
  };

  const subscriptions: Subscription[] = [];
  for (let steps = 1; waiting > 0; steps += 1) {
    now = steps * step;
    while (subscriptions.length < Math.min(clients, (now / refresh) * clients)) {
      subscriptions.push(listen(`${subscriptions.length}.json`, refresh, () => {}));
    }
    page.clock.tick(step * 1000);
    await settled();
  }
  for (const subscription of subscriptions) subscription.stop();
  page.close();
  const perSecond = Array.from(counts, (count = 0) => count);
  // The last second is not complete.
  return { afterFault: perSecond.slice(lasts, -1), duringFault: perSecond.slice(0, lasts) };
}

/**
 * The requests in each second by readers who open a page in the same second, without the first requests.
 * @param downFor in s; the network fails for all readers for this long from the beginning
 */
export async function herd(clients: number, refresh: number, seconds: number, downFor = 0): Promise<readonly number[]> {
  const page = openPage();
  Math.random = seeded(20_240_215);
  const counts = new Array<number>(seconds).fill(0);
  let now = 0;
  globalThis.fetch = () => {
    const second = Math.floor(now - downFor);
    if (now > 0 && second >= 0) counts[second] = (counts[second] ?? 0) + 1;
    return now < downFor ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(new Response('{}'));
  };
  const subscriptions = Array.from({ length: clients }, (_, index) => listen(`${index}.json`, refresh, () => {}));
  await settled();
  for (let steps = 1; steps * step < downFor + seconds; steps += 1) {
    now = steps * step;
    page.clock.tick(step * 1000);
    await settled();
  }
  for (const subscription of subscriptions) subscription.stop();
  page.close();
  return counts;
}

/** Mulberry32: the same random numbers in every run. */
function seeded(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
