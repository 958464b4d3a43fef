import type { LitElement, ReactiveController } from 'lit';

type Host = Pick<LitElement, 'shadowRoot'>;

/** Keeps the focus on the button of one value: a row that another one takes the place of does not take the reader along. */
export class FocusKeeper implements ReactiveController {
  private value: string | undefined;

  /** @param buttons selects them */
  constructor(
    private readonly host: Host,
    private readonly buttons: string,
  ) {}

  hostUpdate(): void {
    this.value = this.host.shadowRoot?.activeElement?.closest<HTMLButtonElement>(this.buttons)?.value;
  }

  hostUpdated(): void {
    if (this.value === undefined) return;
    const buttons = this.host.shadowRoot?.querySelectorAll<HTMLButtonElement>(this.buttons) ?? [];
    [...buttons].find(({ value }) => value === this.value)?.focus({ preventScroll: true });
  }
}
