import './theme-switch.js';
import '../src/election-dashboard.js';
