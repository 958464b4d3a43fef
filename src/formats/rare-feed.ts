// The formats that few feeds have. Pages load them as a part of their own.
import { fromKawalPemilu } from './kawalpemilu.js';
import type { RareReader } from './usual-feed.js';

export const readRare: RareReader = (data, { candidates }) => fromKawalPemilu(data, candidates);
