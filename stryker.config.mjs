// npm run mutation: changes the domain's code in one place at a time, and tells which changes no test on Node notices.
// npm run mutation -- --mutate src/results/shares.ts: one file. What survives with a reason says so where it stands.

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: ['src/results/*.ts', 'src/formats/*.ts', 'src/view/standing.ts', 'src/view/standings.ts'],
  // Words are checked where they are read, and a test of each would only repeat them.
  mutator: { excludedMutations: ['StringLiteral'] },
  plugins: ['./scripts/mutation-runner.mjs'],
  testRunner: 'node-test',
  testRunnerNodeArgs: ['--import', 'tsx'],
  // A process keeps each test file that it has loaded.
  maxTestRunnerReuse: 200,
  timeoutMS: 10_000,
  coverageAnalysis: 'perTest',
  concurrency: 2,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowEmojis: false, logTests: false, reportTests: false },
  ignorePatterns: ['/bench', '/dist', '/test/elements', '/test/visual'],
};
