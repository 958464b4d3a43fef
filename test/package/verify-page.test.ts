// verify.html: the code of a picture, and what a mirror published under it; over http, and from disk with files that a reader picks.
import assert from 'node:assert/strict';
import { appendFileSync, copyFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { readLedger } from '../../src/cli/ledger-file.js';
import { openOutput } from '../../src/cli/mirror-output.js';
import { publicKeyOf, readKey } from '../../src/cli/signing.js';
import { parse } from '../../src/results/parse.js';
import type { Results } from '../../src/results/types.js';
import { runHere, temporaryFolder } from '../cli/command-line.js';
import { launchChromium, read, root } from './built.js';
import { serveDist } from './dist-server.js';
import type { DistServer } from './dist-server.js';

const stateAt = (minute: number, votes: number): Results =>
  parse({
    heading: 'Hasil Pilgub',
    kind: 'preliminary',
    source: { name: 'KPU' },
    updated: new Date(Date.parse('2024-11-27T18:00:00+07:00') + minute * 60_000).toISOString(),
    candidates: [
      { id: 'a', number: 1, name: 'Siti <b>Aminah</b>', votes },
      { id: 'b', number: 2, name: 'Budi Santoso', votes: 50_000 },
    ],
  }).results ?? assert.fail();

/** A mirror's folder with publications of these votes for the first candidate. */
function mirrored(votes: readonly number[], key?: string): string {
  const out = join(temporaryFolder(), 'feed.json');
  const output = openOutput(out, () => undefined, { key: key === undefined ? undefined : readKey(key), gate: 'off' });
  for (const [index, count] of votes.entries()) output.accept(stateAt(index, count));
  return out;
}

const entriesOf = (out: string): ReturnType<typeof readLedger>['entries'] => readLedger(`${out}.ledger`).entries;
const codeAt = (out: string, index: number): string =>
  entriesOf(out).filter(({ act }) => act === 'published')[index]?.code ?? assert.fail();
const publishedAt = (out: string, index: number): string =>
  join(`${out}.published`, `${entriesOf(out).filter(({ act }) => act === 'published')[index]?.revision ?? ''}.json`);

let browser: Browser;
let server: DistServer;
before(async () => {
  [browser, server] = await Promise.all([launchChromium(), serveDist()]);
});
after(async () => {
  await browser.close();
  server.close();
});

/** That of docs/nginx/origin.conf: nothing from another server, nothing inline, and no markup from text. */
const policy =
  /\^\/verify\/.*?Content-Security-Policy "([^"]+)"/s.exec(read('docs/nginx/origin.conf'))?.[1] ??
  assert.fail('no policy for verify.html');

interface Visit {
  readonly script?: string;
  readonly query?: string;
  readonly context?: BrowserContextOptions;
  readonly hasCrypto?: boolean;
}

/** The page over http, beside the files of a mirror. */
async function visit(
  out: string | undefined,
  { script = '', query = '?ledger=/feeds/feed.json', context, hasCrypto = true }: Visit = {},
): Promise<{ readonly page: Page; readonly problems: readonly string[] }> {
  const html = read('dist/verify.html').replace('src="verify.min.js"', `src="verify.min.js" ${script}`);
  server.pages.set('/dist/verify.html', { html, policy });
  server.files.clear();
  if (out !== undefined) {
    server.files.set('/feeds/feed.json.ledger', readFileSync(`${out}.ledger`, 'utf8'));
    for (const name of readdirSync(`${out}.published`))
      server.files.set(`/feeds/feed.json.published/${name}`, readFileSync(join(`${out}.published`, name), 'utf8'));
  }
  const page = await browser.newPage(context ?? {});
  const problems: string[] = [];
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  // Browsers take 127.0.0.1 for secure. A name without https is not.
  const origin = hasCrypto ? server.origin : 'http://media.test';
  await page.route('http://media.test/**', async (route) =>
    route.fulfill({ response: await route.fetch({ url: route.request().url().replace(origin, server.origin) }) }),
  );
  await page.goto(`${origin}/dist/verify.html${query}`);
  return { page, problems };
}

/** Types a code, and waits until the page has answered. */
async function ask(page: Page, code: string): Promise<{ readonly answer: string; readonly figures: string }> {
  await page.getByLabel('Kode pada gambar').fill(code);
  await page.getByRole('button', { name: 'Periksa' }).click();
  await page.waitForFunction(() => !/^(?:Memeriksa…)?$/.test(document.getElementById('answer')?.textContent ?? ''));
  return { answer: await page.locator('#answer').innerText(), figures: await page.locator('#figures').innerText() };
}

async function violationsOf(page: Page): Promise<readonly string[]> {
  // axe needs a page without a policy: it is added as the debugger adds it.
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
}

describe('over http', () => {
  test('a code on show is found as people type it, with its figures and nothing else', async () => {
    const out = mirrored([100_000]);
    const { page, problems } = await visit(out);
    const code = codeAt(out, 0);
    const typed = ` ${code.slice(0, 5).toLowerCase()} - ${code.slice(5)}`.replace(/0/g, 'o').replace(/1/g, 'l');
    const { answer, figures } = await ask(page, typed);
    assert.match(answer, new RegExp(`^Kode ${code.slice(0, 5)}-${code.slice(5)} terbit pada .* WIB\\.`));
    assert.match(answer, /angka ini masih tampil sekarang\./);
    for (const words of ['Siti <b>Aminah</b>', '100.000', '66,7%', 'Budi Santoso', '50.000', '33,3%', 'KPU'])
      assert.ok(figures.includes(words), `${words} is not in: ${figures}`);
    assert.match(figures, /27 November 2024, 18\.00 WIB/);
    assert.match(figures, /sementara/i);
    assert.doesNotMatch(figures, /Yang tampil sekarang/);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      server.asked.filter((path) => !/^\/(?:dist\/verify\.|feeds\/feed\.json\.|favicon)/.test(path)),
      [],
    );
  });

  test('figures that were corrected since are told, beside what is on show', async () => {
    const out = mirrored([100_000, 99_000, 120_000]);
    const { page } = await visit(out);
    const { answer, figures } = await ask(page, codeAt(out, 0));
    assert.match(answer, /Sudah dikoreksi: pada .* terbit angka yang lebih rendah/);
    assert.match(answer, /tampil sampai .* lalu diganti/);
    assert.match(figures, /100\.000[^]*Yang tampil sekarang[^]*120\.000/);
    // A later state with more votes is no correction.
    assert.doesNotMatch((await ask(page, codeAt(out, 1))).answer, /dikoreksi/);
  });

  test('figures that the desk took back are told', async () => {
    const out = mirrored([100_000, 900_000]);
    const to = String(entriesOf(out)[0]?.revision);
    assert.equal((await runHere(['mirror', 'rollback', out, '--to', to, '--by', 'Sari'])).code, 0);
    const { page } = await visit(out);
    const { answer, figures } = await ask(page, codeAt(out, 1));
    assert.match(answer, /ditarik redaksi pada .*\. Jangan dipakai lagi\./);
    assert.match(figures, /900\.000[^]*Yang tampil sekarang[^]*100\.000/);
    assert.doesNotMatch((await ask(page, codeAt(out, 0))).answer, /ditarik/);
  });

  test('a code that was never published, and what is no code', async () => {
    const out = mirrored([100_000]);
    const { page } = await visit(out);
    const code = codeAt(out, 0);
    const forged = `${code.slice(0, 9)}${code.endsWith('0') ? '1' : '0'}`;
    const unknown = await ask(page, forged);
    assert.match(unknown.answer, /tidak ada dalam catatan terbitan ini/);
    assert.equal(unknown.figures, '');
    for (const text of ['', 'abc', `${code}0`, `${code.slice(0, 9)}U`]) {
      const { answer, figures } = await ask(page, text);
      assert.match(answer, /^Kode tidak terbaca\./, text);
      assert.equal(figures, '');
    }
    assert.equal(await page.getByLabel('Kode pada gambar').getAttribute('aria-invalid'), 'true');
    // The figures of the code before are gone when another is asked for.
    assert.match((await ask(page, code)).figures, /100\.000/);
    assert.equal((await ask(page, forged)).figures, '');
  });

  test('nothing is shown of an altered ledger', async () => {
    const out = mirrored([100_000, 110_000, 120_000]);
    const text = readFileSync(`${out}.ledger`, 'utf8');
    const { page } = await visit(out);
    for (const altered of [
      text.replace(/"time":"\d{4}/, '"time":"1999'),
      text.replace(/^.*\n/, ''),
      text.replace(/\n.*\n/, '\n'),
      `${text}{"act":"published"}\n`,
    ]) {
      assert.notEqual(altered, text);
      server.files.set('/feeds/feed.json.ledger', altered);
      const { answer, figures } = await ask(page, codeAt(out, 2));
      assert.match(answer, /^Catatan terbitan tidak utuh: baris \d/);
      assert.equal(figures, '');
    }
    // A line that broke off when the mirror was killed is no alteration.
    server.files.set('/feeds/feed.json.ledger', `${text}{"act":"publ`);
    assert.match((await ask(page, codeAt(out, 2))).figures, /120\.000/);
  });

  test('no figures are shown of a state that was altered or is missing', async () => {
    const out = mirrored([100_000, 110_000]);
    const { page } = await visit(out);
    const path = `/feeds/feed.json.published/${basename(publishedAt(out, 0))}`;
    const text = readFileSync(publishedAt(out, 0), 'utf8');
    server.files.set(path, text.replace('100000', '100001'));
    const altered = await ask(page, codeAt(out, 0));
    assert.match(altered.answer, /berkas angkanya sudah berubah/);
    assert.equal(altered.figures, '');
    server.files.delete(path);
    const missing = await ask(page, codeAt(out, 0));
    assert.match(missing.answer, /berkas angkanya \(\d+\.json\) tidak ditemukan/);
    assert.equal(missing.figures, '');
    // A later state that cannot be read may be a correction.
    server.files.set(path, text);
    server.files.delete(`/feeds/feed.json.published/${basename(publishedAt(out, 1))}`);
    const { answer, figures } = await ask(page, codeAt(out, 0));
    assert.match(answer, /belum dapat dipastikan apakah angka ini pernah dikoreksi/);
    assert.match(figures, /tampil sekarang tidak ada atau tidak utuh/);
  });

  test('with keys, a state must be signed by one of them', async () => {
    const folder = temporaryFolder();
    const [pem, other] = [join(folder, 'key.pem'), join(folder, 'other.pem')];
    for (const file of [pem, other]) await runHere(['keygen', file]);
    const out = mirrored([100_000], pem);
    const keyed = (file: string): string => `data-feed-key="${publicKeyOf(readKey(file))}"`;
    const signed = await ask((await visit(out, { script: keyed(pem) })).page, codeAt(out, 0));
    assert.match(signed.answer, /dengan tanda tangan digital yang sah/);
    assert.match(signed.figures, /100\.000/);
    const { page } = await visit(out, { script: keyed(other) });
    const { answer, figures } = await ask(page, codeAt(out, 0));
    assert.match(answer, /tidak ada tanda tangan digital yang sah/);
    assert.equal(figures, '');
  });

  test('a browser without WebCrypto says that nothing was checked', async () => {
    const out = mirrored([100_000]);
    const { page } = await visit(out, { hasCrypto: false });
    const { answer, figures } = await ask(page, codeAt(out, 0));
    assert.match(answer, /dibuka tanpa https.*belum tentu angka yang terbit/);
    assert.match(figures, /100\.000/);
  });

  test("a link names no ledger of another server, and none in place of the site's own", async () => {
    const out = mirrored([100_000]);
    const elsewhere = await visit(out, { query: '?ledger=https://jahat.example/feed.json' });
    assert.equal(await elsewhere.page.locator('#files').isVisible(), true);
    const own = await visit(out, { script: 'data-ledger="/feeds/feed.json"', query: '?ledger=/unggahan/feed.json' });
    server.forget();
    assert.match((await ask(own.page, codeAt(out, 0))).figures, /100\.000/);
    assert.ok(server.asked.includes('/feeds/feed.json.ledger'));
    assert.ok(!server.asked.some((path) => path.startsWith('/unggahan')));
    const none = await visit(undefined);
    assert.match((await ask(none.page, '7ZK3QW0XAB')).answer, /Catatan terbitan tidak dapat dimuat/);
  });

  test('it fits from 280 to 960 px, light and dark, and axe finds nothing', async () => {
    const out = mirrored([100_000, 99_000, 1_234_567_890]);
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await visit(out, { context: { colorScheme } });
      await ask(page, codeAt(out, 0));
      for (const width of [280, 360, 960]) {
        await page.setViewportSize({ width, height: 900 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${width} px, ${colorScheme}: ${over} px too wide`);
        assert.deepEqual(await violationsOf(page), [], `${width} px, ${colorScheme}`);
      }
    }
  });
});

describe('from disk', () => {
  /** The page in a folder of its own, as a reader keeps it. */
  async function openFromDisk(): Promise<Page> {
    const folder = temporaryFolder();
    for (const name of ['verify.html', 'verify.css', 'verify.min.js'])
      copyFileSync(`${root}dist/${name}`, join(folder, name));
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, 'verify.html')).href);
    return page;
  }

  test('it asks for files, and reads the ledger and the states that are picked', async () => {
    const out = mirrored([100_000, 99_000]);
    const page = await openFromDisk();
    assert.match((await ask(page, codeAt(out, 0))).answer, /^Pilih dulu berkas/);
    const states = readdirSync(`${out}.published`).map((name) => join(`${out}.published`, name));
    await page.getByLabel('Catatan dan berkas').setInputFiles(states);
    assert.match(await page.locator('#chosen').innerText(), /Pilih tepat satu catatan terbitan/);
    await page.getByLabel('Catatan dan berkas').setInputFiles([`${out}.ledger`, ...states]);
    assert.match(await page.locator('#chosen').innerText(), /^3 berkas dipilih/);
    const { answer, figures } = await ask(page, codeAt(out, 0));
    assert.match(answer, /Sudah dikoreksi/);
    assert.match(figures, /100\.000[^]*Yang tampil sekarang[^]*99\.000/);
    assert.deepEqual(await violationsOf(page), []);
  });

  test('it reads a whole folder that is picked, and files that are dropped', async () => {
    const out = mirrored([100_000]);
    const picking = await openFromDisk();
    await picking.getByLabel('Folder').setInputFiles(dirname(out));
    assert.match((await ask(picking, codeAt(out, 0))).figures, /100\.000/);
    const page = await openFromDisk();
    const debug = await page.context().newCDPSession(page);
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      const data = { items: [], files: [`${out}.ledger`, publishedAt(out, 0)], dragOperationsMask: 1 };
      await debug.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
    }
    await page.waitForFunction(() => document.getElementById('chosen')?.textContent);
    assert.match((await ask(page, codeAt(out, 0))).figures, /100\.000/);
  });

  test('an altered ledger and an altered state show nothing', async () => {
    const out = mirrored([100_000]);
    writeFileSync(publishedAt(out, 0), readFileSync(publishedAt(out, 0), 'utf8').replace('100000', '900000'));
    const page = await openFromDisk();
    await page.getByLabel('Folder').setInputFiles(dirname(out));
    const altered = await ask(page, codeAt(out, 0));
    assert.match(altered.answer, /berkas angkanya sudah berubah/);
    assert.equal(altered.figures, '');
    const code = codeAt(out, 0);
    appendFileSync(`${out}.ledger`, '{"act":"published"}\n');
    await page.getByLabel('Folder').setInputFiles(dirname(out));
    const { answer, figures } = await ask(page, code);
    assert.match(answer, /^Catatan terbitan tidak utuh/);
    assert.equal(figures, '');
  });
});
