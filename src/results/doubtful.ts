// A doubt about figures silences every conclusion from them. The figures are shown as they are.
import { totalVotes } from './shares.js';
import { areRowsDoubtful } from './totals.js';
import type { Results } from './types.js';

/** True where the source gives votes a time before the day of the vote: a rehearsal, or a wrong year. Test figures may have one. */
export const isBeforeTheVote = ({ candidates, electionDate, test, updated }: Results): boolean =>
  Boolean(electionDate && updated && !test && totalVotes(candidates)) &&
  // The day begins first in the east.
  Date.parse(updated ?? '') < Date.parse(`${electionDate}T00:00+09:00`);

/**
 * True where the rows or the time may be wrong, so that nobody may be said to lead, to win or to have the most votes. A time in the
 * future is no doubt about the figures: the reader's clock may be wrong.
 */
export const isDoubtful = (results: Results): boolean => areRowsDoubtful(results) || isBeforeTheVote(results);
