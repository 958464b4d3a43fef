// Measures server rendering: its speed, and when a reader with a slow phone sees the figures.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { root } from '../scripts/run.mjs';

/** The result of 2024, as KPU determined it on 20 March. */
export const official = {
  heading: 'Hasil Rekapitulasi KPU',
  subheading: 'Pemilu Presiden 2024',
  kind: 'official',
  rule: 'presidential',
  status: 'determined',
  statusDate: '2024-03-20',
  electionDate: '2024-02-14',
  updated: '2024-03-20T22:19:00+07:00',
  source: { name: 'KPU', url: 'https://pemilu2024.kpu.go.id' },
  candidates: [
    { number: 1, name: 'Anies & Muhaimin', votes: 40971906, color: '#1b7f5c' },
    { number: 2, name: 'Prabowo & Gibran', votes: 96214691, color: '#2f6fd0' },
    { number: 3, name: 'Ganjar & Mahfud', votes: 27040878, color: '#c8352b' },
  ],
  progress: { counted: 823378, total: 823378 },
  invalidVotes: 4194536,
  registeredVoters: 204421612,
};

/** The folder of the package's build for Node. It is in node_modules, so that its dependencies are found. */
const folder = join(root, 'node_modules', '.cache', 'election-results-bench');

/** A module of the package, built from the sources. The command line reads the schema that is beside its folder. */
export async function moduleOf(build, name) {
  await build({
    configFile: join(root, 'vite.config.ts'),
    mode: 'library',
    logLevel: 'warn',
    build: { outDir: join(folder, 'dist'), emptyOutDir: true },
  });
  copyFileSync(join(root, 'results.schema.json'), join(folder, 'results.schema.json'));
  return import(pathToFileURL(join(folder, 'dist', name)).href);
}

/** `renderElectionResults` of the sources, and its input: the result of 2024 unless given. */
export async function serverRendering(build, results = official) {
  const { renderElectionResults } = await moduleOf(build, 'ssr.js');
  return () => renderElectionResults(results);
}

/** The milliseconds for a thousand results on this thread. */
export function timeOfThousand(render) {
  const start = process.cpuUsage();
  for (let times = 0; times < 1000; times += 1) render();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const page = (body) => `<!doctype html>
<html lang="id">
  <head>
    <meta charset="utf-8"><title>Hasil</title><meta name="viewport" content="width=device-width">
    <link rel="icon" href="data:,">
    <style>body { margin: 16px; font: 16px sans-serif } table { width: 100% }</style>
  </head>
  <body><p>Jakarta, Rabu.</p>${body}<p>Redaksi</p></body>
</html>`;

/** The same figures on three pages: as plain HTML, drawn by a server, and drawn by the script. */
export function pages(render) {
  const markup = render();
  const [table = ''] = /<table.*<\/p>/s.exec(markup.replace(/<template.*<\/template>/s, '')) ?? [];
  const script = '<script src="widget.js" defer></script>';
  return {
    html: page(table),
    static: page(`${script}${markup}`),
    script: page(`${script}${markup.replace(/>.*</s, '><')}`),
  };
}

/** A feed on three pages: followed by the classic script, by the module, and by the module with its part for feeds preloaded. */
export function livePages(live) {
  const tag = '<election-results src="feed.json" refresh="30"></election-results>';
  const module = '<script type="module" src="election-results.js"></script>';
  return {
    classic: page(`<script src="widget.js" defer></script>${tag}`),
    module: page(`${module}${tag}`),
    preload: page(`<link rel="modulepreload" href="${live}">${module}${tag}`),
  };
}

/** A page or a script, as a server sends it. */
export const compressed = (text) => gzipSync(text, { level: 9 });

/** Chromium's "slow 4G", and a phone with a quarter of this machine's speed. */
export async function slowDown(tab) {
  const session = await tab.context().newCDPSession(tab);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 562.5,
    downloadThroughput: (1.6 * 0.9 * 1024 * 1024) / 8,
    uploadThroughput: (0.75 * 0.9 * 1024 * 1024) / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** Runs in the page before anything else. It records the first picture with the last share, and the layout shift. */
export function watch() {
  const { document, PerformanceObserver, requestAnimationFrame } = globalThis;
  const seen = { figures: undefined, shift: 0 };
  globalThis.seen = seen;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) seen.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    const figures = document.querySelector('election-results')
      ? document.querySelector('election-results').shadowRoot?.querySelector('[part=root]')
      : document.querySelector('table');
    const isShown = figures?.textContent.includes('16,5') && figures.getClientRects().length > 0;
    // What is there at the start of a frame is visible at its end.
    if (isShown) requestAnimationFrame((time) => (seen.figures = time));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
