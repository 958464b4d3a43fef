// How much of the count is this, and does it stand?
import { compareRatios, one, toRatio } from './decimals.js';
import type { Ratio } from './decimals.js';
import type { Progress, Results } from './types.js';

/** The part of the stations that is counted, from 0 to 1; more than 1 where the source counts more stations than there are. */
export const progressRatio = (progress: Progress): Ratio =>
  progress.percent
    ? toRatio({ ...progress.percent, scale: progress.percent.scale + 2 })
    : { numerator: progress.counted, denominator: progress.total };

/**
 * True where every station is counted, or the KPU has acted on an official result, which it does after the last station.
 * Undefined where neither is known: `official` alone does not say that nothing is missing. Stations that are missing count for
 * more than a status.
 */
export const isComplete = ({ kind, progress, status }: Results): boolean | undefined =>
  progress
    ? compareRatios(progressRatio(progress), one) >= 0
    : (kind === 'official' && status !== undefined) || undefined;

/** False where a court took the result back: it is annulled, or some votes are cast again and have not been counted yet. */
export const stands = ({ status, revote }: Results): boolean =>
  status !== 'annulled' && (status !== 'revote' || revote?.counted === true);
