import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { pngOf } from '../export/png.js';
import type { SVGOptions } from '../export/svg.js';
import type { Messages } from '../text/messages.js';
import { choices } from '../text/presentation.js';
import type { Chart } from '../text/presentation.js';
import type { Standings } from '../text/standings.js';
import { button } from './button.js';
import { canSave, fileName, save } from './saving.js';

/** What a page may offer its readers. */
export const controls = ['chart', 'data', 'image', 'embed'] as const;
export type Control = (typeof controls)[number];

/** What stands together. */
const groups: readonly (readonly Control[])[] = [['chart'], ['data', 'image', 'embed']];

/** What the buttons are about. */
export interface Subject {
  /** Names the files, and describes the picture. */
  readonly standings: Pick<Standings, 'label' | 'summary' | 'updated'>;
  /** False while there is nothing to take along. */
  readonly hasFigures: boolean;
  readonly words: Messages['toolbar'];
  /** The view, and how it is chosen, where there are several. */
  readonly chart?: Chart;
  readonly choose?: (chart: Chart) => void;
  readonly csv: () => string;
  readonly svg: (options: SVGOptions) => string;
  /** Undefined where there is no code to be had. */
  readonly embed?: () => string | undefined;
}

interface Host extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}

/** What could not be saved or copied for the reader, to be taken by hand: text, or the address of a picture. */
interface Box {
  readonly label: string;
  readonly opener: HTMLElement;
  readonly text?: string;
  readonly picture?: string;
}

/** How long it is said that something was done, in milliseconds. */
const sayingTime = 4000;

/** The reader's toolbar of one element. */
export class Toolbar {
  private box: Box | undefined;
  /** What became of the last press. */
  private said = '';

  /** Without a host, as on a server, the buttons stand there and nobody presses them. */
  constructor(private readonly host?: Host) {}

  draw(
    offered: readonly Control[],
    { chart, choose, standings, hasFigures, words, csv, svg, embed }: Subject,
  ): TemplateResult | typeof nothing {
    if (!offered.length) return nothing;

    /** `take` resolves with what is left to the reader's hands, if anything is. */
    const taking = (label: string, take: () => Blob | undefined | Promise<Blob | undefined>): TemplateResult =>
      button({
        label,
        isDisabled: !hasFigures,
        press: async (opener) => {
          this.show('');
          try {
            const left = await take();
            if (!left) return;
            const isPicture = left.type === 'image/png';
            const content = isPicture ? { picture: URL.createObjectURL(left) } : { text: await left.text() };
            this.show('', { label, opener, ...content });
            await this.host?.updateComplete;
            this.host?.shadowRoot?.querySelector<HTMLElement>('.box > [tabindex], .box > button')?.focus();
          } catch {
            this.show(words.failed(label));
          }
        },
      });
    const file = (content: Blob, ending: string): Blob | undefined =>
      canSave() ? save(content, fileName(standings.label, standings.updated?.iso, ending)) : content;
    const picture = (size: 'auto' | 'share' = 'auto'): string => svg({ size, theme: this.host && themeOf(this.host) });

    const buttons: Readonly<Record<Control, readonly TemplateResult[]>> = {
      chart: choices.chart.map((name) =>
        button({ label: words.charts[name], isPressed: name === chart, press: () => choose?.(name) }),
      ),
      data: [taking(words.csv, () => file(new Blob([csv()], { type: 'text/csv' }), '.csv'))],
      image: [
        taking(words.png, async () => file(await pngOf(picture()), '.png')),
        taking(words.svg, () => file(new Blob([picture()], { type: 'image/svg+xml' }), '.svg')),
        taking(words.share, async () => file(await pngOf(picture('share'), 1), '-1200x630.png')),
      ],
      embed: [
        taking(words.embed, async () => {
          const code = embed?.() ?? '';
          try {
            await navigator.clipboard.writeText(code);
          } catch {
            return new Blob([code]);
          }
          this.show(words.copied);
          setTimeout(() => this.said === words.copied && this.show(''), sayingTime);
          return undefined;
        }),
      ],
    };
    return html`<div part="toolbar" role="group" aria-label=${words.label}>
      ${groups.map((group) => {
        const wanted = group.filter((control) => offered.includes(control));
        return wanted.length ? html`<div class="badges">${wanted.map((control) => buttons[control])}</div>` : nothing;
      })}
      <p role="status" class="quiet">${this.said}</p>
      ${this.box ? this.drawBox(this.box, standings, words) : nothing}
    </div>`;
  }

  private drawBox(
    { label, picture, text }: Box,
    { summary }: Subject['standings'],
    { close, copyText, keepPicture }: Messages['toolbar'],
  ): TemplateResult {
    return html`<div
      class="box"
      role="group"
      aria-label=${label}
      @keydown=${({ key }: KeyboardEvent) => key === 'Escape' && this.close()}
    >
      <p class="quiet">${picture ? keepPicture : copyText}</p>
      ${
        picture
          ? html`<img src=${picture} alt=${summary} />`
          : html`<pre tabindex="0" role="textbox" aria-readonly="true" aria-label=${label} @focus=${selectAll}>${text}</pre>`
      }
      ${button({ label: close, press: this.close })}
    </div>`;
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

const selectAll = ({ target }: Event): void => getSelection()?.selectAllChildren(target as Node);

/** The theme in which an element is drawn. */
function themeOf(element: Element): 'light' | 'dark' {
  const { colorScheme } = getComputedStyle(element);
  if (!colorScheme.includes('dark')) return 'light';
  // Of two that a page knows, the reader's is drawn.
  return colorScheme.includes('light') && !matchMedia('(prefers-color-scheme: dark)').matches ? 'light' : 'dark';
}
