import { compareCases } from './compare.js';
import { contests } from './contests.js';
import type { DashboardCase } from './dashboard-case.js';
import { regions } from './regions.js';
import { seats } from './seats.js';
import { trendCases } from './trend.js';

export type { DashboardCase } from './dashboard-case.js';

/** The named cases of each element of the dashboard, in the order of the gallery. */
export const dashboardGroups: Readonly<Record<string, readonly DashboardCase[]>> = {
  regions,
  trend: trendCases,
  seats,
  contests,
  compare: compareCases,
};

/** Every named case of the dashboard's elements, in the order of the gallery. */
export const dashboardCases: readonly DashboardCase[] = Object.values(dashboardGroups).flat();
