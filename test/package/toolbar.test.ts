// The reader's toolbar of the built page script: the copied code in another page, strict sites, and frames that forbid downloads or the clipboard.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Frame, FrameLocator, Page } from 'playwright';
import { openOutput } from '../../src/cli/mirror-output.js';
import { parse } from '../../src/results/parse.js';
import { runHere, temporaryFolder } from '../cli/command-line.js';
import { launchChromium, read, script } from './built.js';

const element = `<election-results heading="Hasil &quot;KPU&quot; &amp; &lt;b&gt;" source="KPU" updated="2024-03-20T22:19:00+07:00"
  controls="chart data image embed">
  <candidate-pair number="1" votes="40971906" color="#1b7f5c">Anies &amp; Muhaimin</candidate-pair>
  <candidate-pair number="2" votes="96214691" color="#2f6fd0">Prabowo &amp; Gibran</candidate-pair>
  <candidate-pair number="3" votes="27040878" color="#c8352b">Ganjar &amp; Mahfud</candidate-pair>
</election-results>`;

const integrity = `sha384-${createHash('sha384').update(read(script)).digest('base64')}`;
const page = (scripts: string, content = element): string =>
  `<!doctype html><html lang="id"><meta charset="utf-8"><title>Hasil</title><link rel="icon" href="data:,">${scripts}${content}</html>`;

const policy = `default-src 'none'; script-src 'self'; style-src 'self'; img-src data:;
  require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`.replace(/\n\s*/, ' ');

/** Pages by their path; any site may read `/script.js`. */
const pages: Record<string, () => string> = {
  '/article': () => page(`<script src="/script.js?a=1&copy=2" defer></script>`),
  '/checked': () => page(`<script src="/script.js" integrity="${integrity}" crossorigin defer></script>`),
  '/same-site': () => page(`<script src="/script.js" integrity="${integrity}" defer></script>`),
  '/module': () => page('<script src="/script.js" type="module"></script>'),
  '/strict': () => page('<script src="/script.js" defer></script>'),
  '/framing': () => page('', '<iframe sandbox="allow-scripts" src="/article" width="600" height="900"></iframe>'),
};

let browser: Browser;
let server: Server;

before(async () => {
  browser = await launchChromium();
  server = createServer(({ url = '' }, response) => {
    const path = new URL(url, 'http://localhost').pathname;
    const body = pages[path]?.();
    if (path === '/strict') response.setHeader('content-security-policy', policy);
    if (path === '/script.js') response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-type', path === '/script.js' ? 'text/javascript' : 'text/html');
    response.end(path === '/script.js' ? read(script) : (body ?? ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

after(async () => {
  await browser.close();
  server.close();
});

/** With another host name it is another site. */
const at = (path: string, host = '127.0.0.1'): string =>
  `http://${host}:${String((server.address() as AddressInfo).port)}${path}`;

interface Opened {
  readonly opened: Page;
  readonly problems: string[];
}

async function open(path: string, host?: string): Promise<Opened> {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const opened = await context.newPage();
  const problems: string[] = [];
  opened.on('pageerror', (error) => problems.push(error.message));
  opened.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  await opened.goto(at(path, host));
  return { opened, problems };
}

const figures = async (where: Page | Frame): Promise<readonly string[]> => {
  await where.locator('[part="row"]').nth(2).waitFor();
  return where
    .locator('[part="heading"], [part="name"], [part="votes"], [part="share"], [part="source"]')
    .allTextContents();
};

/** Takes something from the menu. */
async function take(where: Page | FrameLocator, name: string): Promise<void> {
  await where.getByRole('button', { name: 'Unduh & bagikan' }).click();
  await where.getByRole('menuitem', { name }).click();
}

/** The code that a page's toolbar copies. */
async function copied(path: string): Promise<string> {
  const { opened, problems } = await open(path);
  await take(opened, 'Sematkan');
  await opened.getByRole('status').getByText('Tersalin').waitFor();
  const code = await opened.evaluate(() => navigator.clipboard.readText());
  assert.deepEqual(problems, []);
  await opened.context().close();
  return code;
}

for (const [path, scriptTag] of [
  ['/article', () => `<script src="${at('/script.js?a=1&amp;copy=2')}" defer></script>`],
  [
    '/checked',
    () => `<script src="${at('/script.js')}" integrity="${integrity}" crossorigin="anonymous" defer></script>`,
  ],
  // It is unknown whether the script's server lets other sites check its hash.
  ['/same-site', () => `<script src="${at('/script.js')}" defer></script>`],
] as const) {
  test(`the code of ${path} has the page's own script, and shows the same figures on another site`, async () => {
    const code = await copied(path);
    assert.equal(code.split('\n')[0], scriptTag());
    const { opened } = await open(path);
    const wanted = await figures(opened);
    assert.ok(wanted.includes('Hasil "KPU" & <b>'), wanted.join());
    await opened.context().close();

    pages['/pasted'] = () => page('', code);
    const other = await open('/pasted', 'localhost');
    assert.deepEqual(await figures(other.opened), wanted);
    assert.deepEqual(other.problems, []);
    await other.opened.context().close();
  });
}

test('if the script does not know its own address, the code is only the element', async () => {
  assert.match(await copied('/module'), /^<election-results /);
});

test('files are saved', async () => {
  const { opened, problems } = await open('/article');
  for (const [name, file] of [
    ['Unduh CSV', 'hasil-kpu-b-2024-03-20.csv'],
    ['Unduh SVG', 'hasil-kpu-b-2024-03-20.svg'],
    ['Unduh PNG', 'hasil-kpu-b-2024-03-20.png'],
    ['Gambar untuk medsos, mendatar', 'hasil-kpu-b-2024-03-20-1200x630.png'],
    ['Gambar untuk medsos, tegak', 'hasil-kpu-b-2024-03-20-1080x1350.png'],
  ] as const) {
    const [download] = await Promise.all([opened.waitForEvent('download'), take(opened, name)]);
    assert.equal(download.suggestedFilename(), file);
    assert.equal(await download.failure(), null);
  }
  assert.deepEqual(problems, []);
  await opened.context().close();
});

test('the pictures of a published state are known to verify, by the code in the files', async () => {
  const feed = join(temporaryFolder(), 'feed.json');
  const candidates = [
    { number: 1, name: 'A', votes: 51 },
    { number: 2, name: 'B', votes: 49 },
  ];
  openOutput(feed, () => undefined).accept(parse({ heading: 'Hasil', candidates }).results ?? assert.fail());
  const published = readFileSync(feed, 'utf8');
  const { code = '' } = JSON.parse(published) as { readonly code?: string };
  assert.match(code, /^[\dA-Z]{10}$/);
  const { opened, problems } = await open('/article');
  await opened.locator('election-results').evaluate((shown, text) => {
    Object.assign(shown, { results: JSON.parse(text) as unknown });
  }, published);
  for (const name of ['Unduh PNG', 'Gambar untuk medsos, mendatar', 'Gambar untuk medsos, tegak', 'Unduh SVG']) {
    const [download] = await Promise.all([opened.waitForEvent('download'), take(opened, name)]);
    const file = join(temporaryFolder(), download.suggestedFilename());
    await download.saveAs(file);
    const told = await runHere(['verify', file, '--ledger', feed]);
    assert.match(told.stdout, new RegExp(`^${code}: published at `), `${name}: ${told.stderr}`);
  }
  assert.deepEqual(problems, []);
  await opened.context().close();
});

test('a strict site may forbid the PNG: the reader is told, and the rest works', async () => {
  const { opened } = await open('/strict');
  await take(opened, 'Unduh PNG');
  await opened.getByRole('status').getByText('Unduh PNG: tidak dapat dilakukan di halaman ini.').waitFor();
  const [download] = await Promise.all([opened.waitForEvent('download'), take(opened, 'Unduh SVG')]);
  assert.equal(download.suggestedFilename(), 'hasil-kpu-b-2024-03-20.svg');
  await take(opened, 'Sematkan');
  await opened.getByRole('status').getByText('Tersalin').waitFor();
  await opened.getByRole('button', { name: 'Tabel' }).click();
  await opened.locator('.plain').waitFor();
  await opened.context().close();
});

test('in a frame without an origin everything is shown as text', async () => {
  const { opened } = await open('/framing');
  const frame = opened.frameLocator('iframe');
  const selected = (): Promise<string> =>
    opened
      .frames()[1]!
      .evaluate(() => document.querySelector('election-results')!.shadowRoot!.activeElement!.localName);
  for (const [name, text] of [
    ['Unduh CSV', '1,Anies & Muhaimin,40971906'],
    ['Unduh SVG', '<svg xmlns="http://www.w3.org/2000/svg"'],
    ['Sematkan', '<candidate-pair number="1" votes="40971906"'],
  ] as const) {
    await take(frame, name);
    const shown = frame.getByRole('textbox', { name });
    await shown.getByText(text).waitFor();
    assert.equal(await selected(), 'pre');
    await frame.getByRole('button', { name: 'Tutup' }).click();
    await shown.waitFor({ state: 'detached' });
  }
  for (const [name, width] of [
    ['Unduh PNG', 1280],
    ['Gambar untuk medsos, mendatar', 1200],
    ['Gambar untuk medsos, tegak', 1080],
  ] as const) {
    await take(frame, name);
    const image = frame.getByRole('img', { name: /Prabowo & Gibran 58,6%/ });
    assert.equal(
      await image.evaluate(async (found: HTMLImageElement) => {
        await found.decode();
        return found.naturalWidth;
      }),
      width,
    );
    await frame.getByRole('button', { name: 'Tutup' }).click();
  }
  await opened.context().close();
});
