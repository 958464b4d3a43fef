import type { Shown } from '../results/succession.js';
import { colorOf, emptyBoxColor } from '../results/colors.js';
import { approximate, compareRatios, half, hundred, toRatio } from '../results/decimals.js';
import { isComplete, progressRatio, stands } from '../results/completeness.js';
import { leader, rank } from '../results/ranking.js';
import { exactShares, printShares, totalVotes } from '../results/shares.js';
import { rowOfTotals } from '../results/totals.js';
import type { Candidate } from '../results/types.js';
import { nearHalf, needsMajority, verdict } from '../results/verdict.js';
import type { Verdict } from '../results/verdict.js';
import { formatTime, timeWords } from '../text/dates.js';
import type { TimeWords } from '../text/dates.js';
import { answerOf, cautionOf, emphasisOf, emptyBoxAhead, fittedAnswer } from './answer.js';
import { certaintyWords } from './certainty.js';
import { details, facts, gainedPoints, isWhole, nearHalfWords, percentIn } from './details.js';
import { messages } from '../text/locales.js';
import { numberFormats } from '../text/numbers.js';
import { notices, sentences } from './notices.js';
import { polls, signOf } from './polls.js';
import { foldOf, scaleOf } from './many-rows.js';
import { blank } from './blank.js';
import { awaited, nameIn, standingOf } from './standing.js';
import type { Standing } from './standing.js';
import type { Circumstances, Standings } from './standings-model.js';
import type { Presentation } from '../text/presentation.js';
import { statusWords } from '../text/status-words.js';
import { verdictWords } from '../text/verdict-words.js';

export type { Circumstances, Line, Standings } from './standings-model.js';

/** No more rows than this are drawn. Readers are told how many there are. */
const mostRows = 100;
/** A listener remembers no more candidates than this. The table has all of them. */
export const mostNamed = 5;
/** A running count has stalled when its figures are older than this, in milliseconds. */
const stalledAfter = 3 * 3_600_000;
/** An age in minutes above which the time itself says more. */
const oldestAge = 24 * 60;

/** Works out what is shown of a state. */
export function standings(
  shown: Shown,
  { locale, timeZone, decimals, rounding, threshold: asked, order, verifyUrl }: Presentation,
  { now, stale, incomplete, feed, closedUntil }: Circumstances,
): Standings {
  const { results, previous, corrections, jumps, since } = shown;
  const { candidates, counts, kind, source, updated, heading, subheading, progress, round, status } = results;
  const doesStand = stands(results);
  const isAnnulled = status === 'annulled';
  const isFinal = kind === 'official' && (status === 'determined' || status === 'elected');
  // While some votes are cast again, no share is known.
  const hasShares = doesStand || isAnnulled;
  const threshold = asked ?? results.threshold;
  const words = messages[locale];
  const numbers = numberFormats[locale];
  const inWords = (iso: string | undefined): Partial<TimeWords> => (iso ? timeWords(iso, timeZone, locale) : {});
  const time = (iso: string | undefined): string => (iso ? formatTime(iso, timeZone, locale) : '');
  const today = inWords(new Date(now).toISOString()).day;
  /** The hour of a time of today, which needs no day; else undefined. */
  const hourToday = (iso: string | undefined): string | undefined => {
    const { day, hour } = inWords(iso);
    return hour && day === today ? `${hour} ${timeZone}` : undefined;
  };
  const nameOf = (candidate: Candidate): string => nameIn(candidate, words);

  const lines = doesStand && needsMajority(results) ? [half] : [];
  if (doesStand && threshold && !lines.some((line) => compareRatios(toRatio(line), toRatio(threshold)) === 0))
    lines.push(threshold);

  const exact = exactShares(candidates);
  const { shares, sum: printed } = printShares(candidates, decimals, rounding, lines);
  const sum = hasShares ? printed : undefined;
  const decided = verdict(results);
  const ahead = leader(results);
  const tied = doesStand && !results.office ? tiedFor(candidates, decided) : undefined;
  const declared = decided && verdictWords(decided, results, nameOf, words);
  const sideBySide = counts.length ? polls(results, decimals, words, numbers) : undefined;
  const known = { results, decided, declared, ahead, tied, polls: sideBySide, day: time(results.revote?.date) };
  const votesBefore = new Map(previous?.candidates.map(({ id, votes }) => [id, votes]));

  const standing = (candidate: Candidate): Standing => {
    const index = candidates.indexOf(candidate);
    return standingOf(candidate, words, numbers, {
      sign: signOf(candidate, index),
      share: hasShares ? numbers.share(shares[index]) : '',
      ratio: exact[index],
      color: isAnnulled ? emptyBoxColor : colorOf(candidate, index),
      emphasis: emphasisOf(known, candidate),
      award: decided?.outcome === 'elected' && decided.candidates.includes(candidate) ? words.elected : '',
      mark: candidate === ahead ? words.leading : tied?.includes(candidate) ? words.tied : '',
      votesBefore: votesBefore.get(candidate.id),
    });
  };
  const ballot = [...candidates].sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || 0);
  const byVotes = rank(ballot).flat();
  const isEmpty = !candidates.length && !counts.length;
  const rows =
    isEmpty && feed
      ? (feed.named?.map((candidate, index) => awaited(candidate, index, words, numbers)) ??
        Array<Standing>(feed.rows).fill(blank))
      : (order === 'votes' && doesStand ? byVotes : ballot).slice(0, mostRows).map(standing);

  const label = heading ?? words.results;
  const { band, badge, notice } = statusWords(results, words, numbers, time);
  const badges = [
    // A result that does not stand is not called official.
    ...(kind && (doesStand || kind !== 'official') ? [{ text: words.kinds[kind], kind }] : []),
    ...(round === 2 ? [{ text: words.secondRound }] : []),
    ...(badge ? [{ text: badge, isStatus: true }] : []),
  ];
  const banner = results.test ? words.test : undefined;
  const gained = progress && previous?.progress ? gainedPoints(progress, previous.progress, numbers) : '';
  const last = inWords(previous?.updated);
  const counted = progress && {
    text: progress.percent
      ? words.progress(percentIn(progress, numbers))
      : words.progress(percentIn(progress, numbers), numbers.count(progress.counted), numbers.count(progress.total)),
    percent: Math.min(100, approximate(progressRatio(progress)) * 100),
    ...(isWhole(progress) && { isWhole: true }),
    ...(feed && gained && last.hour && last.day === inWords(updated).day && { gain: words.gained(gained, last.hour) }),
  };
  const minutes = Math.floor((now - Date.parse(updated ?? '')) / 60_000);
  const hour = hourToday(updated);
  const age = feed && updated?.includes('T') && minutes >= 0 && minutes < oldestAge ? words.ago(minutes) : '';
  const isStalled =
    feed && !stale && !band && !badge && isComplete(results) === false && now - Date.parse(since ?? '') >= stalledAfter;
  const leading = byVotes.slice(0, mostNamed).map(standing);
  const named = {
    name: nameOf,
    share: (candidate: Candidate): string => standing(candidate).share,
    sign: (candidate: Candidate): string => standing(candidate).sign,
  };
  const hasFigures = !closedUntil && !isEmpty;
  const fitted = feed && hasFigures ? fittedAnswer(known, named, words) : undefined;
  // The place that a live card keeps for its answer is never empty.
  const answer = fitted
    ? fitted.wide || words.answers.unknown(words.count)
    : hasFigures
      ? answerOf(known, named, words)
      : feed
        ? words.answers.waiting(source?.name ?? '')
        : '';
  const told = notices(
    { results, corrections, jumps },
    {
      state: closedUntil
        ? words.closed(kind ? words.kinds[kind] : words.results, hourToday(closedUntil) ?? time(closedUntil))
        : isEmpty && (feed && !stale ? words.loading : words.unavailable),
      desk:
        results.notice &&
        (results.noticeUpdated
          ? words.desk(hourToday(results.noticeUpdated) ?? time(results.noticeUpdated), results.notice)
          : results.notice),
      revote: notice,
      outage: stale && !isEmpty && (feed ? words.unreachable(time(updated ?? since)) : words.stale),
      stalled: isStalled && words.unchanged(time(since)),
      incomplete: incomplete && words.incomplete,
      more: candidates.length > mostRows && words.firstOf(`${mostRows}`, numbers.count(BigInt(candidates.length))),
      // Stryker disable OptionalChaining: a sum is of somebody.
      rounded: rounding === 'largest-remainder' && sum && !candidates[0]?.share && words.adjusted,
      sum:
        sum &&
        compareRatios(toRatio(sum), hundred) &&
        (candidates[0]?.share ? words.sumOfSource(`${numbers.decimal(sum)}%`) : words.notExact),
      // Stryker restore OptionalChaining
    },
    { now, words, numbers, nameOf, time },
  );
  const total =
    candidates[0]?.votes !== undefined && !rowOfTotals(candidates)
      ? { count: numbers.count(totalVotes(candidates)), label: words.validVotes }
      : isEmpty && feed
        ? { count: blank.count, label: words.validVotes }
        : undefined;
  const certainty = incomplete ? '' : certaintyWords(shown, now, words, numbers);
  const near = nearHalfWords(nearHalf(results), nameOf, words);
  const summed = candidates.length > mostNamed ? leading : isEmpty ? [] : rows;
  const figures = summed.map(({ name, share, votes, mark }) =>
    sentences(`${name} ${share}`.trim(), votes, mark).join(', '),
  );

  return {
    label,
    heading,
    subheading,
    badges,
    banner,
    band,
    answer,
    narrowAnswer: fitted?.narrow === fitted?.wide ? '' : (fitted?.narrow ?? ''),
    ground: sentences(
      isAnnulled && words.grounds.annulled,
      band && !isAnnulled && words.grounds.revote,
      badge && status !== 'disputed' && `${badge}.`,
      declared?.detail,
      near && `${near}.`,
      certainty,
      sideBySide && kind === 'quick-count' && words.slots[kind],
    ).join(' '),
    certainty,
    caution: cautionOf(band, isAnnulled, status === 'disputed' ? badge : undefined, emptyBoxAhead(known), words),
    facts: facts(results, words, numbers, feed !== undefined),
    columns: {
      ...words.columns,
      ...((results.seats || candidates.some(isParty)) && { name: words.party }),
      ...(!hasShares && { share: '' }),
    },
    rows,
    isWaiting: isEmpty && feed !== undefined,
    isLive: feed !== undefined,
    isFinal: isFinal && !isEmpty,
    noProgress: isEmpty ? words.noProgress : isFinal ? words.finished : words.unknownProgress,
    noTime: words.noTime,
    timeless: words.timeless,
    slot: words.slots[isFinal ? 'final' : (kind ?? 'none')],
    footnote: isEmpty ? words.footnotes.waiting : words.footnotes.total(total?.count ?? ''),
    status: feed?.isPaused ? words.paused : feed?.isPolled === false ? words.once : words.live,
    polls: sideBySide,
    scale: scaleOf(rows, lines.includes(half)),
    fold: order === 'votes' && doesStand ? foldOf(byVotes, decimals, words, numbers) : undefined,
    margin: kind === 'quick-count' && results.margin ? approximate(toRatio(results.margin)) : undefined,
    lines: lines.map((line) => {
      const percent = `${numbers.decimal(line)}%`;
      return { percent: approximate(toRatio(line)), label: line === half ? percent : words.threshold(percent) };
    }),
    total,
    verdict: declared,
    progress: counted,
    details: details(results, nameOf, words, numbers),
    notices: told.map(({ text }) => text),
    looks: new Map(told.map(({ text, look }) => [text, look])),
    source: source && { label: words.source, ...source },
    code: results.code ? { text: words.code(results.code, verifyUrl), name: results.code, url: verifyUrl } : undefined,
    updated: updated
      ? {
          label: words.updated,
          text: time(updated),
          iso: updated,
          age,
          clock: hour ? words.clock(hour) : time(updated),
        }
      : undefined,
    summary: sentences(
      band,
      sentences(
        sentences(banner, label, subheading, ...badges.map(({ text }) => text)).join(', '),
        figures.join('; ') || answer,
      ).join(': '),
      declared?.headline,
      counted?.text,
    ).join('. '),
    announcement: sentences(
      band,
      `${label}: ${leading.map(({ name, share, votes, mark }) => sentences(`${name} ${share || votes}`, mark).join(', ')).join('; ')}`,
      progress && words.progress(percentIn(progress, numbers)),
    ).join('. '),
  };
}

/** Only parties can qualify for seats. Where the results do not say who did, a party is recognized by its name. */
const isParty = ({ name, qualified }: Candidate): boolean => qualified !== undefined || /^partai /i.test(name);

/** The candidates with equal votes for a place that decides; before a decision, for the first place. */
function tiedFor(candidates: readonly Candidate[], decided: Verdict | undefined): readonly Candidate[] | undefined {
  if (rowOfTotals(candidates)) return undefined;
  if (decided) return /tied/.test(decided.reason) ? decided.candidates : undefined;
  const [first] = rank(candidates);
  return first?.[1] && exactShares(first)[0]?.numerator ? first : undefined;
}
