// What readers take along from `<election-contests>`, as one part of the script (card/part.ts), beside what they take from any element.
import { contestsCSV, contestsSVG } from '../../export/svg/contests.js';
import { part as common } from '../card/takeaway.js';
import type { CommonTakeaway } from '../card/takeaway.js';

export const part: CommonTakeaway & {
  readonly contestsCSV: typeof contestsCSV;
  readonly contestsSVG: typeof contestsSVG;
} = { ...common, contestsCSV, contestsSVG };
