import { renderThunked } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';

/**
 * The markup of a template, with the comments by which Lit finds its expressions again. It has no `<?>`, which Lit writes after a
 * template's last expression, since that is not HTML.
 */
export const markupOf = (template: unknown): string => collectResultSync(renderThunked(template)).replaceAll('<?>', '');
