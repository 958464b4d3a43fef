// Debian's nginx with the configurations of docs/nginx/, in its own folder and on its own ports.
import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { root, run } from '../../scripts/run.mjs';

const packages = ['nginx', 'libnginx-mod-http-brotli-filter', 'libnginx-mod-http-brotli-static', 'openssl'];
const policy = '/usr/sbin/policy-rc.d';

const missing = (): readonly string[] =>
  packages.filter((name) => !existsSync(`/var/lib/dpkg/info/${name}.list`)).sort();

/**
 * Installs nginx where that is possible: as root on Debian.
 * @returns why it is not available; undefined if it is
 */
export async function ensureNginx(): Promise<string | undefined> {
  if (missing().length === 0) return undefined;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return `Debian's ${missing().join(', ')} missing`;
  console.log(`Installing Debian's ${missing().join(', ')}`);
  // The package starts nginx on port 80 unless a policy forbids it.
  const forbid = !existsSync(policy);
  if (forbid) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  const allow = (): void => rmSync(policy, { force: true });
  if (forbid) process.once('exit', allow);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing()], { env });
  if (forbid) allow();
  return missing().length === 0 ? undefined : `Debian's ${missing().join(', ')} could not be installed`;
}

/** A port of 127.0.0.1 that is free. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A self-signed certificate for results.example: `fullchain.pem` and `privkey.pem` in the folder. */
export function makeCertificate(folder: string): string {
  const [certificate, key] = [join(folder, 'fullchain.pem'), join(folder, 'privkey.pem')];
  const names = ['-subj', '/CN=results.example', '-addext', 'subjectAltName=DNS:results.example'];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const { status, stderr } = spawnSync('openssl', [
    'req',
    '-x509',
    ...curve,
    ...names,
    '-keyout',
    key,
    '-out',
    certificate,
  ]);
  assert.equal(status, 0, stderr.toString());
  return readFileSync(certificate, 'utf8');
}

export interface Nginx {
  /** The process id of the main process. */
  readonly pid: number;
  stop(): Promise<void>;
}

/** A text in a configuration, and the text that the test puts in its place. */
export type Changes = readonly (readonly [string, string])[];

/**
 * Starts nginx with a file of docs/nginx/. Each of the changes must find its text in the file.
 * @param folder where it writes; it is made if missing
 * @param port of 127.0.0.1; the function waits until it is open
 */
export async function startNginx(file: string, folder: string, port: number, changes: Changes): Promise<Nginx> {
  mkdirSync(folder, { recursive: true });
  // Debian's nginx keeps its temporary files in a folder that only root may write.
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join(' ');
  const own: Changes = [
    ['/run/nginx.pid', join(folder, 'nginx.pid')],
    ['/var/log/nginx/error.log', join(folder, 'error.log')],
    ['\nhttp {\n', `\nhttp {\n${temporary}\n`],
  ];
  let text = readFileSync(join(root, 'docs', 'nginx', file), 'utf8');
  for (const [from, to] of [...own, ...changes]) {
    assert.ok(text.includes(from), `${file} has no "${from}"`);
    text = text.replaceAll(from, to);
  }
  const path = join(folder, 'nginx.conf');
  writeFileSync(path, text);

  const child = spawn('/usr/sbin/nginx', ['-p', folder, '-c', path, '-g', 'daemon off;'], {
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
  const end = (): boolean => child.kill('SIGTERM');
  process.once('exit', end);
  while (!(await accepts(port))) {
    assert.equal(child.exitCode, null, `nginx ended: ${errors}`);
    await setTimeout(20);
  }
  assert.ok(child.pid);
  return {
    pid: child.pid,
    stop: async () => {
      process.off('exit', end);
      await ended(child);
    },
  };
}

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    }).on('error', () => resolve(false));
  });

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** A folder that nginx's workers, which do not run as root, can read. */
export function openFolder(...path: readonly string[]): string {
  const folder = join(...path);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  return folder;
}
