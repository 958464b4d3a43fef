import { compareRatios, hundred, toRatio } from './decimals.js';
import { totalVotes } from './shares.js';
import type { Candidate } from './types.js';

/**
 * What a row is when it is no candidate: the field of the results object for its figure. `uncast` is for people who stayed
 * away (golput), damaged ballots and votes that are not counted yet: no field has those.
 */
export type Aside = 'validVotes' | 'invalidVotes' | 'registeredVoters' | 'turnout' | 'uncast';

type Fields = Readonly<Record<string, unknown>>;

/** Words for candidates and for votes, in names of totals and in headings. */
export const candidateWords = 'pasangan|calon|paslon|kandidat|partai|parpol';
export const voteWords = 'jumlah|total|perolehan|suara|sah|votes?|valid';

/** A row is no candidate if its name, as `bare` makes it, consists only of these words. */
const vocabulary = new RegExp(
  `^(?:${voteWords}|${candidateWords}|invalid|tidak|dan|masuk|seluruh|keseluruhan|semua|akhir|grand|sub|sum|dpt|pemilih|terdaftar|registered|voters?|cast|turnout|tingkat|partisipasi|pengguna|hak|pilih|jml|σ|surat|rusak|batal|golput|abstain|abstentions?|memilih|hadir|menggunakan|belum|dihitung|sisa|tps|dptb|dpk|tambahan|khusus|diterima|digunakan|terpakai|dikembalikan|keliru|coblos|cadangan|daftar|tetap|dalam|yang|spoiled|blank|ballots)+$`,
);

/** The words that tell what such a row is. The first pattern that fits counts. */
const asides: readonly (readonly [Aside, RegExp])[] = [
  [
    'uncast',
    /golput|abst|tidak(?:memilih|hadir|menggunakan)|belum|^(?!.*tidaksah).*(?:rusak|batal)|sisa|tps|dptb|dpk|tambahan|khusus|suratsuara(?!(?:yang)?(?:tidak)?sah)|spoiled|blank/,
  ],
  ['registeredVoters', /dpt|terdaftar|tetap|registered/],
  ['turnout', /partisipasi|turnout|pemilih|pengguna|voters|cast|masuk|dan(?:suara)?tidak/],
  ['invalidVotes', /tidaksah|invalid/],
  ['validVotes', /jumlah|jml|σ|total|sah|valid|sum|seluruh/],
];

/** A name or a heading for comparison: without case, spaces and signs other than `%`. Longer text is no known name. */
export const bare = (text: unknown): string =>
  typeof text === 'string' && text.length < 99 ? text.toLowerCase().replace(/[^\p{L}\d%]/gu, '') : '';

/** What is added up, as spreadsheets write it behind a total: `(1+2+3)`, `(A + B)`; and the letter or number of a row in KPU's forms: `C.`, `IV.` */
const addends = /\(\w(?:\W+\w)*\)|^\s*(?:[A-Z]|[IVX]+)[.)]\s+/g;

/** What a row with this name is, if it is no candidate. */
export const asideNamed = (name: unknown): Aside | undefined => {
  const own = bare(typeof name === 'string' && name.replace(addends, ''));
  return vocabulary.test(own) ? asides.find(([, pattern]) => pattern.test(own))?.[0] : undefined;
};

const fieldsOf = (row: unknown): Fields => Object(row) as Fields;

/**
 * What a row in a list of candidates is, if it is no candidate; undefined for candidates. A row with a ballot number is
 * always a candidate, whatever its name; so is an empty box.
 */
export function asideOf(row: unknown): Aside | undefined {
  const { number = '', name, emptyBox } = fieldsOf(row);
  return (number === '' || number === null) && !emptyBox ? asideNamed(name) : undefined;
}

/**
 * The digits of a figure that can only be a percentage: it has a sign or decimals. Three digits after the point may be a
 * group instead: 12.345 voters.
 */
export const percentPrinted = (value: unknown): string | undefined =>
  /^([\d.,]+)\s*%$|^(\d\d?[.,](?!\d{3}$)\d+)$/.exec(String(value).trim())?.slice(1).join('');

/** The figures of such rows, by fields of the results object. Where two rows are for the same field, the first one counts. */
export function asidesIn(rows: readonly unknown[]): Partial<Record<Aside, unknown>> {
  const found: Partial<Record<Aside, unknown>> = {};
  for (const row of rows) {
    const aside = asideOf(row);
    const { votes, share } = fieldsOf(row);
    // No field holds the number of people who voted.
    if (aside === 'turnout') found[aside] ??= percentPrinted(share ?? votes);
    else if (aside && aside !== 'uncast') found[aside] ??= votes;
  }
  return found;
}

/** True where the source's own total is neither the sum of the candidates' votes, nor that sum with the invalid votes. */
export function differsFromSum({
  candidates,
  validVotes,
  invalidVotes = 0n,
}: Readonly<{
  candidates: readonly Candidate[];
  validVotes?: bigint | undefined;
  invalidVotes?: bigint | undefined;
}>): boolean {
  const sum = totalVotes(candidates);
  return (
    validVotes !== undefined && candidates[0]?.votes !== undefined && ![sum, sum + invalidVotes].includes(validVotes)
  );
}

/**
 * The candidate that may in truth be a row of totals. There are at least three rows, it has no ballot number, and either
 * another row has one or it stands first or last. It has as many votes as all others together; or, of printed shares, 100%
 * beside others that have something.
 */
export function rowOfTotals(candidates: readonly Candidate[]): Candidate | undefined {
  const sum = totalVotes(candidates);
  return candidates.find(
    ({ number, votes = 0n, share, emptyBox }, index) =>
      candidates.length > 2 &&
      !number &&
      !emptyBox &&
      (!index || index === candidates.length - 1 || candidates.some((other) => other.number)) &&
      (share
        ? !compareRatios(toRatio(share), hundred) && candidates.filter((other) => other.share?.units).length > 2
        : votes && sum === votes * 2n),
  );
}

/**
 * Whether the rows may be others than the candidates: one may be a row of totals, or the source's own total is not their sum, mostly
 * because a row is missing. Then the figures are shown, and nothing is concluded from them.
 */
export const areRowsDoubtful = (results: Parameters<typeof differsFromSum>[0]): boolean =>
  differsFromSum(results) || rowOfTotals(results.candidates) !== undefined;
