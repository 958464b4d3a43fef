import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { followContests, openContests, parseContests } from '../../src/results/contests.js';
import type { ContestState } from '../../src/results/contests.js';
import { chosen, presentationOf } from '../../src/text/presentation.js';
import { commonOf } from '../../src/view/contest-brief.js';
import { shelvesOf } from '../../src/view/contest-shelves.js';
import { contestRow } from '../../src/view/contests.js';
import type { ContestRow } from '../../src/view/contests.js';
import { decided, emptyBoxes, governors, syntheticContests, undecided } from '../cases/contests.js';

const presentation = presentationOf((name) => chosen({}, name), undefined);
const now = Date.parse('2024-11-29T00:00:00+07:00');

const statesOf = (input: unknown): readonly ContestState[] => {
  const { contests } = parseContests(input);
  assert.ok(contests);
  return openContests(followContests([], contests).states, now);
};

function rowsOf(input: unknown, kind?: 'preliminary' | 'official'): readonly ContestRow[] {
  const { metadata } = parseContests(input);
  const badges = kind ? [{ text: kind === 'official' ? 'Rekapitulasi resmi' : 'Hitungan sementara', kind }] : [];
  const states = statesOf(input);
  const common = commonOf({ badges, banner: 'DATA UJI' }, states, presentation);
  return states.map((state) => contestRow(state, metadata, presentation, now, false, common));
}

/** A row as it is read. */
const said = ({ name, brief: { first, second, isAhead, kind, points, exceptions } }: ContestRow): string =>
  [
    name,
    ...[first, second].map((front) => front && `${front.isBox ? 'kotak' : front.sign} ${front.name} ${front.share}`),
    isAhead ? `+${points}` : '',
    ...exceptions,
    kind?.text,
  ]
    .filter(Boolean)
    .join(' | ');

describe('a contest in one line', () => {
  test('names the two with the most votes as readers know them', () => {
    assert.equal(
      said(rowsOf(governors, 'preliminary')[1]!),
      'Sumatera Utara | 1 M. Bobby Afif Nasution 64,5% | 2 Edy Rahmayadi 35,5% | +29,0',
    );
  });

  test('says of the empty box that it is ahead, and of nobody that the box is elected', () => {
    assert.deepEqual(rowsOf(emptyBoxes, 'preliminary').map(said), [
      'Papua Barat | 1 Dominggus Mandacan 92,2% | kotak Kolom kosong 7,8% | +84,4',
      'Bintan | 1 Roby Kurniawan 68,3% | kotak Kolom kosong 31,7% | +36,5',
      'Bangka | kotak Kolom kosong 57,2% | 1 Mulkan 42,8% | +14,5 | Kolom kosong unggul',
      'Kota Tarakan | 1 Khairul 57,5% | kotak Kolom kosong 42,5% | +15,0',
      'Ciamis | 2 Herdiat Sunarya 89,3% | kotak Kolom kosong 10,7% | +78,6',
    ]);
  });

  test('says what it does not have in common with the others, and nothing else', () => {
    assert.deepEqual(
      rowsOf(decided, 'official').map(({ brief }) => brief.exceptions.join(' | ')),
      [
        '',
        'Pasangan terpilih ditetapkan KPU',
        'Putaran kedua',
        'Memenuhi syarat menang satu putaran',
        'Suara sama',
        'Tidak meraih lebih dari 50%: pemilihan diulang',
        '',
        // A band says it.
        '',
      ],
    );
    assert.ok(rowsOf(decided, 'official').every(({ brief }) => !brief.isMadeUp));
  });

  test('has nobody ahead where nobody may be called the leader', () => {
    assert.deepEqual(
      rowsOf(undecided).map(({ brief }) => brief.points),
      ['', '', '1,4', '', '', '', ''],
    );
  });
});

describe('what stands above all rows', () => {
  test('are the three smallest leads, where half of the stations are in', () => {
    const { closest, boxAhead } = shelvesOf(statesOf(governors), now);
    assert.deepEqual(
      closest.map(({ metadata }) => metadata.subheading),
      ['Aceh', 'Kepulauan Riau', 'Bengkulu'],
    );
    assert.deepEqual(boxAhead, []);
  });

  test('are all in which the empty box is ahead, and nothing above a short list', () => {
    const many = { contests: [...governors.contests, ...emptyBoxes.contests] };
    assert.deepEqual(
      shelvesOf(statesOf(many), now).boxAhead.map(({ metadata }) => metadata.subheading),
      ['Bangka'],
    );
    for (const held of Object.values(shelvesOf(statesOf(emptyBoxes), now))) assert.deepEqual(held, []);
  });

  test('are the closest of 545 as a slow search finds them', () => {
    const states = statesOf(syntheticContests());
    const leads = states.flatMap(({ shown }) => {
      const { candidates, progress } = shown!.results;
      if (Number(progress!.counted) * 2 < Number(progress!.total)) return [];
      const [first = 0, second = 0] = candidates.map(({ votes }) => Number(votes)).sort((a, b) => b - a);
      const total = candidates.reduce((sum, { votes }) => sum + Number(votes), 0);
      return first > second ? [{ shown, lead: (first - second) / total }] : [];
    });
    assert.deepEqual(
      shelvesOf(states, now).closest.map(({ shown }) => shown),
      leads
        .sort((a, b) => a.lead - b.lead)
        .slice(0, 3)
        .map(({ shown }) => shown),
    );
  });
});
