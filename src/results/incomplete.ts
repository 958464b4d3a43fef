import type { Fault } from './faults.js';

/** After a fault at one of these paths something is missing, and readers would think that the source did not give it. */
const missed = /^(?:progress|regions|counts|invalidVotes|registeredVoters|updated)/;

/** True if something could not be read that readers would miss. The candidates' figures are not included, since their faults are fatal. */
export const isIncomplete = (faults: readonly Fault[]): boolean =>
  faults.some(({ path, fatal }) => !fatal && missed.test(path));
