import type { Case } from './case.js';
import { changes } from './changes.js';
import { counting } from './counting.js';
import { faults } from './faults.js';
import { names } from './names.js';
import { offices } from './offices.js';
import { official } from './official.js';
import { presentation } from './presentation.js';
import { quickCounts } from './quick-counts.js';
import { rounding } from './rounding.js';
import { singleCandidate } from './single-candidate.js';
import { verdicts } from './verdicts.js';

export type { Case } from './case.js';

/** Every named case, in the order of the gallery, by the file that has it. */
export const groups: Readonly<Record<string, readonly Case[]>> = {
  official,
  changes,
  counting,
  'quick-counts': quickCounts,
  verdicts,
  offices,
  'single-candidate': singleCandidate,
  rounding,
  names,
  presentation,
  faults,
};

/** Every named case, in the order of the gallery. */
export const cases: readonly Case[] = Object.values(groups).flat();

/** @throws {Error} if there is no such case. */
export const caseNamed = (name: string): Case => {
  const found = cases.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no case is named "${name}"`);
  return found;
};
