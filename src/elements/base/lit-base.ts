import { LitElement } from 'lit';
import type { ReactiveController } from 'lit';

/** The members of Lit's element that our elements use. Its method `updated` is not among them, since an attribute's property has that name. */
interface Members extends HTMLElement, Pick<LitElement, 'hasUpdated' | 'renderRoot' | 'updateComplete'> {
  performUpdate(): void;
  addController(controller: ReactiveController): void;
  removeController(controller: ReactiveController): void;
  requestUpdate(...change: Parameters<LitElement['requestUpdate']>): void;
  connectedCallback(): void;
  disconnectedCallback(): void;
}

/** Lit's element, which controllers can make draw at once. */
class Drawn extends LitElement {
  override performUpdate(): void {
    super.performUpdate();
  }
}

/** What our elements extend. */
export const LitBase: (new () => Members) &
  Pick<typeof LitElement, 'elementStyles' | 'observedAttributes' | 'properties' | 'shadowRootOptions' | 'styles'> =
  Drawn;
