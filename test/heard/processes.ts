// The programs of one desktop. Each has a process group of its own, which ends with the desktop, and with this process when a person or a
// fault ends it (scripts/run.mjs makes Ctrl+C an exit).
import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** How long a program may take to end when it is asked to, in milliseconds. */
const patience = 4000;

interface Program {
  readonly name: string;
  readonly child: ChildProcess;
}

export class Processes {
  /** A new folder, in which the programs write all that they keep. */
  readonly folder = mkdtempSync(join(tmpdir(), 'heard-'));
  private readonly programs: Program[] = [];
  private readonly killAll = (): void => {
    for (const { child } of this.programs) signal(child, 'SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  };

  /** @param env what the programs find in their environment, besides that of this process */
  constructor(readonly env: Record<string, string>) {
    process.once('exit', this.killAll);
  }

  /** Starts a program. What it writes to file descriptor 3 can be read from the stream that is returned. */
  start(command: string, args: readonly string[]): Readable {
    const log = openSync(this.log(command), 'a');
    const stdio: StdioOptions = ['ignore', log, log, 'pipe'];
    const child = spawn(command, args, { env: { ...process.env, ...this.env }, stdio, detached: true });
    closeSync(log);
    this.programs.push({ name: command, child });
    return child.stdio[3] as Readable;
  }

  /** What a program that has ended before its time printed. */
  get fallen(): string {
    return this.programs
      .filter(({ child }) => hasEnded(child))
      .map(({ name }) => `${name} has ended: ${readFileSync(this.log(name), 'utf8').slice(-500)}`)
      .join('\n');
  }

  /** Ends the programs that were started after the first `count`, the last one first. */
  async end(count = 0): Promise<void> {
    for (const { child } of this.programs.splice(count).reverse()) {
      if (child.pid !== undefined && !hasEnded(child)) {
        const ended = once(child, 'exit');
        const timer = setTimeout(() => signal(child, 'SIGKILL'), patience);
        signal(child, 'SIGTERM');
        await ended;
        clearTimeout(timer);
      }
      // What it has started itself, and has not ended.
      signal(child, 'SIGKILL');
    }
    if (count > 0) return;
    process.off('exit', this.killAll);
    this.killAll();
  }

  get count(): number {
    return this.programs.length;
  }

  private log(command: string): string {
    return join(this.folder, `${command.replace(/.*\//, '')}.log`);
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

function signal({ pid }: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, name);
  } catch {
    // It has ended by itself.
  }
}
