// The ways in which text gets into the elements of the dashboard. ways.ts has those that the widget has too. Here are the regions, the
// recorded count, the seats and the many contests, by themselves and with harmless ones, whose figures must stay whatever happens.
import { CandidatePair } from '../../src/elements/base/candidate-pair.js';
import { ElectionCompare } from '../../src/elements/compare/election-compare.js';
import { ElectionContests } from '../../src/elements/contests/election-contests.js';
import { ElectionRegions } from '../../src/elements/regions/election-regions.js';
import { ElectionSeats } from '../../src/elements/seats/election-seats.js';
import { ElectionTrend } from '../../src/elements/trend/election-trend.js';
import { camelCase, harmless, keepsFigures, notice, other, pair, rename, resultsFields, resultsWith } from './ways.js';
import { seriesFields, seriesWith, shares } from './ways.js';
import type { Figures, Given, Made, Way } from './ways.js';

/** An element of the dashboard with its data. */
interface Part {
  readonly tag: string;
  readonly observed: readonly string[];
  /** The attribute (and property) with the data, and the fields of the data. */
  readonly data: 'results' | 'series' | 'contests';
  readonly fields: readonly string[];
  readonly with: (given: Given) => object;
  readonly seen: Given;
  readonly figures: Figures;
  readonly keeps: NonNullable<Way['keeps']>;
}

const places = {
  heading: '[part=heading]',
  subheading: '[part=subheading]',
  source: '[part=source]',
  notice,
  name: '[part=name]',
  anywhere: '[part=root]',
};
const words = { heading: places.heading, subheading: places.subheading, source: places.source };
/** If the element has its own first title, the second names the contest. */
const dataWords = {
  heading: places.subheading,
  'source.name': places.source,
  notice: places.notice,
  'candidates.name': places.name,
};

/** In the table that goes with the map, or in the one that readers see, where the row of an opened region follows. */
const lastRegion = ':is(.unseen tbody tr:last-child, .regions tr:nth-last-child(2):not(.nation))';

/** A count of two points. The texts are in the first; the newest, which is read out, must stay whatever they are. */
const recordWith = (given: Given): object => {
  const record = seriesWith(given);
  const [point] = seriesWith({ updated: '2024-02-19T10:00:00+07:00', counted: '2' }).points;
  return { ...record, points: [...record.points, point] };
};

const partOf = (holder: string, given: Given): Given =>
  Object.fromEntries(
    Object.entries(given).flatMap(([field, text]) =>
      field.startsWith(`${holder}.`) ? [[field.slice(holder.length + 1), text]] : [],
    ),
  );

const around = ['heading', 'subheading', 'kind', 'updated', 'source', 'source.name', 'source.url', 'test', 'hold'];

/** Two contests, the second harmless, and the fields that hold for both. */
function contestsWith(given: Given): object {
  const { id = 'a', ...contest } = partOf('contests', given);
  const frame = Object.entries(given).filter(([field]) => !field.startsWith('contests.'));
  return {
    contests: [
      { ...resultsWith(contest), id },
      { id: 'harmless', subheading: 'Kota', candidates: harmless },
    ],
    ...resultsWith(Object.fromEntries(frame)),
  };
}

/** Elements of the dashboard by the end of their tag. */
export const parts: Readonly<Record<'regions' | 'trend' | 'seats' | 'contests', Part>> = {
  regions: {
    tag: 'election-regions',
    observed: ElectionRegions.observedAttributes,
    data: 'results',
    fields: resultsFields,
    with: resultsWith,
    seen: {
      ...dataWords,
      notice: places.anywhere,
      'candidates.name': places.anywhere,
      'regions.name': `${lastRegion} > :first-child`,
    },
    figures: { at: `${lastRegion} > :is(:nth-child(2), :nth-child(3))`, are: ['60', '40'], hasBare: true },
    keeps: (field, text) => keepsFigures(field, text) && !/^regions(?:\.(?:code|votes|key))?$/.test(field),
  },
  trend: {
    tag: 'election-trend',
    observed: ElectionTrend.observedAttributes,
    data: 'series',
    fields: [...new Set([...resultsFields.filter((field) => !/^(?:regions|progress)/.test(field)), ...seriesFields])],
    with: recordWith,
    seen: dataWords,
    figures: { at: '.votes + [part~=share]', are: ['60%', '40%'] },
    keeps: (field, text) => /^(?:votes|key)$/.test(field) || keepsFigures(field, text),
  },
  seats: {
    tag: 'election-seats',
    observed: ElectionSeats.observedAttributes,
    data: 'results',
    fields: resultsFields,
    with: resultsWith,
    seen: dataWords,
    figures: { at: '[part~=row]:nth-child(-n+2) :is([part~=votes], [part~=share])', are: ['3', '60', '2', '40'] },
    keeps: (field, text) => field !== 'seats' && keepsFigures(field, text),
  },
  contests: {
    tag: 'election-contests',
    observed: ElectionContests.observedAttributes,
    data: 'contests',
    fields: [
      ...around,
      'version',
      'embargo',
      'contests',
      'contests.id',
      ...resultsFields.map((field) => `contests.${field}`),
    ],
    with: contestsWith,
    seen: {
      heading: places.heading,
      subheading: places.subheading,
      'source.name': places.source,
      'contests.subheading': '.opener',
      'contests.notice': '.contest [part=notice]',
      // A row has a short name. The opened one has the name as the source spells it.
      'contests.candidates.name': '.whole',
    },
    figures: { at: '.board .contest:last-of-type .brief [part~=share]', are: ['60%', '40%'] },
    keeps: (field, text) => field.startsWith('contests.') || keepsFigures(field, text),
  },
};

/** The element with its data as JSON. */
const holding = ({ tag, data, with: make }: Part, given: Given = {}): Made => ({
  tag,
  attributes: { [data]: JSON.stringify(make(given)) },
});

const waysOf = (part: Part): readonly Way[] => {
  const { tag, observed, data, fields, seen, figures, keeps } = part;
  const base = { figures, keeps };
  return [
    {
      ...base,
      name: `${tag}, attributes`,
      fields: observed,
      seen: words,
      make: (given) => ({ widget: { tag, attributes: { ...holding(part).attributes, ...given } } }),
    },
    {
      ...base,
      name: `${tag}, properties`,
      fields: observed,
      seen: words,
      make: (given) => ({ widget: { ...holding(part), properties: rename(given, camelCase) } }),
    },
    {
      ...base,
      name: `${tag}, ${data} attribute`,
      fields: [...fields, 'json'],
      seen,
      make: ({ json, ...given }) => ({
        widget: json === undefined ? holding(part, given) : { tag, attributes: { [data]: json } },
      }),
    },
    {
      ...base,
      name: `${tag}, ${data} property`,
      fields,
      seen,
      make: (given) => ({ widget: { tag, properties: { [data]: part.with(given) } } }),
    },
    {
      ...base,
      name: `${tag}, feed`,
      fields: [...fields, 'json'],
      seen,
      make: ({ json, ...given }) => ({ widget: { tag }, files: { src: json ?? JSON.stringify(part.with(given)) } }),
    },
  ];
};

let count = 0;

/** Through an `<election-results>` that has these results. */
const followed = (name: 'regions' | 'trend' | 'seats'): Way => {
  const { tag, figures, keeps, seen } = parts[name];
  return {
    name: `${tag}, for`,
    fields: resultsFields,
    // The other element has the fields that are not figures.
    seen: Object.fromEntries(Object.entries(seen).filter(([field]) => field !== 'notice')),
    figures,
    keeps,
    make: (given) => {
      const id = `followed-${String((count += 1))}`;
      return {
        widget: {
          tag: 'section',
          children: [
            { tag: 'election-results', attributes: { id, results: JSON.stringify(resultsWith(given)) } },
            { tag, attributes: { for: id } },
          ],
        },
      };
    },
  };
};

/** Two sources with the same texts. Sources of different candidates are not compared. */
const compared: readonly Way[] = (() => {
  const tag = 'election-compare';
  const figures: Figures = { at: '.compare > .pairs [part~=share]', are: ['60%', '60%', '40%', '40%'] };
  const base = {
    figures,
    keeps: (field: string, text: string): boolean => !/^[ab]$/.test(field) && parts.regions.keeps(field, text),
  };
  const seen = {
    heading: places.subheading,
    'source.name': places.source,
    'candidates.name': places.name,
    'regions.name': 'tbody [scope=row]',
  };
  const bothWith = (given: Given): { readonly a: string; readonly b: string } => {
    const source = JSON.stringify(resultsWith(given));
    return { a: source, b: source };
  };
  return [
    {
      ...base,
      name: `${tag}, attributes`,
      fields: ElectionCompare.observedAttributes,
      seen: { heading: places.heading, subheading: places.subheading },
      make: (given) => ({ widget: { tag, attributes: { ...bothWith({}), ...given } } }),
    },
    {
      ...base,
      name: `${tag}, a and b attributes`,
      fields: resultsFields,
      seen,
      make: (given) => ({ widget: { tag, attributes: bothWith(given) } }),
    },
    {
      ...base,
      name: `${tag}, feed`,
      fields: resultsFields,
      seen,
      make: (given) => ({ widget: { tag }, files: bothWith(given) }),
    },
  ];
})();

/** Every way into the dashboard, with all its fields. */
export const dashboardWays: readonly Way[] = [
  ...Object.values(parts).flatMap(waysOf),
  ...compared,
  followed('regions'),
  followed('trend'),
  followed('seats'),
  {
    name: 'election-regions, a region by itself',
    fields: resultsFields.filter((field) => field !== 'regions.code'),
    seen: { 'regions.name': places.subheading, 'candidates.name': places.name, 'source.name': places.source },
    figures: shares,
    keeps: parts.regions.keeps,
    make: (given) => ({
      widget: { tag: 'election-regions', attributes: { region: '11', results: JSON.stringify(resultsWith(given)) } },
    }),
  },
  {
    name: 'election-seats, children of a district',
    fields: [...CandidatePair.observedAttributes, 'name'],
    seen: { name: places.name },
    figures: parts.seats.figures,
    make: (given) => ({
      widget: { tag: 'election-seats', attributes: { seats: '5' }, children: [pair(given), other] },
    }),
  },
  {
    name: 'election-trend, children beside a feed',
    fields: [...CandidatePair.observedAttributes, 'name'],
    seen: { name: places.name },
    figures: parts.trend.figures,
    make: ({ name = harmless[0].name, ...given }) => ({
      widget: {
        tag: 'election-trend',
        children: [
          { tag: 'candidate-pair', attributes: { 'candidate-id': harmless[0].id, ...given }, children: [name] },
        ],
      },
      files: { src: JSON.stringify(recordWith({})) },
    }),
  },
];
