// The program as it is installed: built, in a process of its own.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { buildCommandLine, runHere, seriesFile, start, temporaryFolder, type Outcome } from './command-line.js';

const folder = temporaryFolder();
let main: string;
before(async () => {
  main = await buildCommandLine(folder);
});

const run = (args: readonly string[], stdin?: string): Promise<Outcome> => start([main, ...args], {}, stdin).outcome;

const commands = ['render', 'oembed', 'validate', 'convert', 'replay', 'mirror'];

test('prints its version and its commands', async () => {
  assert.deepEqual(await run(['--version']), { code: 0, stdout: '1.2.3\n', stderr: '' });
  const { code, stdout, stderr } = await run(['--help']);
  assert.deepEqual([code, stderr], [0, '']);
  for (const name of commands) assert.match(stdout, new RegExp(`^  ${name} `, 'm'));
  assert.deepEqual(await run([]), { code: 2, stdout: '', stderr: stdout });
});

test('each command has its help, in lines that fit a terminal', async () => {
  for (const name of commands) {
    for (const args of [
      [name, '--help'],
      [name, '-h'],
      [name, 'x', '--help'],
      ['help', name],
    ]) {
      const { code, stdout, stderr } = await runHere(args);
      assert.deepEqual([code, stderr], [0, ''], args.join(' '));
      assert.match(stdout, new RegExp(`^Usage: election-results ${name} `));
      assert.match(stdout, /\nExit codes: 0 [^\n]+\n$/);
      for (const line of stdout.split('\n')) assert.ok(line.length <= 96, line);
    }
  }
});

test('an unknown command is wrong usage', async () => {
  for (const args of [['draw'], ['--nope'], ['help', 'draw'], ['help', 'me']]) {
    const { code, stdout, stderr } = await runHere(args);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /^Unknown command: .+\. election-results --help lists the commands\.\n$/);
  }
});

test('reads stdin, writes stdout, and sets its exit code', async () => {
  const csv = 'number,name,votes\n1,Anies & Muhaimin,40.971.906\n2,Prabowo & Gibran,96.214.691\n';
  const converted = await run(['convert', '-', '--from', 'csv'], csv);
  assert.deepEqual([converted.code, converted.stderr], [0, '']);
  assert.deepEqual(await run(['validate', '-'], converted.stdout), {
    code: 0,
    stdout: 'stdin: no fault\n',
    stderr: '',
  });
  assert.equal((await run(['validate', '-'], '<html>')).code, 1);
  assert.equal((await run(['validate', '--format'])).code, 2);
});

/** Makes Node look for packages where there are none, whatever lies above the folder of this test. */
const withoutPackages = `import { register } from 'node:module';
register('data:text/javascript,' + encodeURIComponent(\`export const resolve = (name, context, next) =>
  next(name, /^[@a-z]/.test(name) && !name.includes(':') ? { ...context, parentURL: 'file:///none/x.js' } : context);\`));`;

test('an optional package that is not installed is named', async () => {
  const args = ['--import', `data:text/javascript,${encodeURIComponent(withoutPackages)}`, main, 'render', '-', '--to'];
  const csv = 'number,name,votes\n1,Anies & Muhaimin,40.971.906\n';
  assert.deepEqual(await start([...args, 'png'], {}, csv).outcome, {
    code: 1,
    stdout: '',
    stderr: '--to png needs @resvg/resvg-js: npm install @resvg/resvg-js\n',
  });
  assert.equal((await start([...args, 'svg'], {}, csv).outcome).code, 0);
});

test('replay ends with SIGTERM and SIGINT', async () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const { child, outcome } = start([main, 'replay', seriesFile, '--port', '0']);
    child.stdout?.once('data', () => child.kill(signal));
    assert.equal((await outcome).code, 0, signal);
  }
});
