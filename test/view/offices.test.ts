import assert from 'node:assert/strict';
import { test } from 'node:test';
import { viewOf } from '../../src/export/view.js';
import type { Locale } from '../../src/text/numbers.js';
import type { ResultsInput } from '../../src/results/types.js';

const names = ['Melati', 'Cendana', 'Rajawali', 'Anggrek', 'Beringin', 'Jalak'];

const view = (votes: readonly number[], rest: Partial<ResultsInput> = {}, locale: Locale = 'id') =>
  viewOf(
    {
      version: 1,
      heading: 'Pemilu DPD',
      subheading: 'Simulasi',
      kind: 'official',
      office: 'dpd',
      candidates: votes.map((count, index) => ({ number: index + 1, name: names[index] ?? '', votes: count })),
      ...rest,
    },
    { locale },
  ).standings;

const half = { kind: 'preliminary', progress: { counted: 60, total: 100 } } as const;

test('the DPD: four with the most votes, and who is level', () => {
  const votes = [10, 62, 30, 51, 20, 40];
  assert.equal(view(votes).answer, 'Empat suara terbanyak: Cendana, Anggrek, Jalak, dan Rajawali');
  assert.equal(view(votes, {}, 'en').answer, 'Most votes (four): Cendana, Anggrek, Jalak, and Rajawali');
  assert.equal(
    view(votes, half).answer,
    'Hitungan sementara, empat suara terbanyak: Cendana, Anggrek, Jalak, dan Rajawali',
  );
  assert.equal(
    view([10, 62, 30, 51, 30, 40]).answer,
    'Suara terbanyak: Cendana, Anggrek, dan Jalak; Rajawali dan Beringin sama banyak untuk tempat terakhir',
  );
  assert.equal(
    view([62, 51, 30, 30, 30, 1]).answer,
    'Suara terbanyak: Melati dan Cendana; Rajawali, Anggrek, dan Beringin sama banyak untuk dua tempat terakhir',
  );
  assert.equal(
    view([10, 62, 30, 51, 30, 40], {}, 'en').answer.split('; ')[1],
    'Rajawali and Beringin level for the last place',
  );
});

test('nobody of the DPD is called the leader, or elected before the KPU says so', () => {
  const votes = [10, 62, 30, 51, 20, 40];
  for (const rest of [{}, half, { status: 'determined' } as const, { rule: 'plurality' } as const]) {
    const shown = view(votes, rest);
    const text = [
      shown.answer,
      shown.ground,
      shown.summary,
      shown.announcement,
      ...shown.rows.map(({ mark }) => mark),
    ].join();
    assert.doesNotMatch(text, /unggul|terpilih|menang/i);
    assert.deepEqual(new Set(shown.rows.map(({ emphasis }) => emphasis)), new Set([undefined]));
  }
  const elected = view(votes, { status: 'elected', statusDate: '2024-05-20' });
  assert.equal(elected.answer, 'Terpilih: Cendana, Anggrek, Jalak, dan Rajawali');
  assert.match(elected.badges.map(({ text }) => text).join(), /Calon terpilih ditetapkan KPU, 20 Mei 2024/);
  // Figures that do not show whom the KPU elected.
  assert.doesNotMatch(view([62, 51, 30, 30, 30], { status: 'elected' }).answer, /Terpilih/);
  assert.doesNotMatch(view(votes, { status: 'elected', progress: { counted: 60, total: 100 } }).answer, /Terpilih/);
});

test('candidates of one party: the most votes within it, and never elected by their votes', () => {
  const caleg = { office: 'caleg' } as const;
  assert.equal(view([10, 62, 30], caleg).answer, 'Suara terbanyak di partainya: Cendana');
  assert.equal(
    view([10, 62, 30], { ...caleg, ...half }).answer,
    'Hitungan sementara, suara terbanyak di partainya: Cendana',
  );
  assert.equal(view([62, 62, 30], caleg).answer, 'Suara terbanyak di partainya: Melati dan Cendana sama banyak');
  assert.equal(view([10, 62, 30], { ...caleg, status: 'elected' }).answer, 'Suara terbanyak di partainya: Cendana');
  assert.equal(view([10, 62, 30], caleg, 'en').answer, 'Most votes in the party: Cendana');
});

test('before half of the count nobody is named', () => {
  const early = view([10, 62, 30], { ...half, progress: { counted: 40, total: 100 } });
  assert.doesNotMatch(early.answer, /Cendana/);
});
