// What readers take along from `<election-seats>`, as one part of the script (parts.ts), beside what they take from any element.
import { seatsCSV, seatsSVG } from '../export/seats.js';
import { part as common } from './takeaway.js';
import type { CommonTakeaway } from './takeaway.js';

export const part: CommonTakeaway & {
  readonly seatsCSV: typeof seatsCSV;
  readonly seatsSVG: typeof seatsSVG;
} = { ...common, seatsCSV, seatsSVG };
