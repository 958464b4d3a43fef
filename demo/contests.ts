import './theme-switch.js';
import '../src/election-contests.js';
