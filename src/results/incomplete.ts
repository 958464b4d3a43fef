import type { Fault } from './faults.js';

/** After a fault in one of these places something is missing, and readers would think that the source said nothing about it. */
const missed = /^(?:progress|regions|counts|invalidVotes|registeredVoters|updated)/;

/** True where something could not be read that readers would miss. Candidates' figures are not meant: their faults are fatal. */
export const isIncomplete = (faults: readonly Fault[]): boolean =>
  faults.some(({ path, fatal }) => !fatal && missed.test(path));
