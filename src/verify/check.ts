import { verify as verifySignature } from '../feed/signature.js';
import { isObject, readJSON } from '../results/json.js';
import { laterOf } from '../results/later.js';
import type { Later } from '../results/later.js';
import { chainOf } from '../results/ledger.js';
import type { Entry } from '../results/ledger.js';
import { parse } from '../results/parse.js';
import type { Results } from '../results/types.js';
import type { Source } from './source.js';

/** What is known of a code. Only `published` has figures to show. */
export type Finding =
  | { readonly outcome: 'altered-ledger'; readonly line: string }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'missing' | 'altered' | 'unsigned'; readonly entry: Entry }
  | Published;

export interface Published {
  readonly outcome: 'published';
  readonly entry: Entry;
  readonly results: Results;
  readonly later: Later;
  /** The newest publication. Without results where its file is missing or altered. */
  readonly current: { readonly entry: Entry; readonly results: Results | undefined };
  /** True where a key was given, and has signed it. */
  readonly isSigned: boolean;
  /** False where the browser has no WebCrypto: then no hash and no signature was checked. */
  readonly isChecked: boolean;
}

/**
 * What a ledger and its publications say of a code.
 *
 * @param keys public keys, as in `feed-key`: the state must be signed by one of them. Empty for none
 */
export async function check(code: string, source: Source, keys: string): Promise<Finding> {
  // TypeScript assumes that it exists. Over http no browser has it.
  const { subtle } = crypto as Partial<Crypto>;
  const lines = linesOf(await source.ledger());
  const hashes = subtle && (await Promise.all(lines.map((line) => hashOf(subtle, new TextEncoder().encode(line)))));
  const { entries, fault } = chainOf(lines, hashes && ((_line, index) => hashes[index] ?? ''));
  if (fault) return { outcome: 'altered-ledger', line: /\d+/.exec(fault)?.[0] ?? '' };
  const publications = entries.filter(({ act }) => act === 'published');
  const entry = publications.find((one) => one.code === code);
  const last = publications[publications.length - 1];
  if (!entry || !last) return { outcome: 'unknown' };

  /** A publication's bytes as they were published. */
  const read = async ({ revision = 0, state }: Entry): Promise<Uint8Array<ArrayBuffer> | 'missing' | 'altered'> => {
    const bytes = await source.published(`${revision}.json`);
    if (!bytes) return 'missing';
    return subtle && (await hashOf(subtle, bytes)) !== state ? 'altered' : bytes;
  };
  const resultsOf = async (one: Entry): Promise<Results | undefined> => {
    const bytes = await read(one);
    return typeof bytes === 'string' ? undefined : parse(textOf(bytes)).results;
  };

  const bytes = await read(entry);
  if (typeof bytes === 'string') return { outcome: bytes, entry };
  const { results } = parse(textOf(bytes));
  // Without hashes the code within is all that ties a file to its line.
  if (!results || results.code !== code) return { outcome: 'altered', entry };
  const isSigned = Boolean(keys && subtle);
  if (isSigned) {
    const file = await source.published(`${entry.revision ?? 0}.signed.json`);
    const line = hashes?.[entries.indexOf(entry)];
    if (!file || !(await isSignedAs(textOf(file), keys, textOf(bytes), line))) return { outcome: 'unsigned', entry };
  }
  const later = await laterOf(entry, results, entries, resultsOf);
  const current = { entry: last, results: last === entry ? results : await resultsOf(last) };
  return { outcome: 'published', entry, results, later, current, isSigned, isChecked: subtle !== undefined };
}

/** True where one of the keys has signed these bytes, for that line of the ledger. */
async function isSignedAs(file: string, keys: string, bytes: string, line: string | undefined): Promise<boolean> {
  try {
    const { text } = await verifySignature(file, keys, true);
    const { protected: start } = JSON.parse(file) as { readonly protected: string };
    const header = readJSON(atob(start.replace(/-/g, '+').replace(/_/g, '/')));
    return text === bytes && isObject(header) && header.entry === line;
  } catch {
    return false;
  }
}

/** The complete lines. A last one that broke off, as when the mirror was killed, says nothing. */
const linesOf = (ledger: Uint8Array): readonly string[] => textOf(ledger).split('\n').slice(0, -1);

/** Exactly these bytes: a mark at the beginning stays, so that it is found. */
const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

async function hashOf(subtle: SubtleCrypto, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
