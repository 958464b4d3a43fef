// The ways in which text gets into a widget, and which of its fields an attacker may control. Each way turns a harmless contest and
// the given texts into data, which the page under attack builds.
import { CandidatePair } from '../../src/elements/base/candidate-pair.js';
import { ElectionResults } from '../../src/elements/results/election-results.js';
import { legible } from './legible.js';

/** The texts, by the names of a way's fields. */
export type Given = Readonly<Record<string, string>>;

/** An element to build. Nothing in it is parsed as HTML. */
export interface Made {
  readonly tag: string;
  readonly attributes?: Given;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly (Made | string)[];
}

/** The files of a feed, by the attribute with their address. */
export type Files = Readonly<Partial<Record<'src' | 'candidates-src' | 'regions-src' | 'a' | 'b', string>>>;

/** Known figures: their places, in the order of the page, and their texts without zeros after a comma. */
export interface Figures {
  readonly at: string;
  readonly are: readonly string[];
  /** True where some views say percent above the figures, and not beside each. */
  readonly hasBare?: boolean;
}

export interface Way {
  readonly name: string;
  readonly fields: readonly string[];
  /** Where readers see the content of a field: the selector of the place, alone or among other words. */
  readonly seen: Given;
  /** The shares of both pairs, unless given. */
  readonly figures?: Figures;
  /** `keepsFigures`, unless given. */
  readonly keeps?: typeof keepsFigures;
  make(given: Given): { readonly widget: Made; readonly files?: Files };
}

/** Of a hundred votes, each pair has as many as its share in percent. */
export const harmless = [
  { id: '100025', number: '1', name: 'Melati & Kenanga', votes: '60', color: '#1b7f5c' },
  { id: '100026', number: '2', name: 'Rajawali & Merpati', votes: '40', color: '#c8352b' },
] as const;
const [first, second] = harmless;
export const shares: Figures = { at: '[part~=share]', are: harmless.map(({ votes }) => `${votes}%`) };

/** The fields with addresses that a page or a feed may cause requests to: photos by the reader's browser, the others once. */
export const asked: readonly string[] = [
  'src',
  'a',
  'b',
  'candidates-src',
  'regions-src',
  'previous',
  'photo',
  'candidates.photo',
  'contests.candidates.photo',
  'data-photo',
];

/** Fields with figures, or that decide whether figures are shown. An attack there may lose the figures. */
const decisive =
  /^(?:candidate-id|data-candidate-id|id|number|votes|share|empty-box|field|key|results|series|contests|for|src|format|embargo|version|json|text)$|^candidates\.(?:id|number|votes|share|emptyBox)$/;

/** True if the figures must stay, whatever a field contains. A candidate without a name is not a candidate. */
export const keepsFigures = (field: string, text: string): boolean =>
  !decisive.test(field) && (!/^(?:candidates\.)?name$/.test(field) || legible(text) !== '');

/**
 * The fields of a way that can all have the same text at once without losing the figures, also for one contest among others.
 * Of a field that has fields of its own, only these are taken.
 */
export const together = ({ fields, keeps = keepsFigures }: Way): readonly string[] =>
  fields.filter(
    (field) =>
      [field, field.replace(/^contests\./, '')].every((name) => keeps(name, 'Kata')) &&
      field !== 'refresh' &&
      !fields.some((other) => other.startsWith(`${field}.`)),
  );

const words = {
  heading: '[part=heading]',
  subheading: '[part=subheading]',
  source: '[part=source]',
  pollster: '.facts',
};
const name = { name: '[part=name]' };
/** The newsroom's notice. In a live card a notice of the feed, which is how fresh its figures are, stands above it. */
export const notice = ':is(.slot, [part=root]) > [part=notice]';
const resultsWords = {
  heading: words.heading,
  subheading: words.subheading,
  'source.name': words.source,
  pollster: words.pollster,
  notice,
  'candidates.name': name.name,
};

const attributes = ElectionResults.observedAttributes;
const pairAttributes = CandidatePair.observedAttributes;
export const camelCase = (name: string): string =>
  name.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());

export const pair = (given: Given = {}): Made => {
  const { name = first.name, ...own } = given;
  return {
    tag: 'candidate-pair',
    attributes: { number: first.number, votes: first.votes, color: first.color, ...own },
    children: [name],
  };
};
export const other: Made = {
  tag: 'candidate-pair',
  attributes: { number: second.number, votes: second.votes, color: second.color },
  children: [second.name],
};

const cells = (texts: readonly string[], row: Given = {}): Made => ({
  tag: 'tr',
  attributes: row,
  children: texts.map((text) => ({ tag: 'td', children: [text] })),
});
const heads = (fields: readonly string[]): Made => ({
  tag: 'tr',
  children: fields.map((field) => ({ tag: 'th', attributes: { 'data-field': field }, children: [field] })),
});
const otherRow = cells([second.number, second.name, second.votes]);

export const rename = (given: Given, name: (field: string) => string): Given =>
  Object.fromEntries(Object.entries(given).map(([field, text]) => [name(field), text]));

/** The fields of a results object; a dot separates an object from its fields. */
export const resultsFields = [
  ...['version', 'heading', 'subheading', 'kind', 'rule', 'status', 'round', 'updated', 'embargo', 'invalidVotes'],
  ...[
    'registeredVoters',
    'pollster',
    'sample',
    'margin',
    'test',
    'notice',
    'noticeUpdated',
    'hold',
    'source',
    'source.name',
    'source.url',
  ],
  ...['progress', 'progress.counted', 'progress.total', 'progress.percent', 'regions', 'regions.code', 'regions.name'],
  ...['regions.votes', 'regions.key', 'regions.progress', 'seats', 'seats.key', 'unknown'],
  ...['id', 'number', 'name', 'votes', 'share', 'color', 'photo', 'parties', 'parties.0', 'emptyBox'].map(
    (field) => `candidates.${field}`,
  ),
];

/** A results object with these texts in it, also in a region and among the seats. */
export function resultsWith(given: Given): object {
  const within = (holder: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(given)
        .filter(([field]) => field.startsWith(`${holder}.`))
        .map(([field, text]) => [field.slice(holder.length + 1), text]),
    );
  const plain = Object.fromEntries(Object.entries(given).filter(([field]) => !field.includes('.')));
  const { 'parties.0': party, ...candidate } = within('candidates');
  const regions = within('regions');
  const { key: region, votes = first.votes, ...regional } = regions;
  const { key: seat } = within('seats');
  const source = within('source');
  const progress = within('progress');
  return {
    version: 1,
    heading: 'Hasil',
    candidates: [{ ...first, ...candidate, ...(party !== undefined && { parties: [party, 'Partai'] }) }, second],
    ...(Object.keys(source).length && { source: { name: 'KPU', url: 'https://kpu.go.id', ...source } }),
    ...(Object.keys(progress).length && { progress: { counted: 1, total: 2, ...progress } }),
    regions: [
      {
        code: '11',
        name: 'Aceh',
        votes: { [first.id]: votes, [second.id]: second.votes, ...(region !== undefined && { [region]: 9 }) },
        ...regional,
      },
    ],
    seats: { [first.id]: 3, [second.id]: 2, ...(seat !== undefined && { [seat]: 9 }) },
    ...plain,
  };
}

const fed = (files: Files): ReturnType<Way['make']> => ({ widget: { tag: 'election-results', children: [] }, files });

const csvCell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const csvColumns = ['number', 'name', 'votes', 'color', 'photo', 'parties', 'id'];
const csvSettings = [
  'heading',
  'subheading',
  'source',
  'sourceUrl',
  'updated',
  'kind',
  'rule',
  'counted',
  'stations',
  'notice',
];

function csvWith(given: Given): string {
  const { head, setting, text, ...rest } = given;
  const settings = csvSettings.flatMap((name) =>
    rest[name] === undefined ? [] : [csvCell(`#${name}=${rest[name].replace(/[\n\r\u2028\u2029]/g, ' ')}`)],
  );
  const row = (candidate: Given): string => csvColumns.map((column) => csvCell(candidate[column] ?? '')).join(',');
  return [
    ...(setting === undefined ? [] : [csvCell(`#${setting}=1`)]),
    ...settings,
    [...csvColumns, ...(head === undefined ? [] : [csvCell(head)])].join(','),
    ...[{ ...first, ...rename(rest, (field) => field.replace('candidates.', '')) }, second].map(
      (candidate) => row(candidate) + (head === undefined ? '' : ','),
    ),
    ...(text === undefined ? [] : [text]),
  ].join('\r\n');
}

const kpuFields = [
  'ts',
  'mode',
  'psu',
  'persen',
  'votes',
  'key',
  'progres.total',
  'progres.progres',
  'code',
  'row.votes',
  'row.persen',
];

/** KPU's feed, its candidate file and its region file, whose texts others write too. */
const kpuWith = (given: Given): Files => ({
  src: JSON.stringify({
    ts: given.ts ?? '2024-02-19 09:00:00',
    mode: given.mode ?? 'hhcw',
    psu: given.psu ?? 'Reguler',
    chart: {
      [first.id]: given.votes ?? 60,
      [second.id]: 40,
      ...(given.key !== undefined && { [given.key]: 9 }),
      persen: given.persen ?? 50,
    },
    table: {
      '11': { [first.id]: given['row.votes'] ?? 6, [second.id]: 4, persen: given['row.persen'] ?? 50 },
      ...(given.code !== undefined && { [given.code]: { [first.id]: 1 } }),
    },
    progres: { total: given['progres.total'] ?? 2, progres: given['progres.progres'] ?? 1 },
  }),
  'candidates-src': JSON.stringify({
    [first.id]: {
      ts: '2024-02-19 09:00:00',
      nama: given.name ?? first.name,
      warna: given.color ?? first.color,
      nomor_urut: given.number ?? 1,
    },
    [second.id]: { nama: second.name, warna: second.color, nomor_urut: 2 },
    ...(given.key !== undefined && { [given.key]: { nama: 'x', nomor_urut: 3 } }),
  }),
  'regions-src': JSON.stringify([{ kode: given.kode ?? '11', nama: given.region ?? 'Aceh' }]),
});

export const seriesFields = ['heading', 'source', 'counted', 'total', 'percent', 'updated', 'votes', 'key'];

/** A recorded count of one point with these texts in it. */
export const seriesWith = (given: Given): { readonly points: readonly object[] } => ({
  ...resultsWith(Object.fromEntries(Object.entries(given).filter(([field]) => !seriesFields.slice(2).includes(field)))),
  points: [
    {
      updated: given.updated ?? '2024-02-19T09:00:00+07:00',
      counted: given.counted ?? 1,
      total: given.total ?? 2,
      percent: given.percent,
      votes: { [first.id]: given.votes ?? 60, [second.id]: 40, ...(given.key !== undefined && { [given.key]: 9 }) },
    },
  ],
});

/** Every way in, with all its fields. */
export const ways: readonly Way[] = [
  {
    name: 'attributes',
    fields: attributes,
    seen: words,
    make: (given) => ({ widget: { tag: 'election-results', attributes: given, children: [pair(), other] } }),
  },
  {
    name: 'properties',
    fields: attributes,
    seen: words,
    make: (given) => ({
      widget: { tag: 'election-results', properties: rename(given, camelCase), children: [pair(), other] },
    }),
  },
  {
    name: 'children',
    fields: [...pairAttributes, 'name'],
    seen: name,
    make: (given) => ({ widget: { tag: 'election-results', children: [pair(given), other] } }),
  },
  {
    name: 'properties of children',
    fields: pairAttributes,
    seen: {},
    make: (given) => ({
      widget: {
        tag: 'election-results',
        children: [{ ...pair(), properties: rename(given, camelCase) }, other],
      },
    }),
  },
  {
    name: 'table',
    fields: [
      'number',
      'name',
      'votes',
      'field',
      'data-color',
      'data-photo',
      'data-parties',
      'data-candidate-id',
      'data-__proto__',
    ],
    seen: name,
    make: (given) => ({
      widget: {
        tag: 'election-results',
        children: [
          {
            tag: 'table',
            children: [
              ...(given.field === undefined ? [] : [heads(['number', 'name', 'votes', given.field])]),
              cells(
                [given.number ?? first.number, given.name ?? first.name, given.votes ?? first.votes],
                Object.fromEntries(Object.entries(given).filter(([field]) => field.startsWith('data-'))),
              ),
              otherRow,
            ],
          },
        ],
      },
    }),
  },
  {
    name: 'div',
    fields: [...attributes, 'onclick', 'onload', 'style', '__proto__', 'innerhtml'],
    seen: words,
    make: (given) => ({
      widget: {
        tag: 'div',
        attributes: { 'data-election-results': '', ...rename(given, (field) => `data-${field}`) },
        children: [{ tag: 'table', children: [cells([first.number, first.name, first.votes]), otherRow] }],
      },
    }),
  },
  {
    name: 'results attribute',
    fields: [...resultsFields, 'json'],
    seen: resultsWords,
    make: ({ json, ...given }) => ({
      widget: { tag: 'election-results', attributes: { results: json ?? JSON.stringify(resultsWith(given)) } },
    }),
  },
  {
    name: 'results property',
    fields: resultsFields,
    seen: resultsWords,
    make: (given) => ({ widget: { tag: 'election-results', properties: { results: resultsWith(given) } } }),
  },
  {
    name: 'results feed',
    fields: [...resultsFields, 'json'],
    seen: resultsWords,
    make: ({ json, ...given }) => fed({ src: json ?? JSON.stringify(resultsWith(given)) }),
  },
  {
    name: 'KPU feed',
    fields: [...kpuFields, 'name', 'color', 'number', 'kode', 'region'],
    seen: name,
    make: (given) => fed(kpuWith(given)),
  },
  {
    name: 'CSV feed',
    fields: [...csvSettings, ...csvColumns.map((column) => `candidates.${column}`), 'head', 'setting', 'text'],
    seen: { ...resultsWords, source: words.source },
    make: (given) => fed({ src: csvWith(given) }),
  },
  {
    name: 'series feed',
    fields: [
      ...seriesFields,
      'notice',
      'pollster',
      'candidates.name',
      'candidates.color',
      'candidates.photo',
      'candidates.id',
    ],
    seen: resultsWords,
    make: (given) => fed({ src: JSON.stringify(seriesWith(given)) }),
  },
];
