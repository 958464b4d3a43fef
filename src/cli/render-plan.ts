import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { reasonOf } from './reading.js';
import { CommandError, UsageError } from './terminal.js';

/** One file to read, and the file to write. Without a name it is stdout. */
export interface Step {
  readonly feed: string;
  /** The name of the file without its extension; empty for stdin. */
  readonly name: string;
  readonly out: string | undefined;
}

export interface RenderPlan {
  readonly steps: readonly Step[];
  /** The folder for the files, if there is one. */
  readonly folder: string | undefined;
}

const nameIn = (feed: string): string => (feed === '-' ? '' : basename(feed, extname(feed)));

function isFolder(name: string): boolean {
  try {
    return name !== '-' && statSync(name).isDirectory();
  } catch {
    // A file that cannot be looked at gives an error when it is read or written.
    return false;
  }
}

/**
 * The files to read: the named ones, and the `.json` and `.csv` files of a named folder.
 *
 * @param others files that are read beside each of them, and are not among them
 * @throws {UsageError} without a name, and where stdin is named twice
 * @throws {CommandError} for a folder without such a file, and for one that cannot be read
 */
export function feedsOf(names: readonly string[], others: readonly string[] = []): readonly string[] {
  if (!names.length) throw new UsageError('expected a FILE, or a folder of them');
  if (names.filter((name) => name === '-').length > 1) throw new UsageError('Only one FILE can be "-"');
  return names.flatMap((name) => (isFolder(name) ? filesIn(name, others) : [name]));
}

/**
 * The files to read, and the file that each becomes. Files of a folder keep their names.
 *
 * @param others files that are read beside each of them, and are not rendered
 * @throws {UsageError} where several would become one file, or one would overwrite its own input
 * @throws {CommandError} as `feedsOf` does
 */
export function renderPlan(
  names: readonly string[],
  extension: string,
  out: string | undefined,
  others: readonly string[] = [],
): RenderPlan {
  const feeds = feedsOf(names, others);
  const isMany = names.length > 1 || names.some(isFolder);
  if (isMany && out === undefined) throw new UsageError('Several files need --out FOLDER');
  const folder = out !== undefined && (isMany || isFolder(out) || /[\\/]$/.test(out)) ? out : undefined;
  if (folder === undefined) return { steps: feeds.map((feed) => ({ feed, name: nameIn(feed), out })), folder };

  const made = new Map<string, string>();
  const steps = feeds.map((feed) => {
    if (feed === '-') throw new UsageError('Input from stdin has no name in a folder: use --out FILE');
    const name = nameIn(feed);
    const file = join(folder, `${name}.${extension}`);
    const before = made.get(file);
    if (before !== undefined) throw new UsageError(`${before} and ${feed} would both become ${file}`);
    made.set(file, feed);
    return { feed, name, out: file };
  });
  const read = new Set([...feeds, ...others].map((file) => resolve(file)));
  const lost = steps.find((step) => read.has(resolve(step.out)));
  if (lost) throw new UsageError(`${lost.out} would be overwritten: choose another folder`);
  return { steps, folder };
}

function filesIn(folder: string, others: readonly string[]): readonly string[] {
  const aside = new Set(others.map((file) => resolve(file)));
  try {
    const files = readdirSync(folder)
      .filter((name) => /^[^.].*\.(?:json|csv)$/i.test(name))
      .sort()
      .map((name) => join(folder, name))
      .filter((file) => !aside.has(resolve(file)));
    if (files.length) return files;
  } catch (error) {
    throw new CommandError(`${folder}: ${reasonOf(error)}`);
  }
  throw new CommandError(`${folder}: no .json or .csv file in it`);
}

/** @throws {CommandError} where the folder does not exist and cannot be made */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new CommandError(`${folder}: ${reasonOf(error)}`);
  }
}
