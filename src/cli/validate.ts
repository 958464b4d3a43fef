import { choices } from '../attributes/choices.js';
import type { Format } from '../formats/feed.js';
import { isComplete } from '../results/completeness.js';
import { parseContests } from '../results/contests.js';
import { withoutFigures } from '../results/embargo.js';
import { isObject, readJSON } from '../results/json.js';
import { judge } from '../results/judgement.js';
import { houseOf } from '../results/seats.js';
import { totalVotes } from '../results/shares.js';
import { asideNamed } from '../results/totals.js';
import type { Results } from '../results/types.js';
import { english } from '../text/messages/english.js';
import { inconsistencyWords } from '../text/inconsistencies.js';
import { knownRegions, regionDoubts } from '../view/known-regions.js';
import { regionsMessages } from '../text/messages/regions.js';
import { choiceFrom, formatHelp, formats, readArguments } from './arguments.js';
import { embargoFaults } from './embargo.js';
import { progressOn } from './progress.js';
import { lineOf, nameOf, readTexts, resultsIn } from './reading.js';
import type { FileFault, FileNames, Texts } from './reading.js';
import { remainingOf } from './remaining.js';
import { feedsOf } from './render-plan.js';
import type { Command } from './terminal.js';
import { faultOf, unknownKeys } from './unknown-keys.js';

const help = `Usage: election-results validate FILE|FOLDER … [options]

Reads each FILE as a page would, and prints every fault with its path:

  feed.json: candidates[1].votes: expected a whole number, got "1,5"
  feed.json: embargoo: unknown key; did you mean "embargo"?

A fault is something that a page cannot use: figures that it would refuse, fields that it
would leave out, keys that are unknown or stand twice, and a count under embargo, whose
figures must not leave the server yet (quick counts: UU 7/2017 Pasal 449(5)). Figures that
cannot all be true, such as regions that do not add up, are warnings: a page shows them
with a notice.

FILE "-" is stdin. From a folder it reads every .json and .csv file. A file may also be
the feed of many contests for <election-contests>.

  --steps            each FILE is the state that follows the one before it: a step that
                     a mirror would hold or refuse is a fault, a correction a warning
  --remaining        prints what the votes that are still out cannot change, and what share of
                     them a candidate needs; of a preliminary count only with --steps
  --locale L         the language of these sentences: id (default) or en
  --format F         ${formatHelp}
  --candidates FILE  KPU's candidate file, with the names to the feed's numbers
  --regions FILE     KPU's region names
  --map FILE         the mapping, for the format map
  --json             prints the findings as JSON on stdout, for programs

Exit codes: 0 no fault, 1 faults, 2 wrong usage.
`;

/** The findings for one file. */
interface Finding {
  readonly file: string;
  /** False if readers would see none of its figures. */
  readonly usable: boolean;
  readonly faults: readonly FileFault[];
  readonly warnings: readonly string[];
  /** Its results; absent if it has several contests, or none that can be read. */
  readonly results?: Results | undefined;
}

/** A contest, and its place in the file. */
interface State {
  /** `contests[3]`; empty for the file as a whole. */
  readonly path: string;
  readonly results: Results;
}

export const validate: Command = {
  summary: 'prints every fault in a feed, with its path',
  help,
  async run(args, terminal) {
    const { values, names } = readArguments(args, {
      format: { type: 'string', default: 'auto' },
      candidates: { type: 'string' },
      regions: { type: 'string' },
      map: { type: 'string' },
      json: { type: 'boolean', default: false },
      steps: { type: 'boolean', default: false },
      remaining: { type: 'boolean', default: false },
      locale: { type: 'string', default: 'id' },
    });
    const { candidates, regions, map } = values;
    const format: Format = choiceFrom('format', values.format, formats);
    const locale = choiceFrom('locale', values.locale, choices.locale);
    const feeds = feedsOf(
      names,
      [candidates, regions, map].flatMap((file) => file ?? []),
    );

    const progress = progressOn(terminal.stderr, feeds.length);
    const each: Finding[] = [];
    for (const feed of feeds) {
      const files: FileNames = { feed, candidates, regions, map };
      each.push(findingOf(await readTexts(files, terminal), files, format));
      progress.advance();
    }
    progress.end();
    const found = values.steps ? withSteps(each) : each;

    const remaining = remainingOf(
      found.map(({ results }) => (values.remaining ? results : undefined)),
      values.steps,
      locale,
      Date.now(),
    );
    if (values.json) {
      const told = found.map(({ file, usable, faults, warnings }, index) => ({
        file,
        usable,
        faults,
        warnings,
        ...(values.remaining && { remaining: remaining[index] }),
      }));
      terminal.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
    } else {
      for (const [index, { file, usable, faults, warnings }] of found.entries()) {
        for (const fault of faults) terminal.stderr.write(`${lineOf(fault)}\n`);
        for (const warning of warnings) terminal.stderr.write(`${nameOf(file)}: warning: ${warning}\n`);
        for (const sentence of remaining[index] ?? []) terminal.stdout.write(`${nameOf(file)}: ${sentence}\n`);
        if (!faults.length) terminal.stdout.write(`${nameOf(file)}: no fault\n`);
        // A file that is not a feed at all needs no further message.
        else if (!usable && faults.every(({ path }) => path))
          terminal.stderr.write(`${nameOf(file)}: readers would see none of its figures\n`);
      }
    }
    return found.some(({ faults }) => faults.length) ? 1 : 0;
  },
};

function findingOf(read: Texts, files: FileNames, format: Format): Finding {
  const { feed: file } = files;
  const { states, faults } = contestsIn(read, file) ?? contestIn(read, files, format);
  const now = Date.now();
  const closed = toldOnce(states, (results) => embargoFaults(results, now));
  const impossible = toldOnce(states, (results) => [
    ...[
      ...inconsistencyWords(results, now, english),
      ...regionDoubts(knownRegions(results), regionsMessages.en),
      ...numberedTotals(results),
      ...unknownEnd(results),
    ].map((message) => ({ path: '', message })),
    ...houseOf(results).faults,
  ]);
  return {
    file,
    usable: states.some(({ results }) => results.candidates.length || results.counts.length),
    faults: [...faults, ...closed.map((fault) => ({ ...fault, file }))],
    warnings: impossible.map(({ path, message }) => [path, message].filter(Boolean).join(': ')),
    results: states.length === 1 ? states[0]?.results : undefined,
  };
}

/** The same, with findings for the step from the last state that could follow. */
function withSteps(found: readonly Finding[]): readonly Finding[] {
  let before: Results | undefined;
  return found.map((finding) => {
    const { file, results } = finding;
    if (!results) return finding;
    const { outcome, reasons } = judge(before, results);
    const lines = reasons.map(({ path, expected, got }) => ({ path, message: `expected ${expected}, got ${got}` }));
    if (outcome === 'implausible' || outcome === 'refused') {
      const steps = lines.map(({ path, message }) => ({ file, path, message: `${outcome}: ${message}`, fatal: false }));
      return { ...finding, faults: [...finding.faults, ...steps] };
    }
    before = results;
    return {
      ...finding,
      warnings: [...finding.warnings, ...lines.map(({ path, message }) => `${path}: corrected: ${message}`)],
    };
  });
}

/** A row with a ballot number is a candidate, whatever its name and its votes. But the desk may have numbered a row of totals. */
const numberedTotals = ({ candidates }: Results): readonly string[] =>
  candidates
    .filter(({ number, name, votes }) => number && votes && asideNamed(name) && votes * 2n === totalVotes(candidates))
    .map(({ number, name }) => `"${name}", ballot number ${number}, equals the sum of all others: is it a total?`);

/** An official count that may go on has no verdict. */
const unknownEnd = (results: Results): readonly string[] =>
  results.kind === 'official' && results.rule && totalVotes(results.candidates) && isComplete(results) === undefined
    ? ['nobody is said to have won: progress tells whether every station is in, or status what the KPU has done']
    : [];

/** A finding that holds for all contests of a file, such as an embargo, is not repeated for each. */
function toldOnce<T extends { readonly path: string; readonly message: string }>(
  states: readonly State[],
  find: (results: Results) => readonly T[],
): readonly T[] {
  const whole = states.filter(({ path }) => !path).flatMap(({ results }) => find(results));
  const ofAll = new Set(whole.map(({ message }) => message));
  return states.flatMap(({ path, results }) =>
    find(results)
      .filter(({ message }) => !path || !ofAll.has(message))
      .map((one) => ({ ...one, path: [path, one.path].filter(Boolean).join('.') })),
  );
}

interface Contents {
  readonly states: readonly State[];
  readonly faults: readonly FileFault[];
}

function contestIn(read: Texts, files: FileNames, format: Format): Contents {
  const { results, faults } = resultsIn(read, files, format);
  return { states: results ? [{ path: '', results }] : [], faults };
}

/** The fields of a feed of many contests; undefined for other feeds. */
function contestsIn({ texts, faults }: Texts, file: string): Contents | undefined {
  const input = readJSON((texts.feed ?? '').replace(/^\ufeff/, ''));
  if (!isObject(input) || !('contests' in input)) return undefined;
  const { contests = [], metadata, faults: found } = parseContests(input);
  const own = [...unknownKeys(input, 'contests').map(faultOf), ...found].map((fault) => ({ ...fault, file }));
  const each = contests.flatMap(({ path, results }) => (results ? [{ path, results }] : []));
  return { states: [{ path: '', results: withoutFigures(metadata) }, ...each], faults: [...faults, ...own] };
}
