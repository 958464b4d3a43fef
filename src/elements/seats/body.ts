import { nothing } from 'lit';
import type { Fault } from '../../results/faults.js';
import { houseOf } from '../../results/seats.js';
import type { Results } from '../../results/types.js';
import { districtsMessages } from '../../text/messages/districts.js';
import type { DistrictSort } from '../../text/messages/districts.js';
import { numberFormats } from '../../text/numbers.js';
import type { Locale } from '../../text/numbers.js';
import type { Presentation } from '../../text/presentation.js';
import { cardOf } from '../../view/card.js';
import type { CardTitles } from '../../view/card.js';
import { listedDistricts } from '../../view/districts.js';
import { seatsOf } from '../../view/seats.js';
import type { Arrangement, Seats } from '../../view/seats.js';
import type { Standings } from '../../view/standings.js';
import type { Body } from '../card/card.js';
import { part } from '../card/part.js';
import type { Views } from '../card/toolbar.js';
import { districtList } from './districts-template.js';
import type { FinderHandlers } from '../base/finder.js';
import { seatsContent } from './template.js';

const makers = part('saves seats', () => import('./seats-takeaway.js'));

/** How the page wants the seats. */
export interface SeatsChoices {
  /** Seats of one district, to be worked out from its votes; 0 where there are none to work out. */
  readonly district: number;
  readonly arrangement: Arrangement;
}

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
  { district, arrangement }: SeatsChoices,
  titles: CardTitles,
  views: Views,
  { typed, sort, open }: DistrictChoices = noDistrictChoices,
  handlers?: FinderHandlers,
): SeatsBody {
  const { house, faults = [] } = results ? houseOf(results, district, presentation.threshold) : {};
  const seats = seatsOf(results, house, shown, presentation, arrangement);
  const card = cardOf(shown, seats, titles);
  const { locale } = presentation;
  const listed = seats.districts && listedDistricts(seats.districts.rows, typed, sort, locale);
  return {
    seats,
    faults,
    card,
    views: seats.wedges.length || shown.isWaiting ? views : undefined,
    content: seatsContent(
      views.isTable ? { ...seats, wedges: [], squares: [], folded: undefined } : seats,
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
        : nothing,
    ),
    csv: async () => (await makers.load()).seatsCSV(seats, card, { bom: true }),
    svg: async (_, options) => (await makers.load()).seatsSVG(seats, card, options),
  };
}

function listedText(listed: number, all: number, locale: Locale): string {
  const count = (number: number): string => numberFormats[locale].count(BigInt(number));
  return districtsMessages[locale].listed(count(listed), listed === all ? '' : count(all));
}
