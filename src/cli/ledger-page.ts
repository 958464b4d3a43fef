import { block, escaped, inline, tag } from '../export/embed/html.js';
import { svgOf } from '../export/svg/svg.js';
import { viewOf } from '../export/view.js';
import { hashOf, lineOf } from './ledger-file.js';
import type { Chapter } from './ledger-story.js';

const style = `
body { margin: 0 auto; max-width: 44em; padding: 1em; font: 1em/1.5 system-ui, sans-serif; color-scheme: light dark; }
section { border-top: 1px solid #8886; }
section > svg { max-width: 100%; height: auto; }
section:not([data-act='published']) > h2 { color: #b3261e; }
h2 { font-size: 1em; }
ul { font-variant-numeric: tabular-nums; }
`;

/** A page with every state as readers saw it, what changed in it, and every act of the desk. It needs no script. */
export function ledgerPage(title: string, story: readonly Chapter[]): string {
  const head = [
    tag('meta', { charset: 'utf-8' }),
    inline('title', {}, escaped(title)),
    tag('meta', { name: 'viewport', content: 'width=device-width' }),
    inline('style', {}, style),
  ];
  const body = [inline('h1', {}, escaped(title)), ...story.map(section)];
  return `<!doctype html>\n${block('html', { lang: 'en' }, [block('head', {}, head), block('body', {}, body)])}\n`;
}

const section = ({ entry, title, results, changes }: Chapter): string =>
  block('section', { id: hashOf(lineOf(entry)).slice(0, 16), 'data-act': entry.act }, [
    inline('h2', {}, `${inline('time', { datetime: entry.time }, escaped(entry.time))} ${escaped(title)}`),
    ...(changes.length
      ? [
          block(
            'ul',
            {},
            changes.map((line) => inline('li', {}, escaped(line))),
          ),
        ]
      : []),
    ...(results ? [svgOf(viewOf(results, {}).standings)] : []),
  ]);

/** Feed readers ask again and again: they get the newest entries. */
const mostEntries = 100;

/** The newest entries as an Atom feed (RFC 4287). Each is known by the SHA-256 of its line (RFC 6920). */
export function ledgerFeed(title: string, story: readonly Chapter[]): string {
  const id = ({ entry }: Chapter, type = ''): string =>
    inline('id', {}, `ni:///sha-256;${Buffer.from(hashOf(lineOf(entry)), 'hex').toString('base64url')}${type}`);
  const [first] = story;
  const last = story.at(-1);
  if (!first || !last) throw new Error('expected a ledger with an entry');
  const entries = [...story]
    .slice(-mostEntries)
    .reverse()
    .map((chapter) =>
      block('entry', {}, [
        id(chapter),
        inline('title', {}, escaped(chapter.title)),
        inline('updated', {}, chapter.entry.time),
        block('author', {}, [inline('name', {}, escaped(chapter.entry.by ?? 'mirror'))]),
        inline('content', {}, escaped(chapter.changes.join('\n'))),
      ]),
    );
  const feed = block('feed', { xmlns: 'http://www.w3.org/2005/Atom' }, [
    id(first, '?ct=application/atom+xml'),
    inline('title', {}, escaped(title)),
    inline('updated', {}, last.entry.time),
    ...entries,
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed}\n`;
}
