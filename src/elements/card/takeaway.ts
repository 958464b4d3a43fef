// What readers can save and copy from an element, as one part of the script (part.ts).
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { csvOf } from '../../export/csv.js';
import { pngOf } from '../../export/png.js';
import { svgOf } from '../../export/svg/svg.js';
import type { Messages } from '../../text/messages/messages.js';
import { button } from './button.js';
import { embedCode } from './embed-code.js';
import { canSave, fileName, save } from './saving.js';
import type { Subject, Takeaway } from './toolbar.js';

const makers = { csvOf, embedCode, svgOf };

/** The functions that turn what an element shows into text. */
export type Makers = typeof makers;

/** Gives the reader a file or a text. Resolves with what the reader must save or copy by hand, if anything. */
type Take = (subject: Subject, host: HTMLElement) => Promise<Blob | undefined>;

const file = (content: Blob, { card }: Subject, ending: string): Blob | undefined =>
  canSave() ? save(content, fileName(card.label, card.updated?.iso, ending)) : content;

const picture = ({ svg }: Subject, host: HTMLElement, size: 'auto' | 'share' = 'auto'): string | Promise<string> =>
  svg(makers, { size, theme: themeOf(host) });

const take: Readonly<Record<Takeaway, Take>> = {
  csv: async (subject) => file(new Blob([await subject.csv(makers)], { type: 'text/csv' }), subject, '.csv'),
  png: async (subject, host) => file(await pngOf(await picture(subject, host)), subject, '.png'),
  svg: async (subject, host) =>
    file(new Blob([await picture(subject, host)], { type: 'image/svg+xml' }), subject, '.svg'),
  share: async (subject, host) => file(await pngOf(await picture(subject, host, 'share'), 1), subject, '-1200x630.png'),
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

/** What could not be saved or copied, for the reader to take by hand: text, or the address of a picture. */
export interface Box {
  readonly label: string;
  readonly opener: HTMLElement;
  readonly text?: string;
  readonly picture?: string;
}

const drawBox = (
  { label, picture, text }: Box,
  { card }: Subject,
  words: Messages['toolbar'],
  close: () => void,
): TemplateResult =>
  html`<div
    class="box"
    role="group"
    aria-label=${label}
    @keydown=${({ key }: KeyboardEvent) => key === 'Escape' && close()}
  >
    <p class="quiet">${picture ? words.keepPicture : words.copyText}</p>
    ${
      picture
        ? html`<img src=${picture} alt=${card.summary} />`
        : html`<pre tabindex="0" role="textbox" aria-readonly="true" aria-label=${label} @focus=${selectAll}>${text}</pre>`
    }
    ${button({ label: words.close, press: close })}
  </div>`;

const selectAll = ({ target }: Event): void => getSelection()?.selectAllChildren(target as Node);

/** What readers can save and copy from any element. */
export interface CommonTakeaway {
  readonly drawBox: typeof drawBox;
  readonly take: typeof take;
}

export const part: CommonTakeaway = { drawBox, take };
