// npm run lighthouse [-- --runs 5 --out FILE --site]: runs Lighthouse, as a phone on slow 4G, on the demo article as a news site
// would publish it, or with --site on four pages of the site (npm run site). Fails
// if the median of a category is under 100, and names every audit that is not perfect. --out saves the
// report of the median run, as HTML.
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CHROMIUM_FLAGS, ensureEngines, findEngines } from '../../scripts/engines.mjs';
import { ensureDependencies, run } from '../../scripts/run.mjs';
import { article } from './article.mjs';
import { serve } from './serve.mjs';
import { site, sitePages } from './site.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
const { values: options } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, out: { type: 'string' }, site: { type: 'boolean' } },
});
const runs = Number(options.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${options.runs} is no number of runs`);

await ensureDependencies();
await ensureLighthouse();
await ensureEngines(['chromium'], ['chromium']);
process.env.NODE_ENV = 'production';
const { build } = await import('vite');
const { default: lighthouse } = await import('lighthouse');
const { launch } = await import('chrome-launcher');
const { chromium: playwrights } = await import('playwright');

const chromePath = (await findEngines()).chromium.path ?? playwrights.executablePath();
const { address, close } = await serve(options.site ? site() : await article(build));
let failed = false;
try {
  for (const path of options.site ? sitePages : ['']) failed = (await judge(address + path)) || failed;
} finally {
  close();
}
const [load] = loadavg();
if (load > availableParallelism())
  console.log(`The machine is busy (load ${load.toFixed(1)}): what it says of performance is too bad`);
process.exit(failed ? 1 : 0);

/** Runs Lighthouse on a page, prints the scores, and returns whether one is under 100. */
async function judge(page) {
  const results = [];
  for (let count = 1; count <= runs; count += 1) {
    results.push(await runOn(page));
    console.error(`${page}: run ${count} of ${runs}`);
  }
  const middle = inTheMiddle(results, ({ lhr }) => lhr.categories.performance.score);
  if (options.out) writeFileSync(options.out, middle.report);
  return report(
    results.map(({ lhr }) => lhr),
    middle.lhr,
  );
}

/** One run in a new browser. */
async function runOn(page) {
  const browser = await launch({ chromePath, chromeFlags: ['--headless=new', ...CHROMIUM_FLAGS] });
  try {
    const result = await lighthouse(page, { port: browser.port, output: 'html', logLevel: 'error' });
    if (result.lhr.runtimeError) throw new Error(result.lhr.runtimeError.message);
    return result;
  } finally {
    browser.kill();
  }
}

/** Prints the scores, and returns whether one is under 100. */
function report(all, { finalDisplayedUrl, lighthouseVersion, environment, categories, audits }) {
  console.log(
    `${finalDisplayedUrl}: Lighthouse ${lighthouseVersion}, ${environment.hostUserAgent.match(/Chrome\/\d+/)}, ${runs} runs`,
  );
  let isUnder = false;
  for (const { id, title } of Object.values(categories)) {
    const scores = all.map((one) => Math.round(one.categories[id].score * 100)).sort((a, b) => a - b);
    const median = inTheMiddle(scores, Number);
    isUnder ||= median < 100;
    const spread = scores[0] === scores.at(-1) ? '' : ` (${scores[0]} to ${scores.at(-1)})`;
    console.log(`${String(median).padStart(3)} ${title}${spread}`);
  }
  for (const id of ['first-contentful-paint', 'largest-contentful-paint', 'speed-index', 'total-blocking-time'])
    console.log(`${audits[id].title}: ${ofAll(all, id).toFixed(0)} ms`);
  console.log(`${audits['cumulative-layout-shift'].title}: ${ofAll(all, 'cumulative-layout-shift').toFixed(3)}`);
  console.log(`${audits['total-byte-weight'].title}: ${audits['total-byte-weight'].numericValue} bytes`);

  const weights = new Map(
    Object.values(categories).flatMap(({ auditRefs }) => auditRefs.map(({ id, weight }) => [id, weight])),
  );
  for (const { id, title, score, displayValue = '' } of Object.values(audits)) {
    if (score === null || score === 1) continue;
    const weight = weights.get(id) ? `weight ${weights.get(id)}` : 'without weight';
    console.log(`  ${score.toFixed(2)} ${id} (${weight}): ${title} ${displayValue}`.trimEnd());
  }
  for (const { id, errorMessage } of Object.values(audits)) if (errorMessage) console.log(`  ${id}: ${errorMessage}`);
  return isUnder;
}

/** The median of a measure, over all runs. */
function ofAll(all, id) {
  return inTheMiddle(
    all.map(({ audits }) => audits[id].numericValue),
    Number,
  );
}

/** Of an even number of runs, the lower one of the two in the middle. */
function inTheMiddle(list, measure) {
  return [...list].sort((a, b) => measure(a) - measure(b))[Math.floor((list.length - 1) / 2)];
}

/** Installs Lighthouse if it is missing or older than its lock file. The package does not need it. */
async function ensureLighthouse() {
  const installed = join(folder, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs)
    return;
  console.log('Installing Lighthouse (npm ci in bench/lighthouse)');
  const { ok } = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, minutes: 15 });
  if (!ok) throw new Error('npm ci failed in bench/lighthouse: see above');
}
