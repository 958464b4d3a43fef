import type { Choices } from '../attributes/choices.js';
import { isObject, readJSON } from '../results/json.js';
import type { Fault } from '../results/faults.js';
import { fromCSV } from './csv.js';
import { fromKPU } from './kpu.js';
import { fromSeries } from './series.js';

/** `auto` recognizes a feed by its content. */
export type Format = Choices['format'][number];

/** The files of one feed, as text. */
export interface FeedFiles {
  readonly feed: string;
  /** KPU's candidate file: it has the names to the ids in its feeds. */
  readonly candidates?: string | undefined;
  /** KPU's region file: it has the names to the codes in its feeds. */
  readonly regions?: string | undefined;
}

/** The format of a feed, from the value of its JSON, or from its text if it is not JSON. */
export function formatOf(data: unknown): Format {
  if (!isObject(data)) return 'csv';
  if (data.candidates || data.counts) return data.points ? 'series' : 'results';
  return 'chart' in data || 'tungsura' in data ? 'kpu' : 'results';
}

/**
 * Turns the files of a feed into a results object for `parse`. Never throws. Input that cannot be read stays as it is, so
 * that `parse` reports the fault with its path. If a fatal fault is already known, there is no input.
 */
export function readFeed(
  files: FeedFiles,
  format: Format = 'auto',
): { readonly input: unknown; readonly faults: readonly Fault[] } {
  // Text that is not JSON stays text. If a key appears twice, the last one counts, as everywhere on the web.
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
