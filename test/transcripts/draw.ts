// Draws every named case with the built script, and reads Chromium's accessibility tree of it.
import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright';
import { dashboardGroups } from '../cases/dashboard.js';
import type { DashboardCase } from '../cases/dashboard.js';
import { groups } from '../cases/index.js';
import type { Case } from '../cases/index.js';
import { dashboard, launchChromium } from '../package/built.js';
import { serveDist } from '../package/dist-server.js';
import { linesOf, straysOf } from './tree.js';
import type { AXNode } from './tree.js';

export const locales = ['id', 'en'] as const;
export type Locale = (typeof locales)[number];

export type AnyCase = Case | DashboardCase;

/** What a screen reader is told of one case in one language. */
export interface Told {
  readonly shown: AnyCase;
  readonly locale: Locale;
  readonly lines: readonly string[];
  /** Texts that stand by themselves between the paragraphs. */
  readonly strays: readonly string[];
  /** The language of the words, as the nearest `lang` says it. */
  readonly lang: string;
}

/** Cases in files: the name of a file, and what it has. */
export const caseGroups: Readonly<Record<string, readonly AnyCase[]>> = { ...groups, ...dashboardGroups };

const views = ['stacked', 'donut', 'table'];

/** The candidates’ cards say the same in each view; so only this one has all of them. */
const inAllViews = 'official';

/** The views of a case that have a transcript, by their names. */
const viewsOf = (shown: AnyCase): readonly AnyCase[] =>
  shown.name === inAllViews
    ? [
        shown,
        ...views.map((chart) => ({
          ...shown,
          name: `${shown.name}, ${chart}`,
          attributes: { ...shown.attributes, chart },
        })),
      ]
    : [shown];

/** All transcripts of a group, in one language. */
export async function tell(group: string, locale: Locale, screen: Screen): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (const shown of (caseGroups[group] ?? []).flatMap(viewsOf)) told.push(await screen.tell(shown, locale));
  return told;
}

/** The text of an approved file. */
export const textOf = (told: readonly Told[]): string =>
  told.map(({ shown, lang, lines }) => `== ${shown.name} (lang ${lang})\n${lines.join('\n')}\n`).join('\n');

/** A page that shows one case after the other. */
export class Screen {
  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
    private readonly session: CDPSession,
    private readonly stop: () => void,
  ) {}

  static async open(options: BrowserContextOptions = {}): Promise<Screen> {
    const server = await serveDist();
    server.pages.set('/', {
      html: `<!doctype html><html lang="id"><meta charset="utf-8"><title>Transkrip</title><link rel="icon" href="data:,">
        <script src="/${dashboard}"></script><body></body></html>`,
    });
    const browser = await launchChromium();
    const context = await browser.newContext({
      reducedMotion: 'reduce',
      locale: 'id-ID',
      timezoneId: 'Asia/Jakarta',
      viewport: { width: 680, height: 900 },
      ...options,
    });
    const page = await context.newPage();
    await page.goto(server.origin);
    return new Screen(browser, page, await context.newCDPSession(page), () => server.close());
  }

  async tell(shown: AnyCase, locale: Locale): Promise<Told> {
    const { lang, spoken } = await this.show(shown, { locale });
    const { nodes } = await this.session.send('Accessibility.getFullAXTree');
    // The protocol gives a slider's number without the words for it.
    const lines = linesOf(nodes as readonly AXNode[]).map((line) => line.replace(/(?<=^ *slider .*)$/, ` ${spoken}`));
    return { shown, locale, lang, lines, strays: straysOf(nodes) };
  }

  /** Draws a case, with these attributes beside its own. */
  show(shown: AnyCase, attributes: Readonly<Record<string, string>>): Promise<{ lang: string; spoken: string }> {
    return this.page.evaluate(show, {
      tag: 'tag' in shown ? shown.tag : 'election-results',
      attributes: { ...shown.attributes, ...attributes },
      states: statesOf(shown),
    });
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.stop();
  }
}

/** The states that a case has, one after the other, as properties of its element. */
const statesOf = (shown: AnyCase): readonly object[] => {
  if (!('tag' in shown)) return [shown.previous, shown.results].filter(Boolean).map((results) => ({ results }));
  const { results, series, contests, sources } = shown;
  return [sources ? sources : results ? { results } : series ? { series } : { contests }];
};

interface Drawing {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly states: readonly object[];
}

/** Runs in the page. Returns the language of the words, and what a slider says. */
async function show({ tag, attributes, states }: Drawing): Promise<{ lang: string; spoken: string }> {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const state of states) {
    Object.assign(element, state);
    if (!element.isConnected) document.body.replaceChildren(element);
    const { rowsComplete, updateComplete } = element as { rowsComplete?: unknown; updateComplete?: unknown };
    await (rowsComplete ?? updateComplete);
  }
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const find = [element.shadowRoot?.querySelector('[lang]'), element.shadowRoot?.querySelector('[aria-valuetext]')];
  return {
    lang: (find[0] ?? document.documentElement).getAttribute('lang') ?? '',
    spoken: find[1]?.getAttribute('aria-valuetext') ?? '',
  };
}
