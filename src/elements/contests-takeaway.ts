// What readers take along from `<election-contests>`, as one part of the script (parts.ts), beside what they take from any element.
import { contestsCSV, contestsSVG } from '../export/contests.js';
import { part as common } from './takeaway.js';
import type { CommonTakeaway } from './takeaway.js';

export const part: CommonTakeaway & {
  readonly contestsCSV: typeof contestsCSV;
  readonly contestsSVG: typeof contestsSVG;
} = { ...common, contestsCSV, contestsSVG };
