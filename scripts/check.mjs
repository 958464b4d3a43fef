// npm run check: everything that must hold before a change is taken. Its last line is `N passed, N failed`:
// the tests of all runners, and one for each other stage. What takes long and seldom fails is in scripts/nightly.mjs.
import { npm, runStages } from './stages.mjs';

/** What is told soon comes first. Two rows keep two cores busy; the tests need all cores. */
const rounds = [
  [
    [
      ['types', npm('types'), 3],
      ['format', npm('format:check'), 3],
      ['pages', npm('pages'), 1],
    ],
    [['lint', npm('lint'), 5]],
  ],
  [[['tests', npm('test'), 20]]],
  [[['size', npm('size'), 1]], [['pictures', npm('visual'), 6]]],
];

/** CHECK_SECONDS: what .ci/run leaves. */
process.exit(await runStages(rounds, Number(process.env.CHECK_SECONDS ?? 1320) / 60));
