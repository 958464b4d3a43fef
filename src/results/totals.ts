import { compareRatios, hundred, toRatio } from './decimals.js';
import { totalVotes } from './shares.js';
import type { Candidate } from './types.js';

/**
 * What a row says that is no candidate: the field of the results object that its figure belongs to. `uncast` is of those who
 * stayed away (golput), of damaged ballots and of what is not counted yet: no field has it.
 */
export type Aside = 'validVotes' | 'invalidVotes' | 'registeredVoters' | 'turnout' | 'uncast';

type Fields = Readonly<Record<string, unknown>>;

/** Words of candidates and of votes, in the names of totals and in headings alike. */
export const candidateWords = 'pasangan|calon|paslon|kandidat|partai|parpol';
export const voteWords = 'jumlah|total|perolehan|suara|sah|votes?|valid';

/** The only words in names of rows that are no candidates, once `bare`. */
const vocabulary = new RegExp(
  `^(?:${voteWords}|${candidateWords}|invalid|tidak|dan|masuk|seluruh|keseluruhan|semua|akhir|grand|sub|sum|dpt|pemilih|terdaftar|registered|voters?|cast|turnout|tingkat|partisipasi|pengguna|hak|pilih|jml|σ|surat|rusak|batal|golput|abstain|abstentions?|memilih|hadir|menggunakan|belum|dihitung|sisa|tps|daftar|tetap|dalam|yang|spoiled|blank|ballots)+$`,
);

/** By which of them such a row is known, the first that fits. */
const asides: readonly (readonly [Aside, RegExp])[] = [
  [
    'uncast',
    /golput|abst|tidak(?:memilih|hadir|menggunakan)|belum|^(?!.*tidaksah).*(?:rusak|batal)|sisa|tps|spoiled|blank/,
  ],
  ['registeredVoters', /dpt|terdaftar|tetap|registered/],
  ['turnout', /partisipasi|turnout|pemilih|pengguna|voters|cast|masuk|dan(?:suara)?tidak/],
  ['invalidVotes', /tidaksah|invalid/],
  ['validVotes', /jumlah|jml|σ|total|sah|valid|sum/],
];

/** A name or a heading as it is compared: neither case, spaces nor signs matter, but for a `%`. Longer ones are none that is known. */
export const bare = (text: unknown): string =>
  typeof text === 'string' && text.length < 99 ? text.toLowerCase().replace(/[^\p{L}\d%]/gu, '') : '';

/** What a row of this name says in place of a candidate. */
export const asideNamed = (name: unknown): Aside | undefined => {
  const own = bare(name);
  return vocabulary.test(own) ? asides.find(([, pattern]) => pattern.test(own))?.[0] : undefined;
};

const fieldsOf = (row: unknown): Fields => Object(row) as Fields;

/**
 * What a row of a list of candidates says in place of one; undefined for candidates. A row with a ballot number is always one,
 * whatever its name, as the empty box is.
 */
export function asideOf(row: unknown): Aside | undefined {
  const { number = '', name, emptyBox } = fieldsOf(row);
  return (number === '' || number === null) && !emptyBox ? asideNamed(name) : undefined;
}

/** The digits of what can only be a percentage: it has a sign or decimals. Three of them may be a group: 12.345 voters. */
export const percentPrinted = (value: unknown): string | undefined =>
  /^([\d.,]+)\s*%$|^(\d\d?[.,](?!\d{3}$)\d+)$/.exec(String(value).trim())?.slice(1).join('');

/** What such rows say, by the fields of the results object; of two with the same field the first counts. */
export function asidesIn(rows: readonly unknown[]): Partial<Record<Aside, unknown>> {
  const found: Partial<Record<Aside, unknown>> = {};
  for (const row of rows) {
    const aside = asideOf(row);
    const { votes, share } = fieldsOf(row);
    // Voters as a count are told by no field.
    if (aside === 'turnout') found[aside] ??= percentPrinted(share ?? votes);
    else if (aside && aside !== 'uncast') found[aside] ??= votes;
  }
  return found;
}

/** True where the source's own total is neither the sum of the candidates' votes nor of those and the invalid ones. */
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
 * The candidate that may be a total: without a ballot number, among at least three of which another has one or where it stands
 * first or last, with as many votes as all others together. Of printed shares, 100% beside others that have something.
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
