import { inline, tag } from './html.js';

/** The modules that pages load (dist/). A script with another name is a classic one. */
const moduleName = /(?:^|\/)election-(?:results|regions|trend|seats|contests|dashboard)\.js$/;

/** True where a page loads the script at this address as a module. */
export const isModule = (address: string): boolean => moduleName.test(address.replace(/[?#].*/, ''));

/** The hash for the browser's check. With it, the file may come from another origin. */
const checked = (integrity: string | undefined): Readonly<Record<string, string>> =>
  integrity ? { integrity, crossorigin: 'anonymous' } : {};

/** The tag that loads a script. A module needs no `defer`. */
export const scriptTag = (src: string, integrity?: string, when: 'async' | 'defer' = 'defer'): string =>
  isModule(src)
    ? inline('script', { type: 'module', src, ...checked(integrity) }, '')
    : inline('script', { src, ...checked(integrity), [when]: '' }, '');

/** The tag that makes a browser load a part together with its module, and not after it. */
export const preloadTag = (href: string): string => tag('link', { rel: 'modulepreload', href });
