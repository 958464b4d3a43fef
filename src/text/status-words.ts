import { stands } from '../results/completeness.js';
import type { Results } from '../results/types.js';
import type { Messages } from './messages/messages.js';
import type { NumberFormat } from './numbers.js';

/** The words about the status of a result. No other file has them. */
export interface StatusWords {
  /** Above everything, for a result that does not stand: `Hasil dibatalkan MK, 24 Februari 2025: tidak berlaku`. */
  readonly band?: string;
  /** Beside the kind, for an official result: `Hasil ditetapkan KPU, 20 Maret 2024`. */
  readonly badge?: string;
  /** The votes that were cast again, once they are counted. */
  readonly notice?: string;
}

/** @param time the day in words; empty without one */
export function statusWords(
  results: Results,
  words: Messages,
  numbers: NumberFormat,
  time: (iso: string | undefined) => string,
): StatusWords {
  const { kind = 'official', revote = { counted: false }, status, statusDate } = results;
  if (!status) return {};
  const day = time(statusDate);
  const act = results.office && status === 'elected' ? words.electedCandidates : words.statuses[status];
  const dated = act + (day && `, ${day}`);
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
  // Only an official result has a status.
  return kind === 'official' ? { badge: dated } : {};
}
