// Orca, and what it says. It tells when it begins to work and when it has nothing left to do, so that nobody waits by the clock
// while it works.
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Processes } from './processes.js';

const customizations = fileURLToPath(new URL('orca-customizations.py', import.meta.url));

/** In milliseconds. What Orca has not done after this time will not come. */
const longest = 60_000;
/** A browser answers a key within this time, or there is nothing to say. */
const answer = 3000;
/** Nothing more is said when Orca has had nothing to do for this time. */
const pause = 600;

/** A line of orca-customizations.py. */
interface Told {
  readonly said?: string;
  readonly state?: 'busy' | 'idle';
}

export class Orca {
  private readonly said: string[] = [];
  private isBusy = true;
  /** How often it has begun to work. */
  private begun = 0;
  /** Called when something is told. */
  private wake: (() => void) | undefined;

  private constructor(private readonly processes: Processes) {}

  /** Resolves when it speaks. */
  static async start(processes: Processes): Promise<Orca> {
    const folder = join(processes.folder, 'data/orca');
    mkdirSync(folder);
    copyFileSync(customizations, join(folder, 'orca-customizations.py'));
    const orca = new Orca(processes);
    createInterface(processes.start('/usr/bin/orca', [])).on('line', (line) => orca.take(JSON.parse(line) as Told));
    await orca.until(() => orca.said.length > 0);
    return orca;
  }

  /** Waits until something is said that matches, and then until it is quiet. */
  async hear(words: RegExp): Promise<void> {
    await this.until(() => this.said.some((text) => words.test(text)));
    await this.listen();
  }

  /** What is said after a key. */
  async after(press: () => Promise<void>): Promise<readonly string[]> {
    this.said.length = 0;
    const { begun } = this;
    await press();
    await this.until(() => this.begun > begun);
    return this.listen();
  }

  /** What was said and not heard yet, and what is said until it is quiet. */
  async listen(first = answer): Promise<readonly string[]> {
    do await this.until(() => !this.isBusy);
    while (await this.next(this.said.length > 0 ? pause : first));
    return this.said.splice(0);
  }

  private take({ said, state }: Told): void {
    if (said !== undefined) this.said.push(said.replace(/\s+/g, ' ').trim());
    if (state === 'busy') this.begun++;
    if (state) this.isBusy = state === 'busy';
    this.wake?.();
  }

  private async until(isSo: () => boolean): Promise<void> {
    for (const end = Date.now() + longest; !isSo();) {
      if (await this.next(end - Date.now())) continue;
      throw new Error(`Orca does not go on after “${this.said.join(' / ')}”. ${this.processes.fallen}`);
    }
  }

  /** True as soon as something is told; false if nothing is told in this time. */
  private next(time: number): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (isTold: boolean): void => {
        clearTimeout(timer);
        this.wake = undefined;
        resolve(isTold);
      };
      const timer = setTimeout(end, time, false);
      this.wake = () => end(true);
    });
  }
}
