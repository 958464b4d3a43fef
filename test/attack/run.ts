// npm run attack: see scripts/attack.mjs, which starts this. Prints a line for each part, and what to type to see it again.
import { parseArgs } from 'node:util';
import * as attacks from './attacks.js';
import type { Outcome } from './attacks.js';
import { addresses } from './addresses.js';
import { leaks } from './leaks.js';
import { randomOf } from './random.js';
import { openRange, widgetScript } from './range.js';
import { texts } from './texts.js';
import { visitHosts } from './visit.js';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    rounds: { type: 'string', default: '3' },
    minutes: { type: 'string', default: '0' },
  },
});
const [seed, rounds, minutes] = [options.seed, options.rounds, options.minutes].map(Number) as [number, number, number];
if (![seed, rounds].every(Number.isSafeInteger) || !(rounds >= 0) || !(minutes >= 0)) {
  throw new Error(
    `expected whole numbers, got --seed ${options.seed} --rounds ${options.rounds} --minutes ${options.minutes}`,
  );
}
/** Attacks of one round. */
const perRound = 3000;

const end = Date.now() + minutes * 60_000;
const total = { passed: 0, failed: 0 };
const random = randomOf(seed);
const script = widgetScript();
console.log(`seed ${String(seed)}`);

async function part(name: string, work: () => Promise<Outcome>): Promise<void> {
  const start = performance.now();
  const { tried, faults } = await work().catch((error: unknown) => ({ tried: 1, faults: [String(error)] }));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${faults.length ? 'FAILED' : 'ok    '} ${name}: ${String(tried)} tried, ${String(faults.length)} at fault (${seconds} s)`,
  );
  for (const fault of faults.slice(0, 20)) console.log(`       ${fault}`);
  total.passed += Math.max(0, tried - faults.length);
  total.failed += faults.length;
}

const range = await openRange();
try {
  await part('scripts with a hole are caught', () => attacks.onHoles(range, script));
  await part('every text in all fields', () => attacks.everyText(range, script));
  await part('under a strict policy with trusted types', () =>
    attacks.underPolicy(range, script, random.shuffled(texts).slice(0, 200)),
  );
  await part('prototypes', () => attacks.onPrototypes(range, script));
  await part('broken feeds', () => attacks.brokenFeeds(range, script, seed, 2000));
  await part('made for others', () => attacks.onExits(range, script));
  await part('taken by readers, under the policy', () =>
    attacks.onToolbar(range, script, random.shuffled(texts).slice(0, 60)),
  );
  await part('hostile pages', () => visitHosts(range.browser, script, true));
  for (let round = 1; round <= rounds || Date.now() < end; round += 1) {
    await part(`round ${String(round)}, one field at a time`, () => attacks.oneByOne(range, script, random, perRound));
  }
} finally {
  await range.close();
}
await part('addresses of frames and of the builder', addresses);
await part('leaks', leaks);

if (total.failed) console.log(`Again: npm run attack -- --seed ${String(seed)} --rounds ${String(rounds)}`);
console.log(`${String(total.passed)} passed, ${String(total.failed)} failed`);
process.exitCode = total.failed ? 1 : 0;
