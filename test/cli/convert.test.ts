import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { kawalPemilu2024 } from '../fixtures/kawalpemilu-2024.js';
import { kawalPemiluProvinces } from '../fixtures/kawalpemilu-made-after-code.js';
import { districtFile, partiesByDistrict, partyFile } from '../fixtures/kpu-parties-made-after-code.js';
import { presidentialCandidates, presidentialFeed, presidentialRegions } from '../fixtures/kpu-feeds.js';
import { sirekap20240307 } from '../fixtures/sirekap-2024-03-07.js';
import { put, runHere, temporaryFolder } from './command-line.js';

const folder = temporaryFolder();

interface Written {
  readonly version: number;
  readonly kind: string;
  readonly updated: string;
  readonly candidates: readonly { readonly id: string; readonly number: number; readonly votes: number | string }[];
  readonly progress: object;
  readonly regions: readonly { readonly code: string; readonly name: string; readonly votes: object }[];
}

test('KPU’s feed, figure by figure', async () => {
  const feed = put(folder, 'ppwp.json', presidentialFeed(sirekap20240307));
  const candidates = put(folder, 'paslon.json', presidentialCandidates);
  const regions = put(folder, 'wilayah.json', presidentialRegions);
  const { code, stdout } = await runHere([
    'convert',
    feed,
    '--from',
    'kpu',
    '--candidates',
    candidates,
    '--regions',
    regions,
  ]);
  assert.equal(code, 0);
  const written = JSON.parse(stdout) as Written;
  assert.equal(written.version, 1);
  assert.equal(written.kind, 'preliminary');
  assert.equal(written.updated, sirekap20240307.updated);
  assert.deepEqual(written.progress, sirekap20240307.progress);
  assert.deepEqual(Object.fromEntries(written.candidates.map(({ id, votes }) => [id, votes])), sirekap20240307.votes);
  assert.equal(written.regions.length, 39);
  for (const { code: region, votes } of sirekap20240307.regions) {
    assert.deepEqual(written.regions.find((row) => row.code === region)?.votes, votes, region);
  }
  assert.equal(written.regions.find((row) => row.code === '11')?.name, 'ACEH');

  assert.equal((await runHere(['convert', '-'], stdout)).stdout, stdout, 'a results file comes out as it went in');
});

test('CSV into a file, which is replaced whole', async () => {
  const out = put(folder, 'out.json', 'before');
  const csv = 'name;number;votes\nPrabowo & Gibran;2;96.214.691\nBesar;3;99999999999999999999\n';
  assert.deepEqual(await runHere(['convert', '-', '--from', 'csv', '--out', out], csv), {
    code: 0,
    stdout: '',
    stderr: '',
  });
  const { candidates } = JSON.parse(readFileSync(out, 'utf8')) as Written;
  assert.deepEqual(
    candidates.map(({ number, votes }) => [number, votes]),
    [
      [2, 96214691],
      [3, '99999999999999999999'],
    ],
  );
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.includes('.tmp')),
    [],
  );
});

test('a series gives its newest point', async () => {
  const series = {
    candidates: [{ id: 'a', name: 'A' }],
    points: [
      { updated: '2024-02-18T00:00:00+07:00', counted: 2, total: 4, votes: { a: 20 } },
      { updated: '2024-02-17T00:00:00+07:00', counted: 1, total: 4, votes: { a: 10 } },
    ],
  };
  const { stdout } = await runHere(['convert', '-', '--from', 'series'], JSON.stringify(series));
  assert.deepEqual((JSON.parse(stdout) as Written).candidates, [{ id: 'a', name: 'A', votes: 20 }]);
});

test('input that cannot be read is reported with all faults, and nothing is written', async () => {
  const out = `${folder}/never.json`;
  const feed = JSON.stringify({ candidates: [{ votes: 'x' }, { name: 'B', votes: 2, color: 'red' }] });
  const { code, stdout, stderr } = await runHere(['convert', '-', '--out', out], feed);
  assert.equal(code, 1);
  assert.equal(stdout, '');
  assert.deepEqual(stderr.trimEnd().split('\n').sort(), [
    'stdin: candidates[0].name: expected text, got nothing',
    'stdin: candidates[0].votes: expected a whole number, got "x"',
    'stdin: candidates[1].color: expected a hex colour such as #1b7f5c, got "red"',
  ]);
  assert.ok(!readdirSync(folder).includes('never.json'));
});

test('fields that are left out are reported, and the rest is written', async () => {
  const feed = JSON.stringify({ candidates: [{ name: 'B', votes: 2, color: 'red' }] });
  const { code, stdout, stderr } = await runHere(['convert', '-'], feed);
  assert.equal(code, 0);
  assert.match(stderr, /candidates\[0\]\.color/);
  assert.ok(!stdout.includes('red'));
});

test('a file that cannot be written, and wrong usage', async () => {
  const feed = '{"candidates": [{"name": "B", "votes": 2}]}';
  assert.deepEqual(await runHere(['convert', '-', '--out', `${folder}/none/out.json`], feed), {
    code: 1,
    stdout: '',
    stderr: `${folder}/none: no such folder\n`,
  });
  const isFolder = await runHere(['convert', '-', '--out', folder], feed);
  assert.deepEqual([isFolder.code, isFolder.stderr], [1, `${folder}: is a folder\n`]);
  for (const args of [[], ['a', 'b'], ['a', '--from', 'pdf']])
    assert.equal((await runHere(['convert', ...args])).code, 2);
});

test('KawalPemilu’s provinces, as a preliminary count with the sums of its votes', async () => {
  const feed = put(folder, 'h.json', kawalPemiluProvinces());
  const { code, stdout, stderr } = await runHere(['convert', feed, '--from', 'kawalpemilu']);
  assert.deepEqual([code, stderr], [0, '']);
  const written = JSON.parse(stdout) as Written;
  assert.equal(written.kind, 'preliminary');
  assert.deepEqual(
    written.candidates.map(({ votes }) => votes),
    kawalPemilu2024.national.votes,
  );
  assert.equal(written.regions.length, 39);
  const candidates = put(folder, 'paslon.json', presidentialCandidates);
  const named = await runHere(['convert', feed, '--candidates', candidates]);
  assert.match(named.stdout, /"id": "100026",\s+"number": 2,\s+"name": "H. PRABOWO SUBIANTO - GIBRAN RAKABUMING RAKA"/);
  assert.deepEqual(await runHere(['validate', feed]), { code: 0, stdout: `${feed}: no fault\n`, stderr: '' });
});

test('KPU’s districts with their seats, as districts of a house', async () => {
  const feed = put(folder, 'pdpr.json', partiesByDistrict());
  const candidates = put(folder, 'partai.json', partyFile);
  const regions = put(folder, 'dapil.json', districtFile(true));
  const { code, stdout, stderr } = await runHere(['convert', feed, '--candidates', candidates, '--regions', regions]);
  assert.deepEqual([code, stderr], [0, '']);
  const written = JSON.parse(stdout) as Written & { readonly districts: readonly { readonly seats: number }[] };
  assert.equal(written.candidates.length, 18);
  assert.equal(
    written.districts.reduce((sum, { seats }) => sum + seats, 0),
    580,
  );
});

describe('any other JSON, by a mapping', () => {
  const feed = {
    hasil: [
      { n: 1, nama: 'A', suara: 5 },
      { n: 2, nama: 'B', suara: 7 },
    ],
  };
  const map = { version: 1, candidates: { each: 'hasil', number: 'n', name: 'nama', votes: 'suara' } };
  const named = [put(folder, 'lain.json', feed), '--map', put(folder, 'map.json', map)] as const;
  const wrong = put(folder, 'salah.json', { ...map, candidates: { ...map.candidates, votes: 'suar' }, candidats: 1 });

  test('is converted', async () => {
    const { code, stdout, stderr } = await runHere(['convert', ...named, '--from', 'map']);
    assert.deepEqual([code, stderr], [0, '']);
    const { kind, candidates } = JSON.parse(stdout) as Written;
    assert.equal(kind, 'preliminary');
    assert.deepEqual(
      candidates.map(({ number, votes }) => [number, votes]),
      [
        [1, 5],
        [2, 7],
      ],
    );
  });

  test('is rendered', async () => {
    const { code, stdout } = await runHere(['render', ...named, '--format', 'map', '--to', 'csv']);
    assert.equal(code, 0);
    assert.match(stdout, /B,7/);
  });

  test('is validated, and faults of the mapping have their path in it', async () => {
    assert.deepEqual(await runHere(['validate', ...named, '--format', 'map']), {
      code: 0,
      stdout: `${named[0]}: no fault\n`,
      stderr: '',
    });
    const { code, stderr } = await runHere(['validate', named[0], '--map', wrong, '--format', 'map']);
    assert.equal(code, 1);
    assert.deepEqual(stderr.trimEnd().split('\n'), [
      `${wrong}: candidats: unknown key; did you mean "candidates"?`,
      `${wrong}: candidates.votes: expected a key of "hasil[0]", got "suar"; did you mean "suara"?`,
      `${named[0]}: readers would see none of its figures`,
    ]);
  });

  test('needs the mapping', async () => {
    const { code, stderr } = await runHere(['convert', named[0], '--from', 'map']);
    assert.deepEqual([code, stderr], [1, `${named[0]}: map-src: expected a mapping, got nothing\n`]);
  });
});
