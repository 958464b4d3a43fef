// A newsroom's page and the frames on it, on two origins, each with the strictest policy that the documentation promises.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { firefox, type Browser, type Page } from 'playwright';
import { ensureEngines, findEngines } from '../../scripts/engines.mjs';
import { launchChromium, read } from '../package/built.js';

export type Engine = 'chromium' | 'firefox';

export async function launch(engine: Engine): Promise<Browser> {
  if (engine === 'chromium') return launchChromium();
  await ensureEngines(['firefox'], ['firefox']);
  const { path } = (await findEngines()).firefox ?? {};
  return firefox.launch({ ...(path && { executablePath: path, channel: 'moz-firefox' }) });
}

export interface Newsroom {
  /** The origin of the pages that hold frames, and the origin of the frames. */
  readonly host: string;
  readonly frames: string;
  /** Sets what is served at a path of either origin; without a body, nothing is served. */
  put(path: string, body: string | undefined): void;
  /** The address of a frame. */
  frame(options: Readonly<Record<string, string>>, page?: string): string;
  close(): void;
}

/** The headers that the documentation recommends for the frame's page. */
export const framePolicy =
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self';
  base-uri 'none'; form-action 'none';
  require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`.replace(/\n\s*/g, ' ');

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
};

/** @param policies false if only the code itself is to stop attackers */
export async function startNewsroom(policies = true): Promise<Newsroom> {
  const files = new Map<string, string>();
  for (const file of ['election-results.min.js', 'embed.min.js', 'embed-frame.min.js', 'embed.html']) {
    files.set(`/${file}`, read(`dist/${file}`));
  }
  const serve = (policy: () => string): Server =>
    createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const body = files.get(pathname);
      response.setHeader('content-type', `${types[pathname.replace(/.*\./, '')] ?? 'text/plain'}; charset=utf-8`);
      if (policies) response.setHeader('content-security-policy', policy());
      // Sandboxed frames have no origin that a policy could name.
      if (pathname.endsWith('.json')) response.setHeader('access-control-allow-origin', '*');
      response.writeHead(body === undefined ? 404 : 200).end(body);
    });
  const frameServer = serve(() => framePolicy);
  const frames = await listen(frameServer);
  const hostServer = serve(
    () => `default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; frame-src ${frames}`,
  );
  const host = await listen(hostServer);
  return {
    host,
    frames,
    put: (path, body) => (body === undefined ? files.delete(path) : files.set(path, body)),
    frame: (options, page = '/embed.html') => `${frames}${page}?${new URLSearchParams(options).toString()}`,
    close: () => [hostServer, frameServer].forEach((server) => server.close()),
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** A page that holds frames. */
export const article = (body: string, head = '<script src="/embed.min.js" defer></script>'): string => `<!doctype html>
<html lang="id">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Berita</title>
    <link rel="icon" href="data:,"><link rel="stylesheet" href="/article.css">${head}</head>
  <body>${body}</body>
</html>`;

/** A frame as the embed code has it. */
export const iframe = (address: string, attributes = 'data-election-results'): string =>
  `<iframe src="${escaped(address)}" title="Hasil pemilu" sandbox="allow-scripts allow-popups" ${attributes}></iframe>`;

/** Errors on a page and in its frames, and requests to other servers. */
export function watch(page: Page, { host, frames }: Newsroom): { problems: string[]; elsewhere: string[] } {
  const problems: string[] = [];
  const elsewhere: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    // Firefox asks for a favicon by itself.
    if (['error', 'warning'].includes(message.type()) && !message.text().includes('favicon'))
      problems.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (![host, frames].some((origin) => url.startsWith(`${origin}/`))) elsewhere.push(url);
  });
  return { problems, elsewhere };
}

/** Repeats a check until it passes. After forty seconds it throws the check's own error. */
export async function eventually<T>(check: () => Promise<T>): Promise<T> {
  const end = Date.now() + 40_000;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}
