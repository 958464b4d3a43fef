import { createServer } from 'node:http';

/** The best coding that a browser accepts, as a CDN chooses it. */
const codingFor = (accepted = '') => (/\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined);

/**
 * Serves files by their paths.
 *
 * @param {Record<string, import('./pages.mjs').File>} files
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function serve(files) {
  const server = createServer(({ url, headers }, response) => {
    const file = files[url];
    if (!file) return response.writeHead(404).end();
    const coding = codingFor(headers['accept-encoding']);
    response
      .writeHead(200, {
        'content-type': `${file.type}; charset=utf-8`,
        ...(coding && { 'content-encoding': coding }),
        // Without these two the page's clock has steps of 0.1 ms.
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      })
      .end(file.bodies[{ br: 'brotli', gzip: 'gzip' }[coding] ?? 'raw']);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
