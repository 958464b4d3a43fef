// A page with the whole dashboard, as a newsroom serves it: one script, one request for each feed, a strict policy, and no layout shift.
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { feeds } from '../../demo/feeds.js';
import { dashboard, launchChromium, read } from './built.js';

/** As strict as the widget's policy, with feeds of the page's own site. */
const policy = `default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self';
  require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`.replace(/\n\s*/, ' ');

const body = `
  <election-results id="presiden" src="/presiden-2024.json"></election-results>
  <election-regions for="presiden" subheading="Presiden 2024"></election-regions>
  <election-regions src="/presiden-2024.json" view="table"></election-regions>
  <election-trend src="/sirekap-2024.json" subheading="Presiden 2024"></election-trend>
  <election-seats src="/dpr-2024.json" subheading="DPR 2024" rows="8" threshold="4"></election-seats>
  <election-contests src="/gubernur-2024.json" heading="Pilgub 2024" subheading="Sepuluh provinsi" rows="10"></election-contests>
  <election-compare a="/kpu-17-maret.json" b="/kawalpemilu-17-maret.json"></election-compare>
  <p>Sesudah</p>`;

let browser: Browser;
let server: Server;
/** Holds the feeds back until it is called. */
let answer: () => void = () => undefined;
let asked: string[] = [];

before(async () => {
  browser = await launchChromium();
  let held = Promise.resolve();
  server = createServer((request, response) => {
    const path = request.url ?? '/';
    const feed = /^\/([\w-]+)\.json$/.exec(path)?.[1];
    if (feed) {
      asked.push(feed);
      void held.then(() => response.setHeader('content-type', 'application/json').end(JSON.stringify(feeds[feed])));
    } else if (path === '/script.js') response.setHeader('content-type', 'text/javascript').end(read(dashboard));
    else {
      asked = [];
      held = new Promise((resolve) => (answer = resolve));
      response.setHeader('content-type', 'text/html').setHeader('content-security-policy', policy)
        .end(`<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
          <title>Dasbor</title><link rel="icon" href="data:,"><script src="/script.js" defer></script>${body}</html>`);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

after(async () => {
  await browser.close();
  server.close();
});

async function open(width: number): Promise<{ readonly page: Page; readonly problems: readonly string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
  return { page, problems };
}

const isShown = (): boolean =>
  ['results', 'regions', 'trend', 'seats', 'contests', 'compare'].every(
    (name) =>
      document.querySelector(`election-${name}`)?.shadowRoot?.querySelector('[part~=root]:not([data-waiting])') != null,
  );

test('each feed is requested once for all its readers, and a strict policy blocks nothing', async () => {
  const { page, problems } = await open(960);
  answer();
  await page.waitForFunction(isShown);
  assert.deepEqual([...asked].sort(), [
    'dpr-2024',
    'gubernur-2024',
    'kawalpemilu-17-maret',
    'kpu-17-maret',
    'presiden-2024',
    'sirekap-2024',
  ]);
  assert.deepEqual(problems, []);
  for (const [tag, words] of Object.entries({
    'election-results': '96.214.691',
    'election-regions': 'Aceh',
    'election-trend': '78,82%',
    'election-seats': '580',
    'election-contests': 'Sumatera Utara',
    'election-compare': '793.835',
  })) {
    const text = await page.evaluate(
      (name) => document.querySelector(name)?.shadowRoot?.querySelector('[part~=root]')?.textContent ?? '',
      tag,
    );
    assert.ok(text.includes(words), `${tag}: ${words} is not in ${text.slice(0, 300)}`);
  }
  await page.close();
});

test('Aceh is chosen on the map, and its own result is shown', async () => {
  const { page } = await open(960);
  answer();
  await page.waitForFunction(isShown);
  const regions = page.locator('election-regions').first();
  await regions
    .locator('[part~=tile]', { hasText: /^\W*(?:AC|Aceh)/ })
    .first()
    .click();
  await regions.locator('[part=share]', { hasText: '73,6%' }).waitFor();
  assert.match(await regions.locator('[part~=root]').innerText(), /Aceh[^]*2\.369\.534[^]*787\.024[^]*64\.677/);
  await page.close();
});

test('readers can read out a point, sort, search and open rows, with the minified script', async () => {
  const { page, problems } = await open(960);
  answer();
  await page.waitForFunction(isShown);
  const point = page.locator('election-trend [role=slider]');
  assert.match((await point.getAttribute('aria-valuetext')) ?? '', /^78,82% TPS/);
  await point.focus();
  await page.keyboard.press('Home');
  await page.locator('election-trend [role=slider][aria-valuetext^="66,61% TPS"]').waitFor();
  await page.keyboard.press('End');
  await page.locator('election-trend [role=slider][aria-valuetext^="78,82% TPS"]').waitFor();

  const table = page.locator('election-regions[view=table]');
  await table.getByRole('button', { name: 'Selisih' }).click();
  await table.locator('[aria-sort=descending]', { hasText: 'Selisih' }).waitFor();
  // The nation stays above the regions, whatever they are sorted by.
  const [nation = '', first = ''] = await table.locator('tbody tr').allInnerTexts();
  assert.match(nation, /^Nasional/);
  assert.match(first, /^Sulawesi Utara/);

  const night = page.locator('election-contests');
  await night.locator('input').fill('jambi');
  await night.getByText('1 dari 10 pemilihan').waitFor();
  await night.getByRole('button', { name: 'Jambi' }).click();
  await night.getByText('695.938 suara').waitFor();
  await night.locator('input').fill('');
  await night.locator('select').selectOption('lead');
  assert.deepEqual(problems, []);
  await page.close();
});

/** How far an element may move what follows it. On a phone, a line of badges or notices may take more or less room than was kept. */
for (const [width, most] of [
  [360, 40],
  [960, 1],
] as const) {
  test(`when the feeds answer, cards ${String(width)} px wide keep their place to ${String(most)} px`, async () => {
    const { page } = await open(width);
    const heights = (): Promise<[string, number][]> =>
      page.evaluate(() =>
        // No card keeps room for the verdict of a finished contest.
        [...document.querySelectorAll('body > :not(election-results, p)')].map((element): [string, number] => [
          element.localName,
          element.getBoundingClientRect().height,
        ]),
      );
    await page.waitForFunction(
      () => document.querySelector('election-contests')?.shadowRoot?.querySelector('[data-waiting]') != null,
    );
    const before = await heights();
    answer();
    await page.waitForFunction(isShown);
    const after = await heights();
    for (const [index, [name, height]] of before.entries()) {
      const moved = Math.abs((after[index]?.[1] ?? 0) - height);
      // Notices of corrections and gaps in a recorded count take one, two, or on a phone four lines.
      const notes = name === 'election-trend' ? (width < 400 ? 60 : 24) : 0;
      // Rows of these wrap, since names do.
      if (!(width < 400 && (name === 'election-compare' || (name === 'election-regions' && index === 1))))
        assert.ok(moved <= most + notes, `${name}: ${String(moved)} px`);
    }
    await page.close();
  });
}
