// The pages that are read, their files, and a feed whose figures change when the reader has heard enough.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { feeds } from '../../demo/feeds.js';
import { dashboard, read } from '../package/built.js';
import type { ResultsInput } from '../../src/results/types.js';

/** The title of every page, by which its window is found. */
export const title = 'Yang terdengar';

/** What has been drawn is told to the server. Animations are off, so that it is there in the frame after the next. */
const report = `
  const tell = (what) => requestAnimationFrame(() => requestAnimationFrame(() => fetch('/drawn', { method: 'POST', body: what })));
  addEventListener('election-results-change', ({ current }) => tell(current.updated));
  addEventListener('load', () => tell('page'));`;

const pageOf = (body: string): string => `<!doctype html><html lang="id"><meta charset="utf-8"><title>${title}</title>
  <link rel="icon" href="data:,"><script>${report}</script><script src="/script.js" defer></script>${body}</html>`;

/** How long a browser may take to draw something, in milliseconds. */
const longest = 60_000;

/** The clock of the live feed: two minutes after its figures. */
const twoMinutes = 120_000;

export class Pages {
  private body = '';
  private live: Partial<ResultsInput> = {};
  /** What is told when a browser has drawn it. */
  private readonly waiting = new Map<string, () => void>();
  private readonly server = createServer((request, response) => this.answer(request, response));

  static async open(): Promise<Pages> {
    const pages = new Pages();
    await new Promise<void>((resolve) => pages.server.listen(0, '127.0.0.1', resolve));
    return pages;
  }

  get address(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}/`;
  }

  /** Has this page at its address. Resolves when a browser has loaded it. */
  show(body: string, live: Partial<ResultsInput> = {}): Promise<void> {
    this.body = body;
    this.live = live;
    return this.drawn('page');
  }

  /** Brings these figures at the next request of the live card. Resolves when they are drawn. */
  bring(live: Partial<ResultsInput>): Promise<void> {
    this.live = live;
    return this.drawn(live.updated ?? '');
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private drawn(what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`No browser has drawn ${what}`)), longest);
      this.waiting.set(what, () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '/';
    const feed = /^\/([\w-]+)\.json$/.exec(path)?.[1];
    const end = (type: string, text: string): void => void response.setHeader('content-type', type).end(text);
    if (path === '/drawn') {
      let what = '';
      request.on('data', (chunk) => (what += String(chunk)));
      request.on('end', () => {
        this.waiting.get(what)?.();
        response.end();
      });
    } else if (feed === 'live') {
      response.setHeader('date', new Date(Date.parse(this.live.updated ?? '') + twoMinutes).toUTCString());
      end('application/json', JSON.stringify(this.live));
    } else if (feed) end('application/json', JSON.stringify(feeds[feed]));
    else if (path === '/script.js') end('text/javascript', read(dashboard));
    else end('text/html', pageOf(this.body));
  }
}
