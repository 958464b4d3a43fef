import '../src/election-results.js';
import './theme-switch.js';
