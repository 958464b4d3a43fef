import { pollDelay, retryDelay } from '../feed/poller.js';
import { FeedError, request } from '../feed/request.js';
import { readFeed } from '../formats/feed.js';
import type { FeedFiles, Format } from '../formats/feed.js';
import { parse } from '../results/parse.js';
import type { Fault } from '../results/faults.js';
import type { Results } from '../results/types.js';
import { choiceFrom, formats, numberFrom, readArguments } from './arguments.js';
import { openOutput } from './mirror-output.js';
import type { MirrorEvent } from './mirror-output.js';
import { writeFault } from './reading.js';
import type { FileNames } from './reading.js';
import { CommandError, UsageError } from './terminal.js';
import type { Command, ExitCode } from './terminal.js';

const help = `Usage: election-results mirror URL --out FILE [options]

Asks a source again and again, checks what it says, and keeps FILE as the results file
that pages are given, so that no reader's browser asks the source. Ends in order on
SIGTERM or SIGINT.

  --out FILE        what to write, such as feed.json
  --from F          auto (default), results, kpu, csv or series
  --candidates URL  KPU's candidate file, which names what the feed only numbers
  --regions URL     KPU's region names
  --every SECONDS   default 60, at least 5, give or take a tenth; after failures 1, 2, 4 …
                    seconds up to 5 minutes, and no sooner than Retry-After
  --once            ask once: exit code 1 where nothing good came of it

FILE is only ever replaced whole, by a state whose figures can be read and which is not
older than the one it has. Every state that could be read is kept in FILE.states/, named
by its time. A count under embargo is neither written nor kept before the embargo ends.

The desk steers it by files, which are heeded within a second or two:

  FILE.hold    while it is there, FILE stays at its state, with "hold": true and the text
               of FILE.hold, if any, as its notice; newer states are kept in FILE.states/.
               A state put into FILE by hand meanwhile is held too. Without FILE.hold the
               newest state goes out.
  FILE.notice  its text is the notice, without a hold.

On stderr each event is a line of JSON: {"time", "level", "event", "updated", "message"}.

  info   started, written, unchanged, held, embargoed, corrected, stopped
  warn   older         the source served a state older than its newest; it is kept only
         corrected     a pair lost over a fifth of its votes; it is published
         inconsistent  figures that cannot all be true; they are published
         left-out      something beside the figures could not be read
         unreadable    the figures could not be read; nothing is written
         unreachable   the source did not answer
  error  refused       a candidate is gone from the source's state; nothing is written or kept
         unwritable    FILE or FILE.states/ could not be written

Exit codes: 0 ended, 1 failed, 2 wrong usage.
`;

/** How often, in milliseconds, the desk's files are looked at. */
const deskInterval = 1000;

export const mirror: Command = {
  summary: 'keeps a checked copy of a source for pages to read',
  help,
  async run(args, terminal) {
    const { values, names } = readArguments(args, {
      out: { type: 'string' },
      from: { type: 'string', default: 'auto' },
      candidates: { type: 'string' },
      regions: { type: 'string' },
      every: { type: 'string', default: '60' },
      once: { type: 'boolean', default: false },
    });
    const [feed, ...others] = names;
    if (feed === undefined || others.length) throw new UsageError('mirror: expected one URL');
    const { out, candidates, regions } = values;
    for (const address of [feed, candidates, regions]) {
      if (address !== undefined && !/^https?:\/\//i.test(address)) {
        throw new UsageError(`mirror: expected an http(s) address, got "${address}"`);
      }
    }
    if (!out) throw new UsageError('mirror: expected --out FILE');
    const every = numberFrom('every', values.every, 5, 86_400);
    const format: Format = choiceFrom('from', values.from, formats);

    let worst: ExitCode = 0;
    const log = (event: MirrorEvent): void => {
      if (['older', 'refused', 'unreadable', 'unreachable', 'unwritable'].includes(event.event)) worst = 1;
      terminal.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...event })}\n`);
    };
    const signal = terminal.ended();
    const isEnded = (): boolean => values.once || signal.aborted;
    const output = openOutputAt(out, log);
    const source = openSource({ feed, candidates, regions }, format, log, signal);
    log({ level: 'info', event: 'started', message: `${feed} to ${out}` });
    do {
      output.attend();
      const wait = await source.ask((results) => output.accept(results), every);
      for (let left = wait; left > 0 && !isEnded(); left -= deskInterval) {
        await pause(Math.min(left, deskInterval), signal);
        if (!isEnded()) output.attend();
      }
    } while (!isEnded());
    log({ level: 'info', event: 'stopped', message: signal.aborted ? 'by a signal' : 'asked once' });
    return values.once ? worst : 0;
  },
};

/** Ends early where the signal comes. */
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

function openOutputAt(out: string, log: (event: MirrorEvent) => void): ReturnType<typeof openOutput> {
  try {
    return openOutput(out, log);
  } catch (error) {
    throw new CommandError(writeFault(out, error));
  }
}

interface Source {
  /** Asks once, hands on what could be read, and tells how many milliseconds to wait before the next time. */
  ask(accept: (results: Results) => void, every: number): Promise<number>;
}

/** A feed and the files beside it, by their addresses. */
function openSource(
  addresses: FileNames,
  format: Format,
  log: (event: MirrorEvent) => void,
  signal: AbortSignal,
): Source {
  let failures = 0;
  let cache: RequestCache = 'no-cache';
  /** The other files, which stay the same all night; asked for again once something could not be read. */
  let others: Partial<FeedFiles> | undefined;

  const textAt = async (address: string): Promise<string> => (await request(address, cache, signal)).text;

  const files = async (): Promise<FeedFiles> => {
    const { candidates, regions } = addresses;
    others ??= {
      ...(candidates && { candidates: await textAt(candidates) }),
      ...(regions && { regions: await textAt(regions) }),
    };
    return { ...others, feed: await textAt(addresses.feed) };
  };

  const read = (texts: FeedFiles): Results | undefined => {
    const { input, faults } = readFeed(texts, format);
    const { results, faults: more } = faults.some(({ fatal }) => fatal) ? { faults: [] } : parse(input);
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
        // A cache on the way may hold the broken body.
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
