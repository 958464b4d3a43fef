import './define.js';
import { upgrade } from './elements/upgrade.js';

upgrade('election-results');
