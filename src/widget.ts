import './version-lists.js';
import './define.js';
import { broughtBy } from './elements/page-script.js';
import { upgrade } from './elements/upgrade.js';

const { currentScript } = document;
if (currentScript instanceof HTMLScriptElement) broughtBy(currentScript);
upgrade('election-results');
