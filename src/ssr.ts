export { ResultsError } from './export/view.js';
export type { GivenResults, ViewOptions } from './export/view.js';
export { renderElectionResults } from './ssr/render-election-results.js';
export type { ServerOptions } from './ssr/render-election-results.js';
export { styleHash } from './ssr/style-hash.js';
