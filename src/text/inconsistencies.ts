import { inconsistencies } from '../results/checks.js';
import { provinceSet } from '../results/provinces.js';
import type { Results } from '../results/types.js';
import type { Messages } from './messages/messages.js';

/** The notices about figures that contradict each other, or cannot be checked. */
export const inconsistencyWords = (results: Results, now: number, words: Messages): readonly string[] =>
  inconsistencies(results, now).map((found) => {
    if (found !== 'regions-incomplete') return words.inconsistencies[found];
    const { provinces, of = '' } = provinceSet(results);
    return words.incompleteProvinces(`${provinces.length}`, `${of}`);
  });
