import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { isObject, readJSON } from '../results/json.js';
import { reasonOf } from './reading.js';
import { CommandError } from './terminal.js';

/** The signed file next to the published one: `feed.signed.json` next to `feed.json`. */
export const signedName = (out: string): string => `${out.replace(/\.json$/i, '')}.signed.json`;

/** A private key for ES256. */
export type SigningKey = KeyObject;

/**
 * Reads the private key that `keygen` has written.
 *
 * @throws {CommandError} if the file cannot be read, or has no such key
 */
export function readKey(file: string): SigningKey {
  let pem: string;
  try {
    pem = readFileSync(file, 'utf8');
  } catch (error) {
    throw new CommandError(`${file}: ${reasonOf(error)}`);
  }
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    // Node's message names parts of OpenSSL.
    throw new CommandError(`${file}: expected a private key as election-results keygen writes it, got another file`);
  }
  const { namedCurve = 'none' } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType !== 'ec' || namedCurve !== 'prime256v1') {
    const kind = key.asymmetricKeyType === 'ec' ? namedCurve : (key.asymmetricKeyType ?? 'secret');
    throw new CommandError(`${file}: expected a key of the curve P-256, got one of ${kind}`);
  }
  return key;
}

/**
 * The key that `--sign` names.
 *
 * @throws {CommandError} without a key, if there is a signed file: it would become out of date, and all pages that read it too
 */
export function keyFor(out: string, file: string | undefined): SigningKey | undefined {
  if (file !== undefined) return readKey(file);
  if (!existsSync(signedName(out))) return undefined;
  throw new CommandError(
    `${signedName(out)}: is signed: give --sign KEY.pem, or remove it where no page reads it any more`,
  );
}

/** The form for pages in `feed-key`: SPKI in base64. */
export const publicKeyOf = (key: SigningKey): string =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');

const base64url = (content: string): string => Buffer.from(content).toString('base64url');

/** The protected header besides the algorithm. */
export interface SignedHeader {
  readonly revision: number;
  /** SHA-256 of the ledger's line about the publication. */
  readonly entry: string;
}

/**
 * A state and its signature in one file, since caches could mix two versions of separate files. JWS in flattened JSON
 * serialization (RFC 7515 section 7.2.2), ES256.
 *
 * @param bytes the published state; they are the payload, byte for byte
 */
export function signedFile(bytes: string, header: SignedHeader, key: SigningKey): string {
  const signed = `${base64url(JSON.stringify({ alg: 'ES256', ...header }))}.${base64url(bytes)}`;
  const [start, payload] = signed.split('.');
  // WebCrypto verifies no other form (RFC 7518 section 3.4).
  const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
  return JSON.stringify({ payload, protected: start, signature });
}

/** True where the owner of this key has signed the file. */
export function isSignedBy(text: string, key: SigningKey): boolean {
  const { payload, protected: start, signature } = (readJSON(text) ?? {}) as Readonly<Record<string, unknown>>;
  const of = Buffer.from(`${String(start)}.${String(payload)}`);
  const given = Buffer.from(String(signature), 'base64url');
  return verify('sha256', of, { key: createPublicKey(key), dsaEncoding: 'ieee-p1363' }, given);
}

/** The protected header of a signed file, unverified; undefined for another text. */
export function headerOf(text: string): Partial<SignedHeader> | undefined {
  const file = readJSON(text);
  const header = isObject(file) && readJSON(Buffer.from(String(file.protected), 'base64url').toString('utf8'));
  return isObject(header) ? header : undefined;
}

/** The payload of a signed file, unverified; undefined for another text. */
export function payloadOf(text: string): string | undefined {
  const file = readJSON(text);
  return isObject(file) && typeof file.payload === 'string' && typeof file.signature === 'string'
    ? Buffer.from(file.payload, 'base64url').toString('utf8')
    : undefined;
}
