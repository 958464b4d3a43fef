// Writes the samples of a run as the text of RESULTS.md.
import { rank } from './statistics.mjs';

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** The decimals that are useful for a comparison. */
const units = {
  bytes: (value) => whole.format(value),
  kB: (value) => whole.format(value / 1000),
  ms: (value) => (Math.abs(value) < 10 ? value.toFixed(2) : whole.format(value)),
  times: (value) => value.toFixed(1),
  count: (value) => whole.format(value),
  score: (value) => value.toFixed(3),
};

/**
 * @typedef {object} Field
 * @property {string} name of the samples' field
 * @property {string} head of its column
 * @property {keyof typeof units} unit
 */

/**
 * A table for each thing that is measured; its rows are ranked by the first field.
 *
 * @type {readonly { title: string, text: string, measure: string, reference: string, fields: readonly Field[] }[]}
 */
const tables = [
  {
    title: 'What a page loads',
    text: 'The page itself, its script and its style sheet, in bytes: brotli at level 11, gzip at level 9, and as they stand.',
    measure: 'bytes',
    reference: 'static',
    fields: [
      { name: 'brotli', head: 'brotli', unit: 'bytes' },
      { name: 'gzip', head: 'gzip', unit: 'bytes' },
      { name: 'raw', head: 'raw', unit: 'bytes' },
    ],
  },
  {
    title: 'Until 58,6% is seen',
    text: 'From the address to the end of the frame that first holds the figure, in ms, from a server on the same machine.',
    measure: 'load',
    reference: 'static',
    fields: [{ name: 'figures', head: 'ms', unit: 'ms' }],
  },
  {
    title: 'Until 58,6% is seen, on slow 4G and a CPU four times slower',
    text: "The same with Chromium's own slowdown. Layout shift is the most of all rounds, to thousandths; each page reserves the room that its chart will take.",
    measure: 'slowLoad',
    reference: 'static',
    fields: [
      { name: 'figures', head: 'ms', unit: 'ms' },
      { name: 'shift', head: 'layout shift', unit: 'score' },
    ],
  },
  {
    title: 'Main thread',
    text: "What the page keeps the main thread busy with until it rests, in ms of Chromium's own count, and the part of scripts in it.",
    measure: 'load',
    reference: 'static',
    fields: [
      { name: 'task', head: 'all, ms', unit: 'ms' },
      { name: 'script', head: 'scripts, ms', unit: 'ms' },
    ],
  },
  {
    title: 'Memory',
    text: 'What the page holds once it rests and its garbage is collected: the heap in kB (an empty page has most of what static HTML has), and nodes of the DOM.',
    measure: 'load',
    reference: 'static',
    fields: [
      { name: 'heap', head: 'kB', unit: 'kB' },
      { name: 'nodes', head: 'nodes', unit: 'count' },
    ],
  },
  {
    title: '200 on a page',
    text: 'Drawn by a script in a page that has loaded, with a forced layout at the end, in ms. What browsers paint later is not in it. `npm run bench -- --only many` compares the widget with its own finished markup.',
    measure: 'many',
    reference: 'html',
    fields: [{ name: 'time', head: 'ms', unit: 'ms' }],
  },
  {
    title: 'An update',
    text: 'Of 500 one after another, each with a forced layout: ms for one. HTML by a script sets texts and widths by hand. What browsers paint later is not in it. `npm run bench -- --only update` compares the widget with its own markup, changed by hand.',
    measure: 'update',
    reference: 'html',
    fields: [{ name: 'time', head: 'ms', unit: 'ms' }],
  },
  {
    title: 'From 3 to 100 candidates',
    text: 'How many times as long a chart of 100 candidates takes as one of 3, in the median of twenty after five; and both, in ms. What takes long for 3 grows by less.',
    measure: 'growth',
    reference: 'html',
    fields: [
      { name: 'growth', head: 'times', unit: 'times' },
      { name: 'few', head: '3, ms', unit: 'ms' },
      { name: 'many', head: '100, ms', unit: 'ms' },
    ],
  },
  {
    title: 'What 5,000 updates leave',
    text: 'More heap than after the first 500, in kB, and more nodes, once garbage is collected. Measured once.',
    measure: 'heap',
    reference: 'none',
    fields: [
      { name: 'growth', head: 'kB', unit: 'kB' },
      { name: 'nodes', head: 'nodes', unit: 'count' },
    ],
  },
];

/** The widget's targets: at most `most` times the value of another contender, or at most `most` itself if `to` is missing. */
const targets = [
  { text: 'Brotli bytes beside Chart.js', measure: 'bytes', field: 'brotli', of: 'widget', to: 'chart-js', most: 0.55 },
  {
    text: 'Slow 4G beside HTML by a script',
    measure: 'slowLoad',
    field: 'figures',
    of: 'widget',
    to: 'html',
    most: 1.6,
  },
  {
    text: 'Slow 4G, static first, beside static HTML',
    measure: 'slowLoad',
    field: 'figures',
    of: 'widget-static',
    to: 'static',
    most: 1.1,
  },
  { text: 'Layout shift by its script', measure: 'slowLoad', field: 'shift', of: 'widget', most: 0 },
  { text: 'Layout shift, static first', measure: 'slowLoad', field: 'shift', of: 'widget-static', most: 0 },
  {
    text: '200 on a page beside HTML by a script',
    measure: 'many',
    field: 'time',
    of: 'widget',
    to: 'html',
    most: 2.5,
  },
  {
    text: 'An update beside texts and widths by hand',
    measure: 'update',
    field: 'time',
    of: 'widget',
    to: 'html',
    most: 3.2,
  },
  {
    text: "Growth to 100 candidates beside HTML by a script's",
    measure: 'growth',
    field: 'growth',
    of: 'widget',
    to: 'html',
    most: 1.5,
  },
  { text: 'Heap after 5,000 updates, in MB', measure: 'heap', field: 'growth', of: 'widget', most: 1e6, unit: 1e6 },
];

/**
 * @typedef {object} Run
 * @property {readonly import('./contenders.mjs').Contender[]} contenders
 * @property {Record<string, Record<string, readonly Record<string, number>[]>>} samples by measure and contender
 * @property {Record<string, { figures: string, missing: readonly string[], hasTable: boolean }>} places the form of each contender's figures, and what it lacks
 * @property {Record<string, string>} versions by contender
 * @property {readonly string[]} failures
 * @property {{ cpu: string, cores: number, node: string, chromium: string }} machine
 * @property {number} rounds
 * @property {string} date
 */

const line = (cells) => `| ${cells.join(' | ')} |`;
const ruled = (rule) => (head, rows) =>
  [line(head), line(head.map((_, index) => (index ? rule : '---'))), ...rows.map(line)].join('\n');
const table = ruled('--:');
const leftTable = ruled('---');
const ratio = (value) => (value === undefined ? '' : value.toFixed(2));
const isOurs = ({ kind }) => kind === 'own';
const nameOf = (contender) => (isOurs(contender) ? `**${contender.name}**` : contender.name);

const samplesOf =
  ({ samples }, measure, field) =>
  (id) =>
    (samples[measure]?.[id] ?? []).map((sample) => sample[field]);

/** The contenders that are better than the widget, or a line that there are none. */
function ahead(rows) {
  const own = rows.find(({ contender }) => contender.id === 'widget');
  if (!own) return '';
  const better = rows.filter(({ contender, median }) => contender.kind === 'rival' && median < own.median);
  if (better.length === 0) return 'No rival is ahead of the widget.';
  // A value that may be negative has no ratio.
  const told = better.map(({ contender, median }) =>
    median > 0 ? `${contender.name} (${(own.median / median).toFixed(2)} times)` : contender.name,
  );
  return `Ahead of the widget: ${told.join(', ')}.`;
}

function section(run, { title, text, measure, reference, fields }) {
  const [main, ...others] = fields;
  const rows = rank(run.contenders, samplesOf(run, measure, main.name), reference);
  if (rows.length === 0) return undefined;
  const referred = run.contenders.find(({ id }) => id === reference);
  const further = others.map(({ name, unit }) => {
    const ranked = rank(run.contenders, samplesOf(run, measure, name));
    // For layout shift the worst sample counts.
    const kept = unit === 'score' ? 'max' : 'median';
    return ({ id }) => units[unit](ranked.find(({ contender }) => contender.id === id)[kept]);
  });
  const isOnce = rows.every(({ n }) => n === 1);
  const head = [
    '',
    main.head,
    ...(isOnce ? [] : ['min', 'max', 'n']),
    ...(referred ? [`times ${referred.name}`] : []),
    ...(rows.some(({ toBestRival }) => toBestRival > 0) && referred ? ['times the best rival'] : []),
    ...others.map((field) => field.head),
  ];
  const cells = rows.map(({ contender, median, min, max, n, toReference, toBestRival }) => [
    nameOf(contender),
    units[main.unit](median),
    ...(isOnce ? [] : [units[main.unit](min), units[main.unit](max), String(n)]),
    ...(referred ? [ratio(toReference)] : []),
    ...(head.includes('times the best rival') ? [ratio(toBestRival)] : []),
    ...further.map((told) => told(contender)),
  ]);
  return `## ${title}\n\n${text}\n\n${table(head, cells)}\n\n${ahead(rows)}`;
}

/** Layout shift with the precision that is printed. */
const toThousandths = (value) => Math.round(value * 1000) / 1000;

/** The targets that the run can judge. */
export function judged(run) {
  return targets.flatMap(({ text, measure, field, of, to, most, unit = 1 }) => {
    const rows = rank(run.contenders, samplesOf(run, measure, field));
    const row = (id) => rows.find(({ contender }) => contender.id === id);
    const [own, other] = [row(of), to && row(to)];
    if (!own || (to && !other)) return [];
    const value = field === 'shift' ? toThousandths(own.max) : to ? own.median / other.median : own.median;
    return [{ text, value: value / unit, most: most / unit, isReached: value <= most }];
  });
}

function targetTable(run) {
  const rows = judged(run).map(({ text, value, most, isReached }) => [
    text,
    value.toFixed(value < 0.1 ? 3 : 2),
    `at most ${most}`,
    isReached ? 'yes' : '**no**',
  ]);
  return rows.length > 0 && `## What the widget is to reach\n\n${table(['', 'measured', 'target', 'reached'], rows)}`;
}

const shows = ({ missing }) => (missing.length > 0 ? `all but the ${missing.join(' and the ')}` : 'all');

const kinds = { html: 'HTML text', svg: 'SVG text', canvas: 'pixels' };

function contenderTable({ contenders, places, versions }) {
  const rows = contenders
    .filter(({ id }) => places[id])
    .map((contender) => {
      const { id, note = '' } = contender;
      const { figures, hasTable } = places[id];
      return [nameOf(contender), versions[id] ?? '', shows(places[id]), kinds[figures], hasTable ? 'yes' : 'no', note];
    });
  if (rows.length === 0) return undefined;
  const head = ['', 'version', 'shows', 'its figures are', 'a table', 'how'];
  return `## Who is compared

Each is to draw the same result in a page of its own: title, subtitle, source, and of three pairs the names, shares and votes. What it
shows is looked for in the page, in text that is seen or that was written into a canvas. Animations are off.
Each script is what the library's documentation imports for production, bundled and minified by Vite, one file to a page, and served in brotli
from the same machine. The versions are those of \`bench/rivals/package.json\`; \`npm run bench:rivals\` measures anew.

${leftTable(head, rows)}`;
}

/** @param {Run} run */
export function report(run) {
  const { machine, rounds, date, failures } = run;
  return `${[
    '# Beside its rivals',
    '<!-- Written by npm run bench:rivals: not by hand. -->',
    `Measured on ${date}: ${machine.cpu}, ${machine.cores} cores, Node ${machine.node}, Chromium ${machine.chromium}, ${rounds} ${rounds === 1 ? 'round' : 'rounds'}. In each round every contender has its turn, each time in a browser context of its own; figures are medians. Other machines give other times, and so does this one on another day: **only the ratios within one run say anything.**`,
    '![Brotli bytes of a page, by contender](results.svg)',
    contenderTable(run),
    targetTable(run),
    ...tables.map((each) => section(run, each)),
    failures.length > 0 && `## Not measured\n\n${failures.map((failure) => `- ${failure}`).join('\n')}`,
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}
