import type { FeedController, FeedFiles } from '../../feed/feed-controller.js';
import { mergeCandidates } from '../../formats/merge-candidates.js';
import { readUsual } from '../../formats/usual-feed.js';
import type { Format } from '../../formats/usual-feed.js';
import { haveSameFigures, refusal } from '../../results/succession.js';
import type { Fault } from '../../results/faults.js';
import { isObject } from '../../results/json.js';
import { parse } from '../../results/parse.js';
import type { Parsed } from '../../results/parse.js';
import { part } from '../card/part.js';
import type { MissingPart } from '../card/part.js';

/** The part that reads the formats that few feeds have. */
export const rare = part('reads this format', () => import('./rare.js'));

/** In ms. After this time, that part is requested again if it could not be loaded. */
const patience = 30_000;

/** Reads the files of a feed. If newer files may not replace the older ones, it keeps these. */
export class FeedReader {
  /** The valid files: the newest ones that could be read and were not older than those before. */
  private accepted: FeedFiles | undefined;
  private refused: FeedFiles | undefined;
  /** When the part for this format was last requested, by `performance.now()`. */
  private asked = -patience;
  private missing: Fault | undefined;

  /** @param update called when files can be read that waited for a part of the script */
  constructor(
    private readonly feed: FeedController,
    private readonly update: () => void,
  ) {}

  /**
   * The results of the feed; undefined before its first answer, and before the part that reads its format has loaded.
   *
   * @param children the page's candidates, with names and colours
   * @param parseBase reads a results object together with the tag's attributes, or only with its words
   */
  read(
    format: Format,
    children: readonly object[] | undefined,
    parseBase: (base: object, wordsOnly?: boolean) => Parsed,
  ): Parsed | undefined {
    const { files: newest } = this.feed;
    if (!newest) return (this.accepted = undefined);
    const read = (files: FeedFiles): Parsed | undefined => {
      const found = readUsual(files, format, rare.content);
      if (!found) return undefined;
      const { input, faults } = found;
      const dressed = mergeCandidates(input, children);
      const parsed = isObject(dressed)
        ? parseBase(dressed, true)
        : // What the format has told already is not told again.
          { ...parseBase({}), ...(faults.length ? { faults: [] } : parse(dressed)) };
      return { ...parsed, faults: [...faults, ...parsed.faults] };
    };
    const reading = read(newest);
    if (reading && newest === this.accepted) return reading;
    const before = this.accepted && read(this.accepted);
    if (!reading) {
      const missing = this.load();
      return missing ? { ...(before ?? parseBase({})), faults: [missing] } : before;
    }
    const fault =
      reading.faults.find(({ fatal }) => fatal) ??
      refusal(reading.results, before?.results, this.feed.serverNow ?? Date.now());
    if (!fault) {
      const { results } = reading;
      if (!before?.results?.hold || !results?.hold || results.rolledBack || haveSameFigures(before.results, results)) {
        this.accepted = newest;
        return reading;
      }
      // Figures that the newsroom has frozen change only when it releases them.
      return before;
    }
    if (newest !== this.refused) this.feed.unreadable();
    this.refused = newest;
    return { ...(before ?? reading), faults: [fault, ...(before?.faults ?? reading.faults)] };
  }

  /** Loads the part that reads the newest files. Returns the reason if that has failed. */
  private load(): Fault | undefined {
    if (performance.now() >= this.asked + patience) {
      this.asked = performance.now();
      void rare.load().then(this.update, (error: unknown) => {
        this.missing = { path: 'src', message: (error as MissingPart).message, fatal: true };
        this.update();
      });
    }
    return this.missing;
  }
}
