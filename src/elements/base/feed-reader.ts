import type { FeedController, FeedFiles } from '../../feed/feed-controller.js';
import { mergeCandidates } from '../../formats/merge-candidates.js';
import { readFeed } from '../../formats/feed.js';
import type { Format } from '../../formats/feed.js';
import { haveSameFigures, refusal } from '../../results/succession.js';
import { isObject } from '../../results/json.js';
import { parse } from '../../results/parse.js';
import type { Parsed } from '../../results/parse.js';

/** Reads the files of a feed. If newer files may not replace the older ones, it keeps these. */
export class FeedReader {
  /** The valid files: the newest ones that could be read and were not older than those before. */
  private accepted: FeedFiles | undefined;
  private refused: FeedFiles | undefined;

  constructor(private readonly feed: FeedController) {}

  /**
   * The results of the feed; undefined before its first answer.
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
    const read = (files: FeedFiles): Parsed => {
      const { input, faults } = readFeed(files, format);
      const dressed = mergeCandidates(input, children);
      const parsed = isObject(dressed)
        ? parseBase(dressed, true)
        : // What the format has told already is not told again.
          { ...parseBase({}), ...(faults.length ? { faults: [] } : parse(dressed)) };
      return { ...parsed, faults: [...faults, ...parsed.faults] };
    };
    const reading = read(newest);
    if (newest === this.accepted) return reading;
    const before = this.accepted && read(this.accepted);
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
}
