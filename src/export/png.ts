import { headerEnd, textChunk } from './png-code.js';
import { svgOf, svgOptions } from './svg/svg.js';
import type { PictureOptions } from './svg/svg.js';
import { viewOf } from './view.js';
import type { GivenResults } from './view.js';

/**
 * A picture as a PNG with `scale` pixels for each px. Works only in browsers. A content security policy of the page must
 * allow `img-src blob:`. A code in the SVG's metadata is in the PNG too, where `election-results verify` finds it.
 *
 * @throws {Error} (rejects) where the browser or the page's policy does not allow the drawing
 */
export async function pngOf(svg: string, scale = 2): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = () => reject(new Error('The picture cannot be drawn: does the page allow img-src blob:?'));
      image.src = url;
    });
    const canvas = document.createElement('canvas');
    canvas.width = image.width * scale;
    canvas.height = image.height * scale;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob((png) => (png ? resolve(png) : reject(new Error('The picture is too large')))),
    );
    const code = /<metadata>\S+ (.+?)</.exec(svg)?.[1];
    return code === undefined
      ? png
      : new Blob([png.slice(0, headerEnd), textChunk(code), png.slice(headerEnd)], { type: png.type });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/**
 * Results as a PNG with two pixels for each px. The shapes of social networks have one.
 *
 * @throws {ResultsError} (rejects) where the results cannot be shown; also the errors of `pngOf`
 */
export const toPNG = async (results: GivenResults, options: PictureOptions = {}): Promise<Blob> =>
  pngOf(svgOf(viewOf(results, options).standings, svgOptions(options)), (options.size ?? 'auto') === 'auto' ? 2 : 1);
