import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFeed } from '../../src/formats/feed.js';
import type { Format } from '../../src/formats/feed.js';
import { parse } from '../../src/results/parse.js';
import { governors2024 } from '../fixtures/governors-2024.js';
import { kawalPemiluProvinces } from '../fixtures/kawalpemilu-made-after-code.js';
import { localCandidates, localFeed, presidentialCandidates, presidentialFeed } from '../fixtures/kpu-feeds.js';
import { pilpres2024 } from '../fixtures/pilpres-2024.js';
import { sirekap20240307 } from '../fixtures/sirekap-2024-03-07.js';

const [governor] = governors2024.contests;
assert.ok(governor);

const candidates = pilpres2024.candidates.map(({ id, number, name, votes }) => ({ id, number, name, votes }));
const feeds: Record<Exclude<Format, 'auto' | 'map'> | 'local', { feed: string; candidates?: string }> = {
  results: { feed: JSON.stringify({ version: 1, kind: 'official', candidates }) },
  kpu: {
    feed: JSON.stringify(presidentialFeed(sirekap20240307)),
    candidates: JSON.stringify(presidentialCandidates),
  },
  local: { feed: JSON.stringify(localFeed(governor)), candidates: JSON.stringify(localCandidates([governor])) },
  csv: { feed: ['number,name,votes', ...candidates.map((c) => `${c.number},${c.name},${c.votes}`)].join('\n') },
  series: {
    feed: JSON.stringify({ candidates, points: [{ updated: '2024-03-07', votes: sirekap20240307.votes }] }),
  },
  kawalpemilu: { feed: JSON.stringify(kawalPemiluProvinces()) },
};
const votesOf = (input: unknown): unknown =>
  parse(input)
    .results?.candidates.map(({ votes }) => Number(votes))
    .sort((a, b) => a - b);
const expected = {
  results: [27040878, 40971906, 96214691],
  csv: [27040878, 40971906, 96214691],
  kpu: [21374165, 31374310, 75357899],
  series: [21374165, 31374310, 75357899],
  local: [1277249, 1440904],
  kawalpemilu: [22313597, 33865412, 79079305],
};

describe('the format auto', () => {
  for (const [name, files] of Object.entries(feeds)) {
    test(`recognises ${name} by its content, with and without a BOM`, () => {
      for (const bom of ['', '\ufeff']) {
        const marked = { feed: bom + files.feed, ...(files.candidates && { candidates: bom + files.candidates }) };
        const { input, faults } = readFeed(marked);
        assert.deepEqual(faults, []);
        assert.deepEqual(votesOf(input), expected[name as keyof typeof expected]);
        // A page may also name the format.
        const format = name === 'local' ? 'kpu' : (name as Format);
        assert.deepEqual(readFeed(marked, format).input, input);
        assert.deepEqual(readFeed(marked, 'auto').input, input);
      }
    });
  }

  test('does not take a mark within the text for a BOM', () => {
    const feed = '{"candidates":[{"name":"A\ufeffB","votes":1}]}';
    assert.deepEqual(readFeed({ feed }).input, { candidates: [{ name: 'A\ufeffB', votes: 1 }] });
  });

  test('recognises counts of several pollsters as results', () => {
    const counts = [{ pollster: 'A', candidates }];
    assert.deepEqual(readFeed({ feed: JSON.stringify({ counts }) }).input, { counts });
  });

  test('recognises results by `candidates` or `counts`, even with a `chart`', () => {
    for (const own of [{ candidates }, { counts: [{ candidates }] }]) {
      assert.deepEqual(readFeed({ feed: JSON.stringify({ ...own, chart: { '1': 5 } }) }).input, {
        ...own,
        chart: { '1': 5 },
      });
    }
  });

  test('recognises CSV with headings in quotes', () => {
    assert.deepEqual(votesOf(readFeed({ feed: '"name";"votes"\n"A";"7"' }).input), [7]);
  });

  test('never takes a feed for one that a mapping reads, even beside a mapping', () => {
    const rows = JSON.stringify({ rows: [{ n: 'A', v: 5 }] });
    const map = JSON.stringify({ candidates: { each: 'rows', name: 'n', votes: 'v' } });
    assert.equal(parse(readFeed({ feed: rows, map }).input).results, undefined);
    assert.deepEqual(votesOf(readFeed({ feed: rows, map }, 'map').input), [5]);
  });

  test('ignores files of region names and candidates that its format does not need', () => {
    for (const format of ['results', 'csv', 'series'] as const) {
      assert.deepEqual(readFeed({ ...feeds[format], candidates: '<html>', regions: '<html>' }).faults, []);
    }
  });
});

describe('input in none of these formats stays as it is, and parse reports the fault', () => {
  const noTable = 'expected headings such as "Nama" and "Suara", got ';
  for (const [feed, message, asTable] of [
    [
      '<html>\n<body>502 Bad Gateway, votes, name</body>',
      'expected JSON, got "<html>\\n<body>502 Bad Gateway, votes, name</body>"',
    ],
    ['', 'expected JSON, got ""'],
    ['\ufeff', 'expected JSON, got ""'],
    ['halo', 'expected JSON, got "halo"', `${noTable}"halo"`],
    ['{"candidates":[{"na', 'expected JSON, got "{\\"candidates\\":[{\\"na"'],
    ['"votes"', 'expected JSON, got "votes"', `${noTable}"votes"`],
    ['[]', 'expected an object, got an empty list'],
    ['null', 'expected an object, got nothing'],
    ['7', 'expected an object, got 7'],
  ] as readonly (readonly [feed: string, message: string, asTable?: string])[]) {
    for (const format of ['auto', 'results', 'kpu', 'csv', 'series', 'kawalpemilu'] as const) {
      test(`${JSON.stringify(feed.slice(0, 20))} with the format ${format}`, () => {
        const { input, faults } = readFeed({ feed }, format);
        const told = asTable !== undefined && (format === 'auto' || format === 'csv');
        assert.deepEqual(faults, told ? [{ path: 'columns', message: asTable, fatal: true }] : []);
        if (told) assert.equal(input, undefined);
        else assert.deepEqual(parse(input).faults[0], { path: '', message, fatal: true });
      });
    }
  }

  test('a format other than the one that the page names', () => {
    for (const format of ['results', 'kpu', 'series', 'kawalpemilu', 'map'] as const) {
      for (const [name, { feed }] of Object.entries(feeds)) {
        if (name === format || (name === 'local' && format === 'kpu') || (format === 'results' && name === 'series'))
          continue;
        assert.equal(parse(readFeed({ feed }, format).input).results, undefined, `${name} as ${format}`);
      }
    }
  });

  test('an object without any known field', () => {
    for (const feed of ['{}', '{"error":"x"}']) {
      assert.equal(parse(readFeed({ feed }).input).faults[0]?.path, 'candidates');
      assert.deepEqual(readFeed({ feed }).input, JSON.parse(feed));
    }
  });
});

// A regular expression that backtracks would take minutes here. Then the time limit of the run ends the test.
test('a long answer is read in time', () => {
  const blank = ' '.repeat(500_000);
  const kpu = JSON.stringify({ '1': { nama: `A${blank}-${blank}B` }, '2': { nama: `kolom${blank}x` } });
  const read = readFeed({ feed: `{"ts":"2024-01-01${blank}","chart":{"1":5,"2":6}}`, candidates: kpu });
  readFeed({ feed: `#a${blank}=b${blank}c\nname,votes\nA${blank}B,7\n` });
  const keys = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`suara${index}`, index]));
  for (const votes of ['suara', 'x'.repeat(500_000)])
    readFeed(
      { feed: JSON.stringify({ rows: [keys] }), map: JSON.stringify({ candidates: { each: 'rows', votes } }) },
      'map',
    );
  readFeed({ feed: `<${blank.replace(/ /g, ',')}>` });
  readFeed({ feed: '['.repeat(500_000) });
  readFeed({ feed: '"\n'.repeat(250_000) });
  readFeed({ feed: `${'suarasah'.repeat(60_000)}x;y\n` });
  readFeed({ feed: 'suara;'.repeat(80_000) });
  readFeed({ feed: `nama;suara\nA;${'1 '.repeat(200_000)}\n` });
  readFeed({ feed: `nama;suara\nA;${'1.000'.repeat(100_000)}x\n` });
  readFeed({ feed: JSON.stringify({ candidates: [], points: [{ updated: `2024${blank}` }] }) });
  assert.equal(parse(read.input).results?.candidates.length, 2);
});
