// What became of a publication after it: was it taken back, corrected, and what could not be read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { laterOf } from '../../src/results/later.js';
import type { Act, Entry } from '../../src/results/ledger.js';
import type { Results } from '../../src/results/types.js';
import { contest } from '../contest.js';

const entry = (act: Act, revision?: number, name = `${act}-${String(revision)}`): Entry => ({
  time: '2024-03-20T15:00:00Z',
  act,
  state: 'ab',
  name,
  revision,
  before: '',
});
const published = contest([40, 60]);
/** Reads a publication by its name; the others cannot be read. */
const states =
  (known: Readonly<Record<string, Results>>) =>
  ({ name = '' }: Entry): Results | undefined =>
    known[name];

test('nothing came after the last publication', async () => {
  const [first, last] = [entry('published', 1), entry('published', 2)];
  assert.deepEqual(await laterOf(last, published, [first, last], states({})), {
    takenBack: undefined,
    next: undefined,
    unread: 0,
  });
});

test('the next publication is the first one after it, whatever stands between', async () => {
  const [before, it, held, next, after] = [
    entry('published', 1),
    entry('published', 2),
    entry('held'),
    entry('published', 3),
    entry('published', 4),
  ];
  const more = contest([41, 61]);
  const read = states({ 'published-1': contest([1, 1]), 'published-3': more, 'published-4': more });
  assert.deepEqual(await laterOf(it, published, [before, it, held, next, after], read), {
    takenBack: undefined,
    next,
    unread: 0,
  });
});

test('a rollback takes it back only where it goes to a revision before it', async () => {
  const it = entry('published', 3);
  const [same, earlier] = [entry('rolled-back', 3), entry('rolled-back', 2)];
  assert.equal((await laterOf(it, published, [it, same], states({}))).takenBack, undefined);
  assert.equal((await laterOf(it, published, [it, same, earlier], states({}))).takenBack, earlier);
  // A rollback before it does not concern it. Other acts with a revision are none.
  assert.equal((await laterOf(it, published, [earlier, it, entry('rejected', 1)], states({}))).takenBack, undefined);
  // A rollback without a revision goes to the first state of all.
  assert.notEqual((await laterOf(it, published, [it, entry('rolled-back')], states({}))).takenBack, undefined);
  // Without a revision of its own, nothing is before it.
  const bare = entry('published');
  assert.equal((await laterOf(bare, published, [bare, entry('rolled-back', 0)], states({}))).takenBack, undefined);
});

test('the first later publication with fewer votes corrects it; a state that the desk rolled back does not', async () => {
  const all = [1, 2, 3, 4, 5].map((revision) => entry('published', revision));
  const read = states({
    'published-2': contest([45, 65]),
    'published-3': { ...contest([1, 1]), rolledBack: true },
    'published-4': contest([39, 70]),
    'published-5': contest([38, 70]),
  });
  const { corrected, next, unread } = await laterOf(all[0]!, published, all, read);
  assert.deepEqual([corrected?.name, next?.name, unread], ['published-4', 'published-2', 0]);
});

test('publications that cannot be read are counted, up to the one that corrects', async () => {
  // 30 come after it, in portions of twelve. The 14th corrects; three before it and one after it cannot be read.
  const all = Array.from({ length: 31 }, (_, index) => entry('published', index + 1));
  const lost = [2, 13, 14, 16];
  let reads = 0;
  const { corrected, unread } = await laterOf(all[0]!, published, all, async ({ revision = 0 }) => {
    reads += 1;
    await Promise.resolve();
    if (lost.includes(revision)) return undefined;
    return revision === 15 ? contest([39, 60]) : published;
  });
  assert.deepEqual([corrected?.revision, unread], [15, 3]);
  assert.equal(reads, 24, 'the third portion is not asked for');

  const none = await laterOf(all[0]!, published, all.slice(0, 26), ({ revision = 0 }) =>
    lost.includes(revision) ? undefined : published,
  );
  assert.deepEqual([none.corrected, none.unread], [undefined, 4]);
});
