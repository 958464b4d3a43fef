// What readers can save from `<election-trend>`, besides what they can save from every element, as one part of the script (card/part.ts).
import { trendCSV, trendSVG } from '../../export/svg/trend.js';
import { part as common } from '../card/takeaway.js';
import type { CommonTakeaway } from '../card/takeaway.js';

export const part: CommonTakeaway & {
  readonly trendCSV: typeof trendCSV;
  readonly trendSVG: typeof trendSVG;
} = { ...common, trendCSV, trendSVG };
