// npm run attack [-- --seed 7 --rounds 3 --minutes 60]: builds what pages load and attacks it in Chromium; docs/security.md tells
// with what. After the parts that are the same each time come rounds of attacks by chance, as many as --rounds says and for as
// long as --minutes does. The seed is printed: with it the same attacks come again. Ends with `N passed, N failed`.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies, root, run } from './run.mjs';

const args = process.argv.slice(2);
const { values } = parseArgs({
  args,
  options: { seed: { type: 'string' }, rounds: { type: 'string' }, minutes: { type: 'string' } },
});

await ensureDependencies();
const { ok } = await run(process.execPath, [join(root, 'scripts', 'build.mjs'), '--pages']);
if (!ok) process.exit(1);
const attack = ['--import', 'tsx', join(root, 'test', 'attack', 'run.ts'), ...args];
const limit = 30 + Number(values.minutes ?? 0) + 2 * Number(values.rounds ?? 0);
const { ok: holds } = await run(process.execPath, attack, { minutes: limit });
process.exit(holds ? 0 : 1);
