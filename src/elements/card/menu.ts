// The menu of what readers can save and copy, a part of the script (part.ts) that comes when it is first opened.
// Its keys are those of a menu button: https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Messages } from '../../text/messages/messages.js';
import { MissingPart } from './part.js';
import { button } from './button.js';
import { dress } from './dress.js';
import { menuStyles } from './menu-styles.js';
import { place } from './place.js';
import { take } from './take.js';
import type { Host, Subject, Takeaway } from './toolbar.js';

/** What could not be saved or copied, for the reader to take by hand: text, or the address of a picture. */
interface Box {
  readonly label: string;
  readonly text?: string;
  readonly picture?: string;
}

/** How long the message about a success stays, in milliseconds. */
const sayingTime = 4000;

export class Menu {
  isOpen = false;
  /** The result of what was taken last. */
  said = '';
  private box: Box | undefined;
  private opener: HTMLElement | undefined;
  /** True where it opens in its place, and moves what follows. */
  private isInline = false;

  /** @param fail tells readers that a part of the script is missing */
  constructor(
    private readonly host: Host,
    private readonly fail: (error: unknown) => Promise<void>,
  ) {
    const { shadowRoot } = host;
    if (!shadowRoot) return;
    // Safari 15.4 adopts none.
    const own = [...((shadowRoot as Partial<ShadowRoot>).adoptedStyleSheets ?? [])];
    dress(shadowRoot, [menuStyles]);
    // Where style sheets are adopted, these took the place of the element's own.
    if (own.length) shadowRoot.adoptedStyleSheets = [...own, ...shadowRoot.adoptedStyleSheets];
  }

  draw(subject: Subject, names: readonly Takeaway[], words: Messages['toolbar']): TemplateResult {
    return html`${
      this.isOpen
        ? html`<div
            class="menu"
            role="menu"
            aria-label=${words.menu}
            popover=${this.isInline ? nothing : 'manual'}
            @keydown=${this.key}
          >
            ${names.map(
              (name) =>
                html`<button type="button" role="menuitem" tabindex="-1" @click=${() => this.take(name, subject, words)}>
                  ${words[name]}
                </button>`,
            )}
          </div>`
        : nothing
    }${this.box ? drawBox(this.box, subject, words, this.closeBox) : nothing}`;
  }

  /** Opens the menu with the focus on its first item, or its last one; closes it where it is open. */
  async toggle(opener: HTMLElement, atEnd: boolean): Promise<void> {
    if (this.isOpen) {
      this.close();
      return;
    }
    this.opener = opener;
    this.isOpen = true;
    this.isInline = !('popover' in opener);
    this.show('');
    await this.host.updateComplete;
    if (!this.isInline && !place(this.menu, opener)) {
      this.isInline = true;
      this.host.requestUpdate();
      await this.host.updateComplete;
    }
    this.items.at(atEnd ? -1 : 0)?.focus();
    addEventListener('pointerdown', this.leave);
    addEventListener('resize', this.resize);
  }

  /** Closes the menu. The focus goes back to its button, unless the reader went elsewhere. */
  private close(isLeft = false): void {
    removeEventListener('pointerdown', this.leave);
    removeEventListener('resize', this.resize);
    if (!isLeft) this.opener?.focus();
    this.isOpen = false;
    this.host.requestUpdate();
  }

  private get menu(): HTMLElement {
    return this.host.shadowRoot?.querySelector('.menu') as HTMLElement;
  }

  private get items(): readonly HTMLElement[] {
    return [...this.menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  }

  private readonly leave = (event: Event): void => {
    const path = event.composedPath();
    if (!path.includes(this.menu) && !path.includes(this.opener as EventTarget)) this.close(true);
  };

  private readonly resize = (): void => {
    if (!this.isInline && !place(this.menu, this.opener as HTMLElement)) this.close();
  };

  private readonly key = (event: KeyboardEvent): void => {
    const { altKey, ctrlKey, key, metaKey } = event;
    const { items } = this;
    if (altKey || ctrlKey || metaKey) return;
    // The next item in the order of Tab follows the button, whose place the menu has.
    if (key === 'Tab') {
      this.close();
      return;
    }
    const at = items.findIndex((item) => item.matches(':focus'));
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const step = steps[key];
    const found =
      step === undefined
        ? [...items.slice(at + 1), ...items.slice(0, at)].find((item) =>
            item.textContent.trim().toLowerCase().startsWith(key.toLowerCase()),
          )
        : items.at(step % items.length);
    if (key === 'Escape') this.close();
    else if (found) found.focus();
    else return;
    event.preventDefault();
  };

  private async take(name: Takeaway, subject: Subject, words: Messages['toolbar']): Promise<void> {
    const label = words[name];
    this.close();
    this.show('');
    try {
      const left = await take[name](subject, this.host);
      if (left) {
        const isPicture = left.type === 'image/png';
        this.show('', { label, ...(isPicture ? { picture: URL.createObjectURL(left) } : { text: await left.text() }) });
        await this.host.updateComplete;
        this.host.shadowRoot?.querySelector<HTMLElement>('.box > [tabindex], .box > button')?.focus();
      } else if (name === 'embed') {
        this.show(words.copied);
        setTimeout(() => this.said === words.copied && this.show(''), sayingTime);
      }
    } catch (error) {
      if (error instanceof MissingPart) await this.fail(error);
      else this.show(words.failed(label));
    }
  }

  private show(said: string, box?: Box): void {
    if (this.box?.picture) URL.revokeObjectURL(this.box.picture);
    this.said = said;
    this.box = box;
    this.host.requestUpdate();
  }

  private readonly closeBox = (): void => {
    this.opener?.focus();
    this.show('');
  };
}

const drawBox = (
  { label, picture, text }: Box,
  { card }: Subject,
  words: Messages['toolbar'],
  close: () => void,
): TemplateResult =>
  html`<div
    class="box"
    role="group"
    aria-label=${label}
    @keydown=${({ key }: KeyboardEvent) => key === 'Escape' && close()}
  >
    <p class="quiet">${picture ? words.keepPicture : words.copyText}</p>
    ${
      picture
        ? html`<img src=${picture} alt=${card.summary} />`
        : html`<pre tabindex="0" role="textbox" aria-readonly="true" aria-label=${label} @focus=${selectAll}>${text}</pre>`
    }
    ${button({ label: words.close, press: close })}
  </div>`;

const selectAll = ({ target }: Event): void => getSelection()?.selectAllChildren(target as Node);
