import { escaped, line } from './blocks.js';
import { cut } from './fitted.js';
import { textWidth } from './text-width.js';

/** Whose picture it is: a name, or an image that is in the picture itself, since a picture loads nothing. */
export type Brand = string;

/** No name: the address of something that no picture carries. */
const isOther = (brand: Brand): boolean => /^[a-z][a-z0-9+.-]*:\S/i.test(brand) && !isImage(brand);

const size = 33;
/** The place of a logo, in px. */
const logo = { width: 240, height: 72 };

/** Images that a picture may carry. An SVG in an `<image>` runs no script. */
export const isImage = (brand: Brand): boolean => /^data:image\/(?:png|jpeg|webp|svg\+xml)[;,]/i.test(brand);

/** The name or the logo, at most so wide. */
export function brandMark(
  brand: Brand,
  most: number,
): { readonly svg: string; readonly width: number; readonly height: number } | undefined {
  if (isOther(brand)) return undefined;
  if (isImage(brand)) {
    const { width, height } = logo;
    return {
      svg: `<image width="${width}" height="${height}" preserveAspectRatio="xMaxYMid" href="${escaped(brand)}"/>`,
      width,
      height,
    };
  }
  const name = cut(brand, most, size);
  return {
    svg: line(name, 0, 0.95 * size, size, 'ink', 700, 'start'),
    width: Math.ceil(textWidth(name) * size),
    height: size * 1.2,
  };
}
