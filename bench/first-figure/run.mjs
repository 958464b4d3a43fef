// npm run first-figure [-- paste module cdn npm --built]: how long it takes from README.md to a figure on a page, for each way in.
// Each way does what README.md says, in its own words (readme.mjs), and ends when Chromium shows the shares of 2024. A new user's
// seconds are those of the machine and those of reading. More than five minutes fail.
// --built takes dist/ as it is, and node_modules for the builder. Without it, the builder starts in a clean clone of the last commit.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { CHROMIUM_FLAGS, ensureEngines, findEngines } from '../../scripts/engines.mjs';
import { ensureDependencies, root, run } from '../../scripts/run.mjs';
import { sheetOf, stepsOf } from './readme.mjs';

const MINUTES = 5;
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const ways = { paste, module, cdn, npm };

const isBuilt = process.argv.includes('--built');
const wanted = process.argv.slice(2).filter((name) => name !== '--built');
const unknown = wanted.filter((name) => !ways[name]);
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. Known: ${Object.keys(ways).join(', ')}`);
  process.exit(2);
}

await ensureDependencies();
await ensureEngines(['chromium'], ['chromium']);
const { default: playwright } = await import('playwright');
const { path, shell = path } = (await findEngines()).chromium;
const browser = await playwright.chromium.launch({ ...(shell && { executablePath: shell }), args: CHROMIUM_FLAGS });
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'first-figure-')));
const steps = stepsOf(readFileSync(join(root, 'README.md'), 'utf8'));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const released = await release();

let failed = 0;
try {
  for (const name of wanted.length > 0 ? wanted : Object.keys(ways)) {
    const start = performance.now();
    const problem = await ways[name](steps).then(
      () => undefined,
      (error) => String(error),
    );
    const machine = (performance.now() - start) / 1000;
    const reading = steps.reading[name];
    const inTime = machine + reading <= MINUTES * 60;
    if (problem || !inTime) failed += 1;
    const told = `${machine.toFixed(1)} s, and ${reading.toFixed(0)} s to read up to there`;
    console.log(`${problem ? `FAILED ${name}: ${problem}` : `${inTime ? 'ok    ' : 'SLOW  '} ${name}: ${told}`}`);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(failed > 0 ? 1 : 0);

/** The files of a release: the tarball as npm would have it, and its contents. Its making is not a user's time. */
async function release() {
  const scripts = isBuilt ? ['--ignore-scripts'] : [];
  const { ok, output } = await run('npm', ['pack', '--silent', ...scripts, '--pack-destination', folder]);
  if (!ok) throw new Error('npm pack failed: see above');
  const tarball = join(folder, output.trim().split('\n').at(-1));
  await run('tar', ['-xzf', tarball, '-C', folder]);
  return { tarball, dist: join(folder, 'package/dist') };
}

/** The builder: paste, say three things, copy, and put the code into a page. */
async function paste({ start, builder, tag }) {
  const project = isBuilt ? root : join(folder, 'clone');
  if (!isBuilt) await run('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, project]);
  const server = await started(start, project);
  const site = 'https://situs.example/election-results/';
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  try {
    const page = await context.newPage();
    await page.goto(server.address + builder);
    await page.locator('#paste').fill(sheetOf(tag));
    await page.locator('[name=heading]').fill('Pemilu Presiden 2024');
    await page.locator('[name=kind][value=official]').check({ force: true });
    await page.locator('[name=source]').fill('KPU');
    await page.locator('form details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    await page.locator('[name=script]').fill(`${site}election-results.js`);
    await page.keyboard.press('Tab');
    await page.locator('#state', { hasText: 'Siap.' }).waitFor();
    await page.locator('#copy').click();
    await page.locator('#state', { hasText: 'disalin' }).waitFor();
    const code = await page.evaluate('navigator.clipboard.readText()');
    await figureOn(pageWith(code), { elsewhere: site });
  } finally {
    await context.close();
    server.stop();
  }
}

/** The folder of a release on one's own site, and the lines of README.md in a page. */
async function module({ module: script, tag }) {
  const [, place] = /src="(\/[^"]+\/)/.exec(script);
  await figureOn(pageWith(`${script}\n${tag}`), { place });
}

/** The script of a CDN. The hash is that which `npm run integrity` prints for it, and Chromium checks it. */
async function cdn({ cdn: written, tag }) {
  const [, address, file] = /src="(https:[^"]+\/)([^/"]+)"/.exec(written);
  const hash = createHash('sha384')
    .update(readFileSync(join(released.dist, file)))
    .digest('base64');
  const script = written.replace('VERSION', version).replace('sha384-…', `sha384-${hash}`);
  if (script === written) throw new Error('README.md has no VERSION or no integrity');
  await figureOn(pageWith(`${script}\n${tag}`), { elsewhere: address.replace('VERSION', version) });
}

/** A new project with Vite. */
async function npm({ install, load, tag }) {
  const project = join(folder, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }');
  const [, ...args] = install.replace(/\S+$/, released.tarball).split(' ');
  for (const command of [args, ['install', '--save-dev', 'vite']])
    await must('npm', [...command, '--no-audit', '--no-fund', '--loglevel', 'error'], project);
  writeFileSync(join(project, 'index.html'), pageWith(`<script type="module" src="/main.js"></script>\n${tag}`));
  writeFileSync(join(project, 'main.js'), `${load};\n`);
  await must('npx', ['vite', 'build', '--logLevel', 'error'], project);
  await figureOn(undefined, { files: join(project, 'dist') });
}

async function must(program, args, cwd) {
  const { ok } = await run(program, args, { cwd });
  if (!ok) throw new Error(`${program} ${args.join(' ')} failed`);
}

function pageWith(body) {
  return `<!doctype html>
<html lang="id">
  <head><meta charset="utf-8" /><title>Berita</title><link rel="icon" href="data:," /></head>
  <body>${body}</body>
</html>`;
}

/**
 * Serves a page, opens it, and waits for its figures.
 * @param {string | undefined} html the page; without it, that of `files`
 * @param {{ place?: string, elsewhere?: string, files?: string }} where the release is: a folder of the site, or another site
 */
async function figureOn(html, { place, elsewhere, files }) {
  const answer = (file) => ({ body: readFileSync(file), type: types[extname(file)] ?? 'application/octet-stream' });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const name = pathname === '/' ? 'index.html' : pathname.slice(1);
    const file =
      place && pathname.startsWith(place) ? join(released.dist, pathname.slice(place.length)) : join(files ?? '', name);
    if (pathname === '/' && html) return response.setHeader('content-type', 'text/html').end(html);
    if (!existsSync(file)) return response.writeHead(404).end();
    const { body, type } = answer(file);
    response.setHeader('content-type', type).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const page = await browser.newPage();
  const problems = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  try {
    if (elsewhere)
      await page.route(`${elsewhere}**`, (route) => {
        const { body, type } = answer(join(released.dist, route.request().url().slice(elsewhere.length)));
        return route.fulfill({ body, contentType: type, headers: { 'access-control-allow-origin': '*' } });
      });
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    for (const share of steps.shares) {
      await page
        .locator('election-results')
        .getByText(share, { exact: true })
        .filter({ visible: true })
        .first()
        .waitFor({ timeout: 20_000 })
        .catch(() => problems.push(`${share} does not appear`));
    }
    if (problems.length > 0) throw new Error(problems.join('; '));
  } finally {
    await page.close();
    server.close();
  }
}

/** Runs a command of README.md that serves something, until it says where. */
async function started(command, cwd) {
  const [program, ...args] = command.split(' ');
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const stop = () => process.kill(-child.pid, 'SIGKILL');
  const address = await new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const [, found] = /(http:\/\/127\.0\.0\.1:\d+)\//.exec(said) ?? [];
      if (found) resolve(found);
    });
    child.on('close', () => reject(new Error(`${command} has ended: ${said.slice(-500)}`)));
  });
  return { address, stop };
}
