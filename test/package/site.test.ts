// The site as it is published: static files in a folder of a server. Every link leads somewhere, every page is accessible and
// writes nothing to the console, examples follow their code, and the search finds pages.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join, posix } from 'node:path';
import { after, before, describe, test } from 'node:test';
import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright';
import { launchChromium, root } from './built.js';

const output = join(root, 'site', 'output');
const folder = '/berita/hasil/';
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

let server: Server;
let browser: Browser;
let address = '';
const missing: string[] = [];

/** The file of a path on the server, if there is one. */
function fileOf(path: string): string | undefined {
  const file = join(output, decodeURIComponent(path), /(?:^|\/)$/.test(path) ? 'index.html' : '');
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

before(async () => {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/site.mjs', '--built'], { cwd: root, stdio: 'pipe' });
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const file = pathname.startsWith(folder) ? fileOf(pathname.slice(folder.length)) : undefined;
    if (!file) missing.push(pathname);
    response.writeHead(file ? 200 : 404, { 'content-type': types[extname(file ?? '')] ?? 'text/plain' });
    response.end(file && readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${folder}`;
  browser = await launchChromium();
});

after(async () => {
  await browser.close();
  server.close();
});

const pages = (): readonly string[] =>
  readdirSync(output, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.html') && !file.startsWith('demo'),
  );

const html = (page: string): string => readFileSync(join(output, page), 'utf8');

/** Opens a page, and collects what goes wrong in it. */
async function visit(path: string): Promise<{ readonly page: Page; readonly problems: string[] }> {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && problems.push(message.text()));
  await page.goto(address + path, { waitUntil: 'networkidle' });
  return { page, problems };
}

describe('the site', () => {
  test('has each page in both languages, and no link of it leads nowhere', () => {
    const faults: string[] = [];
    let links = 0;
    for (const page of pages()) {
      const text = html(page);
      if (!/<html lang="(?:id|en)">/.test(text)) faults.push(`${page}: no language`);
      const written = text.replace(/<textarea[^]*?<\/textarea>/g, '');
      for (const [, link = ''] of written.matchAll(/<[^>]+\s(?:href|src)="([^"]*)"/g)) {
        if (/^(?:https?:|data:)/.test(link)) continue;
        links += 1;
        const [path = '', fragment] = link.split('#');
        if (path.startsWith('/')) faults.push(`${page}: ${link} leaves the folder`);
        const target = path ? posix.join(posix.dirname(page), path) + (/(?:^|\/)\.{1,2}$/.test(path) ? '/' : '') : page;
        const file = fileOf(target.replace(/\?.*/, '').replace(/^\.\//, ''));
        if (!file) faults.push(`${page}: ${link} is no file`);
        else if (fragment && !readFileSync(file, 'utf8').includes(` id="${fragment}"`))
          faults.push(`${page}: ${link} is no place in its page`);
      }
    }
    assert.deepEqual(faults, []);
    assert.ok(pages().length >= 30 && links > 500, `${pages().length} pages, ${links} links`);
  });

  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      elements: [
        'html5',
        Object.fromEntries(
          ['results', 'regions', 'trend', 'seats', 'contests', 'compare'].map((name) => [
            `election-${name}`,
            { flow: true },
          ]),
        ),
      ],
      // Markdown writes typographic and indented text as it stands, and a widget's table has its own width.
      rules: { 'long-title': 'off', 'no-trailing-whitespace': 'off', 'void-style': 'off', 'wcag/h63': 'off' },
    });
    const faults: string[] = [];
    for (const page of pages()) {
      const { results } = await validator.validateString(html(page), page);
      for (const { messages } of results)
        faults.push(...messages.map(({ line, message, ruleId }) => `${page}:${line}: ${message} (${ruleId})`));
    }
    assert.deepEqual(faults, []);
  });

  for (const path of [
    '',
    'en/',
    'en/developers/',
    'malam-hitung/',
    'tabel/',
    'elemen/election-results/',
    'en/elements/election-regions/',
    'elemen/election-contests/',
    'elemen/election-compare/',
    'en/docs/operations/',
    'demo/builder.html',
    'demo/contests.html',
    'demo/dashboard.html',
  ])
    test(`/${path} is accessible, fits a phone, and writes nothing to the console`, async () => {
      const { page, problems } = await visit(path);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
        [],
      );
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${over} px wider than the window`);
      assert.deepEqual([problems, missing], [[], []]);
      await page.close();
    });

  test('finds pages by words, in each language, and says when nothing matches', async () => {
    const { page } = await visit('');
    await page.getByRole('searchbox').fill('penulis');
    await page.getByRole('search').getByRole('link', { name: 'WordPress', exact: true }).click();
    await page.waitForURL(`${address}wordpress/`);
    await page.getByRole('searchbox').fill('xyzzy');
    await page.getByText('Tidak ada yang cocok').waitFor();
    await page.goto(`${address}en/elements/election-seats/`);
    await page.getByRole('searchbox').fill('embargo clock');
    await page.getByRole('status').getByText('found').waitFor();
    await page.close();
  });

  test('draws an example as its code says, and anew when it changes', async () => {
    const { page } = await visit('elemen/election-results/');
    const preview = page.locator('.preview');
    await preview.getByText('58,6%', { exact: true }).first().waitFor();
    const code = page.getByRole('textbox', { name: 'Kode contoh' });
    await code.fill((await code.inputValue()).replace('96.214.691', '40.971.906'));
    await preview.getByText('37,6%', { exact: true }).first().waitFor();
    await page.close();
  });

  test('can be read without JavaScript', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(address);
    assert.match(await page.locator('main').innerText(), /96\.214\.691/);
    assert.equal(await page.getByRole('searchbox').count(), 0, 'a search that cannot work is hidden');
    await page.close();
  });
});
