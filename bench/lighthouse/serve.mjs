import { createHash } from 'node:crypto';
import { createServer } from 'node:http';

/**
 * The policy that the documentation promises to work with, and only what the page needs besides: its own style sheet, and
 * `connect-src`, because Lighthouse requests robots.txt from within the page. The favicon is a `data:` address.
 */
const policyFor = (style) => `default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; \
style-src 'self' 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; \
frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`;

/**
 * Serves files by their paths, with the headers of a news site.
 *
 * @param {Awaited<ReturnType<typeof import('./article.mjs').article>>} article
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function serve({ files, style }) {
  const policy = policyFor(style);
  const server = createServer(({ url, headers }, response) => {
    const file = files[new URL(url, 'http://site').pathname];
    if (!file) return response.writeHead(404).end();
    const accepted = headers['accept-encoding'] ?? '';
    const coding = ['br', 'gzip'].find((name) => new RegExp(`\\b${name}\\b`).test(accepted));
    const body = file.bodies[coding ?? 'raw'];
    response
      .writeHead(200, {
        'content-type': file.type,
        'content-length': body.length,
        ...(coding && { 'content-encoding': coding }),
        vary: 'accept-encoding',
        'cache-control': file.isLasting ? 'public, max-age=31536000, immutable' : 'no-cache',
        'content-security-policy': policy,
        'cross-origin-opener-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
      })
      .end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
