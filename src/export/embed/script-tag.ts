import { inline, tag } from './html.js';

/** Modules that pages load (dist/); a script of any other name is a classic one. */
const moduleName = /(?:^|\/)election-(?:results|regions|trend|seats|contests|dashboard)\.js$/;

/** True where a page loads the script at this address as a module. */
export const isModule = (address: string): boolean => moduleName.test(address.replace(/[?#].*/, ''));

/** What the browser checks the file against, and may then read of another origin. */
const checked = (integrity: string | undefined): Readonly<Record<string, string>> =>
  integrity ? { integrity, crossorigin: 'anonymous' } : {};

/** The tag that loads a script. A module waits for the page by itself. */
export const scriptTag = (src: string, integrity?: string, when: 'async' | 'defer' = 'defer'): string =>
  isModule(src)
    ? inline('script', { type: 'module', src, ...checked(integrity) }, '')
    : inline('script', { src, ...checked(integrity), [when]: '' }, '');

/** The tag that has a browser load a part of a module together with it, and not after it. */
export const preloadTag = (href: string): string => tag('link', { rel: 'modulepreload', href });
