import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** A button that readers get. */
export interface Action {
  readonly label: string;
  /** What it is called where its label alone does not say enough; it begins with the label. */
  readonly name?: string;
  readonly press: (button: HTMLElement) => unknown;
  /** Of one that chooses: whether this is what is chosen. */
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
}

export const button = ({ label, name, press, isPressed, isDisabled }: Action): TemplateResult =>
  html`<button
    part="button"
    type="button"
    aria-label=${name ?? nothing}
    aria-pressed=${isPressed ?? nothing}
    ?disabled=${isDisabled}
    @click=${({ currentTarget }: Event) => press(currentTarget as HTMLElement)}
  >
    ${label}
  </button>`;
