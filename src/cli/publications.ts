import type { Entry } from '../results/ledger.js';
import { parseHouse } from '../results/districts.js';
import type { Results } from '../results/types.js';
import { hashOf } from './ledger-file.js';
import { publication } from './published-file.js';
import { CommandError } from './terminal.js';

/**
 * The bytes that readers got.
 *
 * @throws {CommandError} where they are not there as they were published
 */
export function bytesOf(out: string, { revision = 0, state }: Entry): string {
  const bytes = publication(out, revision);
  if (bytes === undefined || hashOf(bytes) !== state)
    throw new CommandError(`revision ${revision}: not there as it was published`);
  return bytes;
}

/** @throws {CommandError} as `bytesOf` does */
export function resultsOf(out: string, entry: Entry): Results {
  const { results } = parseHouse(bytesOf(out, entry));
  if (!results) throw new CommandError(`revision ${entry.revision ?? 0}: expected a results file`);
  return results;
}
