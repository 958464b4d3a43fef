import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import { assertDocumented } from './documented.js';
import { ensureNginx } from './nginx.js';
import { feed, startEdge, startOrigin, type Edge, type Service } from './service.js';
import { state } from './states.js';
import { openConnection, type Connection, type Reply } from './wire.js';

const skip = await ensureNginx();
assert.ok(!skip || !process.env.REQUIRE_NGINX, `nginx is required: ${skip ?? ''}`);

/** In s. It is a tenth of the configuration's time, so that the test is faster. */
const maxAge = 1;

/** In ms. nginx counts whole seconds: an answer that is stored at 0.9 s may be used until 2.9 s. */
const longestKept = (maxAge + 1) * 1000 + 100;

const brotli = { 'accept-encoding': 'gzip, deflate, br' };

/** In bytes, of all workers of an nginx. */
function memoryOf(pid: number): number {
  const workers = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  const kilobytes = workers.map(
    (worker) => /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${worker}/smaps_rollup`, 'utf8'))?.[1],
  );
  return kilobytes.reduce((sum, figure) => sum + Number(figure) * 1024, 0);
}

describe('an edge in front of the origin', { skip: skip ?? false, timeout: 120_000 }, () => {
  let origin: Service;
  let edge: Edge;
  let readers: readonly Connection[];

  /** Requests from all readers at the same time. */
  const ask = (path: string, headers: Readonly<Record<string, string>>): Promise<readonly Reply[]> =>
    Promise.all(readers.map((reader) => reader.ask({ path, headers })));

  const statuses = (replies: readonly Reply[]): readonly number[] => [...new Set(replies.map(({ status }) => status))];
  const textOf = ({ body }: Reply): string => brotliDecompressSync(body).toString();

  /** Requests as one reader until the answer is this one. */
  async function until(isIt: (reply: Reply) => boolean): Promise<void> {
    for (const end = Date.now() + 10_000; ; await setTimeout(20)) {
      const reply = await readers[0]!.ask({ path: feed, headers: brotli });
      if (isIt(reply)) return;
      assert.ok(Date.now() < end, `still ${reply.status}`);
    }
  }

  before(async () => {
    origin = await startOrigin([['"public, max-age=10,', `"public, max-age=${maxAge},`]]);
    await origin.publish(state(0));
    edge = await startEdge(origin);
    readers = await Promise.all(Array.from({ length: 100 }, () => openConnection(edge.port, origin.ca, 'h2')));
    await origin.requests();
  });
  after(async () => {
    for (const reader of readers) reader.close();
    await edge.stop();
    await origin.stop();
  });

  it('sends the origin one request for what a hundred readers request at the same time', async () => {
    for (const encoding of ['br', 'gzip', 'identity']) {
      const replies = await ask(feed, { 'accept-encoding': encoding });
      assert.deepEqual(statuses(replies), [200]);
      assert.equal(new Set(replies.map(({ body }) => body.toString('hex'))).size, 1);
      assert.equal(replies[0]!.headers['content-encoding'] ?? 'identity', encoding);
      assert.equal(await origin.requests(), 1, encoding);
    }
    assert.deepEqual(statuses(await ask('/feeds/unknown/feed.json', brotli)), [404]);
    assert.equal(await origin.requests(), 1);
  });

  it('ignores everything in a reader’s request that could make another request', async () => {
    await until(({ status }) => status === 200);
    const began = Date.now();
    for (const query of ['?a', '?b', '?c', '?d']) await ask(`${feed}${query}`, { ...brotli, cookie: query });
    for (const encodings of ['br', 'gzip, deflate, br, zstd', 'br, gzip;q=0.5', 'br;q=1.0, *;q=0.1']) {
      await ask(feed, { 'accept-encoding': encodings });
    }
    await ask(feed, { ...brotli, 'cache-control': 'no-cache', pragma: 'no-cache', origin: 'null' });
    const due = Math.ceil((Date.now() - began) / (maxAge * 1000));
    const got = await origin.requests();
    assert.ok(got <= 1 + due, `${got} requests where ${1 + due} were due at the most`);
  });

  it('answers 304 itself, with its own clock', async () => {
    const [first] = await ask(feed, brotli);
    const [second] = await ask(feed, { ...brotli, 'if-none-match': first!.headers.etag ?? '' });
    assert.equal(second!.status, 304);
    for (const { headers } of [first!, second!]) {
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.equal(headers['access-control-expose-headers'], 'Date, Age, Retry-After');
      assert.equal(headers.vary, 'Accept-Encoding');
      assert.ok(Math.abs(Date.parse(headers.date ?? '') - Date.now()) < 2000);
    }
  });

  it('serves the old state at once while it loads the new one', async () => {
    await until(({ body }) => brotliDecompressSync(body).toString() === state(0));
    await origin.publish(state(1));
    await setTimeout(longestKept);
    await origin.requests();
    const replies = await ask(feed, brotli);
    assert.deepEqual(statuses(replies), [200]);
    assert.ok(replies.some((reply) => textOf(reply) === state(0)));
    assert.ok(replies.every((reply) => [state(0), state(1)].includes(textOf(reply))));
    await until((reply) => textOf(reply) === state(1));
    const got = await origin.requests();
    assert.ok(got >= 1 && got <= 2, `${got} requests`);
  });

  it('sends the origin at most one request in each max-age', async () => {
    await origin.requests();
    let asked = 0;
    const began = Date.now();
    while (Date.now() - began < 2500) {
      assert.deepEqual(statuses(await ask(feed, brotli)), [200]);
      asked += readers.length;
    }
    const due = Math.ceil((Date.now() - began) / (maxAge * 1000)) + 1;
    const got = await origin.requests();
    console.log(
      `${asked} readers' requests at the edge, ${got} at the origin: ${((1 - got / asked) * 100).toFixed(2)}%`,
    );
    assert.ok(got > 0 && got <= due, `${got} requests where ${due} were due at the most`);
  });

  it('measures the memory of a reader who waits for the next poll', async () => {
    const idle: Connection[] = [];
    const arrive = async (more: number): Promise<void> => {
      for (let index = 0; index < more; index += 1) {
        const reader = await openConnection(edge.port, origin.ca, 'h2');
        idle.push(reader);
        const { headers } = await reader.ask({ path: feed, headers: brotli });
        await reader.ask({ path: feed, headers: { ...brotli, 'if-none-match': headers.etag ?? '' } });
      }
    };
    await arrive(200); // uses the memory that earlier requests have left free
    const memory = memoryOf(edge.pid);
    await arrive(300);
    const each = (memoryOf(edge.pid) - memory) / 300;
    for (const reader of idle) reader.close();
    console.log(`An idle HTTP/2 connection: ${Math.round(each / 1000)} kB of nginx's memory`);
    assertDocumented(new Map([['memory of an idle HTTP/2 connection', each]]), 0.3);
  });

  it('goes on with its stored state while the origin is closed or gone; its error is readable where it has none', async () => {
    writeFileSync(join(origin.folder, 'maintenance'), '');
    await setTimeout(longestKept);
    await origin.requests();
    const kept = async (): Promise<void> => {
      for (let round = 0; round < 3; round += 1) {
        assert.deepEqual([...new Set((await ask(feed, brotli)).map(textOf))], [state(1)]);
      }
    };
    await kept();
    assert.ok((await origin.requests()) > 0);
    await origin.stop();
    await kept();
    const [reply] = await ask('/feeds/another/feed.json', brotli);
    assert.equal(reply!.status, 503);
    assert.equal(reply!.headers['retry-after'], '60');
    assert.equal(reply!.headers['access-control-allow-origin'], '*');
    assert.equal(reply!.headers['cache-control'], 'no-store');
  });
});
