// What a mirror signs, by Node's OpenSSL, and what pages make of it, by WebCrypto: two implementations that do not know each other.
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { openOutput } from '../../src/cli/mirror-output.js';
import { publicKeyOf, readKey, signedFile } from '../../src/cli/signing.js';
import { verify } from '../../src/feed/signature.js';
import { parse } from '../../src/results/parse.js';
import { refusal } from '../../src/results/succession.js';
import type { Results } from '../../src/results/types.js';
import { put, runHere, temporaryFolder } from './command-line.js';

const folder = temporaryFolder();

const stateAt = (index: number, votes = 100_000 + 100 * index): Results => {
  const { results } = parse({
    updated: new Date(Date.parse('2024-02-15T10:00:00+07:00') + index * 60_000).toISOString(),
    candidates: [
      { id: 'a', number: 1, name: 'Anies & Muhaimin — “Amin”', votes },
      { id: 'b', number: 2, name: 'Prabowo & Gibran', votes: 50_000 + 50 * index },
    ],
  });
  return results ?? assert.fail();
};

async function newKey(name: string): Promise<{ readonly file: string; readonly shown: string }> {
  const file = join(folder, name);
  const { code, stdout, stderr } = await runHere(['keygen', file]);
  assert.equal(code, 0, stderr);
  return { file, shown: stdout.trim() };
}

const rejects = (file: string, keys: string): Promise<void> =>
  assert.rejects(verify(file, keys, true), /^Error: expected/);

describe('keygen', () => {
  test('writes a private key that only its owner may read, and shows the public one', async () => {
    const { file, shown } = await newKey('own.pem');
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.match(readFileSync(file, 'utf8'), /^-----BEGIN PRIVATE KEY-----\n/);
    assert.equal(shown, publicKeyOf(readKey(file)));
    assert.deepEqual(await runHere(['keygen', '--public', file]), { code: 0, stdout: `${shown}\n`, stderr: '' });
  });

  test('never replaces a key', async () => {
    const { file } = await newKey('once.pem');
    const before = readFileSync(file, 'utf8');
    const { code, stderr } = await runHere(['keygen', file]);
    assert.equal(code, 1);
    assert.match(stderr, /once\.pem: is there already/);
    assert.equal(readFileSync(file, 'utf8'), before);
  });

  test('names what is no key', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const pem = { format: 'pem', type: 'pkcs8' } as const;
    for (const [name, content, said] of [
      ['text.pem', 'geheim', /expected a private key as election-results keygen writes it/],
      ['p384.pem', privateKey.export(pem), /expected a key of the curve P-256, got one of secp384r1/],
      ['rsa.pem', rsa.export(pem), /expected a key of the curve P-256, got one of rsa/],
    ] as const) {
      const out = join(temporaryFolder(), 'feed.json');
      const { code, stderr } = await runHere([
        ...['mirror', 'http://127.0.0.1:9/feed.json', '--once', '--out', out],
        ...['--sign', put(folder, name, content)],
      ]);
      assert.equal(code, 1);
      assert.match(stderr, said);
      assert.doesNotMatch(stderr, /geheim/);
      assert.ok(!existsSync(out));
    }
    assert.match((await runHere(['keygen', '--public', join(folder, 'none.pem')])).stderr, /none\.pem: no such file/);
  });
});

describe('mirror --sign', () => {
  test('signs the bytes that are published, with their revision and the hash of their line', async () => {
    const { file, shown } = await newKey('header.pem');
    const out = join(temporaryFolder(), 'feed.json');
    openOutput(out, () => undefined, { key: readKey(file) }).accept(stateAt(0));
    const text = readFileSync(`${out.slice(0, -5)}.signed.json`, 'utf8');
    const { text: said } = await verify(text, shown, true);
    assert.equal(said, readFileSync(out, 'utf8'));
    const { protected: header } = JSON.parse(text) as { protected: string };
    const { createHash } = await import('node:crypto');
    const line = readFileSync(`${out}.ledger`, 'utf8').trimEnd();
    assert.deepEqual(JSON.parse(Buffer.from(header, 'base64url').toString()), {
      alg: 'ES256',
      revision: parse(said).results?.revision,
      entry: createHash('sha256').update(line).digest('hex'),
    });
  });

  test('signs 200 publications, of which pages take each', async () => {
    const { file, shown } = await newKey('many.pem');
    const out = join(temporaryFolder(), 'feed.json');
    const output = openOutput(out, () => undefined, { key: readKey(file) });
    let before: Results | undefined;
    for (let index = 0; index < 200; index += 1) {
      output.accept(stateAt(index));
      const { text } = await verify(readFileSync(`${out.slice(0, -5)}.signed.json`, 'utf8'), shown, true);
      const { results } = parse(text);
      assert.equal(results?.updated, stateAt(index).updated);
      assert.equal(refusal(results, before, Date.now()), undefined);
      before = results;
    }
  });

  test('mends a signed file that is gone, or by another key, with the next start', async () => {
    const { file, shown } = await newKey('first.pem');
    const other = await newKey('second.pem');
    const out = join(temporaryFolder(), 'feed.json');
    const signed = `${out.slice(0, -5)}.signed.json`;
    openOutput(out, () => undefined, { key: readKey(file) }).accept(stateAt(0));
    const bytes = readFileSync(out, 'utf8');
    rmSync(signed);
    openOutput(out, () => undefined, { key: readKey(file) }).attend();
    assert.equal((await verify(readFileSync(signed, 'utf8'), shown, true)).text, bytes);
    openOutput(out, () => undefined, { key: readKey(other.file) }).attend();
    await rejects(readFileSync(signed, 'utf8'), shown);
    const either = `${shown} ${other.shown}`;
    assert.equal((await verify(readFileSync(signed, 'utf8'), either, true)).text, bytes);
    assert.equal(readFileSync(out, 'utf8'), bytes);
  });

  test('is asked for where a signed file would stay behind', async () => {
    const { file } = await newKey('behind.pem');
    const out = join(temporaryFolder(), 'feed.json');
    openOutput(out, () => undefined, { key: readKey(file) }).accept(stateAt(0));
    openOutput(out, () => undefined, { key: readKey(file) }).accept(stateAt(1, 0));
    const before = readFileSync(out, 'utf8');
    const { code, stderr } = await runHere(['mirror', 'approve', out]);
    assert.equal(code, 1);
    assert.match(stderr, /feed\.signed\.json: is signed: give --sign KEY\.pem/);
    assert.equal(readFileSync(out, 'utf8'), before);
    assert.equal((await runHere(['mirror', 'approve', out, '--sign', file])).code, 0);
    const { text } = await verify(
      readFileSync(`${out.slice(0, -5)}.signed.json`, 'utf8'),
      publicKeyOf(readKey(file)),
      true,
    );
    assert.equal(text, readFileSync(out, 'utf8'));
    assert.notEqual(text, before);
  });
});

describe('what nobody signed', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = publicKeyOf(privateKey);
  const files = Array.from({ length: 50 }, (_, index) => {
    const { results } = parse({ ...JSON.parse(JSON.stringify(plainOf(stateAt(index)))), revision: 1000 + index });
    return signedFile(
      JSON.stringify(plainOf(results ?? assert.fail())),
      { revision: 1000 + index, entry: 'x' },
      privateKey,
    );
  });

  function plainOf({ updated, revision, candidates }: Results): unknown {
    return {
      updated,
      ...(revision !== undefined && { revision }),
      candidates: candidates.map(({ id, name, votes }) => ({ id, name, votes: Number(votes) })),
    };
  }

  let state = 20_240_214;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state % below;
  };

  test('10,000 files that were altered, cut, swapped or replayed: none is accepted', async () => {
    const last = parse((await verify(files.at(-1)!, key, true)).text).results;
    const counts = { altered: 0, cut: 0, swapped: 0, replayed: 0 };
    const accepted: string[] = [];
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    for (let run = 0; run < 10_000; run += 1) {
      const kind = (['altered', 'cut', 'swapped', 'replayed'] as const)[run % 4]!;
      const index = random(49);
      const file = files[index]!;
      let forged = file;
      if (kind === 'altered') {
        const at = random(file.length);
        const letter = letters[random(64)]!;
        forged = file.slice(0, at) + (letter === file[at] ? '.' : letter) + file.slice(at + 1);
      } else if (kind === 'cut') forged = file.slice(0, random(file.length));
      else if (kind === 'swapped') {
        const parts = JSON.parse(file) as Record<string, string>;
        const others = JSON.parse(files[49]!) as Record<string, string>;
        const part = ['payload', 'protected', 'signature'][random(3)]!;
        forged = JSON.stringify({ ...parts, [part]: others[part] });
      }
      counts[kind] += 1;
      const said = await verify(forged, key, true).catch(() => undefined);
      // A replayed file is signed: its revision tells that it is not the newest.
      const isRefused = said && kind === 'replayed' && refusal(parse(said.text).results, last, Date.now());
      if (said && !isRefused) accepted.push(`${kind}: ${forged}`);
    }
    assert.deepEqual(accepted, []);
    assert.deepEqual(counts, { altered: 2500, cut: 2500, swapped: 2500, replayed: 2500 });
  });

  test('nor what another key signed, a plain file, another algorithm, or a header that must be understood', async () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    await rejects(signedFile('{}', { revision: 1, entry: '' }, other), key);
    await rejects('{"candidates":[]}', key);
    await rejects('', key);
    for (const header of [{ alg: 'none' }, { alg: 'HS256' }, { alg: 'ES256', crit: ['b64'], b64: false }]) {
      const parts = JSON.parse(files[0]!) as Record<string, string>;
      await rejects(
        JSON.stringify({ ...parts, protected: Buffer.from(JSON.stringify(header)).toString('base64url') }),
        key,
      );
    }
    // The four bits behind a signature mean nothing: no letter that differs in them is taken.
    const { signature, ...rest } = JSON.parse(files[0]!) as Record<string, string>;
    const twin = letterAfter(signature!.at(-1)!);
    await rejects(JSON.stringify({ ...rest, signature: signature!.slice(0, -1) + twin }), key);
  });

  const letterAfter = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) + 1);

  test('a key that is none is told', async () => {
    await assert.rejects(verify(files[0]!, 'kunci', true), /expected public keys by keygen in feed-key, got "kunci"/);
  });
});
