// npm run bench [-- --rounds 31 --script FILE --only many|update --json]: how long the widget takes in Chromium, beside
// writing the same finished markup by hand and beside a bare Lit element. Being slow is no failure: it prints, people judge.
//
// The page script is built afresh, as npm run build does; --script measures another file, such as an older one. Each sample
// has a context of its own, and the variants take turns (A B C A B C …), so that what else the machine does hits all alike.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from '../scripts/run.mjs';
import { CHROMIUM_FLAGS, ensureEngines, findEngines } from '../scripts/engines.mjs';

/** The first variant of a benchmark is what the others are measured by. */
const BENCHMARKS = {
  many: {
    title: '200 widgets on a page, from their markup to a forced layout',
    target: 2.5,
    variants: {
      html: 'innerHTML by a small script',
      bare: 'bare Lit element',
      widget: 'election-results',
    },
  },
  update: {
    title: '500 updates of one widget, each with a forced layout',
    target: 3.2,
    variants: {
      hand: 'texts and widths by hand',
      bare: 'bare Lit element',
      widget: 'election-results, by its property',
      attributes: 'election-results, by its children',
    },
  },
};

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '21' },
    script: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds ${options.rounds} is no number of rounds`);
const wanted = Object.keys(BENCHMARKS).filter((name) => !options.only || options.only === name);
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
  // The widget's tags are held back until the clock runs: see bench.js.
  '/widget': ['text/html', html('bench.js', 'widget.js')],
  '/bench.js': ['text/javascript', await benchScript()],
  '/widget.js': ['text/javascript', options.script ? readFileSync(options.script, 'utf8') : await widgetScript()],
};
const server = createServer(({ url }, response) => {
  const [type, body] = files[url] ?? ['text/html', ''];
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({
  ...(path && { executablePath: path }),
  args: [...CHROMIUM_FLAGS, '--js-flags=--expose-gc'],
});

const results = {};
try {
  const finished = await inPage('/widget', 'finish');
  for (const name of wanted) {
    const variants = Object.keys(BENCHMARKS[name].variants);
    const samples = Object.fromEntries(variants.map((variant) => [variant, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const variant of variants) {
        const page = variant === 'widget' || variant === 'attributes' ? '/widget' : '/plain';
        samples[variant].push(await inPage(page, name, variant, finished));
      }
      if (process.stderr.isTTY) process.stderr.write(`\r${name}: round ${round + 1} of ${rounds}\u001b[K`);
    }
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    results[name] = report(name, samples);
  }
} finally {
  await browser.close();
  server.close();
}
if (options.json) console.log(JSON.stringify(results));

/** Calls a function of bench.js in a fresh context. */
async function inPage(page, name, ...args) {
  // Bars that move would cost every variant the same, and so hide what is to be compared.
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  try {
    const tab = await context.newPage();
    const faults = [];
    tab.on('pageerror', (error) => faults.push(error.message));
    await tab.goto(address + page);
    const result = await tab.evaluate(([called, given]) => globalThis.bench[called](...given), [name, args]);
    if (faults.length > 0) throw new Error(`${page} ${name} ${args[0] ?? ''}: ${faults.join('; ')}`);
    return result;
  } finally {
    await context.close();
  }
}

function report(name, samples) {
  const { title, target, variants } = BENCHMARKS[name];
  const [reference] = Object.values(samples);
  const rows = Object.entries(samples).map(([variant, times]) => {
    const middle = median(times);
    return {
      variant,
      median: middle,
      min: Math.min(...times),
      max: Math.max(...times),
      n: times.length,
      ratio: middle / median(reference),
      // What a machine that does other things too disturbs least.
      ratioOfMinima: Math.min(...times) / Math.min(...reference),
    };
  });
  console.log(`\n${title}\n${'milliseconds'.padEnd(36)}  median     min     max    n  ratio  (of minima)`);
  for (const row of rows) {
    const isOurs = row.variant === 'widget' || row.variant === 'attributes';
    const verdict = isOurs ? `  ${row.ratio <= target ? 'within' : 'above'} the target of ${target}` : '';
    const figures = [row.median, row.min, row.max].map((time) => time.toFixed(1).padStart(8)).join('');
    const ratio = `${row.ratio.toFixed(2).padStart(7)}  (${row.ratioOfMinima.toFixed(2)})`;
    console.log(`${variants[row.variant].padEnd(36)}${figures}${String(row.n).padStart(5)}${ratio}${verdict}`);
  }
  return rows;
}

function median(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2;
}

async function widgetScript() {
  const configFile = fileURLToPath(new URL('../vite.config.ts', import.meta.url));
  return output(await build({ configFile, mode: 'widget', logLevel: 'warn', build: { write: false } }));
}

async function benchScript() {
  return output(
    await build({
      configFile: false,
      logLevel: 'warn',
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
