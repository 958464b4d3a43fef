import { countOf, wordsOf } from '../elements/base/attribute-values.js';
import { ownControls, seatsBody } from '../elements/seats/body.js';
import { finderStyles } from '../elements/base/finder-styles.js';
import { coalitionsStyles } from '../elements/seats/coalitions-styles.js';
import { seatsStyles } from '../elements/seats/styles.js';
import { block, tableRow } from '../export/embed/html.js';
import { presentationFrom, viewOf } from '../export/view.js';
import type { GivenResults } from '../export/view.js';
import { parseHouse } from '../results/districts.js';
import type { CoalitionInput, HouseInput } from '../results/types.js';
import { arrangements } from '../view/seats.js';
import type { Arrangement } from '../view/seats.js';
import type { Standings } from '../view/standings.js';
import { dashboardMarkup, dataOf, plainTable, waitingFor } from './dashboard-markup.js';
import type { DashboardOptions } from './dashboard-markup.js';
import { ignore, viewsOf } from './shadow.js';

export interface SeatsServerOptions extends DashboardOptions {
  /** The number of seats of one district, 1 to 1,000. If the results have no seats, they are worked out from the votes. */
  readonly seats?: number | string;
  readonly arrange?: Arrangement;
  /** The coalitions of the desk, as objects or their JSON. */
  readonly coalitions?: readonly CoalitionInput[] | string;
}

/**
 * Seats as an `<election-seats>`, which shows them without a script; the script then draws the same. It has the picture in a
 * declarative shadow root, and a table for browsers without one. With a feed at `src`, this picture is shown until it answers.
 * Figures under embargo are nowhere in the markup.
 *
 * @throws {ResultsError} if the results cannot be shown; it names the path of each fault
 */
export function renderElectionSeats(given: GivenResults | HouseInput, options: SeatsServerOptions = {}): string {
  const now = options.now ?? Date.now();
  const view = viewOf(given as GivenResults, { ...options, now }, parseHouse);
  const { closedUntil, results, standings: own } = view;
  const { arrange, coalitions, controls = null, seats: district = null, src } = options;
  const presentation = presentationFrom(options);
  const hasFigures = !src && !closedUntil;
  const shown = src ? waitingFor(presentation, options, now) : own;
  const body = seatsBody(
    shown,
    hasFigures ? results : undefined,
    presentation,
    {
      district: countOf('seats', district, 0, ignore),
      arrangement: arrange ?? arrangements[0],
      coalitions,
      controls: wordsOf('controls', controls, ownControls, ignore),
    },
    options,
    viewsOf('chart'),
    undefined,
    undefined,
    undefined,
    hasFigures ? view.earlierChange : undefined,
  );
  return dashboardMarkup(
    {
      name: 'seats',
      body,
      styles: [finderStyles, seatsStyles, coalitionsStyles],
      hasFigures,
      attributes: {
        ...(district && { seats: String(district) }),
        ...(arrange && arrange !== arrangements[0] && { arrange }),
        ...(coalitions && { coalitions: typeof coalitions === 'string' ? coalitions : JSON.stringify(coalitions) }),
        ...dataOf(view, options),
      },
      table: tableOf(body.seats.table, body.card),
      sentences: [
        body.seats.answer,
        body.seats.majority,
        ...body.coalitions.map(({ name, parties, text }) => `${name} (${parties}): ${text}`),
        body.card.progress?.text,
      ],
    },
    options,
  );
}

function tableOf({ columns, rows, total }: Standings, card: Standings): string {
  const changed = (text = ''): readonly string[] => (columns.change ? [text] : []);
  return plainTable(
    card,
    [columns.number, columns.name, columns.votes, ...changed(columns.change), columns.share],
    [
      block(
        'tbody',
        {},
        rows.map(({ sign, name, mark, parties, change, count, share }) =>
          tableRow([sign, [name, mark, parties].filter(Boolean).join(', '), count, ...changed(change), share]),
        ),
      ),
      total ? block('tfoot', {}, [tableRow(['', total.label, total.count, ...changed(), ''])]) : '',
    ],
    1,
  );
}
