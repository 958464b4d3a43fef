import type { CSSResult } from 'lit';
import type { ElementOptions } from '../export/embed/tag.js';
import { inline, tag } from '../export/embed/html.js';
import { usedStyles } from '../export/embed/used-styles.js';
import type { ViewOptions } from '../export/view.js';
import { styleText } from './style-hash.js';

export interface ServerOptions extends ViewOptions, ElementOptions {
  /**
   * `inline`: the style sheet is in the markup, the same for every card. `used`: only the rules that this card needs, half as many
   * bytes. `link`: it is a file, for pages whose policy allows no inline styles.
   */
  readonly styles?: 'inline' | 'used' | 'link';
  /** Address of `election-results.css` (of the dashboard's elements: `election-dashboard.css`), for `link`. */
  readonly stylesheet?: string;
  /** The page's nonce, for the style sheet in the markup. */
  readonly nonce?: string;
}

/** The style sheets of a drawing: the widget's, and `more` for this element. */
export const sheets = (
  drawing: string,
  { styles, stylesheet, nonce }: ServerOptions,
  file: string,
  ...more: readonly CSSResult[]
): string =>
  styles === 'link'
    ? tag('link', { rel: 'stylesheet', href: stylesheet ?? file })
    : [styleText, ...more.map(({ cssText }) => cssText)]
        .map((text) => inline('style', nonce ? { nonce } : {}, styles === 'used' ? usedStyles(text, drawing) : text))
        .join('');
