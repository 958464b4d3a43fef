// npm run visual [-- official tie …]: draws the named cases in Chromium and compares them with the approved pictures.
//   --approve stores the new pictures as the approved ones; --show puts every picture on the page, not only those that changed.
// Every run writes test/visual/output/index.html, with the approved picture, the new one and the difference side by side.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import pixelmatch from 'pixelmatch';
import { chromium } from 'playwright';
import { PNG } from 'pngjs';
import { createServer } from 'vite';
import { CHROMIUM_FLAGS, ensureEngines, findEngines } from '../../scripts/engines.mjs';
import { dashboardCases } from '../cases/dashboard.js';
import { caseNamed, cases } from '../cases/index.js';
import { smallPNG } from './small-png.js';

/** What the clock of a live card shows: two minutes after its figures. */
const NOW = '2024-03-07T15:02:30+07:00';

/**
 * How much a colour may differ (0 to 1), and how many pixels. Small differences between versions of the browser are no failure.
 * A digit that changes or moves has more pixels, however large its picture.
 */
const TOLERANCE = { colour: 0.2, pixels: 20 };

const folder = (name: string) => fileURLToPath(new URL(`${name}/`, import.meta.url));
const approved = folder('approved');
const output = folder('output');

/** The feed of live cards, which this script answers. */
const FEED = '/feed.json';

interface Picture {
  case: string;
  /** Empty for an element of the dashboard. */
  chart: string;
  theme: 'light' | 'dark';
  width: number;
  /** How the reader looks at it, if not as most do. */
  mode?: (typeof MODES)[number];
  /** Where a live card has its figures from. */
  feed?: typeof FEED;
}

/** Forced colours, paper, text at twice its size, and the width that is left of 1280 px at 400% zoom. */
const MODES = ['forced-colors', 'print', 'text-200', 'zoom-400'] as const;
/** The cases that are drawn in these ways: one of each element, and a live card. */
const IN_EVERY_MODE = [
  { case: 'official', chart: 'bar' },
  { case: 'preliminary', chart: 'bar', feed: FEED },
  { case: 'regions-official', chart: '' },
  { case: 'seats-dpr-2024', chart: '' },
  { case: 'contests-governors', chart: '' },
] as const;

const CHARTS = ['bar', 'stacked', 'donut', 'table'];

/** Every case is drawn in light. One case of each element is also drawn in dark and in other widths, to keep the repository small. */
function pictures(): Picture[] {
  const whole = (name: string, theme: Picture['theme'], width: number) => ({ case: name, chart: '', theme, width });
  const firstOfEach = dashboardCases.filter(({ tag }, index) => dashboardCases[index - 1]?.tag !== tag);
  const of = (name: string, theme: Picture['theme'], width: number) =>
    CHARTS.map((chart) => ({ case: name, chart, theme, width }));
  return [
    ...cases.flatMap(({ name }) => of(name, 'light', 400)),
    ...of('official', 'dark', 400),
    ...of('official', 'light', 280),
    ...of('official', 'light', 960),
    ...dashboardCases.map(({ name }) => whole(name, 'light', 640)),
    ...firstOfEach.flatMap(({ name }) => [
      whole(name, 'dark', 640),
      whole(name, 'light', 280),
      whole(name, 'light', 960),
    ]),
    ...IN_EVERY_MODE.flatMap((shown) =>
      MODES.map((mode) => ({ ...shown, theme: 'light' as const, width: mode === 'zoom-400' ? 280 : 640, mode })),
    ),
  ];
}

const fileOf = ({ case: name, chart, theme, width, mode, feed }: Picture) =>
  `${[name, feed && 'live', chart, theme, String(width), mode].filter(Boolean).join('-')}.png`;

type Verdict = 'same' | 'changed' | 'new';

function compare(file: string, actual: Buffer): Verdict {
  writeFileSync(`${output}actual/${file}`, actual);
  if (!existsSync(approved + file)) return 'new';
  const expected = readFileSync(approved + file);
  if (expected.equals(actual)) return 'same';
  const [before, after] = onOneSize(PNG.sync.read(expected), PNG.sync.read(actual));
  const difference = new PNG({ width: after.width, height: after.height });
  const pixels = pixelmatch(before.data, after.data, difference.data, after.width, after.height, {
    threshold: TOLERANCE.colour,
  });
  if (pixels <= TOLERANCE.pixels) return 'same';
  writeFileSync(`${output}difference/${file}`, PNG.sync.write(difference));
  return 'changed';
}

/** Pictures of different sizes are compared on the larger size, where the missing part counts as different. */
function onOneSize(...images: [PNG, PNG]): [PNG, PNG] {
  const width = Math.max(...images.map((image) => image.width));
  const height = Math.max(...images.map((image) => image.height));
  return images.map((image) => {
    const canvas = new PNG({ width, height, fill: true });
    PNG.bitblt(image, canvas, 0, 0, image.width, image.height, 0, 0);
    return canvas;
  }) as [PNG, PNG];
}

function page(rows: readonly (readonly [file: string, verdict: Verdict])[]): string {
  const image = (source: string, alt: string) => `<td><img src="${source}" alt="${alt}" loading="lazy"></td>`;
  const row = ([file, verdict]: readonly [string, Verdict]) => `<tr><th scope="row">${file}<br>${verdict}</th>
      ${verdict === 'new' ? '<td></td>' : image(`../approved/${file}`, 'approved')}
      ${image(`actual/${file}`, 'actual')}
      ${verdict === 'changed' ? image(`difference/${file}`, 'difference') : '<td></td>'}</tr>`;
  return `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>Pictures</title>
  <style>
    body { font: 14px sans-serif; background: #ddd }
    img { max-width: 30vw }
    th, td { vertical-align: top; text-align: left; padding: 4px }
  </style>
  <table>
    <thead><tr><th>Picture</th><th>Approved</th><th>Actual</th><th>Difference</th></tr></thead>
    <tbody>${rows.length > 0 ? rows.map(row).join('\n') : '<tr><td>No picture changed.</td></tr>'}</tbody>
  </table>
</html>
`;
}

const { values: options, positionals: names } = parseArgs({
  options: { approve: { type: 'boolean', default: false }, show: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const wanted = pictures().filter((picture) => names.length === 0 || names.includes(picture.case));
if (wanted.length === 0)
  throw new Error(
    `No case of that name. There are: ${[...cases, ...dashboardCases].map(({ name }) => name).join(', ')}`,
  );

await ensureEngines(['chromium'], ['chromium']);
const { path } = (await findEngines()).chromium ?? {};
rmSync(output, { recursive: true, force: true });
for (const part of [approved, `${output}actual`, `${output}difference`]) mkdirSync(part, { recursive: true });

const server = await createServer({
  configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
  logLevel: 'error',
  server: { port: 0, hmr: false, watch: null },
});
await server.listen();
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  ...(path && { executablePath: path }),
  args: [...CHROMIUM_FLAGS, '--font-render-hinting=none', '--disable-lcd-text'],
});

const rows: [string, Verdict][] = [];
const faults: string[] = [];

/** Tells the page to draw another picture. Loading the page again for each would take four times as long. */
function goTo(query: string): void {
  history.replaceState(null, '', query);
  dispatchEvent(new PopStateEvent('popstate'));
}

/** Draws the pictures that are left in `queue`, one after the other. */
async function drawAll(queue: Iterator<Picture>): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'id-ID', timezoneId: 'Asia/Jakarta' });
  const tab = await context.newPage();
  await tab.route(`**${FEED}`, (route) => route.fulfill({ json: caseNamed('preliminary').results }));
  const ready = (): boolean =>
    document.documentElement.dataset['ready'] !== undefined && document.fonts.status === 'loaded';
  let isOpen = false;
  for (let next = queue.next(); !next.done && faults.length < 3; next = queue.next()) {
    const picture = next.value;
    const query = `?${new URLSearchParams({ ...picture, width: String(picture.width) }).toString()}`;
    try {
      await tab.setViewportSize({ width: picture.width + 40, height: 100 });
      await tab.emulateMedia({
        colorScheme: picture.theme,
        forcedColors: picture.mode === 'forced-colors' ? 'active' : 'none',
        media: picture.mode === 'print' ? 'print' : 'screen',
      });
      await tab.clock.setFixedTime(picture.feed ? NOW : new Date());
      if (isOpen) await tab.evaluate(goTo, query);
      else await tab.goto(`${address}gallery.html${query}`);
      isOpen = true;
      await tab.waitForFunction(ready, undefined, { timeout: 15_000 });
      rows.push([fileOf(picture), compare(fileOf(picture), smallPNG(await tab.screenshot({ fullPage: true })))]);
    } catch (error) {
      faults.push(`${fileOf(picture)}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

try {
  const queue = wanted[Symbol.iterator]();
  await Promise.all([drawAll(queue), drawAll(queue)]);
} finally {
  await browser.close();
  await server.close();
}
rows.sort(([a], [b]) => a.localeCompare(b));

if (options.approve) {
  for (const [file, verdict] of rows) {
    if (verdict !== 'same') writeFileSync(approved + file, readFileSync(`${output}actual/${file}`));
  }
  const known = new Set(pictures().map(fileOf));
  for (const file of readdirSync(approved)) if (!known.has(file)) rmSync(approved + file);
}

const changed = rows.filter(([, verdict]) => verdict !== 'same');
writeFileSync(`${output}index.html`, page(options.show ? rows : changed));
for (const [file, verdict] of changed) console.log(`${verdict}: ${file}${options.approve ? ', approved' : ''}`);
for (const fault of faults) console.error(fault);
console.log(`Pictures side by side: ${pathToFileURL(`${output}index.html`).href}`);
const failed = faults.length + (options.approve ? 0 : changed.length);
if (failed > 0 && !options.approve) console.log('If the new pictures are right, npm run visual:approve takes them.');
console.log(`${String(rows.length - (options.approve ? 0 : changed.length))} passed, ${String(failed)} failed`);
process.exit(failed > 0 ? 1 : 0);
