import { list, object, text } from './readers.js';
import type { TellFault } from './readers.js';
import type { Candidate } from './types.js';

/** Parties that a desk adds up. */
export interface Coalition {
  readonly name: string;
  /** Their ids. */
  readonly parties: readonly string[];
}

/**
 * Reads coalitions, `[{ name, parties }]`. A party is named by its id or its ballot number, and is in one coalition alone.
 *
 * A coalition with a fault is left out completely: the sum of the parties that are left would not be its own.
 */
export function coalitionsIn(
  entries: unknown,
  candidates: readonly Candidate[],
  tell: TellFault,
): readonly Coalition[] | undefined {
  const taken = new Set<string>();
  return list<Coalition>((entry, path) => {
    const found: string[] = [];
    const fault: TellFault = (at, ...what) => {
      found.push(at);
      return tell(at, ...what);
    };
    const own = new Set<string>();
    const party = (value: unknown, at: string): string | undefined => {
      const key = String(value);
      const known = candidates.find(({ id }) => id === key) ?? candidates.find(({ number }) => String(number) === key);
      if (!known) return fault(at, 'the id of a party', value);
      if (taken.has(known.id) || own.has(known.id)) return fault(at, 'a party of no other coalition', value);
      own.add(known.id);
      return known.id;
    };
    const { name } =
      object<Coalition>({ name: text, parties: list(party) }, 'name', 'parties')(entry, path, fault) ?? {};
    if (!found.length && !own.size) fault(`${path}.parties`, 'at least one party', []);
    if (found.length || !name) return undefined;
    for (const id of own) taken.add(id);
    return { name, parties: [...own] };
  })(entries, 'coalitions', tell);
}
