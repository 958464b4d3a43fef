import { colorOf, inkOn, isFaint } from '../results/colors.js';
import { approximate } from '../results/decimals.js';
import {
  isFifth,
  leadSteps,
  needsSpread,
  opacities,
  regionResults,
  regionStanding,
  sortRegions,
  spreadOf,
  tints,
} from '../results/regions.js';
import type { RegionKey, RegionStanding } from '../results/regions.js';
import { exactShares, printShare, printShares } from '../results/shares.js';
import type { Decimal, Results } from '../results/types.js';
import { overseas } from '../results/verdict.js';
import { messages } from './locales.js';
import { numberFormats } from './numbers.js';
import { signOf } from './polls.js';
import type { Presentation } from './presentation.js';
import { isUsualName, regionNames, shownName } from './region-names.js';
import { regionsMessages } from './regions-messages.js';
import type { RegionsMessages } from './regions-messages.js';
import { percentIn, standings } from './standings.js';
import type { Standings } from './standings.js';

/** A candidate in the legend and at the head of a column. */
export interface RegionsCandidate {
  readonly id: string;
  readonly sign: string;
  readonly name: string;
  readonly color: string;
  readonly ink: string;
  readonly isFaint: boolean;
  /** `36 wilayah`: where they have the most votes. */
  readonly regions: string;
  /** `≥20% di 38 dari 38 provinsi`; empty where no rule asks for it. */
  readonly spread: string;
}

/** How a tile is painted. */
export interface Paint {
  /** Of the foremost; empty where nobody is alone in front. */
  readonly color: string;
  readonly opacity: number;
  /** `bw`: black text in light, white in dark; empty on a neutral tile. */
  readonly inks: string;
  readonly isFaint: boolean;
}

/** One region as every renderer shows it. */
export interface RegionRow extends Paint {
  readonly code: string;
  readonly name: string;
  /** For a tile: two letters, and a name of at most nine. */
  readonly letters: string;
  readonly short: string;
  /** Of the foremost; `=` where they are tied, `–` where there is no vote, `×` where the region is not in the data. */
  readonly sign: string;
  readonly ink: string;
  /** Who is foremost, or why nobody is. */
  readonly foremost: string;
  /** `16,6`, or empty. */
  readonly lead: string;
  /** 1 to 4, or 0. */
  readonly strength: number;
  readonly isUnderHalf: boolean;
  /** The region is not in the data. */
  readonly isAbsent: boolean;
  /** In the order of the candidates. */
  readonly figures: readonly {
    readonly share: string;
    readonly percent: number;
    readonly count: string;
    /** It counts towards the spread that the law asks for. */
    readonly isFifth: boolean;
  }[];
  readonly votes: string;
  /** `78,81%`, or empty. */
  readonly progress: string;
  /** All of it in a sentence: what a tile is called. */
  readonly label: string;
}

/** Regions of one state, and what is told of them. */
export interface Regions {
  readonly heading: string;
  readonly words: RegionsMessages;
  /** False where a region is none of the 38 provinces and overseas. */
  readonly isMap: boolean;
  readonly candidates: readonly RegionsCandidate[];
  /** The law asks for 20% of the votes in so many provinces: shares that reach it are marked. */
  readonly asksSpread: boolean;
  /** The source tells of some region how far its count has come. */
  readonly hasProgress: boolean;
  /** Of a lead: `<5`, `5–15` … */
  readonly steps: readonly string[];
  /** In the source's order. */
  readonly standings: readonly RegionStanding[];
  readonly tied: string;
  readonly notices: readonly string[];
  readonly summary: string;
  readonly count: (figure: number) => string;
  /** The row of one region; it is made once. */
  readonly row: (standing: RegionStanding) => RegionRow;
  /** By code; of a province that is not in the data too. */
  readonly rowOf: (code: string) => RegionRow;
  readonly find: (code: string) => RegionStanding | undefined;
}

/** More columns of candidates than this are no table. */
const mostCandidates = 20;
/** As many names as a notice has. */
const mostNamed = 3;
/** Regions beyond this are counted and told, and found by the filter. */
export const mostRegions = 600;
/** The share that the law asks for in a province. */
const fifth: Decimal = { units: 20n, scale: 0 };

/** A share that is marked in a region: the one that the law asks for in a province, else the page's own. */
const lineOf = (results: Results, code: string, threshold: Decimal | undefined): Decimal | undefined =>
  needsSpread(results) && code !== overseas ? fifth : threshold;

/** A region's own picture. */
export const regionStandings = (results: Results, standing: RegionStanding, presentation: Presentation): Standings =>
  standings(
    { results: regionResults(results, standing), corrections: [], jumps: [] },
    { ...presentation, threshold: lineOf(results, standing.region.code, presentation.threshold) },
    { now: 0 },
  );

/** Works out what is shown of the regions of a state; undefined has none yet. */
export function regionsOf(results: Results | undefined, presentation: Presentation): Regions {
  const { locale, decimals, rounding, threshold } = presentation;
  const words = regionsMessages[locale];
  const common = messages[locale];
  const { emptyBox, tied } = common;
  const numbers = numberFormats[locale];
  const { candidates: all = [], regions = [] } = results ?? {};
  const count = (figure: number): string => numbers.count(BigInt(figure));

  const given = regions.map((region) => regionStanding(all, { ...region, name: shownName(region.code, region.name) }));
  const byCode = new Map(given.map((standing) => [standing.region.code, standing]));
  const isMap = regions.every(({ code }) => regionNames.has(code));
  const asksSpread = results !== undefined && needsSpread(results);

  const candidates = all.map((candidate, index): RegionsCandidate => {
    const { met, of } = spreadOf(candidate, asksSpread ? given : []);
    const color = colorOf(candidate, index);
    return {
      id: candidate.id,
      sign: signOf(candidate, index),
      name: candidate.name || emptyBox,
      color,
      ink: inkOn(color),
      isFaint: isFaint(color),
      regions: words.count(count(given.filter(({ foremost, lead }) => lead && foremost[0] === candidate.id).length)),
      spread: of ? words.fifth(count(met), count(of)) : '',
    };
  });
  const shownCandidates = candidates.slice(0, mostCandidates);
  const known = new Map(candidates.map((candidate) => [candidate.id, candidate]));

  const makeRow = ({ region, foremost, ...standing }: RegionStanding, isAbsent = false): RegionRow => {
    const { code, name, progress, votes } = region;
    const { letters, short } = regionNames.get(code) ?? { letters: code, short: code };
    const isUsual = isUsualName(code, name);
    const [first, ...others] = foremost.map((id) => known.get(id)?.name ?? '');
    const leader = others.length ? undefined : known.get(foremost[0] ?? '');
    const opacity = opacities[standing.strength] ?? 0;
    const line = results && lineOf(results, code, threshold);
    const { shares } = printShares(standing.candidates, decimals, rounding, line ? [line] : []);
    const exact = exactShares(standing.candidates);
    const lead =
      standing.lead &&
      printShare(
        standing.lead,
        decimals,
        leadSteps.map((units) => ({ units, scale: 0 })),
      );
    const leadText = lead ? lead.relation + numbers.decimal(lead) : '';
    const printed = progress ? percentIn(progress, numbers) : '';
    const who = others.length
      ? `${tied}: ${[first, ...others].join(', ')}`
      : (first ??
        (isAbsent ? words.absent : votes.size && !standing.candidates.length ? words.partial : words.noVotes));
    // What a tile shows is in what it is called (WCAG 2.2, 2.5.3).
    const marks = [...new Set(isUsual ? [short, letters] : [code])].filter((mark) => mark !== name).join(', ');
    return {
      code,
      name,
      letters: isUsual ? letters : code,
      short: isUsual ? short : code,
      sign: leader?.sign ?? (others.length ? '=' : isAbsent ? '×' : '–'),
      color: leader?.color ?? '',
      ink: leader?.ink ?? '',
      isFaint: leader?.isFaint ?? false,
      inks: leader
        ? tints(leader.color, opacity)
            .map((tint) => (inkOn(tint) === '#fff' ? 'w' : 'b'))
            .join('')
        : '',
      opacity,
      foremost: who,
      lead: leadText,
      strength: standing.strength,
      isUnderHalf: standing.isUnderHalf,
      isAbsent,
      figures: shownCandidates.map((_, index) => {
        const candidate = standing.candidates[index];
        const ratio = exact[index];
        return {
          share: numbers.share(shares[index]),
          percent: ratio ? approximate(ratio) : 0,
          count: candidate?.votes === undefined ? '' : numbers.count(candidate.votes),
          isFifth: Boolean(asksSpread && candidate && isFifth(candidate, { ...standing, foremost, region })),
        };
      }),
      votes: standing.candidates.length ? numbers.count(standing.total) : '–',
      progress: printed,
      label: [
        `${name}${marks && `, ${marks}`}: ${leader ? `${leader.sign} ` : ''}${who}`,
        leadText && `${words.columns.lead} ${words.points(leadText)}`,
        printed && common.progress(printed),
      ]
        .filter(Boolean)
        .join(', '),
    };
  };

  const rows = new Map<string, RegionRow>();
  const row = (standing: RegionStanding, isAbsent?: boolean): RegionRow => {
    const { code } = standing.region;
    const made = rows.get(code) ?? makeRow(standing, isAbsent);
    rows.set(code, made);
    return made;
  };
  const rowOf = (code: string): RegionRow => {
    const standing = byCode.get(code);
    return row(
      standing ?? regionStanding([], { code, name: regionNames.get(code)?.name ?? code, votes: new Map() }),
      !standing,
    );
  };

  const named = (names: readonly string[]): string =>
    names.length > mostNamed
      ? words.andMore(names.slice(0, mostNamed).join(', '), count(names.length - mostNamed))
      : names.join(', ');
  const missing = regionNames.size - regions.length;
  const unknown = regions.filter(({ code }) => !regionNames.has(code)).map(({ code }) => code);
  const renamed = regions
    .filter(({ code, name }) => regionNames.has(code) && !isUsualName(code, name))
    .map(({ code, name }) => `${code} ${name}`);
  const without = (found: (standing: RegionStanding) => boolean): string => count(given.filter(found).length);

  return {
    heading: isMap ? words.provinces : words.regions,
    words,
    isMap,
    candidates: shownCandidates,
    asksSpread,
    hasProgress: regions.some(({ progress }) => progress),
    steps: [
      `<${leadSteps[0]}`,
      ...leadSteps.map((step, index) => {
        const next = leadSteps[index + 1];
        return next ? `${step}–${next}` : `≥${step}`;
      }),
    ],
    standings: given,
    tied,
    notices: [
      results && !regions.length && words.none,
      isMap && regions.length && missing && words.missing(count(missing), count(regionNames.size)),
      unknown.length < regions.length && unknown.length && words.unknown(named(unknown)),
      renamed.length && words.renamed(named(renamed)),
      all.length > mostCandidates && common.firstOf(`${mostCandidates}`, count(all.length)),
    ].filter((text): text is string => Boolean(text)),
    summary: `${words.columns.foremost}: ${[
      ...candidates
        .filter(({ id }) => given.some(({ foremost, lead }) => lead && foremost[0] === id))
        .map(({ name, regions: where }) => `${name} ${where}`),
      `${tied} ${words.count(without(({ foremost }) => foremost.length > 1))}`,
      `${words.noVotes} ${words.count(without(({ foremost }) => !foremost.length))}`,
    ].join('; ')}`,
    count,
    row,
    rowOf,
    find: (code) => byCode.get(code),
  };
}

/** What is told of the regions; `rows` of them stand in a table, or none. */
export const regionsNotices = ({ count, notices, words }: Regions, rows: number): readonly string[] =>
  rows > mostRegions ? [...notices, words.firstOf(count(mostRegions), count(rows))] : notices;

/** Regions whose name holds `filter`, in the order of a column. */
export function listed(
  { standings: given }: Regions,
  filter: string,
  key: RegionKey | undefined,
  isDescending: boolean,
): readonly RegionStanding[] {
  const wanted = filter.trim().toLowerCase();
  const found = wanted
    ? given.filter(({ region: { code, name } }) => `${name} ${code}`.toLowerCase().includes(wanted))
    : given;
  return key ? sortRegions(found, key, isDescending, collator.compare) : found;
}

const collator = new Intl.Collator('id');
