import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formatResults } from '../formats/results-json.js';
import { parse } from '../results/parse.js';
import type { Results } from '../results/types.js';
import { nextRevision } from './gate.js';
import type { Gate } from './gate.js';
import { hashOf } from './ledger-file.js';
import type { Entry } from './ledger-file.js';
import { kept } from './state-folder.js';
import type { Known } from './state-folder.js';
import { writeWhole } from './whole-file.js';

/** The file that readers get, and a copy of each that they ever got, by its revision. */
export interface PublishedFile {
  /** Looks whether somebody has changed it, and brings it to what the ledger says last where a write broke off. */
  look(): void;
  /** What it shows, without what the desk says beside; undefined where there is nothing, or nothing that can be read. */
  readonly shown: () => Known | undefined;
  /** True where no state that was let through is known to be it: a person has put it there. */
  readonly isByHand: () => boolean;
  /** Replaces it, under a new revision; false where it says the same already. */
  put(state: Known, said: Results): boolean;
}

export const publishedFolder = (out: string): string => `${out}.published`;

/** The bytes of one publication; undefined where they are gone. */
export const publication = (out: string, revision: number): string | undefined =>
  readIfThere(join(publishedFolder(out), `${revision}.json`));

/** @param records adds to the ledger; what it holds afterwards is what `gate` says */
export function openPublished(
  out: string,
  folder: string,
  gate: () => Gate,
  records: (entry: Omit<Entry, 'before' | 'time'>) => void,
  tell: (event: 'unreadable' | 'written', message: string) => void,
  clock: () => number,
): PublishedFile {
  let text: string | undefined;
  let body = '';
  let shown: Known | undefined;
  let isByHand = false;
  let revision = 0;

  /** Killed between ledger and file, the ledger is right. */
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

  return {
    look() {
      const found = readIfThere(out);
      if (found !== undefined && found === text) return;
      text = completed(found);
      const { published } = gate();
      const results = text === undefined ? undefined : parse(text).results;
      if (text !== undefined && !results) tell('unreadable', `${out}: no results file`);
      const isOurs = text !== undefined && hashOf(text) === published?.state;
      const own = isOurs && published.name ? kept(folder, published.name) : undefined;
      shown = results && (own ?? { results: withoutHold(withoutRevision(results)), at: statSync(out).mtimeMs });
      isByHand = Boolean(results && !own);
      body = results ? bodyOf(results) : '';
      revision = results?.revision ?? 0;
    },
    shown: () => shown,
    isByHand: () => isByHand,
    put(state, said) {
      if (bodyOf(said) === body) return false;
      const next = nextRevision(Math.max(gate().revision, revision), clock());
      const bytes = formatResults({ ...said, revision: next });
      if (!existsSync(publishedFolder(out))) mkdirSync(publishedFolder(out));
      writeWhole(join(publishedFolder(out), `${next}.json`), bytes);
      const { name, results } = state;
      records({ act: 'published', state: hashOf(bytes), revision: next, name, updated: results.updated });
      writeWhole(out, bytes);
      text = bytes;
      body = bodyOf(said);
      revision = next;
      isByHand = name === undefined;
      shown = state;
      return true;
    },
  };
}

export function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** What a publication says, whatever its number. */
const bodyOf = (results: Results): string => formatResults({ ...results, revision: 0 });

/** Without what belongs to a publication and not to its figures. */
export function withoutRevision(results: Results): Results {
  const own = { ...results };
  delete own.revision;
  delete own.rolledBack;
  return own;
}

/** What a held file says by itself: its notice was the desk's. */
export const withoutHold = (results: Results): Results =>
  results.hold ? { ...results, notice: '', hold: false } : results;
