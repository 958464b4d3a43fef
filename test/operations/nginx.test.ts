import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { X509Certificate, createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { CHROMIUM_FLAGS, findEngines } from '../../scripts/engines.mjs';
import { root } from '../../scripts/run.mjs';
import { readLedger } from '../../src/cli/ledger-file.js';
import { openOutput } from '../../src/cli/mirror-output.js';
import { publicKeyOf, readKey } from '../../src/cli/signing.js';
import { parse } from '../../src/results/parse.js';
import { check } from '../../src/verify/check.js';
import { served } from '../../src/verify/source.js';
import { runHere } from '../cli/command-line.js';
import { assertDocumented, documentedCommand } from './documented.js';
import { ensureNginx, openFolder } from './nginx.js';
import { feed, framePage, part, publisher, script, scriptText, startOrigin, type Service } from './service.js';
import { state } from './states.js';
import { meter, openConnection, type Ask, type Bytes, type Connection, type Protocol, type Reply } from './wire.js';

const skip = await ensureNginx();
assert.ok(!skip || !process.env.REQUIRE_NGINX, `nginx is required: ${skip ?? ''}`);

const decoders: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  identity: (body) => body,
};
const encodings = Object.keys(decoders);

/** The body after decompression. */
const decoded = ({ headers, body }: Reply): Buffer =>
  (decoders[headers['content-encoding'] ?? 'identity'] ?? assert.fail())(body);
const textOf = (reply: Reply): string => decoded(reply).toString();

/** The headers that Chromium sends when a page of another site polls with `cache: 'no-cache'` and `credentials: 'omit'`. */
const browser = {
  'sec-ch-ua': '"Chromium";v="156", "Not)A;Brand";v="24", "Google Chrome";v="156"',
  'sec-ch-ua-mobile': '?1',
  'sec-ch-ua-platform': '"Android"',
  'user-agent':
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36',
  accept: '*/*',
  origin: 'https://www.newsroom.example',
  referer: 'https://www.newsroom.example/',
  'sec-fetch-site': 'cross-site',
  'sec-fetch-mode': 'cors',
  'sec-fetch-dest': 'empty',
  'accept-encoding': 'gzip, deflate, br, zstd',
  'accept-language': 'id-ID,id;q=0.9,en-US;q=0.8,en;q=0.7',
  'cache-control': 'max-age=0',
  priority: 'u=1, i',
};

describe('nginx with the configuration of docs/operations.md', { skip: skip ?? false, timeout: 120_000 }, () => {
  let origin: Service;
  const open: Connection[] = [];
  const measured = new Map<string, number>();

  const connection = async (protocol: Protocol = 'h2', port = origin.port): Promise<Connection> => {
    const opened = await openConnection(port, origin.ca, protocol);
    open.push(opened);
    return opened;
  };
  const ask = async (question: Ask): Promise<Reply> => (await connection()).ask(question);

  before(async () => {
    origin = await startOrigin();
    await origin.publish(state(0));
  });
  after(async () => {
    for (const each of open) each.close();
    await origin.stop();
    if (measured.size === 0) return;
    console.log(`Measured with Debian's nginx on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}:`);
    for (const [what, figure] of measured) console.log(`  ${what}: ${new Intl.NumberFormat('en').format(figure)}`);
  });

  for (const encoding of encodings) {
    it(`answers an unchanged state with 304 by its ETag: ${encoding}`, async () => {
      const { ask } = await connection();
      const headers = { ...browser, 'accept-encoding': encoding };
      const first = await ask({ path: feed, headers });
      assert.equal(first.status, 200);
      assert.equal(first.headers['content-encoding'] ?? 'identity', encoding);
      assert.equal(textOf(first), state(0));
      assert.equal(first.headers['content-type'], 'application/json; charset=utf-8');
      const { etag = '' } = first.headers;
      assert.match(etag, encoding === 'identity' ? /^"/ : /^W\/"/);

      const second = await ask({ path: feed, headers: { ...headers, 'if-none-match': etag } });
      assert.equal(second.status, 304);
      assert.equal(second.body.length, 0);
      assert.equal(second.headers.etag?.replace('W/', ''), etag.replace('W/', ''));
      for (const { headers } of [first, second]) {
        assert.equal(headers['cache-control'], 'public, max-age=10, stale-while-revalidate=60, stale-if-error=600');
        assert.equal(headers.vary, 'Accept-Encoding');
        assert.equal(headers['last-modified'], undefined);
      }

      await origin.publish(state(1));
      const third = await ask({ path: feed, headers: { ...headers, 'if-none-match': etag } });
      assert.equal(third.status, 200);
      assert.equal(textOf(third), state(1));
      await origin.publish(state(0));
    });
  }

  it('compresses for a CDN too', async () => {
    for (const encoding of ['br', 'gzip']) {
      const { headers } = await ask({ path: feed, headers: { 'accept-encoding': encoding, via: '1.1 cdn.example' } });
      assert.equal(headers['content-encoding'], encoding);
    }
  });

  it('lets every page read every answer, also errors, and sends no cookie', async () => {
    const maintenance = join(origin.folder, 'maintenance');
    const { etag = '' } = (await ask({ path: feed })).headers;
    const readable = async (status: number, question: Ask): Promise<Reply['headers']> => {
      for (const from of ['null', 'https://www.newsroom.example']) {
        const headers = { ...question.headers, origin: from };
        const reply = await ask({ ...question, headers });
        assert.equal(reply.status, status);
        assert.equal(reply.headers['access-control-allow-origin'], '*');
        assert.equal(reply.headers['access-control-expose-headers'], 'Date, Age, Retry-After');
        assert.ok(Math.abs(Date.parse(reply.headers.date ?? '') - Date.now()) < 5000);
        assert.equal(reply.headers['set-cookie'], undefined);
        assert.equal(reply.headers['access-control-allow-credentials'], undefined);
        assert.equal(reply.headers['x-content-type-options'], 'nosniff');
      }
      return (await ask(question)).headers;
    };
    await readable(200, { path: feed });
    await readable(200, { path: feed, method: 'HEAD' });
    await readable(304, { path: feed, headers: { 'if-none-match': etag } });
    assert.equal((await readable(404, { path: '/feeds/unknown/feed.json' }))['cache-control'], 'public, max-age=5');
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      assert.equal((await readable(405, { path: feed, method })).allow, 'GET, HEAD');
    }

    writeFileSync(maintenance, '');
    const closed = await readable(503, { path: feed });
    assert.equal(closed['retry-after'], '60');
    assert.equal(closed['cache-control'], 'no-store');
    rmSync(maintenance);
    assert.equal((await readable(200, { path: feed }))['retry-after'], undefined);
  });

  it('serves no file that is next to a feed', async () => {
    const folder = join(origin.folder, 'public', 'feeds', 'pilpres-2024');
    const names = [
      'feed.json.hold',
      'feed.json.notice',
      'feed.json.1.part',
      '.feed.json.1.tmp',
      'feed.json.pending.json',
      'feed.json.states/1.json',
      // Until the desk opens its ledgers.
      'feed.json.ledger',
      'feed.json.published/1.json',
      'feed.json.published/1.signed.json',
    ];
    for (const inner of ['states', 'published']) mkdirSync(join(folder, `feed.json.${inner}`));
    for (const name of names) {
      writeFileSync(join(folder, name), '{}');
      assert.equal((await ask({ path: `/feeds/pilpres-2024/${name}` })).status, 404, name);
    }
    for (const path of ['/', '/feeds/', '/feeds/pilpres-2024/', '/maintenance', '/feeds/../../maintenance']) {
      assert.notEqual((await ask({ path })).status, 200, path);
    }
  });

  it('serves an open ledger and its publications, and nothing else, so that verify.html can check them', async (context) => {
    const folder = openFolder(origin.folder, 'public', 'feeds', 'pilgub');
    const pem = join(folder, 'KEY.pem');
    assert.equal((await runHere(['keygen', pem])).code, 0);
    const out = join(folder, 'feed.json');
    const output = openOutput(out, () => undefined, { key: readKey(pem) });
    for (const number of [0, 1]) output.accept(parse(state(number)).results ?? assert.fail());
    const [{ code = '', revision = 0 } = assert.fail()] = readLedger(`${out}.ledger`).entries;
    const asked: string[] = [];
    context.mock.method(globalThis, 'fetch', async ({ pathname }: URL) => {
      asked.push(pathname);
      const reply = await ask({ path: pathname, headers: { 'accept-encoding': 'br' } });
      return new Response(reply.status === 200 ? new Uint8Array(decoded(reply)) : null, { status: reply.status });
    });
    const find = (): ReturnType<typeof check> =>
      check(code, served(new URL('https://results.example/feeds/pilgub/feed.json')), publicKeyOf(readKey(pem)));

    await assert.rejects(find, /feed\.json\.ledger: no such file/);
    const open = join(origin.folder, 'open-ledgers');
    writeFileSync(open, '');
    const found = await find();
    assert.ok(found.outcome === 'published' && found.isSigned && found.isChecked, found.outcome);
    assert.equal(found.later.next?.act, 'published');
    assert.equal(found.current.entry, found.later.next);
    assert.ok(asked.includes(`/feeds/pilgub/feed.json.published/${revision}.signed.json`), asked.join());
    const ledger = await ask({ path: '/feeds/pilgub/feed.json.ledger' });
    assert.equal(ledger.headers['content-type'], 'application/x-ndjson; charset=utf-8');
    assert.equal(ledger.headers['cache-control'], 'public, max-age=10, stale-while-revalidate=60, stale-if-error=600');
    for (const name of [
      'KEY.pem',
      'feed.json.states/',
      'feed.json.published/',
      `feed.json.published/.${revision}.json.1.tmp`,
    ])
      assert.equal((await ask({ path: `/feeds/pilgub/${name}` })).status, 404, name);
    rmSync(open);
  });

  it('serves the page for codes with a policy of its own', async () => {
    const page = readFileSync(join(root, 'src', 'verify', 'verify.html'), 'utf8');
    writeFileSync(join(openFolder(origin.folder, 'verify'), 'verify.html'), page);
    const reply = await ask({ path: '/verify/verify.html?ledger=/feeds/pilpres-2024/feed.json' });
    assert.equal(textOf(reply), page);
    assert.equal(reply.headers['content-type'], 'text/html; charset=utf-8');
    assert.equal(reply.headers['cache-control'], 'public, max-age=600, stale-while-revalidate=86400');
    // test/package/verify-page.test.ts uses the page under this policy.
    assert.match(reply.headers['content-security-policy'] ?? '', /^default-src 'none'; script-src 'self'; /);
    assert.equal((await ask({ path: '/verify/' })).status, 404);
  });

  it('serves a release forever, from its precompressed files', async () => {
    const sizes: number[] = [];
    for (const encoding of encodings) {
      const { ask } = await connection();
      const reply = await ask({ path: script, headers: { 'accept-encoding': encoding } });
      assert.equal(reply.status, 200);
      assert.equal(textOf(reply), scriptText);
      assert.equal(reply.headers['cache-control'], 'public, max-age=31536000, immutable');
      assert.equal(reply.headers['content-type'], 'text/javascript; charset=utf-8');
      assert.equal(reply.headers['content-length'], String(reply.body.length)); // a static file as it is
      assert.equal(reply.headers.vary, 'Accept-Encoding');
      assert.equal(reply.headers['access-control-allow-origin'], '*');
      assert.equal(reply.headers['cross-origin-resource-policy'], 'cross-origin');
      assert.match(reply.headers['strict-transport-security'] ?? '', /^max-age=\d{8}/);
      const again = await ask({
        path: script,
        headers: { 'accept-encoding': encoding, 'if-none-match': reply.headers.etag ?? '' },
      });
      assert.equal(again.status, 304);
      sizes.push(reply.body.length);
    }
    assert.equal(new Set(sizes).size, encodings.length);
    const { status, headers } = await ask({ path: part });
    assert.equal(status, 200);
    assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
    assert.equal(headers['access-control-allow-origin'], '*');
    const missing = await ask({ path: script.replace('1.0.0', '9.0.0') });
    assert.equal(missing.status, 404);
    assert.equal(missing.headers['cache-control'], 'public, max-age=5');
  });

  it('serves the page of frames for minutes, with a policy, whatever its query', async () => {
    const { status, headers, body } = await ask({ path: '/embed/embed.html?src=/feeds/pilpres-2024/feed.json' });
    assert.equal(status, 200);
    assert.equal(String(body), framePage);
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    assert.equal(headers['cache-control'], 'public, max-age=600, stale-while-revalidate=86400');
    assert.equal(headers['x-frame-options'], undefined);
    const policy = readFileSync(new URL('../../docs/embedding.md', import.meta.url), 'utf8').match(
      /^Content-Security-Policy: (.*)$/m,
    )?.[1];
    assert.equal(headers['content-security-policy'], policy);
    const { etag = '' } = headers;
    assert.equal((await ask({ path: '/embed/embed.html', headers: { 'if-none-match': etag } })).status, 304);
    assert.equal((await ask({ path: '/embed/' })).status, 404);
  });

  it('redirects plain HTTP to HTTPS, readable for every page', async () => {
    const { statusCode, headers } = await new Promise<IncomingMessage>((resolve, reject) => {
      get({ port: origin.plainPort, host: '127.0.0.1', path: feed, agent: false }, resolve).on('error', reject);
    });
    assert.equal(statusCode, 301);
    assert.equal(headers.location, `https://results.example${feed}`);
    assert.equal(headers['access-control-allow-origin'], '*');
  });

  it('opens a closed count by one rename', async () => {
    for (const [folder, number] of [
      ['waiting', 0],
      ['closed', 1],
    ] as const) {
      const count = join(origin.folder, folder, 'hitung-cepat');
      mkdirSync(count, { recursive: true });
      writeFileSync(join(count, 'feed.json'), state(number));
    }
    const path = '/feeds/hitung-cepat/feed.json';
    const shown = async (): Promise<string> => textOf(await ask({ path }));
    const operator = (part: string): unknown =>
      execFileSync('sh', ['-euc', documentedCommand(part).replaceAll('/srv/election-results', origin.folder)]);

    operator('waiting/hitung-cepat');
    assert.equal(await shown(), state(0));
    for (const folder of ['waiting', 'closed']) {
      assert.equal((await ask({ path: `/${folder}/hitung-cepat/feed.json` })).status, 404);
    }
    operator('closed/hitung-cepat');
    assert.equal(await shown(), state(1));
  });

  describe('publishing', () => {
    const states = Array.from({ length: 201 }, (_, number) => state(number));
    const numbers = new Map(states.map((text, number) => [text, number]));
    const path = (): string => join(origin.folder, 'public', feed);

    it('gives each state its own ETag, also within one second', async () => {
      const { ask } = await connection();
      const etagOf = async (): Promise<string> => (await ask({ path: feed })).headers.etag ?? '';
      assert.equal(states[1]?.length, states[2]?.length);

      // The fault that this prevents: two renames alone within a second.
      const etags: string[] = [];
      for (const number of [1, 2]) {
        const part = `${path()}.part`;
        writeFileSync(part, states[number]!);
        utimesSync(part, 1_700_000_000, 1_700_000_000);
        renameSync(part, path());
        etags.push(await etagOf());
      }
      assert.equal(new Set(etags).size, 1);

      for (const number of [3, 4, 5, 6]) {
        await origin.publish(states[number]!);
        etags.push(await etagOf());
      }
      assert.equal(new Set(etags).size, 5);
    });

    it('recognises an incomplete state', async () => {
      const file = openSync(path(), 'w');
      writeSync(file, states[0]!.slice(0, 4000));
      const reply = await ask({ path: feed });
      closeSync(file);
      assert.equal(reply.status, 200);
      assert.equal(numbers.get(textOf(reply)), undefined);
    });

    it('never serves an incomplete state, nor one older than the published one, under load', async () => {
      const drafts = join(origin.folder, 'drafts');
      mkdirSync(drafts);
      const files = states.map((text, number) => {
        const file = join(drafts, String(number));
        writeFileSync(file, text);
        return file;
      });
      await origin.publish(states[0]!);
      const readers = await Promise.all(Array.from({ length: 300 }, () => connection('http/1.1')));

      // Each published state allows ten more requests, so that the publisher gets enough of the processor.
      let [out, questions] = [0, readers.length];
      const waiting: (() => void)[] = [];
      const turn = async (): Promise<void> => {
        if (questions === 0) await new Promise<void>((go) => waiting.push(go));
        else questions -= 1;
      };
      const release = (more: number): void => {
        const going = waiting.splice(0, more);
        questions += more - going.length;
        for (const go of going) go();
      };
      const loop = 'publisher=$1 feed=$2; shift 2; for state; do "$publisher" "$state" "$feed"; echo; done';
      const began = performance.now();
      const publishing = spawn('sh', ['-euc', loop, 'sh', publisher, path(), ...files.slice(1)]);
      createInterface(publishing.stdout).on('line', () => {
        out += 1;
        release(10);
      });
      const ended = once(publishing, 'close').then(() => release(Infinity));

      let [asked, unchanged] = [0, 0];
      const seen = new Set<number>();
      const read = async ({ ask }: Connection, index: number): Promise<void> => {
        let [last, etag] = [0, ''];
        const encoding = encodings[index % encodings.length]!;
        for (;;) {
          await turn();
          if (publishing.exitCode !== null) return;
          // The second request usually gets a 304.
          for (let again = 0; again < 2; again += 1) {
            const atLeast = Math.max(last, out);
            const reply = await ask({ path: feed, headers: { 'accept-encoding': encoding, 'if-none-match': etag } });
            asked += 1;
            if (reply.status === 304) unchanged += 1;
            const number = reply.status === 304 ? last : numbers.get(textOf(reply));
            assert.ok(number !== undefined, `incomplete: ${reply.status}, ${reply.body.length} bytes`);
            assert.ok(number >= atLeast, `state ${number} where at least ${atLeast} was published`);
            seen.add(number);
            [last, etag] = [number, reply.headers.etag ?? ''];
          }
        }
      };
      await Promise.all([...readers.map(read), ended]);
      const seconds = (performance.now() - began) / 1000;

      assert.equal(publishing.exitCode, 0);
      assert.equal(out, 200);
      assert.ok(asked >= 600, `only ${asked} requests`);
      assert.ok(unchanged > 0 && seen.size >= 20, `${unchanged} times 304, ${seen.size} states seen`);
      assert.equal(textOf(await ask({ path: feed })), states[200]);
      console.log(
        `200 states in ${seconds.toFixed(1)} s, read ${asked} times over 300 connections (${unchanged} times 304): ${seen.size} states seen, none incomplete, none older`,
      );
      await origin.publish(states[0]!);
    });
  });

  describe('on the wire', () => {
    for (const protocol of ['h2', 'http/1.1'] as const) {
      const name = protocol === 'h2' ? 'HTTP/2' : 'HTTP/1.1';

      it(`measures polls over ${name}`, async () => {
        await origin.publish(state(0));
        const counter = await meter(origin.port);
        const { ask } = await connection(protocol, counter.port);
        const { headers, body } = await ask({ path: feed, headers: browser });
        assert.equal(headers['content-encoding'], 'br');
        record(`first poll with the TLS handshake, ${name}`, counter.read());

        const conditional = { ...browser, 'if-none-match': headers.etag ?? '' };
        await ask({ path: feed, headers: conditional }); // fills the table of headers that HTTP/2 keeps
        counter.read();
        const polls = 20;
        for (let poll = 0; poll < polls; poll += 1) {
          assert.equal((await ask({ path: feed, headers: conditional })).status, 304);
        }
        const { up, down } = counter.read();
        record(`unchanged poll, ${name}`, { up: up / polls, down: down / polls });

        await origin.publish(state(1));
        const changed = await ask({ path: feed, headers: conditional });
        assert.equal(changed.status, 200);
        const bytes = counter.read();
        record(`changed poll, brotli, ${name}`, bytes);
        // A second oracle: headers and body lie between the smallest and the largest possible size.
        assert.ok(bytes.down > changed.body.length && bytes.down < changed.body.length + down / polls + 200);
        assert.ok(body.length > 0);
        counter.close();
      });
    }

    it('measures a state of 39 regions', async () => {
      await origin.publish(state(0));
      for (const encoding of encodings) {
        const reply = await ask({ path: feed, headers: { 'accept-encoding': encoding } });
        assert.equal(textOf(reply), state(0));
        measured.set(`state of 39 regions, ${encoding === 'identity' ? 'plain' : encoding}`, reply.body.length);
      }
    });

    function record(what: string, { up, down }: Bytes): void {
      measured.set(`${what}, down`, Math.round(down));
      measured.set(`${what}, up`, Math.round(up));
    }

    it('measures what Chromium requests in a page and in a sandboxed frame', async (context) => {
      const { path } = (await findEngines()).chromium ?? {};
      if (!path) return context.skip('Chromium is not here');
      const { publicKey } = new X509Certificate(origin.ca);
      const key = createHash('sha256')
        .update(publicKey.export({ type: 'spki', format: 'der' }))
        .digest('base64');
      // If Chromium only ignores the certificate's error, it caches nothing. So it is told to trust the key.
      const args = [
        `--ignore-certificate-errors-spki-list=${key}`,
        '--host-resolver-rules=MAP results.example 127.0.0.1',
      ];
      const frames = '<iframe src="/frame"></iframe><iframe sandbox="allow-scripts" src="/frame"></iframe>';
      const site = createServer(({ url }, response) =>
        response.setHeader('content-type', 'text/html').end(url === '/' ? frames : '<p>frame'),
      ).listen(0, '127.0.0.1');
      await once(site, 'listening');
      const counter = await meter(origin.port);
      const browser = await chromium.launch({ executablePath: path, args: [...CHROMIUM_FLAGS, ...args] });
      try {
        const page = await browser.newPage();
        await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
        const [, inPage, sandboxed] = page.frames();
        for (const [name, frame] of [
          ['in a page', inPage],
          ['in a sandboxed frame', sandboxed],
        ] as const) {
          const poll = (): Promise<readonly unknown[]> =>
            frame!.evaluate(async (url) => {
              const response = await fetch(url, { cache: 'no-cache', credentials: 'omit' });
              return [self.origin === 'null', response.headers.get('date') !== null, await response.text()];
            }, `https://results.example:${counter.port}${feed}`);
          await poll();
          counter.read();
          for (let index = 0; index < 10; index += 1) {
            assert.deepEqual(await poll(), [frame === sandboxed, true, state(0)]);
          }
          measured.set(`unchanged poll, Chromium ${name}, down`, Math.round(counter.read().down / 10));
        }
      } finally {
        await browser.close();
        counter.close();
        site.close();
      }
    });

    it('has the figures with which docs/operations.md calculates', () => assertDocumented(measured));
  });
});
