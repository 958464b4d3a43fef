// npm run size [-- --modules]: the bytes that readers download (brotli, as CDNs serve them), against the budgets of size-budget.json.
// A module counts with all its imports; a part that loads later (`dist/parts/live-*.js`) counts by itself.
// `package` is what an install puts on the disk: all files of the tarball, unpacked.
// --modules lists the size of each module of the page script by itself.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { loadedWith } from './import-graph.mjs';
import { root } from './run.mjs';

const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const { package: packageBudget, ...budgets } = JSON.parse(readFileSync(join(root, 'size-budget.json'), 'utf8'));
const number = new Intl.NumberFormat('en');

/** The files of a budget. */
function filesOf(name) {
  const [start, end] = join(root, name).split('*');
  if (end === undefined) return existsSync(start) ? [start] : [];
  const folder = dirname(start);
  const files = existsSync(folder) ? readdirSync(folder).map((file) => join(folder, file)) : [];
  return files.filter((file) => file.startsWith(start) && file.endsWith(end));
}

/** The size in bytes. If a budget has several files, that of the largest. */
function sizeOf(name, files) {
  const sum = (paths) => [...paths].reduce((all, path) => all + brotli(readFileSync(path)), 0);
  return Math.max(...files.map((file) => sum(name.includes('*') ? [file] : loadedWith(file))));
}

for (const [file, budget] of Object.entries(budgets)) {
  const files = filesOf(file);
  if (!files.length) {
    console.error(`${file} is not there: npm run build makes it`);
    process.exitCode = 1;
    continue;
  }
  const size = sizeOf(file, files);
  console.log(`${file}: ${number.format(size)} of ${number.format(budget)} bytes (brotli 11)`);
  if (size <= budget) continue;
  process.exitCode = 1;
  console.error(`${file} is ${number.format(size - budget)} bytes over its budget. What to do:
  1. See what the change brought in (npm run size -- --modules, before and after): a new import of lit or d3, a template
     or style sheet said twice, a long message.
  2. Make it smaller, or move it where a reader does not download it (another entry point, a module loaded on demand).
  3. If readers get something worth the bytes, raise the budget in size-budget.json in the same commit, and say in its
     message what the bytes buy.`);
}

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const packed = execFileSync(npm, ['pack', '--dry-run', '--json', '--ignore-scripts'], {
  cwd: root,
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const [{ unpackedSize }] = JSON.parse(packed);
console.log(`package: ${number.format(unpackedSize)} of ${number.format(packageBudget)} bytes (unpacked)`);
if (unpackedSize > packageBudget) {
  process.exitCode = 1;
  console.error(`The package is ${number.format(unpackedSize - packageBudget)} bytes over its budget. npm pack --dry-run lists its files: take out what
  no user needs, or raise the budget in the same commit and say in its message what the bytes buy.`);
}

if (process.argv.includes('--modules')) {
  for (const [size, id] of (await modules()).sort(([a], [b]) => b - a)) {
    console.log(`${number.format(size).padStart(7)} ${relative(root, id)}`);
  }
}

async function modules() {
  process.env.NODE_ENV = 'production';
  const { build, minifySync } = await import('vite');
  const options = { configFile: join(root, 'vite.config.ts'), mode: 'widget', logLevel: 'warn' };
  const [{ output }] = [await build({ ...options, build: { write: false, minify: false } })].flat();
  // Tree shaking would remove everything from a module that nothing uses.
  const minified = (code) =>
    minifySync('module.js', code, { compress: { treeshake: false }, mangle: { toplevel: true } });
  return Object.entries(output[0].modules)
    .filter(([, { code }]) => code)
    .map(([id, { code }]) => [brotli(minified(code).code), id]);
}
