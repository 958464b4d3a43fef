import './theme-switch.js';
import '../src/dashboard.js';
