import { seatsStyles } from '../elements/seats-styles.js';
import { seatsContent } from '../elements/seats-template.js';
import { block, escaped, inline } from '../export/html.js';
import { viewOf } from '../export/view.js';
import type { GivenResults } from '../export/view.js';
import { percentFrom } from '../formats/markup.js';
import { plainResults } from '../formats/results-json.js';
import { parseDecimal } from '../results/decimals.js';
import { houseOf, mostSeats } from '../results/seats.js';
import { cardOf } from '../text/card.js';
import { chosen, presentationOf } from '../text/presentation.js';
import { arrangements, seatsOf } from '../text/seats.js';
import type { Arrangement, Seats } from '../text/seats.js';
import type { Standings } from '../text/standings.js';
import { dashboardMarkup, plainTable, tableRow, waitingFor } from './dashboard-markup.js';
import type { DashboardOptions } from './dashboard-markup.js';

export interface SeatsServerOptions extends DashboardOptions {
  /** Seats of one district, to be worked out from its votes where the results carry none; 1 to 1,000. */
  readonly seats?: number | string;
  readonly arrange?: Arrangement;
}

/**
 * Seats as an `<election-seats>` that shows them without a script, and that the script takes over: the picture in a declarative
 * shadow root, and a table for what knows none. Where `src` names a feed it is the picture that waits for its answer; what is
 * under embargo stands nowhere in the markup.
 *
 * @throws {ResultsError} where the results cannot be shown; it names each place at fault
 */
export function renderElectionSeats(given: GivenResults, options: SeatsServerOptions = {}): string {
  const now = options.now ?? Date.now();
  const { closedUntil, results, standings: own } = viewOf(given, { ...options, now });
  const { arrange, seats: district, src } = options;
  const presentation = presentationOf(
    (name) => chosen(options, name),
    parseDecimal(String(percentFrom(options.threshold))),
  );
  const hasFigures = !src && !closedUntil;
  const shown = src ? waitingFor(presentation, options, now) : own;
  const number = Number(district);
  const { house } = houseOf(
    results,
    number > 0 && number <= mostSeats && Number.isInteger(number) ? number : undefined,
  );
  const seats = seatsOf(
    hasFigures ? results : undefined,
    hasFigures ? house : undefined,
    shown,
    presentation,
    arrange ?? arrangements[0],
  );
  const card = cardOf(shown, seats, options);
  return dashboardMarkup(
    {
      name: 'seats',
      card,
      content: seatsContent(seats),
      styles: seatsStyles,
      hasFigures,
      attributes: {
        ...(district !== undefined && { seats: String(district) }),
        ...(arrange && arrange !== arrangements[0] && { arrange }),
        ...(hasFigures && { results: JSON.stringify(plainResults(results)) }),
      },
      table: tableOf(seats, card),
      sentences: [seats.majority],
    },
    options,
  );
}

function tableOf({ columns, groups, total }: Seats, card: Standings): string {
  const heads = [columns.number, columns.name, columns.seats, columns.seatShare, columns.share];
  return plainTable(
    card,
    heads,
    [
      ...groups.map(({ label, rows }) =>
        block('tbody', {}, [
          label ? inline('tr', {}, inline('th', { colspan: String(heads.length) }, escaped(label))) : '',
          ...rows.map(({ sign, name, seats, seatShare, share }) => tableRow([sign, name, seats, seatShare, share])),
        ]),
      ),
      total ? block('tfoot', {}, [tableRow(['', total.label, total.seats, total.seatShare, ''])]) : '',
    ],
    1,
  );
}
