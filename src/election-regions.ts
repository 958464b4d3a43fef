// dist/election-regions.js: `<election-regions>` for pages, as a module that includes the widget.
import './election-results.js';
import { ElectionRegions } from './elements/regions/election-regions.js';

ElectionRegions.define();
