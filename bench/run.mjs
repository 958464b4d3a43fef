// npm run bench [-- --rounds 31 --script FILE --before FILE --only many|update|feed|signed|dashboard|memory|ssr|ledger|static|live|rivals --json]: measures how
// long the widget takes in Chromium, compared with writing the finished markup by hand and with a bare Lit element; how long it takes to read a
// feed; and what it leaves in memory. With --before, an older script of the dashboard and today's run in turn. npm run bench sets --rivals: then
// other libraries are measured too, which takes by far the longest, and bench/RESULTS.md is written again (bench/rivals/run.mjs). A slow
// result is no failure: the command prints, and people judge.
//
// The page script is built anew, as npm run build does; --script measures another file, such as an older one. Each sample
// has its own context, and the variants run in turn (A B C A B C …), so that other work of the machine affects all of them.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, run } from '../scripts/run.mjs';
import { CHROMIUM_FLAGS, ensureEngines, findEngines } from '../scripts/engines.mjs';
import { verifyLedger } from './ledger.mjs';
import {
  compressed,
  livePages,
  moduleOf,
  official,
  pages,
  serverRendering,
  slowDown,
  timeOfThousand,
  watch,
} from './static-first.mjs';

/** For benchmarks that `compare`, the first variant is the reference for the others, and `target` is a ratio to it. */
const BENCHMARKS = {
  many: {
    run: compare,
    title: '200 widgets on a page, from their markup to a forced layout',
    target: 2.5,
    variants: {
      html: 'innerHTML by a small script',
      bare: 'bare Lit element',
      widget: 'election-results',
    },
  },
  update: {
    run: compare,
    title: '500 updates of one widget, each with a forced layout',
    target: 3.2,
    variants: {
      hand: 'texts and widths by hand',
      bare: 'bare Lit element',
      widget: 'election-results, by its property',
      attributes: 'election-results, by its children',
    },
  },
  feed: {
    run: readFeeds,
    function: 'readFeed',
    title: "A state of KPU's file of 39 regions, from its text to a forced layout",
    /** In ms, at the median. */
    target: 5,
    variants: {
      cold: 'the first in a page',
      warm: 'after ten others',
    },
  },
  signed: {
    run: readFeeds,
    function: 'readSigned',
    title: 'The signature of a state of 39 regions, from the signed file to the verified state',
    /** In ms, at the median. */
    target: 2,
    variants: {
      cold: 'the first in a page',
      warm: 'after ten others',
    },
  },
  dashboard: {
    run: useDashboard,
    title: 'A dashboard in use, from a press to the layout that follows',
    /** In ms, at the median. */
    targets: { tile: 16, table514: 50, sort: 50, first: 50 },
    variants: {
      tile: 'a province chosen on the map',
      update: 'an update of 39 regions',
      table514: 'first picture of 514 regencies, warm',
      whole514: 'the same until all rows are there',
      sort: '514 regencies in another order',
      back: 'from a regency back to all of them',
      first: 'first picture of 545 contests, warm',
      whole: 'the same until all rows are there',
      filter: 'a search among 545, and its end',
      order: '545 contests in another order',
      seats: 'a house of 1,000 seats drawn again',
    },
  },
  memory: {
    run: weigh,
    title: 'What is left in memory, once, beside before',
    /** In bytes; no nodes, listeners or documents may be left. */
    target: 1e6,
    variants: {
      results: '10,000 updates by `results`',
      feed: '10,000 updates by a feed',
      mounts: '500 mounts and unmounts with a feed',
    },
  },
  ssr: {
    run: print,
    title: 'A thousand results, printed on a server by one thread',
    /** In ms, at the median. */
    target: 1000,
  },
  ledger: {
    run: verifyPublications,
    title: 'Ten thousand publications of 39 regions and their ledger, verified by the command line',
    /** In ms, at the median. */
    target: 5000,
    variants: {
      hash: 'the same files read and hashed',
      ledger: 'election-results ledger',
    },
  },
  static: {
    run: waitForFigures,
    title: 'From the address to the figures, on slow 4G and a CPU four times slower',
    target: 1.1,
    variants: {
      html: 'plain HTML, a table',
      static: 'election-results, printed by a server',
      script: 'election-results, by its script alone',
    },
    judged: 'static',
    isStill: true,
    filesOf: staticFiles,
  },
  live: {
    run: waitForFigures,
    title: "From the address to a feed's first figures, on slow 4G and a CPU four times slower",
    target: 1,
    variants: {
      classic: 'one classic script',
      module: 'the module, whose part for feeds comes by itself',
      preload: 'the same, with the lines that have its parts come earlier',
    },
    judged: 'preload',
    filesOf: liveFiles,
  },
  rivals: {
    run: besideRivals,
  },
};

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string' },
    script: { type: 'string' },
    before: { type: 'string' },
    only: { type: 'string' },
    rivals: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds ?? 21);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds ${options.rounds} is no number of rounds`);
const wanted = Object.keys(BENCHMARKS).filter((name) =>
  options.only ? options.only === name : options.rivals || name !== 'rivals',
);
if (wanted.length === 0) throw new Error(`--only knows ${Object.keys(BENCHMARKS).join(', ')}`);

await ensureDependencies();
await ensureEngines(['chromium'], ['chromium']);
const { path } = (await findEngines()).chromium ?? {};
process.env.NODE_ENV = 'production';
const { build } = await import('vite');
const { chromium } = await import('playwright');

const html = (...scripts) => `<!doctype html>
<html lang="id">
  <head><meta charset="utf-8"><title>Bench</title><style>body { width: 640px; margin: 0; font: 16px sans-serif }</style></head>
  <body>${scripts.map((script) => `<script src="${script}"></script>`).join('')}</body>
</html>`;
const files = {
  '/plain': ['text/html', html('bench.js')],
  // The widget's tags are registered when the clock runs: see page.ts.
  '/widget': ['text/html', html('bench.js', 'widget.js')],
  '/dashboard': ['text/html', html('bench.js', 'dashboard.js')],
  '/before': ['text/html', html('bench.js', 'before.js')],
  '/before.js': ['text/javascript', options.before ? readFileSync(options.before, 'utf8') : ''],
  '/bench.js': ['text/javascript', await benchScript()],
  '/widget.js': ['text/javascript', options.script ? readFileSync(options.script, 'utf8') : await pageScript('widget')],
  '/dashboard.js': ['text/javascript', wanted.includes('dashboard') ? await pageScript('dashboard') : ''],
};
const server = createServer(({ url }, response) => {
  const [type, body, encoding] = files[url] ?? ['text/html', ''];
  response
    .writeHead(200, {
      'content-type': `${type}; charset=utf-8`,
      ...(encoding && { 'content-encoding': encoding }),
      // Without these two the page's clock has steps of 0.1 ms.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    })
    .end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({
  ...(path && { executablePath: path }),
  args: [...CHROMIUM_FLAGS, '--js-flags=--expose-gc'],
});

const results = {};
try {
  for (const name of wanted) results[name] = await BENCHMARKS[name].run(name, BENCHMARKS[name]);
} finally {
  await browser.close();
  server.close();
}
if (options.json) console.log(JSON.stringify(results));

async function compare(name, { title, target, variants }) {
  const { style, ...finished } = await inPage('/widget', (call) => call('finish'));
  // Only the functions of one benchmark, since they are loaded into each new page.
  const given = { style, ...(name === 'many' ? { first: finished.first } : { updates: finished.updates }) };
  const samples = Object.fromEntries(Object.keys(variants).map((variant) => [variant, []]));
  const isOurs = (variant) => variant === 'widget' || variant === 'attributes';
  await inRounds(name, async () => {
    for (const variant of Object.keys(variants)) {
      const page = isOurs(variant) ? '/widget' : '/plain';
      samples[variant].push(await inPage(page, (call) => call(name, variant, given)));
    }
  });
  const [reference] = Object.values(samples);
  const rows = Object.entries(samples).map(([variant, times]) => summary(variant, times, reference));
  report(title, rows, (row) => [
    variants[row.variant],
    isOurs(row.variant) && within(row.ratio <= target, `the target of ${target}`),
  ]);
  return rows;
}

async function readFeeds(name, { function: called, title, target, variants }) {
  const samples = Object.fromEntries(Object.keys(variants).map((variant) => [variant, { parse: [], widget: [] }]));
  await inRounds(name, async () => {
    const times = await inPage('/widget', (call) => call(called));
    for (const [variant, { parse, widget }] of Object.entries(samples)) {
      parse.push(...times[variant].parse);
      widget.push(...times[variant].widget);
    }
  });
  const rows = Object.entries(samples).flatMap(([variant, { parse, widget }]) => [
    summary(`${variant} parse`, parse, parse),
    summary(variant, widget, parse),
  ]);
  report(title, rows, ({ variant, median }) => [
    variants[variant] ? `election-results, ${variants[variant]}` : 'JSON.parse alone',
    variants[variant] && within(median <= target, `the target of ${target} ms`),
  ]);
  return rows;
}

/** The ratios are to the file of --before, if there is one; else to the first variant. */
async function useDashboard(name, { title, targets, variants }) {
  const pages = options.before ? ['/before', '/dashboard'] : ['/dashboard'];
  const samples = pages.map(() => Object.fromEntries(Object.keys(variants).map((variant) => [variant, []])));
  await inRounds(name, async () => {
    for (const [index, page] of pages.entries()) {
      const times = await inPage(page, (call) => call('dashboard'));
      for (const [variant, own] of Object.entries(samples[index])) own.push(...times[variant]);
    }
  });
  const now = samples.at(-1);
  const rows = Object.entries(now).map(([variant, times]) =>
    summary(variant, times, options.before ? samples[0][variant] : now.tile),
  );
  report(title, rows, ({ variant, median }) => [
    variants[variant],
    targets[variant] && within(median <= targets[variant], `the target of ${targets[variant]} ms`),
  ]);
  return rows;
}

async function print(name, { title, target }) {
  const render = await serverRendering(build);
  timeOfThousand(render);
  const times = [];
  await inRounds(name, () => times.push(timeOfThousand(render)));
  const rows = [summary(name, times, times)];
  report(title, rows, ({ median }) => ['election-results', within(median <= target, `the target of ${target} ms`)]);
  return rows;
}

async function verifyPublications(name, { title, target, variants }) {
  const { run: commandLine } = await moduleOf(build, 'cli/run.js');
  const samples = await verifyLedger(commandLine, (work) => inRounds(name, work));
  const rows = Object.entries(samples).map(([variant, times]) => summary(variant, times, samples.hash));
  report(title, rows, ({ variant, median }) => [
    variants[variant],
    variant === 'ledger' && within(median <= target, `the target of ${target} ms`),
  ]);
  return rows;
}

/** The page of each variant, and its script. */
async function staticFiles() {
  const all = Object.entries(pages(await serverRendering(build)));
  return Object.fromEntries(all.map(([variant, page]) => [variant, { '': page, 'widget.js': files['/widget.js'][1] }]));
}

async function liveFiles() {
  const configFile = fileURLToPath(new URL('../vite.config.ts', import.meta.url));
  const built = await build({ configFile, mode: 'modules', logLevel: 'warn', build: { write: false } });
  const modules = Object.fromEntries([built].flat()[0].output.map(({ fileName, code }) => [fileName, code]));
  const live = Object.keys(modules).find((name) => name.startsWith('parts/live-'));
  const loaded = { ...modules, 'widget.js': files['/widget.js'][1], 'feed.json': JSON.stringify(official) };
  return Object.fromEntries(
    Object.entries(livePages(live)).map(([variant, page]) => [variant, { '': page, ...loaded }]),
  );
}

function typeOf(name) {
  return name.endsWith('.js') ? 'text/javascript' : name.endsWith('.json') ? 'application/json' : 'text/html';
}

async function waitForFigures(name, { title, target, variants, judged, isStill, filesOf }) {
  for (const [variant, own] of Object.entries(await filesOf())) {
    for (const [file, text] of Object.entries(own)) {
      files[`/${variant}/${file}`] = [typeOf(file), compressed(text), 'gzip'];
    }
  }
  const samples = Object.fromEntries(Object.keys(variants).map((variant) => [variant, []]));
  const shifts = Object.fromEntries(Object.keys(variants).map((variant) => [variant, 0]));
  await inRounds(name, async () => {
    for (const variant of Object.keys(variants)) {
      const { figures, shift } = await inContext(async (tab) => {
        await tab.addInitScript(watch);
        await slowDown(tab);
        await tab.goto(`${address}/${variant}/`, { waitUntil: 'networkidle' });
        await tab.waitForFunction(() => globalThis.seen.figures);
        return tab.evaluate(() => globalThis.seen);
      });
      samples[variant].push(figures);
      shifts[variant] = Math.max(shifts[variant], shift);
    }
  });
  const rows = Object.entries(samples).map(([variant, times]) => ({
    ...summary(variant, times, samples[Object.keys(variants)[0]]),
    shift: shifts[variant],
  }));
  const aim = `the target of ${target}${isStill ? ' and no shift' : ''}`;
  report(title, rows, ({ variant, ratio, shift }) => [
    variants[variant],
    `layout shift ${shift.toFixed(3)}${
      variant === judged ? `, ${within(ratio <= target && (!isStill || shift === 0), aim)}` : ''
    }`,
  ]);
  return rows;
}

/** Runs in its own process, with its default rounds unless --rounds is given. */
async function besideRivals() {
  const given = ['rounds', 'script'].flatMap((name) => (options[name] ? [`--${name}`, options[name]] : []));
  const program = fileURLToPath(new URL('rivals/run.mjs', import.meta.url));
  const { ok } = await run(process.execPath, [program, ...given], { cwd: process.cwd(), minutes: 600 });
  if (!ok) throw new Error('the comparison with other libraries failed: see above');
}

async function weigh(name, { title, target, variants }) {
  const rows = [];
  console.log(`\n${title}\n${''.padEnd(36)} heap, kB   nodes  listeners  documents`);
  for (const [variant, label] of Object.entries(variants)) {
    progress(`${name}: ${label}`);
    const [before, after] = await inPage('/widget', async (call, tab) => {
      await call('warmUp', variant);
      const start = await weight(call, tab);
      await call('goOn');
      return [start, await weight(call, tab)];
    });
    progress('');
    const row = { variant, ...Object.fromEntries(Object.keys(after).map((key) => [key, after[key] - before[key]])) };
    const { heap, nodes, listeners, documents } = row;
    const figures = [
      (heap / 1000).toFixed(1).padStart(9),
      ...[nodes, listeners, documents].map((n) => `${n}`.padStart(8)),
    ];
    const isLittle = heap <= target && nodes <= 0 && listeners <= 0 && documents <= 0;
    const verdict = within(isLittle, 'the target of 1 MB, and no node or listener');
    console.log(`${label.padEnd(36)}${figures.join('   ')}  ${verdict}`);
    rows.push(row);
  }
  return rows;
}

/** In bytes and numbers, without garbage. */
async function weight(call, tab) {
  const session = await tab.context().newCDPSession(tab);
  // An object that one collection frees may hold others, which only the next one finds. Engines also keep a picture or two for a while.
  let heap = Infinity;
  for (let times = 0; times < 10; times += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await call('frame');
    const { usedSize, embedderHeapUsedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
    heap = Math.min(heap, usedSize + embedderHeapUsedSize + backingStorageSize);
  }
  const { nodes, jsEventListeners: listeners, documents } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { heap, nodes, listeners, documents };
}

async function inRounds(name, work) {
  for (let round = 1; round <= rounds; round += 1) {
    await work();
    progress(`${name}: round ${round} of ${rounds}`);
  }
  progress('');
}

function progress(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r${text}\u001b[K`);
}

/** Works in a tab of a new context. */
async function inContext(work) {
  // Moving bars would cost every variant the same, and so hide the differences.
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/** The same, with a function that calls those of bench.ts there. */
function inPage(page, work) {
  return inContext(async (tab) => {
    const faults = [];
    tab.on('pageerror', (error) => faults.push(error.message));
    // A warning keeps a reference to its element.
    tab.on('console', (message) => faults.push(message.text()));
    await tab.goto(address + page);
    let calls = page;
    const call = (name, ...args) => {
      calls += ` ${name} ${typeof args[0] === 'string' ? args[0] : ''}`;
      return tab.evaluate(([called, given]) => globalThis.bench[called](...given), [name, args]);
    };
    const result = await work(call, tab);
    if (faults.length > 0) throw new Error(`${calls}: ${faults.join('; ')}`);
    return result;
  });
}

function summary(variant, times, reference) {
  const middle = median(times);
  return {
    variant,
    median: middle,
    min: Math.min(...times),
    max: Math.max(...times),
    n: times.length,
    ratio: middle / median(reference),
    // The fastest sample is the least disturbed by other work of the machine.
    ratioOfMinima: Math.min(...times) / Math.min(...reference),
  };
}

/** @param wordsOf the name of a row, and a note on it, if there is one */
function report(title, rows, wordsOf) {
  console.log(`\n${title}\n${'milliseconds'.padEnd(36)}  median     min     max    n  ratio  (of minima)`);
  for (const row of rows) {
    const [label, verdict] = wordsOf(row);
    const figures = [row.median, row.min, row.max].map((time) => time.toFixed(time < 10 ? 2 : 1).padStart(8)).join('');
    const ratio = `${row.ratio.toFixed(2).padStart(7)}  (${row.ratioOfMinima.toFixed(2)})`;
    console.log(`${label.padEnd(36)}${figures}${String(row.n).padStart(5)}${ratio}${verdict ? `  ${verdict}` : ''}`);
  }
}

function within(is, target) {
  return `${is ? 'within' : 'above'} ${target}`;
}

function median(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2;
}

async function pageScript(mode) {
  const configFile = fileURLToPath(new URL('../vite.config.ts', import.meta.url));
  return output(await build({ configFile, mode, logLevel: 'warn', build: { write: false } }));
}

async function benchScript() {
  return output(
    await build({
      configFile: false,
      logLevel: 'error', // it warns of functions that the fake clock looks for on Node
      build: {
        write: false,
        target: 'es2021',
        lib: { entry: fileURLToPath(new URL('bench.ts', import.meta.url)), formats: ['iife'], name: 'bench' },
      },
    }),
  );
}

function output(built) {
  return [built].flat()[0].output[0].code;
}
