import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPartsInlined } from '../../build/inline-parts.js';

test('a part becomes an import, and is there at once', () => {
  const code = `import { part } from './parts.js';
export const live = part('a', () => import('./live.js'));
export const both = () => Promise.all([import('./b.js'), import("./c.js")]);
`;
  assert.equal(
    withPartsInlined(code),
    `import { part as part0 } from './live.js';
import { part as part1 } from './b.js';
import { part as part2 } from "./c.js";
import { part } from './parts.js';
export const live = part('a', () => Promise.resolve({ part: part0 }));
export const both = () => Promise.all([Promise.resolve({ part: part1 }), Promise.resolve({ part: part2 })]);
`,
  );
});

test('other code is unchanged', () => {
  const code = `// import('./no.js')\nexport const text = "import('./no.js')";\n`;
  assert.equal(withPartsInlined(code), code);
});
