import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mergeCandidates } from '../../src/formats/merge-candidates.js';
import { readFeed } from '../../src/formats/feed.js';
import { candidateFrom } from '../../src/formats/markup.js';
import type { CandidateFields } from '../../src/formats/markup.js';
import { parse } from '../../src/results/parse.js';
import type { Candidate } from '../../src/results/types.js';
import { governors2024 } from '../fixtures/governors-2024.js';
import { localFeed, presidentialCandidates, presidentialFeed } from '../fixtures/kpu-feeds.js';
import { pilpres2024 } from '../fixtures/pilpres-2024.js';
import { sirekap20240307 } from '../fixtures/sirekap-2024-03-07.js';

/** A child as the element passes it: with every field, null where the tag has no such attribute. */
const child = (fields: CandidateFields): object =>
  candidateFrom({
    id: null,
    number: null,
    name: '\n  ',
    votes: null,
    share: null,
    color: null,
    photo: null,
    parties: null,
    emptyBox: false,
    ...fields,
  });

const feed = JSON.stringify(presidentialFeed(sirekap20240307));
const named = readFeed({ feed, candidates: JSON.stringify(presidentialCandidates) }).input;
const unnamed = readFeed({ feed }).input;

function candidatesOf(input: unknown): readonly Candidate[] {
  const { results, faults } = parse(input);
  assert.deepEqual(faults, []);
  return results?.candidates ?? assert.fail();
}

const pages = pilpres2024.candidates.map(({ id, number, name, color, parties }) => ({
  id,
  number: String(number),
  name: ` ${name}\n`,
  color,
  photo: `foto/${String(number)}.jpg`,
  parties: parties.join(', '),
}));
const expected = pilpres2024.candidates.map(({ id, number, name, color, parties }) => ({
  id,
  number,
  name,
  color,
  photo: `foto/${String(number)}.jpg`,
  parties,
  votes: BigInt(sirekap20240307.votes[id as keyof typeof sirekap20240307.votes]),
  emptyBox: false,
}));

describe('the page’s children give names and colours to the feed’s candidates', () => {
  test('by candidate-id, in any order, and without their votes', () => {
    const children = [...pages].reverse().map((page) => child({ ...page, number: null, votes: '7' }));
    assert.deepEqual(candidatesOf(mergeCandidates(named, children)), expected);
  });

  test('by ballot number where the feed has no ids', () => {
    const children = [...pages]
      .reverse()
      .map(({ number, ...page }) => child({ ...page, id: null, number: `0${number}` }));
    assert.deepEqual(candidatesOf(mergeCandidates(named, children)), expected);
  });

  test('by the whole ballot number, without leading zeros', () => {
    const input = { candidates: [1, 10].map((number) => ({ number, name: `Partai ${number}`, votes: 5 })) };
    const children = ['010', '001'].map((number) => child({ number, name: `Nomor ${number}` }));
    assert.deepEqual(
      candidatesOf(mergeCandidates(input, children)).map(({ number, name }) => [number, name]),
      [
        [1, 'Nomor 001'],
        [10, 'Nomor 010'],
      ],
    );
  });

  test('with numbers, if the feed has only ids', () => {
    const children = [...pages].reverse().map((page) => child(page));
    assert.deepEqual(candidatesOf(mergeCandidates(unnamed, children)), expected);
  });

  test('never by position: numbers do not match ids', () => {
    const children = pages.map((page) => child({ ...page, id: null }));
    assert.equal(parse(mergeCandidates(unnamed, children)).results, undefined);
    assert.deepEqual(mergeCandidates(unnamed, children), unnamed);
  });

  test('never by number where the child has another id', () => {
    const children = [child({ id: '100099', number: '1', name: 'Orang lain' })];
    assert.deepEqual(mergeCandidates(named, children), named);
  });

  test('by number for a child with an id, if the feed has no ids', () => {
    const results = { candidates: [{ number: 1, name: 'RESMI', votes: 5 }] };
    const [candidate] = candidatesOf(mergeCandidates(results, [child({ id: '100025', number: '1', name: 'A' })]));
    assert.deepEqual([candidate?.name, candidate?.id], ['A', '1']);
  });

  test('but the id and the number of the feed stay', () => {
    const results = { candidates: [{ id: 'x', number: 3, name: 'RESMI', votes: 5 }] };
    const [candidate] = candidatesOf(mergeCandidates(results, [child({ id: 'x', number: '9', name: 'A' })]));
    assert.deepEqual([candidate?.name, candidate?.id, candidate?.number], ['A', 'x', 3]);
  });

  test('but the feed’s values stay where they are empty', () => {
    const children = pages.map(({ id }) => child({ id, name: '\n   ', color: '', parties: '', photo: ' ' }));
    assert.deepEqual(candidatesOf(mergeCandidates(named, children)), candidatesOf(named));
    const dressed = mergeCandidates(named, pages.map(child));
    assert.deepEqual(candidatesOf(mergeCandidates(dressed, children)), candidatesOf(dressed));
  });

  test('and those without a match are left out; the feed’s other candidates stay as they are', () => {
    const children = [child({ id: '7', name: 'Tidak ada' }), child({ name: 'Tanpa nomor' }), child({ ...pages[1] })];
    const candidates = candidatesOf(mergeCandidates(named, children));
    assert.equal(candidates.length, 3);
    assert.deepEqual(candidates[1], expected[1]);
    assert.deepEqual(candidates[0], candidatesOf(named)[0]);
  });

  test('and two without a number do not match', () => {
    for (const number of [null, undefined, '', 0]) {
      const results = { candidates: [{ id: null, number, name: 'RESMI', votes: 5 }] };
      assert.equal((mergeCandidates(results, [child({ name: 'A' })]) as typeof results).candidates[0]?.name, 'RESMI');
    }
  });

  test('and may mark the empty box where the feed does not', () => {
    const csv = readFeed({ feed: 'number,name,votes\n1,A,7\n2,X,3\n' }).input;
    const [pair, box] = candidatesOf(mergeCandidates(csv, [child({ number: '2', emptyBox: true })]));
    assert.deepEqual([pair?.emptyBox, box?.emptyBox, box?.name], [false, true, 'X']);
    const told = { candidates: [{ number: 1, name: 'A', votes: 5, emptyBox: false }] };
    assert.equal(candidatesOf(mergeCandidates(told, [child({ number: '1', emptyBox: true })]))[0]?.emptyBox, false);
  });

  test('in a local count too', () => {
    const [contest] = governors2024.contests;
    assert.ok(contest);
    const children = contest.candidates.map(({ id, number }) =>
      child({ id, number: String(number), name: `Pasangan ${id}` }),
    );
    assert.deepEqual(
      candidatesOf(mergeCandidates(readFeed({ feed: JSON.stringify(localFeed(contest)) }).input, children)).map(
        ({ id, number, name, votes }) => [id, number, name, Number(votes)],
      ),
      contest.candidates.map(({ id, number, votes }) => [id, number, `Pasangan ${id}`, votes]),
    );
  });

  test('and the fields around the candidates stay', () => {
    const input = { heading: 'H', candidates: [{ id: 'a', name: 'A', votes: 1 }], regions: [] };
    assert.deepEqual(mergeCandidates(input, [child({ id: 'a', color: '#123456' })]), {
      heading: 'H',
      candidates: [{ id: 'a', name: 'A', votes: 1, color: '#123456', number: null, emptyBox: false }],
      regions: [],
    });
    assert.deepEqual(input.candidates, [{ id: 'a', name: 'A', votes: 1 }]);
  });

  for (const input of [undefined, null, 'x', 7, [], {}, { candidates: null }, { candidates: {} }, { counts: [] }]) {
    test(`input without candidates stays as it is: ${JSON.stringify(input)}`, () => {
      assert.deepEqual(mergeCandidates(input, [child({ id: 'a', name: 'A' })]), input);
    });
  }

  test('and those of each of several counts', () => {
    const counts = [{ pollster: 'P', candidates: [{ id: 'a', name: 'NAMA PANJANG', share: 60 }] }, 'x'];
    assert.deepEqual(mergeCandidates({ candidates: [], counts }, [child({ id: 'a', name: 'A' })]), {
      candidates: [],
      counts: [{ pollster: 'P', candidates: [{ id: 'a', name: 'A', share: 60, number: null, emptyBox: false }] }, 'x'],
    });
  });

  test('entries that are not candidates, and ids that are not text, stay as they are', () => {
    const bad = { toString: 1, valueOf: 1 };
    const candidates = [null, 7, 'x', [], { id: bad, number: bad, name: 'A' }];
    assert.deepEqual(mergeCandidates({ candidates }, [child({ id: '1', number: '1' })]), { candidates });
    assert.deepEqual(mergeCandidates({ candidates }), { candidates });
  });
});
