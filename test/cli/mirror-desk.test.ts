// The desk's commands, by processes of their own: while a mirror runs, while none does, and killed at each step.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, describe, test } from 'node:test';
import { readLedger } from '../../src/cli/ledger-file.js';
import { isSignedBy, payloadOf, readKey, signedName } from '../../src/cli/signing.js';
import { parse } from '../../src/results/parse.js';
import { buildCommandLine, root, runHere, serve, start, temporaryFolder, type Outcome } from './command-line.js';

const built = temporaryFolder();
let main: string;
/** What the source says. */
let body = '';
const source = await serve((_, response) => response.end(body));
before(async () => {
  main = await buildCommandLine(built);
});

const say = (minute: number, ...votes: readonly number[]): void => {
  body = JSON.stringify({
    updated: `2024-02-20T12:${String(minute).padStart(2, '0')}:00+07:00`,
    candidates: votes.map((figure, index) => ({ id: String(index + 1), name: 'AB'[index], votes: figure })),
  });
};

const command = (
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  node: readonly string[] = [],
): Promise<Outcome> => start([...node, main, 'mirror', ...args], env).outcome;
const once = (out: string): Promise<Outcome> => runHere(['mirror', `${source.url}/feed.json`, '--out', out, '--once']);

/** The published votes of the first; undefined before there are any. Whoever asks finds a whole file. */
function votesIn(out: string): number | undefined {
  if (!existsSync(out)) return undefined;
  const { results, faults } = parse(readFileSync(out, 'utf8'));
  assert.deepEqual(faults, []);
  return Number(results?.candidates[0]?.votes);
}

const acts = (out: string): readonly string[] => {
  const { entries, fault } = readLedger(`${out}.ledger`);
  assert.equal(fault, undefined);
  return entries.map(({ act }) => act);
};

/** A folder in which a state is out and another waits. */
async function waiting(): Promise<string> {
  const out = join(temporaryFolder(), 'feed.json');
  say(0, 100_000, 50_000);
  const first = await once(out);
  assert.equal(first.code, 0, first.stderr);
  say(1, 0, 0);
  assert.equal((await once(out)).code, 1);
  return out;
}

describe('without a mirror', () => {
  test('status shows what waits and why, approve publishes it', async () => {
    const out = await waiting();
    const { stdout } = await runHere(['mirror', 'status', out]);
    assert.match(stdout, /^published: revision \d+ at .*, figures of 2024-02-20T12:00:00\+07:00$/m);
    assert.match(stdout, /^waiting: since .*, 1 states, the newest of 2024-02-20T12:01:00\+07:00$/m);
    assert.match(stdout, /^ {2}why: candidates: expected about 150000 votes, got 0$/m);
    assert.match(stdout, /^ {2}A: 100,000 → 0 votes \(−100,000\)$/m);
    assert.equal(votesIn(out), 100_000);
    const done = await runHere(['mirror', 'approve', out, '--by', 'Sari']);
    assert.deepEqual(done, {
      code: 0,
      stdout: `${out}: approved by Sari, figures of 2024-02-20T12:01:00+07:00\n`,
      stderr: '',
    });
    assert.equal(votesIn(out), 0);
    assert.match((await runHere(['mirror', 'status', out])).stdout, /^waiting: nothing$/m);
  });

  test('rollback takes a revision or a time', async () => {
    const out = join(temporaryFolder(), 'feed.json');
    for (const minute of [0, 1, 2]) {
      say(minute, 100_000 + minute, 50_000);
      await once(out);
    }
    const [first, second] = readLedger(`${out}.ledger`).entries;
    assert.equal((await runHere(['mirror', 'rollback', out, '--to', String(second?.revision)])).code, 0);
    assert.equal(votesIn(out), 100_001);
    assert.equal((await runHere(['mirror', 'rollback', out, '--to', first?.time ?? ''])).code, 0);
    assert.equal(votesIn(out), 100_000);
    assert.deepEqual(acts(out).slice(3), ['rolled-back', 'published', 'rolled-back', 'published']);
  });

  test('a waiting file that was edited by hand is not approved; without it the state itself still waits', async () => {
    for (const [edit, name] of [
      [(text: string) => text.replace('"votes": 0', '"votes": 123456'), 'other figures'],
      [(text: string) => text.slice(0, -40), 'a broken end'],
      [() => '', 'nothing'],
    ] as const) {
      const out = await waiting();
      const [shown, pending, ledger] = [out, `${out}.pending.json`, `${out}.ledger`].map((file) =>
        readFileSync(file, 'utf8'),
      );
      const edited = edit(pending ?? '');
      assert.notEqual(edited, pending);
      writeFileSync(`${out}.pending.json`, edited);
      for (const act of ['approve', 'reject']) {
        const refused = await runHere(['mirror', act, out, '--by', 'Sari']);
        assert.equal(refused.code, 1, name);
        assert.match(refused.stderr, /feed\.json\.pending\.json was changed by hand: remove it, /, name);
      }
      assert.deepEqual(
        [out, `${out}.ledger`, `${out}.pending.json`].map((file) => readFileSync(file, 'utf8')),
        [shown, ledger, edited],
        'nothing is published, nothing lost',
      );
      rmSync(`${out}.pending.json`);
      assert.equal((await runHere(['mirror', 'approve', out, '--by', 'Sari'])).code, 0);
      assert.equal(votesIn(out), 0);
    }
  });

  test('what cannot be done is reported, and nothing changes', async () => {
    const out = await waiting();
    const text = readFileSync(out, 'utf8');
    const none = join(temporaryFolder(), 'feed.json');
    const cases: readonly (readonly [readonly string[], number, RegExp])[] = [
      [['approve'], 2, /expected one FILE/],
      [['rollback', out], 2, /expected --to/],
      [['rollback', out, '--to', 'kemarin'], 2, /expected a revision or an ISO 8601 time, got "kemarin"/],
      [['rollback', out, '--to', '7'], 1, /no publication has revision 7/],
      [['rollback', out, '--to', '2024-01-01'], 1, /no publication was there at 2024-01-01/],
      [['approve', none], 1, /no ledger, or an empty one/],
      [['approve', out, '--to', '7'], 2, /--to is for rollback/],
    ];
    for (const [args, code, words] of cases) {
      const outcome = await runHere(['mirror', ...args]);
      assert.equal(outcome.code, code, args.join(' '));
      assert.match(outcome.stderr, words);
    }
    await runHere(['mirror', 'reject', out]);
    assert.match((await runHere(['mirror', 'approve', out])).stderr, /nothing waits/);
    assert.equal(readFileSync(out, 'utf8'), text);
  });
});

/** Waits for what another process does; after half a minute it fails. */
async function until(isDone: () => boolean): Promise<void> {
  for (const end = Date.now() + 30_000; !isDone(); await new Promise((resolve) => setTimeout(resolve, 20)))
    assert.ok(Date.now() < end, String(isDone));
}

describe('while a mirror runs', () => {
  test('it carries out the desk’s orders, and a second mirror is refused', async () => {
    const out = join(temporaryFolder(), 'feed.json');
    say(0, 100_000, 50_000);
    const mirror = start([main, 'mirror', `${source.url}/feed.json`, '--out', out, '--every', '5']);
    await until(() => votesIn(out) !== undefined);
    say(1, 0, 0);
    await until(() => /"event":"implausible"/.test(mirror.stderr()));
    const second = await once(out);
    assert.equal(second.code, 1);
    assert.match(second.stderr, new RegExp(`feed\\.json: process ${String(mirror.child.pid)} writes it already`));
    const { code, stdout, stderr } = await command(['approve', out, '--by', 'Sari']);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /approved by Sari/);
    assert.equal(votesIn(out), 0);
    mirror.child.kill('SIGTERM');
    assert.equal((await mirror.outcome).code, 0);
    assert.deepEqual(acts(out), ['published', 'held', 'approved', 'published']);
    assert.equal(existsSync(`${out}.lock`), false);
  });

  test('of two that start together only one writes', async () => {
    const out = join(temporaryFolder(), 'feed.json');
    // What a killed one has left stands in nobody's way.
    writeFileSync(`${out}.lock`, '999999999');
    say(0, 100_000, 50_000);
    const keys = [0, 1].map((index) => join(built, `KEY${index}.pem`));
    for (const key of keys) if (!existsSync(key)) assert.equal((await runHere(['keygen', key])).code, 0);
    const both = keys.map((key) =>
      start([main, 'mirror', `${source.url}/feed.json`, '--out', out, '--every', '5', '--sign', key]),
    );
    // The refused one ends by itself. Only the one that writes gets the signal: a process that is ending would die of it.
    const refused = await Promise.race(both.map(async (mirror) => (await mirror.outcome, mirror)));
    assert.match(refused.stderr(), /writes it (?:already|now)/);
    await until(() => votesIn(out) !== undefined);
    for (const mirror of both) if (mirror !== refused) mirror.child.kill('SIGTERM');
    const codes = (await Promise.all(both.map(({ outcome }) => outcome))).map(({ code }) => code);
    assert.deepEqual([...codes].sort(), [0, 1]);
    assert.deepEqual(acts(out), ['published']);
    const signed = readFileSync(signedName(out), 'utf8');
    assert.equal(payloadOf(signed), readFileSync(out, 'utf8'));
    assert.deepEqual(
      keys.map((key) => isSignedBy(signed, readKey(key))),
      codes.map((code) => code === 0),
      'signed by the one that writes',
    );
  });

  test('two with a file each in one folder do not mix, whatever is killed', async () => {
    const folder = temporaryFolder();
    const key = join(built, 'KEY0.pem');
    if (!existsSync(key)) assert.equal((await runHere(['keygen', key])).code, 0);
    const says = await Promise.all(
      [100_000, 200_000].map(async (votes) => {
        const text = { at: 0 };
        const { url } = await serve((_, response) =>
          response.end(
            JSON.stringify({
              updated: `2024-02-20T12:0${text.at}:00+07:00`,
              candidates: [
                { name: 'A', votes: votes + text.at },
                { name: 'B', votes: 50_000 },
              ],
            }),
          ),
        );
        return { text, url, votes };
      }),
    );
    // One name begins with the other.
    const outs = ['feed.json', 'feed.json.json'].map((name) => join(folder, name));
    const run = (crash: number): Promise<readonly Outcome[]> =>
      Promise.all(
        says.map(({ url }, index) =>
          command(
            [`${url}/feed.json`, '--out', outs[index] ?? '', '--once', '--sign', key],
            {
              CRASH_AT: String(index === 0 ? crash : 0),
            },
            ['--import', `${root}test/cli/crash-at.mjs`],
          ),
        ),
      );
    for (const [at, crash] of [0, 12, 19, 0].entries()) {
      for (const { text } of says) text.at = at;
      const [first, second] = await run(crash);
      assert.equal(second?.code, 0, second?.stderr);
      assert.equal(first?.code, crash ? null : 0, first?.stderr);
      assert.equal(votesIn(outs[1] ?? ''), 200_000 + at);
    }
    for (const [index, out] of outs.entries()) {
      const { votes = 0 } = says[index] ?? {};
      assert.equal(votesIn(out), votes + 3);
      assert.equal(payloadOf(readFileSync(signedName(out), 'utf8')), readFileSync(out, 'utf8'));
      assert.equal((await runHere(['ledger', out, '--quiet'])).code, 0);
      for (const name of readdirSync(`${out}.published`).filter((one) => /^\d+\.json$/.test(one))) {
        const [candidate] = parse(readFileSync(join(`${out}.published`, name), 'utf8')).results?.candidates ?? [];
        assert.equal(Number(candidate?.votes) - votes < 10, true, `${out}: ${name}`);
      }
    }
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });
});

describe('killed at each step', () => {
  for (const [act, votes] of [
    ['approve', 0],
    ['reject', 100_000],
    ['rollback', 99_000],
  ] as const) {
    test(`${act} leaves whole files, and is done or not done`, async () => {
      const original = await (async () => {
        if (act !== 'rollback') return waiting();
        const out = join(temporaryFolder(), 'feed.json');
        say(0, 99_000, 50_000);
        await once(out);
        say(1, 100_000, 50_000);
        await once(out);
        return out;
      })();
      const to = act === 'rollback' ? ['--to', String(readLedger(`${original}.ledger`).entries[0]?.revision)] : [];
      let kills = 0;
      let isThrough = false;
      for (let step = 1; !isThrough; step += 1) {
        const folder = join(temporaryFolder(), 'copy');
        mkdirSync(folder);
        cpSync(dirname(original), folder, { recursive: true, preserveTimestamps: true });
        const out = join(folder, 'feed.json');
        const { code, stderr } = await command([act, out, ...to, '--by', 'Sari'], { CRASH_AT: String(step) }, [
          '--import',
          `${root}test/cli/crash-at.mjs`,
        ]);
        isThrough = code !== null;
        if (isThrough) assert.equal(code, 0, stderr);
        else kills += 1;
        const [seen, said] = [votesIn(out) ?? -1, acts(out)];
        assert.ok([100_000, votes].includes(seen), `step ${String(step)}: ${String(seen)}`);
        // Whatever was decided, the next start carries it out; what was not, is as it was or still ordered.
        const isOrdered = existsSync(`${out}.order`);
        say(1, ...(act === 'rollback' ? [100_000, 50_000] : [0, 0]));
        await once(out);
        const isDone = said.some((one) => /approved|rejected|rolled-back/.test(one));
        if (isDone || isOrdered) assert.equal(votesIn(out), votes, `step ${String(step)}`);
        else assert.equal(votesIn(out), 100_000, `step ${String(step)}`);
        assert.ok(acts(out).filter((one) => /approved|rejected|rolled-back/.test(one)).length <= 1);
        assert.deepEqual(
          readdirSync(folder).filter((name) => name.endsWith('.tmp')),
          [],
        );
        rmSync(folder, { recursive: true });
      }
      assert.ok(kills >= 12, `${String(kills)} kills`);
    });
  }
});

describe('--notify', () => {
  test('posts what is held, again and again until it is accepted, and prints the address nowhere', async () => {
    const posts: string[] = [];
    const hook = await serve((request, response) => {
      let text = '';
      request.on('data', (chunk) => (text += String(chunk)));
      request.on('end', () => {
        posts.push(text);
        response.writeHead(posts.length > 1 ? 204 : 503).end();
      });
    });
    const out = join(temporaryFolder(), 'feed.json');
    say(0, 100_000, 50_000);
    await once(out);
    say(1, 0, 0);
    const { stderr } = await command([`${source.url}/feed.json`, '--out', out, '--once', '--notify'], {
      ELECTION_RESULTS_NOTIFY_URL: `${hook.url}/rahasia`,
    });
    assert.equal(posts.length, 2);
    const { level, event, file, reasons, changes } = JSON.parse(posts[1] ?? '') as Record<string, unknown>;
    assert.deepEqual([level, event, file], ['error', 'implausible', out]);
    assert.deepEqual(
      (reasons as readonly { rule: string }[]).map(({ rule }) => rule),
      ['votes-gone'],
    );
    assert.equal((changes as readonly string[])[0], 'A: 100,000 → 0 votes (−100,000)');
    assert.match(stderr, /"event":"notified"/);
    assert.doesNotMatch(stderr, /rahasia/);
  });

  test('needs an address', async () => {
    const out = join(temporaryFolder(), 'feed.json');
    for (const address of ['', 'rahasia', 'ftp://rahasia']) {
      const { code, stderr } = await command([`${source.url}/feed.json`, '--out', out, '--once', '--notify'], {
        ELECTION_RESULTS_NOTIFY_URL: address,
      });
      assert.equal(code, 2, stderr);
      assert.match(stderr, /ELECTION_RESULTS_NOTIFY_URL/);
      assert.doesNotMatch(stderr, /rahasia/);
    }
  });
});
