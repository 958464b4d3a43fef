import { kinds } from '../results/parse.js';
import type { Fault } from '../results/parse.js';
import { countFrom, percentFrom } from './markup.js';

/** The attributes that say something of the results, as they stand on the tag; null or undefined where they do not. */
export interface ResultsFields {
  readonly heading?: unknown;
  readonly subheading?: unknown;
  readonly kind?: unknown;
  readonly rule?: unknown;
  readonly status?: unknown;
  readonly round?: unknown;
  readonly updated?: unknown;
  readonly source?: unknown;
  readonly sourceUrl?: unknown;
  readonly counted?: unknown;
  readonly stations?: unknown;
  readonly invalid?: unknown;
  readonly registered?: unknown;
  readonly pollster?: unknown;
  readonly sample?: unknown;
  readonly margin?: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});

const present = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null));

/** A results object with what the tag says in place of what `base` says, for `parse`; and what the tag may not say. */
export function withAttributes(
  base: object,
  fields: ResultsFields,
): { readonly input: object; readonly faults: readonly Fault[] } {
  const { source, sourceUrl: url, counted, stations, round } = fields;
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
        round: round === '1' || round === '2' ? Number(round) : round,
        updated: fields.updated,
        source:
          source != null ? present({ name: source, url }) : url != null ? { ...fieldsOf(given.source), url } : null,
        progress:
          counted != null || stations != null
            ? { counted: countFrom(counted ?? progress.counted), total: countFrom(stations ?? progress.total) }
            : null,
        invalidVotes: countFrom(fields.invalid),
        registeredVoters: countFrom(fields.registered),
        pollster: fields.pollster,
        sample: percentFrom(fields.sample),
        margin: percentFrom(fields.margin),
      }),
    },
    // A page may think less of a figure than its source does, never more.
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
