import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fromCSV } from '../../src/formats/csv.js';
import { parse } from '../../src/results/parse.js';
import type { Results } from '../../src/results/types.js';
import { pilpres2024 } from '../fixtures/pilpres-2024.js';

const grouped = new Intl.NumberFormat('id-ID');

function good(text: string): Results {
  const { results, faults } = parse(fromCSV(text));
  assert.deepEqual(faults, []);
  assert.ok(results);
  return results;
}

/** Nothing can be shown, and this is where it is wrong. */
function refused(text: string, path: string, message?: RegExp): void {
  const { results, faults } = parse(fromCSV(text));
  assert.equal(results, undefined);
  const fault = faults.find((found) => found.fatal && found.path === path);
  assert.ok(fault, JSON.stringify(faults));
  if (message) assert.match(fault.message, message);
}

const votesByName = ({ candidates }: Results): Record<string, number> =>
  Object.fromEntries(candidates.map(({ name, votes }) => [name, Number(votes)]));

const official = Object.fromEntries(pilpres2024.candidates.map(({ name, votes }) => [name, votes]));
const rows = (delimiter = ',', write: (votes: number) => string = String): string[] =>
  pilpres2024.candidates.map(({ number, name, votes }) => [number, name, write(votes)].join(delimiter));

describe('the figures', () => {
  for (const delimiter of [',', ';']) {
    for (const [name, end] of Object.entries({ LF: '\n', CRLF: '\r\n', CR: '\r' })) {
      test(`between "${delimiter}", in lines that end in ${name}`, () => {
        const lines = [['number', 'name', 'votes'].join(delimiter), ...rows(delimiter)];
        assert.deepEqual(votesByName(good(lines.join(end))), official);
        assert.deepEqual(votesByName(good(lines.join(end) + end)), official);
        // Blank lines, as spreadsheets leave them
        const padded = lines.map((line) => `${line}${end}  ${end}${delimiter}${delimiter}`).join(end);
        assert.deepEqual(votesByName(good(padded)), official);
      });
    }
  }

  test('grouped as Indonesians and as Englishmen write them', () => {
    const dots = ['number;name;votes', ...rows(';', (votes) => grouped.format(votes))].join('\n');
    assert.match(dots, /40\.971\.906/);
    assert.deepEqual(votesByName(good(dots)), official);
    const commas = ['number,name,votes', ...rows(',', (votes) => `"${votes.toLocaleString('en')}"`)].join('\n');
    assert.match(commas, /"40,971,906"/);
    assert.deepEqual(votesByName(good(commas)), official);
  });

  test('columns in any order and in capitals, and others that are none of ours', () => {
    const lines = pilpres2024.candidates.map(
      ({ number, name, votes }) => `x;${String(votes)};;${name};${String(number)}`,
    );
    const results = good(['Catatan; VOTES;;Name;number ', ...lines].join('\n'));
    assert.deepEqual(votesByName(results), official);
    assert.deepEqual(
      results.candidates.map(({ number }) => number),
      [1, 2, 3],
    );
  });

  test('every column there is', () => {
    const [first] = good(
      'id,number,name,votes,color,parties,photo\n' +
        '100025,01,"Anies & Muhaimin, ""AMIN""","40.971.906",#1B7F5C,"NasDem, PKB, PKS",foto/1.jpg\n',
    ).candidates;
    assert.deepEqual(first, {
      id: '100025',
      number: 1,
      name: 'Anies & Muhaimin, "AMIN"',
      votes: 40971906n,
      color: '#1b7f5c',
      parties: ['NasDem', 'PKB', 'PKS'],
      photo: 'foto/1.jpg',
      emptyBox: false,
    });
  });

  test('shares alone keep the digits of their source', () => {
    for (const write of [
      (share: string) => share,
      (share: string) => share.replace('.', ','),
      (share: string) => `${share.replace('.', ',')} %`,
    ]) {
      const lines = pilpres2024.candidates.map(({ name, publishedShare }) => `${name};${write(publishedShare)}`);
      assert.deepEqual(
        good(['name;share', ...lines].join('\n')).candidates.map(({ share }) => share),
        pilpres2024.candidates.map(({ publishedShare }) => ({
          units: BigInt(publishedShare.replace('.', '')),
          scale: 2,
        })),
      );
    }
  });

  test('votes win over shares beside them; an empty column of votes is none', () => {
    assert.equal(good('name,votes,share\nA,7,70\nB,3,30\n').candidates[0]?.votes, 7n);
    assert.deepEqual(good('name,votes,share\nA,,70\nB,,30\n').candidates[0]?.share, { units: 70n, scale: 0 });
    refused('name,votes,share\nA,7,70\nB,,30\n', 'candidates[1].votes');
  });

  test('digits past 2^53 stay exact', () => {
    assert.equal(good('name,votes\nA,9007199254740993').candidates[0]?.votes, 9007199254740993n);
  });

  for (const votes of ['1,5', '1.5', '-1', '1e3', '0x10', '1 000', 'x', '1.00', '٣']) {
    test(`no figure: ${votes}`, () => {
      refused(`name;votes\nA;7\nB;${votes}\n`, 'candidates[1].votes', /expected a whole number, got "/);
    });
  }
});

describe('lines before the head', () => {
  const table = 'number,name,votes\n1,A,7\n2,B,3\n';

  test('say of the count what the tag’s attributes say', () => {
    const { candidates, regions, counts, ...rest } = good(
      '#heading=Hasil, resmi\n# subheading = Pemilu Presiden 2024\n#kind = official\n#rule=plurality\n#round=2\n' +
        '#updated=2024-03-20T22:19:00+07:00\n#counted=823.377\n#stations=823.378\n#registered=204,421,612\n' +
        '#invalid=4194536\n#source=KPU\n#sourceUrl=https://kpu.go.id/?a=b\n#status=disputed\n' +
        table,
    );
    assert.deepEqual([candidates.length, regions, counts], [2, [], []]);
    assert.deepEqual(rest, {
      version: 1,
      heading: 'Hasil, resmi',
      subheading: 'Pemilu Presiden 2024',
      kind: 'official',
      rule: 'plurality',
      round: 2,
      status: 'disputed',
      updated: '2024-03-20T22:19:00+07:00',
      source: { name: 'KPU', url: 'https://kpu.go.id/?a=b' },
      progress: { counted: 823377n, total: 823378n },
      registeredVoters: 204421612n,
      invalidVotes: 4194536n,
      test: false,
      hold: false,
    });
  });

  test('of a quick count, with its embargo', () => {
    const results = good(
      `#kind=quick-count\n#pollster=LSI\n#sample=98,5%\n#margin=1\n#embargo=2024-02-14T15:00+07:00\n#notice=Uji\n${table}`,
    );
    assert.equal(results.pollster, 'LSI');
    assert.deepEqual(results.sample, { units: 985n, scale: 1 });
    assert.equal(results.embargo, '2024-02-14T15:00:00+07:00');
    assert.equal(results.notice, 'Uji');
  });

  test('as a spreadsheet writes them', () => {
    const results = good(
      `"#heading=Hasil; resmi";;\r\n#kind=official ;;\r\n#source=;;\r\n;;\r\nnumber;name;votes\r\n1;A;7\r\n`,
    );
    assert.equal(results.heading, 'Hasil; resmi');
    assert.equal(results.kind, 'official');
    assert.equal(results.source, undefined);
  });

  test('that say nothing known are passed over', () => {
    const results = good(`# Data dari KPU\n#\n#warna=x\n#__proto__=x\n#candidates=9\n${table}`);
    assert.deepEqual(votesByName(results), { A: 7, B: 3 });
  });

  test('a fault in one costs it alone', () => {
    const { results, faults } = parse(fromCSV(`#updated=kemarin\n#counted=x\n#stations=5\n#kind=final\n${table}`));
    assert.deepEqual(results && votesByName(results), { A: 7, B: 3 });
    assert.deepEqual(
      faults.map(({ path, fatal }) => [path, fatal]),
      [
        ['kind', false],
        ['updated', false],
        ['progress.counted', false],
      ],
    );
  });
});

describe('rows that cannot be trusted', () => {
  const torn = 'number,name,votes,color\n1,A,40971906,#1b7f5c\n2,B,96214691,#2f6fd0\n';

  test('a file torn within its last row, at every place where that can be told', () => {
    const head = torn.indexOf('\n', torn.indexOf('\n') + 1) + 1;
    const lastComma = torn.lastIndexOf(',');
    for (let at = head + 1; at <= lastComma; at += 1) {
      refused(torn.slice(0, at), 'candidates[1].votes', /got "row 2?/);
    }
    // Behind the votes a tear costs what stands there.
    for (let at = lastComma + 1; at < torn.length; at += 1) {
      assert.deepEqual(
        parse(fromCSV(torn.slice(0, at))).results?.candidates.map(({ votes }) => votes),
        [40971906n, 96214691n],
      );
    }
  });

  test('a quote that does not end', () => {
    refused('number,name,votes\n1,"A,7\n2,B,3\n', 'candidates[0].votes');
  });

  test('a figure that its own commas cut', () => {
    refused('number,name,votes\n1,A,40,971,906\n2,B,7\n', 'candidates[0].votes', /got "row 1,A,40,971,906"/);
    refused('number,name,votes\n1,A, B & C,906\n2,B,7\n', 'candidates[0].votes');
  });

  test('empty cells behind the last column are none', () => {
    assert.deepEqual(votesByName(good('number,name,votes\n1,A,7,,\n2,B,3, ,\n')), { A: 7, B: 3 });
  });

  test('a setting among the rows', () => {
    refused('number,name,votes\n1,A,7\n#updated=2024-03-20\n', 'candidates[1].votes', /got "row #updated/);
  });

  test('a row without a name, and two of one number', () => {
    refused('number,name,votes\n1,,7\n', 'candidates[0].name');
    refused('number,name,votes\n1,A,7\n1,B,3\n', 'candidates[1].id');
  });

  test('a head alone', () => {
    refused('number,name,votes\n', 'candidates');
  });
});

describe('what is no CSV goes through', () => {
  for (const text of [
    '',
    '\n',
    'x',
    '<!doctype html>\n<p>votes, name</p>',
    'name,color\nA,#123456',
    'votes\n7',
    '{"a":',
    ';;;\n',
  ]) {
    test(JSON.stringify(text), () => {
      assert.equal(fromCSV(text), text);
    });
  }
});
