import { plainResults, sayable } from '../../formats/results-json.js';
import { differsFromSum } from '../../results/totals.js';
import type { Results, ResultsInput } from '../../results/types.js';
import { presentationChoices } from '../../attributes/choices.js';
import type { Options } from '../../text/presentation.js';

/** Attributes by their names. `''` is a boolean attribute that is set. */
export type Attributes = Readonly<Record<string, string>>;

/** A `<candidate-pair>`: its attributes, and the name that is its text. */
export interface PairTag {
  readonly name: string;
  readonly attributes: Attributes;
}

/** What an `<election-results>` may have beside its results, by the properties of the tag. */
export interface ElementOptions extends Options {
  /** No card: no border, background or padding. */
  readonly plain?: boolean;
  /** The reader's toolbar: any of `chart`, `data`, `image` and `embed`, separated by spaces. */
  readonly controls?: string;
  /** Whose pictures for social media readers save: a name, or the address of a logo. */
  readonly brand?: string;
  /** Address of a feed. */
  readonly src?: string;
  /** The format of the feed. Without it, the content tells the format. */
  readonly format?: string;
  /** Address of KPU's candidate file. */
  readonly candidatesSrc?: string;
  /** Address of KPU's file of region names. */
  readonly regionsSrc?: string;
  /** Address of the mapping, for the format `map`. */
  readonly mapSrc?: string;
  /** Public keys of a signed feed, SPKI in base64, with a space between them. */
  readonly feedKey?: string;
  /** What a page does that cannot verify a signed feed: `require` shows none of its figures, `warn` shows them. */
  readonly feedPolicy?: string;
  /** Results of an earlier contest: an object, its JSON, or an address. */
  readonly previous?: string | Results | ResultsInput | undefined;
  /** Seconds from one poll of the feed to the next; 0 asks once. */
  readonly refresh?: number | string;
  /** The number of rows to keep free until the feed has answered. */
  readonly rows?: number | string;
}

const texts = [
  'threshold',
  'verifyUrl',
  'controls',
  'brand',
  'src',
  'format',
  'candidatesSrc',
  'regionsSrc',
  'mapSrc',
  'feedKey',
  'refresh',
  'rows',
] as const satisfies readonly (keyof ElementOptions)[];

/** The attribute of a property: `headingLevel` → `heading-level`. */
const attributeOf = (property: string): string => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The attributes for all values that are not empty. */
const attributes = (values: Readonly<Record<string, unknown>>): Attributes =>
  Object.fromEntries(
    Object.entries(values).flatMap(([property, value]) =>
      value === undefined || value === null || value === '' || value === false
        ? []
        : [[attributeOf(property), value === true ? '' : String(value as string | number)]],
    ),
  );

/** How results are shown, as attributes, without those that have their default. */
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
    previous: typeof options.previous === 'object' ? JSON.stringify(options.previous, sayable) : options.previous,
    feedPolicy: options.feedPolicy === 'require' ? undefined : options.feedPolicy,
    plain: options.plain,
  });

/** The fields of the results other than the candidates, as attributes. `withAttributes` reads them back. */
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
    // Otherwise a turnout would be computed next to the source's own, for which there is no attribute.
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

/** The candidates as tags. `candidateFrom` reads them back. */
export const pairTags = (results: Results): readonly PairTag[] =>
  plainResults(results).candidates.map(({ id, name, parties, ...fields }) => ({
    name,
    attributes: attributes({
      number: fields.number,
      // The id is left out if it is the number or the name, since the reader uses these anyway.
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

/** True if attributes and candidates' tags can express all of the results. Otherwise only JSON can. */
export const isPlain = ({
  candidates,
  code,
  counts,
  extraBallots,
  ground,
  hold,
  invalidVotes,
  notice,
  office,
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
  !office &&
  !ground &&
  !revote &&
  !turnout &&
  revision === undefined &&
  extraBallots === undefined &&
  !code &&
  !rolledBack &&
  !test &&
  !hold &&
  !progress?.percent &&
  !differsFromSum({ candidates, validVotes, invalidVotes }) &&
  !candidates.some(({ parties, qualified }) => qualified !== undefined || parties.some((party) => party.includes(',')));
