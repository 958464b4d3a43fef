// npm run check: everything that must hold before a change is taken. Its last line is `N passed, N failed`:
// the tests of all runners, and one for each other stage.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies, root, run } from './run.mjs';

const began = Date.now();
await ensureDependencies();

const npm = (script) => (minutes) => run('npm', ['run', '--silent', script], { minutes });

/** The minutes that .ci/run leaves. A stage that is not through by then is ended, so that the last line is printed in any case. */
const longest = Number(process.env.CHECK_SECONDS ?? 1320) / 60;

/**
 * The stages: name, command, and time limit in minutes. A stage that prints `N passed, N failed` counts as that many. Most stages
 * keep one core busy, so that two rows of them go on side by side when the tests, which need all cores, are through.
 */
const stages = [
  [['tests', npm('test'), 20]],
  [
    ['size', npm('size'), 1],
    ['pictures', npm('visual'), 6],
    ['the same build twice', buildIsReproducible, 3],
    [
      'benchmarks run',
      (minutes) => run(process.execPath, [join(root, 'bench', 'run.mjs'), '--rounds', '1'], { minutes }),
      3,
    ],
  ],
  [
    ['lint', npm('lint'), 4],
    ['types', npm('types'), 2],
    ['format', npm('format:check'), 2],
    ['pages', npm('pages'), 1],
  ],
];

const total = { passed: 0, failed: 0 };
const lines = [];
const [first, ...others] = stages;
await inOrder(first);
await Promise.all(others.map(inOrder));
console.log(`\n${lines.join('\n')}\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

async function inOrder(row) {
  for (const stage of row) await check(stage);
}

async function check([name, stage, minutes]) {
  console.log(`\n── ${name}`);
  const start = Date.now();
  const { ok, output } = await stage(Math.min(minutes, Math.max(longest - (start - began) / 60_000, 0.05)));
  const [, passed, failed] = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1) ?? [];
  const count =
    passed === undefined ? { passed: ok ? 1 : 0, failed: ok ? 0 : 1 } : { passed: +passed, failed: +failed };
  if (!ok && count.failed === 0) count.failed = 1;
  total.passed += count.passed;
  total.failed += count.failed;
  const seconds = Math.round((Date.now() - start) / 1000);
  lines.push(
    `${count.failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`,
    ...(count.failed === 0 ? [] : failuresIn(output)),
  );
}

/** The names of what failed, as the runners mark them. A log is read from its end, and its beginning may be lost. */
function failuresIn(output) {
  const marked = [...output.matchAll(/^\s*([✖𐄂❌] .+|\w+(?:, [\w-]+)?: failures in .+)$/gmu)].map(([, line]) => line);
  return [...new Set(marked)].slice(0, 30).map((line) => `         ${line.slice(0, 160)}`);
}

/** The tests of the package have built dist/. A second build must give the same bytes. */
async function buildIsReproducible(minutes) {
  if (!existsSync(join(root, 'dist'))) return { ok: false, output: '' };
  const before = digest();
  const { ok, output } = await run('npm', ['run', '--silent', 'build'], { minutes });
  if (!ok) return { ok, output };
  const same = digest() === before;
  if (!same) console.error('Two builds of the same sources differ');
  return { ok: same, output };
}

function digest() {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'dist'), { recursive: true }).sort();
  for (const file of files) {
    if (statSync(join(root, 'dist', file)).isFile()) hash.update(file).update(readFileSync(join(root, 'dist', file)));
  }
  return hash.update(readFileSync(join(root, 'custom-elements.json'))).digest('hex');
}
