// The whole dashboard by keyboard alone, with the script as readers load it: every control is reached, used and left, and wherever
// the focus is, it can be seen.
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Browser, Page } from 'playwright';
import { feeds } from '../../demo/feeds.js';
import { dashboard, launchChromium, read } from './built.js';

const html = `<!doctype html><html lang="id"><meta charset="utf-8"><title>Dasbor</title><link rel="icon" href="data:,">
  <script src="/script.js" defer></script>
  <a href="#first">Sebelum</a>
  <election-results id="presiden" src="/presiden-2024.json" controls="chart data image embed"></election-results>
  <election-regions for="presiden" controls="chart data image"></election-regions>
  <election-trend src="/sirekap-2024.json" controls="data image"></election-trend>
  <election-seats src="/dpr-2024.json" rows="8" controls="data image"></election-seats>
  <election-contests src="/gubernur-2024.json" heading="Pilgub 2024" rows="10" controls="data image"></election-contests>
  <election-compare a="/kpu-17-maret.json" b="/kawalpemilu-17-maret.json" controls="data image"></election-compare>
  <a href="#last">Sesudah</a></html>`;

let browser: Browser;
let server: Server;
let page: Page;

before(async () => {
  browser = await launchChromium();
  server = createServer((request, response) => {
    const path = request.url ?? '/';
    const feed = /^\/([\w-]+)\.json$/.exec(path)?.[1];
    if (feed) response.setHeader('content-type', 'application/json').end(JSON.stringify(feeds[feed]));
    else if (path === '/script.js') response.setHeader('content-type', 'text/javascript').end(read(dashboard));
    else response.setHeader('content-type', 'text/html').end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  page = await browser.newPage({ viewport: { width: 960, height: 900 }, reducedMotion: 'reduce' });
  await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
  await page.waitForFunction(() =>
    ['results', 'regions', 'trend', 'seats', 'contests', 'compare'].every(
      (name) =>
        document.querySelector(`election-${name}`)?.shadowRoot?.querySelector('[part~=root]:not([data-waiting])') !=
        null,
    ),
  );
  await page.evaluate(async () => {
    await (document.querySelector('election-contests') as unknown as { rowsComplete: Promise<void> }).rowsComplete;
  });
});

after(async () => {
  await browser.close();
  server.close();
});

interface Stop {
  /** Its element, its role or tag, and its name: `election-trend: slider Tahap hitungan`. */
  readonly name: string;
  readonly state: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Runs in the page: where the focus is; undefined where the page has it. */
function focused(): Stop | undefined {
  let at = document.activeElement;
  let host = '';
  while (at?.shadowRoot?.activeElement) {
    host = `${at.localName}: `;
    at = at.shadowRoot.activeElement;
  }
  if (!at || at === document.body || at === document.documentElement) return undefined;
  const { x, y, width, height } = at.getBoundingClientRect();
  const words = at.getAttribute('aria-label') ?? at.textContent;
  const states = ['aria-pressed', 'aria-expanded', 'aria-valuetext'].map((key) => at.getAttribute(key));
  return {
    name: `${host}${at.getAttribute('role') ?? at.localName} ${words.replace(/\s+/g, ' ').trim()}`,
    state: states.filter(Boolean).join(' '),
    box: { x, y, width, height },
  };
}

const stop = (): Promise<Stop | undefined> => page.evaluate(focused);
const nameOfStop = async (): Promise<string> => (await stop())?.name ?? '';
const stateOfStop = async (): Promise<string> => (await stop())?.state ?? '';

/** Presses keys one after the other. */
async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Tabs from the beginning of the page to a control. */
async function tabTo(name: string | RegExp): Promise<void> {
  await page.evaluate(() => {
    getSelection()?.removeAllRanges();
    document.querySelector('a')?.focus();
  });
  for (let tabs = 0; tabs < 100; tabs++) {
    const at = await nameOfStop();
    if (typeof name === 'string' ? at === name : name.test(at)) return;
    await press('Tab');
  }
  assert.fail(`Tab does not come to ${String(name)}`);
}

/** Whether the picture around the focus changes when the focus is taken away. */
async function isSeen({ box }: Stop): Promise<boolean> {
  const [left, top] = [Math.max(0, box.x - 8), Math.max(0, box.y - 8)];
  const clip = {
    x: left,
    y: top,
    width: Math.min(box.width + 16, 960 - left),
    height: Math.min(box.height + 16, 900 - top),
  };
  const on = PNG.sync.read(await page.screenshot({ clip, caret: 'hide' }));
  const off = await page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    (at as HTMLElement).blur();
    (window as { left?: Element | null }).left = at;
  });
  assert.equal(off, undefined);
  const without = PNG.sync.read(await page.screenshot({ clip, caret: 'hide' }));
  await page.evaluate(() => {
    (window as unknown as { left: HTMLElement }).left.focus();
  });
  const changed = pixelmatch(on.data, without.data, undefined, on.width, on.height, { threshold: 0.2 });
  // A line of 1 px along the shorter side would be as many.
  return changed >= 2 * Math.min(clip.width, clip.height) - 40;
}

/** Every stop of Tab in one direction, until the link at the other end. */
async function walk(key: string, from: string, to: string): Promise<readonly string[]> {
  await page.evaluate((text) => {
    [...document.querySelectorAll('a')].find(({ textContent }) => textContent === text)?.focus();
  }, from);
  const names: string[] = [];
  for (let tabs = 0; tabs < 100; tabs++) {
    await press(key);
    const at = await nameOfStop();
    if (at === `a ${to}`) return names;
    names.push(at);
  }
  assert.fail(`${key} does not come from ${from} to ${to}: ${names.slice(-4).join(', ')}`);
}

test('Tab comes to every control of the six elements, in the order of the page, and leaves each one', async () => {
  const there = await walk('Tab', 'Sebelum', 'Sesudah');
  const back = await walk('Shift+Tab', 'Sesudah', 'Sebelum');
  assert.deepEqual([...back].reverse(), there);
  const of = (tag: string): readonly string[] =>
    there.filter((name) => name.startsWith(tag)).map((name) => name.slice(tag.length + 2));
  assert.deepEqual(of('election-results'), [
    'summary Baca',
    'a KPU',
    'button Grafik',
    'button Tabel',
    'button Unduh & bagikan ▾',
  ]);
  assert.deepEqual(of('election-regions').slice(0, 4), [
    'button Terbanyak',
    'button Selisih',
    'button Tiap pasangan',
    'button Aceh 74%: 1 Anies & Muhaimin 73,6%, Selisih 49,1 poin',
  ]);
  assert.deepEqual(of('election-trend'), [
    'slider Tahap hitungan',
    'summary Tabel: 11 dari 676 data',
    'a KPU, Sirekap',
    'button Unduh & bagikan ▾',
  ]);
  assert.equal(of('election-contests').filter((name) => !name.includes('Unduh')).length, 2 + 3 + 10);
  assert.deepEqual(of('election-compare').slice(0, 5), [
    'summary Baca',
    'a KPU',
    'a KawalPemilu',
    'region Selisih suara per wilayah',
    'button Jawa Barat',
  ]);
  // Nothing that can be pressed is left out: tiles have one stop, and arrows go on from there.
  const offered = await page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'election-results, election-regions, election-trend, election-seats, election-contests, election-compare',
      ),
    ].map(({ localName, shadowRoot }): readonly [string, number] => [
      localName,
      [
        ...(shadowRoot?.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]') ?? []),
      ].filter((one) => one.tabIndex === 0 && one.checkVisibility()).length,
    ]),
  );
  for (const [tag, count] of offered) assert.equal(of(tag).length, count, tag);
});

test('wherever the focus is, it can be seen', async () => {
  await page.evaluate(() => {
    document.querySelector('a')?.focus();
  });
  const unseen: string[] = [];
  for (let tabs = 0; tabs < 100; tabs++) {
    await press('Tab');
    const at = await stop();
    if (!at || at.name === 'a Sesudah') break;
    if (!(await isSeen(at))) unseen.push(at.name);
  }
  assert.deepEqual(unseen, []);
});

/** Runs in the page: the controls that take no press on 40 px of height or of width. Links in text may be smaller. */
function smallControls(): readonly string[] {
  const small: string[] = [];
  for (const { localName, shadowRoot } of document.querySelectorAll('body > :not(a, script)')) {
    for (const control of shadowRoot?.querySelectorAll<HTMLElement>('button, input, select, summary, [role=slider]') ??
      []) {
      if (!control.checkVisibility()) continue;
      control.scrollIntoView({ block: 'center', inline: 'center' });
      const { left, top, width, height } = control.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const lengths = [
        [0, 1],
        [1, 0],
      ].map(([dx = 0, dy = 0]) => {
        let length = -1;
        for (const way of [1, -1]) {
          for (let step = 0; step < 40; step += 0.5) {
            const hit = shadowRoot?.elementFromPoint(x + dx * way * step, y + dy * way * step);
            if (!hit || !(control.contains(hit) || hit.closest('label')?.contains(control))) break;
            length += 0.5;
          }
        }
        return length;
      });
      const words = control.getAttribute('aria-label') ?? control.textContent;
      if (Math.min(...lengths) < 39)
        small.push(`${localName}: ${words.replace(/\s+/g, ' ').trim()} ${lengths.join(' × ')}`);
    }
  }
  return small;
}

for (const width of [360, 960]) {
  test(`every control takes presses on 40 × 40 px, ${String(width)} px wide`, async () => {
    await page.setViewportSize({ width, height: 900 });
    assert.deepEqual(await page.evaluate(smallControls), []);
  });
}

test('the menu opens by Enter, Space and both arrows, moves by arrows, Home, End and letters, and closes by Escape and Tab', async () => {
  const opener = 'election-results: button Unduh & bagikan ▾';
  const item = (name: string): string => `election-results: menuitem ${name}`;
  await tabTo(opener);
  for (const [key, first] of [
    ['Enter', 'Unduh CSV'],
    ['Space', 'Unduh CSV'],
    ['ArrowDown', 'Unduh CSV'],
    ['ArrowUp', 'Sematkan'],
  ] as const) {
    await press(key);
    await page.locator('election-results [role=menuitem]:focus').waitFor();
    assert.equal(await nameOfStop(), item(first), key);
    await press('Escape');
    assert.equal(await nameOfStop(), opener, `${key}, Escape`);
  }
  await press('Enter');
  await page.locator('election-results [role=menuitem]:focus').waitFor();
  const moves: string[] = [];
  for (const key of ['ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home', 'g']) {
    await press(key);
    moves.push((await nameOfStop()).replace('election-results: menuitem ', ''));
  }
  assert.deepEqual(moves, [
    'Unduh PNG',
    'Sematkan',
    'Unduh CSV',
    'Sematkan',
    'Unduh CSV',
    'Gambar untuk medsos, mendatar',
  ]);
  await press('Tab');
  await page.locator('election-results [role=menu]').waitFor({ state: 'detached' });
  assert.equal(await nameOfStop(), 'election-regions: button Terbanyak');
});

test('the view changes by Enter, and the focus stays on its button', async () => {
  await tabTo('election-results: button Tabel');
  await press('Enter');
  await page.locator('election-results [part=table].plain').waitFor();
  assert.deepEqual([await nameOfStop(), await stateOfStop()], ['election-results: button Tabel', 'true']);
  await press('Shift+Tab', 'Space');
  assert.deepEqual([await nameOfStop(), await stateOfStop()], ['election-results: button Grafik', 'true']);
});

test('on the map arrows go from tile to tile, Enter shows a region’s own bars, and Enter again leaves it', async () => {
  await tabTo(/^election-regions: button Aceh/);
  await press('ArrowDown');
  assert.match(await nameOfStop(), /button Sumatera Utara/);
  await press('ArrowUp');
  assert.match(await nameOfStop(), /button Aceh/);
  await press('Enter');
  await page.locator('election-regions .panel:not([data-nation])', { hasText: '2.369.534' }).waitFor();
  assert.equal(await stateOfStop(), 'true');
  await press('Enter');
  await page.locator('election-regions .panel[data-nation]').waitFor();
  assert.match(await nameOfStop(), /button Aceh/);
});

test('the table of regions sorts by its heads, and a row opens under its name', async () => {
  await tabTo(/^election-regions: button Tabel/);
  await press('Enter');
  await page.locator('election-regions tbody').first().waitFor();
  await tabTo(/^election-regions: button Selisih/);
  await press('Enter');
  await page.locator('election-regions [aria-sort=descending]', { hasText: 'Selisih' }).waitFor();
  assert.match(await nameOfStop(), /^election-regions: button Selisih/);
  await tabTo(/^election-regions: button Sulawesi Utara|^election-regions: button .*Sulut/);
  await press('Enter');
  assert.equal(await stateOfStop(), 'true');
  await page.locator('election-regions .panel').first().waitFor();
  await press('Enter');
  assert.equal(await stateOfStop(), 'false');
  await page.locator('election-regions .panel').waitFor({ state: 'detached' });
});

test('points of the race are read out by arrows, Home and End', async () => {
  await tabTo('election-trend: slider Tahap hitungan');
  await press('Home');
  assert.match(await stateOfStop(), /^66,61% TPS/);
  const first = await stateOfStop();
  await press('ArrowRight');
  assert.notEqual(await stateOfStop(), first);
  await press('End');
  assert.match(await stateOfStop(), /^78,82% TPS/);
});

test('contests are found by typing, put in order, and opened and closed by Enter', async () => {
  await tabTo(/^election-contests: input/);
  await page.keyboard.type('jambi');
  await page.locator('election-contests').getByText('1 dari 10 pemilihan').waitFor();
  await press('Tab', 'End');
  const order = page.locator('election-contests select');
  assert.notEqual(await order.inputValue(), '');
  await tabTo('election-contests: button Jambi');
  await press('Enter');
  await page.locator('election-contests').getByText('695.938 suara').waitFor();
  assert.deepEqual([await nameOfStop(), await stateOfStop()], ['election-contests: button Jambi', 'true']);
  await press('Space');
  assert.equal(await stateOfStop(), 'false');
});

test('places of a comparison open and close by Enter, and all are listed by the button under them', async () => {
  await tabTo('election-compare: button Jawa Barat');
  await press('Enter');
  assert.equal(await stateOfStop(), 'true');
  await page.locator('election-compare [colspan]', { hasText: '13.602.046 suara' }).waitFor();
  await press('Enter');
  assert.equal(await stateOfStop(), 'false');
  await page.locator('election-compare [colspan]').waitFor({ state: 'detached' });
  await tabTo(/^election-compare: button Tampilkan semua 39/);
  await press('Enter');
  await page.locator('election-compare tbody button', { hasText: 'Papua Barat Daya' }).waitFor();
});
