// npm run site: the whole site as static files in site/output, for any folder of any server. It builds the package, the demo pages
// and the site's own pages, then writes the search's index.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies, root, run, tool } from './run.mjs';

const output = join(root, 'site', 'output');
const isCurrent = process.argv.includes('--built');

await ensureDependencies();
if (!isCurrent || !existsSync(join(root, 'dist'))) await step('build', join(root, 'scripts', 'build.mjs'));
rmSync(output, { recursive: true, force: true });
await step('demo pages', tool('vite', 'bin', 'vite.js'), 'build', '--mode', 'demo', '--logLevel', 'warn');
copyForPages();
await writeFeeds();
await writePages();
for (const language of ['id', 'en']) writeIndex(language);
console.log(`The site is in ${output}`);

async function step(name, ...command) {
  const { ok } = await run(process.execPath, command, { env: { NODE_ENV: 'production' } });
  if (!ok) throw new Error(`site: ${name} failed`);
}

/** The files of dist/ that pages load, and the photos of the demo. */
function copyForPages() {
  const dist = join(root, 'dist');
  const isForPages = (name) =>
    /^(?:election-[\w-]+|embed[\w-]*(?:\.min)?|verify(?:\.min)?)\.(?:js|html|css)$/.test(name);
  mkdirSync(join(output, 'demo', 'dist'), { recursive: true });
  for (const name of [...readdirSync(dist).filter((name) => isForPages(name)), 'parts'])
    cpSync(join(dist, name), join(output, 'demo', 'dist', name), { recursive: true });
  cpSync(join(root, 'demo', 'photos'), join(output, 'demo', 'photos'), { recursive: true });
}

/** The feeds of the dashboard's demo as files. The development server makes them when they are asked for. */
async function writeFeeds() {
  const { feeds } = await import('../demo/feeds.ts');
  mkdirSync(join(output, 'demo', 'data'), { recursive: true });
  for (const [name, feed] of Object.entries(feeds))
    writeFileSync(join(output, 'demo', 'data', `${name}.json`), JSON.stringify(feed));
}

async function writePages() {
  const { default: Eleventy } = await import('@11ty/eleventy');
  // Eleventy finds its folders from the working directory.
  process.chdir(root);
  await new Eleventy('site/pages', 'site/output', { configPath: 'site/eleventy.mjs', quietMode: true }).write();
}

/** The titles and texts of a language's pages, one entry for each. */
function writeIndex(language) {
  const pages = readdirSync(output, { recursive: true })
    .filter((file) => file.endsWith('index.html') && !file.startsWith('demo'))
    .map((file) => ({ file, html: readFileSync(join(output, file), 'utf8') }))
    .filter(({ html }) => html.includes(`<html lang="${language}">`))
    .map(({ file, html }, id) => {
      const [, main = ''] = /<main[^>]*>([^]*?)<\/main>/.exec(html) ?? [];
      const [, title = ''] = /<title>(.*?) · /.exec(html) ?? [];
      return { id, url: `/${file.replace(/index\.html$/, '')}`, title: plain(title), text: plain(main) };
    });
  writeFileSync(join(output, 'assets', `search-${language}.json`), JSON.stringify(pages));
}

function plain(html) {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
