// Each contender as the files of a page, built and compressed as a site would serve them.
import { Buffer } from 'node:buffer';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { heightOf } from './charts/words.js';
import { official } from './result.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));

/**
 * @typedef {object} File
 * @property {string} type media type
 * @property {{ raw: Buffer, gzip: Buffer, brotli: Buffer }} bodies
 */

/** @returns {File} */
function file(type, text) {
  const raw = Buffer.from(text);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length } };
  return { type, bodies: { raw, gzip: gzipSync(raw, { level: 9 }), brotli: brotliCompressSync(raw, quality) } };
}

const page = (head, body) => `<!doctype html>
<html lang="id">
  <head>
    <meta charset="utf-8"><title>Hasil</title><meta name="viewport" content="width=device-width">
    <link rel="icon" href="data:,">
    <style>body{margin:16px;font:16px sans-serif}</style>${head}
  </head>
  <body>${body}</body>
</html>`;

const script = (name) => `<script src="${name}" defer></script>`;

/** A site's own code for a library: the figures from the page, and the room for the chart. */
const scripted = (result) => `<div id="result" style="min-height:${heightOf(result)}px"></div>
<script type="application/json" id="figures">${JSON.stringify(result)}</script>`;

/** `draw` is exported for the benchmarks of `driver`. Without a place in the page it is not called. */
const entryOf = ({ chart, css = [] }) => `${css.map((name) => `import '${name}';`).join('')}
${
  chart
    ? `import { draw } from './charts/${chart}';
globalThis.draw = draw;
const place = document.querySelector('#result');
if (place) draw(place, JSON.parse(document.querySelector('#figures').textContent));`
    : ''
}`;

/** The script and the style sheet of a contender, as a bundler makes them for production. */
async function bundle(build, contender) {
  const { css = [] } = contender;
  const name = 'entry.js';
  const [{ output }] = [
    await build({
      root: folder,
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      plugins: [
        {
          name: 'entry',
          enforce: 'pre',
          resolveId: (id) => (id === name ? `${folder}${name}` : undefined),
          load: (id) => (id === `${folder}${name}` ? entryOf(contender) : undefined),
        },
      ],
      build: {
        write: false,
        modulePreload: false,
        cssCodeSplit: false,
        cssMinify: !css.some((name) => name.endsWith('.min.css')),
        chunkSizeWarningLimit: Infinity,
        rolldownOptions: { input: name, output: { format: 'iife', codeSplitting: false } },
      },
    }),
  ].flat();
  const style = output.find(({ fileName }) => fileName.endsWith('.css'))?.source;
  return { code: output.find(({ type }) => type === 'chunk').code, style: style && String(style) };
}

/**
 * @param {{ build: Function, widgetScript: string }} tools
 * @param {import('./contenders.mjs').Contender} contender
 * @returns {Promise<{ loaded: Record<string, File>, driver: Record<string, File> }>} by their names in the contender's folder:
 *   the files of a reader's page, and the page in which the benchmarks call `draw`
 */
export async function filesOf({ build, widgetScript }, contender) {
  const { kind, chart, css, isInlined, isScripted, markup } = contender;
  const { code, style } = chart || css ? await bundle(build, contender) : {};
  const drawScript = chart ? { 'draw.js': file('text/javascript', code) } : {};
  const ownScript = kind === 'own' ? { 'election-results.min.js': file('text/javascript', widgetScript) } : {};
  const scripts = { ...ownScript, ...(isScripted && drawScript) };
  const styleFiles = style && !isInlined ? { 'style.css': file('text/css', style) } : {};
  const sheet = isInlined ? `<style>${style}</style>` : style ? '<link rel="stylesheet" href="style.css">' : '';
  const head = (loaded) => sheet + Object.keys(loaded).map(script).join('');
  const body = `<p>Jakarta, Rabu.</p>${isScripted ? scripted(official) : markup(official)}<p>Redaksi</p>`;
  const driverScripts = { ...ownScript, ...drawScript };
  return {
    loaded: { '': file('text/html', page(head(scripts), body)), ...scripts, ...styleFiles },
    driver: chart ? { driver: file('text/html', page(head(driverScripts), '')), ...driverScripts, ...styleFiles } : {},
  };
}

/** The bytes of a page's files. */
export const bytesOf = (files) =>
  Object.fromEntries(
    ['raw', 'gzip', 'brotli'].map((coding) => [
      coding,
      Object.values(files).reduce((sum, { bodies }) => sum + bodies[coding].length, 0),
    ]),
  );
