import { listen } from '../../src/feed/poller.js';
import type { Subscription } from '../../src/feed/poller.js';
import { installCrowdClock } from './crowd-clock.js';
import { opened, settled, stubGlobals } from './page.js';

/** The step of the simulated time, in seconds. Answers come at its end. */
const step = 0.1;

interface Simulation {
  /** Moves the clock by one step, and waits until all promises have settled. */
  pass(): Promise<void>;
  close(): void;
}

/** A page that is always visible and online: no event reaches its pollers, so that it keeps no listeners. */
function simulate(seed: number, fetch: (url: string) => Promise<Response>): Simulation {
  const addEventListener = (): void => undefined;
  const document = { baseURI: 'https://news.example/pemilu/', visibilityState: 'visible', addEventListener };
  const restore = stubGlobals({ document, addEventListener, navigator: { onLine: true }, fetch });
  const clock = installCrowdClock(opened, step * 1000);
  const { random } = Math;
  Math.random = seeded(seed);
  return {
    async pass() {
      clock.step();
      await settled();
    },
    close() {
      Math.random = random;
      clock.uninstall();
      restore();
    },
  };
}

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
  const begins = 2 * refresh;
  const ends = begins + lasts;
  const counts: (number | undefined)[] = [];
  const goodSince = new Map<string, number>();
  let now = 0;
  let waiting = clients;

  const good = { ok: true, status: 200, url: '', headers: new Headers(), text: () => Promise.resolve('{}') };
  const bad = fault === 'network' ? undefined : { ...good, ok: false, status: 503, headers: new Headers(fault) };
  const page = simulate(20_240_214, (url) => {
    const second = Math.floor(now - begins);
    counts[second] = (counts[second] ?? 0) + 1;
    if (now >= begins && now < ends) {
      return bad ? Promise.resolve(bad as Response) : Promise.reject(new TypeError('Failed to fetch'));
    }
    if (now >= ends) {
      const times = (goodSince.get(url) ?? 0) + 1;
      goodSince.set(url, times);
      if (times === 2) waiting -= 1;
    }
    return Promise.resolve(good as Response);
  });

  const subscriptions: Subscription[] = [];
  for (let steps = 1; waiting > 0; steps += 1) {
    now = steps * step;
    while (subscriptions.length < Math.min(clients, (now / refresh) * clients)) {
      subscriptions.push(listen(`${subscriptions.length}.json`, refresh, () => {}));
    }
    await page.pass();
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
  const counts = new Array<number>(seconds).fill(0);
  let now = 0;
  const page = simulate(20_240_215, () => {
    const second = Math.floor(now - downFor);
    if (now > 0 && second >= 0) counts[second] = (counts[second] ?? 0) + 1;
    return now < downFor ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(new Response('{}'));
  });
  const subscriptions = Array.from({ length: clients }, (_, index) => listen(`${index}.json`, refresh, () => {}));
  await settled();
  for (let steps = 1; steps * step < downFor + seconds; steps += 1) {
    now = steps * step;
    await page.pass();
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
