import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { allOf, followContests, openContests, parseContests } from '../../src/results/contests.js';
import type { ContestState } from '../../src/results/contests.js';
import { contestRow, contestsCard, finder, listedWords, sorted } from '../../src/view/contests.js';
import type { ContestRow } from '../../src/view/contests.js';
import { sorts } from '../../src/text/messages/contests.js';
import type { Sort } from '../../src/text/messages/contests.js';
import { chosen, presentationOf } from '../../src/text/presentation.js';
import type { Options } from '../../src/text/presentation.js';
import { standings } from '../../src/view/standings.js';
import { decided, emptyBoxes, governors, oneFaulty, syntheticContests, undecided } from '../cases/contests.js';

const now = Date.parse('2024-12-06T12:00:00+07:00');
const presentation = (options: Options = {}) => presentationOf((name) => chosen(options, name), undefined);

/** The states of a feed after these inputs, each read after the one before. */
const statesOf = (...inputs: readonly unknown[]): readonly ContestState[] =>
  inputs.reduce<readonly ContestState[]>((states, input) => {
    const { contests = [] } = parseContests(input);
    const followed = followContests(states, contests, now);
    return openContests(followed.states, now);
  }, []);

function rowsOf(inputs: readonly unknown[], options: Options = {}): readonly ContestRow[] {
  const states = statesOf(...inputs);
  const { metadata } = parseContests(inputs[0]);
  return states.map((state) => contestRow(state, metadata, presentation(options), now));
}

/** A row as text. */
const said = ({ name, whole, foremost, lead, progress, notices }: ContestRow): string =>
  [
    name,
    whole.banner,
    whole.band,
    ...foremost.map(({ sign, share, votes }) => `${sign} ${share || votes}`),
    whole.verdict?.headline ?? foremost[0]?.mark,
    lead,
    progress,
    ...whole.badges.map(({ text }) => text),
    ...notices,
  ]
    .filter(Boolean)
    .join(' | ');

describe('a row', () => {
  test("of each of the ten governors' contests says what the figures allow", () => {
    assert.deepEqual(rowsOf([governors]).map(said), [
      // 1.440.904 of 2.718.153 are 53,0105%, and a lead of 163.655 is 6,0208 points.
      'Aceh | 2 53,0% | Unggul sementara | Selisih 6,0 poin | 97,12% TPS | Hitungan sementara',
      'Sumatera Utara | 1 64,5% | Unggul sementara | Selisih 29,0 poin | 95,54% TPS | Hitungan sementara',
      'Sumatera Barat | 1 77,2% | Unggul sementara | Selisih 54,3 poin | 99,49% TPS | Hitungan sementara',
      'Riau | 1 44,4% | Unggul sementara | Selisih 12,7 poin | 97,81% TPS | Hitungan sementara',
      'Jambi | 2 61,0% | Unggul sementara | Selisih 22,0 poin | 99,66% TPS | Hitungan sementara',
      'Sumatera Selatan | 1 51,5% | Unggul sementara | Selisih 26,3 poin | 98,41% TPS | Hitungan sementara',
      'Bengkulu | 1 55,1% | Unggul sementara | Selisih 10,2 poin | 99,94% TPS | Hitungan sementara',
      'Lampung | 2 82,7% | Unggul sementara | Selisih 65,4 poin | 99,95% TPS | Hitungan sementara',
      'Kepulauan Riau | 1 55,0% | Unggul sementara | Selisih 10,1 poin | 99,76% TPS | Hitungan sementara',
      'Gorontalo | 4 43,4% | Unggul sementara | Selisih 15,0 poin | 99,60% TPS | Hitungan sementara',
    ]);
  });

  test('prints shares and leads that equal exact fractions', () => {
    for (const { foremost, lead, id } of rowsOf([governors], { decimals: 2 })) {
      const given = governors.contests.find((one) => (one as { id: string }).id === id) as {
        candidates: { id: string; votes: number }[];
      };
      const votes = given.candidates.map((candidate) => candidate.votes).sort((a, b) => b - a);
      const total = votes.reduce((sum, figure) => sum + figure, 0);
      const print = (figure: number) =>
        new Intl.NumberFormat('id-ID', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
          (figure * 100) / total,
        );
      assert.equal(foremost[0]?.share, `${print(votes[0]!)}%`, id);
      assert.equal(lead, `Selisih ${print(votes[0]! - votes[1]!)} poin`, id);
    }
  });

  test('with an empty box names the pair that leads, and never the empty box', () => {
    assert.deepEqual(
      rowsOf([emptyBoxes]).map(({ name, foremost }) => [
        name,
        ...foremost.map(({ name: pair, mark }) => `${pair.slice(0, 12)} ${mark}`.trim()).sort(),
      ]),
      [
        ['Papua Barat', 'Drs. DOMINGG Unggul sementara'],
        ['Bintan', 'ROBY KURNIAW Unggul sementara'],
        ['Bangka', 'H. MULKAN, S', 'Kolom kosong'],
        ['Kota Tarakan', 'dr. H. KHAIR Unggul sementara'],
        ['Ciamis', 'DR. H. HERDI Unggul sementara'],
      ],
    );
  });

  test('states a decision in the words of the whole result', () => {
    assert.deepEqual(
      rowsOf([decided]).map(({ whole }) => whole.verdict?.headline ?? ''),
      [
        'Cendana & Meranti memenuhi syarat menang',
        'Cendana & Meranti terpilih, ditetapkan KPU',
        'Putaran kedua: Melati & Kenanga dan Cendana & Meranti',
        'Melati & Kenanga memenuhi syarat menang satu putaran',
        'Suara sama: Melati & Kenanga dan Cendana & Meranti',
        'Melati & Kenanga tidak meraih lebih dari 50%: pemilihan diulang',
        '',
        '',
      ],
    );
    assert.match(
      said(rowsOf([decided])[6]!),
      /DATA UJI \| Hasil dibatalkan MK, 24 Februari 2025: tidak berlaku \| 1 60,0% \| 2 40,0% \| 100% TPS$/,
    );
    assert.match(
      said(rowsOf([decided])[7]!),
      /DATA UJI \| Pemungutan suara ulang di 12 dari 400 TPS pada 22 Maret 2025 \| 1 60\.000 suara \| 2 40\.000 suara \| 100% TPS$/,
    );
  });

  test('names nobody where nobody may be named as the leader', () => {
    assert.deepEqual(rowsOf([undecided]).map(said), [
      'Daerah uji A | DATA UJI | 1 42,9% | 2 42,9% | Suara sama | 75,00% TPS | Hitungan sementara',
      'Daerah uji B | DATA UJI | 1 43,5% | 2 42,0% | 49,75% TPS | Hitungan sementara',
      'Daerah uji C | DATA UJI | 1 43,5% | Unggul sementara | Selisih 1,4 poin | 50,00% TPS | Hitungan sementara',
      'Daerah uji D | DATA UJI | 0,00% TPS | Hitungan sementara',
      'Daerah uji E | DATA UJI | 1 30,5% | 2 29,5% | 3 29,5% | 2,50% TPS | Hitungan sementara',
      'Daerah uji F | DATA UJI | 1 50,9% | 2 49,1% | Sampel masuk 90% | Hitung cepat',
      'Daerah uji G | DATA UJI | Hitung cepat | Hitung cepat tayang mulai 27 November 2099, 15.00 WIB',
    ]);
  });

  test('has its candidates by votes, whatever the order of the whole result', () => {
    const pairs = [20, 30, 50].map((votes, index) => ({ number: index + 1, name: `Pasangan ${index + 1}`, votes }));
    const progress = { counted: 1, total: 10 };
    const official = { kind: 'official', rule: 'majority-runoff', progress: { counted: 10, total: 10 } };
    const contests = [
      { id: 'early', candidates: pairs, kind: 'preliminary', progress },
      { id: 'runoff', candidates: pairs, ...official },
      { id: 'level', candidates: pairs.map((pair) => ({ ...pair, votes: 5 })), kind: 'preliminary', progress },
    ];
    for (const order of ['ballot', 'votes'] as const) {
      const rows = rowsOf([{ contests }], { order });
      const told = rows.map(({ foremost }) => foremost.map(({ sign, mark }) => `${sign} ${mark}`.trim()));
      // With less than half of the stations nobody leads, but who has the most votes is named first.
      assert.deepEqual(told, [
        ['3', '2'],
        ['3', '2'],
        ['1 Suara sama', '2 Suara sama', '3 Suara sama'],
      ]);
      assert.deepEqual(
        rows.map((row) => row.rows.map(({ sign }) => sign).join('')),
        ['321', '321', '123'],
      );
      assert.equal(rows[0]?.whole.rows[0]?.sign, order === 'ballot' ? '1' : '3', 'the whole result has its own order');
    }
  });

  test('never contradicts the whole result, which it opens', () => {
    for (const input of [governors, emptyBoxes, decided, undecided, syntheticContests()]) {
      const states = statesOf(input);
      const { metadata } = parseContests(input);
      for (const state of states) {
        const row = contestRow(state, metadata, presentation(), now);
        const alone = state.shown && standings(state.shown, presentation(), { now });
        for (const { id, share, mark } of row.foremost) {
          const [whole, widget] = [row.whole, alone].map((of) => of?.rows.find((one) => one.id === id));
          assert.deepEqual([share, mark], [whole?.share, whole?.mark]);
          assert.deepEqual([share, mark], [widget?.share, widget?.mark]);
        }
        assert.deepEqual(row.whole.verdict, alone?.verdict);
        // A mark in the row is in the whole result too.
        assert.equal(Boolean(row.foremost[0]?.mark), Boolean(alone?.rows.some(({ mark }) => mark)));
      }
    }
  });

  test('of a contest that cannot be read says so, and keeps the last good state', () => {
    assert.deepEqual(said(rowsOf([oneFaulty])[3]!), 'Riau | Hitungan sementara | Data hasil belum tersedia');
    assert.deepEqual(
      said(rowsOf([governors, oneFaulty])[3]!),
      'Riau | 1 44,4% | Unggul sementara | Selisih 12,7 poin | 97,81% TPS | Hitungan sementara | Data terbaru tidak terbaca. Menampilkan data terakhir yang terbaca.',
    );
  });

  test('shows corrections, and notices from the desk', () => {
    const fallen = structuredClone(governors) as { contests: { notice?: string; candidates: { votes: number }[] }[] };
    fallen.contests[0]!.candidates[0]!.votes -= 1000;
    fallen.contests[1]!.notice = 'Hitung ulang di dua TPS.';
    const rows = rowsOf([governors, fallen]);
    assert.match(rows[0]?.notices[0] ?? '', /^Angka di sumber turun: BUSTAMI HAMZAH.* −1.000 suara/);
    assert.deepEqual(rows[1]?.notices, ['Hitung ulang di dua TPS.']);
    assert.deepEqual(rows[2]?.notices, []);
  });

  test('does not repeat what the card says for all contests', () => {
    const held = { ...governors, hold: true };
    assert.deepEqual(
      rowsOf([held]).flatMap(({ notices }) => notices),
      [],
    );
    assert.equal(
      rowsOf([
        {
          ...held,
          hold: false,
          contests: [{ ...(governors.contests[0] as object), hold: true }, governors.contests[1]],
        },
      ])[0]?.notices.length,
      1,
    );
  });

  test('has the part of the name that differs from the others', () => {
    const named = (contests: readonly object[], rest = {}) =>
      rowsOf([
        {
          contests: contests.map((one, index) => ({
            id: `k${String(index)}`,
            candidates: [{ name: 'A', votes: 1 }],
            ...one,
          })),
          ...rest,
        },
      ]).map(({ name }) => name);
    assert.deepEqual(
      named([
        { heading: 'Gubernur', subheading: 'Aceh' },
        { heading: 'Bupati', subheading: 'Ciamis' },
      ]),
      ['Gubernur · Aceh', 'Bupati · Ciamis'],
    );
    assert.deepEqual(
      named([{ heading: 'Pilkada', subheading: 'Aceh' }, { subheading: 'Jambi' }], { heading: 'Pilkada' }),
      ['Aceh', 'Jambi'],
    );
    assert.deepEqual(named([{ heading: 'Aceh' }, { heading: 'Jambi' }]), ['Aceh', 'Jambi']);
    assert.deepEqual(named([{}, { heading: 'Jambi' }], { heading: 'Pilkada' }), ['Pilkada', 'Jambi']);
    assert.deepEqual(named([{}]), ['k0']);
  });

  test('of several pollsters names them', () => {
    const counts = [1, 2, 3].map((number) => ({
      pollster: `Lembaga ${String(number)}`,
      kind: 'quick-count',
      candidates: [
        { name: 'Melati', share: 60 },
        { name: 'Kenanga', share: 40 },
      ],
    }));
    const [row] = rowsOf([{ contests: [{ id: 'a', subheading: 'Aceh', counts }] }]);
    assert.equal(said(row!), 'Aceh | Lembaga 1, Lembaga 2, Lembaga 3');
    assert.ok(finder('kenanga')(row!));
  });

  test('is in English too', () => {
    assert.equal(
      said(rowsOf([governors], { locale: 'en' })[0]!),
      'Aceh | 2 53.0% | Leading so far | Lead 6.0 points | 97.12% counted | Preliminary count',
    );
  });
});

describe('the card', () => {
  const cardOf = (input: unknown) => {
    const { metadata } = parseContests(input);
    const states = statesOf(input);
    const results = allOf(metadata, states);
    const card = standings({ results, corrections: [], jumps: [] }, presentation(), { now });
    return contestsCard(card, states.length, 'id');
  };

  test('says what all contests share: the kind, the newest time, the source', () => {
    const { badges, updated, source, notices, label, summary, rows } = cardOf(governors);
    assert.deepEqual(badges, [{ text: 'Hitungan sementara', kind: 'preliminary' }]);
    assert.equal(updated?.text, '28 November 2024, 10.15 WIB');
    assert.equal(source?.name, 'KPU, Sirekap Pilkada 2024');
    assert.deepEqual([notices, rows], [[], []]);
    assert.equal(label, 'Pemilihan Gubernur 2024');
    assert.equal(summary, 'Pemilihan Gubernur 2024: 10 pemilihan');
    assert.deepEqual(cardOf(undecided).badges, []);
  });

  test('has the banner only if all contests are test data', () => {
    assert.equal(cardOf(undecided).banner, 'DATA UJI');
    const [first, ...others] = governors.contests as readonly object[];
    assert.equal(cardOf({ ...governors, contests: [{ ...first, test: true }, ...others] }).banner, undefined);
    assert.equal(
      rowsOf([{ ...governors, contests: [{ ...first, test: true }, ...others] }])[0]?.whole.banner,
      'DATA UJI',
    );
    assert.equal(cardOf({ ...governors, contests: [{ ...first, test: true }] }).banner, 'DATA UJI');
  });

  test('shows the desk’s notices for all contests', () => {
    assert.deepEqual(cardOf({ ...governors, hold: true, notice: 'Server KPU sedang gangguan.' }).notices, [
      'Server KPU sedang gangguan.',
      'Redaksi menghentikan sementara pembaruan sejak 28 November 2024, 10.15 WIB.',
    ]);
  });
});

describe('searching and sorting', () => {
  const rows = rowsOf([governors]);
  const found = (typed: string) => rows.filter(finder(typed)).map(({ name }) => name);

  test('finds contests and candidates, whatever the capitals and marks', () => {
    assert.deepEqual(found('sumatera'), ['Sumatera Utara', 'Sumatera Barat', 'Sumatera Selatan']);
    assert.deepEqual(found('  SUMATERA   mawardi '), ['Sumatera Selatan']);
    assert.deepEqual(found('mawardi'), ['Riau', 'Sumatera Selatan']);
    assert.deepEqual(found('Mualém'), []);
    assert.deepEqual(found('MUZÁKIR'), ['Aceh']);
    assert.equal(found('').length, 10);
    assert.deepEqual(found('?'), []);
  });

  const ordered = (sort: Sort, input: unknown = governors) =>
    sorted(rowsOf([input]), sort, 'id').map(({ name }) => name.replace('Daerah uji ', ''));

  test('sorts by name, by lead and by stations counted', () => {
    assert.deepEqual(
      ordered('source'),
      rows.map(({ name }) => name),
    );
    assert.deepEqual(ordered('name'), rows.map(({ name }) => name).sort(new Intl.Collator('id').compare));
    assert.deepEqual(ordered('lead').slice(0, 4), ['Aceh', 'Kepulauan Riau', 'Bengkulu', 'Riau']);
    assert.equal(ordered('lead').at(-1), 'Lampung');
    assert.deepEqual(ordered('progress').slice(0, 3), ['Lampung', 'Bengkulu', 'Kepulauan Riau']);
    assert.equal(ordered('progress').at(-1), 'Sumatera Utara');
  });

  test('sorts numbers in names as numbers', () => {
    assert.deepEqual(
      ordered('name', syntheticContests(12)),
      Array.from({ length: 12 }, (_, index) => String(index + 1)),
    );
  });

  test('puts rows without a known figure last, in both directions', () => {
    // Level, ahead, then those where nobody may be named as the leader.
    assert.deepEqual(ordered('lead', undecided).join(''), 'ACBDEFG');
    assert.deepEqual(ordered('progress', undecided).join(''), 'ACBEDFG');
  });

  test('does not change its input', () => {
    const before = [...rows];
    for (const sort of sorts) sorted(rows, sort, 'id');
    assert.deepEqual(rows, before);
  });

  test('says how many rows are listed', () => {
    assert.equal(listedWords(545, 545, 'id'), '545 pemilihan');
    assert.equal(listedWords(12, 1545, 'id'), '12 dari 1.545 pemilihan');
    assert.equal(listedWords(0, 545, 'en'), '0 of 545 contests');
    assert.equal(listedWords(1, 1, 'en'), '1 contest');
  });
});
