// npm run consumers: the package in a fresh project of each framework of docs/frameworks. It is installed from the tarball of `npm pack`,
// built as the framework builds, and looked at in Chromium: every page shows the three shares of 2024, once, and nothing complains.
// npm run consumers -- next eleventy: only these. With --built, dist/ is taken as it is.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, extname, join } from 'node:path';
import { CHROMIUM_FLAGS, ensureEngines, findEngines } from './engines.mjs';
import { ensureDependencies, root, run } from './run.mjs';

/**
 * The pages of each, and either the folder that a build makes or, without one, `npm start` with a port.
 * `node`: the oldest version of Node that the framework runs on, where this project asks for an older one.
 * @type {Record<string, { pages: string[], output?: string, node?: number }>}
 */
const consumers = {
  angular: { pages: ['/'], output: 'dist/browser', node: 22 },
  astro: { pages: ['/'], output: 'dist', node: 22 },
  eleventy: { pages: ['/', '/tabel/', '/paragraf/', '/div/'], output: '_site' },
  express: { pages: ['/'] },
  next: { pages: ['/', '/klien', '/server'] },
  nuxt: { pages: ['/'], node: 22 },
  sveltekit: { pages: ['/'], node: 22 },
};

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/** Node as npm has it, for frameworks that need a newer one than runs here. */
const NODE_22 = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}@22.23.3`;

const isBuilt = process.argv.includes('--built');
const names = process.argv.slice(2).filter((name) => name !== '--built');
const unknown = names.filter((name) => !consumers[name]);
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. Known: ${Object.keys(consumers).join(', ')}`);
  process.exit(2);
}

await ensureDependencies();
await ensureEngines(['chromium'], ['chromium']);
const { default: playwright } = await import('playwright');
const { path: executablePath } = (await findEngines()).chromium;
const browser = await playwright.chromium.launch({ ...(executablePath && { executablePath }), args: CHROMIUM_FLAGS });

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'consumers-')));
let passed = 0;
let failed = 0;
try {
  const tarball = await pack();
  for (const name of names.length > 0 ? names : Object.keys(consumers)) {
    const problems = await tryOut(name, tarball).catch((error) => [String(error)]);
    for (const problem of problems) console.error(`${name}: ${problem}`);
    if (problems.length === 0) passed += 1;
    else failed += 1;
    console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

async function pack() {
  const { ok, output } = await run('npm', [
    'pack',
    ...(isBuilt ? ['--ignore-scripts'] : []),
    '--pack-destination',
    folder,
  ]);
  if (!ok) throw new Error('npm pack failed: see above');
  return join(folder, output.trim().split('\n').at(-1));
}

/** Makes the project, builds it, and says what is wrong with its pages. */
async function tryOut(name, tarball) {
  const { pages, output, node } = consumers[name];
  const project = join(folder, name);
  cpSync(join(root, 'docs/frameworks', name), project, { recursive: true });
  const file = join(project, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.dependencies['election-results-element'] = `file:${tarball}`;
  writeFileSync(file, JSON.stringify(manifest));

  const env = await environment(node);
  const npm = async (...args) => {
    const { ok } = await run('npm', args, { cwd: project, env });
    if (!ok) throw new Error(`npm ${args.join(' ')} failed`);
  };
  await npm('install', '--no-audit', '--no-fund', '--loglevel', 'error');
  if (manifest.scripts.build) await npm('run', 'build');

  const server = output ? await serve(join(project, output)) : await start(project, env);
  try {
    const problems = [];
    for (const page of pages) {
      for (const problem of await look(server.address + page)) problems.push(`${page}: ${problem}`);
    }
    return problems;
  } finally {
    server.stop();
  }
}

/** The environment in which a framework runs, with a newer Node where it needs one. */
async function environment(node) {
  const quiet = { CI: '1', NEXT_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' };
  if (!node || Number(process.versions.node.split('.')[0]) >= node) return quiet;
  const tools = join(folder, 'node-22');
  const bin = join(tools, 'node_modules', NODE_22.replace(/@.*/, ''), 'bin');
  if (!existsSync(bin)) {
    await run('npm', ['install', '--prefix', tools, '--no-audit', '--no-fund', '--ignore-scripts', NODE_22], {
      cwd: folder,
    });
  }
  return { ...quiet, PATH: `${bin}${delimiter}${process.env.PATH}` };
}

/** What is wrong with a page, as a reader sees it. */
async function look(address) {
  const page = await browser.newPage();
  const problems = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  await page.route('**/favicon.ico', (route) => route.fulfill());
  await page.goto(address, { waitUntil: 'networkidle' });
  try {
    await page.waitForFunction(`customElements.get('election-results')`, undefined, { timeout: 15_000 });
    await page
      .locator('election-results')
      .first()
      .evaluate((element) => element.updateComplete);
  } catch (error) {
    problems.push(String(error).split('\n')[0]);
  }
  // What stands in the element's root is no text of the page: figures that are seen there stand beside the element.
  const beside = await page.locator('main').innerText();
  if (/40\.971\.906/.test(beside)) problems.push('the figures are seen twice');
  const shares = await page.locator('election-results [part~=share]').filter({ visible: true }).allInnerTexts();
  if (shares.join() !== '24,9%,58,6%,16,5%') problems.push(`the shares are ${shares.join()}`);
  await page.close();
  return problems;
}

/** Serves the files that a build has made. */
async function serve(files) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const file = join(files, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!existsSync(file)) return response.writeHead(404).end();
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream').end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}

/** Runs the project's own server, and waits until it answers. */
async function start(project, env) {
  const probe = await serve(project);
  const { port } = new URL(probe.address);
  probe.stop();
  const child = spawn('npm', ['start'], {
    cwd: project,
    env: { ...process.env, ...env, PORT: port, HOST: '127.0.0.1' },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  const stop = () => process.kill(-child.pid, 'SIGKILL');
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 120; tries += 1) {
    const isUp = await fetch(address).then(
      () => true,
      () => false,
    );
    if (isUp) return { address, stop };
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  stop();
  throw new Error('npm start does not answer');
}
