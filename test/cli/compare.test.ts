import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { kawal2024, kpu2024 } from '../fixtures/two-sources-2024.js';
import { put, runHere, runLookedOn, temporaryFolder } from './command-line.js';
import { writeStations } from './seeded-stations.js';

interface Printed {
  readonly compared: number;
  readonly differing: number;
  readonly only: readonly number[];
  readonly incomplete: number;
  readonly differences: readonly {
    readonly address: string;
    readonly places: readonly string[];
    readonly figures: readonly (readonly string[])[];
    readonly differences: readonly string[];
  }[];
}

const head = 'kode,tps,suara_01,suara_02';

describe('stations', () => {
  const folder = temporaryFolder();
  const pair = (a: string, b: string): readonly string[] => [
    'compare',
    put(folder, 'a.csv', a),
    put(folder, 'b.csv', b),
  ];
  const inJson = async (args: readonly string[]): Promise<Printed> =>
    JSON.parse((await runHere([...args, '--to', 'json'])).stdout) as Printed;

  for (const asLines of [false, true]) {
    test(`finds all that was put in and nothing else, in ${asLines ? 'lines of JSON' : 'CSV'}`, async () => {
      const [a, b] = ['a', 'b'].map((name) => join(folder, `seeded-${name}.${asLines ? 'jsonl' : 'csv'}`)) as [
        string,
        string,
      ];
      const seeded = await writeStations(a, b, { rows: 6000, seed: 1, asLines });
      assert.ok(seeded.differences.size > 10 && seeded.onlyA && seeded.onlyB && seeded.incomplete);
      const found = await inJson(['compare', a, b]);
      assert.deepEqual(
        new Map(found.differences.map(({ address, figures }) => [address, figures.map((both) => both.map(Number))])),
        new Map([...seeded.differences].sort()),
      );
      assert.deepEqual(
        [found.only, found.incomplete, found.compared],
        [[seeded.onlyA, seeded.onlyB], seeded.incomplete, 6000 - seeded.onlyA - seeded.onlyB - seeded.incomplete],
      );
      const sizes = found.differences.map(({ differences }) =>
        Math.max(...differences.map((one) => Math.abs(Number(one)))),
      );
      assert.deepEqual(
        sizes,
        [...sizes].sort((one, other) => other - one),
      );
    });
  }

  test('tells each difference with its station and its lines', async () => {
    const { code, stdout } = await runHere(
      pair(
        `${head}\n1101,1,10,20\n1101,2,5,6\n1102,1,7,8\n`,
        `tps;kode;01;02\n2;11.01;5;906\nTPS 001;11.01;12;20\n9;1109;1;1\n`,
      ),
    );
    assert.equal(code, 0);
    assert.match(stdout, /Compared: 2 stations that both have/);
    assert.match(stdout, /Only in .*a\.csv: 1 \(1102 \/ 1\)\nOnly in .*b\.csv: 1 \(1109 \/ 9\)/);
    assert.match(
      stdout,
      /^1101 \/ 2 \[line 3, line 2\]: suara_02 \+900 \(6 and 906\)\n1101 \/ 1 \[line 2, line 3\]: suara_01 \+2 \(10 and 12\)\n$/m,
    );
    assert.match(stdout, /suara_01: 15 and 17\n {2}suara_02: 26 and 926\n/);
  });

  test('tells rows that cannot be read with file, line and column, and compares the others', async () => {
    const { code, stdout, stderr } = await runHere(
      pair(
        `${head}\n1101,1,10,20\n1101,2,"1,5",6\n1101,3,5\n,4,5,6\n1101,1,10,20\n1101,5,1,-\n1101,6,3,4\n`,
        `${head}\n1101,1,10,21\n1101,2,1,6\n1101,5,1,2\n1101,6,3,5\n`,
      ),
    );
    assert.equal(code, 1);
    assert.deepEqual(stderr.replaceAll(folder, '').trim().split('\n'), [
      '/a.csv: line 3: suara_01: expected a whole number up to 4294967294, got "1,5"',
      '/a.csv: line 4: expected 4 cells, got 3',
      '/a.csv: line 5: kode, tps: expected the code of a station, got nothing',
      '/a.csv: line 6: kode, tps: expected each station once, got 1101 / 1 as in line 2',
    ]);
    assert.match(stdout, /Compared: 1 stations/);
    assert.match(stdout, /Without a figure in one of them, not compared: 1\n/);
    assert.doesNotMatch(stdout, /Only in/);
    assert.match(stdout, /1101 \/ 6 .*\+1 \(4 and 5\)/);
  });

  test('refuses files of other candidates and other keys', async () => {
    const told = async (a: string, b: string): Promise<string> => {
      const { code, stderr } = await runHere(pair(a, b));
      assert.equal(code, 1);
      return stderr.replaceAll(folder, '');
    };
    assert.equal(
      await told(`${head}\n1,1,1,1\n`, 'kode,tps,suara_01,suara_03\n1,1,1,1\n'),
      '/b.csv: line 1: expected a column for candidate 2 as in /a.csv, got suara_01, suara_03\n',
    );
    assert.equal(
      await told(`${head}\n1,1,1,1\n`, `${head},suara_03\n1,1,1,1,1\n`),
      '/b.csv: line 1: expected the candidates of /a.csv: suara_01, suara_02, got also suara_03\n',
    );
    assert.match(
      await told(`${head}\n1,1,1,1\n`, 'kode,suara_01,suara_02\n1,1,1\n'),
      /expected the key kode, tps as in/,
    );
    assert.match(await told(`${head}\n1,1,1,1\n`, `${head}\n1,1,"1,1\n`), /line 2: expected a closing quote/);
  });

  test('takes named columns, and quoted names of places', async () => {
    const found = await inJson([
      ...pair(
        'provinsi,kabupaten,tps,suara_01,dpt\n"Sulawesi, Utara",Bitung,1,5,300\n',
        'provinsi,kabupaten,tps,suara_01,dpt\n"SULAWESI, UTARA",bitung,01,6,290\n',
      ),
      '--votes',
      'dpt',
    ]);
    assert.deepEqual(found.differences, [
      {
        address: 'SULAWESI, UTARA / BITUNG / 1',
        places: ['line 2', 'line 2'],
        figures: [['300', '290']],
        differences: ['-10'],
      },
    ]);
  });

  test('writes a file, and shows how far it is', async () => {
    const out = join(folder, 'out.csv');
    const args = [...pair(`${head}\n1101,1,10,20\n`, `${head}\n1101,1,10,25\n`), '--to', 'csv', '--out', out];
    const { code, shown } = await runLookedOn(args);
    assert.equal(code, 0);
    assert.match(shown, /\[#+\.*\] \d+\/100/);
    assert.match(readFileSync(out, 'utf8'), /\r\n1101 \/ 1,line 2,line 2,10,10,0,20,25,\+5\r\n$/);
  });
});

describe('results files', () => {
  const folder = temporaryFolder();

  test('KPU beside KawalPemilu: the largest difference first, with its places', async () => {
    const { code, stdout } = await runHere([
      'compare',
      put(folder, 'kpu.json', kpu2024),
      put(folder, 'kawal.json', kawal2024),
      '--most',
      '1',
    ]);
    assert.equal(code, 0);
    assert.match(stdout, /kpu\.json: KPU, preliminary, 39 regions, 78\.46% of stations counted\n/);
    assert.match(stdout, /kawal\.json: KawalPemilu, preliminary, 39 regions, 82\.54% of stations counted\n/);
    assert.match(
      stdout,
      /\n32 Jawa Barat \[regions\.32, regions\.32\]: .*2 Prabowo & Gibran \+793835 \(12808211 and 13602046\)/,
    );
  });

  test('sources of different elections are told with their file and path', async () => {
    const kpu = put(folder, 'kpu.json', kpu2024);
    const other = put(folder, 'other.json', { ...kawal2024, electionDate: '2019-04-17' });
    const { code, stdout, stderr } = await runHere(['compare', kpu, other]);
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(stderr, /other\.json: electionDate: expected "2024-02-14" as in a\.electionDate, got "2019-04-17"\n$/);
  });

  test('figures under embargo are not printed', async () => {
    const kpu = put(folder, 'kpu.json', kpu2024);
    const closed = put(folder, 'closed.json', { ...kawal2024, embargo: '2999-01-01T00:00:00Z' });
    const { code, stdout, stderr } = await runHere(['compare', kpu, closed]);
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(stderr, /must not leave the server/);
  });

  test('needs two files', async () => {
    assert.equal((await runHere(['compare', put(folder, 'kpu.json', kpu2024)])).code, 2);
    assert.match(
      (await runHere(['compare', join(folder, 'none.csv'), join(folder, 'none.csv')])).stderr,
      /no such file/,
    );
  });
});
