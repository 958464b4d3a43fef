// The changes in the event for a new state: the values before and now, with the path of each difference.
import { expect } from '@open-wc/testing';
import { sirekap20240215 } from '../../fixtures/sirekap-2024-02-15.js';
import { sirekap20240307 } from '../../fixtures/sirekap-2024-03-07.js';
import { corrections2024 } from '../../fixtures/corrections-2024.js';
import { presidentialFeed } from '../../fixtures/kpu-feeds.js';
import { eachNight } from './each-night.js';
import { answer } from './night.js';
import type { Night } from './night.js';
import { dressing, first, ours, oursAs, second } from './recorded.js';
import { live } from './watch.js';
import type { Watch } from './watch.js';

let night: Night;
let seen: Watch;
eachNight('2024-04-04T09:20:00+07:00', (opened) => ({ night, seen } = opened));

async function serve(...bodies: readonly string[]): Promise<void> {
  for (const body of bodies) {
    night.reply = () => answer(body);
    if (night.asked.length) await night.poll();
    else await live(night, 'refresh="30"', dressing);
  }
}

/** The changes of the last event, as `path: before → after`. */
const told = (): readonly string[] =>
  (seen.changes.at(-1)?.changes ?? []).map(
    ({ path, previous, current }) => `${path}: ${written(previous)} → ${written(current)}`,
  );
const written = (value: unknown): string =>
  value === undefined
    ? '–'
    : typeof value === 'string'
      ? value
      : JSON.stringify(value, (_, entry: unknown) => (typeof entry === 'bigint' ? Number(entry) : entry));

it('has every value of the first state, with nothing before', async () => {
  await serve(ours(first));
  expect(seen.changes).to.have.length(1);
  expect(seen.changes[0]!.previous).to.equal(undefined);
  expect(told()).to.include.members([
    'candidates.100025.votes: – → 22780309',
    'candidates.100026.name: – → Prabowo & Gibran',
    'kind: – → preliminary',
    `updated: – → ${first.updated}`,
  ]);
  expect(told().every((change) => change.includes(': – → '))).to.equal(true);
});

it('has votes, stations and time of a state that moved, and nothing else', async () => {
  await serve(ours(first), ours(second));
  expect([...told()].sort()).to.deep.equal(
    [
      ...['100025', '100026', '100027'].map((id) => `candidates.${id}.votes: ${first.votes[id]} → ${second.votes[id]}`),
      'progress.percent: {"units":7049,"scale":2} → {"units":7053,"scale":2}',
      `updated: ${first.updated} → ${second.updated}`,
    ].sort(),
  );
  expect(seen.changes[1]!.previous).to.equal(seen.changes[0]!.current);
});

it('has votes that were taken back, and the new number of stations', async () => {
  const { before, after } = corrections2024.allPairsFall;
  await serve(ours(before, { progress: before.progress }), ours(after, { progress: after.progress }));
  expect([...told()].sort()).to.deep.equal([
    'candidates.100025.votes: 31375504 → 31375419',
    'candidates.100026.votes: 75359965 → 75359848',
    'candidates.100027.votes: 21374396 → 21374379',
    'progress.total: 823236 → 823378',
    'updated: 2024-03-06T17:00:15+07:00 → 2024-03-06T18:00:15+07:00',
  ]);
});

it('has regions by code, also those that had no figures before', async () => {
  const states = [sirekap20240215, sirekap20240307];
  await serve(...states.map((state) => JSON.stringify(presidentialFeed(state))));
  const [before, after] = states.map(
    ({ regions }) =>
      new Map(
        regions.flatMap(({ code, votes }) =>
          Object.entries(votes).map(([id, count]) => [`regions.${code}.votes.${id}`, count] as const),
        ),
      ),
  ) as [Map<string, number>, Map<string, number>];
  const expected = [...after]
    .filter(([path, count]) => before.get(path) !== count)
    .map(([path, count]) => `${path}: ${before.get(path) ?? '–'} → ${count}`);
  expect(expected).to.include('regions.95.votes.100025: – → 145');
  expect(
    told()
      .filter((change) => change.includes('.votes.'))
      .sort(),
  ).to.deep.equal([...expected].sort());
});

it('has what is new and what is gone, and ignores the order', async () => {
  await serve(ours(first, { notice: 'Satu' }));
  const { candidates } = oursAs(first) as { candidates: object[] };
  await serve(ours(first, { hold: true, candidates: [...candidates].reverse() }));
  expect(told()).to.have.members(['notice: Satu → –', 'hold: false → true']);
});

it('is empty where nothing changed', async () => {
  await serve(ours(first), ours(first), `${ours(first)}\n`, JSON.stringify(JSON.parse(ours(first)), null, 2));
  expect(seen.changes).to.have.length(1);
});

it('equals a comparison value by value, over mixed changes', async () => {
  // A small generator, so that the changes are the same each time.
  let seed = 20_240_214;
  const random = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  type Figures = Record<string, number | string | undefined>;
  const render = (of: Figures): string => {
    const { notice, counted, invalid, ...votes } = of;
    return ours(first, {
      notice,
      invalidVotes: invalid,
      progress: counted === undefined ? undefined : { counted, total: 823_378 },
      candidates: ['100025', '100026', '100027'].map((id, index) => ({
        id,
        number: index + 1,
        name: `Pasangan ${id}`,
        votes: votes[id],
      })),
      regions: ['11', '12', '31'].map((code) => ({
        code,
        votes: Object.fromEntries(
          ['100025', '100026'].flatMap((id) => (votes[code + id] === undefined ? [] : [[id, votes[code + id]]])),
        ),
      })),
    });
  };
  /** Where each figure is in the state. */
  const pathOf = (key: string): string =>
    key === 'counted'
      ? 'progress.counted'
      : key === 'invalid'
        ? 'invalidVotes'
        : key === 'notice'
          ? 'notice'
          : key.length === 6
            ? `candidates.${key}.votes`
            : `regions.${key.slice(0, 2)}.votes.${key.slice(2)}`;
  const keys = ['100025', '100026', '100027', 'counted', 'invalid', 'notice', '11100025', '12100026', '31100025'];
  const optional = /counted|invalid|notice|^\d{8}$/;
  let state: Figures = { '100025': 1, '100026': 2, '100027': 3, counted: 5 };
  await serve(render(state));
  for (let step = 0; step < 60; step += 1) {
    const next: Figures = { ...state };
    for (let count = 0; count <= random(4); count += 1) {
      const key = keys[random(keys.length)]!;
      if (optional.test(key) && random(3) === 0) next[key] = undefined;
      else next[key] = key === 'notice' ? `Catatan ${random(3)}` : random(100_000) + 1;
    }
    const expected = keys
      .filter((key) => state[key] !== next[key])
      .map((key) => `${pathOf(key)}: ${state[key] ?? '–'} → ${next[key] ?? '–'}`);
    if ((state.counted === undefined) !== (next.counted === undefined)) {
      expected.push(
        `progress.total: ${state.counted === undefined ? '–' : 823_378} → ${next.counted === undefined ? '–' : 823_378}`,
      );
    }
    const { length } = seen.changes;
    await serve(render(next));
    expect(seen.changes, `step ${step}`).to.have.length(expected.length ? length + 1 : length);
    if (expected.length) expect([...told()].sort(), `step ${step}`).to.deep.equal(expected.sort());
    state = next;
  }
});
