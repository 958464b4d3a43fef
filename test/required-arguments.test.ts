// Calls every function and class that the package exports with only its required arguments. Every optional argument must have
// the default that its documentation names.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import type { ReactiveControllerHost } from 'lit';
import * as exporting from '../src/export.js';
import * as feed from '../src/feed.js';
import * as index from '../src/index.js';
import * as ssr from '../src/ssr.js';
import type { Candidate, Results } from '../src/index.js';
import { openPage } from './feed/page.js';
import { pilpres2024 } from './fixtures/pilpres-2024.js';
import { functionsOf, inBrowsers, made } from './required-arguments.js';
import type { Call, Calls } from './required-arguments.js';

const input = {
  heading: 'Hasil Rekapitulasi KPU',
  kind: 'official',
  updated: pilpres2024.updated,
  candidates: pilpres2024.candidates.map(({ id, number, name, votes }) => ({ id, number, name, votes })),
} as const;
const shares = ['24,9%', '58,6%', '16,5%'];
const read = (given: object): Results => {
  const { results } = index.parse(given);
  assert.ok(results);
  return results;
};
const results = read(input);
const later = read({ ...input, updated: '2024-03-20T23:00:00+07:00' });
const names = (candidates: readonly Candidate[] = []): readonly string[] => candidates.map(({ name }) => name);
const series = {
  candidates: input.candidates,
  points: [{ updated: input.updated, counted: 1, total: 2, votes: { 100025: 1, 100026: 2, 100027: 3 } }],
};
const contests = { contests: [{ id: '1', ...input }] };
const host: ReactiveControllerHost = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};
const server = createServer((_, response) => response.end('{}'));
before(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
after(() => server.close());
const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

const ofIndex: Calls<typeof index, Exclude<keyof typeof index, (typeof inBrowsers)[number] | 'numberFormats'>> = {
  standings: {
    args: [results],
    holds: ({ rows, source, summary, total }) => {
      assert.deepEqual(
        rows.map(({ share }) => share),
        shares,
      );
      assert.equal(rows[1]?.votes, '96.214.691 suara');
      assert.equal(total?.count, '164.227.475');
      assert.equal(source, undefined);
      assert.match(summary, /^Hasil Rekapitulasi KPU, Rekapitulasi resmi: Anies & Muhaimin 24,9%/);
    },
  },
  comparedSources: {
    args: [results, later],
    holds: ({ comparison, faults }) => assert.deepEqual([comparison?.differing, faults], [0, []]),
  },
  parse: { args: [input], holds: ({ faults }) => assert.deepEqual(faults, []) },
  parseContests: { args: [contests], holds: ({ contests: found }) => assert.equal(found?.length, 1) },
  parseSeries: { args: [series], holds: ({ series: found }) => assert.equal(found?.points.length, 1) },
  changes: {
    args: [results, later],
    holds: (found) =>
      assert.deepEqual(
        found.map(({ path }) => path),
        ['updated'],
      ),
  },
  follow: { args: [undefined, results], holds: ({ corrections }) => assert.deepEqual(corrections, []) },
  haveSameFigures: { args: [results, later], holds: (isSame) => assert.equal(isSame, true) },
  inconsistencies: {
    args: [read({ ...input, updated: '2999-01-01T00:00:00Z' })],
    // By the present time. The embargo ends later than any run of this test.
    holds: (found) => assert.deepEqual(found, ['updated-in-future']),
  },
  judge: { args: [later, results], holds: ({ outcome }) => assert.equal(outcome, 'refused') },
  isOlder: { args: [results, later], holds: (isOlder) => assert.equal(isOlder, true) },
  leader: { args: [results], holds: (found) => assert.equal(found, undefined) },
  rank: { args: [results.candidates], holds: ([first]) => assert.deepEqual(names(first), ['Prabowo & Gibran']) },
  hareLargestRemainder: {
    args: [[3n, 1n], 2],
    holds: ({ seats, open }) => assert.deepEqual([seats, open], [[1, 0], 1]),
  },
  parseHouse: { args: [input], holds: ({ faults }) => assert.deepEqual(faults, []) },
  sainteLague: { args: [[3n, 1n], 2], holds: ({ seats }) => assert.deepEqual(seats, [1, 0]) },
  exactShares: {
    args: [results.candidates],
    holds: ([share]) => assert.deepEqual(share, { numerator: 4097190600n, denominator: 164227475n }),
  },
  printShare: {
    args: [{ numerator: 4097190600n, denominator: 164227475n }],
    holds: ({ units, scale }) => assert.deepEqual([units, scale], [249n, 1]),
  },
  printShares: {
    args: [results.candidates],
    holds: ({ shares: printed }) =>
      assert.deepEqual(
        printed.map((share) => index.numberFormats.id.share(share)),
        shares,
      ),
  },
  verdict: { args: [results], holds: (found) => assert.equal(found, undefined) },
  ElectionResultsChangeEvent: {
    args: [undefined, results],
    holds: ({ current, type }) => assert.deepEqual([current, type], [results, 'election-results-change']),
  },
  ElectionResultsErrorEvent: {
    args: ['expected text', 'heading', true],
    holds: ({ stale, type }) => assert.deepEqual([stale, type], [true, 'election-results-error']),
  },
  ElectionRegionSelectEvent: {
    args: ['11', 'Aceh'],
    holds: ({ code, type }) => assert.deepEqual([code, type], ['11', 'election-region-select']),
  },
};

let heard: unknown;
const ofFeed: Calls<typeof feed, keyof typeof feed> = {
  dress: { args: [input], holds: (dressed) => assert.equal(index.parse(dressed).results?.candidates.length, 3) },
  readFeed: {
    args: [{ feed: 'name,votes\nA,1\nB,2' }],
    holds: ({ input: found }) => assert.deepEqual(names(index.parse(found).results?.candidates), ['A', 'B']),
  },
  FeedController: {
    args: [host],
    holds: ({ files, isPaused }) => assert.deepEqual([files, isPaused], [undefined, false]),
  },
  listen: {
    args: ['/feed.json', 0, (news) => (heard = news)],
    holds: (subscription) => {
      subscription.stop();
      assert.equal(heard, undefined);
    },
  },
  pollDelay: { args: [10], holds: (delay) => assert.ok(delay >= 9000 && delay <= 11_000) },
  retryDelay: { args: [3], holds: (delay) => assert.ok(delay >= 0 && delay <= 4000) },
  FeedError: {
    args: ['expected an answer, got HTTP 503'],
    holds: ({ retryAfter }) => assert.equal(retryAfter, undefined),
  },
  request: {
    get args(): [string] {
      return [address()];
    },
    holds: ({ text }) => assert.equal(text, '{}'),
  },
};

const ofExport: Calls<typeof exporting, Exclude<keyof typeof exporting, (typeof inBrowsers)[number]>> = {
  toCSV: { args: [input], holds: (csv) => assert.match(csv, /^2,Prabowo & Gibran,96214691,"58,6%"/m) },
  toSVG: { args: [input], holds: (svg) => assert.match(svg, /^<svg [^>]*>.*>58,6%</s) },
  toEmbed: { args: [input], holds: (code) => assert.match(code, /^<div data-election-results[^>]*>.*<table>/s) },
  viewOf: {
    args: [input],
    holds: ({ standings }) =>
      assert.deepEqual(
        standings.rows.map(({ share }) => share),
        shares,
      ),
  },
  ResultsError: { args: [[]], holds: ({ name }) => assert.equal(name, 'ResultsError') },
};

const draws =
  (tag: string, text: RegExp) =>
  (markup: string): void => {
    assert.ok(markup.startsWith(`<election-${tag} `), markup.slice(0, 40));
    assert.match(markup, text);
  };
const ofServer: Calls<typeof ssr, Exclude<keyof typeof ssr, 'styleHash'>> = {
  renderElectionResults: { args: [input], holds: draws('results', /58,6/) },
  renderElectionRegions: { args: [{ ...input, regions: pilpres2024.regions }], holds: draws('regions', /Aceh/) },
  renderElectionTrend: { args: [series], holds: draws('trend', /Anies &amp; Muhaimin/) },
  renderElectionSeats: {
    args: [{ ...input, seats: { 100025: 1, 100026: 2, 100027: 0 } }],
    holds: draws('seats', /3 kursi/),
  },
  renderElectionCompare: {
    args: [
      { ...input, regions: pilpres2024.regions },
      { ...input, regions: pilpres2024.regions },
    ],
    holds: draws('compare', /sama di semua 39 wilayah/),
  },
  renderElectionContests: { args: [contests], holds: draws('contests', /Hasil Rekapitulasi KPU/) },
  ResultsError: { args: [[]], holds: ({ name }) => assert.equal(name, 'ResultsError') },
};

for (const [entry, module, calls] of [
  ['.', index, ofIndex],
  ['./feed', feed, ofFeed],
  ['./export', exporting, ofExport],
  ['./ssr', ssr, ofServer],
] as const) {
  describe(`each export of ${entry} works with only its required arguments:`, () => {
    for (const [name, call] of Object.entries<Call<never>>(calls as never)) {
      test(name, async () => {
        // `listen` and a feed's controller need a page.
        const page = name === 'listen' ? openPage() : undefined;
        try {
          call.holds((await made(module[name as never], call.args)) as never);
        } finally {
          page?.close();
        }
      });
    }

    test('every export is called', () => {
      const elsewhere: readonly string[] = inBrowsers;
      assert.deepEqual(
        functionsOf(module)
          .filter((name) => !elsewhere.includes(name))
          .sort(),
        Object.keys(calls).sort(),
      );
    });
  });
}

describe('standings', () => {
  const words = { heading: 'Hasil', embargo: '2999-01-01T00:00:00Z' };

  test('of results under embargo are closed, unless the caller opens them', () => {
    const closed = read({ ...input, ...words });
    assert.deepEqual(index.standings(closed).rows, []);
    assert.match(index.standings(closed).notices.join(), /tayang mulai/);
    assert.doesNotMatch(JSON.stringify(index.standings(closed)), /58,6|96/);
    assert.equal(index.standings(closed, {}, { closedUntil: undefined }).rows.length, 3);
    assert.equal(index.standings(closed, {}, { now: Date.parse('2999-01-02T00:00:00Z') }).rows.length, 3);
  });

  test('take any part of the presentation, and a state with corrections', () => {
    const lower = read({ ...input, candidates: input.candidates.map((one) => ({ ...one, votes: one.votes - 1 })) });
    const shown = index.follow(index.follow(undefined, results), lower);
    const { notices, rows } = index.standings(shown, { locale: 'en', decimals: 2, order: 'votes' });
    assert.equal(rows[0]?.share, '58.59%');
    assert.equal(rows[0].gain, '▼ 1');
    assert.ok(notices.length >= 3);
  });
});
