import { availableParallelism } from 'node:os';
import type { Format } from '../formats/feed.js';
import { addressFrom } from './address.js';
import { brandOf } from './brand.js';
import { choiceFrom, formatHelp, formats, numberFrom, readArguments } from './arguments.js';
import type { Values } from './arguments.js';
import { drawingOf, forms } from './drawing.js';
import type { DrawingOptions, Form } from './drawing.js';
import { elementHelp, elementOptions, readElementOptions } from './element-options.js';
import { makeEach } from './make-each.js';
import { readFiles } from './reading.js';
import { previousFaults, previousOf } from './previous.js';
import { makeFolder, renderPlan } from './render-plan.js';
import { UsageError } from './terminal.js';
import type { Command } from './terminal.js';

const help = `Usage: election-results render FILE … --to html|svg|png|csv|json [options]

Turns results into what a page shows, without a browser: HTML that needs no script, a
picture, a table for spreadsheets, or a results file. The digits are those of the page.
FILE "-" is stdin. From a folder it takes every .json and .csv file; each keeps its name:

  election-results render results/ --to svg --out pictures/

For a file with a fault it prints the path, and still makes the others. It refuses figures
under embargo: they must not leave the server yet. Files are replaced in one step.

  --to F             html, svg, png, csv or json
  --out FILE         where to write; default: stdout. A folder for several files
  --format F         ${formatHelp}
  --candidates FILE  KPU's candidate file, with the names to the feed's numbers
  --regions FILE     KPU's region names
  --map FILE         the mapping, for the format map
  --previous FILE    results of an earlier contest, for the change since then; html: or its URL

${elementHelp}
  --plain            html: no card around it
  --controls LIST    html: the reader's toolbar, any of chart, data, image, embed
  --src URL          html: a feed that the page follows once its script has loaded; {name} in
                     it stands for FILE's name without its extension
  --refresh N        html: seconds from one poll of the feed to the next
  --styles S         html: used (default), the rules that this card needs; inline, the whole
                     sheet, whose hash a policy can name; or link, for pages without inline
                     styles
  --stylesheet URL   html: address of election-results.css, with --styles link
  --size S           svg, png: auto (default), as high as needed; share: 1200 × 630;
                     portrait: 1080 × 1350
  --brand S          svg, png: whose picture it is, for share and portrait: the desk's name,
                     or the file of its logo (.png .jpg .webp .svg); html: as on the tag
  --width N          svg, png: width in pixels, for size auto
  --scale N          png: pixels for each pixel of the SVG; default: 2, for share and portrait 1
  --font FILE        png: a TrueType or OpenType font; repeat it for other weights, the regular
                     one first. Default: the system's Arial, or a font with its widths
                     (Debian: fonts-liberation)
  --bom              csv: begins with a byte order mark, which Excel needs

png needs the package @resvg/resvg-js: install it beside this one.

Exit codes: 0 all made, 1 something could not be made, 2 wrong usage.
`;

/** Options that only some forms use. */
const formsOf: Readonly<Record<string, readonly Form[]>> = {
  previous: ['html', 'svg', 'png', 'csv'],
  plain: ['html'],
  controls: ['html'],
  src: ['html'],
  refresh: ['html'],
  styles: ['html'],
  stylesheet: ['html'],
  brand: ['html', 'svg', 'png'],
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
  map: { type: 'string' },
  previous: { type: 'string' },
  plain: { type: 'boolean', default: false },
  controls: { type: 'string' },
  src: { type: 'string' },
  refresh: { type: 'string' },
  styles: { type: 'string' },
  stylesheet: { type: 'string' },
  brand: { type: 'string' },
  size: { type: 'string' },
  width: { type: 'string' },
  scale: { type: 'string' },
  font: { type: 'string', multiple: true },
  bom: { type: 'boolean', default: false },
} as const;

export const render: Command = {
  summary: 'turns results into HTML, pictures, CSV or results files',
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
    const { candidates, regions, map, src } = values;
    if (src?.includes('{name}') && names.includes('-')) throw new UsageError('Input from stdin has no {name}');
    const options: DrawingOptions = { ...said.options, ...readDrawingOptions(values, form) };
    const format: Format = choiceFrom('format', values.format, formats);
    const others = [candidates, regions, map].flatMap((file) => file ?? []);
    const { steps, folder } = renderPlan(names, form, values.out, others);
    if (form === 'png' && values.out === undefined && terminal.stdout.isTTY)
      throw new UsageError('A terminal cannot show a PNG: use --out FILE, or > FILE');
    const draw = await drawingOf(form, options);
    if (folder !== undefined) makeFolder(folder);
    return makeEach(
      steps,
      async (feed) => {
        const reading = await readFiles({ feed, candidates, regions, map }, format, terminal, said);
        return { ...reading, faults: [...reading.faults, ...previousFaults(reading, options, feed)] };
      },
      async (results, { name, out }) => [{ out, content: await draw(results, name) }],
      terminal,
      // Only PNGs are drawn beside this process.
      form === 'png' ? availableParallelism() : 1,
    );
  },
};

function readDrawingOptions({ plain, bom, font, ...values }: Values<typeof ownOptions>, form: Form): DrawingOptions {
  const { brand, controls, previous, src, refresh, width, stylesheet } = values;
  const size = choiceFrom('size', values.size ?? 'auto', ['auto', 'share', 'portrait']);
  if (size !== 'auto' && width !== undefined)
    throw new UsageError('--width is for --size auto only: share is 1200 × 630, portrait 1080 × 1350');
  if (previous !== undefined && form !== 'html' && /^https?:/i.test(previous))
    throw new UsageError('--previous takes a URL for --to html only: no other form asks for addresses');
  if (brand !== undefined && form !== 'html' && size === 'auto')
    throw new UsageError('--brand is for --size share and portrait, and --to html');
  return {
    plain,
    ...(controls !== undefined && { controls: controls.replace(/,/g, ' ') }),
    ...(previous !== undefined && { previous: previousOf(previous) }),
    ...(brand !== undefined && { brand: form === 'html' ? brand : brandOf(brand) }),
    ...(src !== undefined && { src: addressFrom('src', src) }),
    ...(refresh !== undefined && { refresh: numberFrom('refresh', refresh, 0, 86_400) }),
    styles: choiceFrom('styles', values.styles ?? 'used', ['used', 'inline', 'link']),
    ...(stylesheet !== undefined && { stylesheet: addressFrom('stylesheet', stylesheet) }),
    size,
    ...(width !== undefined && { width: numberFrom('width', width, 240, 4096) }),
    scale: numberFrom('scale', values.scale ?? (size === 'auto' ? '2' : '1'), 0.5, 8),
    fonts: font ?? 'system',
    bom,
  };
}
