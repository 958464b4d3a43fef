// npm run attack [-- --seed 7 --rounds 3 --minutes 60]: builds what pages load and attacks it in Chromium. docs/security.md
// lists the attacks. A fixed part comes first. Then come rounds of random attacks, until --rounds are done or --minutes are
// over. The seed is printed: the same seed gives the same attacks. The last line is `N passed, N failed`.
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
