import { FeedError } from './request.js';

/** The content of a signed file. */
export interface Signed {
  readonly text: string;
  /** False if this page cannot verify it. */
  readonly isVerified: boolean;
}

interface FlattenedJWS {
  readonly payload: string;
  readonly protected: string;
  readonly signature: string;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** 64 bytes in base64url. The last letter has four unused bits, which must be 0, so that no letter can be changed. */
const signatureForm = /^[\w-]{85}[AQgw]$/;

/** @throws if the text is neither base64 nor base64url */
const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/**
 * The content of a signed file: a JWS in the flattened JSON serialization, signed with ES256 (RFC 7515, RFC 7518 section 3.4).
 *
 * @param keys public keys, SPKI in base64, with a space between them: one of them must have signed
 * @param isStrict false if a page without WebCrypto, as over http, may use the content without a check
 * @throws {FeedError} if no key has signed it, also if there is none
 */
export async function verify(file: string, keys: string, isStrict: boolean): Promise<Signed> {
  // TypeScript assumes that it exists. Over http no browser has it.
  const { subtle } = crypto as Partial<Crypto>;
  if (!keys.trim()) throw new FeedError('expected public keys by keygen in feed-key, got none');
  if (!subtle && isStrict) throw new FeedError('expected a page over https, to verify the feed, got one over http');
  let content: Uint8Array<ArrayBuffer>;
  let given: readonly [signature: Uint8Array<ArrayBuffer>, of: Uint8Array<ArrayBuffer>];
  try {
    const { payload, protected: header, signature } = JSON.parse(file) as FlattenedJWS;
    const { alg, crit } = JSON.parse(textOf(bytesOf(header))) as Readonly<Record<string, unknown>>;
    if (alg !== 'ES256' || crit || !signatureForm.test(signature)) throw new Error();
    content = bytesOf(payload);
    given = [bytesOf(signature), new TextEncoder().encode(`${header}.${payload}`)];
  } catch {
    throw new FeedError('expected a signed file (JWS, ES256), got another');
  }
  const text = textOf(content);
  if (!subtle) return { text, isVerified: false };
  for (const key of keys.trim().split(/\s+/)) {
    let spki: CryptoKey;
    try {
      spki = await subtle.importKey('spki', bytesOf(key), algorithm, false, ['verify']);
    } catch {
      throw new FeedError(`expected public keys by keygen in feed-key, got "${key}"`);
    }
    if (await subtle.verify(algorithm, spki, ...given)) return { text, isVerified: true };
  }
  throw new FeedError('expected a file that feed-key has signed, got one by somebody else');
}
