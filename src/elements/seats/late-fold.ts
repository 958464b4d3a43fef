import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { messages } from '../../text/locales.js';
import type { Locale } from '../../text/numbers.js';
import type { Content } from '../card/card.js';
import type { Part } from '../card/part.js';

/** Something that a reader opens. What it needs of the script comes when it is first opened. */
export class LateFold<Drawing> {
  isOpen = false;
  /** True where that part of the script could not be loaded. */
  private isMissing = false;

  constructor(
    private readonly part: Part<Drawing>,
    protected readonly redraw: () => void,
  ) {}

  /** What draws it; undefined while it is folded, and until it has loaded. */
  get drawing(): Drawing | undefined {
    return this.isOpen ? this.part.content : undefined;
  }

  /** The button, and what it opens. */
  draw(label: string, isReady: boolean, locale: Locale, opened: (drawing: Drawing) => Content): TemplateResult {
    const { drawing, isMissing, isOpen } = this;
    return html`<div class="coalitions">
      <button part="button" type="button" aria-expanded=${String(isOpen)} ?disabled=${!isReady} @click=${this.press}>${label} <span aria-hidden="true">▾</span></button>
      ${isOpen && isMissing ? html`<p role="status" class="quiet">${messages[locale].toolbar.missing}</p>` : drawing && isReady ? opened(drawing) : nothing}
    </div>`;
  }

  private readonly press = async (): Promise<void> => {
    this.isOpen = !this.isOpen;
    this.redraw();
    try {
      await this.part.load();
      this.isMissing = false;
    } catch {
      this.isMissing = true;
    }
    this.redraw();
  };
}
