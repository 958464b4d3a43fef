// npm run profile [-- --rounds 5 --modules]: where the widget spends its time in Chromium. The page script is built without minification,
// so that the profiler's samples can be assigned to modules. The engine's own work for the page (parsing,
// style, layout, collecting garbage) comes from its own counters.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { chromium } from 'playwright';
import { cutD3 } from '../build/cut-d3.ts';
import { inlineParts } from '../build/inline-parts.ts';
import { minifyTemplatesPlugin } from '../build/minify-templates.ts';
import { CHROMIUM_FLAGS, ensureEngines, findEngines } from '../scripts/engines.mjs';
import { root } from '../scripts/run.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, modules: { type: 'boolean', default: false } },
});
const rounds = Number(values.rounds);

const widget = `<election-results heading="Hasil Rekapitulasi KPU" source="KPU" counted="823378" stations="823378">
  <candidate-pair number="1" votes="40971906">Anies &amp; Muhaimin</candidate-pair>
  <candidate-pair number="2" votes="96214691">Prabowo &amp; Gibran</candidate-pair>
  <candidate-pair number="3" votes="27040878">Ganjar &amp; Mahfud</candidate-pair>
</election-results>`;
const page = (body) => `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><title>Profile</title><link rel="icon" href="data:,">
<script src="widget.js" defer></script></head><body>${body}</body></html>`;

/** Runs in the page: 500 states, each laid out. */
async function update() {
  const { document } = globalThis;
  const element = document.querySelector('election-results');
  for (let step = 1; step <= 500; step += 1) {
    const votes = [40971906, 96214691, 27040878].map((count) => count - 1000 * (500 - step));
    element.results = {
      candidates: votes.map((count, index) => ({ number: index + 1, name: `Pasangan ${index}`, votes: count })),
    };
    await element.updateComplete;
    void document.body.offsetHeight;
  }
}

const scenarios = [
  { title: 'A page with one widget, from its address to rest', path: '/one' },
  { title: 'A page with 200 widgets, from its address to rest', path: '/many' },
  { title: '500 updates of one widget, each laid out', path: '/one', work: update },
];

const { output } = [
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [minifyTemplatesPlugin()],
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      target: 'es2021',
      rolldownOptions: {
        input: join(root, 'src', 'widget.ts'),
        output: { format: 'iife' },
        plugins: [inlineParts(), cutD3()],
      },
    },
  }),
].flat()[0];
const script = output[0].code;
/** The module that each line of the script comes from. */
const modules = [];
for (const line of script.split('\n')) {
  const [, name] = /^\t\/\/ ((?:src|node_modules)\/.*)/.exec(line) ?? [];
  modules.push(name ?? modules.at(-1) ?? '');
}

const server = createServer(({ url }, response) => {
  const body = { '/widget.js': script, '/one': page(widget), '/many': page(widget.repeat(200)) }[url] ?? '';
  response.writeHead(200, { 'content-type': url.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8' });
  response.end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${server.address().port}`;

await ensureEngines(['chromium'], ['chromium']);
const { path: executablePath } = (await findEngines()).chromium ?? {};
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: CHROMIUM_FLAGS });
try {
  for (const scenario of scenarios) report(scenario.title, await measured(scenario));
} finally {
  await browser.close();
  server.close();
}

/** The milliseconds of one round by their cause: the median of all rounds. */
async function measured({ path, work }) {
  const samples = [];
  for (let round = 0; round < rounds; round += 1) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    const tab = await context.newPage();
    const session = await context.newCDPSession(tab);
    if (work) await tab.goto(address + path, { waitUntil: 'load' });
    await session.send('Performance.enable');
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: 100 });
    const before = await counters(session);
    await session.send('Profiler.start');
    if (work) await tab.evaluate(work);
    else {
      await tab.goto(address + path, { waitUntil: 'load' });
      await tab.evaluate(() => new Promise((resolve) => globalThis.requestAnimationFrame(() => setTimeout(resolve))));
    }
    const { profile } = await session.send('Profiler.stop');
    const after = await counters(session);
    samples.push({
      ...Object.fromEntries(Object.entries(after).map(([name, time]) => [name, time - before[name]])),
      ...byPart(profile),
    });
    await context.close();
  }
  const names = [...new Set(samples.flatMap((sample) => Object.keys(sample)))];
  return Object.fromEntries(names.map((name) => [name, median(samples.map((sample) => sample[name] ?? 0))]));
}

/** The engine's own work so far, in ms. */
async function counters(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
  return {
    'all tasks': of('TaskDuration'),
    style: of('RecalcStyleDuration'),
    layout: of('LayoutDuration'),
  };
}

/** The samples of a profile in ms, by the module in which they were taken. */
function byPart({ nodes, samples, timeDeltas }) {
  const parentOf = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  /** The engine's own functions count for their callers. */
  const partOf = (id) => {
    for (let at = id; at !== undefined; at = parentOf.get(at)) {
      const { functionName, url, lineNumber } = nodeOf.get(at).callFrame;
      if (functionName === '(garbage collector)') return 'collecting garbage';
      if (url.endsWith('/widget.js')) return nameOf(modules[lineNumber] ?? '');
    }
    return undefined;
  };
  const times = {};
  samples.forEach((id, index) => {
    const part = partOf(id);
    if (part) times[part] = (times[part] ?? 0) + timeDeltas[index] / 1000;
  });
  return times;
}

/** Packages as a whole, and our modules by folder or each by itself. */
function nameOf(module) {
  const [, name = 'the rest of the script'] =
    /\/(lit-html|lit-element|reactive-element|d3-[a-z]+)\//.exec(module) ??
    (values.modules ? /(src\/.*)/ : /(src\/[\w-]+)/).exec(module) ??
    [];
  return name;
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function report(title, times) {
  console.log(`\n${title}`);
  const { 'all tasks': tasks, style, layout, ...parts } = times;
  for (const [name, time] of Object.entries({ 'all tasks': tasks, style, layout })) line(name, time, tasks);
  const sorted = Object.entries(parts).sort(([, a], [, b]) => b - a);
  for (const [name, time] of sorted.filter(([, time]) => time > tasks / 500)) line(`  ${name}`, time, tasks);
}

function line(name, time, whole) {
  console.log(`${name.padEnd(28)}${time.toFixed(2).padStart(9)} ms ${((100 * time) / whole).toFixed(1).padStart(6)}%`);
}
