import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SVGOptions } from '../../export/svg/svg.js';
import type { Messages } from '../../text/messages/messages.js';
import { choices } from '../../attributes/choices.js';
import type { Chart } from '../../text/presentation.js';
import type { Standings } from '../../view/standings.js';
import { button } from './button.js';
import { MissingPart, part } from './part.js';
import type { Box, Makers } from './takeaway.js';

/** The groups of buttons that a page may offer. */
export const controls = ['chart', 'data', 'image', 'embed'] as const;
export type Control = (typeof controls)[number];

/** The groups that fit what is shown. Only `<election-results>` has several views, and code for another page. */
export const controlsOf = ({ chart }: Subject): readonly Control[] => (chart ? controls : ['data', 'image']);

/** The files and codes that readers may save or copy, by the names of their words. */
export type Takeaway = 'csv' | 'png' | 'svg' | 'share' | 'embed';

const takeaways: Readonly<Record<Exclude<Control, 'chart'>, readonly Takeaway[]>> = {
  data: ['csv'],
  image: ['png', 'svg', 'share'],
  embed: ['embed'],
};

/** The part that makes files, pictures and codes. */
export const takeaway = part('saves and embeds', () => import('./takeaway.js'));

/** What stands together. */
const groups: readonly (readonly Control[])[] = [['chart'], ['data', 'image', 'embed']];

/** What the buttons act on. */
export interface Subject {
  /** The name of the files, and the description of the picture. */
  readonly card: Pick<Standings, 'label' | 'summary' | 'updated'>;
  /** The view and the function that chooses it, where there are several. */
  readonly chart?: Chart;
  readonly choose?: (chart: Chart) => void;
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

interface Host extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}

/** How long the message about a success stays, in milliseconds. */
const sayingTime = 4000;

/** The reader's toolbar of one element. */
export class Toolbar {
  private box: Box | undefined;
  /** The result of the last press. */
  private said = '';
  /** True where the part that makes files and codes could not be loaded. */
  private isMissing = false;

  /** Without a host, as on a server, the buttons are printed and do nothing. */
  constructor(private readonly host?: Host) {}

  draw(subject: Subject, offer: Offer): TemplateResult | typeof nothing {
    const { controls, hasFigures, words } = offer;
    if (!controls.length) return nothing;
    const { chart, choose } = subject;

    const buttonsOf = (control: Control): readonly TemplateResult[] =>
      control === 'chart'
        ? choices.chart.map((name) =>
            button({ label: words.charts[name], isPressed: name === chart, press: () => choose?.(name) }),
          )
        : takeaways[control].map((name) =>
            button({
              label: words[name],
              isDisabled: !hasFigures,
              press: (opener) => this.take(name, subject, words, opener),
            }),
          );
    return html`<div part="toolbar" role="group" aria-label=${words.label}>
      ${groups.map((group) => {
        const wanted = group.filter(
          (control) => controls.includes(control) && !(this.isMissing && control !== 'chart'),
        );
        return wanted.length ? html`<div class="badges">${wanted.map(buttonsOf)}</div>` : nothing;
      })}
      <p role="status" class="quiet" tabindex=${this.isMissing ? -1 : nothing}>
        ${this.isMissing ? words.missing : this.said}
      </p>
      ${(this.box && takeaway.content?.drawBox(this.box, subject, words, this.close)) ?? nothing}
    </div>`;
  }

  private async take(name: Takeaway, subject: Subject, words: Messages['toolbar'], opener: HTMLElement): Promise<void> {
    const { host } = this;
    if (!host) return;
    const label = words[name];
    this.show('');
    try {
      const { take } = await takeaway.load();
      const left = await take[name](subject, host);
      if (left) {
        const isPicture = left.type === 'image/png';
        const content = isPicture ? { picture: URL.createObjectURL(left) } : { text: await left.text() };
        this.show('', { label, opener, ...content });
        await host.updateComplete;
        host.shadowRoot?.querySelector<HTMLElement>('.box > [tabindex], .box > button')?.focus();
      } else if (name === 'embed') {
        this.show(words.copied);
        setTimeout(() => this.said === words.copied && this.show(''), sayingTime);
      }
    } catch (error) {
      this.isMissing ||= error instanceof MissingPart;
      this.show(words.failed(label));
      await host.updateComplete;
      // The button with the focus has been removed.
      if (!opener.isConnected) host.shadowRoot?.querySelector<HTMLElement>('[role="status"]')?.focus();
    }
  }

  private show(said: string, box?: Box): void {
    if (this.box?.picture) URL.revokeObjectURL(this.box.picture);
    this.said = said;
    this.box = box;
    this.host?.requestUpdate();
  }

  private readonly close = (): void => {
    this.box?.opener.focus();
    this.show('');
  };
}
