import type { Choices } from '../attributes/choices.js';
import { isObject, readJSON } from '../results/json.js';
import type { Fault } from '../results/faults.js';
import { fromCSV } from './csv.js';
import { fromKPU } from './kpu.js';
import { fromSeries } from './series.js';

/** `auto` knows a feed by what it holds. */
export type Format = Choices['format'][number];

/** The files of one feed, as text. */
export interface FeedFiles {
  readonly feed: string;
  /** KPU's candidate file, which names the ids of its feeds. */
  readonly candidates?: string | undefined;
  /** KPU's region file, which names the codes of its feeds. */
  readonly regions?: string | undefined;
}

/** The format of a feed whose JSON this is; of text that is no JSON too. */
export function formatOf(data: unknown): Format {
  if (!isObject(data)) return 'csv';
  if (data.candidates || data.counts) return data.points ? 'series' : 'results';
  return 'chart' in data || 'tungsura' in data ? 'kpu' : 'results';
}

/**
 * What a feed's files say, for `parse`. Never throws: what cannot be read goes through, so that `parse` tells what is wrong
 * and where; where a fault is told already and is fatal, there is no input.
 */
export function readFeed(
  files: FeedFiles,
  format: Format = 'auto',
): { readonly input: unknown; readonly faults: readonly Fault[] } {
  // Text that is no JSON stays text. Of keys that come twice the last counts, as everywhere on the web.
  const [data, candidates, regions] = [files.feed, files.candidates, files.regions].map(
    (text) => text && readJSON(text.replace(/^\ufeff/, '')),
  );
  const known = format === 'auto' ? formatOf(data) : format;
  if (isObject(data)) {
    if (known === 'kpu') return fromKPU(data, candidates, regions);
    if (known === 'series') return { input: fromSeries(data), faults: [] };
  }
  return known === 'csv' && typeof data === 'string' ? fromCSV(data) : { input: data, faults: [] };
}
