// The module entries and their parts, and the classic scripts. A page loads what it shows. If a part cannot
// be loaded, a notice in its place says so.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { kawalPemiluProvinces } from '../fixtures/kawalpemilu-made-after-code.js';
import { launchChromium, read } from './built.js';
import { partOf, serveDist } from './dist-server.js';
import type { DistServer, Fate } from './dist-server.js';

const pairs = `
  <candidate-pair number="1" votes="40971906">Anies &amp; Muhaimin</candidate-pair>
  <candidate-pair number="2" votes="96214691">Prabowo &amp; Gibran</candidate-pair>
  <candidate-pair number="3" votes="27040878">Ganjar &amp; Mahfud</candidate-pair>`;
const still = `<election-results id="hasil" heading="Hasil Rekapitulasi KPU" source="KPU"
  controls="chart data image embed">${pairs}</election-results>`;
const live = `<election-results src="/feed.json" refresh="30" rows="2"></election-results>`;
const feed = JSON.stringify({
  version: 1,
  heading: 'Hitung sementara',
  updated: '2024-04-15T00:00:00+07:00',
  candidates: [
    { number: 1, name: 'Melati', votes: 250 },
    { number: 2, name: 'Kenanga', votes: 750 },
  ],
});

const module = (name = 'results', base = '/dist', attributes = ''): string =>
  `<script type="module" src="${base}/election-${name}.js"${attributes}></script>`;
const classic = (name = 'results', base = '/dist', attributes = ''): string =>
  `<script src="${base}/election-${name}.min.js" defer${attributes}></script>`;
const forms = { 'as modules': module, 'as a classic script': classic };

let browser: Browser;
let server: DistServer;
let other: DistServer;

before(async () => {
  browser = await launchChromium();
  [server, other] = [await serveDist(), await serveDist()];
  server.files.set('/feed.json', feed);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
after(async () => {
  await browser.close();
  server.close();
  other.close();
});

interface Opened {
  readonly page: Page;
  /** The errors of the page. */
  readonly problems: string[];
}

interface Visit {
  readonly path?: string;
  readonly policy?: string;
  /** How files are answered, by the beginning of their names. */
  readonly fates?: Readonly<Record<string, Fate>>;
}

async function open(head: string, body: string, { path = '/', policy, fates = {} }: Visit = {}): Promise<Opened> {
  server.forget();
  for (const [name, fate] of Object.entries(fates)) server.fates.set(name, fate);
  server.pages.set(path, {
    html: `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Hasil</title>
      <link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`,
    policy,
  });
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  await page.goto(server.origin + path);
  return { page, problems };
}

const shows = (page: Page, ...texts: readonly string[]): Promise<unknown> =>
  page.waitForFunction(
    (all) => {
      const shown = [...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot?.textContent ?? '').join();
      return all.every((text) => shown.includes(text));
    },
    texts,
    { timeout: 10_000 },
  );

const press = (page: Page, label: string): Promise<void> => page.getByRole('button', { name: label }).first().click();

/** Takes something from the menu. */
async function take(page: Page, name: string): Promise<void> {
  await press(page, 'Unduh & bagikan');
  await page.getByRole('menuitem', { name }).click();
}

async function saves(page: Page, label: string, ending: RegExp): Promise<void> {
  const [download] = await Promise.all([page.waitForEvent('download'), take(page, label)]);
  assert.match(download.suggestedFilename(), ending);
}

const askedFor = (start: string): number =>
  server.asked.filter((path) => path.split('/').at(-1)?.startsWith(start)).length;

/** A promise, and the function that resolves it. */
function held(): { readonly until: Promise<void>; readonly release: () => void } {
  let release = (): void => undefined;
  const until = new Promise<void>((resolve) => (release = resolve));
  return { until, release };
}

/** The strictest policy that the package promises to work under. */
const strict = (scripts: string): string =>
  `default-src 'none'; script-src ${scripts}; style-src 'self'; connect-src 'self'; img-src data: blob:; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`;

describe('a page loads the code for what it shows', () => {
  test('for a static result, one module', async () => {
    const { page, problems } = await open(module(), still);
    await shows(page, '24,9', '40.971.906 suara');
    await page.waitForLoadState('networkidle');
    assert.deepEqual(server.asked, ['/', '/dist/election-results.js']);
    assert.deepEqual(problems, []);
  });

  test('for what readers save, a part, when a reader asks for it', async () => {
    const { page, problems } = await open(module(), still);
    await saves(page, 'Unduh CSV', /\.csv$/);
    await saves(page, 'Unduh SVG', /\.svg$/);
    await saves(page, 'Unduh PNG', /\.png$/);
    assert.deepEqual(server.asked.slice(2), [`/dist/${partOf('election-results.js', 'takeaway')}`]);
    assert.deepEqual(problems, []);
  });

  test('for a live result, its part and its feed, at the same time', async () => {
    const part = held();
    const { page, problems } = await open(module(), live, { fates: { live: part.until } });
    await page.waitForFunction(() => performance.getEntriesByName(`${location.origin}/feed.json`).length);
    assert.equal(askedFor('live-'), 1);
    part.release();
    await shows(page, 'Melati', '25,0', '750 suara');
    assert.deepEqual([askedFor('feed.json'), askedFor('live-')], [1, 1]);
    assert.deepEqual(problems, []);
  });

  test('for a feed in a rare format, the part that reads it, which no other feed asks for', async () => {
    server.files.set('/kawal.json', JSON.stringify(kawalPemiluProvinces()));
    const rare = (src: string): string => `<election-results src="${src}"></election-results>`;
    const common = await open(module(), rare('/feed.json'));
    await shows(common.page, 'Melati');
    assert.equal(askedFor('rare-'), 0);
    const { page, problems } = await open(module(), rare('/kawal.json') + rare('/feed.json'));
    await shows(page, 'Melati', 'Paslon 2', '79.079.305 suara');
    assert.equal(askedFor('rare-'), 1);
    assert.deepEqual([...common.problems, ...problems], []);
  });

  describe('for an earlier contest', () => {
    const against = (previous: string): string =>
      `<election-results results='${feed}' previous='${previous}'></election-results>`;

    test('that is on the tag, the part that compares', async () => {
      const before = '{"updated":"2019-05-21","candidates":[{"name":"Melati","votes":1},{"name":"Kenanga","votes":1}]}';
      const { page, problems } = await open(module(), against(before));
      await shows(page, 'Kenanga', '+25,0\u00a0poin');
      assert.deepEqual(
        server.asked.slice(2).map((path) => path.replace(/-[\w-]{8}\.js$/, '')),
        ['/dist/parts/earlier-contest', '/dist/parts/parties'],
      );
      assert.deepEqual(problems, []);
    });

    test('at an address, also the parts that read it', async () => {
      server.files.set('/kawal.json', JSON.stringify(kawalPemiluProvinces()));
      const { page, problems } = await open(module(), against('/kawal.json'));
      const [warning] = await Promise.all([page.waitForEvent('console'), shows(page, 'Kenanga', '75,0%')]);
      assert.match(warning.text(), /previous\.candidates: expected candidates or parties of this contest, got /);
      assert.deepEqual(
        ['earlier-contest-', 'live-', 'rare-', 'kawal.json'].map((name) => askedFor(name)),
        [1, 1, 1, 1],
      );
      assert.equal(problems.length, 1);
    });

    test('whose part is not there, the figures without it', async () => {
      const { page, problems } = await open(module(), against('{"candidates":[{"name":"Melati","votes":1}]}'), {
        fates: { 'earlier-contest': 404 },
      });
      await shows(page, 'Kenanga', '75,0%');
      await page.waitForLoadState('networkidle');
      assert.ok(problems.some((text) => /previous: expected the part of the script that compares/.test(text)));
    });
  });

  test('for an element of the dashboard, its module, the widget’s, and what it shares with other elements', async () => {
    const { page, problems } = await open(
      module('regions'),
      `${still}<election-regions for="hasil"></election-regions>`,
    );
    await shows(page, '24,9', 'Hasil per provinsi');
    await page.waitForLoadState('networkidle');
    assert.deepEqual(server.asked.map((path) => path.replace(/-[\w-]{8}\.js$/, '.js')).sort(), [
      '/',
      '/dist/election-regions.js',
      '/dist/election-results.js',
      '/dist/parts/dashboard.js',
      '/dist/parts/places-styles.js',
      '/dist/parts/region-names.js',
    ]);
    assert.deepEqual(problems, []);
  });

  test('for a comparison, its module and what it shares; what readers save comes when they ask', async () => {
    const { page, problems } = await open(
      module('compare'),
      `${still}<election-compare a="hasil" b="hasil" controls="data image"></election-compare>`,
    );
    await shows(page, '24,9', 'Dua sumber berdampingan', 'Nasional');
    await page.waitForLoadState('networkidle');
    assert.deepEqual(server.asked.map((path) => path.replace(/-[\w-]{8}\.js$/, '.js')).sort(), [
      '/',
      '/dist/election-compare.js',
      '/dist/election-results.js',
      '/dist/parts/dashboard.js',
      '/dist/parts/parties.js',
      '/dist/parts/places-styles.js',
      '/dist/parts/region-names.js',
    ]);
    const own = page.locator('election-compare');
    await own.getByRole('button', { name: 'Unduh & bagikan' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      own.getByRole('menuitem', { name: 'Unduh CSV' }).click(),
    ]);
    assert.match(download.suggestedFilename(), /\.csv$/);
    assert.equal(askedFor('compare-takeaway-'), 1);
    assert.deepEqual(problems, []);
  });

  for (const [form, script] of Object.entries(forms)) {
    test(`${form}: the whole dashboard is one file`, async () => {
      const { page, problems } = await open(
        script('dashboard'),
        `${still}<election-regions for="hasil" controls="data"></election-regions>
        <election-trend for="hasil"></election-trend>
        <election-seats for="hasil"></election-seats><election-contests src="/none.json"></election-contests>
        <election-compare a="hasil" b="hasil"></election-compare>`,
      );
      await shows(page, '24,9', 'Hasil per provinsi', 'Perolehan kursi');
      const names = [
        'candidate-pair',
        ...['results', 'regions', 'trend', 'seats', 'contests', 'compare'].map((name) => `election-${name}`),
      ];
      assert.ok(await page.evaluate((all) => all.every((name) => customElements.get(name)), names));
      assert.equal(server.asked.filter((path) => /^\/dist\/election-/.test(path)).length, 1);
      assert.deepEqual(
        problems.filter((problem) => !/none\.json|404/.test(problem)),
        [],
      );
    });
  }

  for (const name of ['regions', 'trend', 'seats'] as const) {
    test(`${name}: readers can save what they see`, async () => {
      const { page, problems } = await open(
        module(name),
        `<election-${name} results='${JSON.stringify({ candidates: [{ name: 'Melati', votes: 3, number: 1 }], regions: [{ code: '11', name: 'Aceh', votes: { 1: 3 } }], seats: { 1: 3 } })}' controls="data image"></election-${name}>`,
      );
      await saves(page, 'Unduh CSV', /\.csv$/);
      await saves(page, 'Unduh PNG', /\.png$/);
      assert.deepEqual(problems, []);
    });
  }
});

for (const [form, script] of Object.entries(forms)) {
  describe(`${form}, pages may`, () => {
    const works = async ({ page, problems }: Opened, known = /^$/): Promise<void> => {
      await shows(page, '24,9', 'Melati', '25,0');
      await saves(page, 'Unduh SVG', /\.svg$/);
      assert.deepEqual(
        problems.filter((problem) => !known.test(problem)),
        [],
      );
    };

    test('allow only their own site’s scripts, and trusted types', async () => {
      await works(await open(script(), still + live, { policy: strict("'self'") }));
    });

    test('allow scripts only by a nonce, which the parts inherit', async () => {
      const policy = strict("'nonce-abc'");
      await works(await open(script('results', '/dist', ' nonce="abc"'), still + live, { policy }));
    });

    test('be in a folder, and load the script from another one', async () => {
      const base = '../../aset/pemilu/dist';
      await works(await open(script('results', base), still + live, { path: '/2024/02/hasil' }));
      assert.ok(server.asked.every((path) => !path.includes('/dist/') || path.startsWith('/aset/pemilu/dist/')));
    });

    test('load it from another origin', async () => {
      await works(await open(script('results', `${other.origin}/v1/dist`), still + live));
      assert.ok(server.asked.every((path) => !path.includes('/dist/')));
    });

    test('load two versions', async () => {
      await works(await open(script('results', '/v1/dist') + script('results', '/v2/dist'), still + live));
    });

    test('load it twice', async () => {
      await works(await open(script() + script(), still + live));
    });

    test('load the whole dashboard too', async () => {
      await works(await open(script() + script('dashboard'), still + live));
    });
  });
}

for (const [order, scripts] of [
  ['the classic script first', classic() + module()],
  ['the modules first', module() + classic()],
] as const) {
  test(`a page may load both forms, ${order}`, async () => {
    const { page, problems } = await open(
      scripts,
      `${still + live}<div data-election-results data-heading="Desa">
      <table><tr><td>1</td><td>Dahlia</td><td>5</td></tr></table></div>`,
    );
    await shows(page, '24,9', 'Melati', '25,0', 'Dahlia');
    await saves(page, 'Unduh CSV', /\.csv$/);
    assert.equal(await page.locator('div[data-election-results] > election-results').count(), 1);
    assert.deepEqual(problems, []);
  });
}

/** What can happen to a part. The test says what readers then see. */
const troubles: Readonly<Record<string, (part: string) => Fate>> = {
  'is blocked': () => null,
  'is gone': () => 404,
  'is answered by a page': () => '<!doctype html><title>Masuk</title>',
  'is torn': (part) => read(`dist/${part}`).slice(0, -200),
  'is one of another version': (part) => read(`dist/${part}`).replace(/\bimport\{/, 'import{neverThere as never,'),
};

for (const [trouble, fateOf] of Object.entries(troubles)) {
  test(`if the part that saves ${trouble}, a sentence replaces its buttons, and everything else works`, async () => {
    const takeaway = fateOf(partOf('election-results.js', 'takeaway'));
    const { page, problems } = await open(module(), still + live, { fates: { 'takeaway-': takeaway } });
    await page.getByRole('button', { name: 'Unduh & bagikan' }).focus();
    await page.keyboard.press('Enter');
    await shows(page, 'Fitur unduh dan sematkan gagal dimuat. Muat ulang halaman ini untuk mencoba lagi.');
    const widget = page.locator('#hasil');
    const labels = await widget.getByRole('button').allInnerTexts();
    assert.deepEqual(labels, ['Grafik', 'Tabel']);
    assert.match(
      await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent ?? ''),
      /gagal/,
    );
    await press(page, 'Tabel');
    await page.locator('#hasil table.plain').waitFor();
    await shows(page, 'Melati', '25,0');
    // Browsers report it by themselves, as for any missing file.
    assert.deepEqual(
      problems.filter((problem) => !/Failed to load resource|MIME type/.test(problem)),
      [],
    );
  });

  test(`if the part for feeds ${trouble}, the reader is told, and the picture stays`, async () => {
    const fate = fateOf(partOf('election-results.js', 'live'));
    const dressed = `<election-results src="/feed.json" refresh="30" controls="data" heading="Sementara">${pairs}</election-results>`;
    const { page, problems } = await open(module(), still + dressed + live, { fates: { 'live-': fate } });
    await shows(page, 'Gagal memuat data terbaru', 'Data hasil belum tersedia');
    await shows(page, '24,9', '40.971.906 suara');
    assert.equal(await page.getByRole('button', { name: 'Jeda' }).count(), 0);
    await saves(page, 'Unduh SVG', /\.svg$/);
    const own = problems.filter((problem) => !/Failed to load resource|MIME type/.test(problem));
    assert.equal(own.length, 2, own.join('\n'));
    for (const problem of own)
      assert.match(problem, /^<election-results> src: expected the part of the script that follows feeds, got/);
  });
}

test('if the part for a rare format is gone, the reader is told, and other feeds go on', async () => {
  server.files.set('/kawal.json', JSON.stringify(kawalPemiluProvinces()));
  const { page, problems } = await open(module(), `<election-results src="/kawal.json"></election-results>${live}`, {
    fates: { 'rare-': 404 },
  });
  await shows(page, 'Data hasil belum tersedia', 'Melati');
  const own = problems.filter((problem) => !/Failed to load resource|MIME type/.test(problem));
  assert.equal(own.length, 1, own.join('\n'));
  assert.match(own[0] ?? '', /^<election-results> src: expected the part of the script that reads this format, got/);
});

test('a late part is waited for', async () => {
  const part = held();
  const { page, problems } = await open(module(), still, { fates: { 'takeaway-': part.until } });
  await press(page, 'Unduh & bagikan');
  await press(page, 'Tabel');
  await page.locator('#hasil table.plain').waitFor();
  part.release();
  await page.getByRole('menuitem', { name: 'Unduh CSV' }).waitFor();
  assert.deepEqual(problems, []);
});

test('a feed is followed when its part can be loaded again', async () => {
  const page = await browser.newPage();
  await page.clock.install({ time: new Date('2024-02-15T00:00:00+07:00') });
  server.forget();
  server.fates.set('live-', 503);
  server.pages.set('/', { html: `<!doctype html><title>x</title><link rel="icon" href="data:,">${module()}${live}` });
  await page.goto(server.origin);
  await shows(page, 'Data hasil belum tersedia');
  server.fates.clear();
  await page.clock.runFor(61_000);
  await shows(page, 'Melati', '25,0');
});

test('an embed code has the module of the page', async () => {
  const { page } = await open(module('results', '/dist', ' crossorigin="anonymous" integrity=""'), still);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await take(page, 'Sematkan');
  await shows(page, 'Tersalin');
  const [tag] = (await page.evaluate(() => navigator.clipboard.readText())).split('><');
  assert.equal(
    tag,
    `<script type="module" src="${server.origin}/dist/election-results.js" integrity="" crossorigin="anonymous"`,
  );
});
