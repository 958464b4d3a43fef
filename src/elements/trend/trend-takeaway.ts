// What readers take along from `<election-trend>`, as one part of the script (card/part.ts), beside what they take from any element.
import { trendCSV, trendSVG } from '../../export/svg/trend.js';
import { part as common } from '../card/takeaway.js';
import type { CommonTakeaway } from '../card/takeaway.js';

export const part: CommonTakeaway & {
  readonly trendCSV: typeof trendCSV;
  readonly trendSVG: typeof trendSVG;
} = { ...common, trendCSV, trendSVG };
