import type { Results, Rule } from './types.js';

/** The paragraphs of a law that decide a contest. */
export type Clause =
  'majority' | 'most-votes' | 'two-pairs' | 'runoff' | 'two-tied' | 'first-tied' | 'second-tied' | 'repeat';

/**
 * A law that governs votes from one day on, until the day before another one (without an end where it still holds). Both
 * are days of a vote: the first one under this law, and the first one that was no longer under it. A clause is cited only
 * if its text was read.
 */
type Law = readonly [from: string, until: string, articles: Readonly<Partial<Record<Clause, string>>>];

/** The laws of each rule, the oldest first. Before the first day of a rule, other rules decided. */
const laws: Readonly<Record<Rule, readonly Law[]>> = {
  presidential: [
    // UUD 1945, third amendment (2001): every direct election of a president was held under it. Of UU 23/2003, which held in
    // 2004, only a summary was read (meridianhukum.com, uu-no-23-tahun-2003).
    [
      '2004-07-05',
      '',
      {
        majority: 'UUD 1945 Pasal 6A ayat (3)',
        runoff: 'UUD 1945 Pasal 6A ayat (4)',
        'most-votes': 'UUD 1945 Pasal 6A ayat (4)',
      },
    ],
    // 2009 and 2014 (jpnn.com, harus-unggul-20-persen-di-18-provinsi; kompasiana.com/dear). Its paragraphs on ties were not read.
    [
      '2009-07-08',
      '2019-04-17',
      { majority: 'UU 42/2008 Pasal 159 ayat (1)', runoff: 'UU 42/2008 Pasal 159 ayat (2)' },
    ],
    // Six days before the vote of two pairs in 2014; held to bind under UU 7/2017 too (papua.antaranews.com/berita/488157).
    ['2014-07-09', '', { 'two-pairs': 'Putusan MK 50/PUU-XII/2014' }],
    // 2019 and on (uu.direktorimu.com, undang-undang 2017 nomor 7, bab XII: the text of Pasal 416).
    [
      '2019-04-17',
      '',
      {
        majority: 'UU 7/2017 Pasal 416 ayat (1)',
        runoff: 'UU 7/2017 Pasal 416 ayat (2)',
        'two-tied': 'UU 7/2017 Pasal 416 ayat (3)',
        'first-tied': 'UU 7/2017 Pasal 416 ayat (4)',
        'second-tied': 'UU 7/2017 Pasal 416 ayat (5)',
      },
    ],
  ],
  'majority-runoff': [
    // Jakarta from 2012 on (mkri.id, berita 7485, on Putusan MK 70/PUU-X/2012; m.tribunnews.com 2024/11/28). What KPU named in
    // 2007 was not found. 2024 included: UU 2/2024 waits for a presidential decree (its Pasal 73: m.tribunnews.com 2024/04/29).
    [
      '2012-07-11',
      '',
      {
        majority: 'UU 29/2007 Pasal 11 ayat (1)',
        runoff: 'UU 29/2007 Pasal 11 ayat (2)',
        'two-tied': 'UU 29/2007 Pasal 11 ayat (2)',
        'most-votes': 'UU 29/2007 Pasal 11',
      },
    ],
  ],
  plurality: [
    // 9 December 2015, the first vote without a share to reach: UU 8/2015, of which no article was read. Before: 25%, later 30%,
    // or a run-off (UU 32/2004 Pasal 107: yumpu.com 38666621, page 41; UU 12/2008: kompasiana.com/necis06).
    ['2015-12-09', '2017-02-15', {}],
    // Pasal 107 for regents and mayors, 109 for governors (kumparan.com 2018-06-27, which quotes both in full).
    [
      '2017-02-15',
      '',
      {
        'most-votes': 'UU 10/2016 Pasal 107 ayat (1), Pasal 109 ayat (1)',
        'first-tied': 'UU 10/2016 Pasal 107 ayat (2), Pasal 109 ayat (2)',
      },
    ],
  ],
  'single-candidate': [
    // 2015, on the ballot "setuju" or "tidak setuju" (text-id.123dok.com yjojd3kz; ulasan.co recalls the ruling).
    ['2015-12-09', '2017-02-15', { majority: 'Putusan MK 100/PUU-XIII/2015', repeat: 'Putusan MK 100/PUU-XIII/2015' }],
    // bloombergtechnoz.com 54976; newsurban.id 2024/12/05.
    ['2017-02-15', '', { majority: 'UU 10/2016 Pasal 54D ayat (1)', repeat: 'UU 10/2016 Pasal 54D ayat (3)' }],
    // 14 November 2024: the new vote within a year (bloombergtechnoz.com 56783; kabar69.com 3929).
    ['2024-11-14', '', { repeat: 'Putusan MK 126/PUU-XXII/2024' }],
  ],
};

/** ISO 8601 day of the vote, which decides on the law; without it, the day of the figures; else undefined. */
export const dayOfVote = ({ electionDate, updated }: Results): string | undefined =>
  electionDate ?? updated?.slice(0, 10);

// Stryker disable next-line OptionalChaining: every rule has a law.
const firstVote = (rule: Rule): string => laws[rule][0]?.[0] ?? '';

/** False where the vote was held before this rule existed: other rules decided it. */
export const isInForce = (rule: Rule, results: Results): boolean => {
  const day = dayOfVote(results);
  return !day || day >= firstVote(rule);
};

/**
 * The legal ground that the source names; else the articles that were in force on the day of the vote. Without a day: those
 * that were in force at every vote.
 */
export function groundOf(rule: Rule, clause: Clause, results: Results): string {
  const day = dayOfVote(results);
  const held = ([from, until]: Law): boolean =>
    day ? from <= day && !(until && day >= until) : from === firstVote(rule) && !until;
  return (
    results.ground ??
    laws[rule]
      .filter(held)
      .flatMap(([, , articles]) => articles[clause] ?? [])
      .join('; ')
  );
}
