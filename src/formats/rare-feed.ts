// The formats that few feeds have. Pages load them as a part of their own, which imports no module of another part: see `RareReader`.
import { fromKawalPemilu } from './kawalpemilu.js';
import { fromKPUParties } from './kpu-parties.js';
import type { RareReader } from './usual-feed.js';

export const readRare: RareReader = (data, { candidates, regions }, format, tools) =>
  format === 'kpu' ? fromKPUParties(data, candidates, regions, tools) : fromKawalPemilu(data, candidates, tools);
