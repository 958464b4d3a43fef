#!/usr/bin/env node
import { createRequire } from 'node:module';
import { run } from './run.js';

// Both in src/ and in dist/ it is two folders up.
const { version } = createRequire(import.meta.url)('../../package.json') as { readonly version: string };

// In `election-results … | head` the pipe is closed early. That is no failure.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));

void run(
  process.argv.slice(2),
  {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    ended() {
      const controller = new AbortController();
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
      return controller.signal;
    },
  },
  version,
).then((code) => (process.exitCode = code));
