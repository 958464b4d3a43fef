import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { messages } from '../../text/locales.js';
import type { Locale } from '../../text/numbers.js';
import type { HeadingLevel } from '../../text/presentation.js';
import type { Standings } from '../../view/standings.js';
import { button } from './button.js';
import type { Action } from './button.js';
import type { Control, Subject, Toolbar } from './toolbar.js';

export type Content = TemplateResult | typeof nothing;

/** What an element shows of a state, and what readers may take along of it. */
export interface Body extends Subject {
  /** What stands around the content. */
  readonly card: Standings;
  readonly content: Content;
}

/** What the page and the feed say of a card, whatever it shows. */
export interface Surroundings {
  readonly level: `${HeadingLevel}`;
  readonly locale: Locale;
  /** What readers may do about a feed. */
  readonly action?: Action | undefined;
  /** Buttons that the page offers. */
  readonly controls: readonly Control[];
  readonly hasFigures: boolean;
  readonly toolbar: Toolbar;
}

// A tag name cannot be bound: each level is a template of its own.
const headings: Readonly<Record<`${HeadingLevel}`, (text: string) => TemplateResult>> = {
  2: (text) => html`<h2 part="heading">${text}</h2>`,
  3: (text) => html`<h3 part="heading">${text}</h3>`,
  4: (text) => html`<h4 part="heading">${text}</h4>`,
  5: (text) => html`<h5 part="heading">${text}</h5>`,
  6: (text) => html`<h6 part="heading">${text}</h6>`,
};

const paragraph = (part: string, text: unknown): Content => (text ? html`<p part=${part}>${text}</p>` : nothing);

const notice = (text: string): Content => paragraph('notice', text);

/** A line that keeps the place of one that may come. */
const free = html`<p class="free">\u00a0</p>`;

/** Titles, badges, notices, source, time and buttons of one state, around what is drawn of it. */
export function card(
  body: Body,
  { level, locale, action, controls, hasFigures, toolbar }: Surroundings,
): TemplateResult {
  const { card: standings, chart, content } = body;
  const { band, banner, heading, isLive, isWaiting, label, notices, source, subheading, summary, updated } = standings;
  return html`<figure
    part="root"
    data-chart=${chart ?? nothing}
    ?data-live=${isLive}
    aria-label=${label}
    aria-describedby="summary"
    ?data-waiting=${isWaiting}
  >
    ${paragraph('banner', banner)} ${band ? html`<p part="banner" class="band">${band}</p>` : nothing}
    <div class="head">
      <div>${heading ? headings[level](heading) : nothing}${paragraph('subheading', subheading)}</div>
      <p class="badges">
        ${standings.badges.map(({ text, kind }) => html`<span part="badge" data-kind=${kind ?? nothing}>${text}</span>`)}
        ${isLive && !standings.badges.length ? html`<span class="mark free">\u00a0</span>` : nothing}
      </p>
    </div>
    <p id="summary" class="unseen">${summary}</p>
    ${content} ${isLive ? live(standings, action) : notices.map(notice)}
    ${
      source || updated || isLive
        ? html`<div part="footer">
            ${
              source
                ? html`<p part="source">
                    ${source.label}: ${source.url ? html`<a href=${source.url}>${source.name}</a>` : source.name}
                  </p>`
                : isLive
                  ? free
                  : nothing
            }
            ${
              updated
                ? html`<p part="updated">
                    ${updated.label} <time datetime=${updated.iso}>${updated.text}</time>${
                      updated.age ? html` <span class="age">(${updated.age})</span>` : nothing
                    }
                  </p>`
                : isLive
                  ? free
                  : nothing
            }
          </div>`
        : nothing
    }
    ${toolbar.draw(body, { controls, hasFigures, words: messages[locale].toolbar })}
  </figure>`;
}

/** What goes on with a feed, in one place whatever it is, so that nothing jumps. */
const live = ({ notices, status }: Standings, action?: Action): TemplateResult =>
  html`<div class="live">
    <div>${notices.length ? notices.map(notice) : html`<p class="quiet">${status}</p>`}</div>
    ${action ? html`<div part="toolbar">${button(action)}</div>` : nothing}
  </div>`;
