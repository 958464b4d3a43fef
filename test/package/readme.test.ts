// README and docs are true, and their snippets do what the text says.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { launchChromium, read, root, script } from './built.js';

const readme = read('README.md');
const reference = read('docs/reference.md');

interface Named {
  readonly name: string;
}
interface Declaration extends Named {
  readonly customElement?: boolean;
  readonly attributes?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
  readonly events?: readonly Named[];
}

test('docs/reference.md has every attribute, part, custom property and event of the manifest', () => {
  const { modules } = JSON.parse(read('custom-elements.json')) as { modules: { declarations?: Declaration[] }[] };
  const elements = modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ customElement }) => customElement);
  assert.equal(elements.length, 7);
  const named = elements.flatMap((element) => [
    ...(element.attributes ?? []),
    ...(element.cssParts ?? []),
    ...(element.cssProperties ?? []),
    ...(element.events ?? []),
  ]);
  assert.ok(named.length > 60, String(named.length));
  const words = new Set(reference.match(/[\w-]+/g));
  assert.deepEqual(
    named.map(({ name }) => name).filter((name) => !words.has(name)),
    [],
  );
});

test('docs/honesty.md gives the right size', () => {
  const told = Number(/page script is ([\d,]+) bytes/.exec(read('docs/honesty.md'))?.[1]?.replace(',', ''));
  const size = brotliCompressSync(read(script)).length;
  assert.ok(Math.abs(told - size) < size * 0.01, `told ${String(told)}, is ${String(size)}`);
});

const [embed = ''] = /<election-results\s+heading[^]+?<\/election-results>/.exec(readme) ?? [];
const [style = ''] = /<style>[^]+?<\/style>/.exec(read('docs/getting-started.md')) ?? [];

test('the README is one screen, in both languages', () => {
  for (const file of ['README.md', 'README.id.md']) {
    assert.ok(read(file).split('\n').length <= 75, file);
    assert.ok(read(file).includes(embed), file);
  }
});

test('everything that README and docs link to exists', () => {
  const docs = readdirSync(`${root}docs`).filter((file) => file.endsWith('.md'));
  const pages = [
    'README.md',
    'README.id.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    ...docs.map((file) => `docs/${file}`),
  ];
  let links = 0;
  for (const page of pages) {
    for (const [, address = ''] of read(page).matchAll(/(?:\]\(|src=")([^)"#\s]+)(?:#[\w-]+)?[)"]/g)) {
      if (/^(?:https?:|\/|data:)/.test(address)) continue;
      // Addresses in examples are other people's.
      if (!/\.(?:md|json|png|html)$|^(?:\.\.\/)?(?:docs|LICENSE|html|react|vue|svelte)/.test(address)) continue;
      links += 1;
      assert.ok(existsSync(join(root, dirname(page), address)), `${page}: ${address}`);
    }
  }
  assert.ok(links > 20, String(links));
});

let browser: Browser;
let server: Server;

before(async () => {
  browser = await launchChromium();
  server = createServer((request, response) => {
    if (request.url === '/script.js') {
      response.setHeader('content-type', 'text/javascript').end(read(script));
    } else {
      response.setHeader('content-type', 'text/html').end(`<!doctype html><html lang="id"><meta charset="utf-8">
        <meta name="viewport" content="width=device-width"><title>Hasil</title><link rel="icon" href="data:,">
        ${request.url === '/reserved' ? style : ''}<style>body { font-family: "Liberation Sans", Arial, sans-serif }</style>
        <script src="/script.js" defer></script><p>Sebelum</p>${embed}<p>Sesudah</p>`);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

after(async () => {
  await browser.close();
  server.close();
});

/** The cumulative layout shift of a page, from before its script has loaded until after it has drawn. */
async function layoutShift(path: string, width: number): Promise<number> {
  const page = await browser.newPage({ viewport: { width, height: 1200 } });
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  // The script is sent when the page has been painted without it.
  await page.route('**/script.js', async (route) => {
    await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await route.continue();
  });
  await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}${path}`);
  await page.waitForFunction(() => document.querySelector('election-results')?.shadowRoot?.querySelector('[part=row]'));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
  await page.close();
  return shift;
}

for (const width of [320, 360, 640, 960]) {
  test(`with the style of docs/getting-started.md nothing moves when the script draws, ${String(width)} px wide`, async () => {
    assert.equal(await layoutShift('/reserved', width), 0);
  });
}

test('without that style the page does move', async () => {
  const shift = await layoutShift('/bare', 360);
  assert.ok(shift > 0, String(shift));
});
