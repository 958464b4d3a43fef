// What readers can save from `<election-regions>`, besides what they can save from every element, as one part of the script (card/part.ts).
import { regionsCSV, regionsSVG } from '../../export/svg/regions.js';
import { part as common } from '../card/takeaway.js';
import type { CommonTakeaway } from '../card/takeaway.js';

export const part: CommonTakeaway & {
  readonly regionsCSV: typeof regionsCSV;
  readonly regionsSVG: typeof regionsSVG;
} = { ...common, regionsCSV, regionsSVG };
