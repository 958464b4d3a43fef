import { presentationChoices } from '../attributes/choices.js';
import { camelCase } from '../attributes/names.js';
import { otherPlaces, presentationRows, resultsRows } from '../attributes/table.js';
import { withAttributes } from '../formats/with-attributes.js';
import type { ResultsFields } from '../formats/with-attributes.js';
import { percentFrom } from '../formats/markup.js';
import { parseDecimal } from '../results/decimals.js';
import { parse } from '../results/parse.js';
import type { TimeZone } from '../results/types.js';
import type { Options } from '../text/presentation.js';
import { choiceFrom } from './arguments.js';
import type { Said } from './reading.js';
import { UsageError } from './terminal.js';

type Option = keyof typeof resultsRows | keyof typeof presentationRows;

const names = Object.keys({ ...resultsRows, ...presentationRows }) as readonly Option[];

/** The attributes of the element as options of a command, but for those that name a feed. */
export const elementOptions = Object.fromEntries(names.map((name) => [name, { type: 'string' }])) as Readonly<
  Record<Option, { readonly type: 'string' }>
>;

/** The options of these attributes, on lines of at most 80 characters. */
const listed = (rows: object): string =>
  Object.keys(rows)
    .map((name) => `--${name}`)
    .join(' ')
    .replace(/(?=\S)(.{1,76})(?: |$)/g, '  $1\n');

/** What `--help` says of them. */
export const elementHelp = `As on the tag; they win over what the files say, as they do there:
${listed(resultsRows)}How it is shown, as on the tag:
${listed(presentationRows)}`;

type Values = Readonly<Partial<Record<Option, string | undefined>>>;

/** What the command line says in place of a tag. */
export interface SaidOnTag extends Said {
  readonly options: Options;
}

const isChoice = (name: string): name is keyof typeof presentationChoices => name in presentationChoices;

/** @throws {UsageError} for a value that the attribute does not allow; it would be wrong for every file */
export function readElementOptions(values: Values): SaidOnTag {
  const fields: Record<string, string> = {};
  const options: Record<string, string> = {};
  for (const option of names) {
    const value = values[option];
    if (value === undefined) continue;
    const name = camelCase(option);
    if (isChoice(name)) options[name] = choiceFrom<string>(option, value, presentationChoices[name]);
    else if (name === 'threshold') options[name] = percentOf(option, value);
    else if (name === 'verifyUrl') options[name] = value;
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

/** Results without a fault, so that every fault comes from the options. */
const faultless = {
  candidates: [{ name: 'A', votes: 1 }],
  source: { name: 'A' },
  progress: { counted: 1, total: 1 },
};

/** The attributes that say something about the results, as properties. */
export const resultsFields: readonly string[] = Object.keys(resultsRows).map(camelCase);

function refuseFaults(fields: ResultsFields): void {
  const [fault] = parse(withAttributes(faultless, fields).input).faults;
  const [option = fault?.path] = Object.entries(otherPlaces).find(([, place]) => place === fault?.path) ?? [];
  if (fault) throw new UsageError(`--${option}: ${fault.message}`);
}
