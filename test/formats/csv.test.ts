import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fromCSV } from '../../src/formats/csv.js';
import { readFeed } from '../../src/formats/feed.js';
import { parse } from '../../src/results/parse.js';
import type { Fault } from '../../src/results/faults.js';
import type { Results } from '../../src/results/types.js';
import { pilpres2024 } from '../fixtures/pilpres-2024.js';

const grouped = new Intl.NumberFormat('id-ID');

/** The results as a page reads them, and every fault. */
function read(text: string): { readonly results?: Results; readonly faults: readonly Fault[] } {
  const { input, faults } = fromCSV(text);
  if (faults.some(({ fatal }) => fatal)) return { faults };
  const { results, faults: more } = parse(input);
  return { ...(results && { results }), faults: [...faults, ...more] };
}

function good(text: string): Results {
  const { results, faults } = read(text);
  assert.deepEqual(faults, []);
  assert.ok(results);
  return results;
}

/** Checks that nothing can be shown, and that the fault has this path. */
function refused(text: string, path: string, message?: RegExp): void {
  const { results, faults } = read(text);
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

describe('figures are read', () => {
  for (const delimiter of [',', ';', '\t']) {
    for (const [name, end] of Object.entries({ LF: '\n', CRLF: '\r\n', CR: '\r' })) {
      test(`with the delimiter ${JSON.stringify(delimiter)} and line ends ${name}`, () => {
        const lines = [['number', 'name', 'votes'].join(delimiter), ...rows(delimiter)];
        assert.deepEqual(votesByName(good(lines.join(end))), official);
        assert.deepEqual(votesByName(good(lines.join(end) + end)), official);
        // Blank lines, as spreadsheets leave them
        const padded = lines.map((line) => `${line}${end}  ${end}${delimiter}${delimiter}`).join(end);
        assert.deepEqual(votesByName(good(padded)), official);
      });
    }
  }

  test('with Indonesian and English groups of digits', () => {
    const dots = ['number;name;votes', ...rows(';', (votes) => grouped.format(votes))].join('\n');
    assert.match(dots, /40\.971\.906/);
    assert.deepEqual(votesByName(good(dots)), official);
    const commas = ['number,name,votes', ...rows(',', (votes) => `"${votes.toLocaleString('en')}"`)].join('\n');
    assert.match(commas, /"40,971,906"/);
    assert.deepEqual(votesByName(good(commas)), official);
  });

  test('from columns in any order and in capitals; unknown columns are left out and reported', () => {
    const lines = pilpres2024.candidates.map(
      ({ number, name, votes }) => `x;${String(votes)};;${name};${String(number)};80`,
    );
    const { results, faults } = read(['Catatan; VOTES;;Name;number ;Kursi', ...lines].join('\n'));
    assert.ok(results);
    assert.deepEqual(votesByName(results), official);
    assert.deepEqual(
      results.candidates.map(({ number }) => number),
      [1, 2, 3],
    );
    assert.deepEqual(faults, [
      { path: 'columns', message: 'expected headings that are known, got "Catatan","Kursi"', fatal: false },
    ]);
  });

  test('from all columns', () => {
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

  test('with the source’s own digits, if there are only shares', () => {
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

  test('from votes where there are shares too; an empty column of votes is ignored', () => {
    assert.equal(good('name,votes,share\nA,7,70\nB,3,30\n').candidates[0]?.votes, 7n);
    assert.deepEqual(good('name,votes,share\nA,,70\nB,,30\n').candidates[0]?.share, { units: 70n, scale: 0 });
    refused('name,votes,share\nA,7,70\nB,,30\n', 'candidates[1].votes');
  });

  test('exactly beyond 2^53', () => {
    assert.equal(good('name,votes\nA,9007199254740993').candidates[0]?.votes, 9007199254740993n);
  });

  const written: readonly (readonly [string, bigint])[] = [
    ['40971906', 40971906n],
    ['40.971.906', 40971906n],
    ['"40,971,906"', 40971906n],
    ['40 971 906', 40971906n],
    ['40\u00a0971\u00a0906', 40971906n],
    ['40\u202f971\u2009906', 40971906n],
    ['40971906,00', 40971906n],
    ['40971906.0', 40971906n],
    ['40971906.00', 40971906n],
    ['40.971.906,00', 40971906n],
    ['40,971,906.00', 40971906n],
    ['40 971 906,0', 40971906n],
    ['40.971.906 suara', 40971906n],
    ['40 971 906 Suara', 40971906n],
    ['1 vote', 1n],
    ['1.000', 1000n],
    ['1,000', 1000n],
    ['1.000,00', 1000n],
    ['1.000,0', 1000n],
    ['1,000.0', 1000n],
    ['1.00', 1n],
    ['0', 0n],
    ['0,0', 0n],
  ];
  for (const [cell, votes] of written)
    test(`a cell with a count: ${JSON.stringify(cell)}`, () => {
      assert.equal(good(`name;votes\nA;7\nB;${cell}\n`).candidates[1]?.votes, votes);
    });

  for (const cell of ['-', '–', '—', '', ' ', ' - ']) {
    test(`a cell without a figure, which is not 0: ${JSON.stringify(cell)}`, () => {
      refused(`name;votes\nA;7\nB;${cell}\n`, 'candidates[1].votes', /expected a whole number, got nothing/);
      assert.deepEqual(good(`name;votes;share\nA;${cell};60\nB;${cell};40\n`).candidates[1]?.share, {
        units: 40n,
        scale: 0,
      });
    });
  }

  for (const votes of [
    ...['1,5', '1.5', '-1', '1e3', '0x10', 'x', '٣', '1.000.00', '1,000,00', '1.00.000', '1 00', '12 34', '1.0000'],
    ...['1,000.000', '40.971.906.0', '1.', '1,', 'suara', '40.971.906 juta', '1 000.000', '1.000 000', '1.000,000'],
  ]) {
    test(`a cell that is not a figure: ${votes}`, () => {
      refused(`name;votes\nA;7\nB;${votes}\n`, 'candidates[1].votes', /expected a whole number, got "/);
    });
  }
});

describe('settings before the headings', () => {
  const table = 'number,name,votes\n1,A,7\n2,B,3\n';

  test('have the meaning of the tag’s attributes', () => {
    const { candidates, regions, counts, ...rest } = good(
      '#heading=Hasil, resmi\n# subheading = Pemilu Presiden 2024\n#kind = official\n#rule=presidential\n#round=2\n' +
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
      rule: 'presidential',
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

  test('describe a quick count and its embargo', () => {
    const results = good(
      `#kind=quick-count\n#pollster=LSI\n#sample=98,5%\n#margin=1\n#embargo=2024-02-14T15:00+07:00\n#notice=Uji\n${table}`,
    );
    assert.equal(results.pollster, 'LSI');
    assert.deepEqual(results.sample, { units: 985n, scale: 1 });
    assert.equal(results.embargo, '2024-02-14T15:00:00+07:00');
    assert.equal(results.notice, 'Uji');
  });

  test('are read as a spreadsheet writes them', () => {
    const results = good(
      `"#heading=Hasil; resmi";;\r\n#kind=official ; ;\r\n#source=;;\r\n;;\r\nnumber;name;votes\r\n1;A;7\r\n`,
    );
    assert.equal(results.heading, 'Hasil; resmi');
    assert.equal(results.kind, 'official');
    assert.equal(results.source, undefined);
  });

  test('that are unknown are ignored', () => {
    const results = good(
      `# Data dari KPU\n# Catatan #kind=official\n#\n#warna=x\n#__proto__=x\n#candidates=9\n${table}`,
    );
    assert.deepEqual(votesByName(results), { A: 7, B: 3 });
    assert.equal(results.kind, undefined);
    assert.equal(good(`Hasil akhir\n#kind=official\n${table}`).kind, undefined, 'below a title');
  });

  test('with a fault lose only that setting', () => {
    const { results, faults } = read(`#updated=kemarin\n#counted=x\n#stations=5\n#kind=final\n${table}`);
    assert.deepEqual(results && votesByName(results), { A: 7, B: 3 });
    assert.deepEqual(
      faults.map(({ path, fatal }) => [path, fatal]),
      [
        ['kind', false],
        ['progress.counted', false],
        ['updated', false],
      ],
    );
  });
});

describe('a table is refused if', () => {
  const torn = 'number,name,votes,color\n1,A,40971906,#1b7f5c\n2,B,96214691,#2f6fd0\n';

  test('it is cut off within its last row, wherever that can be seen', () => {
    const head = torn.indexOf('\n', torn.indexOf('\n') + 1) + 1;
    const lastComma = torn.lastIndexOf(',');
    for (let at = head + 1; at <= lastComma; at += 1) {
      refused(torn.slice(0, at), 'candidates[1].votes', /got "row 2?/);
    }
    // After the votes, a cut loses only the cells that follow.
    for (let at = lastComma + 1; at < torn.length; at += 1) {
      assert.deepEqual(
        read(torn.slice(0, at)).results?.candidates.map(({ votes }) => votes),
        [40971906n, 96214691n],
      );
    }
  });

  test('a quote does not end', () => {
    refused('number,name,votes\n1,"A,7\n2,B,3\n', 'candidates[0].votes');
  });

  test('a figure is split by its own commas', () => {
    refused('number,name,votes\n1,A,40,971,906\n2,B,7\n', 'candidates[0].votes', /got "row 1,A,40,971,906"/);
    refused('number,name,votes\n1,A, B & C,906\n2,B,7\n', 'candidates[0].votes');
  });

  test('a row has more cells than headings, but not if these are empty', () => {
    assert.deepEqual(votesByName(good('number,name,votes\n1,A,7,,\n2,B,3, ,\n')), { A: 7, B: 3 });
  });

  test('a setting is among the rows', () => {
    refused('number,name,votes\n1,A,7\n#updated=2024-03-20\n', 'candidates[1].votes', /got "row #updated/);
  });

  test('a row has no name, or two rows have one number', () => {
    refused('number,name,votes\n1,,7\n', 'candidates[0].name');
    refused('number,name,votes\n1,A,7\n1,B,3\n', 'candidates[1].id');
  });

  test('there are only headings', () => {
    refused('number,name,votes\n', 'candidates');
  });
});

describe('editors’ files are read', () => {
  const named = (results: Results): unknown =>
    results.candidates.map(({ number, name, votes }) => [number, name, Number(votes)]);
  const three = pilpres2024.candidates.map(({ number, name, votes }) => [number, name, votes]);
  const lines = rows(';', (votes) => grouped.format(votes));

  test('below titles and empty rows, with a row of totals', () => {
    const sheet = [
      'HASIL REKAPITULASI SUARA;;',
      'Pemilu Presiden 2024;;',
      ';;',
      'No. Urut;Nama Pasangan Calon;Perolehan Suara (sah)',
      ';;',
      ...lines,
      ';;',
      'JUMLAH;;164.227.475',
      ';Suara tidak sah;4.194.536',
    ].join('\r\n');
    const results = good(sheet);
    assert.deepEqual(named(results), three);
    assert.equal(results.validVotes, 164227475n);
    assert.equal(results.invalidVotes, 4194536n);
  });

  test('with a BOM, and after a line that names the delimiter', () => {
    for (const [line, delimiter] of [
      ['sep=;', ';'],
      ['SEP=,', ','],
      ['"sep=;"', ';'],
      ['sep=\t', '\t'],
    ] as const)
      for (const start of ['', '\ufeff']) {
        const sheet = [start + line, ['No', 'Paslon', 'Suara'].join(delimiter), ...rows(delimiter)].join('\r\n');
        const { input, faults } = readFeed({ feed: sheet });
        assert.deepEqual(faults, []);
        assert.deepEqual(named(parse(input).results!), three, line);
      }
  });

  test('with a title that has another delimiter', () => {
    assert.deepEqual(votesByName(good('Hasil;akhir\nNo,Nama,Suara\n1,A,7\n2,B,3\n')), { A: 7, B: 3 });
  });

  test('with settings below the line that names the delimiter, which is recognised by its start', () => {
    const results = good('sep=;\n#kind=official\nNama;Suara\nA sep=1;7\nB;3\n');
    assert.equal(results.kind, 'official');
    assert.deepEqual(votesByName(results), { 'A sep=1': 7, B: 3 });
  });

  test('with settings above the titles', () => {
    const results = good(`#kind=official\n#source=KPU\nHasil akhir\nNo;Nama;Suara\n${lines.join('\n')}`);
    assert.equal(results.kind, 'official');
    assert.deepEqual(named(results), three);
  });

  test('with cells of several lines, which are joined by a space', () => {
    const results = good('"No.\nUrut"\t"Nama\nPaslon"\t"Perolehan\r\nSuara"\n1\t"Anies\r\n& Muhaimin"\t7\n2\tB\t3\n');
    assert.deepEqual(named(results), [
      [1, 'Anies & Muhaimin', 7],
      [2, 'B', 3],
    ]);
  });

  test('with ballot numbers and other signs around them', () => {
    assert.deepEqual(named(good('No;Nama;Suara\n01;A;7\nNo. 2;B;3\n3.;C;1\n(4);D;0\n')), [
      [1, 'A', 7],
      [2, 'B', 3],
      [3, 'C', 1],
      [4, 'D', 0],
    ]);
  });

  test('without headings if an editor pastes them, but not from a feed', () => {
    const pasted = (text: string): unknown => {
      const { input, faults } = fromCSV(text, true);
      const { results } = faults.length ? {} : parse(input);
      return results && named(results);
    };
    assert.deepEqual(pasted(lines.join('\n')), three);
    assert.deepEqual(pasted(rows('\t').join('\n')), three);
    assert.deepEqual(pasted('Judul\nA;7\nB;3\n'), [
      [undefined, 'A', 7],
      [undefined, 'B', 3],
    ]);
    assert.deepEqual(pasted('#heading=Hasil; resmi\nA;7\nB;3\n'), [
      [undefined, 'A', 7],
      [undefined, 'B', 3],
    ]);
    assert.deepEqual(pasted('1;A;7;70,0%\n2;B;3;30,0%\nJumlah;;10;100%\n'), [
      [1, 'A', 7],
      [2, 'B', 3],
    ]);
    for (const torn of [
      '1,A,40,971,906\n2,B,7',
      // Of 40,971,906: a narrow column may end like this.
      '1,A,906\n2,B,7',
      '1\tA\t40\t971\t906',
      '1\tA\t40\t971',
      '40.971.906;A;1\n96.214.691;B;2',
      '1;A',
      '7',
    ])
      assert.equal(pasted(torn), undefined, torn);
    refused(lines.join('\n'), 'columns', /^expected headings such as "Nama" and "Suara", got "1",/);
  });
});

describe('a refusal says what the table looks like', () => {
  const cases: Readonly<Record<string, readonly [text: string, got: RegExp]>> = {
    'a column for each pair, a row for each region': [
      'Provinsi;Anies-Muhaimin;Prabowo-Gibran;Ganjar-Mahfud\nACEH;2.369.534;787.024;64.677\nBali;99.233;1.454.640;1.127.134\n',
      /^expected a row for each candidate, not for each place or time, got "Provinsi",/,
    ],
    'the same with numbers, codes and a total': [
      'No,Kode,Kabupaten/Kota,Paslon 1,Paslon 2,Jumlah\n1,3101,Kepulauan Seribu,5,6,11\n2,3171,Jakarta Selatan,7,8,15\n',
      /^expected a row for each candidate, not for each place or time, got "No","Kode","Kabupaten\/Kota",/,
    ],
    'a row for each time': [
      'Waktu\tPaslon 1\tPaslon 2\n15.00\t40\t60\n16.00\t41\t59\n',
      /^expected a row for each candidate, not for each place or time, got "Waktu","Paslon 1","Paslon 2"$/,
    ],
    'a row for each candidate of each region': [
      'Provinsi;No;Nama;Suara\nAceh;1;A;7\nAceh;2;B;3\nBali;1;A;7\nBali;2;B;3\n',
      /^expected a row for each candidate, not for each place or time, got "Provinsi",/,
    ],
    'seats in place of votes': [
      'No;Partai;Kursi\n1;PKB;68\n2;Gerindra;86\n',
      /^expected headings such as "Nama" and "Suara", got "No","Partai","Kursi"$/,
    ],
    'votes in thousands': ['Nama;Suara (ribu)\nA;40.972\nB;96.215\n', /got "Nama","Suara \(ribu\)"$/],
    'several columns of votes': [
      'Partai;Suara partai;Suara calon;Jumlah suara\nA;1;2;3\nB;3;4;7\n',
      /^expected each heading once, got "Partai","Suara partai","Suara calon","Jumlah suara"$/,
    ],
    'rows of figures without headings': ['1;A;7\n2;B;3\n', /got "1","A","7"$/],
  };
  for (const [what, [text, got]] of Object.entries(cases))
    test(what, () => {
      refused(text, 'columns', got);
    });

  test('shares that are fractions of 1', () => {
    refused('Nama;Persentase\nA;0,2495\nB;0,5859\nC;0,1646\n', 'candidates', /got shares that add up to 1/);
  });

  test('a region that is the same in every row is ignored', () => {
    assert.deepEqual(votesByName(good('Provinsi;No;Nama;Suara\nAceh;1;A;7\nAceh;2;B;3\n')), { A: 7, B: 3 });
  });

  test('text that is not a table', () => {
    for (const text of ['x', 'Service unavailable', ';;;\n', 'votes\n7', 'name,color\nA,#123456']) {
      const { input, faults } = fromCSV(text);
      assert.equal(input, undefined, text);
      assert.match(faults[0]?.message ?? '', /^expected headings such as "Nama" and "Suara", got /);
      assert.equal(faults[0]?.fatal, true);
    }
  });
});

describe('input that is not CSV stays as it is', () => {
  for (const text of ['', ' \n', '<!doctype html>\n<p>votes, name</p>', '{"a":', ' [1']) {
    test(JSON.stringify(text), () => {
      assert.deepEqual(fromCSV(text), {
        input: text,
        faults: [],
        candidates: [],
        source: '',
        head: [],
        fields: [],
        isKnown: false,
      });
    });
  }
});
