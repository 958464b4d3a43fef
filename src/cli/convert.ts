import type { Format } from '../formats/feed.js';
import { choiceFrom, formatHelp, formats, readArguments } from './arguments.js';
import { formatResults } from '../formats/results-json.js';
import { lineOf, readFiles, writeFault } from './reading.js';
import { CommandError, UsageError } from './terminal.js';
import type { Command } from './terminal.js';
import { writeWhole } from './whole-file.js';

const help = `Usage: election-results convert FILE [options]

Turns a count in another format into a results file (results.schema.json). The same input
gives the same bytes. Counts above 2^53 - 1 become strings. FILE "-" is stdin. If the
figures cannot be read, it prints every fault with its path and writes nothing. It also
prints the fields that were left out.

  --from F           ${formatHelp}
  --candidates FILE  KPU's candidate file, with the names to the feed's numbers
  --regions FILE     KPU's region names
  --map FILE         the mapping, for the format map
  --out FILE         where to write; default: stdout. The file is replaced in one step

Exit codes: 0 written, 1 not written, 2 wrong usage.
`;

export const convert: Command = {
  summary: 'turns KPU’s and other feeds into a results file',
  help,
  async run(args, terminal) {
    const { values, names } = readArguments(args, {
      from: { type: 'string', default: 'auto' },
      candidates: { type: 'string' },
      regions: { type: 'string' },
      map: { type: 'string' },
      out: { type: 'string' },
    });
    const format: Format = choiceFrom('from', values.from, formats);
    const [feed, ...others] = names;
    if (feed === undefined || others.length) throw new UsageError('convert: expected one FILE');

    const files = { feed, candidates: values.candidates, regions: values.regions, map: values.map };
    const { results, faults } = await readFiles(files, format, terminal);
    for (const fault of faults) terminal.stderr.write(`${lineOf(fault)}\n`);
    if (!results) return 1;
    const text = formatResults(results);
    if (values.out === undefined) terminal.stdout.write(text);
    else {
      try {
        writeWhole(values.out, text);
      } catch (error) {
        throw new CommandError(writeFault(values.out, error));
      }
    }
    return 0;
  },
};
