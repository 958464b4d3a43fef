// Finds the tests of changed files: the test itself, or the one that mirrors a source file.
import { execFileSync } from 'node:child_process';
import { parse } from 'node:path';
import { root } from './run.mjs';

const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);

/** The tests of files that have changed since the last commit; where nothing has changed, of files in the last commit. */
export function changedTests(tests) {
  const uncommitted = [...git('diff', '--name-only', 'HEAD'), ...git('ls-files', '--others', '--exclude-standard')];
  const changed = uncommitted.length > 0 ? uncommitted : git('show', '--name-only', '--format=', 'HEAD');
  const names = new Set(changed.filter((file) => /^(?:src|test)\//.test(file)).map(nameOf));
  return tests.filter((test) => names.has(nameOf(test)));
}

/** `src/results/parse.ts` and `test/results/parse.test.ts` → `results/parse` */
const nameOf = (file) => {
  const { dir, name } = parse(file.replaceAll('\\', '/'));
  return `${dir.split('/').slice(1).join('/')}/${name.replace(/\.test$/, '')}`;
};
