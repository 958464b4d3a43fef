import { percentFrom } from '../formats/markup.js';
import { parseDecimal } from '../results/decimals.js';
import { closedUntil, withoutFigures } from '../results/embargo.js';
import { isAddress, parseEarlier } from '../results/earlier.js';
import { isIncomplete } from '../results/incomplete.js';
import { isObject, readJSON } from '../results/json.js';
import { parse } from '../results/parse.js';
import type { Fault } from '../results/faults.js';
import type { Results, ResultsInput } from '../results/types.js';
import { chosen, presentationOf } from '../text/presentation.js';
import type { Options, Presentation } from '../text/presentation.js';
import { votersOf } from '../view/details.js';
import { earlierChangeOf } from '../view/earlier-change.js';
import type { EarlierChange } from '../view/earlier-change.js';
import { nameIn } from '../view/standing.js';
import { standings } from '../view/standings.js';
import type { Standings } from '../view/standings.js';

/** Results as a caller has them: parsed, or as a results object or its JSON (`results.schema.json`). */
export type GivenResults = Results | ResultsInput | string;

export interface ViewOptions extends Options {
  /** Results of an earlier contest, for the change since then. An address is not requested here. */
  readonly previous?: GivenResults | undefined;
  /** The time, in milliseconds since 1970, for embargoes. The present time unless it is set. */
  readonly now?: number;
}

/** Thrown where the given results cannot be shown. */
export class ResultsError extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; '));
    this.name = 'ResultsError';
  }
}

/** What is shown of results without a feed and without an earlier state. */
export interface View {
  /** Without figures during an embargo. */
  readonly results: Results;
  readonly standings: Standings;
  /** ISO 8601 time before which the figures are not shown. */
  readonly closedUntil: string | undefined;
  /** How they differ from an earlier contest. */
  readonly earlierChange: EarlierChange | undefined;
  /** True if something other than the candidates' figures could not be read. A notice says so. */
  readonly incomplete: boolean;
}

/** How results are shown, from options. An unknown value counts as the default. */
export const presentationFrom = (options: Options): Presentation =>
  presentationOf(
    (name) => chosen(options, name),
    parseDecimal(String(percentFrom(options.threshold))),
    options.verifyUrl,
  );

/**
 * @param reader reads the results; another one where more is read than candidates
 * @throws {ResultsError} if the results cannot be shown; it names the path of every fault
 */
export function viewOf(given: GivenResults, options: ViewOptions = {}, reader = parse): View {
  const { now = Date.now() } = options;
  const input = readJSON(given);
  const { results, faults } = reader(input, { timeZone: chosen(options, 'timeZone') });
  if (!results || !isObject(input)) throw new ResultsError(faults.filter(({ fatal }) => fatal));
  const until = closedUntil(results, now);
  const shown = until ? withoutFigures(results) : results;
  const incomplete = isIncomplete(faults);
  const presentation = presentationFrom(options);
  const made = standings({ results: shown, corrections: [], jumps: [] }, presentation, {
    now,
    incomplete,
    closedUntil: until,
  });
  const earlierChange = earlierChangeWith(options.previous, shown, presentation, now, reader);
  return {
    results: shown,
    closedUntil: until,
    incomplete,
    earlierChange,
    standings: earlierChange?.standings(made) ?? made,
  };
}

/**
 * How results differ from those of an earlier contest. Undefined where there is nothing to compare with.
 *
 * @param previous an address is not requested
 */
export function earlierChangeWith(
  previous: GivenResults | undefined,
  results: Results,
  presentation: Presentation,
  now: number,
  reader: typeof parse,
): EarlierChange | undefined {
  if (!previous || isAddress(previous)) return undefined;
  const { results: earlier } = parseEarlier(previous, reader, { timeZone: presentation.timeZone });
  return earlier && earlierChangeOf(results, earlier, presentation, now, { nameIn, votersOf });
}
