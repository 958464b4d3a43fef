// dist/election-results.js: the widget for pages, as a module. It contains what a static result needs for its first picture. The
// other parts load when they are needed.
import './version-lists.js';
import './define.js';
import { setPageScript } from './elements/card/page-script.js';
import { upgrade } from './elements/results/upgrade.js';

const { url } = import.meta;
const tag = [...document.scripts].find(({ src }) => src === url);
setPageScript(tag ?? { src: url, type: 'module', crossOrigin: null, integrity: '' });
upgrade('election-results');
