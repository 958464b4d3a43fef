import { csvOf } from '../export/csv.js';
import type { Shape } from '../export/svg/shapes.js';
import { svgOf } from '../export/svg/svg.js';
import type { ElementOptions } from '../export/embed/tag.js';
import { viewOf } from '../export/view.js';
import { formatResults } from '../formats/results-json.js';
import type { Results } from '../results/types.js';
import { chosen } from '../text/presentation.js';
import { addressFor } from './address.js';
import { withCode } from './picture-code.js';
import { pngDrawer, pngFonts } from './png.js';

/** The forms that results can be made into, named by file extensions. */
export const forms = ['html', 'svg', 'png', 'csv', 'json'] as const;
export type Form = (typeof forms)[number];

export interface DrawingOptions extends ElementOptions {
  readonly size: 'auto' | Shape;
  /** Width of SVG and PNG, in CSS pixels. */
  readonly width?: number;
  /** The place of the HTML's styles: in itself, or in a file of the page's origin. */
  readonly styles: 'used' | 'inline' | 'link';
  /** Address of that file. */
  readonly stylesheet?: string;
  /** Begins CSV with a byte order mark, by which spreadsheets recognize UTF-8. */
  readonly bom: boolean;
  /** Font files for PNG, the regular one first; without any, those of the system. */
  readonly fonts: readonly string[] | 'system';
  /** Pixels of a PNG for each CSS pixel. */
  readonly scale: number;
}

/**
 * Draws results. `name` is the name of the file, for addresses of its own.
 *
 * @throws {ResultsError} where the results cannot be shown
 */
export type Draw = (results: Results, name: string) => string | Promise<Uint8Array>;

/**
 * Loads what a form needs, once for any number of results.
 *
 * @throws {CommandError} where the optional package for PNG, or a font, is missing
 */
export async function drawingOf(form: Form, options: DrawingOptions): Promise<Draw> {
  const svg = (results: Results, fontFamily?: string): string => {
    const { brand, size, width } = options;
    return svgOf(viewOf(results, options).standings, {
      chart: chosen(options, 'chart'),
      // A picture has no page, so it cannot follow a page's theme.
      theme: chosen(options, 'theme') === 'dark' ? 'dark' : 'light',
      size,
      brand,
      locale: chosen(options, 'locale'),
      ...(width !== undefined && { width }),
      ...(fontFamily !== undefined && { fontFamily }),
    });
  };
  switch (form) {
    case 'html': {
      const { renderElectionResults } = await import('../ssr/render-election-results.js');
      const { src } = options;
      return (results, name) =>
        renderElectionResults(results, { ...options, ...(src !== undefined && { src: addressFor(src, name) }) });
    }
    case 'svg':
      return (results) => svg(results);
    case 'png': {
      const draw = await pngDrawer(options);
      return async (results) => withCode(await draw(svg(results, pngFonts)), results.code);
    }
    case 'csv':
      return (results) => csvOf(viewOf(results, options).standings, { bom: options.bom });
    case 'json':
      return formatResults;
  }
}
