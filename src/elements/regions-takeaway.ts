// What readers take along from `<election-regions>`, as one part of the script (parts.ts), beside what they take from any element.
import { regionsCSV, regionsSVG } from '../export/regions.js';
import { part as common } from './takeaway.js';
import type { CommonTakeaway } from './takeaway.js';

export const part: CommonTakeaway & {
  readonly regionsCSV: typeof regionsCSV;
  readonly regionsSVG: typeof regionsSVG;
} = { ...common, regionsCSV, regionsSVG };
