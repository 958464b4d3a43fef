import { LitElement } from 'lit';

/** What of `LitElement` our elements build on. It has no `updated`: see `DrawnElement`. */
declare class LitElementWithoutUpdated extends HTMLElement {
  static styles: typeof LitElement.styles;
  static properties: typeof LitElement.properties;
  static readonly observedAttributes: string[];
  readonly updateComplete: Promise<boolean>;
  readonly hasUpdated: boolean;
  requestUpdate(name?: PropertyKey, before?: unknown): void;
  connectedCallback(): void;
  disconnectedCallback(): void;
  protected update(changes: Map<PropertyKey, unknown>): void;
  protected willUpdate(): void;
  protected render(): unknown;
}

const Base = LitElement as unknown as typeof LitElementWithoutUpdated;

/**
 * A Lit element whose subclasses may have a property `updated`, although Lit calls a method of that name after each update:
 * it gets `drawn` instead.
 */
export abstract class DrawnElement extends Base {
  /** Called after each drawing. */
  protected abstract drawn(): void;

  protected override update(changes: Map<PropertyKey, unknown>): void {
    super.update(changes);
    // Lit's next call is this.updated(): an own property stands before the subclass's, for that one call.
    Object.defineProperty(this, 'updated', {
      configurable: true,
      value: () => {
        delete (this as { updated?: unknown }).updated;
        this.drawn();
      },
    });
  }
}
