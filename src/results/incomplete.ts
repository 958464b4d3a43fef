import type { Fault } from './faults.js';

/** Faults in these places leave a gap that readers would take for silence of the source. */
const missed = /^(?:progress|regions|counts|invalidVotes|registeredVoters|updated)/;

/** True where something beside the candidates' figures could not be read that readers would miss. */
export const isIncomplete = (faults: readonly Fault[]): boolean =>
  faults.some(({ path, fatal }) => !fatal && missed.test(path));
