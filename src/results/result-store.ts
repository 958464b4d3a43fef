// What an element keeps of its input: the state that is shown, and the messages for readers and for the page. There is no DOM
// here: events and warnings are data.
import { serialize } from './changes.js';
import { closedUntil, withoutFigures } from './embargo.js';
import { isIncomplete } from './incomplete.js';
import type { Fault } from './faults.js';
import type { Parsed } from './parse.js';
import { follow } from './succession.js';
import type { Shown } from './succession.js';
import type { Results } from './types.js';

/** What was read from an element's input. */
export interface Reading extends Parsed {
  /** True if there is no input, or none yet. */
  readonly isEmpty?: boolean;
  /** True if the input is a table that only people can read. */
  readonly isUnread?: boolean;
}

/** The state after a reading, and what is new in it. */
export interface State {
  /** The results that are shown, and what changed since the state before. */
  readonly shown?: Shown | undefined;
  /** The last accepted results, serialized. */
  readonly text?: string | undefined;
  /** The name and other words of the contest, for when there are no figures. */
  readonly metadata?: Parsed['metadata'];
  /** The fault because of which the input could not be read. */
  readonly fault?: Fault | undefined;
  /** True if something could not be read that readers would miss. */
  readonly incomplete: boolean;
  /** ISO 8601 time before which readers must not see the figures. */
  readonly closedUntil?: string | undefined;
  /** True if only the table in the tag is shown, which people can read and the element cannot. */
  readonly leavesTable: boolean;
  /** The kinds of faults that the developer has been warned of. */
  readonly told: readonly string[];
  /** Faults of new kinds. A page with a fault must not flood the console. */
  readonly warnings: readonly Fault[];
  /** Set if the input became unreadable, or unreadable for another reason. */
  readonly error?: Fault | undefined;
  /** Set if other results are now shown. */
  readonly change?: { readonly previous: Results | undefined; readonly current: Results } | undefined;
}

/** Before the first reading. */
export const unread: State = { incomplete: false, leavesTable: false, told: [], warnings: [] };

/** Before the kinds of fault that are reported again in the next outage of a feed. */
const outage = '!';

/**
 * The next state after a reading. If the input cannot be read, the results before stay; an embargo, or an
 * input that is gone, removes them.
 *
 * @param isFed true if the input comes from a feed
 * @param now in milliseconds since 1970; undefined if the feed's time is unknown: then figures under embargo stay closed
 */
export function take(
  before: State,
  { results, metadata, faults, isEmpty, isUnread = false }: Reading,
  isFed: boolean,
  now: number | undefined,
): State {
  // A feed's wrong value may differ from poll to poll. It is still the same kind of fault.
  const kindOf = ({ path, message, fatal }: Fault): string =>
    isFed ? (fatal ? outage : '') + path + message.replace(/got [-"\d][^]*/, '') : path + message;
  const fault = faults.find(({ fatal }) => fatal);
  const told = before.told.filter((kind) => fault ?? !kind.startsWith(outage));
  const warnings = faults.filter((found) => {
    const kind = kindOf(found);
    return !told.includes(kind) && told.push(kind);
  });

  // With an embargo and no figures yet, the card says when they come. With a feed, only the feed's answer has that time.
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
