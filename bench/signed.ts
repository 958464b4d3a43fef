// Measures what a signed feed costs for each state: the time from the signed file's text to the verified text of the state.
import { verify } from '../src/feed/signature.js';
import { frame, time } from './page.js';
import { resultsAt } from './source.js';

const warmUps = 10;
const samples = 20;

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

const base64 = (bytes: ArrayBuffer | Uint8Array): string =>
  btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''));
const base64url = (bytes: ArrayBuffer | Uint8Array): string =>
  base64(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');

/** Milliseconds, in the order of the states. */
interface Times {
  readonly parse: readonly number[];
  readonly widget: readonly number[];
}

/** Verifies one state of 39 regions after another: the first, and later ones, when the engine has compiled the code. */
export async function readSigned(): Promise<{ readonly cold: Times; readonly warm: Times }> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const key = base64(await crypto.subtle.exportKey('spki', publicKey));
  const encoder = new TextEncoder();
  const parse: number[] = [];
  const verified: number[] = [];
  for (let step = 0; step <= warmUps + samples; step += 1) {
    const state = JSON.stringify(resultsAt(step));
    const header = base64url(encoder.encode(JSON.stringify({ alg: 'ES256', revision: step + 1, entry: '' })));
    const payload = base64url(encoder.encode(state));
    const signed = encoder.encode(`${header}.${payload}`);
    const signature = base64url(await crypto.subtle.sign(algorithm, privateKey, signed));
    const file = JSON.stringify({ payload, protected: header, signature });
    await frame();
    parse.push(await time(() => void JSON.parse(state)));
    let text = '';
    verified.push(await time(async () => ({ text } = await verify(file, key, true))));
    if (text !== state) throw new Error(`state ${step} came out as another`);
  }
  const from = (first: number, end?: number): Times => ({
    parse: parse.slice(first, end),
    widget: verified.slice(first, end),
  });
  return { cold: from(0, 1), warm: from(1 + warmUps) };
}
