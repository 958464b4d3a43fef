import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { corrections2024 } from '../fixtures/corrections-2024.js';
import { governors2024 } from '../fixtures/governors-2024.js';
import { pastElections } from '../fixtures/past-elections.js';
import { pileg2024 } from '../fixtures/pileg-2024.js';
import { pilpres2019 } from '../fixtures/pilpres-2019.js';
import { pilpres2024 } from '../fixtures/pilpres-2024.js';
import { overseas, provinceNames } from '../fixtures/provinces.js';
import { misprintedShares, publishedProgress, publishedShares } from '../fixtures/published-shares.js';
import { singleCandidate2024 } from '../fixtures/single-candidate-2024.js';
import { sirekap20240215 } from '../fixtures/sirekap-2024-02-15.js';
import { sirekap20240307 } from '../fixtures/sirekap-2024-03-07.js';
import { syntheticName, spreadOver } from './synthetic.js';
import { galleryTitles } from '../../demo/gallery-titles.js';
import { dashboardCases } from './dashboard.js';
import { caseNamed, cases } from './index.js';

interface Shown {
  readonly heading: string;
  readonly subheading: string;
  readonly source?: { readonly name: string };
  readonly kind?: string;
  readonly candidates: readonly {
    readonly name: string;
    readonly votes?: unknown;
    readonly share?: string;
    readonly color?: string;
  }[];
  readonly regions?: readonly { readonly code: string; readonly votes?: Readonly<Record<string, number>> }[];
}

const shown = (state: unknown): Shown => state as Shown;
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** A percentage with two decimals, rounded half up in integers: floor(votes × 10000 / total + 1/2). */
const halfUp = (votes: number, total: number): string => {
  const hundredths = (BigInt(votes) * 20_000n + BigInt(total)) / (2n * BigInt(total));
  const digits = hundredths.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const halfUpShares = (votes: readonly number[]): readonly string[] => votes.map((count) => halfUp(count, sum(votes)));

const votesOf = (regions: readonly { readonly votes: Readonly<Record<string, number>> }[], id: string): number =>
  sum(regions.map(({ votes }) => votes[id] ?? 0));

const isSynthetic = (state: unknown): boolean => shown(state).subheading.includes('Simulasi');

/** Every number within a value. */
const numbersIn = (value: unknown): readonly number[] => {
  if (typeof value === 'number') return [value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(numbersIn);
  return [];
};

describe('the fixtures', () => {
  it('have 38 provinces and overseas', () => {
    assert.equal(Object.keys(provinceNames).filter((code) => code !== overseas).length, 38);
    assert.equal(provinceNames[overseas], 'Luar Negeri');
  });

  it('of 2024 add up by region, by pair and in total', () => {
    assert.deepEqual(
      pilpres2024.regions.map(({ code }) => code),
      Object.keys(provinceNames),
    );
    for (const { id, votes } of pilpres2024.candidates) assert.equal(votesOf(pilpres2024.regions, id), votes);
    assert.equal(sum(pilpres2024.candidates.map(({ votes }) => votes)), pilpres2024.validVotes);
  });

  it('of 2019 add up with the two cells of which only the sum is known', () => {
    const { missingCells, regions, candidates, validVotes } = pilpres2019;
    assert.equal(regions.length, 35);
    for (const { id, votes } of candidates) {
      assert.equal(votesOf(regions, id) + (id === missingCells.id ? missingCells.votes : 0), votes);
    }
    assert.deepEqual(
      regions.filter(({ votes }) => !(missingCells.id in votes)).map(({ code }) => code),
      missingCells.regions,
    );
    assert.equal(sum(candidates.map(({ votes }) => votes)), validVotes);
  });

  it('of the parliament add up in votes and seats, and only parties above the threshold have seats', () => {
    assert.equal(pileg2024.parties.length, 18);
    assert.equal(sum(pileg2024.parties.map(({ votes }) => votes)), pileg2024.validVotes);
    assert.equal(sum(pileg2024.parties.map(({ seats }) => seats)), pileg2024.seats);
    for (const { votes, seats } of pileg2024.parties) {
      assert.equal(votes * 100 >= pileg2024.thresholdPercent * pileg2024.validVotes, seats > 0);
    }
  });

  it('of past elections add up', () => {
    for (const { candidates, validVotes, name } of Object.values(pastElections))
      assert.equal(sum(candidates.map(({ votes }) => votes)), validVotes, name);
  });

  for (const [name, snapshot] of Object.entries({ sirekap20240215, sirekap20240307 })) {
    it(`of ${name} add up by region, and the percentage is that of the stations`, () => {
      assert.equal(snapshot.regions.length, 39);
      for (const [id, votes] of Object.entries(snapshot.votes)) assert.equal(votesOf(snapshot.regions, id), votes);
      assert.equal(halfUp(snapshot.progress.counted, snapshot.progress.total), snapshot.percent);
    });
  }

  it('leave out figures that a region has not reported', () => {
    assert.deepEqual(sirekap20240215.regions.find(({ code }) => code === '95')?.votes, {});
  });

  it('have corrections with falling votes', () => {
    const { onePairFalls, allPairsFall } = corrections2024;
    assert.equal(onePairFalls.before.votes['100027'] - onePairFalls.after.votes['100027'], 138_898);
    assert.ok(onePairFalls.after.votes['100025'] > onePairFalls.before.votes['100025']);
    assert.ok(onePairFalls.after.votes['100026'] > onePairFalls.before.votes['100026']);
    for (const id of ['100025', '100026', '100027'] as const) {
      assert.ok(allPairsFall.after.votes[id] < allPairsFall.before.votes[id]);
    }
    assert.equal(allPairsFall.after.progress.total - allPairsFall.before.progress.total, 142);
  });

  it('have single pairs with one empty box each, and Bangka is official', () => {
    assert.equal(singleCandidate2024.contests.length, 5);
    for (const { candidates } of singleCandidate2024.contests) {
      assert.equal(candidates.filter(({ emptyBox }) => emptyBox).length, 1);
    }
    const officials = singleCandidate2024.contests.flatMap(({ official }) => official ?? []);
    assert.equal(officials.length, 1);
    for (const { pairVotes, emptyBoxVotes, validVotes, invalidVotes, voters, publishedShares: printed } of officials) {
      assert.equal(pairVotes + emptyBoxVotes, validVotes);
      assert.equal(validVotes + invalidVotes, voters);
      assert.deepEqual(halfUpShares([pairVotes, emptyBoxVotes]), printed);
    }
  });

  it('have ten governors’ contests whose percentages are those of the stations', () => {
    assert.equal(governors2024.contests.length, 10);
    for (const { progress, percent } of [...governors2024.contests, ...singleCandidate2024.contests]) {
      assert.equal(halfUp(progress.counted, progress.total), percent);
    }
  });
});

describe('published shares', () => {
  for (const { contest, votes, shares } of publishedShares) {
    it(`of ${contest} are the votes rounded half up`, () => {
      assert.deepEqual(halfUpShares(votes), shares);
    });
  }

  it('are the same in the fixtures of the contests', () => {
    for (const contenders of [pilpres2024.candidates, pilpres2019.candidates, pileg2024.parties]) {
      assert.deepEqual(
        halfUpShares(contenders.map(({ votes }) => votes)),
        contenders.map(({ publishedShare }) => publishedShare),
      );
    }
  });

  it('of 2024 add up to 100,01', () => {
    const hundredths = sum(pilpres2024.candidates.map(({ publishedShare }) => Number(publishedShare.replace('.', ''))));
    assert.equal(hundredths, Number(pilpres2024.publishedSharesSum.replace('.', '')));
  });

  it('of the progress are rounded half up', () => {
    for (const { counted, total, percent } of publishedProgress) assert.equal(halfUp(counted, total), percent);
  });

  it('with misprints differ from the votes', () => {
    for (const { votes, shares, exact } of misprintedShares) {
      assert.deepEqual(halfUpShares(votes), exact);
      assert.notDeepEqual(shares, exact);
    }
  });
});

describe('the cases', () => {
  it('have unique kebab-case names, a title and both title lines', () => {
    assert.equal(new Set(cases.map(({ name }) => name)).size, cases.length);
    for (const { name, title, results } of cases) {
      assert.match(name, /^[a-z0-9]+(-[a-z0-9]+)*$/);
      assert.ok(title.length > 0);
      assert.ok(shown(results).heading.length > 0, name);
      assert.ok(shown(results).subheading.length > 0, name);
    }
  });

  it('are found only by their names', () => {
    assert.equal(caseNamed('tie').name, 'tie');
    assert.throws(() => caseNamed('no-such-case'), /no-such-case/);
  });

  it('contain only values that JSON has', () => {
    for (const { results, previous = null } of cases) {
      for (const state of [results, previous]) assert.deepEqual(JSON.parse(JSON.stringify(state)), state);
    }
  });

  it('say in title and subheading whether they are synthetic', () => {
    for (const { name, title, results, previous } of cases) {
      assert.equal(title.includes('synthetic'), isSynthetic(results), name);
      if (previous !== undefined) assert.equal(isSynthetic(previous), isSynthetic(results), name);
    }
  });

  it('have only figures of the fixtures, unless they are synthetic', () => {
    const known = new Set(
      numbersIn([
        pilpres2024,
        pilpres2019,
        pileg2024,
        sirekap20240215,
        sirekap20240307,
        corrections2024,
        singleCandidate2024,
        governors2024,
        pastElections,
      ]),
    );
    known.add(1); // `version`
    for (const { name, results, previous } of cases) {
      if (isSynthetic(results)) continue;
      for (const figure of numbersIn([results, previous])) assert.ok(known.has(figure), `${name}: ${String(figure)}`);
    }
  });

  it('name no real candidates if they are synthetic, and no authority as their source', () => {
    const invented = new Set(Array.from({ length: 30 }, (_, index) => syntheticName(index + 1)));
    assert.equal(invented.size, 30);
    for (const name of [...invented]) invented.add(name.replace(/ & .*/, ''));
    const odd = ['long-names', 'hostile-names', 'regions-not-adding-up'];
    for (const { name, results } of cases) {
      if (!isSynthetic(results) || odd.includes(name)) continue;
      assert.equal(shown(results).source?.name, 'Simulasi redaksi', name);
      for (const candidate of shown(results).candidates) {
        assert.ok(invented.has(candidate.name) || candidate.name === 'Kolom kosong', `${name}: ${candidate.name}`);
      }
    }
  });

  it('never call provisional figures official', () => {
    for (const { name, results } of cases) {
      if (shown(results).source?.name.includes('Sirekap')) assert.equal(shown(results).kind, 'preliminary', name);
    }
  });

  it('have the shapes that their names say', () => {
    const votesIn = (name: string): readonly number[] =>
      shown(caseNamed(name).results).candidates.map(({ votes }) => Number(votes));
    const shareIn = (name: string): readonly string[] => halfUpShares(votesIn(name));
    assert.equal(votesIn('one-candidate').length, 1);
    assert.equal(votesIn('parties').length, 18);
    assert.equal(votesIn('thirty-candidates').length, 30);
    assert.equal(new Set(votesIn('thirty-candidates')).size, 30);
    assert.equal(sum(votesIn('no-votes')), 0);
    assert.equal(new Set(votesIn('three-way-tie')).size, 1);
    assert.deepEqual(shareIn('near-half'), ['30.04', '49.96', '20.00']);
    assert.deepEqual(shareIn('near-half-above'), ['29.96', '50.04', '20.00']);
    assert.equal(sum(votesIn('under-half-by-a-vote')), 100_000_000);
    assert.equal(sum(votesIn('over-half-by-a-vote')), 100_000_000);
    assert.equal(votesIn('exactly-half')[1], sum(votesIn('exactly-half')) / 2);
    assert.equal(sum(votesIn('tiny-share')), 10_000_000);
    for (const name of ['runoff', 'tie', 'tie-for-second', 'governor-runoff-rule', 'plurality']) {
      const votes = votesIn(name);
      assert.ok(Math.max(...votes) * 2 < sum(votes), name);
    }
    for (const { votes } of shown(caseNamed('beyond-2-53').results).candidates) {
      assert.equal(typeof votes, 'string');
      assert.ok(BigInt(votes as string) > BigInt(Number.MAX_SAFE_INTEGER));
    }
    assert.ok(shown(caseNamed('long-names').results).candidates.some(({ name }) => name.length === 108));
  });

  it('spread the votes over exactly as many provinces as they say', () => {
    for (const reached of [19, 20]) {
      const { votes, regions } = spreadOver(reached);
      assert.ok((votes[0] ?? 0) * 2 > sum(votes));
      const states = regions.map(({ code, votes: byId }) => ({
        code,
        counts: Object.values(byId as Record<string, number>),
      }));
      assert.deepEqual(
        [0, 1, 2].map((pair) => sum(states.map(({ counts }) => counts[pair] ?? 0))),
        votes,
      );
      const fifths = states.filter(({ code, counts }) => code !== overseas && (counts[0] ?? 0) * 5 >= sum(counts));
      assert.equal(fifths.length, reached);
    }
  });
});

it('every case has a title in the gallery, and no other has one', () => {
  const names = [...cases, ...dashboardCases].map(({ name }) => name);
  assert.deepEqual(Object.keys(galleryTitles).sort(), [...names].sort());
});
