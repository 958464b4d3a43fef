import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import type { MirrorEvent } from '../../src/cli/mirror-event.js';
import { openOutput, type MirrorOutput } from '../../src/cli/mirror-output.js';
import { parse } from '../../src/results/parse.js';
import type { Results } from '../../src/results/types.js';
import { put, temporaryFolder } from './command-line.js';

const now = Date.parse('2024-02-20T12:00:00+07:00');

interface File {
  readonly updated?: string;
  readonly notice?: string;
  readonly noticeUpdated?: string;
  readonly hold?: boolean;
  readonly candidates: readonly { readonly votes: number }[];
}

/** A state of `hour` o'clock; `votes` tell states apart. */
function state(hour: number | undefined, votes: number, rest: object = {}): Results {
  const updated = hour === undefined ? {} : { updated: `2024-02-20T${String(hour).padStart(2, '0')}:00:00+07:00` };
  const { results } = parse({
    ...updated,
    candidates: [
      { name: 'A', votes },
      { name: 'B', votes: 1 },
    ],
    ...rest,
  });
  return results ?? assert.fail();
}

/** A mirror's output in a folder of its own. */
function mirrored(): {
  readonly out: string;
  readonly folder: string;
  readonly events: string[];
  readonly messages: string[];
  readonly open: (clock?: () => number) => MirrorOutput;
  readonly file: () => File;
  readonly votes: () => number | undefined;
  readonly kept: () => readonly string[];
} {
  const folder = temporaryFolder();
  const out = join(folder, 'feed.json');
  const events: string[] = [];
  const messages: string[] = [];
  const file = (): File => JSON.parse(readFileSync(out, 'utf8')) as File;
  return {
    out,
    folder,
    events,
    messages,
    file,
    open: (clock = () => now) =>
      openOutput(
        out,
        ({ event, message }: MirrorEvent) => {
          events.push(event);
          messages.push(message);
        },
        { clock },
      ),
    votes: () => (existsSync(out) ? file().candidates[0]?.votes : undefined),
    kept: () => readdirSync(`${out}.states`).sort(),
  };
}

test('refuses a state that has lost a candidate, also after a restart', () => {
  const { open, events, messages, votes, kept } = mirrored();
  const lost = parse({ updated: '2024-02-20T10:00:00+07:00', candidates: [{ name: 'A', votes: 7 }] }).results!;
  const output = open();
  output.accept(state(9, 1));
  output.accept(lost);
  assert.deepEqual(events, ['written', 'refused']);
  assert.equal(messages.at(-1), 'candidates: expected B as before, got nothing');
  open().accept(lost);
  assert.equal(events.at(-1), 'refused');
  assert.equal(votes(), 1);
  assert.equal(kept().length, 1);
  output.accept(state(11, 2));
  assert.equal(votes(), 2);
});

test('writes a newer state, and no state twice', () => {
  const { open, events, votes, kept, folder } = mirrored();
  const output = open();
  output.accept(state(9, 1));
  output.accept(state(9, 1));
  output.accept(state(10, 2));
  assert.deepEqual(events, ['written', 'unchanged', 'written']);
  assert.equal(votes(), 2);
  assert.deepEqual(
    kept().map((name) => name.replace(/-[\da-f]{8}\.json$/, '')),
    ['20240220T020000Z', '20240220T030000Z'],
  );
  assert.deepEqual(readdirSync(folder).sort(), [
    'feed.json',
    'feed.json.ledger',
    'feed.json.published',
    'feed.json.states',
  ]);
});

test('an older state is reported and kept, never published', () => {
  const { open, events, votes, kept } = mirrored();
  const output = open();
  output.accept(state(10, 2));
  output.accept(state(9, 1));
  output.accept(state(9, 1));
  assert.deepEqual(events, ['written', 'older', 'older']);
  assert.equal(votes(), 2);
  assert.equal(kept().length, 2);
});

test('nor after a restart, whatever is left of the files', () => {
  for (const left of ['both', 'the file', 'the states'] as const) {
    const { out, open, votes, events } = mirrored();
    open().accept(state(10, 2));
    if (left === 'the file') rmSync(`${out}.states`, { recursive: true });
    if (left === 'the states') rmSync(out);
    const output = open();
    output.attend();
    output.accept(state(9, 1));
    assert.equal(votes(), 2, left);
    assert.equal(events.at(-1), 'older', left);
    output.accept(state(11, 3));
    assert.equal(votes(), 3, left);
  }
});

test('another state with the same time is published, since the source may correct it', () => {
  const { out, open, votes, kept } = mirrored();
  const output = open();
  output.accept(state(10, 2));
  output.accept(state(10, 3));
  assert.equal(votes(), 3);
  assert.equal(kept().length, 2);
  for (const name of kept()) {
    const file = join(`${out}.states`, name);
    const at = now / 1000 + (readFileSync(file, 'utf8').includes('"votes": 3') ? 60 : 0);
    utimesSync(file, at, at);
  }
  open().attend();
  assert.equal(votes(), 3, 'the later of the two, also after a new start');
});

test('without a time the order of polling counts, and a state is kept once', () => {
  const { open, votes, kept, events } = mirrored();
  let time = now;
  const output = open(() => time);
  for (const figure of [1, 1, 1, 2]) {
    output.accept(state(undefined, figure));
    time += 60_000;
  }
  assert.equal(votes(), 2);
  assert.equal(kept().length, 2);
  assert.deepEqual(events, ['written', 'unchanged', 'unchanged', 'written']);
});

test('a time in the future is reported and locks nothing out, not even when it has passed or after a restart', () => {
  const { open, out, votes, events, kept } = mirrored();
  let time = now;
  const first = open(() => time);
  first.accept(state(20, 1));
  assert.deepEqual(events, ['inconsistent', 'written']);
  for (const file of [...kept().map((name) => join(`${out}.states`, name)), out])
    utimesSync(file, now / 1000, now / 1000);
  time += 8 * 3_600_000 - 1;
  const second = open(() => time);
  second.attend();
  second.accept(state(18, 2));
  assert.equal(votes(), 2);
  open(() => time).attend();
  assert.equal(votes(), 2);
  first.accept(state(19, 3));
  assert.equal(votes(), 3);
});

test('falling votes are published and reported with their size', () => {
  const { open, votes, events, messages } = mirrored();
  const output = open();
  output.accept(state(9, 100));
  output.accept(state(10, 90));
  output.accept(state(11, 10));
  assert.equal(votes(), 10);
  assert.deepEqual(events, ['written', 'corrected', 'written', 'corrected', 'written']);
  assert.deepEqual([messages[1], messages[3]], ['A A: 10 votes fewer', 'A A: 80 votes fewer']);
});

test('the time of a notice goes with it: not before other words of the desk', () => {
  const { open, out, file } = mirrored();
  const output = open();
  const noticeUpdated = '2024-02-14T16:25:00+07:00';
  output.accept(state(9, 1, { notice: 'Dari sumber', noticeUpdated }));
  assert.deepEqual([file().notice, file().noticeUpdated], ['Dari sumber', noticeUpdated]);
  put(dirname(out), 'feed.json.notice', 'Dari meja redaksi');
  output.accept(state(10, 2, { notice: 'Dari sumber', noticeUpdated }));
  assert.deepEqual([file().notice, file().noticeUpdated], ['Dari meja redaksi', undefined]);
});

test('while the hold file exists the state stays, with the file’s text as the notice', () => {
  const { open, out, file, votes, events, kept } = mirrored();
  const output = open();
  output.accept(state(9, 1, { notice: 'Dari sumber' }));
  assert.deepEqual([file().hold, file().notice], [undefined, 'Dari sumber']);

  put(dirname(out), 'feed.json.hold', ' Angka sedang diperiksa \n');
  output.attend();
  assert.deepEqual([votes(), file().hold, file().notice], [1, true, 'Angka sedang diperiksa']);
  output.accept(state(10, 2));
  output.accept(state(11, 3));
  assert.deepEqual([votes(), file().hold], [1, true]);
  assert.equal(kept().length, 3);
  assert.equal(events.filter((event) => event === 'held').length, 2);

  writeFileSync(`${out}.hold`, '');
  output.attend();
  assert.deepEqual([file().hold, file().notice], [true, 'Dari sumber']);

  rmSync(`${out}.hold`);
  output.attend();
  assert.deepEqual([votes(), file().hold, file().notice], [3, undefined, undefined]);
});

test('a hold continues after a restart, with the states that it kept back', () => {
  const { open, out, file, votes } = mirrored();
  const first = open();
  first.accept(state(9, 1));
  put(dirname(out), 'feed.json.hold', 'Tunggu');
  first.attend();
  first.accept(state(10, 2));

  const second = open();
  second.attend();
  assert.deepEqual([votes(), file().hold, file().notice], [1, true, 'Tunggu']);
  second.accept(state(9, 1));
  assert.equal(votes(), 1);
  writeFileSync(`${out}.hold`, '');
  second.attend();
  assert.deepEqual([votes(), file().hold, file().notice], [1, true, undefined]);
  rmSync(`${out}.hold`);
  second.attend();
  assert.deepEqual([votes(), file().hold, file().notice], [2, undefined, undefined]);
});

test('a state that is written by hand during a hold is held too, until the hold ends', () => {
  const { open, out, file, votes } = mirrored();
  const output = open();
  output.accept(state(9, 1));
  output.accept(state(10, 999));
  put(dirname(out), 'feed.json.hold', 'Dikoreksi redaksi');
  output.attend();
  put(dirname(out), 'feed.json', {
    updated: '2024-02-20T09:00:00+07:00',
    candidates: [
      { name: 'A', votes: 1 },
      { name: 'B', votes: 1 },
    ],
  });
  output.attend();
  assert.deepEqual([votes(), file().hold, file().notice], [1, true, 'Dikoreksi redaksi']);
  output.accept(state(10, 999));
  assert.equal(votes(), 1);
  rmSync(`${out}.hold`);
  output.attend();
  assert.equal(votes(), 999);
});

test('a hold before the first state publishes nothing', () => {
  const { open, out, votes } = mirrored();
  put(dirname(out), 'feed.json.hold', '');
  const output = open();
  output.attend();
  output.accept(state(9, 1));
  assert.equal(votes(), undefined);
  rmSync(`${out}.hold`);
  output.attend();
  assert.equal(votes(), 1);
});

test('the notice file adds a sentence without a hold', () => {
  const { open, out, file, votes } = mirrored();
  const output = open();
  output.accept(state(9, 1, { notice: 'Dari sumber' }));
  put(dirname(out), 'feed.json.notice', 'Data Papua belum lengkap.\n');
  output.attend();
  assert.deepEqual([votes(), file().hold, file().notice], [1, undefined, 'Data Papua belum lengkap.']);
  output.accept(state(10, 2));
  assert.deepEqual([votes(), file().notice], [2, 'Data Papua belum lengkap.']);
  rmSync(`${out}.notice`);
  output.attend();
  assert.deepEqual([votes(), file().notice], [2, undefined]);
});

test('a count under embargo is not written or kept until the embargo ends', () => {
  const { open, votes, kept, events } = mirrored();
  let time = Date.parse('2024-02-14T14:59:59+07:00');
  const output = open(() => time);
  const quick = state(undefined, 1, { kind: 'quick-count', embargo: '2024-02-14T15:00:00+07:00' });
  output.accept(quick);
  assert.deepEqual([votes(), kept(), events], [undefined, [], ['embargoed']]);
  time += 1000;
  output.accept(quick);
  assert.equal(votes(), 1);
});

test('files that killed processes have left are removed, and nothing else', () => {
  const { open, out, folder } = mirrored();
  mkdirSync(`${out}.states`);
  put(folder, '.feed.json.4711.tmp', '{"candidates": [');
  put(folder, '.other.json.4711.tmp', 'of another');
  put(folder, '.feed.json', 'of somebody');
  put(`${out}.states`, '.20240220T020000Z-00000000.json.4711.tmp', '{');
  put(`${out}.states`, 'README', 'of somebody');
  open();
  assert.deepEqual(readdirSync(folder).sort(), ['.feed.json', '.other.json.4711.tmp', 'feed.json.states']);
  assert.deepEqual(readdirSync(`${out}.states`), ['README']);
});

test('a file that is not a results file is reported and replaced', () => {
  const { open, out, votes, events } = mirrored();
  put(dirname(out), 'feed.json', '<html>');
  const output = open();
  output.attend();
  output.accept(state(9, 1));
  assert.deepEqual(events, ['unreadable', 'written']);
  assert.equal(votes(), 1);
});

test('a file that cannot be written is reported, and tried again', () => {
  const { open, out, votes, events } = mirrored();
  mkdirSync(join(out, 'in the way'), { recursive: true });
  const output = open();
  output.accept(state(9, 1));
  assert.ok(events.includes('unwritable'));
  rmSync(out, { recursive: true });
  output.accept(state(10, 2));
  assert.equal(votes(), 2);
});
