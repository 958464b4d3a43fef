// What the mirror lets out, what waits, and what the desk does about it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { GateMode } from '../../src/cli/gate.js';
import { readLedger } from '../../src/cli/ledger-file.js';
import type { MirrorEvent } from '../../src/cli/mirror-event.js';
import { openOutput, type MirrorOutput } from '../../src/cli/mirror-output.js';
import { refusal } from '../../src/results/succession.js';
import { parse } from '../../src/results/parse.js';
import type { Results } from '../../src/results/types.js';
import { put, temporaryFolder } from './command-line.js';

const start = Date.parse('2024-02-20T12:00:00+07:00');

/** A state of `minute` minutes past noon with 100.000 votes and more. */
const state = (minute: number, a: number, b = 50_000, rest: object = {}): Results =>
  parse({
    updated: new Date(start + minute * 60_000).toISOString(),
    candidates: [
      { id: '1', name: 'A', votes: a },
      { id: '2', name: 'B', votes: b },
    ],
    ...rest,
  }).results ?? assert.fail();

interface Night {
  readonly out: string;
  readonly events: MirrorEvent[];
  readonly names: () => readonly string[];
  readonly open: (options?: { gate?: GateMode; tellAfter?: number }) => MirrorOutput;
  readonly file: () => Results;
  readonly votes: () => number;
  readonly order: (act: string, rest?: object) => void;
  readonly pending: () =>
    { since: string; states: number; reasons: readonly { rule: string }[]; changes: readonly string[] } | undefined;
  clock: number;
}

function night(): Night {
  const out = join(temporaryFolder(), 'feed.json');
  const events: MirrorEvent[] = [];
  let orders = 0;
  const self: Night = {
    out,
    events,
    clock: start,
    names: () => events.map(({ event }) => event).filter((event) => event !== 'unchanged'),
    open: (options = {}) => openOutput(out, (event) => events.push(event), { clock: () => self.clock, ...options }),
    file: () => {
      const { results, faults } = parse(readFileSync(out, 'utf8'));
      assert.deepEqual(faults, []);
      return results ?? assert.fail();
    },
    votes: () => Number(self.file().candidates[0]?.votes),
    pending: () =>
      existsSync(`${out}.pending.json`)
        ? (JSON.parse(readFileSync(`${out}.pending.json`, 'utf8')) as ReturnType<Night['pending']>)
        : undefined,
    order: (act, rest = {}) => {
      orders += 1;
      const waiting = readLedger(`${out}.ledger`)
        .entries.filter(({ act }) => act === 'held')
        .at(-1);
      writeFileSync(
        `${out}.order`,
        JSON.stringify({ id: `order ${String(orders)}`, act, by: 'Sari', state: waiting?.state, ...rest }),
      );
    },
  };
  return self;
}

const acts = ({ out }: Night): readonly string[] => readLedger(`${out}.ledger`).entries.map(({ act }) => act);

describe('a state whose votes all fall to 0', () => {
  test('waits with its reasons, while readers keep the last good one', () => {
    const here = night();
    const output = here.open();
    output.accept(state(0, 100_000));
    output.accept(state(1, 0, 0));
    assert.equal(here.votes(), 100_000);
    const { level, event, message } = here.events.find((one) => one.event === 'implausible') ?? assert.fail();
    assert.deepEqual([level, event], ['error', 'implausible']);
    assert.equal(message, 'held until the desk says approve or reject: candidates: expected about 150000 votes, got 0');
    assert.deepEqual(
      here.pending()?.reasons.map(({ rule }) => rule),
      ['votes-gone'],
    );
    assert.deepEqual(here.pending()?.changes.slice(0, 2), [
      'A: 100,000 → 0 votes (−100,000)',
      'B: 50,000 → 0 votes (−50,000)',
    ]);
  });

  test('is dropped when the source follows the published figures again', () => {
    const here = night();
    const output = here.open();
    output.accept(state(0, 100_000));
    output.accept(state(1, 0, 0));
    output.accept(state(2, 0, 0));
    assert.equal(here.pending()?.states, 2);
    output.accept(state(3, 101_000));
    assert.equal(here.votes(), 101_000);
    assert.equal(here.pending(), undefined);
    assert.deepEqual(acts(here), ['published', 'held', 'held', 'resolved', 'published']);
    assert.deepEqual(here.names(), ['written', 'implausible', 'implausible', 'resolved', 'written']);
    assert.deepEqual(
      here.events.filter(({ event }) => event === 'implausible').map(({ level }) => level),
      ['error', 'warn'],
      'nobody is woken twice for the same',
    );
  });

  test('is published when the desk approves it, and later states are compared with it', () => {
    const here = night();
    const output = here.open();
    output.accept(state(0, 100_000));
    output.accept(state(1, 400_000));
    assert.equal(here.votes(), 100_000);
    output.accept(state(2, 401_000));
    assert.equal(here.votes(), 100_000, 'a state that would follow what waits, waits with it');
    here.order('approve');
    output.attend();
    assert.equal(here.votes(), 401_000);
    output.accept(state(3, 402_000));
    assert.equal(here.votes(), 402_000);
    assert.deepEqual(acts(here), ['published', 'held', 'held', 'approved', 'published', 'published']);
    assert.equal(readLedger(`${here.out}.ledger`).entries[3]?.by, 'Sari');
    assert.equal(existsSync(`${here.out}.order`), false);
  });

  test('is dropped when the desk rejects it, also with a later time; another fault waits again', () => {
    const here = night();
    const output = here.open();
    output.accept(state(0, 100_000));
    output.accept(state(1, 0, 0));
    here.order('reject');
    output.attend();
    assert.equal(here.pending(), undefined);
    output.accept(state(1, 0, 0));
    output.accept(state(2, 0, 0));
    assert.equal(here.pending(), undefined);
    assert.equal(here.names().filter((name) => name === 'turned-away').length, 2);
    output.accept(state(3, 900_000));
    assert.notEqual(here.pending(), undefined);
    assert.equal(here.votes(), 100_000);
  });

  test('is published by itself with the gate off; with a strict gate corrections wait too', () => {
    const off = night();
    const open = off.open({ gate: 'off' });
    open.accept(state(0, 100_000));
    open.accept(state(1, 0, 0));
    assert.equal(off.votes(), 0);
    const strict = night();
    const output = strict.open({ gate: 'strict' });
    output.accept(state(0, 100_000));
    output.accept(state(1, 99_990));
    assert.equal(strict.votes(), 100_000);
    assert.deepEqual(
      strict.pending()?.reasons.map(({ rule }) => rule),
      ['corrected'],
    );
    output.accept(state(2, 100_500));
    assert.equal(strict.votes(), 100_500);
  });

  test('waits also if it is the first state', () => {
    const here = night();
    const output = here.open();
    output.accept(state(0, 100_000, 50_000, { registeredVoters: 90_000 }));
    assert.equal(existsSync(here.out), false);
    here.order('approve');
    output.attend();
    assert.equal(here.votes(), 100_000);
  });
});

test('is announced to readers after a time, until it is settled', () => {
  const here = night();
  const output = here.open({ tellAfter: 300_000 });
  output.accept(state(0, 100_000));
  output.accept(state(1, 0, 0));
  here.clock += 299_000;
  output.attend();
  assert.equal(here.file().notice, undefined);
  here.clock += 1000;
  output.attend();
  assert.equal(here.file().notice, 'Redaksi memeriksa angka terbaru dari sumber.');
  assert.equal(here.votes(), 100_000);
  put(join(here.out, '..'), 'feed.json.notice', 'Kami bertanya kepada KPU.');
  output.attend();
  assert.equal(here.file().notice, 'Kami bertanya kepada KPU.', 'the desk’s own words come first');
  rmSync(`${here.out}.notice`);
  output.accept(state(7, 100_500));
  assert.equal(here.file().notice, undefined);
  assert.equal(here.votes(), 100_500);
});

describe('a rollback', () => {
  /** Three states out, the third of them bad though nobody could tell by it. */
  const after = (): { here: Night; output: MirrorOutput; first: number } => {
    const here = night();
    const output = here.open();
    output.accept(state(0, 100_000));
    const first = here.file().revision ?? assert.fail();
    output.accept(state(1, 100_100));
    output.accept(state(2, 100_900));
    here.order('rollback', { revision: first });
    output.attend();
    return { here, output, first };
  };

  test('shows the old figures with a new revision, which pages follow', () => {
    const { here, first } = after();
    const shown = here.file();
    assert.equal(here.votes(), 100_000);
    assert.equal(shown.rolledBack, true);
    assert.ok((shown.revision ?? 0) > first + 2);
    const bad =
      parse(readFileSync(join(`${here.out}.published`, `${String(first + 2)}.json`), 'utf8')).results ?? assert.fail();
    assert.equal(bad.candidates[0]?.votes, 100_900n);
    assert.equal(refusal(shown, bad, here.clock), undefined);
    assert.equal(refusal(bad, shown, here.clock)?.path, 'revision', 'a replayed file is refused');
  });

  test('keeps the rolled back states away, and publishes nothing new by itself', () => {
    const { here, output } = after();
    output.accept(state(2, 100_900));
    assert.equal(here.votes(), 100_000);
    assert.equal(here.pending(), undefined);
    assert.equal(here.names().at(-1), 'turned-away');
    output.accept(state(3, 101_000));
    assert.equal(here.votes(), 100_000);
    assert.deepEqual(
      here.pending()?.reasons.map(({ rule }) => rule),
      ['rolled-back'],
    );
    here.order('approve');
    output.attend();
    assert.deepEqual([here.votes(), here.file().rolledBack], [101_000, undefined]);
    output.accept(state(4, 101_200));
    assert.equal(here.votes(), 101_200);
  });

  test('holds after a restart, whatever else is ordered', () => {
    const { here } = after();
    const again = here.open();
    again.attend();
    again.accept(state(2, 100_900));
    assert.deepEqual([here.votes(), here.file().rolledBack], [100_000, true]);
    here.order('rollback', { revision: 7 });
    again.attend();
    assert.equal(here.names().at(-1), 'not-done');
    assert.equal(here.votes(), 100_000);
  });
});

describe('a restart', () => {
  test('decides as before, whatever waits', () => {
    const here = night();
    here.open().accept(state(0, 100_000));
    here.open().accept(state(1, 0, 0));
    rmSync(`${here.out}.pending.json`);
    const again = here.open();
    again.attend();
    assert.equal(here.votes(), 100_000);
    assert.equal(here.pending()?.states, 1, 'what shows it is written anew');
    here.order('approve');
    here.open().attend();
    assert.equal(here.votes(), 0);
    here.open().accept(state(2, 0, 0));
    assert.deepEqual(acts(here), ['published', 'held', 'approved', 'published', 'published']);
  });

  test('removes an incomplete last line of the ledger, and says so', () => {
    const here = night();
    here.open().accept(state(0, 100_000));
    const ledger = `${here.out}.ledger`;
    writeFileSync(ledger, `${readFileSync(ledger, 'utf8')}{"time":"2024-`);
    const output = here.open();
    assert.equal(readLedger(ledger).isTorn, true);
    output.accept(state(1, 100_100));
    assert.ok(here.names().includes('mended'));
    assert.deepEqual([readLedger(ledger).isTorn, readLedger(ledger).fault], [false, undefined]);
    assert.deepEqual(acts(here), ['published', 'published']);
  });

  test('refuses a ledger that was altered', () => {
    const here = night();
    const output = here.open();
    output.accept(state(0, 100_000));
    output.accept(state(1, 100_100));
    const ledger = `${here.out}.ledger`;
    writeFileSync(ledger, readFileSync(ledger, 'utf8').replace('"published"', '"approved"'));
    assert.throws(() => here.open(), /feed\.json\.ledger: line 2: does not go on from line 1/);
  });

  test('updates the file to the ledger after a crash between them', () => {
    const here = night();
    const output = here.open();
    output.accept(state(0, 100_000));
    const before = readFileSync(here.out, 'utf8');
    output.accept(state(1, 100_100));
    const text = readFileSync(here.out, 'utf8');
    writeFileSync(here.out, before);
    here.open().attend();
    assert.equal(readFileSync(here.out, 'utf8'), text);
    assert.deepEqual(acts(here), ['published', 'published']);
  });
});

describe('the desk’s file with the waiting state', () => {
  test('is not published if it was changed by hand', () => {
    const here = night();
    const output = here.open();
    output.accept(state(0, 100_000));
    output.accept(state(1, 0, 0));
    const name = `${here.out}.pending.json`;
    const edited = readFileSync(name, 'utf8').replace('"votes": 0', '"votes": 7');
    writeFileSync(name, edited);
    here.order('approve');
    output.attend();
    assert.match(here.events.filter(({ event }) => event === 'not-done').at(-1)?.message ?? '', /changed by hand/);
    assert.equal(here.votes(), 100_000);
    assert.equal(readFileSync(name, 'utf8'), edited, 'nothing is lost');
  });

  test('is not published if it is another state than the desk has looked at', () => {
    const here = night();
    const output = here.open();
    output.accept(state(0, 100_000));
    output.accept(state(1, 0, 0));
    here.order('approve');
    output.accept(state(2, 0, 7));
    output.attend();
    assert.equal(here.votes(), 100_000);
    assert.ok(here.names().includes('not-done'));
  });

  test('an order that cannot be read is reported and removed', () => {
    const here = night();
    const output = here.open();
    output.accept(state(0, 100_000));
    writeFileSync(`${here.out}.order`, '{"act": "appro');
    output.attend();
    assert.equal(here.names().at(-1), 'not-done');
    assert.equal(existsSync(`${here.out}.order`), false);
  });
});

test('revisions grow, also if the clock goes back and the ledger is lost', () => {
  const here = night();
  const output = here.open();
  const revisions: number[] = [];
  for (const [minute, step] of [
    [0, 0],
    [1, -7_200_000],
    [2, 60_000],
  ] as const) {
    here.clock += step;
    output.accept(state(minute, 100_000 + minute));
    revisions.push(here.file().revision ?? 0);
  }
  rmSync(`${here.out}.ledger`);
  here.open().accept(state(3, 100_003));
  revisions.push(here.file().revision ?? 0);
  assert.deepEqual(
    revisions,
    [...revisions].sort((a, b) => a - b),
  );
  assert.equal(new Set(revisions).size, 4);
  assert.equal(readdirSync(`${here.out}.published`).length, 4);
});
