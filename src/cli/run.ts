import { compare } from './compare.js';
import { convert } from './convert.js';
import { keygen } from './keygen.js';
import { ledger } from './ledger.js';
import { mirror } from './mirror.js';
import { oembed } from './oembed.js';
import { render } from './render.js';
import { replay } from './replay.js';
import { CommandError, UsageError } from './terminal.js';
import type { Command, ExitCode, Terminal } from './terminal.js';
import { validate } from './validate.js';
import { verify } from './verify.js';

const commands = new Map<string, Command>(
  Object.entries({ render, oembed, validate, convert, compare, replay, mirror, keygen, ledger, verify }),
);

const help = `Usage: election-results COMMAND …

${[...commands].map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`).join('\n')}

  election-results COMMAND --help    what a command does, and its options
  election-results --version

Exit codes: 0 fine, 1 faults found, or failed, 2 wrong usage.
`;

/** Runs a command line; `version` is the package's. */
export async function run(args: readonly string[], terminal: Terminal, version: string): Promise<ExitCode> {
  const [name = '', ...rest] = args;
  const asksHelp = (arg: string): boolean => arg === '--help' || arg === '-h';
  if (asksHelp(name) || (name === 'help' && !rest.length)) {
    terminal.stdout.write(help);
    return 0;
  }
  if (name === '--version') {
    terminal.stdout.write(`${version}\n`);
    return 0;
  }
  const asked = name === 'help' ? (rest[0] ?? '') : name;
  const command = commands.get(asked);
  if (!command) {
    terminal.stderr.write(asked ? `Unknown command: ${asked}. election-results --help lists the commands.\n` : help);
    return 2;
  }
  const end = rest.indexOf('--');
  if (name === 'help' || rest.slice(0, end < 0 ? rest.length : end).some(asksHelp)) {
    terminal.stdout.write(command.help);
    return 0;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.stderr.write(`${error.message}\nelection-results ${name} --help lists its options.\n`);
      return 2;
    }
    if (error instanceof CommandError) {
      terminal.stderr.write(`${error.message}\n`);
      return 1;
    }
    throw error;
  }
}
