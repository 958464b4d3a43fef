// npm run attack: scripts/attack.mjs starts this. It prints a line for each group, and the command that repeats it.
import { parseArgs } from 'node:util';
import * as attacks from './attacks.js';
import type { Outcome } from './attacks.js';
import { addresses } from './addresses.js';
import { leaks } from './leaks.js';
import { randomOf } from './random.js';
import { openRange } from './range.js';
import { dashboardSubject, widgetSubject } from './subjects.js';
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
/** The attacks of one round. */
const perRound = 3000;

const end = Date.now() + minutes * 60_000;
const total = { passed: 0, failed: 0 };
const random = randomOf(seed);
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

const subjects = [widgetSubject(), dashboardSubject()];
const range = await openRange();
try {
  for (const subject of subjects) {
    const { isDashboard, script } = subject;
    console.log(isDashboard ? 'The elements of the dashboard' : 'The widget');
    await part('scripts with a hole are caught', () => attacks.onHoles(range, subject));
    await part('every text in all fields', () => attacks.everyText(range, subject));
    await part('under a strict policy with trusted types', () =>
      attacks.underPolicy(range, subject, random.shuffled(texts).slice(0, 200)),
    );
    await part('prototypes', () => attacks.onPrototypes(range, subject));
    await part('broken feeds', () => attacks.brokenFeeds(range, subject, seed, 2000));
    await part('taken by readers, under the policy', () =>
      attacks.onToolbar(range, subject, random.shuffled(texts).slice(0, 60)),
    );
    if (isDashboard) continue;
    await part('made for others', () => attacks.onExits(range, subject));
    await part('hostile pages', () => visitHosts(range.browser, script, true));
  }
  for (let round = 1; round <= rounds || Date.now() < end; round += 1) {
    for (const subject of subjects) {
      await part(`round ${String(round)}, one field at a time${subject.isDashboard ? ' of the dashboard' : ''}`, () =>
        attacks.oneByOne(range, subject, random, perRound),
      );
    }
  }
} finally {
  await range.close();
}
await part('addresses of frames and of the builder', addresses);
await part('leaks', leaks);

if (total.failed) console.log(`Again: npm run attack -- --seed ${String(seed)} --rounds ${String(rounds)}`);
console.log(`${String(total.passed)} passed, ${String(total.failed)} failed`);
process.exitCode = total.failed ? 1 : 0;
