// Two mirrors that start at the same moment: each may find the other's files half done.
import assert from 'node:assert/strict';
import fs, { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { takeLock, writerOf } from '../../src/cli/mirror-lock.js';
import { temporaryFolder } from './command-line.js';

/** Lets another process act once, just before this one calls a function of fs for the first time. */
function beforeFirst(
  t: TestContext,
  name: 'linkSync' | 'readFileSync' | 'renameSync',
  act: (...args: readonly unknown[]) => void,
): void {
  const real = fs[name] as (...args: readonly unknown[]) => unknown;
  let isFirst = true;
  const put = (value: unknown): void => {
    Object.assign(fs, { [name]: value });
    syncBuiltinESMExports();
  };
  put((...args: readonly unknown[]) => {
    if (isFirst) {
      isFirst = false;
      act(...args);
    }
    return real(...args);
  });
  t.after(() => put(real));
}

test('a lock is taken although another process that starts clears away its temporary file', (t) => {
  const out = join(temporaryFolder(), 'feed.json');
  beforeFirst(t, 'linkSync', (temporary) => rmSync(String(temporary)));
  const lock = takeLock(out);
  assert.ok(existsSync(`${out}.lock`));
  lock.touch();
  lock.release();
  assert.deepEqual(readdirSync(dirname(out)), []);
});

test('of two that find the lock of a dead process, the second leaves that of the first', (t) => {
  const out = join(temporaryFolder(), 'feed.json');
  writeFileSync(`${out}.lock`, '999999999');
  beforeFirst(t, 'renameSync', (file) => writeFileSync(String(file), String(process.ppid)));
  assert.throws(() => takeLock(out), new RegExp(`process ${String(process.ppid)} writes it already`));
  assert.equal(writerOf(out), process.ppid);
  assert.deepEqual(readdirSync(dirname(out)), ['feed.json.lock']);
});

test('a lock that is released while it is read has no writer', (t) => {
  const out = join(temporaryFolder(), 'feed.json');
  writeFileSync(`${out}.lock`, String(process.ppid));
  assert.equal(writerOf(out), process.ppid);
  beforeFirst(t, 'readFileSync', (file) => rmSync(String(file)));
  assert.equal(writerOf(out), undefined);
});
