import { earlier } from '../../src/elements/base/earlier.js';
import { live } from '../../src/elements/base/feed.js';
import { rare } from '../../src/elements/base/feed-reader.js';
import { takeaway } from '../../src/elements/card/toolbar.js';

/**
 * Loads every part of the script, as in the classic scripts. test/package/parts.test.ts tests parts that come late, incomplete or not at
 * all. Test helpers call it before the tests of a page. An import for its side effect would not do: bundlers drop it, since
 * package.json lists the files with side effects.
 */
export const loadParts = (): Promise<unknown> =>
  Promise.all([live.load(), rare.load(), takeaway.load(), earlier.load()]);
