import './define.js';
import { ElectionContests } from './elements/election-contests.js';
import { ElectionRegions } from './elements/election-regions.js';
import { ElectionSeats } from './elements/election-seats.js';
import { ElectionTrend } from './elements/election-trend.js';

ElectionRegions.define();
ElectionTrend.define();
ElectionSeats.define();
ElectionContests.define();

declare global {
  interface HTMLElementTagNameMap {
    'election-contests': ElectionContests;
    'election-regions': ElectionRegions;
    'election-seats': ElectionSeats;
    'election-trend': ElectionTrend;
  }
}
