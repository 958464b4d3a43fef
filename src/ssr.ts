export { ResultsError, viewOf } from './export/view.js';
export type { GivenResults, View, ViewOptions } from './export/view.js';
