import { readFileSync } from 'node:fs';
import type { ResvgRenderOptions } from '@resvg/resvg-js';
import { reasonOf } from './reading.js';
import { withOptional } from './optional-package.js';
import { CommandError } from './terminal.js';

type FontOptions = NonNullable<ResvgRenderOptions['font']>;

export interface PNGOptions {
  /** Font files, the regular one first; without any, those of the system. */
  readonly fonts: readonly string[] | 'system';
  /** Pixels for each pixel of the SVG. */
  readonly scale: number;
}

/**
 * The fonts for text. Those with Arial's widths come first, since the layout is made for them. Resvg must not choose: it
 * would take any font that it finds first, even a typewriter's.
 */
export const pngFonts = "Arial, 'Liberation Sans', Arimo, Helvetica, 'Noto Sans', 'DejaVu Sans', sans-serif";

const probe =
  '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text y="15" font-family="sans-serif">8</text></svg>';

/**
 * Loads what draws SVG as PNG.
 *
 * @throws {CommandError} where it is not installed, and where it has no font: it would silently leave out the text
 */
export async function pngDrawer({ fonts, scale }: PNGOptions): Promise<(svg: string) => Promise<Uint8Array>> {
  const { Resvg, renderAsync } = await withOptional('@resvg/resvg-js', '--to png', () => import('@resvg/resvg-js'));
  const isReady = (font: FontOptions): boolean => Boolean(new Resvg(probe, { font, logLevel: 'off' }).getBBox());
  for (const file of fonts === 'system' ? [] : fonts) {
    try {
      readFileSync(file);
    } catch (error) {
      throw new CommandError(`${file}: ${reasonOf(error)}`);
    }
    if (!isReady(fontsFrom([file])))
      throw new CommandError(`${file}: expected a TrueType or OpenType font that has digits`);
  }
  const font = fontsFrom(fonts);
  if (!isReady(font)) {
    throw new CommandError(
      'There is no font here to draw text with. Install one (Debian: apt-get install fonts-liberation), or name a file: --font FILE',
    );
  }
  return async (svg) => {
    const picture = await renderAsync(svg, { font, fitTo: { mode: 'zoom', value: scale }, logLevel: 'off' });
    return picture.asPng();
  };
}

const fontsFrom = (fonts: PNGOptions['fonts']): FontOptions =>
  fonts === 'system' ? { loadSystemFonts: true } : { loadSystemFonts: false, fontFiles: [...fonts] };
