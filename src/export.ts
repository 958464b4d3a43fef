export { toCSV } from './export/csv.js';
export type { CSVOptions } from './export/csv.js';
export { toEmbed } from './export/embed/embed.js';
export type { EmbedKind, EmbedOptions } from './export/embed/embed.js';
export { toPNG } from './export/png.js';
export { toSVG } from './export/svg/svg.js';
export type { PictureOptions } from './export/svg/svg.js';
export { ResultsError, viewOf } from './export/view.js';
export type { GivenResults, View, ViewOptions } from './export/view.js';
