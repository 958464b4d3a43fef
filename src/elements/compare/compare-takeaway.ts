// What readers can save from `<election-compare>`, besides what they can save from every element, as one part of the script (card/part.ts).
import { comparisonCSV, comparisonSVG } from '../../export/svg/comparison.js';
import { part as common } from '../card/takeaway.js';
import type { CommonTakeaway } from '../card/takeaway.js';

export const part: CommonTakeaway & {
  readonly comparisonCSV: typeof comparisonCSV;
  readonly comparisonSVG: typeof comparisonSVG;
} = { ...common, comparisonCSV, comparisonSVG };
