// dist/election-contests.js: `<election-contests>` for pages, as a module that includes the widget.
import './election-results.js';
import { ElectionContests } from './elements/contests/election-contests.js';

ElectionContests.define();
