// The code of a state: written by the mirror, found again in its ledger, carried by pictures.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync, inflateSync } from 'node:zlib';
import { readLedger } from '../../src/cli/ledger-file.js';
import { openOutput } from '../../src/cli/mirror-output.js';
import { codeIn, withCode } from '../../src/cli/picture-code.js';
import { publicKeyOf, readKey } from '../../src/cli/signing.js';
import { parse } from '../../src/results/parse.js';
import type { Results } from '../../src/results/types.js';
import { readCode } from '../../src/text/code.js';
import { chunkWithCode, codeOfChunk } from '../export/png-chunk.js';
import { put, runHere, temporaryFolder } from './command-line.js';

const folder = temporaryFolder();

const stateAt = (index: number, votes = 100_000 + 100 * index): Results =>
  parse({
    heading: 'Pilgub',
    updated: new Date(Date.parse('2024-02-15T10:00:00+07:00') + index * 60_000).toISOString(),
    candidates: [
      { id: 'a', number: 1, name: 'Anies', votes },
      { id: 'b', number: 2, name: 'Ganjar', votes: 50_000 + 50 * index },
    ],
  }).results ?? assert.fail();

/** A feed with so many publications. */
function mirrored(count: number, key?: string): string {
  const out = join(temporaryFolder(), 'feed.json');
  const output = openOutput(out, () => undefined, { key: key === undefined ? undefined : readKey(key) });
  for (let index = 0; index < count; index += 1) output.accept(stateAt(index));
  return out;
}

/** In five bits a letter, by the table of Crockford's page. */
function crockford(bits: string): string {
  return (bits.match(/.{5}/g) ?? []).map((five) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[parseInt(five, 2)]).join('');
}

describe('the code', () => {
  const out = mirrored(200);
  const { entries } = readLedger(`${out}.ledger`);
  const codes = entries.map(({ code = '' }) => code);

  test('is the first 50 bits of the SHA-256 of the file without it', () => {
    const text = readFileSync(out, 'utf8');
    const { code } = JSON.parse(text) as { code: string };
    const hash = createHash('sha256')
      .update(text.replace(/\n {2}"code": ".*",/, ''))
      .digest();
    const bits = [...hash].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    assert.equal(code, crockford(bits.slice(0, 50)));
    assert.equal(codes.at(-1), code);
  });

  test('finds each of 200 publications, and none of 200 that are forged', async () => {
    assert.equal(new Set(codes).size, 200);
    for (const [index, code] of codes.entries()) {
      const { stdout, code: exit } = await runHere(['verify', code, '--ledger', out]);
      assert.equal(exit, 0);
      const votes = new Intl.NumberFormat('id-ID').format(100_000 + 100 * index);
      assert.ok(stdout.includes(`${votes} suara`), stdout);
      const forged = `${code.slice(0, 9)}${code.endsWith('0') ? '1' : '0'}`;
      const none = await runHere(['verify', forged, '--ledger', out]);
      assert.equal(none.code, 1);
      assert.match(none.stderr, /no state in .* has this code: it was not published/);
      assert.equal(none.stdout, '');
    }
  });

  test('is read as people type it', () => {
    assert.equal(readCode('7zk3q-wo1lb'), '7ZK3QW011B');
    for (const text of ['', '7ZK3QW0XA', '7ZK3QW0XABC', '7ZK3QWUXAB']) assert.equal(readCode(text), undefined);
  });
});

describe('verify', () => {
  test('tells of a state that was corrected, taken back or is on show', async () => {
    const out = mirrored(2);
    const [first, second] = readLedger(`${out}.ledger`).entries;
    assert.match((await runHere(['verify', second?.code ?? '', '--ledger', out])).stdout, /\non show now\n$/);
    openOutput(out, () => undefined).accept(stateAt(2, 99_000));
    const corrected = (await runHere(['verify', second?.code ?? '', '--ledger', out])).stdout;
    assert.match(corrected, /corrected since: revision \d+ at .* has fewer votes\non show until /);
    await runHere(['mirror', 'rollback', out, '--to', String(first?.revision), '--by', 'Sari']);
    assert.match((await runHere(['verify', second?.code ?? '', '--ledger', out])).stdout, /taken back at .* by Sari/);
  });

  test('holds a state to its signature where it is given the key', async () => {
    const pem = join(folder, 'key.pem');
    const other = join(folder, 'other.pem');
    for (const file of [pem, other]) await runHere(['keygen', file]);
    const out = mirrored(1, pem);
    const code = readLedger(`${out}.ledger`).entries[0]?.code ?? '';
    const ask = (key: string): ReturnType<typeof runHere> =>
      runHere(['verify', code, '--ledger', out, '--key', publicKeyOf(readKey(key))]);
    assert.match((await ask(pem)).stdout, /revision \d+, signed\n/);
    assert.match((await ask(other)).stderr, /expected a file that feed-key has signed/);
  });

  test('finds the code in a PNG, and asks for the printed one where a program has left it out', async () => {
    const out = mirrored(1);
    const png = join(folder, 'card.png');
    const drawn = await runHere(['render', out, '--to', 'png', '--out', png]);
    assert.equal(drawn.code, 0, drawn.stderr);
    const file = readFileSync(png);
    const code = readLedger(`${out}.ledger`).entries[0]?.code ?? '';
    assert.equal(codeIn(file), code);
    assert.match((await runHere(['verify', png, '--ledger', out])).stdout, new RegExp(`^${code}: published at `));
    const bare = put(folder, 'bare.png', withoutText(file));
    const asked = await runHere(['verify', bare, '--ledger', out]);
    assert.equal(asked.code, 1);
    assert.match(asked.stderr, /no code in the file: give the one that is printed on the picture/);
  });

  test('stands on an SVG, with the address at which it is checked, and is found in it', async () => {
    const out = mirrored(1);
    const svg = join(folder, 'card.svg');
    const address = 'https://media.example/periksa';
    await runHere(['render', out, '--to', 'svg', '--out', svg, '--verify-url', address]);
    const code = readLedger(`${out}.ledger`).entries[0]?.code ?? '';
    const text = readFileSync(svg, 'utf8');
    assert.ok(text.includes(`Kode ${code.slice(0, 5)}-${code.slice(5)}`), text);
    assert.ok(text.replace(/<[^>]*>/g, '').includes(address), text);
    assert.match((await runHere(['verify', svg, '--ledger', out])).stdout, new RegExp(`^${code}: published at `));
    // Results without a mirror have none.
    const plain = put(folder, 'plain.json', { candidates: [{ name: 'A', votes: 1 }] });
    assert.doesNotMatch(
      (await runHere(['render', plain, '--to', 'svg', '--verify-url', address])).stdout,
      /Kode|metadata/,
    );
  });

  test('stands in the footer where the desk names an address, as a link', async () => {
    const out = mirrored(1);
    const code = readLedger(`${out}.ledger`).entries[0]?.code ?? '';
    const html = (await runHere(['render', out, '--to', 'html', '--verify-url', 'https://media.example/periksa']))
      .stdout;
    assert.match(
      html,
      new RegExp(`href="https://media.example/periksa"[^]*?Kode ${code.slice(0, 5)}-${code.slice(5)}`),
    );
    assert.doesNotMatch((await runHere(['render', out, '--to', 'html'])).stdout, />Kode /);
  });

  test('names what is no code, no picture and no ledger', async () => {
    const out = mirrored(1);
    assert.match(
      (await runHere(['verify', 'kode', '--ledger', out])).stderr,
      /expected a code of ten letters and digits/,
    );
    assert.match(
      (await runHere(['verify', '7ZK3QW0XAB', '--ledger', `${out}x`])).stderr,
      /feed\.jsonx\.ledger: no such file/,
    );
    assert.equal((await runHere(['verify', '7ZK3QW0XAB'])).code, 2);
  });
});

test('a PNG with a code is whole: every chunk has the checksum that zlib gives', () => {
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const file = Buffer.from(withCode(pixel, codeOfChunk));
  assert.equal(codeIn(file), codeOfChunk);
  assert.deepEqual(
    chunksOf(file).map(({ type }) => type),
    ['IHDR', 'iTXt', 'IDAT', 'IEND'],
  );
  for (const { type, content, checksum } of chunksOf(file)) {
    assert.equal(checksum, gzipChecksum(Buffer.concat([Buffer.from(type), content])), type);
  }
  assert.ok(inflateSync(chunksOf(file)[2]?.content ?? assert.fail()).length > 0);
  assert.equal(withCode(pixel, undefined), pixel);
  // Browsers write the same chunk (test/elements/toolbar.test.ts).
  assert.equal(file.subarray(33, 33 + chunkWithCode.length / 2).toString('hex'), chunkWithCode);
});

interface Chunk {
  readonly type: string;
  readonly content: Buffer;
  readonly checksum: number;
}

function chunksOf(png: Buffer): readonly Chunk[] {
  const found: Chunk[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const end = at + 8 + length;
    found.push({
      type: png.toString('latin1', at + 4, at + 8),
      content: png.subarray(at + 8, end),
      checksum: png.readUInt32BE(end),
    });
    at = end + 4;
  }
  return found;
}

/** CRC-32 as zlib writes it behind every gzip file (RFC 1952). */
function gzipChecksum(bytes: Buffer): number {
  const zipped = gzipSync(bytes);
  return zipped.readUInt32LE(zipped.length - 8);
}

function withoutText(png: Buffer): Buffer {
  const parts = [png.subarray(0, 8)];
  for (let at = 8; at < png.length;) {
    const end = at + 12 + png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) !== 'iTXt') parts.push(png.subarray(at, end));
    at = end;
  }
  return Buffer.concat(parts);
}
