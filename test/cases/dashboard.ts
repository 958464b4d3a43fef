import { contests } from './contests.js';
import type { DashboardCase } from './dashboard-case.js';
import { regions } from './regions.js';
import { seats } from './seats.js';
import { trendCases } from './trend.js';

export type { DashboardCase } from './dashboard-case.js';

/** Every named case of the dashboard's elements, in the order of the gallery. */
export const dashboardCases: readonly DashboardCase[] = [...regions, ...trendCases, ...seats, ...contests];
