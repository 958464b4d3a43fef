import { run } from '../../scripts/run.mjs';
import { script } from '../package/built.js';
import type { Outcome } from './attacks.js';

interface Weight {
  readonly variant: string;
  /** In bytes; the numbers are increases. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
}

/** In bytes. */
const mostHeap = 1e6;

/** What stays in memory after 10,000 updates by `results` and by a feed, and 500 mounts, as bench/memory.ts measures it. */
export async function leaks(): Promise<Outcome> {
  const { ok, output } = await run(process.execPath, [
    'bench/run.mjs',
    ...['--only', 'memory', '--rounds', '1', '--script', script, '--json'],
  ]);
  const json = output.trim().split('\n').at(-1) ?? '';
  const { memory } = (ok ? JSON.parse(json) : { memory: [] }) as { memory: readonly Weight[] };
  if (memory.length !== 3) return { tried: 1, faults: ['the weighing has failed: see above'] };
  return {
    tried: memory.length,
    faults: memory
      .filter(({ heap, nodes, listeners, documents }) => heap > mostHeap || nodes > 0 || listeners > 0 || documents > 0)
      .map((weight) => JSON.stringify(weight)),
  };
}
