import { isImage } from '../../export/svg/brand.js';

/** The most bytes of a logo. */
const mostBytes = 300_000;

/** What is an address, and no name. */
const address = /^(?:[a-z][a-z0-9+.-]*:|\.{0,2}\/)|\.(?:png|jpe?g|webp|svg)$/i;

/**
 * What a picture carries as its brand: the name as it stands, or the logo itself, since a picture loads nothing. A logo comes
 * from the page's own site, or stands in the tag. Without one that can be had, the picture goes without.
 *
 * @param tag for the warning to developers
 */
export async function brandFrom(brand: string, tag: string): Promise<string | undefined> {
  if (isImage(brand) || !address.test(brand)) return brand;
  try {
    const { href, origin } = new URL(brand, document.baseURI);
    if (origin !== location.origin) throw new Error("a logo of the page's own site is expected");
    const response = await fetch(href);
    const image = await response.blob();
    if (!response.ok || image.size > mostBytes) throw new Error('no file of at most 300,000 bytes came');
    const data = await dataOf(image);
    if (!isImage(data)) throw new Error('the file is no PNG, JPEG, WebP or SVG');
    return data;
  } catch (error) {
    console.warn(`<${tag}> brand: ${String(error)}, got "${brand}"`);
    return undefined;
  }
}

const dataOf = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(new Error('the file cannot be read'));
    reader.readAsDataURL(file);
  });
