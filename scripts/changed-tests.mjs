// Finds the tests of changed files: the test itself, the one that mirrors a source file, or all in the folder of an element.
import { execFileSync } from 'node:child_process';
import { parse } from 'node:path';
import { root } from './run.mjs';

const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);

/** The tests of files that have changed since the last commit; where nothing has changed, of files in the last commit. */
export function changedTests(tests) {
  const uncommitted = [...git('diff', '--name-only', 'HEAD'), ...git('ls-files', '--others', '--exclude-standard')];
  const changed = uncommitted.length > 0 ? uncommitted : git('show', '--name-only', '--format=', 'HEAD');
  const names = changed.filter((file) => /^(?:src|test)\//.test(file)).map(nameOf);
  const known = new Set([...names, ...names.map(elementOf)]);
  return tests.filter((test) => known.has(nameOf(test)) || known.has(elementOf(nameOf(test))));
}

/** `src/results/parse.ts` and `test/results/parse.test.ts` → `results/parse` */
const nameOf = (file) => {
  const { dir, name } = parse(file.replaceAll('\\', '/'));
  return `${dir.split('/').slice(1).join('/')}/${name.replace(/\.test$/, '')}`;
};

/** `elements/regions/body` → `elements/regions/`; the whole name for a file of no element */
const elementOf = (name) => /^elements\/\w+\//.exec(name)?.[0] ?? name;
