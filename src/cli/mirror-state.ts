import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Entry } from '../results/ledger.js';
import { isOlder } from '../results/succession.js';
import { parseHouse } from '../results/districts.js';
import { gateOf } from './gate.js';
import type { Gate, GateMode } from './gate.js';
import { ledgerName, openLedger } from './ledger-file.js';
import type { MirrorEvent } from './mirror-event.js';
import { orderName } from './order.js';
import { pendingName } from './pending.js';
import { openPublished, publication, publishedFolder, withoutHold, withoutRevision } from './published-file.js';
import type { PublishedFile } from './published-file.js';
import { signedName } from './signing.js';
import type { SigningKey } from './signing.js';
import { keep, kept, newestIn } from './state-folder.js';
import type { Known } from './state-folder.js';
import { clearLeftovers } from './whole-file.js';

export interface OutputOptions {
  readonly clock?: () => number;
  /** The default is `on`. */
  readonly gate?: GateMode;
  /** Milliseconds that a state may wait before readers are told; Infinity for never; the default is ten minutes. */
  readonly tellAfter?: number;
  /** Signs each publication, in a file next to it. */
  readonly key?: SigningKey | undefined;
}

/** What a mirror works with: its files, the gate, and the newest state of the source. */
export interface MirrorState {
  readonly out: string;
  /** Of the states that were kept. */
  readonly folder: string;
  readonly file: PublishedFile;
  readonly log: (event: MirrorEvent) => void;
  readonly clock: () => number;
  readonly mode: GateMode;
  readonly tellAfter: number;
  /** The gate after the last entry of the ledger. */
  readonly gate: () => Gate;
  readonly entries: () => readonly Entry[];
  readonly record: (entry: Omit<Entry, 'before' | 'time'>) => void;
  /** The newest accepted state of the source, published or not. */
  newest: Known | undefined;
}

/** Opens the files of a mirror, and continues after a crash. */
export function openState(
  out: string,
  log: (event: MirrorEvent) => void,
  { clock = Date.now, gate: mode = 'on', tellAfter = 600_000, key }: OutputOptions,
): MirrorState {
  const folder = `${out}.states`;
  if (!existsSync(folder)) mkdirSync(folder);
  for (const file of [out, signedName(out), orderName(out), pendingName(out)])
    clearLeftovers(dirname(out), basename(file));
  for (const inner of [folder, publishedFolder(out)]) if (existsSync(inner)) clearLeftovers(inner);
  const ledger = openLedger(ledgerName(out), () =>
    log({ level: 'warn', event: 'mended', message: `${ledgerName(out)}: a last line that broke off is gone` }),
  );
  let gate = gateOf(ledger.entries());
  const record = (entry: Omit<Entry, 'before' | 'time'>): void => {
    ledger.append({ time: new Date(clock()).toISOString(), ...entry });
    gate = gateOf(ledger.entries());
  };
  const file = openPublished({
    ...{ out, folder, record, clock, key },
    gate: () => gate,
    tell: (event, message) => log({ level: event === 'written' ? 'info' : 'warn', event, message }),
  });
  letApprovedThrough(folder, gate);
  const newest = gate.rolledBack ? publishedState(out, gate.rolledBack) : newestIn(folder, gate.turnedAway);
  return {
    ...{ out, folder, file, log, clock, mode, tellAfter, record, newest },
    gate: () => gate,
    entries: ledger.entries,
  };
}

/** After a crash between the ledger and the following steps: a state that the desk approved is accepted. */
function letApprovedThrough(folder: string, { approved }: Gate): void {
  const held = approved?.name === undefined ? undefined : kept(folder, approved.name, '.held');
  if (held && approved?.name !== undefined) keep(folder, held.results, approved.name);
}

/** The state of a publication: as the source sent it, else as readers got it. */
export function publishedState(out: string, { name, revision = 0, time }: Entry): Known | undefined {
  const own = name === undefined ? undefined : kept(`${out}.states`, name);
  const { results } = parseHouse(publication(out, revision) ?? '');
  return own ?? (results && { results: withoutHold(withoutRevision(results)), at: Date.parse(time) });
}

/** The newest state, which may also be one that somebody has written by hand. */
export function latest({ file, newest }: MirrorState): Known | undefined {
  const shown = file.isByHand() ? file.shown() : undefined;
  return shown && (!newest || isOlder(newest.results, shown.results, shown.at)) ? shown : newest;
}
