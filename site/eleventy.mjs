// The site's pages: Markdown and templates of pages/, the documents of docs/, and one page for each element, made from
// custom-elements.json. Every link between pages is relative, so that the site works from any folder of a server.
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { documents, sources } from './data/documents.mjs';
import { elements } from './data/elements.ts';
import { words } from './data/words.mjs';

const root = new URL('../', import.meta.url);
const { repository, homepage } = JSON.parse(readFileSync(new URL('site.config.json', root), 'utf8'));
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

/** An address within the site, as a page at `from` writes it. */
const relative = (to, from) => {
  const [path, fragment = ''] = to.split(/(?=[?#])/);
  const found = posix.relative(from.replace(/[^/]*$/, ''), path) + (path.endsWith('/') ? '/' : '');
  return `${found.replace(/^\/$/, './')}${fragment}`;
};

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Where a document's link leads: to its page on the site, else to its file in the repository. */
function fromDocument(link, source) {
  if (/^[a-z]+:|^#/i.test(link)) return link;
  const [path, fragment = ''] = link.split(/(?=#)/);
  const file = posix.join(posix.dirname(source), path);
  const page = sources.get(file);
  return page ? `/${page}${fragment}` : `${repository}/blob/main/${file}${fragment}`;
}

export default function site(config) {
  config.addGlobalData('site', { repository, homepage, version });
  config.addGlobalData('elements', elements);
  config.addGlobalData('words', words);
  config.addGlobalData('documents', documents);
  config.addPassthroughCopy({ 'site/assets': 'assets' });
  config.addPassthroughCopy({ 'node_modules/minisearch/dist/es/index.js': 'assets/minisearch.js' });
  config.addFilter('relative', relative);
  config.addFilter('code', (text = '') => escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>'));

  for (const { source, page, title, description } of documents) {
    const text = readFileSync(new URL(source, root), 'utf8');
    const linked = text.replace(/(\]\()([^)\s]+)(?=\))/g, (_link, before, to) => before + fromDocument(to, source));
    config.addTemplate(`${page}index.md`, linked, {
      layout: 'page.njk',
      lang: 'en',
      title,
      description,
      templateEngineOverride: 'md',
    });
  }

  config.addTransform('finish', function (html) {
    const { outputPath, url } = this.page;
    return outputPath?.endsWith('.html') ? withRelativeLinks(reachable(withHeadingIds(html)), url) : html;
  });

  return {
    dir: { input: 'site/pages', includes: '../layouts', output: 'site/output' },
    markdownTemplateEngine: false,
    htmlTemplateEngine: 'njk',
  };
}

const withRelativeLinks = (html, url) =>
  html.replace(/(<[^>]*\s(?:href|src)=")(\/(?!\/)[^"]*)/g, (_tag, before, to) => before + relative(to, url));

/** What can be wider than a phone is scrolled there, also by keys. */
const reachable = (html) =>
  html
    .replace(/<pre>/g, '<pre tabindex="0">')
    .replace(/<table>\n<thead>[^]*?<\/table>/g, '<div class="scroll" tabindex="0">$&</div>');

/** Gives each heading without an id the one that GitHub would give it, so that links into the documents stay right. */
function withHeadingIds(html) {
  const taken = new Map();
  return html.replace(/<(h[2-4])>(.*?)<\/\1>/gs, (_heading, tag, content) => {
    const slug = content
      .replace(/<[^>]+>|&[a-z]+;/g, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-');
    const count = taken.get(slug) ?? 0;
    taken.set(slug, count + 1);
    return `<${tag} id="${count ? `${slug}-${count}` : slug}">${content}</${tag}>`;
  });
}
