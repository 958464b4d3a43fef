import './version-lists.js';
import './define.js';
import { setPageScript } from './elements/base/page-script.js';
import { upgrade } from './elements/base/upgrade.js';

const { currentScript } = document;
if (currentScript instanceof HTMLScriptElement) setPageScript(currentScript);
upgrade('election-results');
