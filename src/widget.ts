import './version-lists.js';
import './define.js';
import { setPageScript } from './elements/card/page-script.js';
import { upgrade } from './elements/results/upgrade.js';

const { currentScript } = document;
if (currentScript instanceof HTMLScriptElement) setPageScript(currentScript);
upgrade('election-results');
