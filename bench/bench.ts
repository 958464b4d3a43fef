// The functions in the page that run.mjs calls.
export { dashboard } from './dashboard.js';
export { readFeed } from './feed.js';
export { finish, many, update } from './markup.js';
export { goOn, warmUp } from './memory.js';
export { frame } from './page.js';
export { readSigned } from './signed.js';
