// The formats that few feeds have. Pages load them as a part of their own, which imports no module of another part: see `RareReader`.
import { fieldsOf } from './fields.js';
import { fromKawalPemilu } from './kawalpemilu.js';
import { fromKPUParties } from './kpu-parties.js';
import { fromMap } from './map.js';
import type { RareReader } from './usual-feed.js';

export const readRare: RareReader = (data, others, format, tools) => {
  if (format === 'map') return fromMap(data, others);
  const { candidates, regions } = others;
  return format === 'kpu'
    ? fromKPUParties(fieldsOf(data), candidates, regions, tools)
    : fromKawalPemilu(fieldsOf(data), candidates, tools);
};
