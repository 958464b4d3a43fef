// npm run mutation: changes the domain's code in one place at a time, and lists the changes that no test on Node notices.
// npm run mutation -- --mutate src/results/shares.ts: one file. A comment gives the reason for each change that may survive.

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: ['src/results/*.ts', 'src/formats/*.ts', 'src/view/standing.ts', 'src/view/standings.ts'],
  // Other tests check the words for readers. A test of each would only repeat it.
  mutator: { excludedMutations: ['StringLiteral'] },
  plugins: ['./scripts/mutation-runner.mjs'],
  testRunner: 'node-test',
  testRunnerNodeArgs: ['--import', 'tsx'],
  // A process keeps the test files that it has loaded.
  maxTestRunnerReuse: 200,
  timeoutMS: 10_000,
  coverageAnalysis: 'perTest',
  concurrency: 2,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowEmojis: false, logTests: false, reportTests: false },
  ignorePatterns: ['/bench', '/dist', '/test/elements', '/test/visual'],
};
