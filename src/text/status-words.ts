import { stands } from '../results/ranking.js';
import type { Results } from '../results/types.js';
import type { Messages } from './messages/messages.js';
import type { NumberFormat } from './numbers.js';

/** What became of a result, in the one place where it is said. */
export interface StatusWords {
  /** Above everything, of a result that does not stand: `Hasil dibatalkan MK, 24 Februari 2025: tidak berlaku`. */
  readonly band?: string;
  /** Beside the kind of an official result: `Hasil ditetapkan KPU, 20 Maret 2024`. */
  readonly badge?: string;
  /** Which votes were cast again, once they are counted. */
  readonly notice?: string;
}

/** @param time a day in words; empty of none */
export function statusWords(
  results: Results,
  words: Messages,
  numbers: NumberFormat,
  time: (iso: string | undefined) => string,
): StatusWords {
  const { kind = 'official', revote = { counted: false }, status, statusDate } = results;
  if (!status) return {};
  const day = time(statusDate);
  const dated = words.statuses[status] + (day && `, ${day}`);
  if (status === 'annulled') return { band: words.annulled(dated) };
  if (status === 'revote') {
    const [stations = '', of = '', votes = ''] = [revote.stations, revote.of, revote.votes].map((count) =>
      count === undefined ? '' : numbers.count(count),
    );
    const order = [revote.ground, day && words.ordered(day)].filter(Boolean).join(', ');
    const said = { stations, of, votes, date: time(revote.date), isCounted: revote.counted };
    const text = words.revote(said) + (order && ` (${order})`);
    if (!stands(results)) return { band: text };
    const badge = words.revote({ ...said, stations: '', date: '', votes: '' });
    return text === badge ? { badge } : { badge, notice: `${text}.` };
  }
  // What became of an official result is said of no other.
  return kind === 'official' ? { badge: dated } : {};
}
