// dist/election-trend.js: `<election-trend>` for pages, as a module that includes the widget.
import './election-results.js';
import { ElectionTrend } from './elements/trend/election-trend.js';

ElectionTrend.define();
