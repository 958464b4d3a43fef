import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { convert } from '../../src/cli/convert.js';
import { keygen } from '../../src/cli/keygen.js';
import { ledger } from '../../src/cli/ledger.js';
import { mirror } from '../../src/cli/mirror.js';
import { replay } from '../../src/cli/replay.js';
import { validate } from '../../src/cli/validate.js';
import { verify } from '../../src/cli/verify.js';
import { parse } from '../../src/results/parse.js';
import { indonesian } from '../../src/text/messages/indonesian.js';
import { root } from '../../scripts/run.mjs';
import { blocks, documentedFigure, page } from './documented.js';

const helps: Readonly<Record<string, string>> = {
  keygen: keygen.help,
  ledger: ledger.help,
  verify: verify.help,
  convert: convert.help,
  mirror: mirror.help,
  replay: replay.help,
  validate: validate.help,
};

/** Cells of the rows of the table whose head begins so. */
function table(head: string): readonly (readonly string[])[] {
  const lines = page.slice(page.indexOf(`| ${head} `)).split('\n');
  assert.ok(lines[0]?.startsWith(`| ${head} `), head);
  const rows = lines.slice(
    2,
    lines.findIndex((line) => !line.startsWith('|')),
  );
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const numberOf = (text: string): number => Number(text.replace(/[^\d.]/g, ''));

describe('docs/operations.md', () => {
  it('leads to files that are there', () => {
    const links = [...page.matchAll(/\]\(([^)#:]+)\)/g)].map(([, link = '']) => link);
    assert.ok(links.length >= 3);
    for (const link of links) assert.ok(existsSync(join(root, 'docs', link)), link);
  });

  it('shows a waiting state that pages can read, closed', () => {
    const [waiting = '', ...others] = blocks('json');
    assert.deepEqual(others, []);
    const { results, faults } = parse(JSON.parse(waiting));
    assert.deepEqual(faults, []);
    assert.equal(results?.kind, 'quick-count');
    assert.equal(results.embargo, '2029-02-14T15:00:00+07:00');
  });

  it('gives the command line what it takes', () => {
    const commands = [...blocks('sh'), ...blocks('ini')]
      .flatMap((block) => block.replaceAll('\\\n', '').split('\n'))
      .filter((line) => /\belection-results (?!\/)[a-z]+ /.test(line));
    assert.ok(commands.length >= 4);
    for (const command of commands) {
      const [, name = ''] = /\belection-results ([a-z]+) /.exec(command) ?? [];
      const help = helps[name] ?? assert.fail(command);
      for (const [option] of command.matchAll(/--[a-z]+/g)) assert.match(help, new RegExp(`${option}\\b`), command);
    }
  });

  it('says what to do at each event of the mirror', () => {
    const told = mirror.help.slice(mirror.help.indexOf('{"time"'), mirror.help.indexOf('Exit codes'));
    const events = [...told.matchAll(/(?:^ {2}(?:info|warn|error) +|, |^ {9})([a-z-]+)(?=,|$| {2,})/gm)].map(
      ([, event]) => event,
    );
    assert.ok(events.length >= 13, events.join());
    const rows = table('event')
      .map(([event]) => event)
      .join(' ');
    for (const event of events) assert.ok(rows.includes(`\`${event}\``), event);
  });

  it('says what readers see in the words that they see', () => {
    const time = '…';
    for (const words of [
      indonesian.unreachable(time),
      indonesian.unavailable,
      indonesian.unchanged(time),
      indonesian.hold(time),
      indonesian.closed('Hitung cepat', time),
      indonesian.correction('', '', '', '').replace(/: .*/, ': …'),
    ]) {
      // The page quotes them up to where the time stands.
      assert.ok(page.includes(`\`${words.replace(/\.$/, '')}\``), words);
    }
    const { 'updated-in-future': ahead, ...others } = indonesian.inconsistencies;
    assert.ok(page.includes(`\`${ahead}\``), ahead);
    for (const words of Object.values({ ...others, jump: indonesian.jumps.stations('', '') })) {
      assert.match(words, /^Dalam data sumber, /);
    }
  });

  it('reckons right with what was measured', () => {
    const requests = 10_000_000 / 30;
    const [unchanged, changed, up] = [
      documentedFigure('unchanged poll, HTTP/2, down'),
      documentedFigure('changed poll, brotli, HTTP/2, down'),
      documentedFigure('unchanged poll, HTTP/2, up'),
    ];
    const near = (text: string | undefined, figure: number, part: number): void => {
      const written = numberOf(text ?? '');
      assert.ok(Math.abs(written - figure) <= part * figure + 1e-9, `${text ?? ''} where it is ${figure}`);
    };
    const gigabits = (bytes: number): number => (bytes * 8 * requests) / 1e9;
    const states = table('a new state every');
    assert.equal(states.length, 4);
    for (const [every = '', part, bytes, down, back] of states) {
      const share = Math.min(1, 30 / (numberOf(every) || Infinity));
      const each = (1 - share) * unchanged + share * changed;
      near(part, share, 0);
      near(bytes, each, 0.001);
      near(down, gigabits(each), 0.01);
      near(back, gigabits(up), 0.03);
    }
    const memory = documentedFigure('memory of an idle HTTP/2 connection');
    const nodes = table('edge nodes');
    assert.equal(nodes.length, 3);
    for (const [count = '', each, connections = '', origin, rate] of nodes) {
      const number = numberOf(count);
      const [held, size] = connections.split(', ');
      near(each, requests / number, 0.001);
      near(held, 10_000_000 / number, 0);
      near(size, (10_000_000 / number) * (memory / 1e9), 0.04);
      near(origin, (number * 3) / 10, 0);
      near(rate, 100 * (1 - (number * 3) / 10 / requests), 1e-6);
    }
  });
});
