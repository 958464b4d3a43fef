import type { Locale } from '../../text/numbers.js';
import { chosen } from '../../text/presentation.js';
import type { Chart } from '../../text/presentation.js';
import type { Standings } from '../../view/standings.js';
import { bold, rule, escaped, paragraph, placed, px, quiet, rectangle, stack } from './blocks.js';
import type { Block, Paint } from './blocks.js';
import type { Brand } from './brand.js';
import { social } from './social.js';
import type { SocialPicture } from './social.js';
import { candidateRows } from './social-rows.js';
import { shapes } from './shapes.js';
import type { Shape } from './shapes.js';
import { palettes } from './palettes.js';
import type { Palette } from './palettes.js';
import { sign, textureOf } from './marks.js';
import { picture, rowWidth } from './picture.js';
import { pollsTable } from './polls-table.js';
import { viewOf } from '../view.js';
import type { GivenResults, ViewOptions } from '../view.js';

export interface SVGOptions {
  readonly chart?: Chart;
  readonly theme?: 'light' | 'dark' | undefined;
  /** As high as needed; or one of the shapes that social networks want, 1200 × 630 or 1080 × 1350 px. */
  readonly size?: 'auto' | Shape;
  /** Whose picture it is, in the shapes of social networks: a name, or the `data:` address of a logo. */
  readonly brand?: Brand | undefined;
  /** The language of what is said of rows without room; Indonesian unless it is set. */
  readonly locale?: Locale;
  /** In px, at least 240; 640 unless it is set. Not used for the shapes of social networks. */
  readonly width?: number;
  /** CSS font families. The layout is made for Arial: text in a wider font may not fit. */
  readonly fontFamily?: string;
}

/** The options of a picture of results. `theme: 'auto'` counts as light. */
export type PictureOptions = ViewOptions & Omit<SVGOptions, 'theme' | 'locale'>;

export const svgOptions = (options: PictureOptions): SVGOptions => ({
  ...options,
  chart: chosen(options, 'chart'),
  theme: options.theme === 'dark' ? 'dark' : 'light',
  locale: chosen(options, 'locale'),
});

/** The space between blocks, in px. */
const gap = 16;

const banner =
  (text: string, ground: Paint = '#b3261e', ink: Paint = '#fff'): Block =>
  (width) => {
    const [svg, height] = paragraph(text, 16, ink, 700, 'middle')(width - 16, 0);
    return [rectangle(0, 0, width, height + 8, ground) + placed(svg, 8, 4), height + 8];
  };

/** The contest, and the kind of count with its sign. Status stands in the band, or beside what it rests on. */
const kick =
  (standings: Standings, titles: readonly string[]): Block =>
  (width) => {
    const texture = textureOf(standings);
    const kinds = standings.badges.filter(({ isStatus }) => !isStatus).map(({ text }) => text);
    return stack(
      [
        bold(titles.filter(Boolean).join(' · '), 13),
        (room) => {
          const [words, height] = paragraph(kinds.join(' · '), 13, 'ink')(room - 20, 0);
          return [words && placed(sign(texture, 12), 0, 3) + placed(words, 20, 0), height];
        },
      ],
      2,
    )(width, 0);
  };

const progress =
  ({ text, percent }: NonNullable<Standings['progress']>): Block =>
  (width) => {
    const [svg, height] = quiet(text)(width, 0);
    const top = height + 6;
    const counted = (width * percent) / 100;
    return [svg + rectangle(0, top, width, 4, 'track', 2) + rectangle(0, top, counted, 4, 'muted', 2), height + 10];
  };

/** Everything that a card shows, from top to bottom, around `body`. */
function blocksOf(standings: Standings, body: readonly Block[]): readonly Block[] {
  const { answer, caution, code, ground, heading = '', subheading = '', details, notices, source, updated } = standings;
  const footer = [
    source && `${source.label}: ${source.name}`,
    updated && `${updated.label} ${updated.text}`,
    code?.text,
  ]
    .filter(Boolean)
    .join(' · ');
  return [
    standings.banner && banner(standings.banner),
    caution && (caution.isVoid ? banner(caution.text, 'ink', 'surface') : banner(caution.text, 'note', 'ink')),
    answer
      ? stack([kick(standings, [heading, subheading]), bold(answer, 24), quiet(ground)], 6)
      : stack([bold(heading, 19), kick(standings, [subheading]), quiet(ground)], 6),
    ...body,
    standings.progress && progress(standings.progress),
    quiet(details.join(' · ')),
    ...notices.map((notice) => quiet(notice)),
    footer && rule,
    quiet(footer),
  ].filter((block): block is Block => typeof block === 'function');
}

/** Everything but the card and the colours, in lengths of its own coordinates. */
interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const drawing = (blocks: readonly Block[], width: number, between: number): Drawing => {
  const padding = width < 400 ? 16 : 20;
  const [svg, height] = stack(blocks, between)(width - 2 * padding, 0);
  return { svg: placed(svg, padding, padding), width, height: Math.ceil(height + 2 * padding) };
};

/** The content of a card. */
export interface Content {
  /** The blocks from top to bottom, with the items in a number of columns. */
  readonly body: (columns: number) => readonly Block[];
  readonly items?: number;
  /** The least width of a column, in px. */
  readonly itemWidth?: number;
  /** What a picture for social media shows of it. Without it, the blocks are drawn as large as they fit. */
  readonly social?: SocialPicture;
}

/** The type is as large as possible while everything fits. The room that is left is divided between the blocks. */
function shareDrawing(standings: Standings, { body, items = 1, itemWidth = 1 }: Content, shape: Shape): Drawing {
  const share = shapes[shape];
  const fitting = (width: number): Drawing | undefined => {
    const height = (width * share.height) / share.width;
    const most = Math.min(items, Math.floor(width / itemWidth));
    for (let columns = 1; columns === 1 || columns <= most; columns++) {
      // 3 candidates in 2 columns would leave a gap in the picture.
      const holes = columns * Math.ceil(items / columns) - items;
      const blocks = blocksOf(standings, body(columns));
      const tight = drawing(blocks, width, gap).height;
      if (tight > height || holes * 5 > items) continue;
      const gaps = drawing(blocks, width, gap + 1).height - tight;
      return { ...drawing(blocks, width, gap + (height - tight) / Math.max(1, gaps)), height };
    }
    return undefined;
  };
  let [tooNarrow, width] = [400, 6400];
  let best = fitting(width);
  while (width > tooNarrow * 1.02) {
    const middle = Math.sqrt(tooNarrow * width);
    const found = fitting(middle);
    if (found) [best, width] = [found, middle];
    else tooNarrow = middle;
  }
  return best ?? drawing(blocksOf(standings, body(1)), width, gap);
}

/** The code where people do not see it, but `verify` does. */
const metadata = ({ code }: Standings): string =>
  code ? `<metadata>election-results code ${code.name}</metadata>` : '';

/** A card as an SVG. It contains no script and no style sheet, and loads no font or anything else. */
export function svgOfCard(standings: Standings, content: Content, options: SVGOptions = {}): string {
  const { theme = 'light', size = 'auto', width = 640, fontFamily = 'Arial, Helvetica, sans-serif' } = options;
  const isShare = size !== 'auto';
  const drawn = isShare
    ? content.social
      ? { ...shapes[size], svg: social(standings, content.social, shapes[size], options.brand) }
      : shareDrawing(standings, content, size)
    : drawing(blocksOf(standings, content.body(1)), Math.max(240, width), gap);
  const [unitsWide, unitsHigh] = [px(drawn.width), px(drawn.height)];
  const card = isShare
    ? rectangle(0, 0, drawn.width, drawn.height, 'surface')
    : rectangle(0.5, 0.5, drawn.width - 1, drawn.height - 1, 'surface', 10, ' stroke="border"');
  const { width: pxWide, height: pxHigh } = isShare ? shapes[size] : { width: unitsWide, height: unitsHigh };
  const attributes = `width="${pxWide}" height="${pxHigh}" viewBox="0 0 ${unitsWide} ${unitsHigh}"`;
  // Text cannot be mistaken for an attribute: its quotes are escaped.
  const painted = (card + drawn.svg).replace(
    /"(surface|ink|muted|track|border|accent|rule|soft|note|edge)"/g,
    (_, paint: keyof Palette) => `"${palettes[theme][paint]}"`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" ${attributes} role="img" font-family="${escaped(fontFamily)}" font-variant="tabular-nums"><title>${escaped(standings.label)}</title><desc>${escaped(standings.summary)}</desc>${metadata(standings)}${painted}</svg>`;
}

/** What is shown of results, as an SVG. */
export function svgOf(standings: Standings, options: SVGOptions = {}): string {
  const { chart = 'bar' } = options;
  const { rows, polls } = standings;
  const body = (columns: number): readonly Block[] =>
    [rows.length && !standings.isWaiting && picture(standings, chart, columns), polls && pollsTable(polls)].filter(
      (block): block is Block => typeof block === 'function',
    );
  return svgOfCard(
    standings,
    { body, items: rows.length, itemWidth: rowWidth(standings), social: candidateRows(standings, options.locale) },
    options,
  );
}

/**
 * Results as an SVG, in light colours unless dark ones are requested.
 *
 * @throws {ResultsError} where the results cannot be shown
 */
export const toSVG = (results: GivenResults, options: PictureOptions = {}): string =>
  svgOf(viewOf(results, options).standings, svgOptions(options));
