import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CommandError } from './terminal.js';
import { clearLeftovers } from './whole-file.js';

/** A mirror renews its lock at least this often, in milliseconds. A lock that is older belongs to a dead process, even if another process has its number now. */
const longestSilence = 60_000;

export interface Lock {
  /** @throws {CommandError} if another process has taken over */
  touch(): void;
  release(): void;
}

const lockName = (out: string): string => `${out}.lock`;

/** The process that writes `out`; undefined if there is none. */
export const writerOf = (out: string): number | undefined => holderOf(lockName(out));

/** The living process that has put its number into a lock. */
function holderOf(file: string): number | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat || Date.now() - stat.mtimeMs > longestSilence) return undefined;
  const holder = Number(textOf(file));
  return holder > 0 && holder !== process.pid && isAlive(holder) ? holder : undefined;
}

/**
 * Makes this process the only one that writes `out`.
 *
 * @throws {CommandError} if another process writes it
 */
export function takeLock(out: string): Lock {
  const file = lockName(out);
  const own = String(process.pid);
  clearLeftovers(dirname(out), basename(file));
  // The content is written first and then linked, so the lock never exists without it.
  const temporary = join(dirname(out), `.${basename(file)}.${own}.tmp`);
  try {
    for (;;) {
      // Another process that starts clears leftovers, and may take this file for one.
      writeFileSync(temporary, own);
      try {
        linkSync(temporary, file);
        break;
      } catch (error) {
        if (!['EEXIST', 'ENOENT'].includes(String((error as NodeJS.ErrnoException).code))) throw error;
      }
      let writer = writerOf(out);
      if (writer === undefined) {
        const away = `${temporary}.away`;
        move(file, away);
        // Another process may have put its lock in the place of the dead one's since: then that lock goes back.
        writer = holderOf(away);
        if (writer !== undefined) move(away, file);
        rmSync(away, { force: true });
      }
      if (writer !== undefined) throw new CommandError(`${out}: process ${writer} writes it already`);
    }
  } finally {
    rmSync(temporary, { force: true });
  }
  const isOwn = (): boolean => textOf(file) === own;
  return {
    touch() {
      if (!isOwn()) throw new CommandError(`${out}: another process writes it now`);
      const now = new Date();
      utimesSync(file, now, now);
    },
    release() {
      if (isOwn()) rmSync(file, { force: true });
    },
  };
}

/** Does nothing where there is no such file. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** Empty where there is no file. Another process may remove it at any moment. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
