// Shared by the other scripts: runs commands, and installs the dependencies.
// It is plain JavaScript and needs only Node, because it runs before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync, lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** A program of an installed dependency, as arguments for Node. */
export const tool = (...path) => join(root, 'node_modules', ...path);

// A command runs in a process group of its own. When this process ends, the command must end too.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));

/**
 * Runs a command and shows what it prints. The command gets no input.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, minutes?: number }} [options] `minutes`: time limit
 * @returns {Promise<{ ok: boolean, output: string }>} `output`: what it printed, without colours
 */
export function run(command, args, { cwd = root, env = {}, minutes = 10 } = {}) {
  return new Promise((resolve) => {
    const posix = process.platform !== 'win32';
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: posix, // a group of its own, so that the time limit ends its children too
      shell: !posix,
    });
    let output = '';
    const show = (stream) => (chunk) => {
      output += chunk;
      stream.write(chunk);
    };
    child.stdout.on('data', show(process.stdout));
    child.stderr.on('data', show(process.stderr));

    // A script of ours that is asked to end also ends the groups of its own commands. What does not listen is killed.
    const end = (signal = 'SIGTERM') => (posix ? kill(-child.pid, signal) : child.kill());
    const endNow = () => end();
    let patience;
    const timer = setTimeout(() => {
      const why = `${command}: still running after ${Math.round(minutes * 60)} s, ended`;
      output += `\n${why}\n`;
      console.error(why);
      end();
      patience = setTimeout(() => end('SIGKILL'), 5000);
    }, minutes * 60_000);
    process.once('exit', endNow);

    child.on('error', (error) => console.error(`${command}: ${error.message}`));
    child.on('close', (code) => {
      clearTimeout(timer);
      clearTimeout(patience);
      process.off('exit', endNow);
      resolve({ ok: code === 0, output: stripVTControlCharacters(output) });
    });
  });
}

function kill(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // it has ended by itself
  }
}

/** Installs the dependencies if they are missing or older than the lock file. */
export async function ensureDependencies() {
  const lock = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules', '.package-lock.json');
  // The folder may be a link into another checkout, whose files `npm ci` would delete.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return;
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing the dependencies (npm ci)');
  // While it is installed, no dependency may run code or download a browser.
  const { ok } = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { minutes: 15 });
  if (!ok) throw new Error('npm ci failed: see above');
}
