// The dashboard as a server prints it with the built package. It can be read without a script, and the script then draws the same.
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import type * as Ssr from '../../src/ssr.js';
import { dashboardCases, type DashboardCase } from '../cases/dashboard.js';
import { dashboard, launchChromium, read, root } from './built.js';
import { drawnLines } from './drawn.js';

declare global {
  interface Window {
    /** The layout shift since the last call of `forgetShifts`. */
    shift: number;
    forgetShifts(): void;
  }
}

/** The time at which the pages are printed and read. */
const now = Date.parse('2024-03-21T00:00:00Z');

let browser: Browser;
let server: Server;
let ssr: typeof Ssr;
let html = '';
/** Sends the script for which a page is waiting. */
let release = (): void => undefined;

before(async () => {
  browser = await launchChromium();
  ssr = (await import(`${root}dist/ssr.js`)) as typeof Ssr;
  server = createServer(({ url }, response) => {
    if (url === '/late.js')
      release = () => void response.setHeader('content-type', 'text/javascript').end(read(dashboard));
    else response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

after(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

const camelCase = (name: string): string => name.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());

/** A case as the server prints it; undefined if the server refuses, because nothing can be shown. */
function printed({ tag, attributes = {}, results, series, contests, sources }: DashboardCase): string | undefined {
  // Without a recorded count there is nothing to print: such a trend begins in the page.
  if (tag === 'election-trend' && !series) return undefined;
  const options = Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [camelCase(name), value || true]),
  );
  const render = {
    'election-regions': ssr.renderElectionRegions,
    'election-trend': ssr.renderElectionTrend,
    'election-seats': ssr.renderElectionSeats,
    'election-contests': ssr.renderElectionContests,
    'election-compare': ssr.renderElectionCompare,
  }[tag] as (given: unknown, options: object) => string;
  try {
    if (sources)
      return ssr.renderElectionCompare(sources.a as object as never, sources.b as never, { now, ...options });
    return render(series ?? contests ?? results, { now, ...options });
  } catch (error) {
    assert.equal((error as Error).name, 'ResultsError');
    return undefined;
  }
}

async function open(body: string, javaScriptEnabled = true): Promise<Page> {
  html = `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Dasbor</title><link rel="icon" href="data:,">
    <script src="/late.js" defer></script></head><body><p>Sebelum</p>${body}<p>Sesudah</p></body></html>`;
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 640, height: 900 } });
  const page = await context.newPage();
  await page.clock.setFixedTime(now);
  await page.addInitScript(() => {
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += (entry as unknown as { value: number }).value;
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    window.shift = 0;
    window.forgetShifts = () => {
      observer.takeRecords();
      window.shift = 0;
    };
  });
  await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`, { waitUntil: 'commit' });
  await page.getByText('Sesudah').waitFor(); // the parser has reached the end
  return page;
}

for (const shown of dashboardCases) {
  test(`${shown.name}: the script draws the same, without a layout shift`, async () => {
    const body = printed(shown);
    if (body === undefined) return;
    const page = await open(body);
    await page.locator(`${shown.tag} [part=root]`).waitFor();
    const [before = ''] = await drawnLines(page, shown.tag);
    assert.ok(before.length > 500);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    // A row that arrived in two packets was laid out twice. That is not a fault of the element.
    await page.evaluate(() => window.forgetShifts());
    release();
    await page.waitForFunction((tag) => document.querySelector(tag)?.matches(':defined'), shown.tag);
    await page.evaluate(async (tag) => {
      await (document.querySelector(tag) as HTMLElement & { updateComplete?: Promise<unknown> }).updateComplete;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }, shown.tag);
    assert.deepEqual(await drawnLines(page, shown.tag), [before]);
    assert.equal(await page.evaluate(() => window.shift), 0);
    await page.context().close();
  });
}

for (const [name, words] of Object.entries({
  'regions-official': ['Aceh', 'Prabowo & Gibran'],
  'trend-2024': ['78,82%', '75.375.349'],
  'seats-dpr-2024': ['110', 'PDI-P'],
  'contests-governors': ['Sumatera Utara', '64,5%'],
})) {
  test(`${name}: can be read without a script, in the picture and in the table`, async () => {
    const shown = dashboardCases.find((one) => one.name === name)!;
    const body = printed(shown)!;
    const page = await open(body, false);
    await page.locator(`${shown.tag} [part=root]`).waitFor();
    const text = await page.locator(`${shown.tag} [part=root]`).innerText();
    const table = body.replace(/<template .*<\/template>/s, '').replace(/<[^>]*>/g, ' ');
    for (const word of words) {
      assert.ok(text.includes(word), `${word} is not in ${text.slice(0, 400)}`);
      assert.ok(table.replaceAll('&amp;', '&').includes(word), `${word} is not in the table`);
    }
    await page.context().close();
  });
}
