// The command line as tests run it: in this process, or built as it is published and in a process of its own.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after } from 'node:test';
import { build } from 'vite';
import { run } from '../../src/cli/run.js';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The recorded national count of 2024 (test/fixtures/sirekap-series.ts names its source). */
export const seriesFile = `${root}test/fixtures/sirekap-2024-national.csv`;
export const seriesText = readFileSync(seriesFile, 'utf8');

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a command line here. `ended` stands for SIGINT and SIGTERM; `onPrint` is told at once what goes to either stream. Bytes
 * are kept as characters of Latin-1.
 */
export async function runHere(
  args: readonly string[],
  stdin = '',
  ended?: AbortSignal,
  onPrint?: (text: string) => void,
): Promise<Outcome> {
  const printed = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof printed): { write(content: string | Uint8Array): void } => ({
    write: (content) => {
      const text = typeof content === 'string' ? content : Buffer.from(content).toString('latin1');
      printed[name] += text;
      onPrint?.(text);
    },
  });
  const code = await run(
    args,
    {
      stdin: (async function* () {
        await Promise.resolve();
        yield Buffer.from(stdin);
      })(),
      stdout: stream('stdout'),
      stderr: stream('stderr'),
      ended: () => ended ?? new AbortController().signal,
    },
    '1.2.3',
  );
  return { code, ...printed };
}

/** Runs a command line on a terminal, and tells all that was written to it. */
export async function runLookedOn(args: readonly string[]): Promise<{ readonly code: number; readonly shown: string }> {
  let shown = '';
  const screen = { write: (content: string | Uint8Array) => (shown += String(content)), isTTY: true };
  const terminal = {
    stdin: (async function* () {})(),
    stdout: screen,
    stderr: screen,
    ended: () => new AbortController().signal,
  };
  return { code: await run(args, terminal, '1.2.3'), shown };
}

/** A folder of its own for a test file, removed at the end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'election-results-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a file into a folder and tells its path. */
export function put(folder: string, name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(
    file,
    typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content, null, 2),
  );
  return file;
}

/** Builds the command line into one file, which starts ten times as fast as the sources do, and tells its path. */
export async function buildCommandLine(folder: string): Promise<string> {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: 'src/cli/main.ts',
      outDir: join(folder, 'dist', 'cli'),
      target: 'node20',
      // Optional packages, and so not there.
      rolldownOptions: { external: /^(?:@lit-labs\/ssr|@resvg\/resvg-js)/ },
    },
  });
  put(folder, 'package.json', { type: 'module', version: '1.2.3' });
  return join(folder, 'dist', 'cli', 'main.js');
}

export interface Running {
  readonly child: ChildProcess;
  readonly stderr: () => string;
  readonly outcome: Promise<Outcome>;
}

const running = new Set<ChildProcess>();
const endAll = (): void => running.forEach((child) => void child.kill());
after(endAll);
process.once('exit', endAll);

/** Starts a process of Node; it is ended with the test file if it still runs. */
export function start(args: readonly string[], env: Readonly<Record<string, string>> = {}, stdin?: string): Running {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, cwd: root });
  running.add(child);
  const printed = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (printed.stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (printed.stderr += String(chunk)));
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  const outcome = once(child, 'close').then(([code]) => {
    running.delete(child);
    return { code: code as number | null, ...printed };
  });
  return { child, stderr: () => printed.stderr, outcome };
}

/** Serves on a free port of this machine until the end of the test file. */
export async function serve(listener: RequestListener): Promise<{ readonly url: string; close(): void }> {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  after(close);
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, close };
}
