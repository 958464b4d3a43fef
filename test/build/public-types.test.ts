// The build takes out of dist/ the declarations of types that no entry leads to (scripts/public-types.mjs).
import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { publicTypes } from '../../scripts/public-types.mjs';

const written: Readonly<Record<string, string>> = {
  'index.d.ts': `import './tags.js';\nexport { Card } from './card.js';\n`,
  'card.d.ts': `import type { Look, Unused } from './names.js';
import type { Choices } from './choices.js';
/** A card. */
export declare class Card {
    /** Its look. */
    look: Look;
    /** What only the card knows. */
    private choices;
    protected draw(choices: Choices): void;
}
export declare const spare: Unused;
`,
  'names.d.ts': `export type { Look } from './look.js';\nexport type { Unused } from './look.js';\n`,
  'look.d.ts': `export type Look = 'bar' | Deep;\ntype Deep = 'donut';\nexport type Unused = number;\n`,
  'choices.d.ts': `export interface Choices {\n    a: string;\n}\n`,
  'tags.d.ts': `import type { Card } from './card.js';
declare global {
    interface Tags {
        card: Card;
    }
}
`,
};

test('types that an entry leads to stay with their comments; others go, and what is private', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'types-')));
  for (const [file, text] of Object.entries(written)) writeFileSync(join(folder, file), text);
  const texts = publicTypes(folder, [join(folder, 'index.d.ts')]);
  assert.deepEqual(Object.fromEntries(Object.keys(written).map((file) => [file, texts.get(join(folder, file))])), {
    'index.d.ts': written['index.d.ts'],
    'card.d.ts': `import type { Look } from './names.js';
/** A card. */
export declare class Card {
    /** Its look. */
    look: Look;
}
`,
    'names.d.ts': `export type { Look } from './look.js';\n`,
    'look.d.ts': `export type Look = 'bar' | Deep;\ntype Deep = 'donut';\n`,
    'choices.d.ts': undefined,
    'tags.d.ts': written['tags.d.ts'],
  });
});
