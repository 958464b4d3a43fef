// What the headings and the days of two contests must have in common, so that one may be the earlier one of the other.
import { officeOf } from './contest.js';
import type { Results } from './types.js';

/** Words of headings that name no place: of counts, of elections, of offices, and the former names of Jakarta's province. */
const common = new RegExp(
  `^(?:${[
    'hasil|rekap|rekapitulasi|p[er]+hitungan|penghitungan|hitung|hitungan|cepat|real|count|sementara|resmi|akhir|perolehan|suara|sah|data|sirekap|kpu|versi',
    'pemilihan|pemilu|pemungutan|umum|pilkada|pileg|legislatif|serentak|nasional|indonesia|ri|tahun|putaran|pertama|kedua|ulang|simulasi',
    'presiden|pilpres|capres|cawapres|gubernur|pilgub|bupati|pilbup|walikota|pilwal?ko|pilwalkot|wakil|pasangan|calon|paslon|partai|anggota|dpr|dpd|dprd',
    'dan|di|oleh|per|se|untuk|daerah|khusus|istimewa|ibu|ibukota|dki|dkj',
    'results?|election|elections|official|provisional|quick|final|first|second|round|votes?|general|presidential|president|vice|governor|regent|mayor|the|of|in|for|and|by',
  ].join('|')})$`,
);

/** What the office says already: a governor is of a province, a regent of a regency, a mayor of a city. */
const levels: Readonly<Record<string, RegExp>> = {
  governor: /^prov(?:insi)?$/,
  regent: /^kab(?:upaten)?$/,
  mayor: /^kota$/,
};

/** The words of the headings that name the place, in the order of the alphabet: `barat jawa`. Empty where they name none. */
export function placeNamed(results: Pick<Results, 'heading' | 'subheading'>): string {
  const level = levels[officeOf(results) ?? ''];
  const words = `${results.heading ?? ''} ${results.subheading ?? ''}`
    .toLowerCase()
    .replace(/wali kota/g, '')
    .match(/\p{L}+/gu);
  return [...new Set(words)]
    .filter((word) => !common.test(word) && !level?.test(word))
    .sort()
    .join(' ');
}

/** The day of the vote, as far as it is known: `2018-06-27`, else the year in the headings, else the day of the figures. */
export const dayNamed = ({ electionDate, heading = '', subheading = '', updated }: Results): string | undefined =>
  electionDate ?? /\b(?:19|20)\d\d\b/.exec(`${subheading} ${heading}`)?.[0] ?? updated?.slice(0, 10);

/** True where the first day is before the second one for certain. A year is before no day of itself. */
export const isDayBefore = (first: string, second: string): boolean => {
  const length = Math.min(first.length, second.length);
  return first.slice(0, length) < second.slice(0, length);
};
