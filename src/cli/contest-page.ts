import { scriptTag } from '../export/embed/script-tag.js';
import { toEmbed } from '../export/embed/embed.js';
import type { EmbedOptions } from '../export/embed/embed.js';
import { block, escaped, inline, tag } from '../export/embed/html.js';
import { viewOf } from '../export/view.js';
import type { Results } from '../results/types.js';
import { chosen } from '../text/presentation.js';

/** A picture of a contest, for hosts that show one. */
export interface Picture {
  /** An http(s) address. */
  readonly url: string;
  /** In px. */
  readonly width: number;
  readonly height: number;
}

/** What the page and the oEmbed answer of one contest are made of. */
export interface Contest {
  readonly results: Results;
  /** How it is shown, and the addresses of the scripts and the frame. */
  readonly options: EmbedOptions;
  /** Address of the page. */
  readonly page: string;
  /** Address of the oEmbed answer. */
  readonly answer: string;
  readonly picture: Picture | undefined;
  readonly provider: { readonly name?: string; readonly url?: string };
  /** Width of the frame, in px. */
  readonly width: number;
}

export function titleOf({ results, options }: Contest): string {
  const { band, label, subheading } = viewOf(results, options).standings;
  return [band, label, subheading].filter(Boolean).join(', ');
}

/** For readers without scripts. The widget has styles of its own. */
const style = `
body { margin: 0 auto; max-width: 40em; padding: 1em; font: 1em/1.5 system-ui, sans-serif; color-scheme: light dark; }
caption { padding-bottom: 0.5em; font-weight: bold; text-align: start; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 0.4em; border-bottom: 1px solid #8886; text-align: start; vertical-align: top; }
`;

/**
 * The page of one contest. It can be read without a script, and hosts find its oEmbed answer by it.
 *
 * @throws {ResultsError} where the results cannot be shown
 */
export function contestPage(contest: Contest): string {
  const { results, options, page, answer, picture, provider } = contest;
  const { summary } = viewOf(results, options).standings;
  const title = titleOf(contest);
  const meta = (property: string, content: string | undefined): string =>
    content === undefined ? '' : tag('meta', { property, content });
  const head = [
    tag('meta', { charset: 'utf-8' }),
    inline('title', {}, escaped(title)),
    tag('meta', { name: 'viewport', content: 'width=device-width' }),
    tag('meta', { name: 'description', content: summary }),
    tag('link', { rel: 'canonical', href: page }),
    tag('link', { rel: 'alternate', type: 'application/json+oembed', href: answer, title }),
    meta('og:type', 'website'),
    meta('og:url', page),
    meta('og:title', title),
    meta('og:description', summary),
    meta('og:site_name', provider.name),
    ...(picture
      ? [
          meta('og:image', picture.url),
          meta('og:image:width', String(picture.width)),
          meta('og:image:height', String(picture.height)),
          meta('og:image:alt', summary),
          tag('meta', { name: 'twitter:card', content: 'summary_large_image' }),
        ]
      : []),
    inline('style', {}, style),
    options.script ? scriptTag(options.script) : '',
  ];
  const body = block('main', {}, [toEmbed(results, options, 'table')]);
  return `<!doctype html>\n${block('html', { lang: chosen(options, 'locale') }, [
    block('head', {}, head),
    block('body', {}, [body]),
  ])}\n`;
}
