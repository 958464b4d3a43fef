// What readers take along from `<election-regions>`, as one part of the script (card/part.ts), beside what they take from any element.
import { regionsCSV, regionsSVG } from '../../export/svg/regions.js';
import { part as common } from '../card/takeaway.js';
import type { CommonTakeaway } from '../card/takeaway.js';

export const part: CommonTakeaway & {
  readonly regionsCSV: typeof regionsCSV;
  readonly regionsSVG: typeof regionsSVG;
} = { ...common, regionsCSV, regionsSVG };
