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

/** Names that no reader asks for: hidden, and beside the file, since a rename within one file system is one step. */
const temporaryName = (file: string): string => join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);

/**
 * Replaces a file in one step: whoever reads it finds the old content or the new, whole, whenever this process ends.
 *
 * Nothing in here waits for an event, so that a signal is heard before or after, not between.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const temporary = temporaryName(file);
  try {
    const descriptor = openSync(temporary, 'w', 0o644);
    try {
      writeFileSync(descriptor, content);
      const second = nextSecond(file);
      futimesSync(descriptor, second, second);
      // Else a power cut could leave the new name on an empty file.
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

/** Web servers tell states apart by size and whole second (nginx's ETag): each gets a second of its own, since 1970. */
function nextSecond(file: string): number {
  const before = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Math.max(Math.floor(Date.now() / 1000), Math.floor(before / 1000) + 1);
}

/** The rename itself reaches the disk with its folder. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Windows opens no folders.
  }
}

/** Removes the temporary files that killed processes have left in a folder: those for `file`, or all. */
export function clearLeftovers(folder: string, file?: string): void {
  for (const name of readdirSync(folder)) {
    const [, of] = /^\.(.+)\.\d+\.tmp$/.exec(name) ?? [];
    if (of !== undefined && of === (file ?? of)) rmSync(join(folder, name), { force: true });
  }
}
