import { createHash } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { isObject, readJSON } from '../results/json.js';
import type { Recording, RecordedState } from './recording.js';

/** Faults of sources on an election night; see `replay --help`. */
export const faultNames = ['stall', 'old', 'torn', '500', 'html'] as const;
export type FaultName = (typeof faultNames)[number];

export interface ReplayOptions {
  /** How many times faster than recorded; 600 unless it is given. */
  readonly speed?: number;
  /** The first state; 0 unless it is given. */
  readonly index?: number;
  readonly faults?: readonly FaultName[];
  /** Another seed gives other faults. */
  readonly seed?: number;
  /** A clock in milliseconds that never goes back. */
  readonly clock?: () => number;
  /** Called with the index of each state that was sent without a fault. */
  readonly onSent?: (index: number) => void;
}

export interface ReplayStatus {
  /** The index of the state that is served. */
  readonly index: number;
  /** The number of states. */
  readonly of: number;
  /** The time of the recording, ISO 8601 in WIB. */
  readonly ts: string;
  /** The recorded time, as in the header `Date`. */
  readonly now: string;
  readonly speed: number;
  readonly paused: boolean;
  readonly faults: readonly FaultName[];
}

/** What can be changed while a replay runs. */
export interface ReplayChange {
  readonly speed?: number;
  readonly paused?: boolean;
  readonly index?: number;
  readonly faults?: readonly FaultName[];
}

export interface Replay {
  readonly listener: RequestListener;
  readonly status: () => ReplayStatus;
  readonly control: (change: ReplayChange) => ReplayStatus;
}

export const mostSpeed = 1_000_000;

/** With faults, one poll in this many has one. */
const pollsPerFault = 3;
/** An old answer is at most this many states old. */
const mostBack = 24;
const retryAfter = 5;
const mostControlBytes = 10_000;

const cors = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Date, Age, Retry-After, ETag',
};

const errorPage =
  '<!doctype html><html><head><title>Situs sedang dalam pemeliharaan</title></head><body><h1>Mohon maaf</h1></body></html>';

/**
 * Serves a recorded count as a live feed: `/feed.json`, `/candidates.json`, `/status` and `/control`, for `node:http`.
 *
 * The position is computed from the clock at each request, so it does not drift. `Date` has the recorded time, so that a
 * page shows the same age of figures as on that night.
 */
export function createReplay({ states, candidates }: Recording, options: ReplayOptions = {}): Replay {
  const { seed = 0, clock = () => performance.now(), onSent } = options;
  let { speed = 600, faults = [] } = options;
  let paused = false;
  let polls = 0;
  /** The recorded time, in milliseconds since 1970, at the moment when the clock showed `since`. */
  let base = states[options.index ?? 0]?.time ?? 0;
  let since = clock();

  const last = states.at(-1);
  if (!last) throw new RangeError('A replay needs at least one state');

  const recordedNow = (): number => Math.min(last.time, base + (paused ? 0 : (clock() - since) * speed));
  const indexNow = (): number => {
    const now = recordedNow();
    return Math.max(0, states.filter(({ time }) => time <= now).length - 1);
  };
  const stateAt = (index: number): RecordedState => states[index] ?? last;

  const status = (): ReplayStatus => {
    const index = indexNow();
    const ts = inWIB(stateAt(index).time);
    return { index, of: states.length, ts, now: inWIB(recordedNow()), speed, paused, faults };
  };

  const control = (change: ReplayChange): ReplayStatus => {
    base = change.index === undefined ? recordedNow() : stateAt(change.index).time;
    since = clock();
    speed = change.speed ?? speed;
    paused = change.paused ?? paused;
    faults = change.faults ?? faults;
    return status();
  };

  /** The fault of this poll: one poll in three has one. The same seed gives the same faults. */
  const draw = (): { readonly name: FaultName; readonly other: boolean; readonly back: number } | undefined => {
    const poll = polls++;
    const round = Math.floor(poll / pollsPerFault);
    const [turn = 0, which = 0, variant = 0, back = 0] = createHash('sha256').update(`${seed} ${round}`).digest();
    const name = faults[which % faults.length];
    if (!name || poll % pollsPerFault !== turn % pollsPerFault) return undefined;
    return { name, other: variant % 2 === 1, back: 1 + (back % mostBack) };
  };

  const sendFeed = (request: IncomingMessage, response: ServerResponse): void => {
    const fault = request.method === 'GET' ? draw() : undefined;
    const index = indexNow();
    const shown = fault?.name === 'old' ? Math.max(0, index - fault.back) : index;
    const body = Buffer.from(stateAt(shown).body);
    const half = body.subarray(0, body.length >> 1);
    const json = { 'Content-Type': 'application/json; charset=utf-8' };
    switch (fault?.name) {
      case 'stall':
        // Stops before the first byte, or in the middle of the body.
        if (fault.other) response.writeHead(200, { ...json, 'Content-Length': body.length }).write(half);
        return;
      case 'torn':
        // A half-written file announces half of its bytes. A broken connection has announced more than it sends.
        response.writeHead(200, { ...json, 'Content-Length': fault.other ? body.length : half.length });
        response.write(half, () => (fault.other ? response.destroy() : response.end()));
        return;
      case '500':
        response.writeHead(fault.other ? 503 : 500, {
          'Content-Type': 'text/html',
          ...(fault.other && { 'Retry-After': retryAfter }),
        });
        response.end(errorPage);
        return;
      case 'html':
        response.writeHead(200, { 'Content-Type': 'text/html' }).end(errorPage);
        return;
      default: {
        const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
        response.setHeader('ETag', etag);
        if (!fault) response.once('finish', () => onSent?.(index));
        if (request.headers['if-none-match']?.split(/[\s,]+|W\//).includes(etag)) response.writeHead(304).end();
        else sendBody(request, response, json, body);
      }
    }
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.sendDate = false;
    response.setHeader('Date', new Date(recordedNow()).toUTCString());
    response.setHeader('Cache-Control', 'no-cache');
    for (const [name, value] of Object.entries(cors)) response.setHeader(name, value);

    const { method = '', url = '' } = request;
    const [path = ''] = url.split('?');
    const allowed = path === '/control' ? ['POST'] : ['GET', 'HEAD'];
    if (method === 'OPTIONS') {
      response.writeHead(204, {
        'Access-Control-Allow-Methods': 'GET, HEAD, POST',
        'Access-Control-Allow-Headers': 'Content-Type, Cache-Control, If-None-Match',
        'Access-Control-Max-Age': 600,
      });
      response.end();
    } else if (!['/feed.json', '/candidates.json', '/status', '/control'].includes(path)) {
      sendJSON(request, response, 404, { error: `nothing at ${path}` });
    } else if (!allowed.includes(method)) {
      response.setHeader('Allow', allowed.join(', '));
      sendJSON(request, response, 405, { error: `${method} is not for ${path}` });
    } else if (path === '/feed.json') {
      sendFeed(request, response);
    } else if (path === '/status') {
      sendJSON(request, response, 200, status());
    } else if (path === '/control') {
      if (!isFromHere(request)) return sendJSON(request, response, 403, { error: 'only from this machine' });
      const change = readChange(readJSON(await bodyOf(request)), states.length);
      if ('error' in change) sendJSON(request, response, 400, change);
      else sendJSON(request, response, 200, control(change));
    } else if (candidates === undefined) {
      sendJSON(request, response, 404, { error: 'no candidate file' });
    } else {
      sendBody(request, response, { 'Content-Type': 'application/json; charset=utf-8' }, Buffer.from(candidates));
    }
  };

  return {
    listener: (request, response) => {
      // Only the client's end of the connection can still fail.
      answer(request, response).catch(() => response.destroy());
    },
    status,
    control,
  };
}

function sendJSON(request: IncomingMessage, response: ServerResponse, code: number, value: unknown): void {
  response.statusCode = code;
  sendBody(request, response, { 'Content-Type': 'application/json' }, Buffer.from(JSON.stringify(value)));
}

function sendBody(
  { method }: IncomingMessage,
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array,
): void {
  response.writeHead(response.statusCode, { ...headers, 'Content-Length': body.length });
  response.end(method === 'HEAD' ? undefined : body);
}

const inWIB = (time: number): string => `${new Date(time + 7 * 3_600_000).toISOString().replace(/\.\d+Z$/, '')}+07:00`;

/** No other machine and no page of another site may stop a rehearsal. */
function isFromHere({ socket, headers: { origin } }: IncomingMessage): boolean {
  const { remoteAddress = '' } = socket;
  return (
    /^(?:::1|(?:::ffff:)?127(?:\.\d+){3})$/.test(remoteAddress) &&
    (origin === undefined || /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(origin))
  );
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostControlBytes) throw new RangeError('too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

const checks: Readonly<Record<string, (value: unknown, states: number) => string | undefined>> = {
  speed: (value) =>
    typeof value === 'number' && value >= 0 && value <= mostSpeed ? undefined : `a number from 0 to ${mostSpeed}`,
  paused: (value) => (typeof value === 'boolean' ? undefined : 'true or false'),
  index: (value, states) =>
    Number.isInteger(value) && Number(value) >= 0 && Number(value) < states
      ? undefined
      : `a whole number from 0 to ${states - 1}`,
  faults: (value) =>
    Array.isArray(value) && value.every((name) => faultNames.includes(name as FaultName))
      ? undefined
      : `a list of ${faultNames.join(', ')}`,
};

/** The settings that were sent to `/control`, or the fault in them. */
function readChange(value: unknown, states: number): ReplayChange | { readonly error: string } {
  if (!isObject(value)) return { error: 'expected an object' };
  for (const [name, entry] of Object.entries(value)) {
    const expected = checks[name] ? checks[name](entry, states) : 'speed, paused, index or faults';
    if (expected !== undefined) return { error: `${name}: expected ${expected}` };
  }
  return value;
}
