import {
  closeSync,
  fsyncSync,
  futimesSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Names of temporary files. They are hidden, so that no reader asks for them, and in the same folder, since only a rename
 * within one file system is a single step.
 */
const temporaryName = (file: string): string => join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);

/**
 * Replaces a file in one step: a reader finds either the whole old content or the whole new content, whenever this process
 * ends.
 *
 * Nothing here waits for an event, so that a signal is handled before or after, not in between.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const temporary = temporaryName(file);
  try {
    const descriptor = openSync(temporary, 'w', 0o644);
    try {
      writeFileSync(descriptor, content);
      const second = nextSecond(file);
      futimesSync(descriptor, second, second);
      // Otherwise a power cut could leave an empty file under the new name.
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(dirname(file));
}

/**
 * Web servers tell states apart by size and by whole seconds (nginx's ETag). Each state therefore gets a second of its own,
 * since 1970.
 */
function nextSecond(file: string): number {
  const before = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Math.max(Math.floor(Date.now() / 1000), Math.floor(before / 1000) + 1);
}

/** The rename is on the disk when the folder is. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Windows cannot open folders.
  }
}

/** Removes temporary files that killed processes have left in a folder: those for `file`, or all of them. */
export function clearLeftovers(folder: string, file?: string): void {
  for (const name of readdirSync(folder)) {
    const [, of] = /^\.(.+)\.\d+\.tmp$/.exec(name) ?? [];
    if (of !== undefined && of === (file ?? of)) rmSync(join(folder, name), { force: true });
  }
}
