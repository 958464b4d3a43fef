// Uses the builder as an editor does: fills it in, also only with the keyboard, looks at the picture and copies the code.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { createServer as createDemo, type ViteDevServer } from 'vite';
import { blankRow, columns } from '../../demo/builder/candidates.js';
import { codeKinds } from '../../demo/builder/codes.js';
import { exampleState } from '../../demo/builder/example.js';
import { knobs } from '../../demo/builder/knobs.js';
import type { Values } from '../../demo/builder/knobs.js';
import { addressOf, restFields, stateOf, usualState } from '../../demo/builder/state.js';
import { controls } from '../../src/elements/card/toolbar.js';
import { CandidatePair, ElectionResults } from '../../src/index.js';
import { choices } from '../../src/attributes/choices.js';
import { payloads } from '../attack/payloads.js';
import { launchChromium, read, root } from './built.js';

const shares = ['24,9%', '58,6%', '16,5%'];

/** The address where a newsroom has put the built files. The browsers of this test load them from there. */
const cdn = 'https://cdn.example/election-results/';
const files = {
  script: `${cdn}election-results.js`,
  frame: `${cdn}embed.html`,
  'frame-script': `${cdn}embed.min.js`,
};
/** The address of the result of 2024, complete and ready to be copied. */
const exampleWith = (values: Values): string =>
  addressOf({ ...exampleState, values: { ...exampleState.values, ...files, ...values } });
const example = exampleWith({});

async function serveFiles(context: BrowserContext): Promise<void> {
  await context.route(`${cdn}**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(new URL(cdn).pathname.length);
    return route.fulfill({
      body: read(`dist/${name}`),
      contentType: name.endsWith('.html') ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8',
      headers: { 'access-control-allow-origin': '*' },
    });
  });
}

let browser: Browser;
let demo: ViteDevServer;
/** A newsroom's page, on another origin than the builder. */
let host: Server;
let builder = '';
let newsroom = '';
let article = '';

before(async () => {
  browser = await launchChromium();
  demo = await createDemo({
    configFile: `${root}vite.config.ts`,
    server: { port: 0, hmr: false, watch: null },
    logLevel: 'error',
  });
  await demo.listen();
  builder = `http://127.0.0.1:${String((demo.httpServer?.address() as AddressInfo).port)}/builder.html`;
  host = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html; charset=utf-8').end(article),
  );
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  newsroom = `http://127.0.0.1:${String((host.address() as AddressInfo).port)}/`;
});

after(async () => {
  await browser.close();
  await demo.close();
  host.close();
});

/** Opens the builder with this text after the `#`, and records its errors. */
async function open(
  state = '',
  context: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly problems: string[] }> {
  const own = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], ...context });
  await serveFiles(own);
  const page = await own.newPage();
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(`${builder}${state && `#${state}`}`);
  await page.locator('.desk').waitFor();
  return { page, problems };
}

const pasteInto = async (page: Page, copied: string): Promise<void> => {
  await page.evaluate((data) => navigator.clipboard.writeText(data), copied);
  await page.locator('#paste').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
};

/** Waits until the bar has this text. */
const barWith = (page: Page, words: string): Promise<void> =>
  page.locator('#state', { hasText: words }).waitFor({ timeout: 10_000 });

/** Presses the button by keyboard. It is marked as disabled while it only leads to a missing field, so a click would wait. */
async function pressBar(page: Page): Promise<void> {
  await page.locator('#copy').focus();
  await page.keyboard.press('Enter');
}

const codeOf = (page: Page): Promise<string> => page.locator('#code').innerText();

const unfold = (page: Page): Promise<void> =>
  page.locator('form details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));

/** Waits until there is code. */
const codeWith = (page: Page, part: string): Promise<void> =>
  page.locator('#code', { hasText: part }).waitFor({ timeout: 10_000 });

test('the table of knobs has every attribute of the element that an editor sets, and every choice', () => {
  const names = knobs.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  // `results` is made from the rows and the other knobs.
  const missing = ElectionResults.observedAttributes.filter((name) => name !== 'results' && !names.includes(name));
  assert.deepEqual(missing, []);
  for (const [property, values] of Object.entries(choices)) {
    const name = property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const knob = knobs.find((candidate) => candidate.name === name);
    assert.deepEqual(Object.keys(knob?.choices ?? {}).sort(), [...values].sort(), name);
    assert.equal(knob?.usual, values[0], name);
  }
  assert.deepEqual(Object.keys(knobs.find(({ name }) => name === 'controls')?.choices ?? {}), [...controls]);
  const fields = columns.map(({ field }) => field);
  const columnOf = (name: string): string =>
    name === 'candidate-id' ? 'id' : name.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());
  // Only results objects say which parties take no part in the division of seats.
  const others = ['name', 'unqualified'];
  assert.deepEqual([...CandidatePair.observedAttributes.map(columnOf), ...others].sort(), [...fields].sort());
});

test('it opens empty, with nothing that looks like a result', async () => {
  const { page, problems } = await open();
  await barWith(page, 'Belum bisa disalin. Lengkapi: hasil, judul, jenis, sumber.');
  assert.equal(addressOf(usualState), '');
  assert.equal(await page.locator('#code').isVisible(), false);
  assert.equal(await page.locator('.stage election-results').isVisible(), false);
  assert.doesNotMatch(await page.locator('main').innerText(), /%/);
  const filled = await page
    .locator('form input[type=text], textarea')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value).filter((value) => value));
  // Only while the files are next to the builder.
  assert.deepEqual(filled, ['./dist/election-results.js', './dist/embed.html', './dist/embed.min.js']);
  assert.deepEqual(problems, []);
  await page.context().close();
});

const table = [
  'Nomor\tNama\tSuara\tKeterangan',
  '1\tAnies & Muhaimin\t40.971.906\tx',
  '2\tPrabowo & Gibran\t96.214.691\t',
  '3\tGanjar & Mahfud\t27.040.878\t',
  '\tJumlah\t164.227.475\t',
].join('\n');

test('a pasted table with a row of totals gives its shares and a list of what was read, and no code before all fields are filled in', async () => {
  const { page } = await open();
  await pasteInto(page, table);
  for (const share of shares) await page.locator('.stage').getByText(share, { exact: true }).waitFor();
  const understood = (await page.locator('#understood').innerText()).replace(/\n/g, ' ');
  for (const words of [
    /Tiga calon terbaca\s+Anies & Muhaimin 40\.971\.906 · Prabowo & Gibran 96\.214\.691 · Ganjar & Mahfud 27\.040\.878/,
    /Tiga kolom terbaca\s+Nomor · Nama · Suara/,
    /Kolom “Keterangan” tidak dipakai/,
    /titik memisahkan ribuan\s+misalnya 40\.971\.906/,
    /Baris “Jumlah” dilewati\s+cocok: 164\.227\.475 = jumlah tiga calon/,
  ])
    assert.match(understood, words);

  // Each press leads to the first missing field, and copies nothing.
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  const button = page.locator('#copy');
  const focused = (): Promise<string> =>
    page.evaluate(() => (document.activeElement as HTMLInputElement).name || (document.activeElement?.id ?? ''));
  for (const [missing, action, name, fill] of [
    ['judul, jenis, sumber', 'Lengkapi 3 hal', 'heading', () => page.keyboard.type('Pemilu Presiden 2024')],
    ['jenis, sumber', 'Lengkapi 2 hal', 'kind', () => page.keyboard.press('Space')],
    ['sumber', 'Lengkapi 1 hal', 'source', () => page.keyboard.type('KPU')],
  ] as const) {
    await barWith(page, `Belum bisa disalin. Lengkapi: ${missing}.`);
    assert.deepEqual(
      await page.locator('#holes span').allInnerTexts(),
      {
        3: ['Judul belum diisi', 'Jenis belum dipilih', 'Sumber belum diisi'],
        2: ['Jenis belum dipilih', 'Sumber belum diisi'],
        1: ['Sumber belum diisi'],
      }[missing.split(', ').length],
    );
    assert.equal(await button.innerText(), action);
    assert.equal(await button.getAttribute('aria-disabled'), 'true');
    assert.equal(await page.locator('#code').isVisible(), false);
    await pressBar(page);
    await page.waitForFunction((expected) => (document.activeElement as HTMLInputElement).name === expected, name);
    assert.equal(await focused(), name);
    await fill();
  }

  // Its files are still on this computer.
  await barWith(page, 'Alamat skrip menunjuk ke 127.0.0.1');
  assert.equal(await page.locator('#code').isVisible(), false);
  await pressBar(page);
  await page.waitForFunction(() => (document.activeElement as HTMLInputElement).name === 'script');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'before');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(files.script);
  await page.keyboard.press('Tab');
  await barWith(page, 'Siap. Sematan skrip, 6 baris.');
  await button.click();
  await barWith(page, 'Kode disalin.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /heading="Pemilu Presiden 2024" source="KPU" kind="official"/);
  assert.equal(copied.match(/<candidate-pair/g)?.length, 3);
  assert.doesNotMatch(copied, /Jumlah|164/);
  await page.context().close();
});

test('a paste clears the fields of the result before, but correcting a digit does not', async () => {
  const { page } = await open(example);
  await codeWith(page, 'kind="official"');
  await pasteInto(page, table.replace(/\n\tJumlah.*/, ''));
  await barWith(page, 'Lengkapi: judul, jenis, sumber.');
  const { values } = stateOf(new URL(page.url()).hash.slice(1)).state;
  for (const name of ['heading', 'subheading', 'source', 'source-url', 'updated'])
    assert.equal(await page.locator(`[name="${name}"]`).inputValue(), '', name);
  assert.equal(await page.locator('[name=kind]:checked').count(), 0);
  // The address of the files does not belong to a result.
  assert.equal(values.script, files.script);

  await page.locator('[name=heading]').fill('Judul');
  await page.locator('[name=kind][value=preliminary]').check();
  await page.locator('[name=source]').fill('KPU');
  await codeWith(page, 'votes="40971906"');
  await page.locator('#paste').evaluate((box: HTMLTextAreaElement) => {
    box.focus();
    const end = box.value.indexOf('40.971.906') + '40.971.906'.length;
    box.setSelectionRange(end - 1, end);
  });
  await page.keyboard.type('7');
  await codeWith(page, 'votes="40971907"');
  assert.match(await codeOf(page), /heading="Judul" source="KPU" kind="preliminary"/);
  await page.context().close();
});

test('the codes of the result of 2024 work when pasted', async () => {
  const { page, problems } = await open(example);
  for (const share of shares) await page.locator('.stage').getByText(share, { exact: true }).waitFor();
  const integrity = createHash('sha384').update(read('dist/election-results.js')).digest('base64');
  for (const kind of codeKinds) {
    await page.locator(`input[name=code][value=${kind}]`).focus();
    await page.keyboard.press('Space');
    const mark = {
      script: '<candidate-pair',
      static: '<template',
      table: '<table',
      iframe: '<iframe',
      image: '<img',
      amp: '<amp-iframe',
    };
    await codeWith(page, mark[kind]);
    await page.locator('#copy').click();
    await barWith(page, 'Kode disalin.');
    const code = await page.evaluate(() => navigator.clipboard.readText());
    if (kind === 'script' || kind === 'static') assert.ok(code.includes(`integrity="sha384-${integrity}"`));
    // AMP makes a frame of its tag.
    article = `<!doctype html><html lang="id"><meta charset="utf-8"><title>Berita</title><link rel="icon" href="data:,">${code.replace(/amp-iframe/g, 'iframe')}</html>`;
    const pasted = await browser.newPage();
    await serveFiles(pasted.context());
    await pasted.goto(newsroom);
    if (kind === 'image') {
      const saved = page.waitForEvent('download');
      await page.locator('#picture').click();
      assert.match(await text(await (await saved).createReadStream()), /^<svg [^]*24,9%[^]*58,6%[^]*16,5%/);
      assert.match((await pasted.locator('img').getAttribute('alt')) ?? '', /24,9%.*58,6%.*16,5%/);
      assert.ok(
        await pasted
          .locator('img')
          .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
      );
    } else {
      const place = kind === 'iframe' || kind === 'amp' ? pasted.frameLocator('iframe') : pasted;
      for (const share of shares)
        await place.getByText(share, { exact: true }).filter({ visible: true }).waitFor({ timeout: 10_000 });
    }
    await pasted.close();
  }
  assert.deepEqual(problems, []);
  await page.context().close();
});

test('every knob of the result and of the element reaches the preview and the code', async () => {
  const { page } = await open(example);
  const other: Record<string, string> = {
    url: 'https://e.example/x',
    time: '2023-01-02 03:04',
    day: '2023-01-02',
    count: '77',
    percent: '12',
  };
  const feed = ['src', 'format', 'refresh', 'rows', 'candidates-src', 'regions-src', 'map-src'];
  for (const { name, kind, owner, usual, choices: own = {} } of knobs) {
    if (owner !== 'results' && owner !== 'options') continue;
    const value =
      kind === 'flag' ? '1' : (Object.keys(own).find((key) => key && key !== usual) ?? other[kind] ?? 'Lain');
    const query = new URLSearchParams(example);
    query.set(name, value);
    // Of two figures that belong together, one by itself has no meaning.
    if (name === 'counted' || name === 'stations') query.set(name === 'counted' ? 'stations' : 'counted', '77');
    if (name === 'notice-updated') query.set('notice', 'Lain');
    if (feed.includes(name)) query.set('src', 'https://e.example/x');
    await page.evaluate((hash) => (location.hash = hash), query.toString());
    const written = kind === 'time' ? '2023-01-02T03:04' : value;
    const said = ['notice', 'test', 'hold'].includes(name)
      ? `"${name}":${kind === 'flag' ? 'true' : `"${value}"`}`.replaceAll('"', '&quot;')
      : name === 'notice-updated'
        ? `&quot;noticeUpdated&quot;:&quot;${written}`
        : kind === 'flag'
          ? ` ${name}>`
          : name === 'also'
            ? `<election-${value} for="`
            : ` ${name}="${written}`;
    await codeWith(page, said);
    if (ElectionResults.observedAttributes.includes(name)) {
      const shown = await page.locator('.stage election-results').getAttribute(name);
      assert.equal(shown, kind === 'flag' ? '' : value, name);
    }
  }
  await page.context().close();
});

test('elements of the dashboard follow the results, in the preview and in the code, and bring their script', async () => {
  const { page } = await open(exampleWith({ also: 'regions seats', theme: 'dark' }));
  await codeWith(
    page,
    '<election-seats for="hasil-rekapitulasi-kpu-pemilu-presiden-2024-hasil" theme="dark"></election-seats>',
  );
  const code = await page.locator('#code').innerText();
  assert.match(code, /<script type="module" src="[^"]+election-dashboard\.js" integrity="sha384-/);
  assert.match(code, /<election-results id="hasil-rekapitulasi-kpu-pemilu-presiden-2024-hasil"/);
  assert.equal(await page.locator('.stage election-regions').getAttribute('for'), 'preview');
  assert.equal(await page.locator('.stage election-trend').count(), 0);
  await page.locator('input[name=also][value=seats]').uncheck({ force: true });
  await page.locator('input[name=also][value=regions]').uncheck({ force: true });
  await codeWith(page, 'election-results.js');
  assert.equal(await page.locator('.stage election-regions, .stage election-seats').count(), 0);
  await page.context().close();
});

test('the preview shows what the form has', async () => {
  const { page } = await open(example);
  await unfold(page);
  await page.getByLabel('Judul', { exact: true }).fill('Hasil <b>uji</b>');
  await page.locator('[data-field=votes]').first().fill('1000000000');
  await page.locator('input[name=chart][value=table]').check({ force: true });
  const stage = page.locator('.stage');
  await stage.getByText('Hasil <b>uji</b>', { exact: true }).waitFor();
  await stage.getByText('1.000.000.000', { exact: true }).waitFor();
  // Typing is not a correction by the source.
  await page.locator('[data-field=votes]').first().fill('1');
  await stage.locator('[part=votes]', { hasText: /^1$/ }).waitFor();
  assert.doesNotMatch(await stage.locator('figure').innerText(), /di sumber turun|▼/);
  await codeWith(page, 'heading="Hasil &lt;b&gt;uji&lt;/b&gt;"');
  await page.context().close();
});

test('candidates can be moved, added and removed only with the keyboard, and the focus stays', async () => {
  const { page } = await open(example);
  await unfold(page);
  const names = (): Promise<string[]> =>
    page.locator('[data-field=name]').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  const focused = (): Promise<string | null> =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );
  await page.getByRole('button', { name: 'Turun: Anies & Muhaimin' }).focus();
  await page.keyboard.press('Enter');
  assert.deepEqual(await names(), ['Prabowo & Gibran', 'Anies & Muhaimin', 'Ganjar & Mahfud']);
  assert.equal(await focused(), 'Turun: Anies & Muhaimin');
  await page.keyboard.press('Enter');
  assert.deepEqual(await names(), ['Prabowo & Gibran', 'Ganjar & Mahfud', 'Anies & Muhaimin']);
  assert.equal(await focused(), 'Naik: Anies & Muhaimin', 'at the end only the way back is left');
  await page.keyboard.press('Space');
  assert.deepEqual(await names(), ['Prabowo & Gibran', 'Anies & Muhaimin', 'Ganjar & Mahfud']);
  assert.match(await page.locator('.status').innerText(), /Anies & Muhaimin di urutan 2 dari 3/);
  await page.getByRole('button', { name: 'Hapus: Prabowo & Gibran' }).focus();
  await page.keyboard.press('Enter');
  assert.deepEqual(await names(), ['Anies & Muhaimin', 'Ganjar & Mahfud']);
  assert.equal(await focused(), 'Hapus: Anies & Muhaimin');
  await page.getByRole('button', { name: 'Tambah calon' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Melati & Kenanga');
  await page.keyboard.press('Tab');
  await page.keyboard.type('50.000.000');
  await codeWith(page, '<candidate-pair number="4" votes="50000000">Melati &amp; Kenanga</candidate-pair>');
  await page.context().close();
});

test('the tab key reaches everything in its order on the page', async () => {
  const { page } = await open(example, { viewport: { width: 1280, height: 900 } });
  await codeWith(page, '<candidate-pair');
  await unfold(page);
  const reached: string[] = [];
  for (let press = 0; press < 200; press++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const { activeElement: element } = document;
      const box = element?.getBoundingClientRect();
      return element === document.body
        ? ''
        : `${element?.id || (element as HTMLInputElement).name || element?.textContent.trim().slice(0, 20) || element?.getAttribute('data-field') || element?.localName}${box?.height ? '' : ' (unseen)'}`;
    });
    if (!at) break;
    reached.push(at);
  }
  const order =
    'Langsung ke isi,paste,by-hand,example,Turun,Tambah calon,knob-heading,kind,knob-source,chart,width,preview,code,reset,copy'.split(
      ',',
    );
  const places = order.map((name) => reached.findIndex((at) => at.startsWith(name)));
  assert.ok(!places.includes(-1), `${String(places)} in ${reached.join(', ')}`);
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  );
  assert.deepEqual(
    reached.filter((at) => at.includes('unseen')),
    [],
  );
  await page.context().close();
});

test('faults are shown beside their fields, and there is no code for results that cannot be shown', async () => {
  const { page } = await open(example);
  await codeWith(page, '<candidate-pair');
  await unfold(page);
  const votes = page.locator('[data-field=votes]').nth(1);
  await votes.fill('1,5');
  await page.locator('.rows > li').nth(1).locator('.fault', { hasText: 'Suara: Harus bilangan bulat' }).waitFor();
  assert.equal(await votes.getAttribute('aria-invalid'), 'true');
  assert.equal(await page.locator('[data-field=votes][aria-invalid]').count(), 1);
  await barWith(page, 'Perbaiki isian yang bertanda.');
  assert.ok(await page.locator('#code').isHidden());
  await pressBar(page);
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid'));
  assert.equal(await page.evaluate(() => (document.activeElement as HTMLInputElement).value), '1,5');
  await votes.fill('96214691');
  await barWith(page, 'Siap.');
  assert.equal(await page.locator('[aria-invalid]').count(), 0);

  const url = page.getByLabel('Tautan sumber', { exact: true });
  await url.fill('javascript:alert(1)');
  await page.locator('#knob-source-url-fault', { hasText: 'https://' }).waitFor();
  // A bad address loses only itself, and no figures.
  await page.waitForFunction(() => !document.querySelector('#code')?.textContent.includes('source-url'));
  assert.match(await codeOf(page), /votes="96214691"/);
  await page.context().close();
});

test('fields of a pasted file that the form lacks are kept, and can be removed', async () => {
  const { page } = await open();
  await pasteInto(
    page,
    JSON.stringify({
      heading: 'Judul',
      kind: 'official',
      source: { name: 'KPU' },
      candidates: [{ id: 'a', name: 'A', votes: 1 }],
      regions: [{ code: '11', votes: { a: 1 } }],
      notice: 'Catatan',
      progress: { counted: 1, total: 2 },
    }),
  );
  await page.locator('[name=script]').evaluate((input: HTMLInputElement, address) => {
    input.value = address;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, files.script);
  await codeWith(page, 'regions');
  assert.equal(await page.locator('#knob-counted').inputValue(), '1');
  assert.equal(await page.locator('#knob-notice').inputValue(), 'Catatan');
  await unfold(page);
  await page.locator('#rest', { hasText: '1 wilayah' }).waitFor();
  await page.getByRole('button', { name: 'Buang' }).click();
  await page.waitForFunction(() => !document.querySelector('#code')?.textContent.includes('regions'));
  await page.context().close();
});

test('everything that a results object may have is in the form, or is kept', () => {
  const { properties } = JSON.parse(read('results.schema.json')) as { properties: object };
  // Fields of a file, and of the mirror that wrote it.
  const ofFiles = ['$schema', 'version', 'revision', 'rolledBack', 'code', 'candidates', 'source'];
  const paths = knobs.flatMap(({ path }) => path ?? []);
  const lost = Object.keys(properties).filter(
    (name) =>
      !ofFiles.includes(name) && !paths.includes(name) && !Object.hasOwn(restFields, name) && name !== 'threshold',
  );
  assert.deepEqual(lost, []);
});

test('for a text that is not a result, the box shows a message, nothing changes, and there is no code', async () => {
  const { page } = await open(example);
  await codeWith(page, '<candidate-pair');
  for (const other of ['halo', '<html>', '{"a":1}']) {
    await pasteInto(page, other);
    await page.locator('#paste-fault:not([hidden])').waitFor();
    await barWith(page, 'Perbaiki isian yang bertanda.');
    assert.equal(await page.locator('#code').isVisible(), false, other);
  }
  assert.equal(await page.locator('[name=heading]').inputValue(), 'Hasil Rekapitulasi KPU');
  assert.equal(await page.locator('[data-field=name]').count(), 3);
  await page.locator('#paste').fill('');
  await barWith(page, 'Siap.');
  await page.context().close();
});

test('a link gives another person the same form, picture and code', async () => {
  const { page } = await open(example);
  await unfold(page);
  await page.getByLabel('Judul', { exact: true }).fill('Pilkada & "lain" #1=2 %');
  await page.locator('[data-field=votes]').first().fill('123');
  await page.locator('input[name=chart][value=donut]').check({ force: true });
  await codeWith(page, 'chart="donut"');
  await page.locator('#share').click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(link, page.url());
  const { page: second } = await open(link.split('#')[1]);
  await codeWith(second, 'chart="donut"');
  assert.equal(await codeOf(second), await codeOf(page));
  await page.getByRole('button', { name: 'Kosongkan formulir' }).click();
  await page.waitForURL(builder);
  await page.context().close();
  await second.context().close();
});

test('any state can be read back from its address', () => {
  const row = fc.record(
    Object.fromEntries(
      columns.map(({ field }) => [
        field,
        field === 'emptyBox' ? fc.constantFrom('', '1') : fc.string({ unit: 'grapheme' }),
      ]),
    ),
  );
  const values = fc.record(
    Object.fromEntries(
      knobs.map(({ name, kind, choices: own = {} }) => [
        name,
        kind === 'choice'
          ? fc.constantFrom(...Object.keys(own))
          : kind === 'set'
            ? fc.subarray(Object.keys(own)).map((set) => set.join(' '))
            : kind === 'flag'
              ? fc.constantFrom('', '1')
              : fc.string({ unit: 'grapheme' }),
      ]),
    ),
  );
  fc.assert(
    fc.property(values, fc.array(row, { maxLength: 4 }), (given, rows) => {
      const state = { values: { ...given }, rows: rows.map((each) => ({ ...blankRow, ...each })), rest: {} };
      assert.deepEqual(stateOf(addressOf(state)), { state, isBroken: false });
    }),
  );
});

test('a shared link has every value, so that a later default changes nothing in it', () => {
  const state = { ...usualState, values: { ...usualState.values, heading: 'A' } };
  const query = new URLSearchParams(addressOf(state));
  for (const { name, usual } of knobs) assert.equal(query.get(name) ?? '', name === 'heading' ? 'A' : usual);
  query.delete('script');
  assert.equal(stateOf(query.toString()).state.values.script, '', 'empty is not the default');
  assert.equal(stateOf('heading=A').state.values.script, usualState.values.script, 'written by hand');
});

const payload = '"><img src=x onerror="window.pwned=1"><script>window.pwned=1</script>';
const hostile: readonly string[] = [
  ...['heading', 'subheading', 'source', 'pollster', 'notice', 'threshold', 'updated', 'script', 'src', 'image'].map(
    (name) => `${name}=${encodeURIComponent(payload)}`,
  ),
  ...['source-url', 'script', 'frame', 'frame-script', 'image', 'src', 'candidates-src'].map(
    (name) => `${name}=${encodeURIComponent('javascript:window.pwned=1')}`,
  ),
  `chart=${encodeURIComponent(payload)}`,
  'chart=__proto__',
  'constructor=1&__proto__=1',
  'onclick=window.pwned=1',
  'candidates={',
  'candidates=[[1,2]]',
  'candidates=[["1","a","2","#000","","","","","1","zu","viel"]]',
  `candidates=${encodeURIComponent(JSON.stringify([['1', payload, '5', payload, '', payload, payload, payload]]))}`,
  `candidates=${encodeURIComponent(JSON.stringify([['1', 'A', '5', '', '', '', 'javascript:window.pwned=1']]))}`,
  `candidates=${encodeURIComponent(JSON.stringify(Array.from({ length: 5000 }, () => ['1'])))}`,
  'rest={"__proto__":{"x":1}}',
  `rest=${encodeURIComponent(JSON.stringify({ regions: [{ code: payload, name: payload, votes: { [payload]: 1 } }] }))}`,
  'rest=[1]',
  `heading=${'x'.repeat(3000)}`,
  '%00%ff=%zz',
  // Every fortieth text of the common list, and every tenth in `npm run attack`, each in all fields at once.
  ...payloads('window.pwned=1')
    .filter((_payload, index) => index % (process.env.ATTACK ? 10 : 40) === 0)
    .map(({ text: words }) =>
      new URLSearchParams(
        knobs
          .filter(({ name, kind }) => !/^(?:choice|set|flag)$/.test(kind) && !name.endsWith('src'))
          .map(({ name }): [string, string] => [name, words]),
      ).toString(),
    ),
];

/** An address with everything else that a code can have. */
const complete = (address: string): string => {
  const given = new URLSearchParams(address);
  const others = [...new URLSearchParams(example)].filter(([name]) => !given.has(name));
  return [address, new URLSearchParams(others).toString()].join('&');
};

test('no address runs code, and a broken address gives an empty form with a message', async () => {
  assert.ok(hostile.length >= 20);
  const { page, problems } = await open();
  for (const [index, address] of hostile.map(complete).entries()) {
    // A page may open with an address, or get another one later. It reads both in the same way, and opening takes longer.
    if (index % 8 === 0) {
      await page.goto('about:blank');
      await page.goto(`${builder}#${address}`);
      // The card has a class of this name too.
      await page.locator('div.desk').waitFor();
    } else {
      await page.evaluate(async (next) => {
        const heard = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
        location.hash = next;
        await heard;
      }, address);
    }
    const { isBroken } = stateOf(address);
    assert.equal(await page.locator('#broken').isVisible(), isBroken, address.slice(0, 80));
    if (isBroken) await barWith(page, 'Lengkapi: hasil, judul, jenis, sumber.');
    await page.evaluate(async () => {
      const [code, state] = [...document.querySelectorAll<HTMLElement>('#code code, #state')];
      for (const kind of document.querySelectorAll<HTMLInputElement>('input[name=code]')) {
        code!.textContent = state!.textContent = '';
        kind.click();
        kind.dispatchEvent(new Event('input', { bubbles: true }));
        const end = Date.now() + 10_000;
        while (!state!.textContent) {
          if (Date.now() > end) throw new Error(`no message about ${kind.value}`);
          await new Promise(requestAnimationFrame);
        }
      }
    });
    assert.equal(await page.evaluate(() => (window as { pwned?: unknown }).pwned), undefined, address);
    assert.equal(await page.locator('main img[src=x], .stage script').count(), 0, address);
  }
  assert.deepEqual(problems, []);
  const broken = hostile.filter((address) => stateOf(complete(address)).isBroken).length;
  assert.ok(broken >= 9 && broken < hostile.length, String(broken));
  await page.context().close();
});

async function violationsOn(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

const fits = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

// Places depend on the width and colours on the theme, so that each width needs one theme.
for (const [colorScheme, width] of [
  ['light', 360],
  ['dark', 1280],
] as const) {
  const name = `${colorScheme}, ${String(width)} px`;

  test(`it is accessible, fits and does not move: ${name}`, async () => {
    const { page } = await open('about', { viewport: { width, height: 800 }, colorScheme });
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('about:blank');
    await page.goto(`${builder}#${example}`);
    await codeWith(page, '<candidate-pair');
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.equal(await page.evaluate(() => (window as unknown as { shift: number }).shift), 0);
    await unfold(page);
    await page.locator('[data-field=votes]').first().fill('x');
    await page.locator('.rows .fault:not([hidden])').waitFor();
    assert.ok(await fits(page));
    assert.deepEqual(await violationsOn(page), []);
    await page.context().close();
  });

  test(`it is so too while it is empty, while fields are missing and while a paste is refused: ${name}`, async () => {
    const { page } = await open('', { viewport: { width, height: 800 }, colorScheme });
    const check = async (): Promise<void> => {
      assert.ok(await fits(page));
      assert.deepEqual(await violationsOn(page), []);
    };
    await check();
    await pasteInto(page, table.replace('164.227.475', '164.227.474'));
    await page.locator('#understood .doubt', { hasText: 'tidak cocok' }).waitFor();
    await check();
    await pasteInto(page, 'Provinsi\tAnies\tPrabowo\nAceh\t1\t2');
    await page.locator('#paste-fault:not([hidden])').waitFor();
    await check();
    await page.context().close();
  });
}
