import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Act, Entry } from '../results/ledger.js';
import { parseHouse } from '../results/districts.js';
import type { Results } from '../results/types.js';
import { changeWords } from './change-words.js';
import { reasonWords } from './gate.js';
import { resultsOf } from './publications.js';

/** An entry of the ledger, as people read it. */
export interface Chapter {
  readonly entry: Entry;
  /** `held, since the votes of all are gone` */
  readonly title: string;
  /** The state that was published or held; undefined for an act about one that was told before. */
  readonly results?: Results | undefined;
  /** What changed from what was on show, a line each. */
  readonly changes: readonly string[];
}

const actWords: Readonly<Record<Act, string>> = {
  published: 'Published',
  held: 'Held back for the desk',
  resolved: 'Dropped what was held back: the source went on from the figures on show',
  approved: 'Approved',
  rejected: 'Rejected',
  'rolled-back': 'Rolled back',
};

/** The whole ledger, the oldest entry first. */
export function storyOf(out: string, entries: readonly Entry[]): readonly Chapter[] {
  let shown: Results | undefined;
  return entries.map((entry) => {
    const { act, revision, code, by, updated } = entry;
    const results = act === 'published' ? resultsOf(out, entry) : act === 'held' ? heldState(out, entry) : undefined;
    const changes = results ? changeWords(shown, results) : [];
    if (act === 'published') shown = results;
    const of = [
      act === 'published' || act === 'rolled-back' ? `revision ${revision ?? 0}` : '',
      code === undefined ? '' : `code ${code}`,
      updated ? `figures of ${updated}` : '',
    ].filter(Boolean);
    const title = `${actWords[act]}${by ? ` by ${by}` : ''}${of.length ? `: ${of.join(', ')}` : ''}`;
    const reasons = entry.reasons?.length ? [`why: ${reasonWords(entry.reasons)}`] : [];
    return { entry, title, results, changes: [...reasons, ...changes] };
  });
}

function heldState(out: string, { name = '' }: Entry): Results | undefined {
  const file = join(`${out}.states`, `${name}.held.json`);
  return existsSync(file) ? parseHouse(readFileSync(file, 'utf8')).results : undefined;
}
