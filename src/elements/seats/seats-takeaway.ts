// What readers can save from `<election-seats>`, besides what they can save from every element, as one part of the script (card/part.ts).
import { seatsCSV, seatsSVG } from '../../export/svg/seats.js';
import { part as common } from '../card/takeaway.js';
import type { CommonTakeaway } from '../card/takeaway.js';

export const part: CommonTakeaway & {
  readonly seatsCSV: typeof seatsCSV;
  readonly seatsSVG: typeof seatsSVG;
} = { ...common, seatsCSV, seatsSVG };
