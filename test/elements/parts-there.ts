// Every part of the script is there before a test begins, as in the classic scripts. test/package/parts.test.ts has them come late,
// torn or not at all.
import { live } from '../../src/elements/base/feed.js';
import { takeaway } from '../../src/elements/card/toolbar.js';

await Promise.all([live.load(), takeaway.load()]);
