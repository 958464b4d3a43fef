// The pictures of ./export on a page with a strict policy, bundled as a site bundles them.
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { PNG } from 'pngjs';
import { build } from 'vite';
import type * as exported from '../../src/export.js';
import { caseNamed } from '../cases/index.js';
import { launchChromium, root } from './built.js';

type Export = typeof exported;

const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

let browser: Browser;
let server: Server;

before(async () => {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: { write: false, lib: { entry: 'src/export.ts', formats: ['es'] } },
  });
  const [bundle] = [built].flat();
  assert.ok(bundle && 'output' in bundle);
  const { code } = bundle.output[0];
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const isScript = pathname === '/export.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.setHeader('content-security-policy', `${strict}; img-src ${searchParams.get('images') ?? "'none'"}`);
    response.end(isScript ? code : '<!doctype html><title>Hasil</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await launchChromium();
});

after(async () => {
  await browser.close();
  server.close();
});

async function open(images: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/?images=${encodeURIComponent(images)}`);
  return page;
}

/** The bytes of the picture, or the error. */
const png = (page: Page): Promise<readonly number[] | string> =>
  page.evaluate(async (results) => {
    const address = '/export.js';
    const { toPNG } = (await import(address)) as Export;
    try {
      const picture = await toPNG(results as Parameters<Export['toPNG']>[0], { size: 'share' });
      return [...new Uint8Array(await picture.arrayBuffer())];
    } catch (error) {
      return String(error);
    }
  }, caseNamed('official').results);

test('a page that allows images from itself gets a picture', async () => {
  const page = await open('blob:');
  const bytes = await png(page);
  assert.ok(typeof bytes !== 'string', String(bytes));
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes));
  assert.deepEqual([width, height], [1200, 630]);
  const colors = new Set<string>();
  for (let at = 0; at < data.length; at += 4) colors.add(data.subarray(at, at + 3).toString('hex'));
  for (const color of ['1b7f5c', '2f6fd0', 'c8352b', 'ffffff', '16181d']) assert.ok(colors.has(color), color);
  await page.close();
});

test('on another page, the error names the missing permission', async () => {
  const page = await open("'none'");
  assert.match(String(await png(page)), /^Error: .*img-src blob:/);
  await page.close();
});
