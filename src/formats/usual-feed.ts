import type { Choices } from '../attributes/choices.js';
import { isObject, readJSON } from '../results/json.js';
import { faultAt } from '../results/faults.js';
import type { Fault } from '../results/faults.js';
import { count } from '../results/readers.js';
import { fromCSV } from './csv.js';
import { fromKPU, isOfParties } from './kpu.js';
import { fromSeries } from './series.js';

/** `auto` recognizes a feed by its content. `map` reads any JSON by a mapping. */
export type Format = Choices['format'][number];

/** The files of one feed, as text. */
export interface FeedFiles {
  readonly feed: string;
  /** KPU's candidate file: it has the names to the ids in its feeds. */
  readonly candidates?: string | undefined;
  /** KPU's region file: it has the names to the codes in its feeds. */
  readonly regions?: string | undefined;
  /** The mapping of the format `map`: at which paths the feed has what. */
  readonly map?: string | undefined;
}

/** What was read from a feed. */
export interface FeedReading {
  /** A results object for `parse`. Undefined where a fatal fault is known. */
  readonly input: unknown;
  readonly faults: readonly Fault[];
}

/** The values of the same files. */
export type FeedValues = { readonly [Role in keyof FeedFiles]: unknown };

/** What readers of rare formats are given. */
export interface Tools {
  readonly count: typeof count;
  readonly faultAt: typeof faultAt;
  /** Reads KPU's usual feeds. */
  readonly fromKPU: typeof fromKPU;
}

/**
 * Reads the formats that few feeds have. It is given what it needs of other parts of the script: a module that two parts import
 * becomes a file of its own, which every page would load.
 */
export type RareReader = (data: unknown, others: Omit<FeedValues, 'feed'>, format: Format, tools: Tools) => FeedReading;

const tools: Tools = { count, faultAt, fromKPU };

/** The format of a feed, from the value of its JSON, or from its text if it is not JSON. */
export function formatOf(data: unknown): Format {
  if (!isObject(data)) return 'csv';
  if (data.candidates || data.counts) return data.points ? 'series' : 'results';
  if (isObject(data.result) && 'aggregated' in data.result) return 'kawalpemilu';
  return 'chart' in data || 'tungsura' in data ? 'kpu' : 'results';
}

/**
 * Turns the files of a feed into a results object for `parse`. Never throws. Input that cannot be read stays as it is, so
 * that `parse` reports the fault with its path. If a fatal fault is already known, there is no input.
 *
 * @param rare the reader of the formats that few feeds have. Undefined where a page has not loaded it
 * @returns undefined where the feed needs that reader, and it is not there
 */
export function readUsual(files: FeedFiles, format: Format, rare: RareReader | undefined): FeedReading | undefined {
  // Text that is not JSON stays text. If a key appears twice, the last one counts, as everywhere on the web.
  const [data, candidates, regions, map] = [files.feed, files.candidates, files.regions, files.map].map(
    (text) => text && readJSON(text.replace(/^\ufeff/, '')),
  );
  const known = format === 'auto' ? formatOf(data) : format;
  if (known === 'map' && typeof data === 'object') return rare?.(data, { candidates, regions, map }, known, tools);
  if (isObject(data)) {
    if (known === 'kawalpemilu' || (known === 'kpu' && isOfParties(data)))
      return rare?.(data, { candidates, regions }, known, tools);
    if (known === 'kpu') return fromKPU(data, candidates, regions);
    if (known === 'series') return { input: fromSeries(data), faults: [] };
  }
  return known === 'csv' && typeof data === 'string' ? fromCSV(data) : { input: data, faults: [] };
}
