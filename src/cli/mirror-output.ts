import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inconsistencies } from '../results/checks.js';
import { follow, isOlder, refusal } from '../results/succession.js';
import { parse } from '../results/parse.js';
import type { Results } from '../results/types.js';
import { english } from '../text/messages/english.js';
import { inconsistencyWords } from '../text/inconsistencies.js';
import { formatResults } from '../formats/results-json.js';
import { embargoFaults } from './embargo.js';
import { clearLeftovers, writeWhole } from './whole-file.js';

/** Something that a desk may want to be woken for. */
export interface MirrorEvent {
  readonly level: 'info' | 'warn' | 'error';
  readonly event:
    | 'started'
    | 'written'
    | 'unchanged'
    | 'older'
    | 'refused'
    | 'held'
    | 'embargoed'
    | 'corrected'
    | 'inconsistent'
    | 'left-out'
    | 'unreadable'
    | 'unreachable'
    | 'unwritable'
    | 'stopped';
  /** The time of the figures. */
  readonly updated?: string | undefined;
  readonly message: string;
}

type Log = (event: MirrorEvent) => void;

/** The published file, the desk's word on it, and every state there was. */
export interface MirrorOutput {
  /** Takes a state from the source: keeps it, and publishes it unless it is older, closed or held back. */
  accept(results: Results): void;
  /** Does what the desk has asked for since. */
  attend(): void;
}

/** A state, and when it came: a time that was still to come then must not lock later states out, not even when it has come. */
interface Known {
  readonly results: Results;
  /** In milliseconds since 1970. */
  readonly at: number;
}

const isOlderThan = (results: Results, { results: known, at }: Known): boolean => isOlder(results, known, at);

/** What the desk says beside the source; an empty `hold` holds without a word. */
interface Desk {
  readonly hold: string | undefined;
  readonly notice: string | undefined;
}

/**
 * Opens the file that a mirror writes. Everything in here happens in one go: a signal is heard before or after it.
 *
 * Beside `feed.json` lie `feed.json.states/`, one file for each state by its time, and what the desk puts there:
 * `feed.json.hold` and `feed.json.notice`.
 */
export function openOutput(out: string, log: Log, clock: () => number = Date.now): MirrorOutput {
  const folder = `${out}.states`;
  if (!existsSync(folder)) mkdirSync(folder);
  clearLeftovers(dirname(out), basename(out));
  clearLeftovers(folder);

  /** The published text as it was last seen, what it says without the desk's word, and what to see a change by. */
  let text: string | undefined;
  let published: Known | undefined;
  let seen = '';
  /** The newest state of the source, published or not. */
  let newest = newestIn(folder);

  const look = (): void => {
    const found = readIfThere(out);
    if (found === text) return;
    text = found;
    const results = found === undefined ? undefined : withoutHold(parse(found).results);
    published = results && { results, at: statSync(out).mtimeMs };
    if (found !== undefined && !results)
      log({ level: 'warn', event: 'unreadable', message: `${out}: no results file` });
  };

  /** The newest state there is: somebody may have put a newer one there by hand. */
  const latest = (): Known | undefined =>
    published && (!newest || isOlderThan(newest.results, published)) ? published : newest;

  const publish = (): void => {
    look();
    const desk: Desk = { hold: readIfThere(`${out}.hold`)?.trim(), notice: readIfThere(`${out}.notice`)?.trim() };
    const state = desk.hold === undefined ? latest() : published;
    if (state) {
      const { updated } = state.results;
      const wanted = formatResults(withDesk(state.results, desk));
      if (wanted === text) log({ level: 'info', event: 'unchanged', updated, message: 'as published' });
      else {
        writeWhole(out, wanted);
        text = wanted;
        published = state;
        log({ level: 'info', event: 'written', updated, message: deskWords(desk) });
      }
    }
    if (
      newest &&
      desk.hold !== undefined &&
      (!state || formatResults(newest.results) !== formatResults(state.results))
    ) {
      log({ level: 'info', event: 'held', updated: newest.results.updated, message: 'kept back by the hold file' });
    }
  };

  const tell = (results: Results): void => {
    const { updated } = results;
    const warn = (event: MirrorEvent['event'], message: string): void =>
      log({ level: 'warn', event, updated, message });
    for (const words of inconsistencyWords(results, clock(), english)) warn('inconsistent', words);
    if (!newest) return;
    const { corrections, jumps } = follow(follow(undefined, newest.results), results);
    for (const { candidate, by, part } of corrections) {
      const level = part ? 'warn' : 'info';
      log({ level, event: 'corrected', updated, message: `${candidate.id} ${candidate.name}: ${by} votes fewer` });
    }
    for (const { of } of jumps) {
      warn('inconsistent', of === 'stations' ? 'half of all stations are gone' : 'stations in fell by over 5 points');
    }
  };

  /** A disk that is full or read-only must not end the watch: the next state may find it mended. */
  const guarded = (what: () => void): void => {
    try {
      what();
    } catch (error) {
      log({ level: 'error', event: 'unwritable', message: (error as Error).message });
    }
  };

  const attend = (): void => {
    guarded(publish);
    seen = signatureOf(out);
  };

  const take = (results: Results): void => {
    look();
    const { updated } = results;
    const [closed] = embargoFaults(results, clock());
    if (closed) {
      // Not kept either: the folder may lie where readers can reach it.
      return log({ level: 'info', event: 'embargoed', updated, message: closed.message });
    }
    const before = latest();
    const fault = refusal(results, before?.results, before?.at ?? 0);
    // An element refuses such a state too. It is not kept, since the newest state kept is what a restart goes on from.
    if (fault && fault.path !== 'updated') {
      return log({ level: 'error', event: 'refused', updated, message: `${fault.path}: ${fault.message}` });
    }
    const isOther = !newest || formatResults(newest.results) !== formatResults(results);
    if (isOther) guarded(() => keep(folder, results, clock()));
    if (fault) {
      const message = `the newest is of ${before?.results.updated ?? ''}`;
      return log({ level: 'warn', event: 'older', updated, message });
    }
    if (isOther) {
      tell(results);
      newest = { results, at: clock() };
    }
    attend();
  };

  return {
    accept: (results) => guarded(() => take(results)),
    attend: () => {
      if (signatureOf(out) !== seen) attend();
    },
  };
}

const withDesk = (state: Results, { hold, notice }: Desk): Results => {
  const words = hold || notice || state.notice;
  return { ...state, ...(words && { notice: words }), hold: state.hold || hold !== undefined };
};

const deskWords = ({ hold, notice }: Desk): string =>
  hold !== undefined ? 'held by the hold file' : notice ? 'with the notice of the notice file' : 'published';

/** What a held file says by itself: its notice was the desk's. */
const withoutHold = (results: Results | undefined): Results | undefined =>
  results?.hold ? { ...results, notice: '', hold: false } : results;

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Changes whenever somebody writes the file or one of the desk's. */
const signatureOf = (out: string): string =>
  [out, `${out}.hold`, `${out}.notice`]
    .map((file) => {
      const { mtimeMs, size, ino } = statSync(file, { throwIfNoEntry: false }) ?? {};
      return [mtimeMs, size, ino].join();
    })
    .join(' ');

/** Names sort by time: that of the figures, else that of the fetching. */
function keep(folder: string, results: Results, now: number): void {
  const text = formatResults(results);
  const time = Date.parse(results.updated ?? '') || now;
  const stamp = new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
  const name = `${stamp}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.json`;
  if (!existsSync(join(folder, name))) writeWhole(join(folder, name), text);
}

/** The newest state kept; of two with the same time the one that came later. A time that was still to come does not count. */
function newestIn(folder: string): Known | undefined {
  const files = readdirSync(folder)
    .filter((name) => /^\d{8}T\d{6}Z-[\da-f]{8}\.json$/.test(name))
    .map((name) => ({ name, stamp: name.slice(0, 16), at: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => (a.stamp === b.stamp ? b.at - a.at : a.stamp < b.stamp ? 1 : -1));
  for (const { name, at } of files) {
    const { results } = parse(readFileSync(join(folder, name), 'utf8'));
    if (results && !inconsistencies(results, at).includes('updated-in-future')) return { results, at };
  }
  return undefined;
}
