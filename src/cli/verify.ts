import { existsSync, readFileSync } from 'node:fs';
import { verify as verifySignature } from '../feed/signature.js';
import type { Entry } from '../results/ledger.js';
import type { Results } from '../results/types.js';
import { readCode } from '../text/code.js';
import { standings } from '../view/standings-by-default.js';
import { readArguments } from './arguments.js';
import { laterOf } from '../results/later.js';
import { hashOf, ledgerName, lineOf, readLedger } from './ledger-file.js';
import { codeIn } from './picture-code.js';
import { bytesOf, resultsOf } from './publications.js';
import { signedPublication } from './published-file.js';
import { reasonOf } from './reading.js';
import { headerOf } from './signing.js';
import { CommandError, UsageError } from './terminal.js';
import type { Command } from './terminal.js';

const help = `Usage: election-results verify CODE|FILE.png|FILE.svg --ledger FILE [options]

Says whether the state that a picture shows was ever published: looks up its code in the
ledger of the file that a mirror keeps, and prints the figures of that state, its time, and
whether it was corrected since. Compare them with the picture by eye: a code that was copied
onto other figures is a code all the same.

  --ledger FILE  as mirror --out has it, such as feed.json
  --key KEY      the public key (election-results keygen --public): the state must be signed too

The code is printed on the picture: ten letters and digits. A file is asked for it first; where
the program that saved it has left it out, type what is printed.

Exit codes: 0 published as printed, 1 not, 2 wrong usage.
`;

export const verify: Command = {
  summary: 'says what was published under the code of a picture',
  help,
  async run(args, { stdout }) {
    const { values, names } = readArguments(args, { ledger: { type: 'string' }, key: { type: 'string' } });
    const [given, ...others] = names;
    const { ledger: out, key } = values;
    if (given === undefined || others.length) throw new UsageError('verify: expected one CODE or picture');
    if (out === undefined) throw new UsageError('verify: expected --ledger FILE, as mirror --out has it');
    const code = codeFrom(given);
    if (!existsSync(ledgerName(out))) throw new CommandError(`${ledgerName(out)}: no such file`);
    const { entries, fault } = readLedger(ledgerName(out));
    if (fault) throw new CommandError(`${ledgerName(out)}: ${fault}`);
    const entry = entries.find((one) => one.act === 'published' && one.code === code);
    if (!entry) throw new CommandError(`${code}: no state in ${ledgerName(out)} has this code: it was not published`);
    const results = resultsOf(out, entry);
    if (key !== undefined) await checkSignature(out, entry, key);
    const lines = await wordsOf(code, entry, results, out, entries, key !== undefined);
    stdout.write(`${lines.join('\n')}\n`);
    return 0;
  },
};

/** @throws {CommandError} where neither a code nor a picture with one is given */
function codeFrom(given: string): string {
  if (!existsSync(given)) {
    const typed = readCode(given);
    if (typed !== undefined) return typed;
    throw new CommandError(`${given}: expected a code of ten letters and digits, or a picture, got neither`);
  }
  let file: Uint8Array;
  try {
    file = readFileSync(given);
  } catch (error) {
    throw new CommandError(`${given}: ${reasonOf(error)}`);
  }
  const found = codeIn(file);
  if (found === undefined)
    throw new CommandError(`${given}: no code in the file: give the one that is printed on the picture`);
  return found;
}

/** @throws {CommandError} where it is not signed by that key, or for another line of a ledger */
async function checkSignature(out: string, entry: Entry, key: string): Promise<void> {
  const { revision = 0 } = entry;
  const file = signedPublication(out, revision);
  if (file === undefined) throw new CommandError(`revision ${revision}: is not signed`);
  const text = await verifySignature(file, key, true).then(
    (signed) => signed.text,
    (error: unknown) => {
      throw new CommandError(`revision ${revision}: ${(error as Error).message}`);
    },
  );
  if (text !== bytesOf(out, entry) || headerOf(file)?.entry !== hashOf(lineOf(entry)))
    throw new CommandError(`revision ${revision}: what was signed is not what the ledger has`);
}

async function wordsOf(
  code: string,
  entry: Entry,
  results: Results,
  out: string,
  entries: readonly Entry[],
  isSigned: boolean,
): Promise<readonly string[]> {
  const { takenBack, corrected, next } = await laterOf(entry, results, entries, (one) => resultsOf(out, one));
  const { heading, rows, updated, progress } = standings(results);
  return [
    `${code}: published at ${entry.time}, revision ${entry.revision ?? 0}${isSigned ? ', signed' : ''}`,
    heading ?? '',
    ...rows.map(({ name, share, votes }) => `  ${[share, votes, name].filter(Boolean).join('  ')}`),
    progress?.text ?? '',
    updated ? `${updated.label} ${updated.text}` : '',
    takenBack ? `taken back at ${takenBack.time} by ${takenBack.by ?? 'the desk'}` : '',
    corrected ? `corrected since: revision ${corrected.revision ?? 0} at ${corrected.time} has fewer votes` : '',
    next ? `on show until ${next.time}` : 'on show now',
  ].filter(Boolean);
}
