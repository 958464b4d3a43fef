// The readers of the formats that few feeds have, as one part of the script (card/part.ts).
import { readRare } from '../../formats/rare-feed.js';

export const part = readRare;
