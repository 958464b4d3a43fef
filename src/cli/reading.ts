import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { withAttributes } from '../formats/with-attributes.js';
import type { ResultsFields } from '../formats/with-attributes.js';
import { formatOf, readFeed } from '../formats/feed.js';
import type { FeedFiles, Format } from '../formats/feed.js';
import { isObject, readJSON } from '../results/json.js';
import { parseHouse } from '../results/districts.js';
import type { Fault } from '../results/faults.js';
import type { Results, TimeZone } from '../results/types.js';
import { duplicateKeys } from './duplicate-keys.js';
import { resultsFields } from './element-options.js';
import { UsageError } from './terminal.js';
import type { Terminal } from './terminal.js';
import { faultOf, unknownKeys, unknownSettings } from './unknown-keys.js';

/** The names of the files of one feed. For `feed`, `-` means stdin. */
export interface FileNames {
  readonly feed: string;
  readonly candidates?: string | undefined;
  readonly regions?: string | undefined;
  readonly map?: string | undefined;
}

/** A fault, with its file. */
export interface FileFault extends Fault {
  readonly file: string;
}

/** The options of the command line, which work like attributes on the tag. */
export interface Said {
  /** Wins over the files, as attributes do. */
  readonly fields: ResultsFields;
  /** The time zone of times that name none. */
  readonly timeZone: TimeZone;
}

export interface Reading {
  /** Absent where a fault is fatal. */
  readonly results?: Results;
  readonly faults: readonly FileFault[];
}

/** The texts of a feed's files, with their faults as files and as JSON. */
export interface Texts {
  readonly texts: Partial<Record<keyof FeedFiles, string>>;
  readonly faults: readonly FileFault[];
}

export async function readTexts(names: FileNames, terminal: Terminal): Promise<Texts> {
  const faults: FileFault[] = [];
  const texts: Partial<Record<keyof FeedFiles, string>> = {};
  if ([names.candidates, names.regions, names.map].includes('-')) throw new UsageError('Only FILE can be "-"');
  for (const [role, file] of Object.entries(names) as [keyof FileNames, string | undefined][]) {
    if (file === undefined) continue;
    const whole = (message: string, fatal: boolean): void => void faults.push({ file, path: '', message, fatal });
    let text = '';
    try {
      const read = await readText(file, terminal);
      if (!read.isUtf8) whole('expected UTF-8, got other bytes', false);
      texts[role] = text = read.text;
    } catch (error) {
      whole(reasonOf(error), true);
    }
    for (const path of duplicateKeys(text)) {
      faults.push({ file, path, message: 'expected one value, got several: the last counts', fatal: false });
    }
  }
  return { texts, faults };
}

/** The results in the files of a feed, and every fault in them. */
export async function readFiles(names: FileNames, format: Format, terminal: Terminal, said?: Said): Promise<Reading> {
  return resultsIn(await readTexts(names, terminal), names, format, said);
}

/** The results in the texts of a feed's files, and every fault in them. */
export function resultsIn(
  { texts, faults: before }: Texts,
  names: FileNames,
  format: Format,
  { fields, timeZone }: Said = { fields: {}, timeZone: 'WIB' },
): Reading {
  const { feed } = texts;
  if (feed === undefined) return { faults: before };
  const { input, faults: found } = readFeed({ ...texts, feed }, format);
  const said = isObject(input) ? withAttributes(input, fields) : { input, faults: [] };
  // Faults that the reader of the format has reported are not reported again.
  const { results, faults: others } = found.some(({ fatal }) => fatal)
    ? { faults: [] }
    : parseHouse(said.input, { timeZone });
  const faults = [
    ...before,
    ...[...unknownIn(feed, format), ...found, ...said.faults, ...others].map((fault) => inFile(fault, names)),
  ];
  return { faults, ...(results && !faults.some(({ fatal }) => fatal) && { results }) };
}

/** Keys in the feed that nothing reads. KPU's files are not checked: they contain much that a page does not need. */
function unknownIn(feed: string, format: Format): readonly Fault[] {
  const data = readJSON(feed.replace(/^\ufeff/, ''));
  if (!isObject(data)) return unknownSettings(feed.replace(/^\ufeff/, ''), resultsFields).map(faultOf);
  const known = format === 'auto' ? formatOf(data) : format;
  return known === 'results' || known === 'series' ? unknownKeys(data, known).map(faultOf) : [];
}

/** @throws where the file does not exist or may not be read; `reasonOf` has the words */
export async function readText(
  file: string,
  { stdin }: Terminal,
): Promise<{ readonly text: string; readonly isUtf8: boolean }> {
  const bytes = file === '-' ? await contentsOf(stdin) : await readFile(file);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isUtf8: true };
  } catch {
    return { text: new TextDecoder().decode(bytes), isUtf8: false };
  }
}

async function contentsOf(stream: Terminal['stdin']): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EISDIR: 'is a folder',
  ENOTDIR: 'no such file or folder',
  EACCES: 'not allowed',
  EPERM: 'not allowed',
  EROFS: 'read-only',
  ENOSPC: 'no space left',
};

/** Why a file could not be read or written, in words. */
export function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return reasons[code] ?? message;
}

/** The reason why a file could not be written, with its name, or with the name of its folder where that is missing. */
export function writeFault(file: string, error: unknown): string {
  const folder = dirname(file);
  const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT' && !existsSync(folder);
  return isMissing ? `${folder}: no such folder` : `${file}: ${reasonOf(error)}`;
}

/** The names of a feed's other files in a page. The paths of their faults begin with them. */
const pageNames = { 'candidates-src': 'candidates', 'regions-src': 'regions', 'map-src': 'map' } as const;

function inFile(fault: Fault, names: FileNames): FileFault {
  for (const [pageName, role] of Object.entries(pageNames)) {
    const file = names[role];
    if (file !== undefined && fault.path.startsWith(pageName)) {
      return { ...fault, file, path: fault.path.slice(pageName.length).replace(/^[.: ]+/, '') };
    }
  }
  return { ...fault, file: names.feed, message: ofTable(fault, names) };
}

/** A file that its name calls CSV, and whose text is none, is not expected to be JSON. */
const ofTable = ({ path, message }: Fault, { feed }: FileNames): string =>
  !path && /\.csv$/i.test(feed) ? message.replace(/^expected JSON,/, 'expected CSV with a line of headings,') : message;

export const nameOf = (file: string): string => (file === '-' ? 'stdin' : file);

/** `feed.json: candidates[1].votes: expected a whole number, got "1,5"` */
export const lineOf = ({ file, path, message }: FileFault): string =>
  [nameOf(file), path, message].filter(Boolean).join(': ');
