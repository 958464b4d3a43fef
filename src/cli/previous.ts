import { readFileSync } from 'node:fs';
import { viewOf } from '../export/view.js';
import type { ViewOptions } from '../export/view.js';
import { parseEarlier } from '../results/earlier.js';
import { parseHouse } from '../results/districts.js';
import { addressFrom } from './address.js';
import { reasonOf } from './reading.js';
import type { FileFault, Reading } from './reading.js';
import { CommandError } from './terminal.js';

/**
 * The earlier contest of `--previous`: an address as it stands, for HTML that a browser shows, or the results file as its text.
 *
 * @throws {CommandError} where the file cannot be read, or has a fault
 */
export function previousOf(file: string): string {
  if (/^https?:/i.test(file)) return addressFrom('previous', file);
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    throw new CommandError(`--previous ${file}: ${reasonOf(error)}`);
  }
  const [fault] = parseEarlier(text, parseHouse).faults;
  if (fault) throw new CommandError(`--previous ${file}: ${fault.path}: ${fault.message}`);
  return text;
}

/** Why the results of a file are not compared with the earlier contest. */
export function previousFaults({ results }: Reading, options: ViewOptions, file: string): readonly FileFault[] {
  const fault = options.previous && results && viewOf(results, options).earlierChange?.fault;
  return fault ? [{ ...fault, file }] : [];
}
