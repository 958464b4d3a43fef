// npm run bench:rivals [-- --rounds 7 --only load,update --contenders widget,chart-js --script FILE]: compares the widget in Chromium
// with others that draw the same result. Writes bench/RESULTS.md and bench/results.svg. A run that leaves out a measure or a
// contender only prints its results.
//
// --only takes bytes, load, slowLoad, many, update, growth, heap. The contenders run in turn in each round (A B C A B C …), each
// time in a new browser context, so that other work of the machine affects all of them. On 2 idle cores a
// round takes about two minutes, and the heap, which is measured once, about as long.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CHROMIUM_FLAGS, ensureEngines, findEngines } from '../../scripts/engines.mjs';
import { ensureDependencies, root, run } from '../../scripts/run.mjs';
import { serverRendering } from '../static-first.mjs';
import { contenders } from './contenders.mjs';
import { growth, heap, load, many, places, slowLoad, update } from './measures.mjs';
import { bytesOf, filesOf } from './pages.mjs';
import { judged, report } from './report.mjs';
import { official, officialShares } from './result.mjs';
import { serve } from './serve.mjs';
import { rank } from './statistics.mjs';
import { watch } from './watch.mjs';

/** `isLoad`: measures the page as readers load it; otherwise charts that a script draws. `isOnce`: takes long, and hardly varies. */
const measures = {
  load: { take: load, isLoad: true },
  slowLoad: { take: slowLoad, isLoad: true },
  many: { take: many },
  update: { take: update },
  growth: { take: growth },
  heap: { take: heap, isOnce: true },
};

const folder = fileURLToPath(new URL('.', import.meta.url));
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    only: { type: 'string' },
    contenders: { type: 'string' },
    script: { type: 'string' },
  },
});
const rounds = Number(options.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds ${options.rounds} is no number of rounds`);
const chosen = (given, known, name) => {
  const wanted = given?.split(',') ?? known;
  const unknown = wanted.find((one) => !known.includes(one));
  if (unknown !== undefined) throw new Error(`--${name} knows ${known.join(', ')}`);
  return wanted;
};
const wantedMeasures = chosen(options.only, ['bytes', ...Object.keys(measures)], 'only');

await ensureDependencies();
await ensureRivals();
await ensureEngines(['chromium'], ['chromium']);
process.env.NODE_ENV = 'production';
const { build } = await import('vite');
const { chromium } = await import('playwright');

const started = Date.now();
const all = contenders(await serverRendering(build, { ...official, source: { name: official.source } }));
const wantedIds = chosen(
  options.contenders,
  all.map(({ id }) => id),
  'contenders',
);
const wanted = all.filter(({ id }) => wantedIds.includes(id));

tell('building the pages');
const tools = { build, widgetScript: options.script ? readFileSync(options.script, 'utf8') : await widgetScript() };
const samples = { bytes: {} };
const files = {};
for (const contender of wanted) {
  const { loaded, driver } = await filesOf(tools, contender);
  samples.bytes[contender.id] = [bytesOf(loaded)];
  for (const [name, file] of Object.entries({ ...driver, ...loaded })) files[`/${contender.id}/${name}`] = file;
}

const { address, close } = await serve(files);
const { path } = (await findEngines()).chromium ?? {};
const browser = await chromium.launch({
  ...(path && { executablePath: path }),
  args: [...CHROMIUM_FLAGS, '--js-flags=--expose-gc'],
});
const failures = [];
const shown = {};
try {
  for (const { id, name } of wanted) {
    const found = await attempt(name, 'its page', { id, awaited: officialShares[1] }, places);
    if (found) shown[id] = found;
  }
  for (let round = 1; round <= rounds; round += 1) {
    for (const [measure, { take, isLoad, isOnce }] of Object.entries(measures)) {
      if (!wantedMeasures.includes(measure) || (isOnce && round > 1)) continue;
      samples[measure] ??= {};
      for (const { id, name, chart } of wanted) {
        if (!isLoad && !chart) continue;
        const sample = await attempt(name, measure, { id, awaited: isLoad ? officialShares[1] : '' }, take);
        if (sample) (samples[measure][id] ??= []).push(sample);
      }
      tell(`round ${round} of ${rounds}: ${measure}`);
    }
  }
} finally {
  await browser.close();
  close();
}

if (!wantedMeasures.includes('bytes')) delete samples.bytes;
const found = {
  contenders: wanted,
  samples,
  places: shown,
  versions: Object.fromEntries(wanted.map((contender) => [contender.id, versionOf(contender)])),
  failures: [...new Set(failures)],
  machine: {
    cpu: cpus()[0].model.trim(),
    cores: cpus().length,
    node: process.version.slice(1),
    chromium: browser.version(),
  },
  rounds,
  date: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(started),
};
if (options.only || options.contenders || options.script) {
  console.log(report(found));
} else {
  const [{ format, resolveConfig }, { tsImport }] = await Promise.all([import('prettier'), import('tsx/esm/api')]);
  const { sizeChart } = await tsImport('./size-chart.ts', import.meta.url);
  const sizes = rank(wanted, (id) => samples.bytes[id].map(({ brotli }) => brotli));
  const chart = sizeChart(
    'What a page with the result of three pairs loads',
    'Page, script and style sheet, in brotli',
    sizes.map(({ contender, median }) => ({
      name: contender.name,
      bytes: median,
      isOurs: contender.kind === 'own',
    })),
  );
  const file = join(root, 'bench', 'RESULTS.md');
  const style = await resolveConfig(file);
  writeFileSync(file, await format(report(found), { ...style, filepath: file }));
  writeFileSync(join(root, 'bench', 'results.svg'), chart);
  console.log('Wrote bench/RESULTS.md and bench/results.svg');
}
for (const { text, value, most, isReached } of judged(found))
  console.log(`${isReached ? 'reached' : 'MISSED '} ${text}: ${value.toFixed(3)}, at most ${most}`);

/** One sample in a new browser context. If it cannot be taken, there is none, and a line in the report. */
async function attempt(name, measure, { id, awaited }, take) {
  // Moving bars would hide the differences.
  const context = await browser.newContext({ viewport: { width: 720, height: 900 }, reducedMotion: 'reduce' });
  try {
    const tab = await context.newPage();
    tab.setDefaultTimeout(300_000);
    const faults = [];
    tab.on('pageerror', ({ message }) => faults.push(message));
    tab.on('request', (request) => {
      if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(address))
        faults.push(`it asks for ${request.url()}`);
    });
    await tab.addInitScript(watch, awaited);
    const sample = await take(tab, `${address}/${id}/`);
    if (faults.length > 0) throw new Error(faults.join('; '));
    return sample;
  } catch ({ message }) {
    const [reason] = message.split('\n');
    failures.push(`${name}, ${measure}: ${reason}`);
    console.error(`${name}, ${measure}: ${reason}`);
    return undefined;
  } finally {
    await context.close();
  }
}

function tell(text) {
  const seconds = Math.round((Date.now() - started) / 1000);
  console.error(`${String(Math.floor(seconds / 60)).padStart(3)}:${String(seconds % 60).padStart(2, '0')} ${text}`);
}

function versionOf({ package: name }) {
  if (!name) return undefined;
  return JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version;
}

async function widgetScript() {
  const configFile = join(root, 'vite.config.ts');
  const built = await build({ configFile, mode: 'widget', logLevel: 'warn', build: { write: false } });
  return [built].flat()[0].output[0].code;
}

/** Installs the other libraries if they are missing or older than their lock file. The package does not need them. */
async function ensureRivals() {
  const installed = join(folder, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs)
    return;
  console.log('Installing the rivals (npm ci in bench/rivals)');
  const { ok } = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, minutes: 15 });
  if (!ok) throw new Error('npm ci failed in bench/rivals: see above');
}
