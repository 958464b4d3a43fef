import './define.js';
import { ElectionCompare } from './elements/compare/election-compare.js';
import { ElectionContests } from './elements/contests/election-contests.js';
import { ElectionRegions } from './elements/regions/election-regions.js';
import { ElectionSeats } from './elements/seats/election-seats.js';
import { ElectionTrend } from './elements/trend/election-trend.js';

ElectionRegions.define();
ElectionTrend.define();
ElectionSeats.define();
ElectionContests.define();
ElectionCompare.define();

declare global {
  interface HTMLElementTagNameMap {
    'election-compare': ElectionCompare;
    'election-contests': ElectionContests;
    'election-regions': ElectionRegions;
    'election-seats': ElectionSeats;
    'election-trend': ElectionTrend;
  }
}
