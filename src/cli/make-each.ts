import type { Results } from '../results/types.js';
import { embargoFaults } from './embargo.js';
import { progressOn } from './progress.js';
import { lineOf, nameOf, reasonOf } from './reading.js';
import type { Reading } from './reading.js';
import type { Step } from './render-plan.js';
import type { ExitCode, Terminal } from './terminal.js';
import { writeWhole } from './whole-file.js';

/** What is written under a name; no name is stdout. */
export interface Product {
  readonly out: string | undefined;
  readonly content: string | Uint8Array;
}

/**
 * Makes something of every file there is, one after another, whatever becomes of the others. Faults are told, each with its
 * file; figures under embargo are told and left out: they must not leave the server yet.
 */
export async function makeEach<S extends Step>(
  steps: readonly S[],
  read: (feed: string) => Promise<Reading>,
  make: (results: Results, step: S) => readonly Product[],
  { stdout, stderr }: Terminal,
): Promise<ExitCode> {
  const progress = progressOn(stderr, steps.length);
  let made = 0;
  for (const step of steps) {
    const { feed } = step;
    const { results, faults } = await read(feed);
    const closed = results ? embargoFaults(results, Date.now()).map((fault) => ({ ...fault, file: feed })) : [];
    for (const fault of [...faults, ...closed]) progress.tell(lineOf(fault));
    if (results && !closed.length) {
      let place = nameOf(feed);
      try {
        for (const { out, content } of make(results, step)) {
          place = out ?? 'stdout';
          if (out === undefined) stdout.write(content);
          else writeWhole(out, content);
        }
        made += 1;
      } catch (error) {
        progress.tell(`${place}: ${reasonOf(error)}`);
      }
    }
    progress.advance();
  }
  progress.end();
  if (steps.length > 1) stderr.write(`${made} of ${steps.length} made\n`);
  return made === steps.length ? 0 : 1;
}
