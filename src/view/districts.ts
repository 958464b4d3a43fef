import { roundHalfUp } from '../results/decimals.js';
import { votesToNext } from '../results/division.js';
import type { Given } from '../results/division.js';
import { openFigures } from '../results/districts.js';
import type { DividedDistrict } from '../results/districts.js';
import type { House } from '../results/seats.js';
import type { Results } from '../results/types.js';
import { districtsMessages } from '../text/messages/districts.js';
import type { DistrictSort } from '../text/messages/districts.js';
import { numberFormats } from '../text/numbers.js';
import type { Locale } from '../text/numbers.js';
import { placeName } from '../text/word-case.js';
import type { Seated } from './seats.js';

/** One seat of a district, in the order in which it was given. */
export interface DistrictSeat {
  readonly place: string;
  readonly party: Seated;
  /** `130.189` */
  readonly quotient: string;
}

/** One party in a district, and what one seat more would take; empty where that cannot be said. */
export interface DistrictParty {
  readonly party: Seated;
  readonly votes: string;
  readonly seats: string;
  readonly lacks: string;
}

/** What an opened district shows. */
export interface DistrictDetail {
  readonly seats: readonly DistrictSeat[];
  readonly parties: readonly DistrictParty[];
}

/** One district of a house as every renderer shows it. */
export interface DistrictRow {
  readonly code: string;
  readonly name: string;
  readonly seats: string;
  /** `PDI-P 2, Golkar 2, Demokrat 1` */
  readonly won: string;
  /** `Gerindra, kurang 107.269 suara`; empty where nobody is next. */
  readonly closest: string;
  /** Worked out when a reader opens the district. */
  readonly detail: () => DistrictDetail;
  readonly order: { readonly seats: number; readonly lacks: number };
  /** The text in which readers' words are searched. */
  readonly key: string;
}

/** Everything that is shown of the districts of a house. */
export interface Districts {
  readonly heading: string;
  readonly rows: readonly DistrictRow[];
}

/** @param partyOf a party as the house shows it, by its id */
export function districtsOf(
  { districts }: House,
  partyOf: (id: string) => Seated | undefined,
  locale: Locale,
): Districts | undefined {
  if (!districts.length) return undefined;
  const words = districtsMessages[locale];
  const count = (number: number | bigint): string => numberFormats[locale].count(BigInt(number));
  const quotientOf = ({ quotient, isRest }: Given, isHare: boolean): string => {
    const rounded = count(roundHalfUp(quotient, 0));
    return isHare ? (isRest ? words.rest : words.quota)(rounded) : rounded;
  };

  const rowOf = ({ district, division, parties }: DividedDistrict): DistrictRow => {
    const { code, name, seats, votes } = district;
    const { method, next, order, seats: won } = division;
    const votesOf = (id: string): bigint => votes.get(id) ?? 0n;
    const seated = parties.flatMap(({ id }) => {
      const [party, own] = [partyOf(id), won.get(id) ?? 0];
      return party && own ? [{ party, own }] : [];
    });
    const lacks = next && votesToNext(division, next.candidate, votesOf(next.candidate.id));
    const shown = placeName(name);
    const nextParty = next && partyOf(next.candidate.id);
    return {
      code,
      name: shown,
      seats: count(seats),
      won: seated
        .sort((a, b) => b.own - a.own)
        .map(({ party, own }) => `${party.short} ${count(own)}`)
        .join(', '),
      closest: nextParty && lacks !== undefined ? words.lacks(nextParty.short, count(lacks)) : '',
      detail: () => ({
        seats: order.flatMap((given, index) => {
          const party = partyOf(given.candidate.id);
          return party ? [{ place: count(index + 1), party, quotient: quotientOf(given, method === 'hare') }] : [];
        }),
        parties: [...parties]
          .sort((a, b) => Number(votesOf(b.id) - votesOf(a.id)))
          .flatMap((candidate): readonly DistrictParty[] => {
            const party = partyOf(candidate.id);
            const more = votesToNext(division, candidate, votesOf(candidate.id));
            return party
              ? [
                  {
                    party,
                    votes: count(votesOf(candidate.id)),
                    seats: count(won.get(candidate.id) ?? 0),
                    lacks: more === undefined ? '' : count(more),
                  },
                ]
              : [];
          }),
      }),
      order: { seats, lacks: lacks === undefined ? Infinity : Number(lacks) },
      key: [shown, name, ...seated.flatMap(({ party }) => [party.short, party.name])].join(' ').toLowerCase(),
    };
  };
  return { heading: words.heading(count(districts.length)), rows: districts.map(rowOf) };
}

/** What readers must know about the figures of the districts. */
export function districtNotices(results: Results, house: House, locale: Locale): readonly string[] {
  const words = districtsMessages[locale];
  const count = (figure: bigint): string => numberFormats[locale].count(figure);
  const open = openFigures(results).map(
    ({ candidate, surplus }) =>
      `${candidate.shortName ?? candidate.name} ${surplus < 0n ? `−${count(-surplus)}` : `+${count(surplus)}`}`,
  );
  return !house.districts.length
    ? []
    : [
        ...(open.length ? [words.open(open.join(', '))] : []),
        ...(results.isSummed ? [words.summed] : []),
        ...(house.doDistrictsAgree ? [] : [words.differ]),
      ];
}

/** The rows that have all words that a reader typed, in the order that a reader chose. */
export function listedDistricts(
  rows: readonly DistrictRow[],
  typed: string,
  sort: DistrictSort,
  locale: Locale,
): readonly DistrictRow[] {
  const wanted = typed.toLowerCase().split(/\s+/);
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const found = rows.filter(({ key }) => wanted.every((word) => key.includes(word)));
  if (sort === 'name') return found.sort((a, b) => compare(a.name, b.name));
  if (sort === 'seats') return found.sort((a, b) => b.order.seats - a.order.seats);
  // The difference of two infinite values is no number.
  return sort === 'closest' ? found.sort((a, b) => a.order.lacks - b.order.lacks || 0) : found;
}
