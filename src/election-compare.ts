// dist/election-compare.js: `<election-compare>` for pages, as a module that includes the widget.
import './election-results.js';
import { ElectionCompare } from './elements/compare/election-compare.js';

ElectionCompare.define();
