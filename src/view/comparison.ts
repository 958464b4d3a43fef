import { approximate, compareRatios } from '../results/decimals.js';
import type { Ratio } from '../results/decimals.js';
import { sizeOf } from '../results/comparison.js';
import type { Compared, ComparedFigure } from '../results/comparison.js';
import { progressRatio } from '../results/completeness.js';
import { printShare } from '../results/shares.js';
import type { Progress, Region } from '../results/types.js';
import { compareMessages } from '../text/messages/compare.js';
import type { CompareMessages } from '../text/messages/compare.js';
import { messages } from '../text/locales.js';
import { numberFormats } from '../text/numbers.js';
import type { NumberFormat } from '../text/numbers.js';
import type { Presentation } from '../text/presentation.js';
import { sourceName } from './compared-card.js';
import type { ComparedSources } from './compared-sources.js';
import { percentIn } from './details.js';
import { blank } from './blank.js';
import type { Standing } from './standing.js';
import { standings } from './standings.js';
import type { Standings } from './standings.js';

/** One source as it is shown. */
export interface ComparedSource {
  readonly name: string;
  readonly url: string | undefined;
  /** The kind of count and what became of it. */
  readonly kind: string;
  /** Its regions, its stations counted and its time. */
  readonly coverage: readonly string[];
}

/** One candidate at one place, in both sources. */
export interface FigureRow {
  readonly candidate: Standing;
  /** For each source, `75.370.583 suara` and `58,8%`; empty where it has none. */
  readonly sides: readonly { readonly votes: string; readonly share: string; readonly percent: number }[];
  /** `+793.835 suara`, and `−0,5 poin`; empty where there is none. */
  readonly votes: string;
  readonly points: string;
  /** What the list shows of it: `+793.835`, or `−0,5`. */
  readonly plain: string;
}

/** One place in both sources. */
export interface ComparedRow {
  readonly code: string;
  readonly name: string;
  readonly figures: readonly FigureRow[];
  readonly largest: FigureRow | undefined;
  /** The stations counted there in each source: `78,46%`. */
  readonly counted: readonly string[];
  /** The code or name that each source has for it. */
  readonly codes: readonly string[];
}

/** Everything that is shown of a comparison. */
export interface ComparisonView {
  readonly words: CompareMessages;
  readonly names: readonly string[];
  readonly sources: readonly ComparedSource[];
  readonly candidates: readonly Standing[];
  readonly answer: string;
  readonly ground: string;
  readonly summary: string;
  readonly notices: readonly string[];
  readonly sumLabel: string;
  readonly sum: readonly FigureRow[];
  /** What the list shows: `Selisih suara per wilayah`; and how to read it. */
  readonly list: string;
  readonly reading: string;
  readonly hasCounted: boolean;
  /** The places, the largest difference first. Those of the nation alone have no list. */
  readonly places: readonly Compared[];
  readonly row: (place: Compared) => ComparedRow;
  readonly count: (number: number) => string;
}

/** No notice names more places than this. */
const mostNamed = 5;

/** The page's scripts print numbers without a sign (`build/cut-d3.ts`). */
const signOf = (amount: bigint): string => (amount < 0n ? '−' : amount ? '+' : '');

/** Points with their sign: `+0,5`, `−0,05`. Points that are not 0 never print as 0: they get up to 4 decimals. */
function signed(points: Ratio, decimals: number, numbers: NumberFormat): string {
  const printed = printShare(sizeOf(points), decimals, [{ units: 0n, scale: 0 }]);
  // `<0,0001` says more than `>0`.
  const size = numbers.share(printed.relation ? printShare(sizeOf(points), 4) : printed);
  return signOf(points.numerator) + size.slice(0, -1);
}

/** True where the two have counted equally many stations, or neither tells how many. */
function isEven(places: readonly { readonly progress?: Progress }[]): boolean {
  const [one, other] = places.map(({ progress }) => progress);
  return one && other ? !compareRatios(progressRatio(one), progressRatio(other)) : one === other;
}

/**
 * What is shown of two sources and their comparison. Both are printed as they are; a difference is the second minus the first.
 *
 * @param compared undefined while one of them has no figures
 */
export function comparisonView(compared: ComparedSources | undefined, presentation: Presentation): ComparisonView {
  const { comparison, sources: both = [] } = compared ?? {};
  const { decimals, locale } = presentation;
  const words = compareMessages[locale];
  const common = messages[locale];
  const numbers = numberFormats[locale];
  const count = (number: number): string => numbers.count(BigInt(number));
  const sides = both.map((results) => standings({ results, corrections: [], jumps: [] }, presentation, { now: 0 }));
  const given = both.map(sourceName);
  // Two sources of one name, or without one, are told apart by a letter.
  const names = given.map((name, index) =>
    name && given[0] !== given[1] ? name : `${name || words.source} ${'AB'[index]}`,
  );
  const [first = '', second = ''] = names;
  const candidates = comparison ? (sides[0]?.rows ?? []) : [];
  const { differing = 0, doubtful = [], incomplete = [], isNation = true, only = [] } = comparison ?? {};
  const { measure = 'votes', places = [] } = comparison ?? {};
  const isVotes = measure === 'votes';

  const figureRow = ({ a, b, id, points, shares, size, votes }: ComparedFigure): FigureRow => {
    const inVotes = isVotes && votes !== undefined ? signOf(votes) + numbers.count(size.numerator) : '';
    const inPoints = points ? signed(points, decimals, numbers) : '';
    return {
      candidate: candidates.find((candidate) => candidate.id === id) ?? blank,
      sides: [a, b].map((own, index) => {
        const share = shares[index];
        return {
          votes: own === undefined ? '' : common.votes(numbers.count(own)),
          share: share ? numbers.share(printShare(share, decimals)) : '',
          percent: share ? approximate(share) : 0,
        };
      }),
      // The votes of a sample are not compared with those of all.
      votes: inVotes && common.votes(inVotes),
      points: inPoints && words.points(inPoints),
      plain: isVotes ? inVotes : inPoints,
    };
  };
  const row = ({ code, figures: exact, largest, name, regions }: Compared): ComparedRow => {
    const figures = exact.map(figureRow);
    return {
      code,
      name: name || words.nation,
      figures,
      largest: largest && figures[exact.indexOf(largest)],
      counted: regions.map(({ progress }) => (progress ? percentIn(progress, numbers) : '')),
      codes: regions.map((region, index) => {
        const place = compared?.known[index]?.indexOf(region) ?? -1;
        return both[index]?.regions[place]?.code ?? '';
      }),
    };
  };

  const shared = count(places.length);
  const sources = both.map((results, index): ComparedSource => {
    const { badges, progress, updated } = sides[index] as Standings;
    const { length } = results.regions;
    return {
      name: names[index] as string,
      url: results.source?.url,
      // What both have in common stands in the card's head.
      kind: badges
        .filter(({ kind }) => !kind || both[0]?.kind !== both[1]?.kind)
        .map(({ text }) => text)
        .join(', '),
      coverage: [
        length && words.regions(count(length), isNation ? '' : shared),
        progress?.text,
        updated && `${updated.label} ${updated.text}`,
      ].flatMap((text) => text || []),
    };
  });

  const answer = isNation
    ? ''
    : !places.length
      ? words.noPlace
      : differing
        ? words.different(first, second, count(differing), shared)
        : words.same(first, second, shared);
  const [most] = places.slice(0, 1).map(row);
  const { candidate, [measure]: difference } = most?.largest ?? {};
  const ground = [
    candidate && difference
      ? words.largest(most?.name ?? '', candidate.name, difference.slice(1), difference[0] === '+' ? second : first)
      : '',
    isVotes && differing && ![both, ...places.map(({ regions }) => regions)].every(isEven) ? words.uneven : '',
  ]
    .filter(Boolean)
    .join(' ');
  const told = (reason: string, regions: readonly Region[]): readonly string[] => {
    const more = regions.length > mostNamed ? `, … (${count(regions.length)})` : '';
    const some = regions.slice(0, mostNamed).map(({ name }) => name);
    return some.length ? [words.left(reason, some.join(', ') + more)] : [];
  };
  return {
    words,
    names,
    sources,
    candidates,
    answer,
    ground,
    summary: [answer, ground].filter(Boolean).join('. '),
    notices: [
      ...(compared && !comparison ? [words.left(words.unlike, '')] : []),
      ...only.flatMap((regions, index) => told(words.onlyIn(names[index] as string), regions)),
      ...told(words.incomplete, incomplete),
      ...told(words.doubtful, doubtful),
      ...both.flatMap(({ margin }, index) =>
        margin && !isVotes ? [`${names[index]}: ${common.margin(numbers.decimal(margin))}`] : [],
      ),
    ],
    sumLabel: isNation ? words.nation : words.sum(shared),
    sum: comparison && places.length ? comparison.sum.figures.map(figureRow) : [],
    list: words.lists[measure],
    reading: words.reading(first, second),
    hasCounted: places.some(({ regions }) => regions.some(({ progress }) => progress)),
    places: isNation ? [] : places,
    row,
    count,
  };
}
