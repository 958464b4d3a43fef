// The page script: old phones can parse it, strict sites can run it, and it does not touch the page's own names.
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Linter } from 'eslint';
import type { Browser, Page } from 'playwright';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dashboard, launchChromium, modulesForPages, read, root, script } from './built.js';

const article = (scripts: string): string => `<!doctype html>
<html lang="id">
  <head><meta charset="utf-8"><title>Hasil</title><link rel="icon" href="data:,">${scripts}</head>
  <body>
    <election-results heading="Hasil Rekapitulasi KPU" source="KPU" chart="bar">
      <candidate-pair number="1" votes="40971906" color="#1b7f5c">Anies &amp; Muhaimin</candidate-pair>
      <candidate-pair number="2" votes="96214691" color="#2f6fd0">Prabowo &amp; Gibran</candidate-pair>
      <candidate-pair number="3" votes="27040878" color="#c8352b">Ganjar &amp; Mahfud</candidate-pair>
    </election-results>
  </body>
</html>`;
const once = '<script src="/script.js" defer></script>';

/** The strictest policy that the package promises to work under. */
const policy = `default-src 'none'; script-src 'self'; style-src 'self'; img-src data:;
  require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`.replace(/\n\s*/, ' ');

let browser: Browser;
let server: Server;

before(async () => {
  browser = await launchChromium();
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const isScript = url.pathname === '/script.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    if (url.pathname === '/strict') response.setHeader('content-security-policy', policy);
    response.end(isScript ? read(script) : article(url.searchParams.get('scripts') ?? once));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

after(async () => {
  await browser.close();
  server.close();
});

interface Opened {
  readonly page: Page;
  readonly problems: string[];
  readonly requests: string[];
}

/** Opens a page, and records its errors and requests. */
async function open(address: string): Promise<Opened> {
  const page = await browser.newPage();
  const problems: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(address, { waitUntil: 'load' });
  return { page, problems, requests };
}

const at = (path: string): string => `http://127.0.0.1:${String((server.address() as AddressInfo).port)}${path}`;

/** What the widget shows, and the width of its first bar. */
async function shown(page: Page): Promise<{ text: string; bar: number }> {
  return page.evaluate(async () => {
    const element = document.querySelector('election-results') as HTMLElement & { updateComplete: Promise<unknown> };
    await element.updateComplete;
    const drawn = element.shadowRoot;
    return {
      text: drawn?.querySelector('[part~=root]')?.textContent.replace(/\s+/g, ' ') ?? '',
      bar: drawn?.querySelector('[part~=bar]')?.getBoundingClientRect().width ?? 0,
    };
  });
}

async function assertShown(page: Page): Promise<void> {
  const { text, bar } = await shown(page);
  for (const words of ['24,9%', '40.971.906', '58,6%', '96.214.691', '16,5%', '27.040.878', 'KPU']) {
    assert.ok(text.includes(words), `${words} is not in: ${text}`);
  }
  assert.ok(bar > 10, `the bar is ${String(bar)} px wide`);
}

const classic = [script, dashboard, 'dist/embed.min.js', 'dist/embed-frame.min.js', 'dist/verify.min.js'];
for (const file of [...classic, ...modulesForPages()]) {
  test(`the syntax of ${file} is ES2021`, () => {
    for (const sourceType of classic.includes(file) ? (['script', 'module'] as const) : (['module'] as const)) {
      const messages = new Linter().verify(read(file), [
        { files: ['**/*.js'], languageOptions: { ecmaVersion: 2021, sourceType } },
      ]);
      assert.deepEqual(messages, [], sourceType);
    }
    // Newer features that are not syntax.
    assert.doesNotMatch(read(file), /\.(?:toSorted|toReversed|toSpliced|findLast|hasIndices|groupBy)\(/);
  });
}

test('it draws, with one request and nothing in the console', async () => {
  const { page, problems, requests } = await open(at('/'));
  await assertShown(page);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    requests.map((url) => new URL(url).pathname),
    ['/', '/script.js'],
  );
});

test('it draws as a module', async () => {
  const scripts = '<script type="module" src="/script.js"></script>';
  const { page, problems } = await open(at(`/?scripts=${encodeURIComponent(scripts)}`));
  await assertShown(page);
  assert.deepEqual(problems, []);
});

test('loading it twice, in both forms, does no harm', async () => {
  const scripts = `${once}<script src="/script.js?again" defer></script><script type="module" src="/script.js"></script>`;
  const { page, problems } = await open(at(`/?scripts=${encodeURIComponent(scripts)}`));
  await assertShown(page);
  // Lit's own message if a page has it more than once; only its development build has it.
  assert.deepEqual(problems, []);
});

test('it works from a file', async () => {
  const folder = mkdtempSync(`${tmpdir()}/election-results-`);
  try {
    const file = `${folder}/index.html`;
    writeFileSync(file, article(`<script src="${pathToFileURL(root + script).href}" defer></script>`));
    const { page, problems } = await open(pathToFileURL(file).href);
    await assertShown(page);
    assert.deepEqual(problems, []);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('it works under a strict content security policy with trusted types', async () => {
  const { page, problems } = await open(at('/strict'));
  await assertShown(page);
  assert.deepEqual(problems, []);
});

test('the policy of that test does forbid something', async () => {
  const { problems } = await open(at(`/strict?scripts=${encodeURIComponent('<style>b { color: red }</style>')}`));
  assert.equal(problems.length, 1, problems.join('\n'));
});

/** The global names by which Lit lists its versions on a page, and decorators store what they know of properties. */
const litNames = ['litElementVersions', 'litHtmlVersions', 'litPropertyMetadata', 'reactiveElementVersions'];

test('it makes no global name except Lit’s, no cookie and no storage', async () => {
  const names = (page: Page): Promise<string[]> => page.evaluate(() => Object.getOwnPropertyNames(window));
  const before = await names((await open(at('/?scripts=%20'))).page);
  const { page } = await open(at('/'));
  const added = (await names(page)).filter((name) => !before.includes(name));
  assert.deepEqual(added.sort(), litNames);
  assert.deepEqual(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]), [
    '',
    0,
    0,
  ]);
});
