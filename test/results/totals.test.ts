// Rows that are not candidates: totals, invalid votes, registered voters; and rows that only look like one.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inconsistencies } from '../../src/results/checks.js';
import { foremost } from '../../src/results/foremost.js';
import { parse } from '../../src/results/parse.js';
import { leader } from '../../src/results/ranking.js';
import { needsSpread, regionStanding } from '../../src/results/regions.js';
import { houseOf } from '../../src/results/seats.js';
import { parseSeries } from '../../src/results/series.js';
import { asideNamed, asidesIn, differsFromSum, rowOfTotals } from '../../src/results/totals.js';
import type { CandidateInput, Results, ResultsInput } from '../../src/results/types.js';
import { verdict } from '../../src/results/verdict.js';
import { pilpres2024 } from '../fixtures/pilpres-2024.js';

const now = Date.parse('2024-03-20T22:30:00+07:00');

const pairs: readonly CandidateInput[] = pilpres2024.candidates.map(({ number, name, votes }) => ({
  number,
  name,
  votes,
}));
/** The published total: the sum of the three. */
const sum = 164227475;

function read(candidates: readonly CandidateInput[], rest: Partial<ResultsInput> = {}): Results {
  const { results, faults } = parse({ candidates, ...rest });
  assert.deepEqual(faults, []);
  assert.ok(results);
  return results;
}
const told = (results: Results): readonly string[] => inconsistencies(results, now);
const namesIn = ({ candidates }: Results): readonly string[] => candidates.map(({ name }) => name);
const three = pairs.map(({ name }) => name);

describe('a name marks a row that is not a candidate', () => {
  const named: Readonly<Record<string, readonly string[]>> = {
    validVotes: [
      ...[
        'Jumlah',
        'Jml',
        'Σ',
        'JUMLAH',
        'jumlah:',
        ' Total ',
        'J u m l a h',
        'Jumlah Suara',
        'Jumlah suara sah',
        'Suara Sah',
        'SAH',
      ],
      ...['Total Suara Sah', 'Jumlah perolehan suara', 'JUMLAH SELURUH SUARA SAH', 'Jumlah keseluruhan', 'Grand total'],
      ...[
        'Total suara semua calon',
        'Jumlah akhir',
        'Sub-total',
        'Total votes',
        'Valid votes',
        'Total valid votes',
        'Sum',
        'JUMLAH (1+2+3)',
        'Total (A + B + C)',
        'Keseluruhan',
      ],
    ],
    invalidVotes: [
      ...['Suara tidak sah', 'SUARA TIDAK SAH', 'Tidak sah', 'Jumlah suara tidak sah', 'Invalid', 'Invalid votes'],
      ...['Total suara tidak sah', 'Total invalid votes', 'Suara tidak sah dan rusak', 'Suara batal (tidak sah)'],
    ],
    registeredVoters: [
      'DPT',
      'A. Jumlah DPT',
      'Jumlah DPT',
      'Pemilih terdaftar',
      'Jumlah pemilih terdaftar',
      'Registered voters',
    ],
    uncast: [
      ...['Golput', 'Abstain', 'Tidak memilih', 'Pemilih tidak hadir', 'Suara rusak', 'Surat suara rusak'],
      ...['Belum dihitung', 'Sisa suara', 'Jumlah TPS', 'TPS masuk', 'Spoiled ballots'],
      ...[
        'DPTb',
        'Jumlah DPK',
        'Surat suara diterima',
        'B. Surat suara yang digunakan',
        'III. Surat suara dikembalikan',
      ],
    ],
    turnout: [
      ...['Partisipasi', 'Tingkat partisipasi pemilih', 'Turnout', 'Voter turnout', 'Suara sah dan tidak sah'],
      ...['Jumlah seluruh suara sah dan suara tidak sah', 'Pengguna hak pilih', 'Jumlah pemilih', 'Suara masuk'],
    ],
  };
  for (const [aside, names] of Object.entries(named))
    test(aside, () => {
      for (const name of names) assert.equal(asideNamed(name), aside, name);
    });

  test('but the name of a person, a pair, a party or an empty box does not', () => {
    for (const name of [
      ...three,
      ...['Kolom kosong', 'Kotak kosong', 'Tidak setuju', 'Partai Buruh', 'Partai Persatuan Pembangunan', 'Golkar'],
      ...[
        'Sumarno',
        'Sumadi & Totalia',
        'Jumlahwati',
        'Sahrul',
        'Validawati',
        'Calon 1',
        'Pasangan calon 2',
        'Partai',
        'Suara',
      ],
      ...['', 'Partai Suara Rakyat', 'Lainnya', 'Suara Jakarta', 'x'.repeat(10_000), 'jumlah'.repeat(10_000)],
    ])
      assert.equal(asideNamed(name), undefined, name.slice(0, 60));
    assert.equal(asideNamed(7), undefined);
    assert.equal(asideNamed(Object.create(null)), undefined);
    assert.equal(asideNamed('Jumlah (Anies)'), undefined);
    assert.equal(asideNamed(undefined), undefined);
    const longest = `${'suara'.repeat(19)}sah`;
    assert.equal(longest.length, 98);
    assert.equal(asideNamed(longest), 'validVotes');
    assert.equal(asideNamed(`${longest}.`), undefined);
  });
});

describe('a row of totals', () => {
  test('gives the total, and is reported where it is not the sum', () => {
    const whole = read([...pairs, { name: 'Jumlah', votes: sum }]);
    assert.deepEqual(namesIn(whole), three);
    assert.equal(whole.validVotes, BigInt(sum));
    assert.deepEqual(told(whole), []);
    const off = read([...pairs, { name: 'Jumlah', votes: sum + 1 }]);
    assert.deepEqual(namesIn(off), three);
    assert.deepEqual(told(off), ['total-differs']);
  });

  test('may be first, be a string in groups, and include the invalid votes', () => {
    const { invalidVotes } = pilpres2024;
    const all = { name: 'TOTAL', votes: '168.422.011' };
    assert.equal(sum + invalidVotes, 168422011);
    assert.deepEqual(told(read([all, ...pairs], { invalidVotes })), []);
    assert.deepEqual(told(read([all, ...pairs])), ['total-differs']);
    assert.deepEqual(told(read([all, ...pairs, { name: 'Suara tidak sah', votes: invalidVotes }])), []);
  });

  test('with shares without votes cannot be checked', () => {
    const shares = pilpres2024.candidates.map(({ number, name, publishedShare: share }) => ({ number, name, share }));
    const results = read([...shares, { name: 'Jumlah', share: 100, votes: sum }]);
    assert.deepEqual(namesIn(results), three);
    assert.deepEqual(told(results), []);
  });

  test('with a ballot number is a candidate; so is an empty box', () => {
    assert.deepEqual(namesIn(read([...pairs, { number: 4, name: 'Total', votes: 1 }])), [...three, 'Total']);
    assert.deepEqual(namesIn(read([pairs[0]!, { name: 'Total', emptyBox: true, votes: 1 }])), [three[0], 'Total']);
  });

  test('has an empty ballot number, null or none', () => {
    for (const number of ['', null, undefined])
      assert.deepEqual(asidesIn([...pairs, { number, name: 'Jumlah', votes: sum }]), { validVotes: sum }, `${number}`);
  });

  test('without candidates is not a result', () => {
    const { results, faults } = parse({ candidates: [{ name: 'Jumlah', votes: 7 }] });
    assert.equal(results, undefined);
    assert.deepEqual(faults, [{ path: 'candidates', message: 'expected candidates, got totals alone', fatal: true }]);
  });

  test('that cannot be read loses only itself, and one without a figure is no fault', () => {
    const { results, faults } = parse({ candidates: [...pairs, { name: 'Jumlah', votes: 'x' }] });
    assert.deepEqual(results && namesIn(results), three);
    assert.deepEqual(faults, [{ path: 'validVotes', message: 'expected a whole number, got "x"', fatal: false }]);
    read([...pairs, { name: 'Jumlah' }, { name: 'Suara tidak sah', votes: '' }]);
  });

  test('may be in the regions too, and is ignored there', () => {
    const regions = [{ code: '11', votes: { 1: 5, 2: 3, 3: 1, Jumlah: 9 } }];
    const {
      regions: [aceh],
    } = read([...pairs, { name: 'Jumlah', votes: sum }], { regions });
    assert.deepEqual(aceh && [...aceh.votes.values()], [5n, 3n, 1n]);
  });

  test('may be in a recorded count, and gets no line there', () => {
    const { series, faults } = parseSeries({
      candidates: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
        { id: 'total', name: 'Jumlah' },
      ],
      points: [{ votes: { a: 1, b: 2, total: 3 } }, { votes: { a: 4, b: 5, total: 10 } }],
    });
    assert.deepEqual(faults, []);
    assert.deepEqual(
      series?.points.map((point) => [namesIn(point).join(), ...told(point)]),
      [['A,B'], ['A,B']],
    );
  });
});

describe('rows of other figures', () => {
  test('fill fields that the input leaves out, and only these', () => {
    const rows = [...pairs, { name: 'Suara tidak sah', votes: '4.194.536' }, { name: 'DPT', votes: 204421612 }];
    const { invalidVotes, registeredVoters, ...rest } = read(rows);
    assert.deepEqual([invalidVotes, registeredVoters], [4194536n, 204421612n]);
    assert.deepEqual(namesIn(rest as Results), three);
    assert.equal(read(rows, { invalidVotes: 5 }).invalidVotes, 5n);
    assert.equal(read(rows, { invalidVotes: 0 }).invalidVotes, 0n);
  });

  test('never let abstentions win', () => {
    const results = read([...pairs, { name: 'Golput', votes: 200000000 }], {
      ...official,
      electionDate: '2024-11-27',
    });
    assert.deepEqual(namesIn(results), three);
    assert.equal(results.invalidVotes, undefined);
    assert.deepEqual(
      verdict(results)?.candidates.map(({ name }) => name),
      [three[1]],
    );
  });

  test('give the turnout if it is a percentage', () => {
    const turnout = (figure: string | number): unknown =>
      read([...pairs, { name: 'Partisipasi', votes: figure }]).turnout;
    assert.deepEqual(turnout('82,39%'), { units: 8239n, scale: 2 });
    assert.deepEqual(turnout('82.4 %'), { units: 824n, scale: 1 });
    assert.deepEqual(turnout(' 82,39 '), { units: 8239n, scale: 2 });
    assert.deepEqual(turnout('8,5'), { units: 85n, scale: 1 });
    assert.deepEqual(turnout('12,345%'), { units: 12345n, scale: 3 });
    assert.deepEqual(turnout('82,3912'), { units: 823912n, scale: 4 });
    for (const other of [
      168422011,
      '168.422.011',
      '82',
      'sekitar 82,39%',
      '82,39% dari DPT',
      '82,39 persen',
      '12.345',
      '-8,5',
    ])
      assert.equal(turnout(other), undefined, `${other}`);
  });

  test('with abstentions fill no field', () => {
    assert.deepEqual(asidesIn([...pairs, { name: 'Golput', votes: 5 }]), {});
  });

  test('of the same kind twice: the first counts', () => {
    assert.equal(
      read([...pairs, { name: 'Suara sah', votes: sum }, { name: 'Jumlah', votes: 5 }]).validVotes,
      BigInt(sum),
    );
  });
});

/** A word for a total that the code does not know. */
const semuanya = { name: 'Semuanya', votes: sum };
const official = {
  kind: 'official',
  rule: 'plurality',
  progress: { counted: 5, total: 5 },
} as const;

describe('a row without a number that equals the sum of all others', () => {
  for (const [place, rows] of Object.entries({
    last: [...pairs, semuanya],
    first: [semuanya, ...pairs],
    'in between': [pairs[0]!, semuanya, pairs[1]!, pairs[2]!],
    'last, among others without numbers': [
      ...pairs.map(({ name, votes }): CandidateInput => ({ name, votes: votes! })),
      semuanya,
    ],
  }))
    test(`is shown with a notice, and nobody leads or wins: ${place}`, () => {
      const results = read(rows, official);
      assert.equal(results.candidates.length, 4);
      assert.deepEqual(told(results), ['row-equals-sum']);
      assert.equal(verdict(results), undefined);
      assert.deepEqual(foremost(results).candidates, []);
      const counting = read(rows, { kind: 'preliminary', progress: { counted: 4, total: 5 } });
      assert.equal(leader(counting), undefined);
      assert.deepEqual(foremost(counting).candidates, []);
    });

  test('gives nobody the lead in a region, a seat or the spread', () => {
    const rows = [...pairs.map((pair) => ({ ...pair, id: `${pair.number!}` })), { ...semuanya, id: 't' }];
    const regions = [{ code: '11', votes: { 1: 5, 2: 3, 3: 1, t: 9 } }];
    const results = read(rows, { regions, rule: 'presidential' });
    assert.deepEqual(regionStanding(results.candidates, results.regions[0]!).foremost, []);
    assert.equal(needsSpread(results), false);
    const { house, faults } = houseOf(results, 10);
    assert.equal(house, undefined);
    assert.deepEqual(
      faults.map(({ path }) => path),
      ['seats'],
    );
  });

  test('is recognised by shares too: 100% next to others that have more than half', () => {
    const shares = pilpres2024.candidates.map(({ number, name, publishedShare: share }) => ({ number, name, share }));
    const quick = { kind: 'quick-count', sample: 100, margin: 1 } as const;
    assert.equal(leader(read(shares, quick))?.number, 2);
    const results = read([...shares, { name: 'Semuanya', share: '100,0' }], quick);
    assert.deepEqual(told(results), ['row-equals-sum']);
    assert.equal(leader(results), undefined);
    const half = [
      { name: 'A', share: 50 },
      { name: 'B', share: 30 },
      { name: 'C', share: 20 },
    ];
    assert.deepEqual(told(read(half)), [], 'half of the sum of shares is not a total');
    const nearly = [
      { name: 'A', share: '100,0' },
      { name: 'B', share: '0,0' },
      { name: 'C', share: '0,0' },
    ];
    assert.deepEqual(told(read(nearly)), []);
    const more = [
      { name: 'A', share: '100,0' },
      { name: 'B', share: '0,1' },
      { name: 'C', share: '0,0' },
    ];
    assert.deepEqual(told(read(more)), [], 'a single share next to 100% may come from rounding');
    const { candidates } = results;
    const unknown = { ...candidates[0]!, id: 'x', number: 4, share: undefined };
    assert.equal(rowOfTotals([...candidates, unknown] as Results['candidates'])?.name, 'Semuanya');
  });
});

test('from rows that are not the stated total nothing is concluded', () => {
  const missing = read(pairs.slice(0, 2), { ...official, validVotes: sum });
  assert.ok(differsFromSum(missing));
  assert.equal(verdict(missing), undefined);
  assert.deepEqual(foremost(missing), { candidates: [] });
  assert.equal(verdict(read(pairs, { ...official, validVotes: sum }))?.outcome, 'wins');
});

test('a total cannot differ where there are no candidates', () => {
  assert.equal(differsFromSum({ candidates: [], validVotes: 5n }), false);
});

describe('a row is not a total if it is', () => {
  const row = (votes: number, number?: number, rest: Partial<CandidateInput> = {}): CandidateInput => ({
    name: `Calon ${votes} ${number ?? ''}`,
    ...(number && { number }),
    ...rest,
    votes,
  });
  const cases: Readonly<Record<string, readonly CandidateInput[]>> = {
    'one of two tied pairs': [row(5, 1), row(5, 2)],
    'one of two tied pairs without numbers': [row(5, undefined, { id: 'a' }), row(5, undefined, { id: 'b' })],
    'a pair level with the empty box': [row(5, 1), row(5, undefined, { emptyBox: true })],
    'an empty box with half of the votes': [row(3, 1), row(2, 2), row(5, undefined, { emptyBox: true })],
    'a candidate with a number at exactly half: 2/1/1': [row(2, 1), row(1, 2), row(1, 3)],
    'the last of 1/1/2 with a number': [row(1, 1), row(1, 2), row(2, 3)],
    'anybody where nobody has votes': [row(0, 1), row(0, 2), row(0, undefined, { name: 'Semuanya' })],
    'one candidate alone': [row(5)],
    'one of candidates without any numbers': [row(5), row(3), row(4)],
    'the middle one of candidates without any numbers': [row(1, undefined, { id: 'a' }), row(2), row(1)],
    'a row that differs by one vote': [row(1, 1), row(1, 2), row(3)],
  };
  for (const [what, rows] of Object.entries(cases))
    test(what, () => {
      const results = read(rows);
      assert.equal(rowOfTotals(results.candidates), undefined);
      assert.deepEqual(told(results), []);
    });

  test('with 2/1/1 the first has exactly half and has won', () => {
    const results = read([row(2, 1), row(1, 2), row(1, 3)], official);
    assert.equal(verdict(results)?.candidates[0]?.number, 1);
    assert.equal(foremost(results).candidates.length, 1);
  });
});
