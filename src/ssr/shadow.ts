import type { CSSResult } from 'lit';
import { wordsOf } from '../elements/base/attribute-values.js';
import { card } from '../elements/card/card.js';
import type { Body } from '../elements/card/card.js';
import { controlsOf, Toolbar } from '../elements/card/toolbar.js';
import type { Views } from '../elements/card/toolbar.js';
import { inline } from '../export/embed/html.js';
import { messages } from '../text/locales.js';
import { chosen } from '../text/presentation.js';
import { isPolled } from './first-picture.js';
import { markupOf } from './markup-of.js';
import { sheets } from './sheets.js';
import type { ServerOptions } from './sheets.js';

/** The action of a button in a server's markup. It does nothing, since the element is not there yet. */
export const ignore = (): void => undefined;

/** The views of an element before a reader has chosen one. */
export const viewsOf = (drawing: Views['drawing']): Views => ({ drawing, isTable: false, choose: ignore });

/**
 * The declarative shadow root of an element, with its content.
 *
 * @param file the element's style sheet, if pages link it
 * @param styles the styles of this element, besides those of all
 */
export function shadow(
  body: Body,
  hasFigures: boolean,
  options: ServerOptions,
  file: string,
  ...styles: readonly CSSResult[]
): string {
  const locale = chosen(options, 'locale');
  const drawn = card(body, {
    level: chosen(options, 'headingLevel'),
    locale,
    action: isPolled(options) ? { label: messages[locale].pause, press: ignore } : undefined,
    controls: wordsOf('controls', options.controls ?? null, controlsOf(body), ignore),
    hasFigures,
    toolbar: new Toolbar(),
  });
  const markup = markupOf(drawn);
  return inline('template', { shadowrootmode: 'open' }, sheets(markup, options, file, ...styles) + markup);
}
