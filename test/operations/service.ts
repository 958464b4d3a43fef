// The service of docs/operations.md on this machine: an origin with one feed and one release, and an edge in front of it.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { root } from '../../scripts/run.mjs';
import { freePort, makeCertificate, openFolder, startNginx, type Changes } from './nginx.js';

export const feed = '/feeds/pilpres-2024/feed.json';
export const script = '/election-results@1.0.0/election-results.min.js';
export const part = '/election-results@1.0.0/parts/live-DBZ3mN2c.js';
/** In place of the page script, which the tests on Node do not build. */
export const scriptText = 'console.log("election-results");\n'.repeat(40);

export const publisher = join(root, 'docs', 'nginx', 'publish.sh');

export interface Service {
  /** The folder that is /srv/election-results in the page for operators. */
  readonly folder: string;
  /** The certificate of the server. */
  readonly ca: string;
  readonly port: number;
  /** The port from which plain HTTP is redirected to HTTPS. */
  readonly plainPort: number;
  /** Replaces the feed by a state, as docs/nginx/publish.sh does. */
  publish(state: string): Promise<void>;
  /** The number of requests that the origin got since the last call. */
  requests(): Promise<number>;
  stop(): Promise<void>;
}

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Removes it when the process ends, in any way. */
function ownFolder(): string {
  const folder = openFolder(mkdtempSync(join(tmpdir(), 'election-results-')));
  process.once('exit', () => remove(folder));
  return folder;
}

/** In place of `embed.html`. */
export const framePage = '<!doctype html><title>Hasil</title>';

/** @param changes further ones, to the configuration */
export async function startOrigin(changes: Changes = []): Promise<Service> {
  const own = ownFolder();
  const ca = makeCertificate(own);
  const folder = openFolder(own, 'srv');
  openFolder(folder, 'public');
  openFolder(folder, 'public', 'feeds');
  openFolder(folder, 'public', 'feeds', 'pilpres-2024');
  openFolder(folder, 'releases');
  const folderOfRelease = openFolder(folder, 'releases', 'election-results@1.0.0');
  const release = join(folderOfRelease, 'election-results.min.js');
  writeFileSync(join(openFolder(folderOfRelease, 'parts'), 'live-DBZ3mN2c.js'), scriptText);
  writeFileSync(release, scriptText);
  writeFileSync(`${release}.gz`, gzipSync(scriptText));
  writeFileSync(`${release}.br`, brotliCompressSync(scriptText));
  writeFileSync(join(openFolder(folder, 'embed'), 'embed.html'), framePage);

  const [port, plainPort, statusPort] = [await freePort(), await freePort(), await freePort()];
  const nginx = await startNginx('origin.conf', join(own, 'origin'), port, [
    ['listen 443 ssl', `listen 127.0.0.1:${port} ssl`],
    ['listen 80', `listen 127.0.0.1:${plainPort}`],
    ['    listen [::]:443 ssl;\n', ''],
    ['    listen [::]:80;\n', ''],
    ['127.0.0.1:8081', `127.0.0.1:${statusPort}`],
    ['/srv/election-results', folder],
    ['/etc/letsencrypt/live/results.example', own],
    ['/var/log/nginx/errors.log', join(own, 'errors.log')],
    ...changes,
  ]);

  let counted = 0;
  const requests = async (): Promise<number> => {
    const total = await totalRequests(statusPort);
    const since = total - counted - 1; // without this request itself
    counted = total;
    return since;
  };
  await requests();

  return {
    folder,
    ca,
    port,
    plainPort,
    requests,
    async publish(state) {
      const draft = join(own, 'draft.json');
      writeFileSync(draft, state);
      await promisify(execFile)(publisher, [draft, join(folder, 'public', feed)]);
    },
    async stop() {
      await nginx.stop();
      remove(own);
    },
  };
}

async function totalRequests(statusPort: number): Promise<number> {
  const status = await new Promise<string>((resolve, reject) => {
    get(`http://127.0.0.1:${statusPort}/`, (response) => void text(response).then(resolve, reject)).on('error', reject);
  });
  const [, total] = /accepts handled requests\s+\d+ \d+ (\d+)/.exec(status) ?? [];
  assert.ok(total, status);
  return Number(total);
}

export interface Edge {
  /** The process id of its main process. */
  readonly pid: number;
  readonly port: number;
  stop(): Promise<void>;
}

export async function startEdge(origin: Service): Promise<Edge> {
  const own = ownFolder();
  const port = await freePort();
  const certificates = join(origin.folder, '..');
  const nginx = await startNginx('edge.conf', join(own, 'edge'), port, [
    ['listen 443 ssl', `listen 127.0.0.1:${port} ssl`],
    ['    listen [::]:443 ssl;\n', ''],
    ['origin.example:443', `127.0.0.1:${origin.port}`],
    ['/etc/letsencrypt/live/results.example', certificates],
    ['/etc/ssl/certs/ca-certificates.crt', join(certificates, 'fullchain.pem')],
    ['/var/cache/nginx/election-results', join(own, 'cache')],
  ]);
  return {
    pid: nginx.pid,
    port,
    async stop() {
      await nginx.stop();
      remove(own);
    },
  };
}
