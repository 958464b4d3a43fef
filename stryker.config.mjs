// npm run mutation: changes the domain's code in one place at a time, and tells which changes no test on Node notices.
// npm run mutation -- --mutate src/results/shares.ts: one file. What survives with a reason says so where it stands.

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: ['src/results/*.ts', 'src/formats/*.ts', 'src/view/standings.ts'],
  // Words are checked where they are read, and a test of each would only repeat them.
  mutator: { excludedMutations: ['StringLiteral'] },
  testRunner: 'tap',
  tap: {
    testFiles: ['test/{results,formats,text,view}/**/*.test.ts'],
    nodeArgs: ['--import', 'tsx', '-r', '{{hookFile}}', '{{testFile}}'],
    forceBail: true,
  },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowEmojis: false, logTests: false, reportTests: false },
  ignorePatterns: ['/bench', '/dist', '/test/elements', '/test/visual'],
};
