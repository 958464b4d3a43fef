import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { messages } from '../../text/locales.js';
import type { Locale } from '../../text/numbers.js';
import type { HeadingLevel } from '../../text/presentation.js';
import type { Look } from '../../view/notices.js';
import type { Standings } from '../../view/standings.js';
import { button } from './button.js';
import type { Action } from './button.js';
import { answer, ground, progress } from './picture.js';
import type { Control, Subject, Toolbar } from './toolbar.js';

export type Content = TemplateResult | typeof nothing;

/** What an element shows of a state, and what readers may take along of it. */
export interface Body extends Subject {
  /** What stands around the content. */
  readonly card: Standings;
  readonly content: Content;
  /** True where nothing of it may be saved: it is not what the figures are. */
  readonly isTrial?: boolean;
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

/** A line that keeps the place of one that may come. */
const free = html`<p class="free">\u00a0</p>`;

/** Titles, the answer, notices, source, time and buttons of one state, around what is drawn of it. */
export function card(body: Body, surroundings: Surroundings): TemplateResult {
  const { card: standings, chart, content } = body;
  const { banner, caution, isLive, isWaiting, label, summary } = standings;
  const kind = standings.badges.find((badge) => badge.kind)?.kind;
  return html`<figure
    part="root"
    lang=${surroundings.locale}
    data-chart=${chart ?? nothing}
    data-kind=${kind ?? nothing}
    ?data-live=${isLive}
    ?data-void=${caution?.isVoid}
    aria-label=${label}
    aria-describedby=${isLive ? nothing : 'summary'}
    ?data-waiting=${isWaiting}
  >
    ${banner ? html`<p part="banner" role="paragraph" class="test">${banner}</p>` : nothing}
    ${caution ? html`<p part="banner" class=${caution.isVoid ? 'band void' : 'band'}>${caution.text}</p>` : nothing}
    ${titles(standings, surroundings)}
    <p id="summary" class="unseen" hidden>${summary}</p>
    ${progress(standings)} ${isLive ? live(standings, surroundings) : [ground(standings), ...notices(standings, false)]}
    ${content} ${isLive ? footnote(standings) : notices(standings, true)} ${footer(body, surroundings)}
  </figure>`;
}

/** The contest and the kind of count in one small line above the answer; without an answer, the heading is the large line. */
function titles(standings: Standings, { level }: Surroundings): TemplateResult {
  const { badges, heading, isLive, subheading } = standings;
  const said = answer(standings);
  const title = heading ? headings[level](heading) : nothing;
  const small = badges.filter(({ isStatus }) => !isStatus);
  const line =
    small.length || subheading || (said !== nothing && heading) || isLive
      ? html`<div class="kick">
          <div>${said === nothing ? nothing : title} ${subheading ? html`<p part="subheading">${subheading}</p>` : nothing}</div>
          ${small.map(({ text, kind }) => html`<p part="badge" data-kind=${kind ?? nothing}>${text}</p>`)}
          ${isLive && !small.length ? html`<span class="free">\u00a0</span>` : nothing}
        </div>`
      : nothing;
  // What a feed brings must not make the two lines change places.
  return said === nothing && !isLive ? html`${title} ${line}` : html`${line} ${said === nothing ? title : said}`;
}

const footer = (body: Body, { controls, hasFigures, locale, toolbar }: Surroundings): Content => {
  const { code, isLive, source, updated } = body.card;
  return source || updated || isLive || controls.length
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
                ${updated.label} <time datetime=${updated.iso}>${updated.text}</time>
              </p>`
            : isLive
              ? html`<p>${body.card.noTime}</p>`
              : nothing
        }
        ${code?.url ? html`<p><a href=${code.url}>${code.text.replace(/,.*/, '')}</a></p>` : nothing}
        ${toolbar.draw(body, { controls, hasFigures, words: messages[locale].toolbar })}
      </div>`
    : nothing;
};

const lookOf = ({ looks }: Standings, text: string): Look => looks.get(text) ?? 'note';

/** The notices that stand above the chart, or the footnotes under it. */
const notices = (standings: Standings, areNotes: boolean): readonly Content[] =>
  standings.notices
    .filter((text) => (lookOf(standings, text) === 'note') === areNotes)
    .map((text) => html`<p part="notice" class=${lookOf(standings, text)}>${text}</p>`);

/** Letters that fit into the place of a sentence, or of footnotes, in every card. */
const sentenceRoom = 100;
const noteRoom = 70;

/**
 * What goes on with a feed: how fresh the figures are, and one sentence. Both places are always filled, so that nothing comes
 * late and nothing is empty. What has no room is behind a button, over the chart.
 */
function live(standings: Standings, { action, locale }: Surroundings): TemplateResult {
  const { ground, status, timeless, updated } = standings;
  const words = messages[locale];
  const texts = standings.notices.filter((text) => lookOf(standings, text) !== 'note');
  const outage = texts.find((text) => ['outage', 'state'].includes(lookOf(standings, text)));
  const [first, ...more] = texts.filter((text) => text !== outage);
  const said = first ?? (ground || standings.slot);
  // What the answer rests on gives its place to a notice, and is read behind the button then.
  const rest = [...(first && ground ? [ground] : []), ...notesOf(standings)];
  const hasMore =
    more.length > 0 || rest[0] === ground || said.length > sentenceRoom || rest.join(' ').length > noteRoom;
  const isOut = outage && lookOf(standings, outage) === 'outage';
  return html`<div class=${isOut ? 'stat outage' : 'stat'}>
      <p>
        ${
          outage
            ? html`<span part="notice">${outage}</span>`
            : [updated?.clock, updated?.age].filter(Boolean).join(', ') || timeless
        }${isOut ? nothing : html` <span class="then">${status}</span>`}
      </p>
      ${action ? button({ name: `${action.label} ${words.updates}`, ...action }) : nothing}
    </div>
    <div class=${first ? `slot ${lookOf(standings, first)}` : 'slot'}>
      <p part=${first ? 'notice' : nothing}>${said}</p>
      ${
        hasMore
          ? html`<details>
              <summary part="button">${words.more}</summary>
              <div>
                <p>${said}</p>
                ${more.map((text) => html`<p part="notice">${text}</p>`)} ${rest.map((text) => html`<p>${text}</p>`)}
              </div>
            </details>`
          : nothing
      }
    </div>`;
}

const notesOf = (standings: Standings): readonly string[] =>
  standings.notices.filter((text) => lookOf(standings, text) === 'note');

/** The footnotes of a live card in one place; the number of votes so far, where there are none. */
const footnote = (standings: Standings): TemplateResult => {
  const notes = notesOf(standings);
  return html`<p class="note footnote">
    ${notes.length ? notes.map((text) => html`<span part="notice">${text}</span> `) : standings.footnote}
  </p>`;
};
