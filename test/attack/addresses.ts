import { run } from '../../scripts/run.mjs';
import type { Outcome } from './attacks.js';

const files = ['test/package/frame-payloads.test.ts', 'test/package/builder.test.ts'];

/** The harmful addresses of frames and of the builder. The other tests use only a part of this list. */
export async function addresses(): Promise<Outcome> {
  const { ok, output } = await run(
    process.execPath,
    ['--import', 'tsx', '--test', '--test-reporter=spec', '--test-name-pattern=address|these checks', ...files],
    {
      env: { ATTACK: 'long' },
      minutes: 10,
    },
  );
  const count = (word: string): number => Number(new RegExp(`^\\S+ ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const faults = count('fail') + count('cancelled');
  return {
    tried: count('pass') + faults,
    faults: ok ? [] : [`${String(Math.max(1, faults))} of the tests of addresses failed: see above`],
  };
}
