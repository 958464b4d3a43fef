import type { LitElement, ReactiveController } from 'lit';

type Host = Pick<LitElement, 'shadowRoot'>;

/** Keeps the focus on the button of one value, even if another row takes its row's place. */
export class FocusKeeper implements ReactiveController {
  private value: string | undefined;

  /** @param buttons the selector of the buttons */
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
