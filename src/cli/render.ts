import { availableParallelism } from 'node:os';
import type { Format } from '../formats/feed.js';
import { addressFrom } from './address.js';
import { choiceFrom, formats, numberFrom, readArguments } from './arguments.js';
import type { Values } from './arguments.js';
import { drawingOf, forms } from './drawing.js';
import type { DrawingOptions, Form } from './drawing.js';
import { elementHelp, elementOptions, readElementOptions } from './element-options.js';
import { makeEach } from './make-each.js';
import { readFiles } from './reading.js';
import { makeFolder, renderPlan } from './render-plan.js';
import { UsageError } from './terminal.js';
import type { Command } from './terminal.js';

const help = `Usage: election-results render FILE … --to html|svg|png|csv|json [options]

Makes of results what a page shows of them, without a browser: HTML that stands without a
script, a picture, a table for spreadsheets, or a results file. The digits are the page's.
FILE "-" is stdin. Of a folder, every .json and .csv file is made into one of its own name:

  election-results render results/ --to svg --out pictures/

A file at fault is told with its path, and the others are still made. Figures under
embargo are refused: they must not leave the server yet. Files are replaced whole.

  --to F             html, svg, png, csv or json
  --out FILE         where to write; default: stdout. A folder for several files
  --format F         auto (default), results, kpu, csv or series
  --candidates FILE  KPU's candidate file, which names what the feed only numbers
  --regions FILE     KPU's region names

${elementHelp}
  --plain            html: no card around it
  --controls LIST    html: the reader's toolbar, any of chart, data, image, embed
  --src URL          html: a feed that the page follows once the script is there; {name} in it
                     stands for FILE's name without its extension
  --refresh N        html: seconds from one poll of the feed to the next
  --styles S         html: inline (default), or link for pages whose policy bars inline styles
  --stylesheet URL   html: address of election-results.css, with --styles link
  --size S           svg, png: auto (default) as high as it must be, or share: 1200 × 630
  --width N          svg, png: width in pixels, of size auto
  --scale N          png: pixels for each of the SVG's; default: 2, of size share 1
  --font FILE        png: a TrueType or OpenType font; several times for its weights, the
                     usual one first. Default: the system's Arial or what has its widths
                     (Debian: fonts-liberation)
  --bom              csv: begins with a byte order mark, which Excel wants

png takes the package @resvg/resvg-js: npm install it beside this one.

Exit codes: 0 made, 1 something could not be, 2 wrong usage.
`;

/** Options that only some forms have a use for. */
const formsOf: Readonly<Record<string, readonly Form[]>> = {
  plain: ['html'],
  controls: ['html'],
  src: ['html'],
  refresh: ['html'],
  styles: ['html'],
  stylesheet: ['html'],
  size: ['svg', 'png'],
  width: ['svg', 'png'],
  scale: ['png'],
  font: ['png'],
  bom: ['csv'],
};

const ownOptions = {
  ...elementOptions,
  to: { type: 'string' },
  out: { type: 'string' },
  format: { type: 'string', default: 'auto' },
  candidates: { type: 'string' },
  regions: { type: 'string' },
  plain: { type: 'boolean', default: false },
  controls: { type: 'string' },
  src: { type: 'string' },
  refresh: { type: 'string' },
  styles: { type: 'string' },
  stylesheet: { type: 'string' },
  size: { type: 'string' },
  width: { type: 'string' },
  scale: { type: 'string' },
  font: { type: 'string', multiple: true },
  bom: { type: 'boolean', default: false },
} as const;

export const render: Command = {
  summary: 'makes HTML, pictures, CSV or results files of results',
  help,
  async run(args, terminal) {
    const { values, names } = readArguments(args, ownOptions);
    if (values.to === undefined) throw new UsageError(`render: expected --to ${forms.join('|')}`);
    const form = choiceFrom('to', values.to, forms);
    for (const [option, value] of Object.entries(values)) {
      const own = formsOf[option];
      if (value !== undefined && value !== false && own && !own.includes(form))
        throw new UsageError(`--${option} is for --to ${own.join(' and ')} only`);
    }
    const said = readElementOptions(values);
    const { candidates, regions, src } = values;
    if (src?.includes('{name}') && names.includes('-')) throw new UsageError('What comes in on stdin has no {name}');
    const options: DrawingOptions = { ...said.options, ...readDrawingOptions(values) };
    const format: Format = choiceFrom('format', values.format, formats);
    const others = [candidates, regions].flatMap((file) => file ?? []);
    const { steps, folder } = renderPlan(names, form, values.out, others);
    if (form === 'png' && values.out === undefined && terminal.stdout.isTTY)
      throw new UsageError('A terminal shows no PNG: --out FILE, or > FILE');
    const draw = await drawingOf(form, options);
    if (folder !== undefined) makeFolder(folder);
    return makeEach(
      steps,
      (feed) => readFiles({ feed, candidates, regions }, format, terminal, said),
      async (results, { name, out }) => [{ out, content: await draw(results, name) }],
      terminal,
      // Only what draws PNG works beside this process.
      form === 'png' ? availableParallelism() : 1,
    );
  },
};

function readDrawingOptions({ plain, bom, font, ...values }: Values<typeof ownOptions>): DrawingOptions {
  const { controls, src, refresh, width, stylesheet } = values;
  const size = choiceFrom('size', values.size ?? 'auto', ['auto', 'share']);
  if (size === 'share' && width !== undefined)
    throw new UsageError('--width is for --size auto only: a share picture is 1200 × 630');
  return {
    plain,
    ...(controls !== undefined && { controls: controls.replace(/,/g, ' ') }),
    ...(src !== undefined && { src: addressFrom('src', src) }),
    ...(refresh !== undefined && { refresh: numberFrom('refresh', refresh, 0, 86_400) }),
    styles: choiceFrom('styles', values.styles ?? 'inline', ['inline', 'link']),
    ...(stylesheet !== undefined && { stylesheet: addressFrom('stylesheet', stylesheet) }),
    size,
    ...(width !== undefined && { width: numberFrom('width', width, 240, 4096) }),
    scale: numberFrom('scale', values.scale ?? (size === 'share' ? '1' : '2'), 0.5, 8),
    fonts: font ?? 'system',
    bom,
  };
}
