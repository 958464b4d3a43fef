import { pollDelay, retryDelay } from '../feed/poller.js';
import { FeedError, request } from '../feed/request.js';
import { readFeed } from '../formats/feed.js';
import type { FeedFiles, Format } from '../formats/feed.js';
import { parseHouse } from '../results/districts.js';
import type { Fault } from '../results/faults.js';
import type { Results } from '../results/types.js';
import { choiceFrom, formatHelp, formats, numberFrom, readArguments } from './arguments.js';
import { gateModes } from './gate.js';
import { deskActs, runDesk } from './mirror-desk.js';
import { takeLock } from './mirror-lock.js';
import type { Lock } from './mirror-lock.js';
import { openOutput } from './mirror-output.js';
import type { MirrorEvent } from './mirror-event.js';
import type { OutputOptions } from './mirror-state.js';
import { openNotifier } from './notify.js';
import { writeFault } from './reading.js';
import { keyFor } from './signing.js';
import type { FileNames } from './reading.js';
import { CommandError, UsageError } from './terminal.js';
import type { Command, ExitCode } from './terminal.js';

const help = `Usage: election-results mirror URL --out FILE [options]
       election-results mirror status|approve|reject FILE [--by NAME] [--sign KEY.pem]
       election-results mirror rollback FILE --to REVISION|TIME [--by NAME] [--sign KEY.pem]

Polls a source, checks each state, and writes FILE, the results file for pages. So readers'
browsers never ask the source itself. SIGTERM and SIGINT end it in order.

  --out FILE        what to write, such as feed.json
  --from F          ${formatHelp}
  --candidates URL  KPU's candidate file, with the names to the feed's numbers
  --regions URL     KPU's region names
  --map URL         the mapping, for the format map
  --every SECONDS   default 60, at least 5; each wait varies by up to a tenth. After failures
                    1, 2, 4 … seconds up to 5 minutes, and never sooner than Retry-After
  --once            ask once; exit code 1 if that failed
  --gate MODE       on (default), strict, which holds corrections too, or off
  --tell-after MIN  minutes that a state may wait before readers are told that the desk
                    checks it (default 10), or never
  --notify          posts each held state as JSON to the address in the environment variable
                    ELECTION_RESULTS_NOTIFY_URL
  --sign KEY.pem    also writes FILE signed, as feed.signed.json beside feed.json: for pages
                    that have its public key in feed-key (election-results keygen)

FILE is replaced in one step, and only by a state that can be read and is not older than
the state in FILE. Every state that can be read is kept in FILE.states/, named by its time.
FILE.published/ keeps what readers got, and FILE.ledger records who did what. A count under
embargo is not written or kept before the embargo ends.

An implausible state waits in FILE.pending.json, with the reasons and what changed, and
FILE stays as it is. Each later state is compared with FILE. If it follows FILE, it is
published and the waiting state is dropped; otherwise it waits in place of the former one.
The desk can look at the waiting state (status), publish it (approve) or drop it (reject).
rollback publishes an earlier publication again: pages follow, and the source's next state
waits for the desk. These commands work with and without a running mirror.

The desk can also steer a mirror by files. They take effect within two seconds:

  FILE.hold    while it exists, FILE keeps its state, with "hold": true and the text of
               FILE.hold, if any, as its notice. Newer states are kept in FILE.states/. A
               state that somebody writes to FILE meanwhile is held too. When FILE.hold is
               gone, the newest state is published.
  FILE.notice  its text is shown as the notice, without a hold.

Each event is a line of JSON on stderr: {"time", "level", "event", "updated", "message"}.

  info   started, written, unchanged, held, embargoed, corrected, stopped, notified,
         approved, rejected, rolled-back, turned-away
         resolved      a state followed FILE again; the waiting state is dropped
  warn   older         the source served a state older than its newest; it is only kept
         corrected     a pair lost over a fifth of its votes; the state is published
         inconsistent  the figures cannot all be true; they are published
         left-out      something other than the figures could not be read
         unreadable    the figures could not be read; nothing is written
         unreachable   the source did not answer
         mended        the ledger's last line was incomplete and has been removed
  error  implausible   a state waits for the desk (warn: another one for the same reasons)
         not-done      an order of the desk could not be carried out
         unnotified    the desk could not be notified
         refused       the source's state lacks a candidate; nothing is written or kept
         unwritable    FILE or FILE.states/ could not be written

Exit codes: 0 ended, 1 failed, 2 wrong usage.
`;

/** How often the desk's files are checked, in milliseconds. */
const deskInterval = 1000;

export const mirror: Command = {
  summary: 'keeps a checked copy of a source for pages to read',
  help,
  async run(args, terminal) {
    const act = deskActs.find((name) => name === args[0]);
    if (act) return runDesk(act, args.slice(1), terminal);
    const { values, names } = readArguments(args, {
      out: { type: 'string' },
      from: { type: 'string', default: 'auto' },
      candidates: { type: 'string' },
      regions: { type: 'string' },
      map: { type: 'string' },
      every: { type: 'string', default: '60' },
      once: { type: 'boolean', default: false },
      gate: { type: 'string', default: 'on' },
      'tell-after': { type: 'string', default: '10' },
      notify: { type: 'boolean', default: false },
      sign: { type: 'string' },
    });
    const [feed, ...others] = names;
    if (feed === undefined || others.length) throw new UsageError('mirror: expected one URL');
    const { out, candidates, regions, map } = values;
    for (const address of [feed, candidates, regions, map]) {
      if (address !== undefined && !/^https?:\/\//i.test(address)) {
        throw new UsageError(`mirror: expected an http(s) address, got "${address}"`);
      }
    }
    if (!out) throw new UsageError('mirror: expected --out FILE');
    const every = numberFrom('every', values.every, 5, 86_400);
    const format: Format = choiceFrom('from', values.from, formats);

    const gate = choiceFrom('gate', values.gate, gateModes);
    const minutes = values['tell-after'];
    const tellAfter = minutes === 'never' ? Infinity : 60_000 * numberFrom('tell-after', minutes, 0, 1440);
    const key = keyFor(out, values.sign);
    const webhook = values.notify ? webhookFrom(process.env.ELECTION_RESULTS_NOTIFY_URL) : undefined;

    let worst: ExitCode = 0;
    const log = (event: MirrorEvent): void => {
      if (failures.has(event.event)) worst = 1;
      terminal.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...event })}\n`);
      if (event.event === 'implausible' && event.level === 'error') notifier?.send(event);
    };
    const signal = terminal.ended();
    const notifier = webhook === undefined ? undefined : openNotifier(webhook, out, log, signal);
    const isEnded = (): boolean => values.once || signal.aborted;
    const lock = lockAt(out);
    try {
      const output = openOutputAt(out, log, { gate, tellAfter, key });
      const source = openSource({ feed, candidates, regions, map }, format, log, signal);
      const attend = (): void => {
        lock.touch();
        output.attend();
      };
      log({ level: 'info', event: 'started', message: `${feed} to ${out}` });
      do {
        attend();
        const wait = await source.ask((results) => {
          lock.touch();
          output.accept(results);
        }, every);
        for (let left = wait; left > 0 && !isEnded(); left -= deskInterval) {
          await pause(Math.min(left, deskInterval), signal);
          if (!isEnded()) attend();
        }
      } while (!isEnded());
      if (values.once) await notifier?.settled();
      log({ level: 'info', event: 'stopped', message: signal.aborted ? 'by a signal' : 'asked once' });
      return values.once ? worst : 0;
    } finally {
      lock.release();
    }
  },
};

/** Events after which a poll counts as failed. */
const failures: ReadonlySet<string> = new Set([
  'older',
  'refused',
  'implausible',
  'turned-away',
  'unreadable',
  'unreachable',
  'unwritable',
]);

/** The address is a secret, and no message contains it. */
function webhookFrom(address: string | undefined): string {
  if (address === undefined)
    throw new UsageError('--notify: expected an address in ELECTION_RESULTS_NOTIFY_URL, got none');
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new UsageError('--notify: expected an http(s) address in ELECTION_RESULTS_NOTIFY_URL, got another text');
  }
  return address;
}

function lockAt(out: string): Lock {
  try {
    return takeLock(out);
  } catch (error) {
    throw error instanceof CommandError ? error : new CommandError(writeFault(out, error));
  }
}

/** Ends early when the signal comes. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });

function openOutputAt(
  out: string,
  log: (event: MirrorEvent) => void,
  options: OutputOptions,
): ReturnType<typeof openOutput> {
  try {
    return openOutput(out, log, options);
  } catch (error) {
    throw new CommandError(writeFault(out, error));
  }
}

interface Source {
  /** Polls once, passes a readable state on, and returns the milliseconds until the next poll. */
  ask(accept: (results: Results) => void, every: number): Promise<number>;
}

/** A feed and its other files, by their addresses. */
function openSource(
  addresses: FileNames,
  format: Format,
  log: (event: MirrorEvent) => void,
  signal: AbortSignal,
): Source {
  let failures = 0;
  let cache: RequestCache = 'no-cache';
  /** The other files do not change during a night. They are requested again after a state that could not be read. */
  let others: Partial<FeedFiles> | undefined;

  const textAt = async (address: string): Promise<string> => (await request(address, cache, signal)).text;

  const files = async (): Promise<FeedFiles> => {
    const { candidates, regions, map } = addresses;
    others ??= {
      ...(candidates && { candidates: await textAt(candidates) }),
      ...(regions && { regions: await textAt(regions) }),
      ...(map && { map: await textAt(map) }),
    };
    return { ...others, feed: await textAt(addresses.feed) };
  };

  const read = (texts: FeedFiles): Results | undefined => {
    const { input, faults } = readFeed(texts, format);
    const { results, faults: more } = faults.some(({ fatal }) => fatal) ? { faults: [] } : parseHouse(input);
    const all = [...faults, ...more];
    if (all.some(({ fatal, path }) => fatal || /-src\b/.test(path))) others = undefined;
    const fatal = all.find((fault) => fault.fatal);
    if (fatal) log({ level: 'warn', event: 'unreadable', message: lineOf(fatal) });
    else tellOnce(all, results?.updated);
    return fatal ? undefined : results;
  };

  let told = '';
  const tellOnce = (faults: readonly Fault[], updated: string | undefined): void => {
    const message = faults.map(lineOf).join('; ');
    if (message && message !== told) log({ level: 'warn', event: 'left-out', updated, message });
    told = message;
  };

  return {
    async ask(accept, every) {
      let retryAfter: number | undefined;
      try {
        const results = read(await files());
        if (results) {
          accept(results);
          failures = 0;
          cache = 'no-cache';
          return pollDelay(every);
        }
        // A cache may hold the broken body.
        cache = 'reload';
      } catch (error) {
        if (signal.aborted) return 0;
        if (!(error instanceof FeedError)) throw error;
        retryAfter = error.retryAfter;
        log({ level: 'warn', event: 'unreachable', message: error.message });
      }
      failures += 1;
      return retryDelay(failures, retryAfter);
    },
  };
}

const lineOf = ({ path, message }: Fault): string => [path, message].filter(Boolean).join(': ');
