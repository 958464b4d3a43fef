// npm run build: everything that is published. dist/ with the page script, the modules and their types, and custom-elements.json
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, tool } from './run.mjs';

rmSync(join(root, 'dist'), { recursive: true, force: true });
const steps = [
  [tool('vite', 'bin', 'vite.js'), 'build', '--mode', 'widget', '--logLevel', 'warn'],
  [tool('vite', 'bin', 'vite.js'), 'build', '--mode', 'embed-host', '--logLevel', 'warn'],
  [tool('vite', 'bin', 'vite.js'), 'build', '--mode', 'embed-frame', '--logLevel', 'warn'],
  [tool('vite', 'bin', 'vite.js'), 'build', '--mode', 'library', '--logLevel', 'warn'],
  [tool('vite', 'bin', 'vite.js'), 'build', '--mode', 'cli', '--logLevel', 'warn'],
  [tool('typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'],
  [tool('@custom-elements-manifest', 'analyzer', 'cem.js'), 'analyze', '--quiet'],
];
for (const step of steps) {
  // Vite takes other modes than `production` for development where this is not said.
  const { ok } = await run(process.execPath, step, { env: { NODE_ENV: 'production' } });
  if (!ok) process.exit(1);
}
const { styles } = await import('../dist/elements/styles.js');
writeFileSync(join(root, 'dist', 'election-results.css'), `${styles.cssText}\n`);
