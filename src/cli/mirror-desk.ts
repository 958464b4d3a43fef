import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import type { Entry } from '../results/ledger.js';
import { parseHouse } from '../results/districts.js';
import { readArguments } from './arguments.js';
import { changeWords } from './change-words.js';
import { gateOf, reasonWords } from './gate.js';
import type { Gate } from './gate.js';
import { ledgerName, readLedger } from './ledger-file.js';
import { openOutput } from './mirror-output.js';
import { takeLock, writerOf } from './mirror-lock.js';
import { orderName } from './order.js';
import type { Order } from './order.js';
import { changedByHand } from './pending.js';
import { publication } from './published-file.js';
import { kept } from './state-folder.js';
import { keyFor } from './signing.js';
import { CommandError, UsageError } from './terminal.js';
import type { ExitCode, Terminal } from './terminal.js';
import { writeWhole } from './whole-file.js';

export const deskActs = ['approve', 'reject', 'rollback', 'status'] as const;
export type DeskAct = (typeof deskActs)[number];

/** The time in which a running mirror carries out an order, in milliseconds. It looks for orders every second between two polls. */
const patience = 30_000;

/** `mirror approve FILE` and the like. */
export async function runDesk(act: DeskAct, args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, names } = readArguments(args, {
    by: { type: 'string' },
    to: { type: 'string' },
    sign: { type: 'string' },
  });
  const [out, ...others] = names;
  if (out === undefined || others.length) throw new UsageError(`mirror ${act}: expected one FILE, as --out has it`);
  if ((act === 'rollback') !== (values.to !== undefined)) {
    throw new UsageError(
      act === 'rollback' ? 'mirror rollback: expected --to REVISION or TIME' : '--to is for rollback',
    );
  }
  const { entries, fault } = readLedger(ledgerName(out));
  if (fault) throw new CommandError(`${ledgerName(out)}: ${fault}`);
  if (!entries.length)
    throw new CommandError(`${ledgerName(out)}: no ledger, or an empty one: no mirror has written ${out}`);
  const gate = gateOf(entries);
  if (act === 'status') {
    terminal.stdout.write(statusWords(out, gate));
    return 0;
  }
  const id = randomUUID();
  const order = act === 'rollback' ? rollback(values.to ?? '', entries) : decision(act, out, gate);
  await carryOut(out, { ...order, id, by: values.by ?? userInfo().username }, values.sign);
  const done = readLedger(ledgerName(out)).entries.find((entry) => entry.order === id);
  if (!done) throw new CommandError(`${out}: not done: the mirror's log says why`);
  terminal.stdout.write(
    `${out}: ${done.act} by ${done.by ?? ''}${done.updated ? `, figures of ${done.updated}` : ''}\n`,
  );
  return 0;
}

function decision(act: 'approve' | 'reject', out: string, { pending }: Gate): Pick<Order, 'act' | 'state'> {
  if (!pending) throw new CommandError(`${out}: nothing waits`);
  const fault = changedByHand(out, pending);
  if (fault) throw new CommandError(fault);
  return { act, state: pending.state };
}

function rollback(to: string, entries: readonly Entry[]): Pick<Order, 'act' | 'revision'> {
  const { revision } = publicationAt(to, entries);
  return { act: 'rollback', ...(revision !== undefined && { revision }) };
}

/**
 * The publication with a revision, or the one that was shown at a time.
 *
 * @throws {CommandError} if there is none
 */
export function publicationAt(text: string, entries: readonly Entry[]): Entry {
  const published = entries.filter(({ act }) => act === 'published');
  const isRevision = /^\d{1,15}$/.test(text);
  const time = Date.parse(text);
  if (!isRevision && isNaN(time)) throw new UsageError(`expected a revision or an ISO 8601 time, got "${text}"`);
  const found = isRevision
    ? published.find(({ revision }) => revision === Number(text))
    : published.filter((entry) => Date.parse(entry.time) <= time).at(-1);
  if (!found) throw new CommandError(`no publication ${isRevision ? 'has revision' : 'was there at'} ${text}`);
  return found;
}

/** The running mirror does it; without one this process does, and then it also signs. */
async function carryOut(out: string, order: Order, keyFile: string | undefined): Promise<void> {
  const name = orderName(out);
  if (existsSync(name) && writerOf(out) !== undefined)
    throw new CommandError(`${out}: another order is under way; try again`);
  if (writerOf(out) === undefined) {
    const key = keyFor(out, keyFile);
    const lock = takeLock(out);
    try {
      writeWhole(name, JSON.stringify(order));
      openOutput(out, () => undefined, { key }).attend();
    } finally {
      lock.release();
    }
    return;
  }
  writeWhole(name, JSON.stringify(order));
  for (const end = Date.now() + patience; existsSync(name);) {
    if (Date.now() > end) {
      rmSync(name, { force: true });
      throw new CommandError(`${out}: the mirror has not answered in ${patience / 1000} seconds; nothing was done`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function statusWords(out: string, gate: Gate): string {
  const { published, pending, rolledBack } = gate;
  const shown = parseHouse(publication(out, published?.revision ?? 0) ?? '').results;
  const lines = [
    published
      ? `published: revision ${published.revision ?? 0} at ${published.time}, figures of ${published.updated ?? 'no time'}`
      : 'published: nothing yet',
    existsSync(`${out}.hold`) ? `held by the hold file: ${readFileSync(`${out}.hold`, 'utf8').trim()}` : '',
    rolledBack ? `rolled back by ${rolledBack.by ?? ''} at ${rolledBack.time}: what comes waits for the desk` : '',
    `mirror: ${writerOf(out) === undefined ? 'none runs' : `process ${writerOf(out) ?? ''}`}`,
  ];
  if (!pending) return `${[...lines, 'waiting: nothing'].filter(Boolean).join('\n')}\n`;
  const held = kept(`${out}.states`, pending.name, '.held');
  return `${[
    ...lines,
    `waiting: since ${pending.since}, ${pending.states} states, the newest of ${held?.results.updated ?? 'no time'}`,
    `  why: ${reasonWords(pending.reasons)}`,
    ...(held ? changeWords(shown, held.results).map((line) => `  ${line}`) : []),
    `mirror approve ${out} lets it out; mirror reject ${out} turns it away`,
  ]
    .filter(Boolean)
    .join('\n')}\n`;
}
