// What README.md tells a newcomer to do, taken from its text: the trial does that and nothing else.

/** Words that somebody reads in a minute, of a technical text in a second language. Code is copied, not read. */
const WORDS_A_MINUTE = 100;

/**
 * @typedef {object} Steps
 * @property {string} start the command before the builder
 * @property {string} builder its path
 * @property {string} module the script tag of the module
 * @property {string} tag the element with the figures
 * @property {string} cdn the script tag with VERSION and the integrity to fill in
 * @property {string} install the command that installs the package
 * @property {string} load the import that registers the tags
 * @property {string[]} shares the figures that each way shows
 * @property {{ paste: number, module: number, cdn: number, npm: number }} reading seconds from the first word to the end of each way
 */

/** @returns {Steps} */
export function stepsOf(readme) {
  const one = (name, pattern) => {
    const [, found] = pattern.exec(readme) ?? [];
    if (found === undefined) throw new Error(`README.md does not say it any more: ${name}`);
    return found;
  };
  const until = (start) => {
    const at = readme.indexOf(start);
    const end = readme.indexOf('\n\n', at);
    if (at < 0) throw new Error(`README.md does not say it any more: ${start}`);
    const words = readme
      .slice(0, end < 0 ? undefined : end)
      .replace(/^```[^]*?^```/gm, '')
      .split(/\s+/);
    return (words.length / WORDS_A_MINUTE) * 60;
  };
  return {
    start: one('the command before the builder', /^\*\*Paste\.\*\* Run `(npm [^`]+)`/m),
    builder: one('the path of the builder', /^\*\*Paste\.\*\* [^\n]*open `(\/[^`]+)`/m),
    module: one('the module', /(<script type="module" src="[^"]+"><\/script>)/),
    tag: one('the tag', /(<election-results\n[^]+?<\/election-results>)/),
    cdn: one('the script from a CDN', /(<script\n {2}src="https:[^]+?><\/script>)/),
    install: one('the command of npm', /^\*\*Install from npm\.\*\* `(npm install [^`]+)`/m),
    load: one('the import', /^\*\*Install from npm\.\*\* [^\n]*`(import [^`]+)`/m),
    shares: [...one('the figures', /^Each way shows (.+?) and /m).matchAll(/`([^`]+)`/g)].map(([, share]) => share),
    reading: {
      paste: until('**Paste.**'),
      module: until('**Load the script.**'),
      cdn: until('From a CDN'),
      npm: until('**Install from npm.**'),
    },
  };
}

/** The figures of the tag as somebody copies them from a spreadsheet. */
export function sheetOf(tag) {
  const pairs = [...tag.matchAll(/number="(\d+)" votes="(\d+)"[^>]*>([^<]+)</g)];
  const lines = pairs.map(([, number, votes, name]) => [number, name.replaceAll('&amp;', '&'), votes].join('\t'));
  return ['No\tNama\tSuara', ...lines].join('\n');
}
