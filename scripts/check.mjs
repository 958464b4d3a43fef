// npm run check: everything that must hold before a change is taken. Its last line is `N passed, N failed`:
// the tests of all runners, and one for each other stage.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies, root, run } from './run.mjs';

await ensureDependencies();

const npm = (script) => (minutes) => run('npm', ['run', '--silent', script], { minutes });

/** The stages: name, command, and time limit in minutes. A stage that prints `N passed, N failed` counts as that many. */
const stages = [
  ['tests', npm('test'), 20],
  ['lint', npm('lint'), 3],
  ['format', npm('format:check'), 2],
  ['types', npm('types'), 2],
  ['size', npm('size'), 1],
  ['pages', npm('pages'), 1],
  ['pictures', npm('visual'), 8],
  ['the same build twice', buildIsReproducible, 3],
  [
    'benchmarks run',
    (minutes) => run(process.execPath, [join(root, 'bench', 'run.mjs'), '--rounds', '1'], { minutes }),
    3,
  ],
];

const total = { passed: 0, failed: 0 };
const lines = [];
for (const [name, stage, minutes] of stages) {
  console.log(`\n── ${name}`);
  const start = Date.now();
  const { ok, output } = await stage(minutes);
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
console.log(`\n${lines.join('\n')}\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

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
  const same = digest() === before;
  if (!same) console.error('Two builds of the same sources differ');
  return { ok: ok && same, output };
}

function digest() {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'dist'), { recursive: true }).sort();
  for (const file of files) {
    if (statSync(join(root, 'dist', file)).isFile()) hash.update(file).update(readFileSync(join(root, 'dist', file)));
  }
  return hash.update(readFileSync(join(root, 'custom-elements.json'))).digest('hex');
}
