import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SVGOptions } from '../../export/svg/svg.js';
import type { Messages } from '../../text/messages/messages.js';
import type { Chart } from '../../text/presentation.js';
import type { Standings } from '../../view/standings.js';
import type { Menu } from './menu.js';
import { MissingPart, part } from './part.js';
import type { Makers } from './takeaway.js';

/** What a page may offer its readers. */
export const controls = ['chart', 'data', 'image', 'embed'] as const;
export type Control = (typeof controls)[number] | 'coalitions' | 'what-if';

/** What an element can offer, whatever it shows now. Only `<election-results>` has code for another page. */
export const controlsOf = ({ chart, ownControls = [] }: Subject): readonly Control[] =>
  chart ? controls : [...controls.slice(0, 3), ...ownControls];

/** The files and codes that readers may save or copy, by the names of their words. */
export type Takeaway = 'csv' | 'png' | 'svg' | 'share' | 'portrait' | 'embed';

/** What the menu has, in its order, and which control asks for it. */
const takeaways: readonly (readonly [Control, readonly Takeaway[]])[] = [
  ['data', ['csv']],
  ['image', ['png', 'svg', 'share', 'portrait']],
  ['embed', ['embed']],
];

/** The part that has the menu, and makes files, pictures and codes. */
export const takeaway = part('saves and embeds', () => import('./takeaway.js'));

/** What an element draws, and the table that says the same. */
export interface Views {
  /** What is drawn beside the table, by the name of its words. */
  readonly drawing: 'chart' | 'map' | 'list';
  readonly isTable: boolean;
  readonly choose: (isTable: boolean) => void;
}

/** What the control acts on. */
export interface Subject {
  /** The name of the files, and the description of the picture. */
  readonly card: Pick<Standings, 'label' | 'summary' | 'updated'>;
  /** How candidates are drawn, where there are several ways. */
  readonly chart?: Chart;
  /** Controls that the content has itself. */
  readonly ownControls?: readonly Control[];
  /** Where a reader may choose. */
  readonly views?: Views | undefined;
  readonly csv: (makers: Makers) => string | Promise<string>;
  readonly svg: (makers: Makers, options: SVGOptions) => string | Promise<string>;
  /** Undefined where there is no code. */
  readonly embed?: (makers: Makers) => string | undefined;
}

/** What a page offers, and in what language. */
export interface Offer {
  readonly controls: readonly Control[];
  /** False while there is nothing to save. */
  readonly hasFigures: boolean;
  readonly words: Messages['toolbar'];
}

/** An element with a control. */
export interface Host extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}

/** The reader's control of one element: which view, and a menu of what to take along. */
export class Toolbar {
  /** Undefined until the reader first asks for it. */
  private menu: Menu | undefined;
  /** True where the part with the menu could not be loaded. */
  private isMissing = false;

  /** Without a host, as on a server, the buttons are printed and do nothing. */
  constructor(private readonly host?: Host) {}

  draw(subject: Subject, { controls, hasFigures, words }: Offer): TemplateResult | typeof nothing {
    const { menu, isMissing } = this;
    const { views } = subject;
    const taken = takeaways.flatMap(([control, names]) => (controls.includes(control) ? names : []));
    const hasViews = views && controls.includes('chart');
    return hasViews || taken.length
      ? html`<div part="toolbar" role="group" aria-label=${words.label}>
          ${hasViews ? viewSwitch(views, words) : nothing}
          ${
            taken.length && !isMissing
              ? html`<button
                  part="button"
                  type="button"
                  aria-haspopup="menu"
                  aria-expanded=${menu?.isOpen ?? false}
                  ?disabled=${!hasFigures}
                  @click=${this.press}
                  @keydown=${this.press}
                >
                  ${words.menu} <span aria-hidden="true">▾</span>
                </button>`
              : nothing
          }
          ${menu?.draw(subject, taken, words) ?? nothing}
          <p role="status" class="quiet" aria-hidden=${menu || isMissing ? nothing : 'true'} tabindex=${isMissing ? -1 : nothing}>${isMissing ? words.missing : menu?.said}</p>
        </div>`
      : nothing;
  }

  /** A press opens the menu or closes it. Arrows open it too, the upper one at its end. */
  private readonly press = async (event: MouseEvent | KeyboardEvent): Promise<void> => {
    const key = 'key' in event ? event.key : '';
    const { host } = this;
    if (!host || !/^$|^Arrow(Up|Down)$/.test(key)) return;
    event.preventDefault();
    const opener = event.currentTarget as HTMLElement;
    try {
      const { Menu } = await takeaway.load();
      this.menu ??= new Menu(host, this.fail);
      await this.menu.toggle(opener, key === 'ArrowUp');
    } catch (error) {
      await this.fail(error);
    }
  };

  /** Tells readers that a part is missing. The button with the focus gives way to the words. */
  private readonly fail = async (error: unknown): Promise<void> => {
    if (!(error instanceof MissingPart)) throw error;
    this.isMissing = true;
    this.host?.requestUpdate();
    await this.host?.updateComplete;
    this.host?.shadowRoot?.querySelector<HTMLElement>('[part="toolbar"] > [tabindex]')?.focus();
  };
}

const viewSwitch = ({ choose, drawing, isTable }: Views, { views }: Messages['toolbar']): TemplateResult =>
  html`<div class="switch" role="group" aria-label=${views.label}>
    ${([drawing, 'table'] as const).map(
      (name, index) =>
        html`<button part="button" type="button" aria-pressed=${index ? isTable : !isTable} @click=${() => choose(index > 0)}>
          ${views[name]}
        </button>`,
    )}
  </div>`;
