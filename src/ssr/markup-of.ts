import { renderThunked } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';

/**
 * The markup of a template, with the comments by which Lit finds its places again, and without the empty instruction that Lit
 * puts behind a template's last place: HTML knows none.
 */
export const markupOf = (template: unknown): string => collectResultSync(renderThunked(template)).replaceAll('<?>', '');
