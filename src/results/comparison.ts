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
  const { pairs, ...others } = isNation
    ? { pairs: [], only: [[], []], incomplete: [], doubtful: [] }
    : pairedRegions(a.regions, b.regions, candidates, doubtful);
  const places = (isNation ? [wholeOf(a, b, candidates)] : pairs.map((pair) => placeOf(pair, candidates)))
    .map((place) => withLargest(place, measure))
    .sort((one, other) => compareSizes(other.largest, one.largest, measure));
  const sum = withLargest(isNation ? wholeOf(a, b, candidates) : sumOf(pairs, candidates), measure);
  const differing = places.filter(({ largest }) => largest).length;
  return { comparison: { measure, isNation, candidates, places, differing, sum, ...others } as Comparison, faults };
}

type Pairs = readonly (readonly [Candidate, Candidate])[];

/** The letters and digits of a name in words. */
const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? [];
const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]/gu, '');

/** Titles, which many names have. */
const titles = new Set(['prof', 'drs', 'dra', 'dan', 'kab', 'kota', 'partai']);

/** True where two names have a word in common, or the same letters. */
const areAlike = (one: string, other: string): boolean => {
  const words = new Set(wordsIn(one));
  return lettersOf(one) === lettersOf(other) || wordsIn(other).some((word) => words.has(word) && !titles.has(word));
};

/** Names such as `Paslon 1`, by which nobody can be known; also none at all, and an id in its place. */
const isBare = ({ id, name }: Candidate): boolean =>
  !name || name === id || /^\D{0,20}\d+$/.test(name) || /^\s*(paslon|pasangan( calon)?|calon)\s*$/i.test(name);

const namesOf = ({ name, shortName = '' }: Candidate): string => `${name} ${shortName}`;

/** The candidates side by side; or why the two sources are not of one contest. */
function sameContest(a: Results, b: Results): { readonly candidates: Pairs; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const tell = (path: string, expected: string, value: unknown): void =>
    void faults.push(faultAt(path, expected, value, true));
  for (const key of ['electionDate', 'round'] as const) {
    if (a[key] && b[key] && a[key] !== b[key]) tell(`b.${key}`, `${JSON.stringify(a[key])} as in a.${key}`, b[key]);
  }
  const [partiesOfA, partiesOfB] = [a, b].map(({ candidates }) => knownParties(candidates, ''));
  const left = new Set(b.candidates);
  const candidates = a.candidates.flatMap((one, index): Pairs => {
    const path = `a.candidates[${index}]`;
    const all = [...left];
    const other =
      all.find(({ number }) => number !== undefined && number === one.number) ??
      all.find(({ id, number }) => id === one.id && (number === undefined || one.number === undefined)) ??
      all.find((two) => two.number === undefined && lettersOf(two.name) === lettersOf(one.name));
    if (!other) {
      tell(
        'b.candidates',
        `${one.number === undefined ? JSON.stringify(one.name) : `number ${one.number}`} of ${path}`,
        undefined,
      );
      return [];
    }
    left.delete(other);
    const place = `b.candidates[${b.candidates.indexOf(other)}]`;
    const isSameParty = partiesOfA?.has(one.id) && partiesOfA.get(one.id) === partiesOfB?.get(other.id);
    if (one.emptyBox !== other.emptyBox) {
      tell(`${place}.emptyBox`, `${one.emptyBox} as in ${path}.emptyBox`, String(other.emptyBox));
    } else if (
      !one.emptyBox &&
      !isBare(one) &&
      !isBare(other) &&
      !isSameParty &&
      !areAlike(namesOf(one), namesOf(other))
    ) {
      tell(`${place}.name`, `${JSON.stringify(one.name)} as in ${path}.name`, other.name);
    }
    return [[one, other]];
  });
  for (const other of left) {
    tell(`b.candidates[${b.candidates.indexOf(other)}]`, 'a candidate of a', other.name || other.id);
  }
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
  candidates: Pairs,
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
    else if (candidates.every(([first, second]) => one.votes.has(first.id) && other.votes.has(second.id)))
      pairs.push([one, other]);
    else incomplete.push(one);
  }
  return { pairs, only: [onlyA, [...left]], incomplete, doubtful };
}

type Place = Omit<Compared, 'largest'>;

/** Two regions, from the votes for each pair of candidates. */
function placeOf(regions: Compared['regions'], candidates: Pairs): Place {
  const [first, second] = regions;
  const [sharesOfA, sharesOfB] = [0, 1].map((side) =>
    exactShares(
      candidates.map((pair) => {
        const candidate = pair[side as 0 | 1];
        return {
          id: candidate.id,
          name: '',
          parties: [],
          emptyBox: false,
          votes: regions[side as 0 | 1].votes.get(candidate.id) ?? 0n,
        };
      }),
    ),
  );
  const figures = candidates.map(([one, other], index) =>
    figureOf(one.id, first.votes.get(one.id), second.votes.get(other.id), [sharesOfA?.[index], sharesOfB?.[index]]),
  );
  return { code: first.code, name: first.name === first.code ? second.name : first.name, regions, figures };
}

function figureOf(
  id: string,
  a: bigint | undefined,
  b: bigint | undefined,
  shares: ComparedFigure['shares'],
): ComparedFigure {
  const [before, after] = shares;
  return {
    id,
    a,
    b,
    votes: a === undefined || b === undefined ? undefined : b - a,
    shares,
    points: before && after && difference(after, before),
  };
}

/** A region that has these votes. */
const regionOf = (votes: ReadonlyMap<string, bigint>, progress?: Region['progress']): Region => ({
  code: '',
  name: '',
  votes,
  ...(progress && { progress }),
});

/** The regions of each source added up, over the places that both have. */
function sumOf(pairs: readonly Compared['regions'][], candidates: Pairs): Place {
  const sum = (side: 0 | 1): Region =>
    regionOf(
      new Map(
        candidates.map((pair) => [
          pair[side].id,
          pairs.reduce((total, regions) => total + (regions[side].votes.get(pair[side].id) ?? 0n), 0n),
        ]),
      ),
    );
  return placeOf([sum(0), sum(1)], candidates);
}

/** What the two sources say of the nation, where that is all that both have. */
function wholeOf(a: Results, b: Results, candidates: Pairs): Place {
  const [sharesOfA, sharesOfB] = [0, 1].map((side) => exactShares(candidates.map((pair) => pair[side as 0 | 1])));
  const region = ({ candidates: all, progress }: Results): Region =>
    regionOf(new Map(all.flatMap(({ id, votes }) => (votes === undefined ? [] : [[id, votes]]))), progress);
  return {
    code: '',
    name: '',
    regions: [region(a), region(b)],
    figures: candidates.map(([one, other], index) =>
      figureOf(one.id, one.votes, other.votes, [sharesOfA?.[index], sharesOfB?.[index]]),
    ),
  };
}

const zero: Ratio = { numerator: 0n, denominator: 1n };

/** How far apart the two sources are, without the direction. */
function sizeOf(figure: ComparedFigure | undefined, measure: Comparison['measure']): Ratio {
  const { votes = 0n, points = zero } = figure ?? {};
  const size = measure === 'votes' ? { numerator: votes, denominator: 1n } : points;
  return size.numerator < 0n ? { ...size, numerator: -size.numerator } : size;
}

const compareSizes = (
  one: ComparedFigure | undefined,
  other: ComparedFigure | undefined,
  measure: Comparison['measure'],
): -1 | 0 | 1 => compareRatios(sizeOf(one, measure), sizeOf(other, measure));

function withLargest(place: Place, measure: Comparison['measure']): Compared {
  const largest = place.figures.reduce<ComparedFigure | undefined>(
    (most, figure) => (compareSizes(figure, most, measure) > 0 ? figure : most),
    undefined,
  );
  return { ...place, largest };
}
