// A server for pages and their files. It can hold back, cut off or refuse single files.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readdirSync } from 'node:fs';
import { read, root } from './built.js';

/** How a file is answered: with another text, with a status, null for no answer, or with its own text when a promise resolves. */
export type Fate = string | number | null | Promise<void>;

export interface DistServer {
  readonly origin: string;
  /** Paths that were requested since the last page. */
  readonly asked: readonly string[];
  /** Pages by their paths, and the policy of their responses. */
  readonly pages: Map<string, { readonly html: string; readonly policy?: string | undefined }>;
  /** Files by the beginning of their name: `takeaway` is `dist/parts/takeaway-….js`. */
  readonly fates: Map<string, Fate>;
  /** Other files by their paths. */
  readonly files: Map<string, string>;
  forget(): void;
  close(): void;
}

const types: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json', css: 'text/css' };

/** Serves `dist/` in any folder: `/dist/…`, `/a/b/dist/…`. */
export async function serveDist(): Promise<DistServer> {
  const asked: string[] = [];
  const pages: DistServer['pages'] = new Map();
  const fates: DistServer['fates'] = new Map();
  const files: DistServer['files'] = new Map();
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(pathname);
    const [, ending = ''] = /\.(\w+)$/.exec(pathname) ?? [];
    const [, file] = /\/(dist\/[\w./-]+)$/.exec(pathname) ?? [];
    const page = pages.get(pathname);
    response.setHeader('content-type', types[ending] ?? 'text/html; charset=utf-8');
    response.setHeader('access-control-allow-origin', '*');
    if (page?.policy) response.setHeader('content-security-policy', page.policy);
    const text = page?.html ?? files.get(pathname) ?? (file && existsSync(root + file) ? read(file) : undefined);
    const end = (status: number, body = ''): void => void response.writeHead(status).end(body);
    const [, fate] = [...fates].find(([name]) => pathname.split('/').at(-1)?.startsWith(name)) ?? [];
    if (fate === null) request.socket.destroy();
    else if (typeof fate === 'number') end(fate);
    else if (typeof fate === 'string') end(200, fate);
    else if (text === undefined) end(404);
    else void Promise.resolve(fate).then(() => end(200, text));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    asked,
    pages,
    fates,
    files,
    forget() {
      asked.length = 0;
      fates.clear();
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The built part of that name that an entry loads: `parts/live-DBZ3mN2c.js`. */
export function partOf(entry: string, name: string): string {
  const file = readdirSync(`${root}dist/parts`).find(
    (one) => one.startsWith(`${name}-`) && read(`dist/${entry}`).includes(one),
  );
  if (!file) throw new Error(`${entry} has no part ${name}`);
  return `parts/${file}`;
}
