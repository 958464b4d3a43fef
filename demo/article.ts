import '../src/widget.js';
import './theme-switch.js';
