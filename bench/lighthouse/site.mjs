// The site (npm run site) as files for the server of this benchmark.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/run.mjs';
import { file } from './article.mjs';

/** A page of each kind: the home page, an element's, a guide and a document. */
export const sitePages = ['', 'elemen/election-results/', 'en/developers/', 'en/docs/getting-started/'];

/** @returns {{ files: Record<string, import('./article.mjs').File>, style: string }} */
export function site() {
  const output = join(root, 'site', 'output');
  if (!existsSync(output)) throw new Error('There is no site: run npm run site first');
  const files = { '/robots.txt': file('robots.txt', 'User-agent: *\nAllow: /\n') };
  for (const name of readdirSync(output, { recursive: true }).filter((name) =>
    /\.(?:html|css|js|json|svg)$/.test(name),
  ))
    files[`/${name.replace(/(^|\/)index\.html$/, '$1')}`] = file(name, readFileSync(join(output, name)));
  return { files, style: '' };
}
