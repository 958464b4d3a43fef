// Runs the stages of a check and tells what each gave.
import { ensureDependencies, run } from './run.mjs';

/**
 * A name, what it runs, and its time limit in minutes. A stage that prints `N passed, N failed` counts as that many, others as one.
 * @typedef {[name: string, stage: (minutes: number) => Promise<{ ok: boolean, output: string }>, minutes: number]} Stage
 */

/** A stage that is a script of package.json. */
export const npm =
  (script, env = {}) =>
  (minutes) =>
    run('npm', ['run', '--silent', script], { minutes, env });

/**
 * Runs rounds one after another, the rows of a round side by side, and the stages of a row one after another. Prints a line for
 * each stage, with the names of what failed, and as the last line `N passed, N failed`.
 * @param {readonly (readonly (readonly Stage[])[])[]} rounds
 * @param {number} longest minutes for all stages. A stage that is not through by then is ended, so that the last line is printed.
 * @returns {Promise<number>} the code to exit with: 0 if all passed, else 1
 */
export async function runStages(rounds, longest) {
  const began = Date.now();
  await ensureDependencies();
  const total = { passed: 0, failed: 0 };
  const lines = [];

  const check = async ([name, stage, minutes]) => {
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
  };
  const inOrder = async (row) => {
    for (const stage of row) await check(stage);
  };

  for (const rows of rounds) await Promise.all(rows.map(inOrder));
  console.log(`\n${lines.join('\n')}\n${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
}

/** The names of what failed, as the runners mark them. A log is read from its end, and its beginning may be lost. */
function failuresIn(output) {
  const marked = [...output.matchAll(/^\s*([✖𐄂❌] .+|\w+(?:, [\w-]+)?: failures in .+)$/gmu)].map(([, line]) => line);
  return [...new Set(marked)].slice(0, 30).map((line) => `         ${line.slice(0, 160)}`);
}
