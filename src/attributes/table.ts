// The table of all attributes. The options of the command line and their `--help` are made from it. Tests compare it with the
// elements' doc comments, the manifest, docs/reference.md, the builder, and the code that reads and writes tags. No page loads it.
import { kinds, rules, statuses } from '../results/choices.js';
import { choices } from './choices.js';
import { camelCase, cardNames, commonNames, contestNames, pairNames, resultsNames } from './names.js';
import type { Name } from './names.js';

/** One attribute. */
export interface Attribute {
  readonly name: string;
  readonly property: string;
  readonly type: 'text' | 'address' | 'number' | 'percent' | 'time' | 'day' | 'json' | 'boolean' | 'choice' | 'list';
  /** The values of a `choice` or a `list`. */
  readonly choices?: readonly string[];
  /** The value of an absent attribute. */
  readonly usual?: string;
  /** The meaning, with the words of the elements' doc comments. */
  readonly meaning: string;
  /** Its path in the results object: `progress.counted`. */
  readonly place?: string;
}

type Row = Omit<Attribute, 'name' | 'property'>;

/** A choice whose first value is the default. */
const choice = (values: readonly [string, ...string[]]): Pick<Row, 'type' | 'choices' | 'usual'> => ({
  type: 'choice',
  choices: values,
  usual: values[0],
});

/** Attributes about the results. */
export const resultsRows = {
  heading: { type: 'text', meaning: 'first title line', place: 'heading' },
  subheading: { type: 'text', meaning: 'second title line', place: 'subheading' },
  source: { type: 'text', meaning: 'who published the figures', place: 'source.name' },
  'source-url': { type: 'address', meaning: 'http(s) address of the source', place: 'source.url' },
  kind: { type: 'choice', choices: kinds, meaning: 'how final the count is', place: 'kind' },
  rule: { type: 'choice', choices: rules, meaning: 'the legal rule behind the verdict', place: 'rule' },
  round: { ...choice(['1', '2']), meaning: 'first or second round', place: 'round' },
  status: {
    type: 'choice',
    choices: statuses,
    meaning:
      'legal status of an official result: the KPU has determined the result (`determined`) or the elected pair (`elected`), the Constitutional Court hears a dispute (`disputed`) or has annulled the result (`annulled`), or some votes are cast again (`revote`)',
    place: 'status',
  },
  'status-date': { type: 'day', meaning: 'ISO 8601 day of that status', place: 'statusDate' },
  'election-date': {
    type: 'day',
    meaning: 'ISO 8601 day of the vote; the law and the provinces of that day apply',
    place: 'electionDate',
  },
  counted: { type: 'number', meaning: 'polling stations that have been counted', place: 'progress.counted' },
  stations: { type: 'number', meaning: 'all polling stations', place: 'progress.total' },
  registered: { type: 'number', meaning: 'registered voters', place: 'registeredVoters' },
  invalid: { type: 'number', meaning: 'invalid votes', place: 'invalidVotes' },
  pollster: { type: 'text', meaning: 'who made the quick count', place: 'pollster' },
  sample: { type: 'percent', meaning: "percent of the quick count's sample that has been counted", place: 'sample' },
  margin: { type: 'percent', meaning: 'margin of error of a share, in percentage points', place: 'margin' },
  updated: { type: 'time', meaning: 'ISO 8601 time of the figures', place: 'updated' },
  embargo: { type: 'time', meaning: 'ISO 8601 time before which no figure is shown', place: 'embargo' },
} as const satisfies Readonly<Record<string, Row>>;

/** Attributes of the presentation. */
export const presentationRows = {
  chart: { ...choice(choices.chart), meaning: 'how the shares are drawn' },
  order: { ...choice(choices.order), meaning: 'rows by ballot number or by votes; a donut keeps ballot order' },
  decimals: { ...choice(choices.decimals), meaning: 'decimals of shares' },
  rounding: {
    ...choice(choices.rounding),
    meaning: 'round each share by itself, or all together so that they add up to 100',
  },
  locale: { ...choice(choices.locale), meaning: 'language and number format' },
  theme: { ...choice(choices.theme), meaning: "`auto` follows the page's `color-scheme`" },
  'heading-level': { ...choice(choices.headingLevel), meaning: 'level of the heading element' },
  'time-zone': {
    ...choice(choices.timeZone),
    meaning: 'time zone of printed times, and of input times that have no zone',
  },
  threshold: {
    type: 'percent',
    meaning: 'percentage at which a labelled line is drawn; default: the `threshold` of the results',
  },
  'verify-url': {
    type: 'address',
    meaning: 'http(s) address at which readers check the code of a picture',
  },
} as const satisfies Readonly<Record<string, Row>>;

/** Attributes about the source of the figures, and about the parts around them. */
const elementRows = {
  results: { type: 'json', meaning: 'the results object as JSON (`results.schema.json`)' },
  src: { type: 'address', meaning: 'http(s) address of a feed' },
  format: { ...choice(choices.format), meaning: 'format of the feed; `auto` recognizes it by its content' },
  'candidates-src': { type: 'address', meaning: "address of KPU's candidate file" },
  'regions-src': { type: 'address', meaning: "address of KPU's file of region names" },
  'map-src': { type: 'address', meaning: 'address of the mapping, for the format `map`' },
  'feed-key': {
    type: 'text',
    meaning:
      'public keys of the feed (`election-results keygen`), separated by spaces. Only figures that are signed with one of them are shown',
  },
  'feed-policy': {
    ...choice(choices.feedPolicy),
    meaning:
      'for pages without WebCrypto, such as http pages: `require` shows no figures of a signed feed, `warn` shows them',
  },
  previous: {
    type: 'json',
    meaning: 'results of an earlier contest, as JSON or as the address of a feed; the change since then is shown',
  },
  refresh: {
    type: 'number',
    usual: '0',
    meaning: 'seconds between two requests; 0 requests once, 1 to 4 count as 5',
  },
  rows: { type: 'number', usual: '3', meaning: 'number of rows to reserve space for until the feed answers; 1 to 100' },
  controls: {
    type: 'list',
    choices: ['chart', 'data', 'image', 'embed'],
    meaning:
      'controls for readers, any of `chart` (a switch to the table) and, in a menu, `data` (CSV), `image` (PNG, SVG, for social media) and `embed` (code for another page)',
  },
  brand: {
    type: 'text',
    meaning:
      "name or logo of the desk, for pictures for social media. A logo is an address on the page's own site, or a `data:` address",
  },
  plain: { type: 'boolean', meaning: 'no card: no border, no background, no padding' },
} as const satisfies Readonly<Record<string, Row>>;

const widgetRows: Readonly<Record<Name<typeof resultsNames>, Row>> = {
  ...resultsRows,
  ...presentationRows,
  ...elementRows,
};

/** The attributes that the five elements of the dashboard have besides the widget's. */
const dashboardRows = {
  ...widgetRows,
  controls: {
    type: 'list',
    choices: ['chart', 'data', 'image'],
    meaning:
      'controls for readers, any of `chart` (a switch to the table) and, in a menu, `data` (CSV) and `image` (PNG, SVG, for social media)',
  },
} as const satisfies Readonly<Record<string, Row>>;

const regionsNames = `${contestNames} for view region previous` as const;
const regionsRows: Readonly<Record<Name<typeof regionsNames>, Row>> = {
  ...dashboardRows,
  for: {
    type: 'text',
    meaning: 'id of an `<election-results>` in the same document or shadow root, whose results are shown',
  },
  view: {
    ...choice(['map', 'table']),
    meaning: 'a map of tiles, or a table; regions that are not provinces are always a table',
  },
  region: {
    type: 'text',
    meaning:
      "code or name of the region whose own bars are shown. When the reader chooses a region, the property becomes its code. Provinces have the codes of the Home Ministry, as in KPU's feeds",
  },
  heading: { type: 'text', meaning: 'first title line; default: "Hasil per provinsi"' },
  decimals: { ...choice(choices.decimals), meaning: 'decimals of shares and leads' },
  rows: {
    ...elementRows.rows,
    meaning: 'number of candidates to reserve space for in the legend until the feed answers; 1 to 100',
  },
};

const trendNames = `${contestNames} for x series kind rule round threshold embargo` as const;
const trendRows: Readonly<Record<Name<typeof trendNames>, Row>> = {
  ...dashboardRows,
  for: {
    type: 'text',
    meaning: 'id of an `<election-results>` in the same document or shadow root, whose count is followed',
  },
  x: { ...choice(['counted', 'time']), meaning: 'what the horizontal axis shows: stations counted, or time' },
  series: { type: 'json', meaning: 'the recorded count as JSON' },
  heading: { type: 'text', meaning: 'first title line, in place of the default one' },
  subheading: { type: 'text', meaning: "second title line; default: the contest's name" },
  rule: { ...resultsRows.rule, meaning: 'legal rule; where it asks for a majority, a line is drawn at 50%' },
  rows: {
    ...elementRows.rows,
    meaning: 'number of candidates to reserve space for until the feed answers; 1 to 100',
  },
  controls: {
    ...dashboardRows.controls,
    meaning:
      'controls for readers, any of `chart` (a switch to the table) and, in a menu, `data` (CSV, with every point) and `image` (PNG, SVG, for social media)',
  },
  results: { type: 'json', meaning: 'the results object as JSON; each one that is set adds a point' },
};

const seatsNames = `${contestNames} for seats arrange threshold coalitions previous` as const;
const seatsRows: Readonly<Record<Name<typeof seatsNames>, Row>> = {
  ...dashboardRows,
  for: { type: 'text', meaning: 'id of an `<election-results>` whose results these are' },
  seats: {
    type: 'number',
    meaning:
      'number of seats of one district, 1 to 1,000. If the results have no seats, they are computed from the votes',
  },
  arrange: {
    ...choice(['given', 'seats']),
    meaning:
      'order of the parties from left to right: as in the results (the political spectrum), or the most seats first',
  },
  coalitions: {
    type: 'json',
    meaning:
      'parties that the desk adds up, `[{ "name": "…", "parties": [1, 4] }]`, as JSON; default: the `coalitions` of the results',
  },
  controls: {
    type: 'list',
    choices: ['chart', 'data', 'image', 'coalitions', 'what-if'],
    meaning:
      'controls for readers, any of `chart` (a switch to the table), `coalitions` (parties to add up), `what-if` (another threshold or method, for a desk) and, in a menu, `data` (CSV) and `image` (PNG, SVG, for social media)',
  },
  threshold: {
    type: 'percent',
    meaning:
      'percentage of the national votes that a party needs for seats; default: the `threshold` of the results. For a single district, `qualified: false` in the results marks the parties that did not reach it',
  },
};

const contestsNames = `${cardNames} contests` as const;
const contestsRows: Readonly<Record<Name<typeof contestsNames>, Row>> = {
  ...dashboardRows,
  heading: { type: 'text', meaning: 'first title line; default: that of the feed, or "Hasil semua pemilihan"' },
  contests: {
    type: 'json',
    meaning: 'the feed\'s object, `{ "version": 1, "contests": [results objects with an id] }`, as JSON',
  },
  src: { type: 'address', meaning: 'http(s) address of such a feed' },
};

const compareNames = `${commonNames} a b format candidates-src regions-src map-src` as const;
const compareRows: Readonly<Record<Name<typeof compareNames>, Row>> = {
  ...dashboardRows,
  a: {
    type: 'text',
    meaning:
      'first source: the id of an `<election-results>` in the same document or shadow root, the http(s) address of a feed (it contains a slash or a dot), or a results object as JSON',
  },
  b: { type: 'text', meaning: 'second source, given in the same ways; differences are the second minus the first' },
  heading: { type: 'text', meaning: 'first title line; default: "Dua sumber berdampingan"' },
  subheading: { type: 'text', meaning: "second title line; default: the contest's name in the first source" },
  decimals: { ...choice(choices.decimals), meaning: 'decimals of shares and points' },
  rows: {
    ...elementRows.rows,
    meaning: 'number of candidates to reserve space for until both sources have answered; 1 to 100',
  },
};

const pairRows: Readonly<Record<Name<typeof pairNames>, Row>> = {
  number: { type: 'number', meaning: 'ballot number (nomor urut)' },
  'candidate-id': { type: 'text', meaning: 'id of the pair in the feed' },
  'short-name': { type: 'text', meaning: 'shorter name, for places where the whole name does not fit' },
  votes: { type: 'number', meaning: 'valid votes: digits, or groups of three by `.` or by `,`' },
  share: { type: 'percent', meaning: 'percentage, for sources that publish only shares' },
  color: { type: 'text', meaning: 'hex colour, such as `#1b7f5c`' },
  photo: { type: 'address', meaning: 'address of a photo, http(s) or relative to the page' },
  parties: { type: 'text', meaning: 'names of the parties, separated by commas' },
  'empty-box': { type: 'boolean', meaning: 'the empty box (kolom kosong)' },
};

const listed = <List extends string>(names: List, rows: Readonly<Record<Name<List>, Row>>): readonly Attribute[] =>
  names.split(' ').map((name) => ({ name, property: camelCase(name), ...rows[name as Name<List>] }));

/** The attributes of each element, by its tag. */
export const attributes = {
  'election-results': listed(resultsNames, widgetRows),
  'election-regions': listed(regionsNames, regionsRows),
  'election-trend': listed(trendNames, trendRows),
  'election-seats': listed(seatsNames, seatsRows),
  'election-contests': listed(contestsNames, contestsRows),
  'election-compare': listed(compareNames, compareRows),
  'candidate-pair': listed(pairNames, pairRows),
} as const;

/** The attributes whose path in the results object has another name. */
export const otherPlaces: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(resultsRows).flatMap(([name, { place }]) => (place === name ? [] : [[name, place]])),
);
