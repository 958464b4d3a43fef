import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formatResults } from '../formats/results-json.js';
import type { Entry } from '../results/ledger.js';
import { parseHouse } from '../results/districts.js';
import type { Results } from '../results/types.js';
import { nextRevision } from './gate.js';
import type { Gate } from './gate.js';
import { hashOf, lineOf } from './ledger-file.js';
import { isSignedBy, payloadOf, signedFile, signedName } from './signing.js';
import type { SigningKey } from './signing.js';
import { codeOf, withoutCode } from './state-code.js';
import { kept } from './state-folder.js';
import type { Known } from './state-folder.js';
import { writeWhole } from './whole-file.js';

/** The file for readers, and a copy of each publication, by its revision. */
export interface PublishedFile {
  /** Checks whether somebody has changed it, and repairs it from the ledger after an interrupted write. */
  look(): void;
  /** Its results without the desk's notice and hold; undefined if the file is missing or cannot be read. */
  readonly shown: () => Known | undefined;
  /** True if it is not a state that the mirror has accepted: somebody has written it by hand. */
  readonly isByHand: () => boolean;
  /** Replaces it, with a new revision; false if it already has the same content. */
  put(state: Known, said: Results): boolean;
}

export const publishedFolder = (out: string): string => `${out}.published`;

const signedPublicationName = (out: string, revision: number): string =>
  join(publishedFolder(out), `${revision}.signed.json`);

/** The signed file of one publication; undefined if there is none. */
export const signedPublication = (out: string, revision: number): string | undefined =>
  readIfThere(signedPublicationName(out, revision));

/** The bytes of one publication; undefined if they are missing. */
export const publication = (out: string, revision: number): string | undefined =>
  readIfThere(join(publishedFolder(out), `${revision}.json`));

export interface PublishedOptions {
  readonly out: string;
  /** Of the states that were kept. */
  readonly folder: string;
  readonly gate: () => Gate;
  /** Adds to the ledger; `gate` then has the new state. */
  readonly record: (entry: Omit<Entry, 'before' | 'time'>) => void;
  readonly tell: (event: 'unreadable' | 'written', message: string) => void;
  readonly clock: () => number;
  /** Signs each publication, in a file next to it. */
  readonly key?: SigningKey | undefined;
}

export function openPublished({ out, folder, gate, record, tell, clock, key }: PublishedOptions): PublishedFile {
  let text: string | undefined;
  let body = '';
  let shown: Known | undefined;
  let isByHand = false;
  /** True if the file is the last publication. */
  let isOurs = false;
  let revision = 0;

  /** After a crash between ledger and file, the ledger is right. */
  const completed = (found: string | undefined): string | undefined => {
    const { published, known } = gate();
    if (!published || (found !== undefined && (hashOf(found) === published.state || !known.has(hashOf(found)))))
      return found;
    const bytes = publication(out, published.revision ?? 0);
    if (bytes === undefined || hashOf(bytes) !== published.state) return found;
    writeWhole(out, bytes);
    tell('written', `revision ${published.revision ?? 0}, as the ledger has it`);
    return bytes;
  };

  /** Updates the signed file to the last publication. An interrupted write, or another key, may have left an older one. */
  const completeSigned = (): void => {
    const { published } = gate();
    if (!key || !published?.revision) return;
    const bytes = publication(out, published.revision);
    if (bytes === undefined || hashOf(bytes) !== published.state) return;
    const found = readIfThere(signedName(out));
    if (found === undefined || payloadOf(found) !== bytes || !isSignedBy(found, key)) writeSigned(bytes, published);
  };

  /** Written next to the published file, and in the folder of publications for later verification. */
  const writeSigned = (bytes: string, entry: Entry): void => {
    if (!key) return;
    const { revision = 0 } = entry;
    const file = signedFile(bytes, { revision, entry: hashOf(lineOf(entry)) }, key);
    writeWhole(signedPublicationName(out, revision), file);
    writeWhole(signedName(out), file);
  };

  /** A state with its revision and code: the next revision whose code no other state has. */
  const numbered = (said: Results): Results => {
    for (let next = nextRevision(Math.max(gate().revision, revision), clock()); ; next += 1) {
      const state: Results = { ...said, revision: next };
      const code = codeOf(state);
      if (!gate().codes.has(code)) return { ...state, code };
    }
  };

  return {
    look() {
      const found = readIfThere(out);
      if (found !== undefined && found === text) return;
      text = completed(found);
      completeSigned();
      const { published } = gate();
      const results = text === undefined ? undefined : parseHouse(text).results;
      if (text !== undefined && !results) tell('unreadable', `${out}: no results file`);
      isOurs = text !== undefined && hashOf(text) === published?.state;
      const own = isOurs && published?.name ? kept(folder, published.name) : undefined;
      shown = results && (own ?? { results: withoutHold(withoutRevision(results)), at: statSync(out).mtimeMs });
      isByHand = Boolean(results && !own);
      body = results ? bodyOf(results) : '';
      revision = results?.revision ?? 0;
    },
    shown: () => shown,
    isByHand: () => isByHand,
    put(state, said) {
      if (isOurs && bodyOf(said) === body) return false;
      const publishing = numbered(said);
      const { revision: next = 0, code } = publishing;
      const bytes = formatResults(publishing);
      if (!existsSync(publishedFolder(out))) mkdirSync(publishedFolder(out));
      writeWhole(join(publishedFolder(out), `${next}.json`), bytes);
      const { name, results } = state;
      record({ act: 'published', state: hashOf(bytes), revision: next, code, name, updated: results.updated });
      writeWhole(out, bytes);
      const { published } = gate();
      if (published) writeSigned(bytes, published);
      text = bytes;
      body = bodyOf(said);
      revision = next;
      isOurs = true;
      isByHand = name === undefined;
      shown = state;
      return true;
    },
  };
}

export function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The content of a publication without its revision. */
const bodyOf = (results: Results): string => formatResults({ ...withoutCode(results), revision: 0 });

/** Without the fields of a publication that are not figures. */
export function withoutRevision(results: Results): Results {
  const own = { ...withoutCode(results) };
  delete own.revision;
  delete own.rolledBack;
  return own;
}

/** The content of a held file without the desk's notice. */
export const withoutHold = (results: Results): Results =>
  results.hold ? { ...results, notice: '', hold: false } : results;
