import { join } from 'node:path';
import type { EmbedOptions } from '../export/embed/embed.js';
import type { Format } from '../formats/feed.js';
import type { Results } from '../results/types.js';
import { addressFor, addressFrom } from './address.js';
import { choiceFrom, formatHelp, formats, numberFrom, readArguments } from './arguments.js';
import type { Values } from './arguments.js';
import { contestPage } from './contest-page.js';
import type { Contest, Picture } from './contest-page.js';
import { elementHelp, elementOptions, readElementOptions } from './element-options.js';
import { makeEach } from './make-each.js';
import { oembedAnswer } from './oembed-answer.js';
import { readFiles } from './reading.js';
import { makeFolder, renderPlan } from './render-plan.js';
import { UsageError } from './terminal.js';
import type { Command } from './terminal.js';

const help = `Usage: election-results oembed FILE … --base URL --out FOLDER [options]

Lets a host embed a contest by the address of its page (oEmbed 1.0). For each FILE, or each
.json and .csv file in a folder, it makes two files in FOLDER, which you serve under URL:

  NAME.html   a small page that can be read without a script; it has the link to the answer,
              and the title and picture for social networks (Open Graph)
  NAME.json   the answer: a frame, its width and height, the title, the provider

Both contain the figures, and a host may keep the answer for 5 minutes: run it again for each
state. With --src they come from a feed, and the answer stays the same. In an address {name}
stands for NAME. Figures under embargo are refused. Files are replaced in one step.

  --base URL           where FOLDER is served
  --out FOLDER         where to write
  --frame URL          embed.html; default: beside the pages, with embed.min.js beside it
  --script URL         election-results.js or election-results.min.js, which draws
                       the table as the widget; default: none
  --src URL            a feed that page and frame follow; embed.html says which feeds it allows
  --refresh N          seconds from one poll of the feed to the next
  --provider NAME      who publishes the contest
  --provider-url URL   the publisher's address
  --image URL          a picture of the contest, such as render --size share makes
  --image-size WxH     its size; default: 1200x630
  --width N            width that the frame asks for, in pixels; default: 640
  --format F           ${formatHelp}
  --candidates FILE    KPU's candidate file, with the names to the feed's numbers
  --regions FILE       KPU's region names
  --map FILE           the mapping, for the format map

${elementHelp}
Exit codes: 0 all made, 1 something could not be made, 2 wrong usage.
`;

const ownOptions = {
  ...elementOptions,
  base: { type: 'string' },
  out: { type: 'string' },
  frame: { type: 'string' },
  script: { type: 'string' },
  src: { type: 'string' },
  refresh: { type: 'string' },
  provider: { type: 'string' },
  'provider-url': { type: 'string' },
  image: { type: 'string' },
  'image-size': { type: 'string', default: '1200x630' },
  width: { type: 'string', default: '640' },
  format: { type: 'string', default: 'auto' },
  candidates: { type: 'string' },
  regions: { type: 'string' },
  map: { type: 'string' },
} as const;

export const oembed: Command = {
  summary: 'makes a page and an oEmbed answer for each contest',
  help,
  async run(args, terminal) {
    const { values, names } = readArguments(args, ownOptions);
    const { base, out, candidates, regions, map } = values;
    if (base === undefined || out === undefined) throw new UsageError('oembed: expected --base URL and --out FOLDER');
    const said = readElementOptions(values);
    const contestOf = readContest(base, values);
    const format: Format = choiceFrom('format', values.format, formats);
    const others = [candidates, regions, map].flatMap((file) => file ?? []);
    const { steps } = renderPlan(names, 'json', join(out, '/'), others);
    makeFolder(out);
    return makeEach(
      steps,
      (feed) => readFiles({ feed, candidates, regions, map }, format, terminal, said),
      (results, { name, out: file }) => {
        const contest = contestOf(results, name, said.options);
        return [
          // The page is written last, so that its answer is always there when somebody finds it.
          { out: file, content: `${JSON.stringify(oembedAnswer(contest), null, 2)}\n` },
          { out: join(out, `${name}.html`), content: contestPage(contest) },
        ];
      },
      terminal,
    );
  },
};

/** Makes a contest from results and the name of their file, with the options. */
function readContest(
  base: string,
  values: Values<typeof ownOptions>,
): (results: Results, name: string, options: Partial<EmbedOptions>) => Contest {
  const { script, src, refresh, provider, image } = values;
  const folder = addressFrom('base', base, false)
    .replace(/[?#].*$/, '')
    .replace(/\/*$/, '/');
  const beside = (option: 'frame' | 'script' | 'src' | 'image', address: string): string =>
    new URL(addressFrom(option, address), folder).href;
  const frame = beside('frame', values.frame ?? 'embed.html');
  const size = imageSize(values['image-size']);
  const providerUrl = values['provider-url'];
  const frameOptions = {
    script: script === undefined ? '' : beside('script', script),
    frame,
    frameScript: new URL('embed.min.js', frame).href,
    ...(refresh !== undefined && { refresh: numberFrom('refresh', refresh, 0, 86_400) }),
  };
  const rest = {
    provider: {
      ...(provider !== undefined && { name: provider }),
      ...(providerUrl !== undefined && { url: addressFrom('provider-url', providerUrl, false) }),
    },
    width: numberFrom('width', values.width, 240, 4096),
  };
  const named = (option: 'src' | 'image', address: string, name: string): string =>
    beside(option, addressFor(address, name));
  if (src !== undefined) beside('src', src);
  if (image !== undefined) beside('image', image);
  return (results, name, options) => ({
    ...rest,
    results,
    options: { ...options, ...frameOptions, ...(src !== undefined && { src: named('src', src, name) }) },
    page: `${folder}${encodeURIComponent(name)}.html`,
    answer: `${folder}${encodeURIComponent(name)}.json`,
    picture: image === undefined ? undefined : { ...size, url: named('image', image, name) },
  });
}

/** @throws {UsageError} where the text is no size such as 1200x630 */
function imageSize(text: string): Omit<Picture, 'url'> {
  const [, width = '', height = ''] = /^([1-9]\d{0,4})[x×]([1-9]\d{0,4})$/.exec(text) ?? [];
  if (width && height) return { width: Number(width), height: Number(height) };
  throw new UsageError(`--image-size: expected a size such as 1200x630, got "${text}"`);
}
