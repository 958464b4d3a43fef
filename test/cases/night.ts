import type { ContestsInput } from './contests.js';
import { syntheticCandidates } from './synthetic.js';
import { provinceNames } from '../fixtures/provinces.js';

/** Numbers that look random and are the same each time (the generator of Numerical Recipes). */
export function drawing(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

/** How many regencies and cities elect in a made-up province, so that there are 415 and 93 in all. */
const share = (all: number, places: number, index: number): number =>
  Math.floor((all * (index + 1)) / places) - Math.floor((all * index) / places);

/** A made-up night with as many contests as there were on 27 November 2024: 37 governors, 415 regents and 93 mayors. */
export function nightContests(provinces = 38): ContestsInput {
  const draw = drawing(27112024);
  const home = Object.entries(provinceNames)
    .filter(([code]) => code !== '99')
    .slice(0, provinces);
  // DI Yogyakarta elects no governor, DKI Jakarta no regents and no mayors.
  const local = home.filter(([code]) => code !== '31');
  const contest = (id: string, subheading: string): object => {
    const total = 200 + draw(3000);
    return {
      id,
      subheading,
      rule: id === '31' ? 'majority-runoff' : 'plurality',
      progress: { counted: draw(12) ? Math.ceil((total * (40 + draw(61))) / 100) : 0, total },
      candidates: [],
    };
  };
  const contests = home.flatMap(([code, name]) => {
    const index = local.findIndex(([one]) => one === code);
    const of = (all: number, first: number, word: string): object[] =>
      index < 0
        ? []
        : Array.from({ length: share(all, 37, index) }, (_, at) => {
            const number = String(first + at).padStart(2, '0');
            return contest(`${code}${number}`, `${word} uji ${code}.${number}`);
          });
    return [...(code === '34' ? [] : [contest(code, name)]), ...of(415, 1, 'Kab.'), ...of(93, 71, 'Kota')];
  });
  return {
    version: 1,
    heading: 'Data uji: malam Pilkada',
    kind: 'preliminary',
    test: true,
    updated: '2024-11-27T20:00:00+07:00',
    source: { name: 'Simulasi redaksi' },
    contests: contests.map((one) => {
      const { counted } = (one as { progress: { counted: number } }).progress;
      return {
        ...one,
        candidates: syntheticCandidates(
          Array.from({ length: 2 + draw(4) }, () => (counted ? counted * (20 + draw(80)) : 0)),
        ),
      };
    }),
  };
}
