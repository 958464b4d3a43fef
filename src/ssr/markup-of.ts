// Lit's server rendering is an optional package: who renders in browsers alone need not have it.
async function load() {
  try {
    const [{ renderThunked }, { collectResultSync }] = await Promise.all([
      import('@lit-labs/ssr'),
      import('@lit-labs/ssr/lib/render-result.js'),
    ]);
    return { renderThunked, collectResultSync };
  } catch (cause) {
    const { code, message } = cause as Error & { readonly code?: string };
    // Any other fault is no reason to install anything.
    if (code !== 'ERR_MODULE_NOT_FOUND' || !message.includes("'@lit-labs/ssr'")) throw cause;
    throw Object.assign(new Error('Server rendering needs @lit-labs/ssr: npm install @lit-labs/ssr', { cause }), {
      code,
    });
  }
}

const { renderThunked, collectResultSync } = await load();

/**
 * The markup of a template, with the comments by which Lit finds its places again, and without the empty instruction that Lit
 * puts behind a template's last place: HTML knows none.
 */
export const markupOf = (template: unknown): string => collectResultSync(renderThunked(template)).replaceAll('<?>', '');
