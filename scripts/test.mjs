// npm test: the tests on Node, in every browser engine that is found, and of the package as it would be published.
// npm run test:quick: the tests on Node and of the elements in Chromium that are short; tests of changed files come first.
// npm test -- chromium server-rendered test/elements/idle.test.ts: only these suites, modes and files, any number of each.
// With TEST_LANE=nightly, nothing is left out (scripts/modes.mjs says what else is).
// With REQUIRE_ENGINES=chromium,firefox,webkit, a missing engine is a failure.
import { readdirSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import { changedTests } from './changed-tests.mjs';
import { ENGINES, ensureEngines, findEngines } from './engines.mjs';
import { filesIn, MODES, nightly } from './modes.mjs';
import { ensureDependencies, root, run, tool } from './run.mjs';

const SUITES = ['node', ...ENGINES, 'package'];

/** Tests on Node that mostly wait for real time or for a server. They run at the same time as the browsers. */
const SLOW = ['cli/mirror-kill', 'cli/replay-page', 'feed/common-fault', 'operations/edge', 'operations/nginx'].map(
  (name) => normalize(`test/${name}.test.ts`),
);

/** Tests on Node that only the nightly lane runs: they need a server from Debian. */
const NIGHTLY = ['operations/nginx'].map((name) => normalize(`test/${name}.test.ts`));

/** Folders that the quick run leaves out, unless a file there has changed: tools of publishers, and what is made from a result. */
const LATER = ['attack', 'bench', 'build', 'cli', 'export', 'incidents', 'operations', 'ssr'];

/** Tests of the elements that the quick run leaves out in the same way. They draw every case, mostly at many widths. */
const LONG = [
  'accessibility',
  'contests/election-contests',
  'digits',
  'export',
  'feed/simulated-day',
  'geometry',
  'hostile-page',
  'idle',
  'regions/accessibility',
  'regions/election-regions',
  'row-steps',
  'seats/election-seats',
  'toolbar',
  'trend/accessibility',
  'trend/election-trend',
].map((name) => normalize(`test/elements/${name}.test.ts`));

/** Where a test runs depends on its folder. */
const suitesOf = (file) =>
  /^test.elements\b/.test(file) ? ENGINES : /^test.package\b/.test(file) ? ['package'] : ['node'];

const files = process.argv.slice(2).filter((name) => name.endsWith('.ts'));
const quick = process.argv.includes('--quick');
const names = process.argv.slice(2).filter((name) => !name.endsWith('.ts') && name !== '--quick');
const unknown = names.filter((name) => ![...SUITES, ...MODES].includes(name));
if (unknown.length > 0) {
  const known = [...SUITES, ...MODES].join(', ');
  console.error(`Unknown: ${unknown.join(', ')}. Known: ${known}, and files of test/ that end in .ts`);
  process.exit(2);
}
const named = (list) => list.filter((name) => names.includes(name));
const modes = named(MODES).length > 0 ? named(MODES) : MODES;
// A mode applies to every browser, unless browsers are named too.
const asked = [...named(SUITES), ...(named(MODES).length > 0 && named(ENGINES).length === 0 ? ENGINES : [])];
const chosen = files.length > 0 ? files.map(normalize) : allTests();
const wanted = SUITES.filter((suite) =>
  asked.length > 0 ? asked.includes(suite) : chosen.some((file) => suitesOf(file).includes(suite)),
);
const engines = ENGINES.filter((name) => wanted.includes(name));

await ensureDependencies();
const total = { passed: 0, failed: 0 };
if (quick) await testQuickly();
else await testWhole();
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

async function testWhole() {
  const onNode = chosen.filter((file) => suitesOf(file).includes('node'));
  const [slow, fast] = [true, false].map((isSlow) => onNode.filter((file) => SLOW.includes(file) === isSlow));
  if (wanted.includes('node')) {
    if (onNode.length === 0) fail('node: no such test');
    // Two files at a time, even on two cores: Node itself would run one file fewer than there are cores.
    if (fast.length > 0) await testOnNode('node', fast, 2);
  }
  await Promise.all([
    wanted.includes('node') && slow.length > 0 && testOnNode('node, slow', slow, 1),
    engines.length > 0 && testInBrowsers(engines, modes, chosen),
  ]);
  if (wanted.includes('package')) {
    const own = chosen.filter((file) => suitesOf(file).includes('package'));
    const { ok } = await run(process.execPath, [join(root, 'scripts', 'build.mjs')]);
    if (ok) await testOnNode('package', own, 2);
    else fail('package: the build failed');
  }
}

/** The quick tests that a developer waits for: those of changed files first, then the others. */
async function testQuickly() {
  const onNode = (list) => list.filter((file) => suitesOf(file).includes('node'));
  const candidates = allTests().filter((file) => !SLOW.includes(file) && !suitesOf(file).includes('package'));
  const changed = changedTests(candidates);
  const isShort = (file) => !LONG.includes(file) && !LATER.includes(file.split(sep)[1]);
  const quickTests = candidates.filter((file) => isShort(file) || changed.includes(file));
  const first = onNode(changed);
  if (first.length > 0) await testOnNode('node, changed', first, 2);
  if (total.failed > 0) return;
  const rest = onNode(quickTests).filter((file) => !first.includes(file));
  await Promise.all([testOnNode('node', rest, 1), testInBrowsers(['chromium'], [MODES[0]], quickTests)]);
}

async function testOnNode(suite, own, atOnce) {
  const args = ['--import', 'tsx', '--test', '--test-reporter=spec', `--test-concurrency=${atOnce}`, ...own];
  const { ok, output } = await run(process.execPath, args);
  const count = (word) => Number(output.match(new RegExp(`^\\S+ ${word} (\\d+)$`, 'm'))?.[1] ?? 0);
  add({ passed: count('pass'), failed: count('fail') + count('cancelled') });
  if (ok && count('pass') === 0) fail(`${suite}: no test ran`);
  if (!ok && count('fail') + count('cancelled') === 0) fail(`${suite}: the tests ended early`);
}

async function testInBrowsers(engines, modes, tests) {
  const listed = process.env.REQUIRE_ENGINES?.split(',').map((name) => name.trim()) ?? [];
  // An engine that is named counts as required.
  const required = engines.filter((name) => names.includes(name) || listed.includes(name));
  await ensureEngines(engines, required);
  const found = await findEngines();
  for (const name of engines.filter((engine) => !found[engine])) {
    if (required.includes(name)) fail(`${name} is required and was not found`);
    else console.warn(`${name} was not found: its tests are left out`);
  }
  const here = engines.filter((name) => found[name]);
  if (here.length === 0) return fail('No browser was found or could be installed');

  const args = ['--import', 'tsx', tool('@web/test-runner', 'dist', 'bin.js')];
  const own = tests.filter((file) => suitesOf(file) === ENGINES);
  const held = modes.filter((mode) => filesIn(mode, 'chromium', own).length > 0);
  if (held.length === 0) return fail(`${modes.join(', ')}: no such test`);
  const env = { TEST_ENGINES: here.join(','), TEST_MODES: held.join(','), TEST_FILES: own.join(',') };
  // Files that are named run as a whole.
  if (files.length > 0) env.TEST_LANE = 'nightly';
  const { ok, output } = await run(process.execPath, args, { env, minutes: nightly ? 20 : 12 });
  const counts = [...output.matchAll(/^\w+(?:, [\w-]+)?: (\d+) passed, (\d+) failed$/gm)];
  for (const [, passed, failed] of counts) add({ passed: Number(passed), failed: Number(failed) });
  if (counts.length < here.length * held.length) fail('The tests in the browsers ended early');
  else if (!ok && total.failed === 0) fail('The tests in the browsers failed: see above');
}

function allTests() {
  return readdirSync(join(root, 'test'), { recursive: true })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join('test', file))
    .filter((file) => nightly || !NIGHTLY.includes(file));
}

function add({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}

function fail(why) {
  console.error(why);
  total.failed += 1;
}
