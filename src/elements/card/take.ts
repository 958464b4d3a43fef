import { csvOf } from '../../export/csv.js';
import { pngOf } from '../../export/png.js';
import { shapes } from '../../export/svg/shapes.js';
import type { Shape } from '../../export/svg/shapes.js';
import { svgOf } from '../../export/svg/svg.js';
import { embedCode } from './embed-code.js';
import { brandFrom } from './brand-from.js';
import { canSave, fileName, save } from './saving.js';
import type { Subject, Takeaway } from './toolbar.js';

const makers = { csvOf, embedCode, svgOf };

/** The functions that turn what an element shows into text. */
export type Makers = typeof makers;

/** Gives the reader a file or a text. Resolves with what the reader must save or copy by hand, if anything. */
type Take = (subject: Subject, host: HTMLElement) => Promise<Blob | undefined>;

const file = (content: Blob, { card }: Subject, ending: string): Blob | undefined =>
  canSave() ? save(content, fileName(card.label, card.updated?.iso, ending)) : content;

const picture = async ({ svg }: Subject, host: HTMLElement, size: 'auto' | Shape = 'auto'): Promise<string> => {
  const { brand, locale } = host as { brand?: string | null; locale?: string | null };
  return svg(makers, {
    size,
    theme: themeOf(host),
    locale: locale === 'en' ? 'en' : 'id',
    ...(brand && size !== 'auto' && { brand: await brandFrom(brand.trim(), host.localName) }),
  });
};

/** A picture for social media, in one of their shapes. */
const shared =
  (shape: Shape): Take =>
  async (subject, host) => {
    const { height, width } = shapes[shape];
    return file(await pngOf(await picture(subject, host, shape), 1), subject, `-${width}x${height}.png`);
  };

export const take: Readonly<Record<Takeaway, Take>> = {
  csv: async (subject) => file(new Blob([await subject.csv(makers)], { type: 'text/csv' }), subject, '.csv'),
  png: async (subject, host) => file(await pngOf(await picture(subject, host)), subject, '.png'),
  svg: async (subject, host) =>
    file(new Blob([await picture(subject, host)], { type: 'image/svg+xml' }), subject, '.svg'),
  share: shared('share'),
  portrait: shared('portrait'),
  embed: async ({ embed }) => {
    const code = embed?.(makers) ?? '';
    try {
      await navigator.clipboard.writeText(code);
      return undefined;
    } catch {
      return new Blob([code]);
    }
  },
};

/** The theme in which an element is drawn. */
function themeOf(element: Element): 'light' | 'dark' {
  const { colorScheme } = getComputedStyle(element);
  if (!colorScheme.includes('dark')) return 'light';
  // The element follows the reader's choice where the page allows both schemes.
  return colorScheme.includes('light') && !matchMedia('(prefers-color-scheme: dark)').matches ? 'light' : 'dark';
}
