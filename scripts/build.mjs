// npm run build: everything that is published: dist/ with the page script, the modules and their types, and custom-elements.json
// npm run build -- --pages: only the files for pages.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies, root, run, tool } from './run.mjs';

await ensureDependencies();

const vite = (mode) => [tool('vite', 'bin', 'vite.js'), 'build', '--mode', mode, '--logLevel', 'warn'];
const pages = ['modules', 'dashboard-module', 'widget', 'dashboard', 'embed-host', 'embed-frame', 'verify'].map(vite);
const modules = [
  vite('library'),
  [tool('typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'],
  [tool('@custom-elements-manifest', 'analyzer', 'cem.js'), 'analyze', '--quiet'],
];
const onlyPages = process.argv.includes('--pages');
// A former build may have parts with other names.
rmSync(join(root, 'dist', onlyPages ? 'parts' : ''), { recursive: true, force: true });
for (const step of onlyPages ? pages : [...pages, ...modules]) {
  // Vite treats every mode but `production` as development, unless NODE_ENV says otherwise.
  const { ok } = await run(process.execPath, step, { env: { NODE_ENV: 'production' } });
  if (!ok) process.exit(1);
}
if (!onlyPages) {
  const { keepPublicTypes } = await import('./public-types.mjs'); // needs TypeScript, which may have been installed just now
  keepPublicTypes(root);
  // Half of the analyzer's file is white space, which every install would download.
  for (const name of ['custom-elements.json', 'vscode.html-custom-data.json', 'web-types.json']) {
    const file = join(root, name);
    writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))));
  }
  const { ElectionResults, ...others } = await import('../dist/index.js');
  const sheetsOf = ({ styles }) => [styles].flat().map(({ cssText }) => cssText);
  const dashboard = Object.values(others).flatMap((one) => (one.styles ? sheetsOf(one) : []));
  writeFileSync(join(root, 'dist', 'election-results.css'), `${sheetsOf(ElectionResults).join('\n')}\n`);
  writeFileSync(join(root, 'dist', 'election-dashboard.css'), `${[...new Set(dashboard)].join('\n')}\n`);
}
