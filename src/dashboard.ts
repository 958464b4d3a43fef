import './widget.js';
import './define-dashboard.js';
