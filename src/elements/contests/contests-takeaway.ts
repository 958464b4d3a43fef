// What readers can save from `<election-contests>`, besides what they can save from every element, as one part of the script (card/part.ts).
import { contestsCSV, contestsSVG } from '../../export/svg/contests.js';
import { part as common } from '../card/takeaway.js';
import type { CommonTakeaway } from '../card/takeaway.js';

export const part: CommonTakeaway & {
  readonly contestsCSV: typeof contestsCSV;
  readonly contestsSVG: typeof contestsSVG;
} = { ...common, contestsCSV, contestsSVG };
