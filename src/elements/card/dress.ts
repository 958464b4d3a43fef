import { adoptStyles } from 'lit';
import type { CSSResult, CSSResultOrNative } from 'lit';

/**
 * Gives a root these style sheets alone, made in the document where it is: no document takes those of another. One without a
 * window draws nothing.
 */
export function dress(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const { defaultView } = root.ownerDocument;
  // Safari 15.4 adopts none, and has them as elements.
  if (defaultView === window || !('adoptedStyleSheets' in root)) adoptStyles(root, [...styles]);
  else if (defaultView)
    root.adoptedStyleSheets = styles.map((style) => {
      const sheet = new defaultView.CSSStyleSheet();
      sheet.replaceSync((style as CSSResult).cssText);
      return sheet;
    });
}
