import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { install } from '@sinonjs/fake-timers';
import { parseHouse } from '../../src/results/districts.js';
import { dashboardCases } from '../cases/dashboard.js';
import { cases } from '../cases/index.js';
import { presidentialCandidates, presidentialFeed, presidentialRegions } from '../fixtures/kpu-feeds.js';
import { sirekap20240307 } from '../fixtures/sirekap-2024-03-07.js';
import { put, root, runHere, runLookedOn, seriesText, temporaryFolder } from './command-line.js';

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

test('a CSV file that holds something else is not said to lack JSON', async () => {
  for (const [text, got] of [
    ['<html>', '"<html>"'],
    ['', '""'],
    ['{"candidates":', String.raw`"{\"candidates\":"`],
  ] as const) {
    const file = join(folder, 'page.CSV');
    writeFileSync(file, text);
    const { code, stderr } = await runHere(['validate', file]);
    assert.deepEqual([code, stderr], [1, `${file}: expected CSV with a line of headings, got ${got}\n`]);
  }
  const file = join(folder, 'page.json');
  writeFileSync(file, '<html>');
  assert.equal((await runHere(['validate', file])).stderr, `${file}: expected JSON, got "<html>"\n`);
});

test('regions that are not certain to be the province they seem to be', async () => {
  const file = put(folder, 'regions.json', {
    electionDate: '2024-02-14',
    candidates: [{ id: 'a', name: 'A', votes: 5 }],
    regions: [
      { code: 'Jabar', votes: { a: 1 } },
      { code: '33', name: 'Jawa Timur', votes: { a: 1 } },
      { code: '94', votes: { a: 1 } },
      { code: '00', name: 'Indonesia', votes: { a: 1 } },
    ],
  });
  const { code, stderr } = await runHere(['validate', file]);
  assert.equal(code, 0);
  assert.deepEqual(stderr.trimEnd().split('\n'), [
    `${file}: warning: Data of provinces incomplete (1 of 38)`,
    `${file}: warning: Province codes without a name, which may mean another province: 94`,
    `${file}: warning: Region names from the source do not match their codes: 33 Jawa Timur`,
    `${file}: warning: Unknown region codes: 00`,
  ]);
});

test('keys that stand twice, which JSON itself does not tell', async () => {
  const text = '{"candidates": [{"name": "A", "votes": 1, "votes": 2}]}';
  const { code, stderr } = await runHere(['validate', '-'], text);
  assert.equal(code, 1);
  assert.equal(stderr, 'stdin: candidates[0].votes: expected one value, got several: the last counts\n');
});

test('keys that are not known, at every level, each with the nearest known one', async () => {
  const file = put(folder, 'unknown.json', {
    $schema: 'https://e.example/results.schema.json',
    embargoo: '2024-02-14T15:00:00+07:00',
    registered: 100,
    counted: 1,
    zzz: null,
    source: { name: 'KPU', uri: 'https://e.example/' },
    candidates: [
      { name: 'A', votes: 1, colour: '#1b7f5c' },
      { name: 'B', votes: 2 },
    ],
    progress: { counted: 1, totl: 2, total: 2 },
    regions: [{ code: '11', votes: { A: 1 }, progres: { counted: 1, total: 1 }, stations: 1 }],
    counts: [{ polster: 'X', candidates: [{ name: 'A', voets: 1, votes: 2 }] }],
  });
  const { code, stdout, stderr } = await runHere(['validate', file]);
  assert.deepEqual([code, stdout], [1, '']);
  assert.deepEqual(stderr.trimEnd().split('\n').sort(), [
    `${file}: candidates[0].colour: unknown key; did you mean "color"?`,
    `${file}: counted: unknown key; did you mean "progress.counted"?`,
    `${file}: counts[0].candidates[0].voets: unknown key; did you mean "votes"?`,
    `${file}: counts[0].polster: unknown key; did you mean "pollster"?`,
    `${file}: embargoo: unknown key; did you mean "embargo"?`,
    `${file}: progress.totl: unknown key; did you mean "total"?`,
    `${file}: regions[0].progres: unknown key; did you mean "progress"?`,
    `${file}: regions[0].stations: unknown key; did you mean "progress.total"?`,
    `${file}: registered: unknown key; did you mean "registeredVoters"?`,
    `${file}: source.uri: unknown key; did you mean "url"?`,
    `${file}: zzz: unknown key`,
  ]);
});

test('keys that are not known before the head of a CSV, where attributes may stand too', async () => {
  const csv = '#embargoo=2024-02-14\n#stations=2\n#counted=1\n# no setting\n#source-url=x\nnumber,name,votes\n1,A,2\n';
  const { code, stderr } = await runHere(['validate', '-'], csv);
  assert.equal(code, 1);
  assert.equal(
    stderr,
    'stdin: #embargoo: unknown key; did you mean "embargo"?\nstdin: #source-url: unknown key; did you mean "sourceUrl"?\n',
  );
});

test('every key that is called known is read', () => {
  const { properties } = JSON.parse(readFileSync(`${root}results.schema.json`, 'utf8')) as { properties: object };
  const names = Object.keys(properties).filter((name) => name !== '$schema');
  assert.ok(names.length > 20);
  // `parties` stand in place of candidates.
  for (const name of names.filter((one) => one !== 'parties')) {
    const { faults } = parseHouse({ ...good, [name]: [[]] });
    assert.ok(
      faults.some(({ path }) => path.startsWith(name)),
      name,
    );
  }
});

test('no named case has a key that is not known', async () => {
  const given = [
    ...cases,
    ...dashboardCases.map((each) => ({
      ...each,
      results: each.results ?? each.series ?? each.contests ?? each.sources?.a,
    })),
  ];
  for (const { name, results } of given) {
    const { stderr } = await runHere(['validate', put(folder, `case-${name}.json`, results)]);
    assert.doesNotMatch(stderr, /unknown key/, name);
  }
});

test('a recorded count, and a feed of many contests', async () => {
  const series = put(folder, 'series.json', {
    candidates: [{ id: 'a', name: 'A' }],
    points: [{ updated: '2024-02-15T09:00+07:00', counted: 1, total: 2, votes: { a: 1 }, regions: [] }],
  });
  const one = await runHere(['validate', series]);
  assert.deepEqual([one.code, one.stderr], [1, `${series}: points[0].regions: unknown key\n`]);

  const contests = put(folder, 'contests.json', {
    version: 1,
    updated: '2024-11-28T10:00+07:00',
    embargo: '2099-01-01',
    contests: [
      { id: 'a', ...good, sourc: { name: 'KPU' } },
      { id: 'b', candidates: [{ name: 'A', votes: 'x' }] },
      { id: 'b', ...good },
      { id: 'c', ...good, embargo: '2099-01-02' },
    ],
  });
  const many = await runHere(['validate', contests]);
  assert.equal(many.code, 1);
  assert.deepEqual(many.stderr.trimEnd().split('\n').sort(), [
    `${contests}: contests[0].sourc: unknown key; did you mean "source"?`,
    `${contests}: contests[1].candidates[0].votes: expected a whole number, got "x"`,
    `${contests}: contests[2].id: expected an id of its own, got "b"`,
    `${contests}: contests[3].embargo: these figures must not leave the server before 2099-01-02`,
    // Told once, since it holds for all.
    `${contests}: embargo: these figures must not leave the server before 2099-01-01`,
  ]);

  const fine = put(folder, 'fine.json', { contests: [{ id: 'a', ...good, registeredVoters: 29 }] });
  assert.deepEqual(await runHere(['validate', fine]), {
    code: 0,
    stdout: `${fine}: no fault\n`,
    stderr: `${fine}: warning: contests[0]: In the source's data, votes exceed registered voters; additional voters may not be among these.\n`,
  });
  const empty = await runHere(['validate', '-'], '{"contests": []}');
  assert.deepEqual(
    [empty.code, empty.stderr],
    [1, 'stdin: contests: expected a list of contests, got []\nstdin: readers would see none of its figures\n'],
  );
});

test('a folder, and how far it is', async () => {
  const night = join(folder, 'night');
  mkdirSync(night);
  put(night, 'b.json', good);
  put(night, 'a.csv', 'number,name,votes\n1,A,2\n');
  put(night, 'c.json', { ...good, headding: 'X' });
  put(night, 'catatan.txt', 'no feed');
  assert.deepEqual(await runHere(['validate', night]), {
    code: 1,
    stdout: `${night}/a.csv: no fault\n${night}/b.json: no fault\n`,
    stderr: `${night}/c.json: headding: unknown key; did you mean "heading"?\n`,
  });
  const { code, shown } = await runLookedOn(['validate', night]);
  assert.equal(code, 1);
  assert.match(shown, /\[\.{30}\] 0\/3[^]*\[#{30}\] 3\/3/);
  // The bar has gone from the line that follows it.
  assert.equal(shown.split('\r\u001b[K').at(-1)?.split('\n').length, 4);

  const empty = join(folder, 'empty');
  mkdirSync(empty);
  assert.deepEqual(await runHere(['validate', empty]), {
    code: 1,
    stdout: '',
    stderr: `${empty}: no .json or .csv file in it\n`,
  });
});

test('figures that cannot all be true are warned of', async () => {
  const file = put(folder, 'many.json', { ...good, registeredVoters: 29 });
  const { code, stdout, stderr } = await runHere(['validate', file]);
  assert.equal(code, 0);
  assert.equal(
    stderr,
    `${file}: warning: In the source's data, votes exceed registered voters; additional voters may not be among these.\n`,
  );
  assert.equal(stdout, `${file}: no fault\n`);
});

test('seats that do not fit the votes, the parties or the threshold are warned of', async () => {
  const parties = [
    { id: 'a', name: 'A', votes: 97 },
    { id: 'b', name: 'B', votes: 3 },
  ];
  const house = put(folder, 'house.json', { candidates: parties, seats: { a: 19, b: 1 }, threshold: 4 });
  const district = put(folder, 'district.json', { candidates: parties, seats: { a: 3, c: 1 }, threshold: 4 });
  const { code, stderr } = await runHere(['validate', house, district]);
  assert.equal(code, 0);
  assert.equal(
    stderr,
    [
      `${house}: warning: threshold: expected no seat for a party under it, got 1 for b`,
      `${district}: warning: seats.c: expected the id of a candidate, got "c"`,
      `${district}: warning: seats: expected an entry for each candidate, got none for b`,
      `${district}: warning: threshold: expected \`qualified: false\` or national votes, got the votes of a district`,
      '',
    ].join('\n'),
  );
});

test('rows of totals: read as such, told where they differ, and asked about where they have a ballot number', async () => {
  const sheet = (...totals: readonly string[]): string => `No;Nama;Suara\n1;A;20\n2;B;10\n${totals.join('\n')}\n`;
  const warnings = async (...totals: readonly string[]): Promise<readonly unknown[]> => {
    const { code, stderr } = await runHere(['validate', '-'], sheet(...totals));
    return [code, ...stderr.trimEnd().split('\n').filter(Boolean)];
  };
  assert.deepEqual(await warnings(';Jumlah;30'), [0]);
  assert.deepEqual(await warnings(';Jumlah;31'), [
    0,
    "stdin: warning: In the source's data, the total is not the sum of all candidates' votes.",
  ]);
  assert.deepEqual(await warnings(';Semuanya;30'), [
    0,
    "stdin: warning: In the source's data, one row equals the sum of all others. Shares may be wrong, and no winner is named.",
  ]);
  assert.deepEqual(await warnings('3;Jumlah;30'), [
    0,
    'stdin: warning: "Jumlah", ballot number 3, equals the sum of all others: is it a total?',
  ]);
  assert.deepEqual(await warnings('3;C;30'), [0]);
});

test('why nobody is said to have won', async () => {
  const told = async (rest: object): Promise<readonly unknown[]> => {
    const candidates = [
      { name: 'A', votes: 20 },
      { name: 'B', votes: 10 },
    ];
    const input = JSON.stringify({ kind: 'official', rule: 'plurality', candidates, ...rest });
    const { code, stderr } = await runHere(['validate', '-'], input);
    return [code, ...stderr.trimEnd().split('\n').filter(Boolean)];
  };
  const unknown =
    'stdin: warning: nobody is said to have won: progress tells whether every station is in, or status what the KPU has done';
  assert.deepEqual(await told({}), [0, unknown]);
  assert.deepEqual(await told({ status: 'determined' }), [0]);
  assert.deepEqual(await told({ progress: { counted: 4, total: 5 } }), [0]);
  assert.deepEqual(await told({ rule: undefined }), [0]);
  assert.deepEqual(await told({ kind: 'preliminary' }), [0]);
  assert.deepEqual(await told({ status: 'determined', heading: 'Pilpres 2024' }), [
    1,
    'stdin: rule: expected presidential, as the headings say, got "plurality"',
  ]);
  assert.deepEqual(await told({ status: 'determined', electionDate: '2024-11-27', updated: '2023-11-28' }), [
    0,
    "stdin: warning: In the source's data, the time is before the day of the vote.",
  ]);
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
  const slip = await runHere(['validate', 'x', '--formt', 'csv']);
  assert.match(slip.stderr, /^--formt: unknown option; did you mean --format\?\n/);
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
    assert.match(stderr, /\nelection-results validate --help lists its options\.\n$/);
  }
});

test('a step that a mirror would hold or refuse, where files are told to follow each other', async () => {
  const state = (name: string, hour: number, ...votes: readonly number[]): string =>
    put(folder, name, {
      updated: `2024-02-20T${String(hour)}:00:00+07:00`,
      candidates: votes.map((figure, index) => ({ name: 'AB'[index], votes: figure })),
    });
  const files = [
    state('first.json', 10, 120_000, 90_000),
    state('zeros.json', 11, 0, 0),
    state('less.json', 12, 119_000, 90_500),
    state('older.json', 11, 119_100, 90_600),
    state('lost.json', 13, 119_100),
  ];
  const [first, zeros, less, older, lost] = files as [string, string, string, string, string];
  assert.equal((await runHere(['validate', ...files])).code, 0, 'files by themselves');
  const { code, stdout, stderr } = await runHere(['validate', '--steps', ...files]);
  assert.equal(code, 1);
  assert.equal(stdout, `${first}: no fault\n${less}: no fault\n`);
  assert.deepEqual(stderr.trimEnd().split('\n'), [
    `${zeros}: candidates: implausible: expected about 210000 votes, got 0`,
    `${less}: warning: candidates.A.votes: corrected: expected at least 120000, got 119000`,
    `${older}: updated: refused: expected 2024-02-20T12:00:00+07:00 or later, got 2024-02-20T11:00:00+07:00`,
    `${lost}: candidates: refused: expected B as before, got nothing`,
  ]);
});

test('what the votes that are still out cannot change, and what a candidate needs of them, on request', async () => {
  const count = (name: string, votes: readonly number[], rest: object = {}): string =>
    put(folder, `${name}.json`, {
      kind: 'official',
      registeredVoters: 1000,
      extraBallots: 0,
      progress: { counted: 90, total: 100 },
      candidates: votes.map((figure, index) => ({
        number: index + 1,
        name: `Calon ${String(index + 1)}`,
        votes: figure,
      })),
      ...rest,
    });
  const [sure, open] = [count('sure', [700, 200]), count('open', [463, 437])];
  assert.deepEqual(await runHere(['validate', '--remaining', sure, open]), {
    code: 0,
    stdout: [
      `${sure}: Tidak terkejar lagi: selisih 500 suara, yang belum masuk paling banyak 100. Penetapan tetap oleh KPU.`,
      `${sure}: no fault`,
      `${open}: Calon 2 butuh lebih dari 63% dari suara yang tersisa, paling banyak 100, untuk menyusul.`,
      `${open}: no fault\n`,
    ].join('\n'),
    stderr: '',
  });
  const english = await runHere(['validate', '--remaining', '--locale', 'en', '--json', open]);
  assert.deepEqual((JSON.parse(english.stdout) as readonly { remaining: unknown }[])[0]?.remaining, [
    'Calon 2 needs more than 63% of the votes still to come, at most 100, to pass the first.',
  ]);
  const steps = [count('one', [690, 190], { kind: 'preliminary' }), count('two', [700, 200], { kind: 'preliminary' })];
  assert.doesNotMatch((await runHere(['validate', '--remaining', ...steps])).stdout, /terkejar/);
  const { stdout } = await runHere(['validate', '--remaining', '--steps', ...steps]);
  assert.equal(stdout.match(/bila suara yang sudah masuk tidak dikoreksi/g)?.length, 1);
  assert.doesNotMatch((await runHere(['validate', sure])).stdout, /terkejar/);
});
