// The examples of docs/examples, as somebody runs them who has copied one and installed the package.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright';
import { launchChromium, packageJson, read, root } from './built.js';
import { installed } from './installed.js';

const examples = readdirSync(`${root}docs/examples`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

interface Example {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** The packages that an example's package.json names. */
const needs = (example: string): [name: string, version: string][] => {
  const { dependencies, devDependencies } = JSON.parse(read(`docs/examples/${example}/package.json`)) as Example;
  return Object.entries({ ...dependencies, ...devDependencies }).filter(([name]) => name !== packageJson.name);
};

let folder: string;
let browser: Browser;
const servers: Server[] = [];

before(async () => {
  folder = await installed([...new Set(examples.flatMap(needs).map(([name]) => name))]);
  for (const example of examples) {
    cpSync(`${root}docs/examples/${example}`, join(folder, example), { recursive: true });
    symlinkSync(join(folder, 'node_modules'), join(folder, example, 'node_modules'), 'junction');
  }
  browser = await launchChromium();
});

after(async () => {
  await browser.close();
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true });
});

const run = (example: string, program: string, ...args: string[]): Promise<unknown> =>
  promisify(execFile)(process.execPath, [join(folder, 'node_modules', program), ...args], {
    cwd: join(folder, example),
    env: { ...process.env, NODE_ENV: 'production' },
  });

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Serves only one folder, on its own port. */
async function serve(files: string): Promise<string> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(files, pathname === '/' ? 'index.html' : pathname);
    try {
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream').end(readFileSync(file));
    } catch {
      response.writeHead(404).end();
    }
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
}

/** The shares that a reader sees. */
async function shares(page: Page): Promise<string[]> {
  const printed = await page.locator('election-results [part~=share]').all();
  const visible = await Promise.all(printed.map((share) => share.isVisible()));
  const texts = await Promise.all(printed.map((share) => share.innerText()));
  return texts.filter((_, index) => visible[index]);
}

for (const example of examples) {
  test(`${example}: draws the result, follows edited figures, and gets the event`, async () => {
    const isBuilt = example !== 'html';
    if (isBuilt) await run(example, 'vite/bin/vite.js', 'build', '--logLevel', 'error');
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(message.text());
    });
    await page.route('**/favicon.ico', (route) => route.fulfill());
    await page.goto(await serve(join(folder, example, isBuilt ? 'dist' : '')));

    // The sum of the KPU’s three figures, which the page takes from the event.
    await page.locator('output', { hasText: /^164\.227\.475$/ }).waitFor();
    assert.deepEqual(await shares(page), ['24,9%', '58,6%', '16,5%']);

    await page.getByLabel('Suara Prabowo & Gibran').fill('40971906');
    await page.locator('output', { hasText: /^108\.984\.690$/ }).waitFor();
    assert.deepEqual(await shares(page), ['37,6%', '37,6%', '24,8%']);
    // Edited figures must not be shown under the KPU's name.
    assert.ok(
      await page
        .getByText(isBuilt ? /DATA UJI/i : 'Simulasi redaksi')
        .first()
        .isVisible(),
    );
    assert.deepEqual(problems, []);
    await page.close();
  });

  test(`${example}: names the versions with which it is tested`, () => {
    for (const [name, version] of needs(example)) {
      assert.equal(version, `^${String(packageJson.devDependencies[name])}`, name);
    }
  });
}

for (const example of ['react', 'solid']) {
  test(`${example}: compiles as strict TypeScript`, async () => {
    await run(example, 'typescript/bin/tsc', '-p', '.');
  });
}

test('each asks for a version that this package has', () => {
  for (const example of examples) {
    const { dependencies } = JSON.parse(read(`docs/examples/${example}/package.json`)) as Example;
    assert.equal(dependencies[packageJson.name], `^${packageJson.version}`, example);
  }
});
