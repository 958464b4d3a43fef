import { live } from '../../src/elements/base/feed.js';
import { takeaway } from '../../src/elements/card/toolbar.js';

/**
 * Has every part of the script there, as in the classic scripts; test/package/parts.test.ts has them come late, incomplete or not at
 * all. Test helpers call it before the tests of a page. An import for its effect alone would not do: bundlers drop it, since
 * package.json says which files have effects.
 */
export const loadParts = (): Promise<unknown> => Promise.all([live.load(), takeaway.load()]);
