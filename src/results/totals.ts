import { powerOfTen } from './decimals.js';
import { totalVotes } from './shares.js';
import type { Candidate } from './types.js';

/** What a row says that is no candidate: the field of the results object that its figure belongs to. */
export type Aside = 'validVotes' | 'invalidVotes' | 'registeredVoters' | 'turnout';

type Fields = Readonly<Record<string, unknown>>;

/** How such rows are called, once `bare`. */
const names: readonly (readonly [Aside, RegExp])[] = [
  [
    'turnout',
    /^(?:jumlah|total|tingkat|seluruh|suara|voter)*(?:partisipasi(?:pemilih)?|turnout|pemilih(?:hadir)?|penggunahakpilih|masuk|(?:sah)?dan(?:suara)?tidaksah|voters|votescast)$/,
  ],
  ['registeredVoters', /^(?:jumlah|total|pemilih|dalam)*(?:dpt|terdaftar|registered(?:voters)?)$/],
  ['invalidVotes', /^(?:jumlah|total|seluruh|suara|votes?)*(?:tidaksah|invalid|invalidvotes)$/],
  [
    'validVotes',
    /^(?=.*(?:jumlah|total|sah|valid|sum))(?:jumlah|grand|sub|total|seluruh|keseluruhan|semua|perolehan|suara|sah|akhir|pasangan|calon|paslon|kandidat|partai|valid|votes?|sum)+$/,
  ],
];

/** No name on these lists is longer. */
const longestName = 60;

/** A name or a heading as it is compared: neither case, spaces, marks nor signs matter, but for a `%`. */
export const bare = (text: unknown): string =>
  typeof text === 'string' && text.length <= longestName ? text.toLowerCase().replace(/[^\p{L}\d%]/gu, '') : '';

/** What a row of this name says in place of a candidate. */
export const asideNamed = (name: unknown): Aside | undefined => {
  const own = bare(name);
  return names.find(([, pattern]) => pattern.test(own))?.[0];
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

/** What such rows say, by the fields of the results object; of two with the same field the first counts. */
export function asidesIn(rows: readonly unknown[]): Partial<Record<Aside, unknown>> {
  const found: Partial<Record<Aside, unknown>> = {};
  for (const row of rows) {
    const aside = asideOf(row);
    const { votes, share } = fieldsOf(row);
    // Voters as a count are told by no field.
    if (aside === 'turnout')
      found[aside] ??= /^([\d.,]+) ?%$|^(\d\d?[.,]\d+)$/
        .exec(String(share ?? votes))
        ?.slice(1)
        .join('');
    else if (aside) found[aside] ??= votes;
  }
  return found;
}

/** By which ids regions would know such rows. */
export const totalIds = (rows: readonly unknown[]): readonly string[] =>
  rows.filter(asideOf).map((row) => {
    const { name, id = name } = fieldsOf(row);
    return String(id);
  });

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
 * first or last, with as many votes as all others together. Of printed shares, 100% beside others that have more than half.
 */
export function rowOfTotals(candidates: readonly Candidate[]): Candidate | undefined {
  const amounts = candidates.map(({ votes = 0n, share }) =>
    share ? share.units * powerOfTen(25 - share.scale) : votes,
  );
  const sum = amounts.reduce((all, amount) => all + amount, 0n);
  const hasNumbers = candidates.some(({ number }) => number);
  return candidates.find(({ number, share, emptyBox }, index) => {
    const own = amounts[index] ?? 0n;
    return (
      candidates.length > 2 &&
      !number &&
      !emptyBox &&
      own > 0n &&
      (hasNumbers || !index || index === candidates.length - 1) &&
      (share ? own === powerOfTen(27) && sum * 2n > own * 3n : sum === own * 2n)
    );
  });
}
