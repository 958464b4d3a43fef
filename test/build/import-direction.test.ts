// The linter enforces the import directions of src/ (build/import-direction.mjs). The test uses the project's own configuration, on files that do not exist.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';

const eslint = new ESLint({
  overrideConfig: { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => ruleId === 'house/import-direction',
});

async function complaints(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: file });
  return result?.messages.map(({ message }) => message) ?? [];
}

const allowed: [file: string, code: string][] = [
  ['src/results/a.ts', `import { b } from './b.js';`],
  ['src/results/deep/a.ts', `import { b } from '../b.js';`],
  ['src/text/a.ts', `import type { Results } from '../results/types.js'; import { formatLocale } from 'd3-format';`],
  ['src/charts/a.ts', `import { svg } from 'lit'; import { arc } from 'd3-shape';`],
  ['src/feed/a.ts', `import type { ReactiveController } from 'lit';`],
  [
    'src/elements/a.ts',
    `import '../text/a.js'; import '../charts/a.js'; import { property } from 'lit/decorators.js';`,
  ],
  ['src/elements/regions/a.ts', `import '../base/a.js'; import '../card/a.js'; import './b.js';`],
  ['src/elements/base/a.ts', `import '../card/a.js';`],
  ['src/ssr/a.ts', `import '../elements/base/a.js'; import '../elements/regions/a.js';`],
  ['src/cli/a.ts', `import { readFile } from 'node:fs/promises'; import '../export/csv.js';`],
  ['src/cli/a.ts', `import schema from '../../results.schema.json' with { type: 'json' };`],
  ['src/widget.ts', `import './elements/a.js'; import './cli/a.js';`],
];

const forbidden: [file: string, code: string, why: RegExp][] = [
  ['src/results/a.ts', `import { t } from '../text/a.js';`, /results must not import src\/text/],
  ['src/results/a.ts', `import type { T } from '../text/a.js';`, /results must not import src\/text/],
  ['src/results/a.ts', `export { t } from '../elements/a.js';`, /results must not import src\/elements/],
  ['src/results/a.ts', `export * from '../elements/a.js';`, /results must not import src\/elements/],
  ['src/results/a.ts', `await import('../elements/a.js');`, /results must not import src\/elements/],
  ['src/results/deep/a.ts', `import '../../text/a.js';`, /results must not import src\/text/],
  ['src/results/a.ts', `import { format } from 'd3-format';`, /the package d3-format/],
  ['src/text/a.ts', `import '../charts/a.js';`, /text must not import src\/charts/],
  ['src/text/a.ts', `import '../view/a.js';`, /text must not import src\/view/],
  ['src/text/a.ts', `import { html } from 'lit/html.js';`, /the package lit/],
  ['src/charts/a.ts', `import '../elements/a.js';`, /charts must not import src\/elements/],
  ['src/feed/a.ts', `import { html } from 'lit';`, /the package lit/],
  ['src/formats/a.ts', `import { x } from '@scope/name/deep.js';`, /the package @scope\/name/],
  ['src/elements/card/a.ts', `import '../base/a.js';`, /elements\/card must not import src\/elements\/base/],
  [
    'src/elements/base/a.ts',
    `import type { A } from '../regions/a.js';`,
    /base must not import src\/elements\/regions/,
  ],
  ['src/elements/base/a.ts', `await import('../regions/a.js');`, /base must not import src\/elements\/regions/],
  ['src/elements/regions/a.ts', `import '../results/a.js';`, /regions must not import src\/elements\/results/],
  ['src/elements/a.ts', `import '../cli/a.js';`, /elements must not import src\/cli/],
  ['src/elements/a.ts', `import '../define.js';`, /an entry point/],
  ['src/elements/a.ts', `import '../../test/cases/index.js';`, /outside of src/],
  ['src/results/a.ts', `import '../../results.schema.json' with { type: 'json' };`, /outside of src/],
  ['src/cli/a.ts', `import '../../package.json' with { type: 'json' };`, /outside of src/],
  ['src/novel/a.ts', `import '../results/a.js';`, /novel has no place/],
];

test('imports in the allowed direction pass', async () => {
  for (const [file, code] of allowed) assert.deepEqual(await complaints(file, code), [], `${file}: ${code}`);
});

test('imports against that direction are refused, in every form', async () => {
  for (const [file, code, why] of forbidden) {
    const found = await complaints(file, code);
    assert.equal(found.length, 1, `${file}: ${code}`);
    assert.match(found[0] ?? '', why);
  }
});
