// dist/election-seats.js: `<election-seats>` for pages, as a module that includes the widget.
import './election-results.js';
import { ElectionSeats } from './elements/seats/election-seats.js';

ElectionSeats.define();
