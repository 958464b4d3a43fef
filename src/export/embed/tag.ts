import { plainResults } from '../../formats/results-json.js';
import { differsFromSum } from '../../results/totals.js';
import type { Results } from '../../results/types.js';
import { presentationChoices } from '../../attributes/choices.js';
import type { Options } from '../../text/presentation.js';

/** Attributes by their names; `''` is a boolean that is on. */
export type Attributes = Readonly<Record<string, string>>;

/** A `<candidate-pair>`: its attributes, and the name that is its text. */
export interface PairTag {
  readonly name: string;
  readonly attributes: Attributes;
}

/** What may be said on an `<election-results>` beside its results, by the names of its properties. */
export interface ElementOptions extends Options {
  /** No card: no border, background or padding. */
  readonly plain?: boolean;
  /** The reader's toolbar: any of `chart`, `data`, `image` and `embed`, with spaces between. */
  readonly controls?: string;
  /** Address of a feed. */
  readonly src?: string;
  /** How the feed is written; known by its content unless set. */
  readonly format?: string;
  /** Address of KPU's candidate file. */
  readonly candidatesSrc?: string;
  /** Address of KPU's file of region names. */
  readonly regionsSrc?: string;
  /** Seconds from one poll of the feed to the next; 0 is once. */
  readonly refresh?: number | string;
  /** Rows to keep free until the feed has answered. */
  readonly rows?: number | string;
}

const texts = [
  'threshold',
  'controls',
  'src',
  'format',
  'candidatesSrc',
  'regionsSrc',
  'refresh',
  'rows',
] as const satisfies readonly (keyof ElementOptions)[];

/** The attribute that goes with a property: `headingLevel` → `heading-level`. */
const attributeOf = (property: string): string => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Attributes of those values that say something. */
const attributes = (values: Readonly<Record<string, unknown>>): Attributes =>
  Object.fromEntries(
    Object.entries(values).flatMap(([property, value]) =>
      value === undefined || value === null || value === '' || value === false
        ? []
        : [[attributeOf(property), value === true ? '' : String(value as string | number)]],
    ),
  );

/** How results are to be shown, as attributes; what is the default anyway is left out. */
export const optionAttributes = (options: ElementOptions): Attributes =>
  attributes({
    ...Object.fromEntries(
      Object.entries(presentationChoices).map(([name, [usual]]) => {
        const value = options[name as keyof typeof presentationChoices];
        return [name, String(value) === usual ? undefined : value];
      }),
    ),
    ...Object.fromEntries(texts.map((name) => [name, options[name]])),
    format: options.format === 'auto' ? undefined : options.format,
    plain: options.plain,
  });

/** What results say beside their candidates, as attributes: `withAttributes` reads them back. */
export function resultsAttributes(results: Results): Attributes {
  const {
    heading,
    subheading,
    kind,
    rule,
    round,
    status,
    statusDate,
    electionDate,
    updated,
    embargo,
    source,
    progress,
    ...plain
  } = plainResults(results);
  return attributes({
    heading,
    subheading,
    source: source?.name,
    sourceUrl: source?.url,
    kind,
    rule,
    round,
    status,
    statusDate,
    electionDate,
    ...(progress && 'counted' in progress && { counted: progress.counted, stations: progress.total }),
    // With them a turnout would be worked out beside the source's own, which no attribute says.
    registered: plain.turnout === undefined ? plain.registeredVoters : undefined,
    invalid: plain.invalidVotes,
    pollster: plain.pollster,
    sample: plain.sample,
    margin: plain.margin,
    threshold: plain.threshold,
    updated,
    embargo,
  });
}

/** The candidates as tags: `candidateFrom` reads them back. */
export const pairTags = (results: Results): readonly PairTag[] =>
  plainResults(results).candidates.map(({ id, name, parties, ...fields }) => ({
    name,
    attributes: attributes({
      number: fields.number,
      // An id that is only the number or the name is what the reader makes of them anyway.
      candidateId: id === String(fields.number ?? (name || 'empty-box')) ? undefined : id,
      shortName: fields.shortName,
      votes: fields.votes,
      share: fields.share,
      color: fields.color,
      photo: fields.photo,
      parties: parties?.join(', '),
      emptyBox: fields.emptyBox,
    }),
  }));

/** True where attributes and candidates' tags say all that results hold; else only JSON does. */
export const isPlain = ({
  candidates,
  counts,
  ground,
  hold,
  invalidVotes,
  notice,
  progress,
  regions,
  revision,
  revote,
  rolledBack,
  seats,
  test,
  turnout,
  validVotes,
}: Results): boolean =>
  !counts.length &&
  !regions.length &&
  !seats &&
  !notice &&
  !ground &&
  !revote &&
  !turnout &&
  revision === undefined &&
  !rolledBack &&
  !test &&
  !hold &&
  !progress?.percent &&
  !differsFromSum({ candidates, validVotes, invalidVotes }) &&
  !candidates.some(({ parties, qualified }) => qualified !== undefined || parties.some((party) => party.includes(',')));
