import { createServer } from 'node:http';
import { formatResults } from '../formats/results-json.js';
import { parse } from '../results/parse.js';
import { choiceFrom, numberFrom, readArguments } from './arguments.js';
import { incidents } from './incidents.js';
import { nameOf, readText, reasonOf } from './reading.js';
import { readRecording } from './recording.js';
import type { Recording } from './recording.js';
import { createReplay, faultNames, mostSpeed } from './replay-server.js';
import type { Replay } from './replay-server.js';
import { CommandError, UsageError } from './terminal.js';
import type { Command, Terminal } from './terminal.js';

const help = `Usage: election-results replay SERIES [options]
       election-results replay --incident NAME [options]

Serves a recorded count as a live feed at /feed.json, with ETag, 304 and CORS, until
Ctrl+C. SERIES is a table of snapshots of KPU's national feed (epoch_ms,
waktu_diambil_wib, suara_01 …, persen_tps), which is served in KPU's format, or a series
({candidates, points: [{updated, counted, total, votes}]}), which is served as results
files. The header Date has the recorded time. After the last state it goes on serving it.

  --incident NAME    a count that went wrong in public, such as id-pilkada-zeros: its states,
                     a minute apart (--speed 6 unless it is given); another name lists them
  --speed X          times faster than recorded (default 600: an hour takes six seconds)
  --from WHERE       where to begin: an ISO 8601 time, or the number of a state, from 0
  --candidates FILE  KPU's candidate file, served at /candidates.json
                     (default with a table: that of the presidential election 2024)
  --port N           default 8024; 0 takes any free port
  --host ADDRESS     default 127.0.0.1: this machine only
  --once             end when the last state has been sent
  --faults LIST      faults, separated by commas; one poll in three has one:
                       stall  the answer never ends, or never begins
                       old    an older state
                       torn   the body ends early: a half-written file, a broken connection
                       500    500, or 503 with Retry-After: 5
                       html   200 with an error page
  --seed N           other faults (default 0); the same number gives the same faults

While it runs, GET /status answers {index, of, ts, now, speed, paused, faults}. From this
machine, POST /control sets any of {speed, paused, index, faults}:

  curl -d '{"paused": true}' http://127.0.0.1:8024/control

Exit codes: 0 ended, 1 could not serve, 2 wrong usage.
`;

export const replay: Command = {
  summary: 'serves a recorded count as a live feed, with faults for rehearsals',
  help,
  async run(args, terminal) {
    const { values, names } = readArguments(args, {
      incident: { type: 'string' },
      speed: { type: 'string' },
      from: { type: 'string', default: '0' },
      candidates: { type: 'string' },
      port: { type: 'string', default: '8024' },
      host: { type: 'string', default: '127.0.0.1' },
      once: { type: 'boolean', default: false },
      faults: { type: 'string', default: '' },
      seed: { type: 'string', default: '0' },
    });
    const [series, ...others] = names;
    const { incident } = values;
    if ((series === undefined) === (incident === undefined) || others.length) {
      throw new UsageError('replay: expected one SERIES, or --incident NAME');
    }
    const speed = numberFrom('speed', values.speed ?? (incident === undefined ? '600' : '6'), 0, mostSpeed);
    const port = numberFrom('port', values.port, 0, 65_535);
    const seed = numberFrom('seed', values.seed, 0, Number.MAX_SAFE_INTEGER);
    const faults = values.faults
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
      .map((name) => choiceFrom('faults', name, faultNames));

    const recording =
      series === undefined ? recordingOf(incident ?? '') : await readFiles(series, values.candidates, terminal);
    const { states } = recording;
    const index = indexFrom(values.from, recording);
    const over = new AbortController();
    terminal.ended().addEventListener('abort', () => over.abort());
    const served = createReplay(recording, {
      speed,
      index,
      faults,
      seed,
      onSent: (sent) => {
        if (values.once && sent === states.length - 1) over.abort();
      },
    });
    await serve(served, { port, host: values.host, until: over.signal }, terminal);
    return 0;
  },
};

/** The states of an incident, a minute apart, since some have the same time or an earlier one. */
function recordingOf(incident: string): Recording {
  const names = incidents.map(({ name }) => name);
  const name = choiceFrom('incident', incident, names);
  const states = incidents.find((one) => one.name === name)?.states ?? [];
  const start = Date.parse(states[0]?.updated ?? '');
  return {
    states: states.map((state, index) => {
      const { results } = parse(state);
      return { time: start + index * 60_000, body: results ? formatResults(results) : '' };
    }),
  };
}

async function readFiles(series: string, candidates: string | undefined, terminal: Terminal): Promise<Recording> {
  const textOf = async (file: string): Promise<string> => {
    try {
      return (await readText(file, terminal)).text;
    } catch (error) {
      throw new CommandError(`${nameOf(file)}: ${reasonOf(error)}`);
    }
  };
  const text = await textOf(series);
  const file = candidates === undefined ? undefined : await textOf(candidates);
  try {
    return readRecording(text, file);
  } catch (error) {
    throw error instanceof CommandError ? new CommandError(`${nameOf(series)}: ${error.message}`) : error;
  }
}

/** The state with this number, or the last one up to a time. */
function indexFrom(text: string, { states }: Recording): number {
  if (/^\d+$/.test(text)) return numberFrom('from', text, 0, states.length - 1);
  const time = Date.parse(text);
  if (isNaN(time)) throw new UsageError(`--from: expected an ISO 8601 time or a whole number, got "${text}"`);
  return Math.max(0, states.filter((state) => state.time <= time).length - 1);
}

interface Where {
  readonly port: number;
  readonly host: string;
  readonly until: AbortSignal;
}

function serve(
  { listener, status }: Replay,
  { port, host, until }: Where,
  { stdout, stderr }: Terminal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer(listener);
    let progress: NodeJS.Timeout | undefined;
    server.once('error', ({ code, message }: NodeJS.ErrnoException) =>
      reject(
        new CommandError(code === 'EADDRINUSE' ? `Port ${port} is taken: choose another one with --port` : message),
      ),
    );
    server.listen(port, host, () => {
      const address = server.address();
      const open = typeof address === 'object' && address ? address.port : port;
      const { of, ts, speed } = status();
      stdout.write(
        `http://${host.includes(':') ? `[${host}]` : host}:${open}/feed.json: ${of} states from ${ts} on, ${speed} × recorded time (Ctrl+C ends it)\n`,
      );
      if (stderr.isTTY) {
        progress = setInterval(() => {
          const now = status();
          stderr.write(`\r\u001b[Kstate ${now.index} of ${now.of}, ${now.ts}${now.paused ? ', paused' : ''}`);
        }, 1000);
      }
    });
    const end = (): void => {
      clearInterval(progress);
      if (progress) stderr.write('\n');
      server.close(() => resolve());
      // A running answer may still be read. One that stalls on purpose never ends by itself.
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 100);
    };
    if (until.aborted) end();
    else until.addEventListener('abort', end, { once: true });
  });
}
