import { formatResults, plainResults } from '../formats/results-json.js';
import { isObject, readJSON } from '../results/json.js';
import { parseHouse } from '../results/districts.js';
import type { Results } from '../results/types.js';
import { changeWords } from './change-words.js';
import type { Pending } from './gate.js';
import { hashOf } from './ledger-file.js';
import { readIfThere } from './published-file.js';

/** The file in which a desk sees the waiting state. */
export const pendingName = (out: string): string => `${out}.pending.json`;

/** @param before the results that are published, or would be */
export const pendingText = ({ since, states, reasons }: Pending, held: Results, before: Results | undefined): string =>
  `${JSON.stringify({ since, states, reasons, changes: changeWords(before, held), state: plainResults(held) }, null, 2)}\n`;

/** Why the file does not have the waiting state; undefined if it does. */
export function changedByHand(out: string, { state }: Pending): string | undefined {
  const name = pendingName(out);
  const text = readIfThere(name);
  if (text === undefined) return undefined;
  const file = readJSON(text);
  const { results } = isObject(file) ? parseHouse(file.state) : {};
  return results && hashOf(formatResults(results)) === state
    ? undefined
    : `${name} was changed by hand: remove it, and the mirror writes it anew; publish other figures by themselves`;
}
