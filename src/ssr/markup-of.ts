import { renderThunked } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';

/**
 * The markup of a template, without the comments by which Lit finds its expressions again: the element draws anew. A text in the
 * template has `&lt;` for `<`, so that it cannot look like such a comment. `<?>` is what Lit writes after a template's last expression.
 * A comment that stood alone on its line leaves blanks, which go too.
 */
export const markupOf = (template: unknown): string =>
  collectResultSync(renderThunked(template))
    .replace(/<!--\/?lit-[^>]*-->|<[?]>/g, '')
    .replace(/[ \t]+$/gm, '');
