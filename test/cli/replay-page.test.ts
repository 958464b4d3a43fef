// npm run replay as a newsroom starts it, without a build, and the page that shows the count.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import type { ReplayStatus } from '../../src/cli/replay-server.js';
import { sirekapSeries, type SeriesPoint } from '../fixtures/sirekap-series.js';
import { launchChromium } from '../package/built.js';
import { root, start, type Running } from './command-line.js';

const points = sirekapSeries();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const number = new Intl.NumberFormat('id-ID');

let running: Running;
let browser: Browser;
let address: string;
let server: string;

before(async () => {
  browser = await launchChromium();
  running = start([`${root}scripts/replay.mjs`, '--port', '0', '--speed', '0', '--from', '100']);
  address = await new Promise((resolve, reject) => {
    running.child.stdout?.on('data', (chunk) => {
      const [found] = /http:\S+\/replay\.html\S*/.exec(String(chunk)) ?? [];
      if (found) resolve(found);
    });
    void running.outcome.then(({ stderr }) => reject(new Error(stderr)));
  });
  server = `http://127.0.0.1:${new URL(address).searchParams.get('port') ?? '8024'}`;
});
after(() => browser.close());

const status = async (): Promise<ReplayStatus> => (await (await fetch(`${server}/status`)).json()) as ReplayStatus;

async function open(url: string, width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.clock.install();
  await page.goto(url);
  return page;
}

/** Moves the page's clock, second by second, until it shows this text. */
async function until(page: Page, text: string): Promise<void> {
  for (let second = 0; second < 60; second += 1) {
    if (await page.getByText(text).filter({ visible: true }).count()) return;
    await page.clock.runFor(1000);
  }
  assert.fail(`never shown: ${text}`);
}

const votesOf = ({ votes }: SeriesPoint): string => `${number.format(votes['100026'] ?? NaN)} suara`;

/** A request of the page has reached the replay. */
async function settles(what: (now: ReplayStatus) => boolean): Promise<void> {
  for (let count = 0; count < 1000; count += 1) if (what(await status())) return;
  assert.fail(JSON.stringify(await status()));
}

test('the page shows the recorded count, and follows it', async () => {
  const page = await open(address, 960);
  await until(page, votesOf(points[100]!));
  await until(page, 'Keadaan 101 dari 676');
  await until(page, 'Prabowo & Gibran');

  await page.focus('[name=index]');
  await page.keyboard.press('End');
  await settles(({ index }) => index === 675);
  await until(page, votesOf(points[675]!));
  await until(page, '3 April 2024, 00.06 WIB');

  await page.focus('[name=restart]');
  await page.keyboard.press('Enter');
  await settles(({ index }) => index === 0);
  await until(page, votesOf(points[0]!));
  await page.close();
});

test('speed, pause and faults by keyboard', async () => {
  const page = await open(address, 960);
  await until(page, 'Keadaan ');
  await page.focus('[name=speed]');
  await page.keyboard.press('Space');
  await settles(({ speed }) => speed === 60);
  await page.focus('[name=pause]');
  await page.keyboard.press('Enter');
  await settles(({ paused }) => paused);
  await until(page, 'Lanjutkan putaran');
  await page.keyboard.press('Enter');
  await settles(({ paused }) => !paused);
  for (const name of ['stall', 'html']) {
    await page.focus(`[value=${name}]`);
    await page.keyboard.press('Space');
  }
  await settles(({ faults }) => faults.join() === 'stall,html');
  await page.close();
});

test('fits a small screen, and passes the accessibility audit, in light and dark', async () => {
  const page = await open(address, 360);
  await until(page, 'Keadaan ');
  for (let theme = 0; theme < 2; theme += 1) {
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const audit = (
        globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } }
      ).axe.run();
      return (await audit).violations.map(({ id }) => id);
    });
    assert.deepEqual(violations, []);
    await page.click('.theme-switch');
  }
  await page.close();
});

test('without the replay the page says how to start it', async () => {
  const page = await open(address.replace(/\?.*/, '?port=9'), 360);
  await until(page, 'npm run replay');
  assert.ok(await page.locator('[name=pause]').isDisabled());
  await page.close();
});

test('Ctrl+C ends both', async () => {
  running.child.kill('SIGINT');
  await running.outcome;
  await assert.rejects(fetch(server));
  await assert.rejects(fetch(address));
});
