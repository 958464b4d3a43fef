// npm run heard [-- firefox live …]: what Orca says of the scenes in Firefox and in Chromium, compared with test/heard/approved/.
//   --approve stores what it says now. Browsers and scenes are all of them, or those that are named.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { browsers, type Browser } from './browsers.js';
import { missing } from './needs.js';
import { readAll } from './reading.js';
import { scenes } from './scenes.js';

const approved = fileURLToPath(new URL('approved/', import.meta.url));

const { values, positionals } = parseArgs({
  options: { approve: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const named = (all: readonly string[]): readonly string[] => {
  const some = all.filter((name) => positionals.includes(name));
  return some.length > 0 ? some : all;
};
const known = [...browsers, ...Object.keys(scenes)];
const unknown = positionals.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. Known: ${known.join(', ')}`);
  process.exit(2);
}
const needed = await missing();
if (needed) {
  console.error(needed);
  process.exit(2);
}

mkdirSync(approved, { recursive: true });
const fileOf = (scene: string, browser: Browser): string => `${approved}${scene}.${browser}.txt`;
const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

const count = { passed: 0, failed: 0 };
for (const browser of browsers.filter((one) => named(browsers).includes(one))) {
  // What is approved must be said twice in the same words, unless it was approved before.
  const heard = new Set<string>();
  const isRight = (scene: string, text: string): boolean => {
    const isKnown = heard.has(text);
    heard.add(text);
    return text === textOf(fileOf(scene, browser)) || (values.approve && isKnown);
  };
  for (const [scene, texts] of await readAll(browser, named(Object.keys(scenes)), isRight)) {
    const file = fileOf(scene, browser);
    const [before, now = ''] = [textOf(file), texts.at(-1)];
    const isSteady = values.approve && texts.slice(0, -1).includes(now);
    if (isSteady) writeFileSync(file, now);
    const isSame = isSteady || now === before;
    count[isSame ? 'passed' : 'failed'] += 1;
    console.log(
      `${isSame ? 'ok    ' : 'FAILED'} ${scene} in ${browser}${texts.length > 1 ? `, read ${String(texts.length)} times` : ''}`,
    );
    for (const text of texts) if (text !== before) console.log(difference(before, text));
  }
}
if (count.failed > 0) console.log('If what is said now is right, npm run heard:approve takes it.');
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed > 0 ? 1 : 0);

/** The steps at which something else is said. */
function difference(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const places = Array.from({ length: Math.max(old.length, now.length) }, (_, index) => [old[index], now[index]]);
  return places
    .filter(([was, is]) => was !== is)
    .flatMap(([was, is]) => [...(was ? [`- ${was}`] : []), ...(is ? [`+ ${is}`] : [])])
    .join('\n');
}
