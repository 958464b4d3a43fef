// npm run test:nightly: what the check leaves out, because it takes long and seldom fails. A release needs it.
// Its last line is `N passed, N failed`.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';
import { npm, runStages } from './stages.mjs';

/** Every file in every engine and mode, also with nginx, and 100,000 random feeds and small counts. */
const whole = { TEST_LANE: 'nightly', REQUIRE_NGINX: '1', FUZZ_RUNS: '100000' };

const rounds = [
  [[['the same build twice', buildIsReproducible, 6]]],
  [[['tests', npm('test', whole), 60]]],
  [
    [
      [
        'benchmarks run',
        (minutes) => run(process.execPath, [join(root, 'bench', 'run.mjs'), '--rounds', '1'], { minutes }),
        10,
      ],
    ],
  ],
];

process.exit(await runStages(rounds, 90));

/** A second build must give the same bytes, so that anybody can build a release and compare. */
async function buildIsReproducible(minutes) {
  const digests = [];
  for (let count = 0; count < 2; count += 1) {
    const { ok, output } = await run('npm', ['run', '--silent', 'build'], { minutes: minutes / 2 });
    if (!ok) return { ok, output };
    digests.push(digest());
  }
  const same = digests[0] === digests[1];
  if (!same) console.error('Two builds of the same sources differ');
  return { ok: same, output: '' };
}

function digest() {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'dist'), { recursive: true }).sort();
  for (const file of files) {
    if (statSync(join(root, 'dist', file)).isFile()) hash.update(file).update(readFileSync(join(root, 'dist', file)));
  }
  return hash.update(readFileSync(join(root, 'custom-elements.json'))).digest('hex');
}
