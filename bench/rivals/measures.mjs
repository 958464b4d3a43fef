// What is measured of a contender, each time in its own browser context.
import { slowDown } from '../static-first.mjs';
import { heightOf, rowsOf } from './charts/words.js';
import { drawEach, drawMany, prepareUpdates } from './driver.mjs';
import { crowd, official, officialShares, stateAt } from './result.mjs';
import { median } from './statistics.mjs';

const charts = 200;
const updates = 500;
const updatesForHeap = 5000;
const [fewCandidates, manyCandidates] = [3, 100];
/** The first charts of a page cost more than later ones. */
const [chartsToWarmUp, chartsOfGrowth] = [5, 20];

const awaited = officialShares[1];
/** The texts that a reader must see. */
const texts = [
  { part: 'title', text: official.heading },
  { part: 'subtitle', text: official.subheading },
  { part: 'source', text: 'Sumber' },
  ...rowsOf(official).flatMap(({ name, votesText }) => [
    { part: 'names', text: name },
    { part: 'votes', text: votesText.replace(' suara', '') },
  ]),
  ...officialShares.map((text) => ({ part: 'shares', text })),
];

/** A state, and a share that only this state has. */
const state = (step) => {
  const result = stateAt(step);
  return { result, text: rowsOf(result)[1].shareText.replace('%', '') };
};
const states = Array.from({ length: updates }, (_, step) => state(step + 4));

/**
 * The times in which a contender's page shows its figures and comes to rest.
 * `figures` in ms; `task` and `script` are the main thread's ms; `heap` in bytes after collections of garbage.
 */
export async function load(tab, address) {
  const session = await tab.context().newCDPSession(tab);
  await session.send('Performance.enable');
  const before = await durations(session);
  await openResult(tab, address);
  const after = await durations(session);
  const { figures, shift } = await tab.evaluate(() => globalThis.seen);
  return {
    figures,
    shift,
    task: after.TaskDuration - before.TaskDuration,
    script: after.ScriptDuration - before.ScriptDuration,
    ...(await weight(tab, session)),
  };
}

/** The same on Chromium's "slow 4G", with a quarter of the machine's speed. */
export async function slowLoad(tab, address) {
  await slowDown(tab);
  await openResult(tab, address);
  return tab.evaluate(() => ({ figures: globalThis.seen.figures, shift: globalThis.seen.shift }));
}

/** In what form the figures are visible (HTML, SVG, canvas), which ones are not, and whether screen readers get a table. */
export async function places(tab, address) {
  await openResult(tab, address);
  const { found, hasCanvas, hasPicture, hasTable } = await tab.evaluate((wanted) => {
    const { document, seen } = globalThis;
    return {
      found: wanted.map(({ part, text }) => ({ part, text, ...seen.count(text) })),
      hasCanvas: document.querySelector('canvas') !== null,
      hasPicture: seen.hasPicture(),
      hasTable: seen.hasTable(),
    };
  }, texts);
  if (hasCanvas && !hasPicture) throw new Error('its canvas is blank');
  const missing = found.filter(({ html, svg, canvas }) => html + svg + canvas === 0);
  return {
    missing: [...new Set(missing.map(({ part }) => part))],
    figures: ['html', 'svg', 'canvas'].find((kind) => found.find(({ text }) => text === awaited)[kind] > 0),
    hasTable,
  };
}

export async function many(tab, address) {
  await openDriver(tab, address);
  const time = await tab.evaluate(drawMany, { result: official, times: charts, height: heightOf(official) });
  await mustShow(tab, awaited, charts);
  return { time };
}

export async function update(tab, address) {
  await openDriver(tab, address);
  return { time: (await goThrough(tab, updates)) / updates };
}

/** Ms for a chart of few candidates, and for one of many. */
export async function growth(tab, address) {
  const timeOf = async (candidates) => {
    await openDriver(tab, address);
    const result = crowd(candidates);
    const given = { result, times: chartsToWarmUp + chartsOfGrowth, height: heightOf(result) };
    const times = await tab.evaluate(drawEach, given);
    await mustShow(tab, result.candidates.at(-1).name);
    return median(times.slice(chartsToWarmUp));
  };
  const few = await timeOf(fewCandidates);
  const many = await timeOf(manyCandidates);
  return { few, many, growth: many / few };
}

/** The bytes that are left after this many updates. */
export async function heap(tab, address) {
  await openDriver(tab, address);
  await goThrough(tab, updates);
  const session = await tab.context().newCDPSession(tab);
  const before = await weight(tab, session);
  await tab.evaluate(([next, times]) => globalThis.goOn(next, times), [states, updatesForHeap]);
  const after = await weight(tab, session);
  return { growth: after.heap - before.heap, nodes: after.nodes - before.nodes };
}

async function openResult(tab, address) {
  await tab.goto(address, { waitUntil: 'networkidle' });
  await tab.waitForFunction(() => globalThis.seen.figures);
}

async function openDriver(tab, address) {
  await tab.goto(`${address}driver`, { waitUntil: 'load' });
}

/** Visible at least this many times, at the latest a moment later; charts in canvases count once each. */
async function mustShow(tab, text, times = 1) {
  const isShown = ([wanted, least]) => {
    const { html, svg, canvas } = globalThis.seen.count(wanted);
    return html + svg + canvas >= least;
  };
  await tab.waitForFunction(isShown, [text, times], { timeout: 10_000 }).catch(() => {
    throw new Error(`"${text}" is not seen ${times === 1 ? 'in it' : `${times} times`}`);
  });
}

/** Single updates, after some whose texts are checked. */
async function goThrough(tab, times) {
  const given = { states: [0, 1, 2, 3].map(state), height: heightOf(official) };
  await tab.evaluate(prepareUpdates, given);
  await tab.evaluate(() => globalThis.seen.noteCanvases(false));
  return tab.evaluate(([next, count]) => globalThis.goOn(next, count), [states, times]);
}

/** In ms. */
async function durations(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(
    metrics.filter(({ name }) => name.endsWith('Duration')).map(({ name, value }) => [name, value * 1000]),
  );
}

/** Without garbage. */
async function weight(tab, session) {
  let heap = Infinity;
  for (let times = 0; times < 4; times += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await tab.evaluate(() => new Promise((resolve) => globalThis.requestAnimationFrame(() => resolve())));
    const { usedSize, embedderHeapUsedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
    heap = Math.min(heap, usedSize + embedderHeapUsedSize + backingStorageSize);
  }
  const { nodes } = await session.send('Memory.getDOMCounters');
  return { heap, nodes };
}
