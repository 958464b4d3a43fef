import { compareRatios, difference } from './decimals.js';
import type { Ratio } from './decimals.js';
import { faultAt } from './faults.js';
import type { Fault } from './faults.js';
import { knownParties } from './parties.js';
import { exactShares } from './shares.js';
import type { Candidate, Region, Results } from './types.js';

/** One candidate in both sources. A source that publishes only shares has no votes. */
export interface ComparedFigure {
  /** The candidate's id in the first source. */
  readonly id: string;
  readonly a: bigint | undefined;
  readonly b: bigint | undefined;
  /** The votes of the second source minus those of the first. Undefined where one of them has no votes. */
  readonly votes: bigint | undefined;
  /** The shares of the two sources, in percent, and the second minus the first. Undefined where a source has none. */
  readonly shares: readonly [Ratio | undefined, Ratio | undefined];
  readonly points: Ratio | undefined;
  /** How far apart the two sources are in the measure, without the direction; 0 where one has no figure. */
  readonly size: Ratio;
}

/** A place in both sources: a region, or all of them together. */
export interface Compared {
  readonly code: string;
  readonly name: string;
  /** The place as each source has it. */
  readonly regions: readonly [Region, Region];
  /** In the order of the first source's candidates. */
  readonly figures: readonly ComparedFigure[];
  /** The figure with the largest difference. Undefined where the two sources say the same. */
  readonly largest: ComparedFigure | undefined;
}

/** What two sources say of the places that both have. Figures of other places are nowhere in it. */
export interface Comparison {
  /** What differences are measured in: votes; or points, where a source is a quick count, whose votes are a sample's. */
  readonly measure: 'votes' | 'points';
  /** True where one source has no regions: then the nation is all that both have. */
  readonly isNation: boolean;
  /** The candidates of the first source, and beside each that of the second. */
  readonly candidates: readonly (readonly [Candidate, Candidate])[];
  /** The places that both have, the largest difference first; places without a difference keep the first source's order. */
  readonly places: readonly Compared[];
  readonly differing: number;
  /** The sums of those places. Nothing is averaged. */
  readonly sum: Compared;
  /** Regions that only the first source has, and those that only the second has. */
  readonly only: readonly [readonly Region[], readonly Region[]];
  /** Regions that both have, where one of them has no figure yet for some candidate. */
  readonly incomplete: readonly Region[];
  /** Regions with one code and two names, or with a code that may mean two places: nobody knows whether they are the same. */
  readonly doubtful: readonly Region[];
}

export interface ComparisonReading {
  /** Absent where the sources are not of one contest. */
  readonly comparison?: Comparison;
  readonly faults: readonly Fault[];
}

/**
 * Compares two sources of one contest over the regions that both have. It never averages, and never fills in what a source
 * does not say. Sources of different elections, or of other candidates, are not compared: the faults have the paths, which begin
 * with `a` or `b`.
 *
 * @param doubtful codes of regions that may be several places, in either source
 */
export function compare(a: Results, b: Results, doubtful: ReadonlySet<string> = new Set()): ComparisonReading {
  const { candidates, faults } = sameContest(a, b);
  if (faults.length) return { faults };
  const isNation = !a.regions.length || !b.regions.length;
  const measure =
    [a, b].some(({ kind }) => kind === 'quick-count') || candidates.flat().some(({ votes }) => votes === undefined)
      ? 'points'
      : 'votes';
  const sides = [candidates.map(([one]) => one), candidates.map(([, other]) => other)] as const;
  const { pairs, ...others } = pairedRegions(isNation ? [] : a.regions, isNation ? [] : b.regions, sides, doubtful);
  const sum = isNation
    ? placeOf([wholeOf(a), wholeOf(b)], sides, measure)
    : inRegions([sumOf(pairs.map(([one]) => one)), sumOf(pairs.map(([, other]) => other))], sides, measure);
  const places = (isNation ? [sum] : pairs.map((pair) => inRegions(pair, sides, measure))).sort((one, other) =>
    compareRatios(other.largest?.size ?? none, one.largest?.size ?? none),
  );
  const differing = places.filter(({ largest }) => largest).length;
  return { comparison: { measure, isNation, candidates, places, differing, sum, ...others }, faults };
}

type Pairs = readonly (readonly [Candidate, Candidate])[];
/** The candidates of each source, in one order. */
type Sides = readonly [readonly Candidate[], readonly Candidate[]];

/** The letters and digits of a name in words. */
const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? [];
const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]/gu, '');

/** Titles, which many names have. */
const isTitle = (word: string): boolean => /^(prof|dr[as]|dan|kab|kota|partai)$/.test(word);

/** True where two names have a word in common, or the same letters. */
const areAlike = (one: string, other: string): boolean => {
  const words = new Set(wordsIn(one));
  return lettersOf(one) === lettersOf(other) || wordsIn(other).some((word) => words.has(word) && !isTitle(word));
};

/** Names such as `Paslon 1`, by which nobody can be known; also none at all, and an id in its place. */
const isBare = ({ id, name }: Candidate): boolean =>
  !name || name === id || /^(\D{0,20}\d+|\s*(paslon|pasangan|(pasangan )?calon)\s*)$/i.test(name);

const namesOf = ({ name, shortName = '' }: Candidate): string => `${name} ${shortName}`;

/** The candidates side by side; or why the two sources are not of one contest. */
function sameContest(a: Results, b: Results): { readonly candidates: Pairs; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const tell = (path: string, expected: string, value?: unknown): void =>
    void faults.push(faultAt(`b.${path}`, expected, value, true));
  const tellOther = (path: string, pathOfA: string, expected: unknown, value: unknown): void =>
    tell(path, `${JSON.stringify(expected)} as in a.${pathOfA}`, value);
  for (const key of ['electionDate', 'round'] as const) {
    if (a[key] && b[key] && a[key] !== b[key]) tellOther(key, key, a[key], b[key]);
  }
  const [partiesOfA, partiesOfB] = [a, b].map(({ candidates }) => knownParties(candidates, ''));
  const left = new Set(b.candidates);
  const placeIn = (candidate: Candidate): string => `candidates[${b.candidates.indexOf(candidate)}]`;
  const candidates = a.candidates.flatMap((one, index): Pairs => {
    const path = `candidates[${index}]`;
    const all = [...left];
    const other =
      all.find(({ number }) => number !== undefined && number === one.number) ??
      all.find(({ id, number }) => id === one.id && (number === undefined || one.number === undefined)) ??
      all.find((two) => two.number === undefined && lettersOf(two.name) === lettersOf(one.name));
    if (!other) {
      tell(
        'candidates',
        `${one.number === undefined ? JSON.stringify(one.name) : `number ${one.number}`} of a.${path}`,
      );
      return [];
    }
    left.delete(other);
    const place = placeIn(other);
    const isSameParty = partiesOfA?.has(one.id) && partiesOfA.get(one.id) === partiesOfB?.get(other.id);
    if (one.emptyBox !== other.emptyBox)
      tellOther(`${place}.emptyBox`, `${path}.emptyBox`, one.emptyBox, String(other.emptyBox));
    else if (!one.emptyBox && !isBare(one) && !isBare(other) && !isSameParty && !areAlike(namesOf(one), namesOf(other)))
      tellOther(`${place}.name`, `${path}.name`, one.name, other.name);
    return [[one, other]];
  });
  for (const other of left) tell(placeIn(other), 'a candidate of a', other.name || other.id);
  return { candidates, faults };
}

/** `32.73` and `3273` are one code. */
const codeOf = ({ code }: Region): string => (/^[\d.]+$/.test(code) ? code.replaceAll('.', '') : lettersOf(code));

/** The only region for each key. Several regions of one key have none. */
function byKey(regions: readonly Region[], keyOf: (region: Region) => string): ReadonlyMap<string, Region | undefined> {
  const found = new Map<string, Region | undefined>();
  for (const region of regions) found.set(keyOf(region), found.has(keyOf(region)) ? undefined : region);
  return found;
}

function pairedRegions(
  a: readonly Region[],
  b: readonly Region[],
  [ofA, ofB]: Sides,
  uncertain: ReadonlySet<string>,
): Pick<Comparison, 'only' | 'incomplete' | 'doubtful'> & { readonly pairs: readonly Compared['regions'][] } {
  const codes = byKey(b, codeOf);
  const names = byKey(b, ({ name }) => lettersOf(name));
  const left = new Set(b);
  const [pairs, onlyA, incomplete, doubtful]: [Compared['regions'][], Region[], Region[], Region[]] = [[], [], [], []];
  const isNamed = ({ code, name }: Region): boolean => name !== code;
  for (const one of a) {
    const byCode = codes.get(codeOf(one));
    const byName = names.get(lettersOf(one.name));
    // A source without codes has its names in their place.
    const other = byCode ?? (byName && !(isNamed(one) && isNamed(byName)) ? byName : undefined);
    if (!other || !left.delete(other)) onlyA.push(one);
    else if (
      [one, other].some(({ code }) => uncertain.has(code)) ||
      (isNamed(one) && isNamed(other) && !areAlike(one.name, other.name))
    )
      doubtful.push(one);
    else if (ofA.every(({ id }) => one.votes.has(id)) && ofB.every(({ id }) => other.votes.has(id)))
      pairs.push([one, other]);
    else incomplete.push(one);
  }
  return { pairs, only: [onlyA, [...left]], incomplete, doubtful };
}

const none: Ratio = { numerator: 0n, denominator: 1n };

/** A ratio without its sign. */
export const sizeOf = ({ denominator, numerator }: Ratio): Ratio => ({
  denominator,
  numerator: numerator < 0n ? -numerator : numerator,
});

/** A place, from the candidates of both sources with their figures there. */
function placeOf(regions: Compared['regions'], [first, second]: Sides, measure: Comparison['measure']): Compared {
  const { code, name } = regions[0];
  const [sharesOfA, sharesOfB] = [exactShares(first), exactShares(second)];
  const figures = first.map(({ id, votes: a }, index): ComparedFigure => {
    const b = second[index]?.votes;
    const [before, after] = [sharesOfA[index], sharesOfB[index]];
    const votes = a === undefined || b === undefined ? undefined : b - a;
    const points = before && after && difference(after, before);
    const size = (measure === 'votes' ? { numerator: votes ?? 0n, denominator: 1n } : points) ?? none;
    return {
      id,
      a,
      b,
      votes,
      shares: [before, after],
      points,
      size: sizeOf(size),
    };
  });
  const largest = figures.reduce<ComparedFigure | undefined>(
    (most, figure) => (compareRatios(figure.size, most?.size ?? none) > 0 ? figure : most),
    undefined,
  );
  return { code, name: name === code ? regions[1].name : name, regions, figures, largest };
}

/** What the two sources say of two regions, whose votes are not the nation's. */
function inRegions(regions: Compared['regions'], [a, b]: Sides, measure: Comparison['measure']): Compared {
  const within = (candidates: readonly Candidate[], { votes }: Region): readonly Candidate[] =>
    candidates.map((candidate) => Object.assign({}, candidate, { votes: votes.get(candidate.id), share: undefined }));
  return placeOf(regions, [within(a, regions[0]), within(b, regions[1])], measure);
}

/** Regions of one source added up. */
function sumOf(regions: readonly Region[]): Region {
  const votes = new Map<string, bigint>();
  for (const region of regions) for (const [id, own] of region.votes) votes.set(id, (votes.get(id) ?? 0n) + own);
  return { code: '', name: '', votes };
}

/** A source's nation as a region. */
const wholeOf = ({ candidates }: Results): Region => ({
  code: '',
  name: '',
  votes: new Map(candidates.flatMap(({ id, votes }) => (votes === undefined ? [] : [[id, votes]]))),
});
