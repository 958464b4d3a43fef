// What an element keeps of its input: the state on show, and what readers and the page are to be told. No DOM: events and warnings
// come out as data.
import { serialize } from './changes.js';
import { closedUntil, withoutFigures } from './embargo.js';
import { isIncomplete } from './incomplete.js';
import type { Fault } from './faults.js';
import type { Parsed } from './parse.js';
import { follow } from './succession.js';
import type { Shown } from './succession.js';
import type { Results } from './types.js';

/** What an element's input comes to. */
export interface Reading extends Parsed {
  /** There is no input at all, or none yet. */
  readonly isEmpty?: boolean;
  /** The input is a table that cannot be read: people still can. */
  readonly isUnread?: boolean;
}

/** What is known after a reading, and what that reading brought. */
export interface State {
  /** The state on show, and how it came from the one before. */
  readonly shown?: Shown | undefined;
  /** The results that were taken last, serialized. */
  readonly text?: string | undefined;
  /** What names the contest where there are no figures. */
  readonly metadata?: Parsed['metadata'];
  /** Why the input could not be read. */
  readonly fault?: Fault | undefined;
  /** True where something that readers would miss could not be read. */
  readonly incomplete: boolean;
  /** ISO 8601: until when the figures are closed to readers. */
  readonly closedUntil?: string | undefined;
  /** True where nothing is on show but the table in the tag, which people can read where the element cannot. */
  readonly leavesTable: boolean;
  /** The kinds of fault that were told. */
  readonly told: readonly string[];
  /** Faults of a kind that was not told yet: a faulty page must not flood the console. */
  readonly warnings: readonly Fault[];
  /** Set where the input became unreadable, or unreadable for another reason. */
  readonly error?: Fault | undefined;
  /** Set where other results came on show. */
  readonly change?: { readonly previous: Results | undefined; readonly current: Results } | undefined;
}

/** Before the first reading. */
export const unread: State = { incomplete: false, leavesTable: false, told: [], warnings: [] };

/** Before the kinds of fault that are told again in the next outage of a feed. */
const outage = '!';

/**
 * The state that follows once an input was read. Results that cannot be read leave those before on show; an embargo, or an
 * input that is gone, takes them away.
 *
 * @param isFed true where the input is a feed's
 * @param now in milliseconds since 1970; undefined where the feed has not told the time: what is under embargo stays closed
 */
export function take(
  before: State,
  { results, metadata, faults, isEmpty, isUnread = false }: Reading,
  isFed: boolean,
  now: number | undefined,
): State {
  // What a feed gives in place of figures may differ from poll to poll: that makes no new kind of fault.
  const kindOf = ({ path, message, fatal }: Fault): string =>
    isFed ? (fatal ? outage : '') + path + message.replace(/got [-"\d][^]*/, '') : path + message;
  const fault = faults.find(({ fatal }) => fatal);
  const told = before.told.filter((kind) => fault ?? !kind.startsWith(outage));
  const warnings = faults.filter((found) => {
    const kind = kindOf(found);
    return !told.includes(kind) && told.push(kind);
  });

  // With an embargo and no figures yet, the card says when they come. Of a feed, only its answer tells the time.
  const lock = results ?? ((isEmpty && !isFed) || isUnread ? withoutFigures(metadata) : undefined);
  const until = lock && closedUntil(lock, now);
  const last = isEmpty || until ? undefined : before.shown;
  const taken = until ? undefined : results;
  const text = taken && serialize(taken);
  const isNew = taken && !(last && text === before.text);
  return {
    shown: isNew ? follow(last, taken) : last,
    text: text ?? before.text,
    metadata,
    fault,
    incomplete: isIncomplete(faults),
    closedUntil: until,
    leavesTable: isUnread && !before.shown && !until,
    told,
    warnings,
    error: before.fault && fault && kindOf(fault) === kindOf(before.fault) ? undefined : fault,
    change: isNew ? { previous: last?.results, current: taken } : undefined,
  };
}
