// dist/election-dashboard.js: all elements for pages, as one module.
import './election-results.js';
import './define-dashboard.js';
