import { html, nothing } from 'lit';
import { coalitionsIn } from '../../results/coalitions.js';
import { faultAt } from '../../results/faults.js';
import type { Fault } from '../../results/faults.js';
import { readJSON } from '../../results/json.js';
import { houseOf } from '../../results/seats.js';
import type { House } from '../../results/seats.js';
import type { Results } from '../../results/types.js';
import { districtsMessages } from '../../text/messages/districts.js';
import type { DistrictSort } from '../../text/messages/districts.js';
import { numberFormats } from '../../text/numbers.js';
import type { Locale } from '../../text/numbers.js';
import type { Presentation } from '../../text/presentation.js';
import { cardOf } from '../../view/card.js';
import type { CardTitles } from '../../view/card.js';
import { coalitionSums } from '../../view/coalitions.js';
import type { CoalitionSum } from '../../view/coalitions.js';
import { listedDistricts } from '../../view/districts.js';
import { seatsOf } from '../../view/seats.js';
import type { Arrangement, Seated, Seats } from '../../view/seats.js';
import type { EarlierChange } from '../../view/earlier-change.js';
import type { Standings } from '../../view/standings.js';
import type { Body } from '../card/card.js';
import { part } from '../card/part.js';
import type { Views } from '../card/toolbar.js';
import { deskCoalitions, readersCoalition } from './coalitions-template.js';
import { districtList } from './districts-template.js';
import type { FinderHandlers } from '../base/finder.js';
import { seatsContent } from './template.js';
import { realRule, simulation, toolsFor, trialForm } from './tools.js';
import type { Tools } from './tools.js';

const makers = part('saves seats', () => import('./seats-takeaway.js'));

/** How the page wants the seats. */
export interface SeatsChoices {
  /** Seats of one district, to be worked out from its votes; 0 where there are none to work out. */
  readonly district: number;
  readonly arrangement: Arrangement;
  /** The coalitions of the page, as objects or their JSON. They win over those of the results. */
  readonly coalitions?: unknown;
  /** What the page offers of `ownControls`. */
  readonly controls?: readonly SeatsControl[];
}

/** Controls that only this element has. */
export const ownControls = ['coalitions', 'what-if'] as const;
export type SeatsControl = (typeof ownControls)[number];

/** How a reader wants the districts. */
export interface DistrictChoices {
  readonly typed: string;
  readonly sort: DistrictSort;
  /** Codes of the districts that are open. */
  readonly open: ReadonlySet<string>;
}

export const noDistrictChoices: DistrictChoices = { typed: '', sort: 'source', open: new Set() };

export interface SeatsBody extends Body {
  readonly seats: Seats;
  /** Those of the desk. */
  readonly coalitions: readonly CoalitionSum[];
  /** Why seats could not be had. */
  readonly faults: readonly Fault[];
}

/**
 * What `<election-seats>` shows: a dot for each seat, and the table.
 *
 * @param results undefined while there are no figures
 */
export function seatsBody(
  shown: Standings,
  results: Results | undefined,
  presentation: Presentation,
  { district, arrangement, coalitions: asked, controls = [] }: SeatsChoices,
  titles: CardTitles,
  views: Views,
  { typed, sort, open }: DistrictChoices = noDistrictChoices,
  handlers?: FinderHandlers,
  { own, whatIf }: Tools = toolsFor(() => undefined),
  earlierChange?: EarlierChange,
): SeatsBody {
  const { house: found, faults: told = [] } = results ? houseOf(results, district, presentation.threshold) : {};
  const faults = [...told];
  const gained = found && earlierChange?.seats(found, houseOf(earlierChange.earlier).house);
  const notices = shown.notices.filter((text) => text !== shown.sinceEarlier);
  const { locale } = presentation;
  // Seats that are tried out are not compared with those of an earlier election.
  const draw = (of: Results | undefined, house: House | undefined): Pick<SeatsBody, 'seats' | 'card'> => {
    const seats = seatsOf(of, house, shown, presentation, arrangement, house === found ? gained : undefined);
    return { seats, card: cardOf({ ...shown, notices, sinceEarlier: undefined }, seats, titles) };
  };
  const actual = draw(results, found);
  const real = results && realRule(results, found, actual.seats);
  const offersTrial = controls.includes('what-if') && (real !== undefined || shown.isWaiting);
  const trial = offersTrial && real ? simulation(whatIf, results, real, locale, draw) : undefined;
  const { house, seats, card } = trial ?? { house: found, ...actual };
  const rows: readonly Seated[] = seats.table.rows;
  const coalitions =
    results && asked != null
      ? coalitionsIn(readJSON(asked), results.candidates, (path, expected, value) => {
          faults.push(faultAt(path, expected, value, false));
          return undefined;
        })
      : results?.coalitions;
  // Seats of a result that is not valid are not added up.
  const added = house && seats.answer !== undefined ? coalitionSums(coalitions ?? [], rows, house, locale) : [];
  const seated = rows.filter(({ id, dots }) => id && dots);
  const hasMajority = house?.majority !== undefined && seats.answer !== undefined && seats.wedges.length > 0;
  const offersCoalitions = controls.includes('coalitions') && (hasMajority || shown.isWaiting);
  const chosen = offersCoalitions ? own.of(seated) : [];
  const marked = chosen.length
    ? seats.wedges.map((wedge) => ({ ...wedge, isQuiet: !chosen.some(({ id }) => id === wedge.id) }))
    : seats.wedges;
  const listed = seats.districts && listedDistricts(seats.districts.rows, typed, sort, locale);
  return {
    seats,
    coalitions: added,
    faults,
    card,
    views: seats.wedges.length || shown.isWaiting ? views : undefined,
    content: seatsContent(
      views.isTable ? { ...seats, wedges: [], squares: [], folded: undefined } : { ...seats, wedges: marked },
      html`${deskCoalitions(added, locale)}${offersCoalitions ? readersCoalition(hasMajority ? house : undefined, seated, locale, own) : nothing}${offersTrial ? trialForm(whatIf, results, real, card, locale) : nothing}${
        seats.districts && listed
          ? districtList(
              {
                heading: seats.districts.heading,
                rows: listed,
                open,
                status: listedText(listed.length, seats.districts.rows.length, locale),
              },
              districtsMessages[locale],
              handlers,
            )
          : nothing
      }`,
    ),
    ownControls,
    isTrial: trial !== undefined,
    csv: async () => (await makers.load()).seatsCSV(seats, card, { bom: true, coalitions: added, locale }),
    svg: async (_, options) => (await makers.load()).seatsSVG(seats, card, { ...options, coalitions: added }),
  };
}

function listedText(listed: number, all: number, locale: Locale): string {
  const count = (number: number): string => numberFormats[locale].count(BigInt(number));
  return districtsMessages[locale].listed(count(listed), listed === all ? '' : count(all));
}
