import { places, withAttributes } from '../formats/attributes.js';
import type { ResultsFields } from '../formats/attributes.js';
import { percentFrom } from '../formats/markup.js';
import { parseDecimal } from '../results/decimals.js';
import { parse } from '../results/parse.js';
import type { TimeZone } from '../results/types.js';
import { choices } from '../text/presentation.js';
import type { Options } from '../text/presentation.js';
import { choiceFrom } from './arguments.js';
import type { Said } from './reading.js';
import { UsageError } from './terminal.js';

const text = { type: 'string' } as const;

/** The element's attributes as options of a command, but for those that name a feed. */
export const elementOptions = {
  heading: text,
  subheading: text,
  'heading-level': text,
  source: text,
  'source-url': text,
  chart: text,
  order: text,
  decimals: text,
  rounding: text,
  locale: text,
  theme: text,
  kind: text,
  rule: text,
  round: text,
  status: text,
  'status-date': text,
  'election-date': text,
  counted: text,
  stations: text,
  registered: text,
  invalid: text,
  pollster: text,
  sample: text,
  margin: text,
  updated: text,
  embargo: text,
  'time-zone': text,
  threshold: text,
} as const;

/** What `--help` says of them. */
export const elementHelp = `As on the tag, and winning over what the files say as they do there:
  --heading --subheading --source --source-url --kind --rule --round --status
  --status-date --election-date --counted
  --stations --registered --invalid --pollster --sample --margin --updated --embargo
How it is shown, as on the tag:
  --chart --order --decimals --rounding --locale --theme --heading-level --time-zone
  --threshold
`;

type Values = Readonly<Partial<Record<keyof typeof elementOptions, string | undefined>>>;

/** What was said on the command line in place of a tag. */
export interface SaidOnTag extends Said {
  readonly options: Options;
}

const propertyOf = (option: string): string => option.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());

const isChoice = (name: string): name is keyof typeof choices => name in choices;

/** @throws {UsageError} for a value that the attribute could not have; it is the same in every file */
export function readElementOptions(values: Values): SaidOnTag {
  const fields: Record<string, string> = {};
  const options: Record<string, string> = {};
  for (const option of Object.keys(elementOptions) as (keyof Values)[]) {
    const value = values[option];
    if (value === undefined) continue;
    const name = propertyOf(option);
    if (isChoice(name)) options[name] = choiceFrom<string>(option, value, choices[name]);
    else if (name === 'threshold') options[name] = percentOf(option, value);
    else fields[name] = value;
  }
  refuseFaults(fields);
  return { fields, options, timeZone: (options.timeZone ?? 'WIB') as TimeZone };
}

function percentOf(option: string, value: string): string {
  const percent = String(percentFrom(value));
  if (parseDecimal(percent)) return percent;
  throw new UsageError(`--${option}: expected a percentage, got "${value}"`);
}

/** Results with nothing at fault in them, so that what is found was said by the options. */
const faultless = {
  candidates: [{ name: 'A', votes: 1 }],
  source: { name: 'A' },
  progress: { counted: 1, total: 1 },
};

/** The attributes that say something of the results, as properties. */
export const resultsFields: readonly string[] = Object.keys(elementOptions)
  .map(propertyOf)
  .filter((name) => !isChoice(name) && name !== 'threshold');

function refuseFaults(fields: ResultsFields): void {
  const [fault] = parse(withAttributes(faultless, fields).input).faults;
  const [option = fault?.path] = Object.entries(places).find(([, place]) => place === fault?.path) ?? [];
  if (fault) throw new UsageError(`--${option}: ${fault.message}`);
}
