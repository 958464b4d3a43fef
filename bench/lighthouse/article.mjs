// The demo article as a news site would publish it: built and compressed. Its style sheet is in the page, which saves a slow
// phone a round trip, and the page script is a file as it is published.
import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { root } from '../../scripts/run.mjs';

const types = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
};

/**
 * @typedef {object} File
 * @property {string} type media type
 * @property {boolean} isLasting true if the address contains a hash of the content, so that the file never changes
 * @property {{ raw: Buffer, gzip: Buffer, br: Buffer }} bodies by coding
 */

/** @returns {Promise<{ files: Record<string, File>, style: string }>} files by their paths, and the style sheet in the page */
export async function article(build) {
  const [script, parts] = await Promise.all([outputOf(build, pageScript), outputOf(build, page)]);
  const sheet = parts.find(({ fileName }) => fileName.endsWith('.css'));
  const style = String(sheet.source).trim();
  const html = parts
    .find(({ fileName }) => fileName === 'index.html')
    .source.replace(linkTo(sheet.fileName), () => `<style>${style}</style>`)
    // A module would be loaded before the visible content.
    .replace('<script type="module" crossorigin', '<script defer');
  const files = { '/': file('index.html', html), '/robots.txt': file('robots.txt', 'User-agent: *\nAllow: /\n') };
  for (const { type, fileName, code } of parts) if (type === 'chunk') files[`/${fileName}`] = file(fileName, code);
  for (const { fileName, code } of script) files[`${versionPath}${fileName}`] = file(fileName, code);
  return { files, style };
}

/** The address of this version of the page script, which always has the same content. */
const versionPath = '/election-results/1/';

const linkTo = (name) => new RegExp(`<link rel="stylesheet"[^>]*${name}">`);

/** The page script as `npm run build` makes it. */
const pageScript = { configFile: join(root, 'vite.config.ts'), mode: 'widget' };

/** The article with its own script. The page script stays a separate file, which all pages of the site share. */
const page = {
  configFile: false,
  root: join(root, 'demo'),
  publicDir: false,
  build: { cssCodeSplit: false, rolldownOptions: { output: { format: 'iife' } } },
  plugins: [
    {
      name: 'page-script-of-its-own',
      enforce: 'pre',
      resolveId: (id) => (id.endsWith('src/election-results.js') ? '\0page-script' : undefined),
      load: (id) => (id === '\0page-script' ? '' : undefined),
      transformIndexHtml: {
        order: 'post',
        handler: () => [
          { tag: 'script', attrs: { src: `${versionPath}election-results.min.js`, defer: true }, injectTo: 'head' },
        ],
      },
    },
  ],
};

async function outputOf(build, options) {
  const built = await build({
    ...options,
    logLevel: 'warn',
    build: { write: false, modulePreload: false, ...options.build },
  });
  return [built].flat()[0].output;
}

/** @returns {File} */
export function file(name, text) {
  const raw = Buffer.from(text);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length };
  return {
    type: types[name.split('.').at(-1)],
    isLasting: /\.(?:css|js)$/.test(name),
    bodies: { raw, gzip: gzipSync(raw, { level: 9 }), br: brotliCompressSync(raw, { params }) },
  };
}
