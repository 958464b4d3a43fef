import type { Property } from '../attributes/names.js';
import type { resultsRows } from '../attributes/table.js';
import { kinds } from '../results/choices.js';
import type { Fault } from '../results/faults.js';
import { percentFrom } from './markup.js';

/** The attributes that say something about the results, as they stand on the tag; null or undefined where one is absent. */
export type ResultsFields = { readonly [Attribute in keyof typeof resultsRows as Property<Attribute>]?: unknown };

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});

const present = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null));

/** The later of two times. If one of them is no time, that one: `parse` then keeps the results closed. */
const laterOf = (a: unknown, b: unknown): unknown => {
  const [first, second] = [a, b].map((time) => (typeof time === 'string' ? Date.parse(time) : NaN)) as [number, number];
  return !b || (a && (isNaN(first) || first > second)) ? a : b;
};

/**
 * Replaces fields of `base` by the tag's attributes, for `parse`. The faults name attributes that a tag must not have.
 *
 * @param wordsOnly leaves out the figures and times of the tag, since they belong to other figures than those of `base`
 */
export function withAttributes(
  base: object,
  fields: ResultsFields,
  wordsOnly = false,
): { readonly input: object; readonly faults: readonly Fault[] } {
  const { source, sourceUrl: url, round } = fields;
  const figures: ResultsFields = wordsOnly ? {} : fields;
  const { counted, stations } = figures;
  const given = fieldsOf(base);
  const progress = fieldsOf(given.progress);
  const raised =
    given.kind != null &&
    Boolean(fields.kind) &&
    !kinds.slice(0, kinds.indexOf(given.kind as never) + 1).includes(fields.kind as never);
  return {
    input: {
      ...given,
      ...present({
        heading: fields.heading,
        subheading: fields.subheading,
        kind: raised ? null : fields.kind || null,
        rule: fields.rule,
        status: fields.status,
        statusDate: fields.statusDate,
        electionDate: fields.electionDate,
        round: round === '1' || round === '2' ? Number(round) : round,
        updated: figures.updated,
        embargo: laterOf(fields.embargo, given.embargo),
        source:
          source != null ? present({ name: source, url }) : url != null ? { ...fieldsOf(given.source), url } : null,
        progress:
          counted != null || stations != null
            ? { counted: counted ?? progress.counted, total: stations ?? progress.total }
            : null,
        invalidVotes: figures.invalid,
        registeredVoters: figures.registered,
        pollster: figures.pollster,
        sample: percentFrom(figures.sample),
        margin: percentFrom(figures.margin),
      }),
    },
    // A page may call figures less final than their source does, never more final.
    faults: raised
      ? [
          {
            path: 'kind',
            message: `expected at most ${given.kind as string}, got "${fields.kind as string}"`,
            fatal: false,
          },
        ]
      : [],
  };
}
