import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { formatResults } from '../formats/results-json.js';
import { isOlder } from '../results/succession.js';
import { judge } from '../results/judgement.js';
import type { Reason } from '../results/judgement.js';
import type { Results } from '../results/types.js';
import { changeWords } from './change-words.js';
import { embargoFaults } from './embargo.js';
import { checkingNotice, deskWords, readDesk, signatureOf, withDesk } from './desk-files.js';
import { gateOf, mark, reasonsToHold, reasonWords, rulesOf, saysTheSame } from './gate.js';
import type { Gate, GateMode } from './gate.js';
import { hashOf, ledgerName, openLedger } from './ledger-file.js';
import type { Entry } from './ledger-file.js';
import { stepEvents } from './mirror-event.js';
import type { MirrorEvent } from './mirror-event.js';
import { orderName, readOrder } from './order.js';
import type { Order } from './order.js';
import { changedByHand, pendingName, pendingText } from './pending.js';
import { openPublished, publication, publishedFolder, withoutHold, withoutRevision } from './published-file.js';
import { parse } from '../results/parse.js';
import { keep, kept, nameOf, namesIn, newestIn } from './state-folder.js';
import type { Known } from './state-folder.js';
import { clearLeftovers, writeWhole } from './whole-file.js';

/** The published file, the desk's word on it, and every state there was. */
export interface MirrorOutput {
  /** Takes a state from the source: keeps it, and publishes it unless it is older, closed, held or held back. */
  accept(results: Results): void;
  /** Does what the desk has asked for since. */
  attend(): void;
}

export interface OutputOptions {
  readonly clock?: () => number;
  /** `on` unless it is given. */
  readonly gate?: GateMode;
  /** Milliseconds for which something waits before readers are told; Infinity for never; ten minutes unless it is given. */
  readonly tellAfter?: number;
}

const isOlderThan = (results: Results, { results: known, at }: Known): boolean => isOlder(results, known, at);

/**
 * Opens the file that a mirror writes. Everything in here happens in one go: a signal is heard before or after it.
 *
 * Beside `feed.json` lie `feed.json.ledger`, which decides what was done, `feed.json.states/`, one file for each state by its time,
 * `feed.json.published/`, one for each publication, and what the desk puts there: `feed.json.hold` and `feed.json.notice`.
 */
export function openOutput(
  out: string,
  log: (event: MirrorEvent) => void,
  { clock = Date.now, gate: mode = 'on', tellAfter = 600_000 }: OutputOptions = {},
): MirrorOutput {
  const folder = `${out}.states`;
  if (!existsSync(folder)) mkdirSync(folder);
  for (const file of [out, orderName(out), pendingName(out)]) clearLeftovers(dirname(out), basename(file));
  for (const inner of [folder, publishedFolder(out)]) if (existsSync(inner)) clearLeftovers(inner);
  const ledger = openLedger(ledgerName(out), () =>
    log({ level: 'warn', event: 'mended', message: `${ledgerName(out)}: a last line that broke off is gone` }),
  );
  let gate: Gate = gateOf(ledger.entries());
  const record = (entry: Omit<Entry, 'before' | 'time'>): void => {
    ledger.append({ time: new Date(clock()).toISOString(), ...entry });
    gate = gateOf(ledger.entries());
  };
  const file = openPublished(
    out,
    folder,
    () => gate,
    record,
    (event, message) => log({ level: event === 'written' ? 'info' : 'warn', event, message }),
    clock,
  );

  // Killed between the ledger and what follows from it: what the desk approved is let through.
  if (gate.approved?.name) {
    const held = kept(folder, gate.approved.name, '.held');
    if (held) keep(folder, held.results, gate.approved.name);
  }
  const target = (entry: Entry): Known | undefined => {
    const own = entry.name === undefined ? undefined : kept(folder, entry.name);
    const { results } = parse(publication(out, entry.revision ?? 0) ?? '');
    return own ?? (results && { results: withoutHold(withoutRevision(results)), at: Date.parse(entry.time) });
  };
  /** The newest state of the source that was let through, published or not. */
  let newest = gate.rolledBack ? target(gate.rolledBack) : newestIn(folder, gate.turnedAway);
  let seen = '';

  /** The newest state there is: somebody may have put a newer one there by hand. */
  const latest = (): Known | undefined => {
    const shown = file.isByHand() ? file.shown() : undefined;
    return shown && (!newest || isOlderThan(newest.results, shown)) ? shown : newest;
  };

  const isTold = (): boolean => gate.pending !== undefined && clock() - Date.parse(gate.pending.since) >= tellAfter;

  const publish = (): void => {
    file.look();
    const desk = readDesk(out);
    const state = desk.hold === undefined ? latest() : file.shown();
    if (state) {
      const { updated } = state.results;
      const isBack = gate.rolledBack && state === newest;
      const said = withDesk(state.results, { ...desk, notice: desk.notice || (isTold() ? checkingNotice : undefined) });
      if (file.put(state, isBack ? { ...said, rolledBack: true } : said))
        log({ level: 'info', event: 'written', updated, message: deskWords(desk) });
      else log({ level: 'info', event: 'unchanged', updated, message: 'as published' });
    }
    if (newest && desk.hold !== undefined && (!state || !isSame(newest.results, state.results))) {
      log({ level: 'info', event: 'held', updated: newest.results.updated, message: 'kept back by the hold file' });
    }
  };

  /** The file beside the published one that shows what waits; gone where nothing does. */
  const showPending = (): void => {
    const name = pendingName(out);
    const held = gate.pending && kept(folder, gate.pending.name, '.held');
    if (!gate.pending || !held) return rmSync(name, { force: true });
    writeWhole(name, pendingText(gate.pending, held.results, latest()?.results));
  };

  const hold = (results: Results, name: string, reasons: readonly Reason[]): void => {
    const { updated } = results;
    const state = hashOf(formatResults(results));
    const before = gate.pending;
    if (before?.state !== state) {
      keep(folder, results, name, '.held');
      record({ act: 'held', state, name, updated, reasons });
      showPending();
      const isNews = !before || rulesOf(before.reasons) !== rulesOf(reasons);
      log({
        level: isNews ? 'error' : 'warn',
        event: 'implausible',
        updated,
        message: `held until the desk says approve or reject: ${reasonWords(reasons)}`,
        reasons,
        changes: changeWords(latest()?.results, results),
      });
    }
    attend();
  };

  /** A disk that is full or read-only must not end the watch: the next state may find it mended. */
  const guarded = (what: () => void): void => {
    try {
      what();
    } catch (error) {
      log({ level: 'error', event: 'unwritable', message: (error as Error).message });
    }
  };

  const carryOut = ({ act, by, state, revision, id }: Order): void => {
    const notDone = (message: string): void =>
      log({ level: 'error', event: 'not-done', message: `${act}: ${message}` });
    if (act === 'rollback') {
      const to = ledger.entries().find((entry) => entry.act === 'published' && entry.revision === revision);
      const back = to && target(to);
      if (!to || !back) return notDone(`no publication has revision ${revision ?? ''}`);
      const later = ledger
        .entries()
        .flatMap((entry) =>
          entry.act === 'published' && (entry.revision ?? 0) > (to.revision ?? 0) ? (entry.name ?? []) : [],
        );
      const passed = namesIn(folder).filter((name) => to.name !== undefined && name > to.name);
      const withdrawn = [...new Set([...later, ...passed])].filter((name) => name !== to.name);
      record({
        act: 'rolled-back',
        state: to.state,
        revision: to.revision,
        name: to.name,
        updated: to.updated,
        by,
        withdrawn,
        order: id,
      });
      newest = back;
      showPending();
      const message = `to revision ${to.revision ?? 0} by ${by}; what comes now waits for the desk`;
      return log({ level: 'info', event: 'rolled-back', updated: to.updated, message });
    }
    const { pending } = gate;
    if (!pending || pending.state !== state) return notDone('another state waits by now; look again (mirror status)');
    const held = kept(folder, pending.name, '.held');
    const fault = changedByHand(out, pending);
    if (!held || fault) return notDone(fault ?? 'the state that waits is gone from the folder of states');
    const { updated } = held.results;
    record({
      act: act === 'approve' ? 'approved' : 'rejected',
      state: pending.state,
      name: pending.name,
      updated,
      by,
      order: id,
    });
    if (act === 'approve') {
      keep(folder, held.results, pending.name);
      newest = { ...held, at: clock() };
    }
    showPending();
    log({ level: 'info', event: act === 'approve' ? 'approved' : 'rejected', updated, message: `by ${by}` });
  };

  const obey = (): void => {
    const name = orderName(out);
    const order = readOrder(name);
    if (order === undefined) return;
    if (order && !gate.orders.has(order.id)) carryOut(order);
    else if (!order) log({ level: 'error', event: 'not-done', message: `${name}: no order that can be read` });
    rmSync(name, { force: true });
  };

  const attend = (): void => {
    guarded(() => {
      file.look();
      obey();
      if (gate.pending && !existsSync(pendingName(out))) showPending();
      publish();
    });
    seen = signature();
  };

  /** Changes whenever somebody writes one of the files, or it is time to tell readers. */
  const signature = (): string => `${signatureOf(out)} ${String(isTold())}`;

  /** What the desk has turned away, or rejected under another time. */
  const isTurnedAway = (results: Results, name: string): boolean => {
    if (gate.turnedAway.has(mark(name))) return true;
    const rejected = gate.rejected?.name === undefined ? undefined : kept(folder, gate.rejected.name, '.held');
    return rejected !== undefined && saysTheSame(rejected.results, results);
  };

  const take = (results: Results): void => {
    file.look();
    const { updated } = results;
    const [closed] = embargoFaults(results, clock());
    if (closed) {
      // Not kept either: the folder may lie where readers can reach it.
      return log({ level: 'info', event: 'embargoed', updated, message: closed.message });
    }
    const before = latest();
    const judged = judge(before?.results, results, before?.at ?? 0);
    const [first] = judged.reasons;
    const isOld = judged.outcome === 'refused' && (first?.path === 'updated' || first?.path === 'revision');
    // An element refuses such a state too. It is not kept, since the newest state kept is what a restart goes on from.
    if (judged.outcome === 'refused' && !isOld) {
      return log({ level: 'error', event: 'refused', updated, message: reasonWords(judged.reasons) });
    }
    const isOther = !newest || !isSame(newest.results, results);
    const name = isOther ? nameOf(results, clock()) : '';
    if (isOld) {
      if (isOther) guarded(() => keep(folder, results, name));
      const message = `the newest is of ${before?.results.updated ?? ''}`;
      return log({ level: 'warn', event: 'older', updated, message });
    }
    if (isOther && isTurnedAway(results, name)) {
      log({
        level: 'info',
        event: 'turned-away',
        updated,
        message: 'the desk has rejected this state, or taken it back',
      });
      return attend();
    }
    const reasons = isOther ? reasonsToHold(judged, gate, mode) : [];
    if (reasons.length) return hold(results, name, reasons);
    if (isOther) guarded(() => keep(folder, results, name));
    if (gate.pending) {
      record({ act: 'resolved', state: gate.pending.state, name: gate.pending.name, updated });
      showPending();
      log({ level: 'info', event: 'resolved', updated, message: 'the source went on from the figures on show' });
    }
    if (isOther) {
      for (const event of stepEvents(newest?.results, results, clock())) log(event);
      newest = { results, at: clock(), name };
    }
    attend();
  };

  guarded(showPending);
  return {
    accept: (results) => guarded(() => take(results)),
    attend: () => {
      if (signature() !== seen) attend();
    },
  };
}

const isSame = (a: Results, b: Results): boolean => formatResults(a) === formatResults(b);
