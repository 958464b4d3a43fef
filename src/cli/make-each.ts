import type { Results } from '../results/types.js';
import { embargoFaults } from './embargo.js';
import { progressOn } from './progress.js';
import { lineOf, nameOf, writeFault } from './reading.js';
import type { Reading } from './reading.js';
import type { Step } from './render-plan.js';
import type { ExitCode, Terminal } from './terminal.js';
import { writeWhole } from './whole-file.js';

/** Something to write, and the name of its file. Without a name it goes to stdout. */
export interface Product {
  readonly out: string | undefined;
  readonly content: string | Uint8Array;
}

/**
 * Makes something of every file. A file with a fault does not stop the others: the fault is printed with the name of its
 * file. Figures under embargo are reported and left out, since they must not leave the server yet.
 *
 * @param atOnce the number of files that are made at the same time; they are reported in the order in which they finish
 */
export async function makeEach<S extends Step>(
  steps: readonly S[],
  read: (feed: string) => Promise<Reading>,
  make: (results: Results, step: S) => readonly Product[] | Promise<readonly Product[]>,
  { stdout, stderr }: Terminal,
  atOnce = 1,
): Promise<ExitCode> {
  const progress = progressOn(stderr, steps.length);
  let made = 0;
  const makeOne = async (step: S): Promise<void> => {
    const { feed } = step;
    const { results, faults } = await read(feed);
    const closed = results ? embargoFaults(results, Date.now()).map((fault) => ({ ...fault, file: feed })) : [];
    for (const fault of [...faults, ...closed]) progress.tell(lineOf(fault));
    if (results && !closed.length) {
      let place = nameOf(feed);
      try {
        for (const { out, content } of await make(results, step)) {
          place = out ?? 'stdout';
          if (out === undefined) stdout.write(content);
          else writeWhole(out, content);
        }
        made += 1;
      } catch (error) {
        progress.tell(writeFault(place, error));
      }
    }
    progress.advance();
  };
  const waiting = steps.values();
  const work = async (): Promise<void> => {
    for (const step of waiting) await makeOne(step);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  progress.end();
  if (steps.length > 1) stderr.write(`${made} of ${steps.length} made\n`);
  return made === steps.length ? 0 : 1;
}
