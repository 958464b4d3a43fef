// Random changes to real feeds, as broken caches, editors and scripts make them. The figures must then be those of the changed
// text, or a fault must be reported. FUZZ_RUNS is the number of changed feeds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mergeCandidates } from '../../src/formats/merge-candidates.js';
import { readFeed } from '../../src/formats/feed.js';
import { candidateFrom } from '../../src/formats/markup.js';
import { parse } from '../../src/results/parse.js';
import { pilpres2024 } from '../fixtures/pilpres-2024.js';
import { changedFeeds } from './changed-feeds.js';

const runs = Number(process.env.FUZZ_RUNS ?? 2000);

/** Every figure in a text, in any of the forms that feeds use. */
const figuresIn = (text: string): ReadonlySet<bigint> =>
  new Set([
    ...[/\d+/g, /\d{1,3}(?:\.\d{3})+/g, /\d{1,3}(?:,\d{3})+/g, /\d{1,3}(?:\s\d{3})+/g].flatMap((pattern) =>
      Array.from(text.matchAll(pattern), ([figure]) => BigInt(figure.replace(/\D/g, ''))),
    ),
    ...Array.from(text.matchAll(/\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g), ([figure]) => Number(figure))
      .filter(Number.isSafeInteger)
      .map(BigInt),
  ]);

const children = pilpres2024.candidates.map(({ id, number, name, color }) =>
  candidateFrom({ id, number: String(number), name: `Halaman: ${name}`, color, votes: '999999999999' }),
);

test(`${String(runs)} changed feeds give their own figures or report a fault`, () => {
  let shown = 0;
  fc.assert(
    fc.property(changedFeeds, ({ name, changed }) => {
      const { input, faults } = readFeed(changed);
      const plain = parse(input);
      const { results, faults: found } = parse(mergeCandidates(input, children));
      assert.ok(
        faults.every(
          ({ fatal, path }) =>
            // A feed of pairs that has lost a key may look like one of parties, whose faults have places.
            /^(?:columns|(?:chart|table)\..+)?$/.test(path) || (!fatal && /^(?:candidates|regions)-src/.test(path)),
        ),
      );
      if (faults.some(({ fatal }) => fatal)) assert.equal(input, undefined);
      if (!results) {
        assert.ok(found.some(({ fatal }) => fatal));
        return;
      }
      shown += 1;

      const figures = figuresIn(changed.feed);
      const pairs = [results, ...results.counts].flatMap(({ candidates: list }) => list);
      for (const { id, number, name: printed, votes, share } of pairs) {
        assert.ok(votes === undefined ? share : figures.has(votes), `${String(votes)} is not in the feed`);
        if (/^(?:kpu|spread|local)$/.test(name) && results.kind === 'preliminary' && results.source?.name === 'KPU') {
          const beside = Array.from(
            changed.feed.matchAll(new RegExp(`"${id}"\\s*:\\s*"?([^,}\\]]*)`, 'g')),
            ([, text = '']) => text,
          );
          assert.ok(
            beside.some((text) => votes !== undefined && figuresIn(text).has(votes)),
            `${id} has other votes`,
          );
        }
        const page = pilpres2024.candidates.find((candidate) => printed === `Halaman: ${candidate.name}`);
        if (page) assert.ok(page.id === id || page.number === number, `${id} is not ${printed}`);
      }
      for (const { votes } of results.regions) for (const figure of votes.values()) assert.ok(figures.has(figure));
      if (plain.results) {
        assert.deepEqual(
          results.candidates.map(({ id, votes }) => [id, votes]),
          plain.results.candidates.map(({ id, votes }) => [id, votes]),
        );
      }
    }),
    { numRuns: runs },
  );
  // If nearly all were refused, the test would check little.
  assert.ok(shown > runs / 5, `${String(shown)} of ${String(runs)} shown`);
});
