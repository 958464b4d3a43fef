import type { Format } from '../formats/feed.js';
import { inconsistencies } from '../results/checks.js';
import { english } from '../text/english.js';
import { choiceFrom, formats, readArguments } from './arguments.js';
import { embargoFaults } from './embargo.js';
import { lineOf, nameOf, readFiles } from './reading.js';
import type { FileFault, FileNames } from './reading.js';
import { UsageError } from './terminal.js';
import type { Command } from './terminal.js';

const help = `Usage: election-results validate FILE … [options]

Reads each FILE as a page would, and tells every fault in it with its path:

  feed.json: candidates[1].votes: expected a whole number, got "1,5"

A fault is what cannot be used as it stands: figures that would be refused, fields that
would be left out, keys that stand twice, and a count under embargo, whose figures must
not leave the server yet (quick counts: UU 7/2017 Pasal 449(5)). Figures that cannot all
be true, such as regions that do not add up, are shown to readers with a notice: they are
told as warnings. FILE "-" is stdin.

  --format F         auto (default), results, kpu, csv or series
  --candidates FILE  KPU's candidate file, which names what the feed only numbers
  --regions FILE     KPU's region names
  --json             what was found as JSON on stdout, for programs

Exit codes: 0 no fault, 1 faults, 2 wrong usage.
`;

/** What was found in one file. */
interface Finding {
  readonly file: string;
  /** False where readers would see none of its figures. */
  readonly usable: boolean;
  readonly faults: readonly FileFault[];
  readonly warnings: readonly string[];
}

export const validate: Command = {
  summary: 'tells every fault in a feed, with its path',
  help,
  async run(args, terminal) {
    const { values, names } = readArguments(args, {
      format: { type: 'string', default: 'auto' },
      candidates: { type: 'string' },
      regions: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const format: Format = choiceFrom('format', values.format, formats);
    if (!names.length) throw new UsageError('validate: expected a FILE');
    if (names.filter((name) => name === '-').length > 1) throw new UsageError('Only one FILE can be "-"');

    const found: Finding[] = [];
    for (const feed of names) {
      const files: FileNames = { feed, candidates: values.candidates, regions: values.regions };
      const { results, faults } = await readFiles(files, format, terminal);
      const now = Date.now();
      const closed = results ? embargoFaults(results, now).map((fault) => ({ ...fault, file: feed })) : [];
      const warnings = results ? inconsistencies(results, now).map((name) => english.inconsistencies[name]) : [];
      found.push({ file: feed, usable: results !== undefined, faults: [...faults, ...closed], warnings });
    }

    if (values.json) terminal.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
    else {
      for (const { file, usable, faults, warnings } of found) {
        for (const fault of faults) terminal.stderr.write(`${lineOf(fault)}\n`);
        for (const warning of warnings) terminal.stderr.write(`${nameOf(file)}: warning: ${warning}\n`);
        if (!faults.length) terminal.stdout.write(`${nameOf(file)}: no fault\n`);
        // What is no feed at all needs no word more.
        else if (!usable && faults.every(({ path }) => path))
          terminal.stderr.write(`${nameOf(file)}: readers would see none of its figures\n`);
      }
    }
    return found.some(({ faults }) => faults.length) ? 1 : 0;
  },
};
