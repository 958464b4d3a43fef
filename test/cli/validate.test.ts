import assert from 'node:assert/strict';
import { test } from 'node:test';
import { install } from '@sinonjs/fake-timers';
import { presidentialCandidates, presidentialFeed, presidentialRegions } from '../fixtures/kpu-feeds.js';
import { sirekap20240307 } from '../fixtures/sirekap-2024-03-07.js';
import { put, runHere, seriesText, temporaryFolder } from './command-line.js';

const folder = temporaryFolder();
const good = {
  candidates: [
    { name: 'Anies & Muhaimin', votes: 10 },
    { name: 'Prabowo & Gibran', votes: 20 },
  ],
};

test('a feed without a fault', async () => {
  const file = put(folder, 'good.json', good);
  assert.deepEqual(await runHere(['validate', file]), { code: 0, stdout: `${file}: no fault\n`, stderr: '' });
});

test('every fault with its path, those that leave something out too', async () => {
  const file = put(folder, 'faulty.json', {
    updated: 'yesterday',
    candidates: [
      { name: 'Anies & Muhaimin', votes: -1 },
      { name: 'Prabowo & Gibran', votes: '1,5', color: 'blue' },
    ],
  });
  const { code, stdout, stderr } = await runHere(['validate', file]);
  assert.equal(code, 1);
  assert.equal(stdout, '');
  assert.deepEqual(
    stderr.trimEnd().split('\n').sort(),
    [
      `${file}: candidates[0].votes: expected a whole number, got -1`,
      `${file}: candidates[1].color: expected a hex colour such as #1b7f5c, got "blue"`,
      `${file}: candidates[1].votes: expected a whole number, got "1,5"`,
      `${file}: readers would see none of its figures`,
      `${file}: updated: expected an ISO 8601 time, got "yesterday"`,
    ].sort(),
  );
});

test('keys that stand twice, which JSON itself does not tell', async () => {
  const text = '{"candidates": [{"name": "A", "votes": 1, "votes": 2}]}';
  const { code, stderr } = await runHere(['validate', '-'], text);
  assert.equal(code, 1);
  assert.equal(stderr, 'stdin: candidates[0].votes: expected one value, got several: the last counts\n');
});

test('figures that cannot all be true are warned of', async () => {
  const file = put(folder, 'many.json', { ...good, registeredVoters: 29 });
  const { code, stdout, stderr } = await runHere(['validate', file]);
  assert.equal(code, 0);
  assert.equal(stderr, `${file}: warning: In the source's data, votes exceed registered voters.\n`);
  assert.equal(stdout, `${file}: no fault\n`);
});

test('a quick count under embargo must not leave the server', async () => {
  const file = put(folder, 'quick.json', { ...good, kind: 'quick-count', embargo: '2024-02-14T15:00:00+07:00' });
  const several = put(folder, 'several.json', {
    counts: [{ ...good, kind: 'quick-count', pollster: 'A', embargo: '2024-02-14 15:00' }],
    candidates: [],
  });
  const clock = install({ now: Date.parse('2024-02-14T14:59:59+07:00'), toFake: ['Date'] });
  try {
    const early = await runHere(['validate', file, several]);
    assert.equal(early.code, 1);
    const message =
      'these figures must not leave the server before 2024-02-14T15:00:00+07:00 (UU 7/2017 Pasal 449(5))\n';
    assert.equal(early.stderr, `${file}: embargo: ${message}${several}: counts[0].embargo: ${message}`);
    clock.setSystemTime(Date.parse('2024-02-14T15:00:00+07:00'));
    assert.equal((await runHere(['validate', file, several])).code, 0);
  } finally {
    clock.uninstall();
  }
});

test('KPU’s feed with the files that go with it, and faults in those by their own name', async () => {
  const feed = put(folder, 'ppwp.json', presidentialFeed(sirekap20240307));
  const candidates = put(folder, 'paslon.json', presidentialCandidates);
  const regions = put(folder, 'wilayah.json', presidentialRegions);
  const options = ['--candidates', candidates, '--regions', regions];
  const fine = await runHere(['validate', feed, '--format', 'kpu', ...options]);
  assert.deepEqual([fine.code, fine.stdout], [0, `${feed}: no fault\n`]);

  const page = put(folder, 'page.html', '<html>');
  const broken = await runHere(['validate', feed, '--candidates', candidates, '--regions', page]);
  assert.equal(broken.code, 1);
  assert.match(broken.stderr, new RegExp(`^${page}: expected .+, got "<html>"`));
});

test('CSV, and CSV that is torn', async () => {
  const csv = '#updated=2024-03-20T22:19:00+07:00\nnumber,name,votes\n1,Anies & Muhaimin,40.971.906\n';
  assert.equal((await runHere(['validate', '-'], csv)).code, 0);
  assert.equal((await runHere(['validate', '-', '--format', 'csv'], `${csv}2,Prabowo & Gib`)).code, 1);
});

test('what is no feed at all', async () => {
  for (const text of ['', '<html>', '{"candidates": [', '[]']) {
    const { code, stderr } = await runHere(['validate', '-'], text);
    assert.equal(code, 1, text);
    assert.match(stderr, /^stdin: expected /);
  }
});

test('bytes that are not UTF-8', async () => {
  const file = put(folder, 'latin.json', Buffer.from('{"candidates": [{"name": "Andr\xe9", "votes": 1}]}', 'latin1'));
  const { code, stderr } = await runHere(['validate', file]);
  assert.equal(code, 1);
  assert.equal(stderr, `${file}: expected UTF-8, got other bytes\n`);
});

test('--json for programs', async () => {
  const file = put(folder, 'program.json', { candidates: [{ name: 'A', votes: 'x' }] });
  const { code, stdout, stderr } = await runHere(['validate', '--json', file]);
  assert.equal(code, 1);
  assert.equal(stderr, '');
  assert.deepEqual(JSON.parse(stdout), [
    {
      file,
      usable: false,
      faults: [{ path: 'candidates[0].votes', message: 'expected a whole number, got "x"', fatal: true, file }],
      warnings: [],
    },
  ]);
});

test('files that cannot be read, and wrong usage', async () => {
  const missing = await runHere(['validate', `${folder}/none.json`]);
  assert.deepEqual(missing, { code: 1, stdout: '', stderr: `${folder}/none.json: no such file or folder\n` });
  assert.equal((await runHere(['validate', folder])).stderr, `${folder}: is a folder\n`);
  for (const args of [
    [],
    ['--nope', 'x'],
    ['x', '--format', 'xml'],
    ['-', '-'],
    ['x', '--candidates', '-'],
    ['x', '--regions'],
  ]) {
    const { code, stderr } = await runHere(['validate', ...args], seriesText);
    assert.equal(code, 2, args.join(' '));
    assert.match(stderr, /\nelection-results validate --help tells what it takes\.\n$/);
  }
});
