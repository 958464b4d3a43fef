import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nearest } from '../../src/formats/nearest.js';

const words = ['embargo', 'electionDate', 'candidates', 'registeredVoters', 'id'];

test('the word that was meant', () => {
  for (const [written, meant] of [
    ['embargoo', 'embargo'],
    ['embrago', 'embargo'],
    ['Embargo', 'embargo'],
    ['election-date', 'electionDate'],
    ['election_date', 'electionDate'],
    ['candidats', 'candidates'],
    ['registred_voters', 'registeredVoters'],
    ['ids', 'id'],
    // Other words, from which these are as far as from any.
    ['heading', undefined],
    ['no', undefined],
    ['', undefined],
  ] as const)
    assert.equal(nearest(written, words), meant, written);
  assert.equal(nearest('count', ['counts', 'counted']), 'counts', 'of two the nearer');
});

test('any word with one slip is found', () => {
  const slips: ((word: string, at: number, letter: string) => string)[] = [
    (word, at, letter) => word.slice(0, at) + letter + word.slice(at),
    (word, at) => word.slice(0, at) + word.slice(at + 1),
    (word, at, letter) => word.slice(0, at) + letter + word.slice(at + 1),
    (word, at) =>
      word.slice(0, at) +
      word
        .slice(at, at + 2)
        .split('')
        .reverse()
        .join('') +
      word.slice(at + 2),
  ];
  const long = words.filter((word) => word.length > 3);
  fc.assert(
    fc.property(
      fc.constantFrom(...long),
      fc.constantFrom(...slips),
      fc.nat(20),
      fc.constantFrom('a', 'e', 'o', 'x', '0', '-'),
      (word, slip, at, letter) => {
        assert.equal(nearest(slip(word, at % word.length, letter), words), word);
      },
    ),
  );
});
