// The feeds of dashboard.html and contests.html, by the names of their files: `data/presiden-2024.json`.
import type { ResultsInput } from '../src/results/types.js';
import { governors, pilkada } from '../test/cases/contests.js';
import { nightContests } from '../test/cases/night.js';
import { official2024, parliament2024 } from '../test/cases/official.js';
import { trendCases } from '../test/cases/trend.js';
import { pileg2024 } from '../test/fixtures/pileg-2024.js';
import { pilpres2024 } from '../test/fixtures/pilpres-2024.js';
import { kawal2024, kpu2024 } from '../test/fixtures/two-sources-2024.js';

export const feeds: Readonly<Record<string, unknown>> = {
  'presiden-2024': {
    ...official2024,
    ...pilpres2024.acts.elected,
    regions: pilpres2024.regions,
  } satisfies ResultsInput,
  'dpr-2024': { ...parliament2024('abbreviation'), threshold: pileg2024.thresholdPercent },
  'sirekap-2024': trendCases.find(({ name }) => name === 'trend-2024')?.series,
  'gubernur-2024': governors,
  'pilkada-2024': pilkada,
  'malam-uji': nightContests(),
  'kpu-17-maret': kpu2024,
  'kawalpemilu-17-maret': kawal2024,
};
