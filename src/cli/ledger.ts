import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Entry } from '../results/ledger.js';
import { readArguments } from './arguments.js';
import { changeWords } from './change-words.js';
import { reasonWords } from './gate.js';
import { hashOf, ledgerName, readLedger } from './ledger-file.js';
import { ledgerFeed, ledgerPage } from './ledger-page.js';
import { storyOf } from './ledger-story.js';
import { publicationAt } from './mirror-desk.js';
import { bytesOf, resultsOf } from './publications.js';
import { publication, readIfThere } from './published-file.js';
import { writeFault } from './reading.js';
import { CommandError, UsageError } from './terminal.js';
import type { Command, Terminal } from './terminal.js';
import { writeWhole } from './whole-file.js';

const help = `Usage: election-results ledger FILE [options]

Verifies the whole ledger of a mirror's FILE: each line must continue the line before,
every publication and every held state must be there unchanged, and FILE must be the last
publication. Then it prints what happened, one line for each event:

  2024-02-20T05:01:00.000Z published 1708405260 figures of 2024-02-20T12:01:00+07:00
  2024-02-20T05:02:00.000Z held candidates: expected about 150000 votes, got 0

  --at TIME        prints only FILE as it was published then, byte for byte, on stdout
  --from A --to B  prints only what changed from publication A to B; A and B are revisions
                   or times
  --html OUT       also writes a page: every state with its time and picture, what changed,
                   and every act of the desk
  --atom OUT       also writes the newest 100 entries as an Atom feed
  --quiet          verifies, and prints only what is wrong

Exit codes: 0 verified, 1 something was changed or is missing, 2 wrong usage.
`;

export const ledger: Command = {
  summary: 'verifies and lists what a mirror has published, held and rolled back',
  help,
  // eslint-disable-next-line @typescript-eslint/require-await -- a command is asynchronous
  async run(args, terminal) {
    const { values, names } = readArguments(args, {
      at: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      html: { type: 'string' },
      atom: { type: 'string' },
      quiet: { type: 'boolean', default: false },
    });
    const [out, ...others] = names;
    const { at, from, to, html, atom, quiet } = values;
    if (out === undefined || others.length) throw new UsageError('ledger: expected one FILE, as mirror --out has it');
    if ((from === undefined) !== (to === undefined)) throw new UsageError('ledger: --from goes with --to');
    if (at !== undefined && isNaN(Date.parse(at))) throw new UsageError(`--at: expected an ISO 8601 time, got "${at}"`);
    if (!existsSync(ledgerName(out))) throw new CommandError(`${ledgerName(out)}: no such file`);
    const { entries, fault, isTorn } = readLedger(ledgerName(out));
    const faults = [...(fault ? [`${ledgerName(out)}: ${fault}`] : []), ...faultsOf(out, entries)];
    for (const line of faults) terminal.stderr.write(`${line}\n`);
    if (isTorn)
      terminal.stderr.write(`${ledgerName(out)}: the last line broke off; the mirror's next one cuts it off\n`);
    // A page of altered states would look like a proof of them.
    if ((html !== undefined || atom !== undefined) && !faults.length) writePages(out, entries, { html, atom });
    if (at !== undefined) terminal.stdout.write(bytesOf(out, publicationAt(at, entries)));
    else if (from !== undefined && to !== undefined) {
      const [before, after] = [from, to].map((text) => resultsOf(out, publicationAt(text, entries)));
      for (const line of after ? changeWords(before, after) : []) terminal.stdout.write(`${line}\n`);
    } else if (!quiet) printHistory(entries, terminal);
    return faults.length ? 1 : 0;
  },
};

/** @throws {CommandError} if there are no entries yet, or a file cannot be written */
function writePages(
  out: string,
  entries: readonly Entry[],
  { html, atom }: { readonly html: string | undefined; readonly atom: string | undefined },
): void {
  if (!entries.length) throw new CommandError(`${ledgerName(out)}: is empty`);
  const story = storyOf(out, entries);
  const title = story.at(-1)?.results?.heading ?? basename(out);
  for (const [file, content] of [
    [html, ledgerPage],
    [atom, ledgerFeed],
  ] as const) {
    if (file === undefined) continue;
    try {
      writeWhole(file, content(title, story));
    } catch (error) {
      throw new CommandError(writeFault(file, error));
    }
  }
}

/** Files that are missing or differ from what the ledger has. */
function faultsOf(out: string, entries: readonly Entry[]): readonly string[] {
  const found: string[] = [];
  let revision = 0;
  for (const [index, entry] of entries.entries()) {
    const { act, state, name = '' } = entry;
    const line = `${ledgerName(out)}: line ${index + 1}`;
    if (act === 'published') {
      const bytes = publication(out, entry.revision ?? 0);
      if (bytes === undefined) found.push(`${line}: revision ${entry.revision ?? 0} is gone`);
      else if (hashOf(bytes) !== state) found.push(`${line}: revision ${entry.revision ?? 0} was altered`);
      if ((entry.revision ?? 0) <= revision)
        found.push(`${line}: expected a revision above ${revision}, got ${entry.revision ?? 0}`);
      revision = entry.revision ?? 0;
    } else if (act === 'held') {
      const file = join(`${out}.states`, `${name}.held.json`);
      if (!existsSync(file)) found.push(`${line}: the state that was held is gone: ${file}`);
      else if (hashOf(readFileSync(file)) !== state)
        found.push(`${line}: the state that was held was altered: ${file}`);
    }
  }
  const last = entries.filter(({ act }) => act === 'published').at(-1);
  const shown = readIfThere(out);
  if (last && (shown === undefined || hashOf(shown) !== last.state)) found.push(`${out}: is not the last publication`);
  return found;
}

function printHistory(entries: readonly Entry[], { stdout }: Terminal): void {
  for (const { time, act, revision, updated, by, reasons = [] } of entries) {
    const words = [
      time,
      act,
      revision === undefined ? '' : `${revision}`,
      by ? `by ${by}` : '',
      reasons.length ? reasonWords(reasons) : updated ? `figures of ${updated}` : '',
    ];
    stdout.write(`${words.filter(Boolean).join(' ')}\n`);
  }
}
