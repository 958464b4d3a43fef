import { adoptStyles, LitElement } from 'lit';
import type { ReactiveController } from 'lit';

/** What of `LitElement` our elements build on: all but its method `updated`. */
interface LitElementWithoutUpdated extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  readonly hasUpdated: boolean;
  renderRoot: HTMLElement | DocumentFragment;
  addController(controller: ReactiveController): void;
  removeController(controller: ReactiveController): void;
  requestUpdate(name?: PropertyKey, before?: unknown): void;
  performUpdate(): void;
  createRenderRoot(): HTMLElement | DocumentFragment;
  connectedCallback(): void;
  disconnectedCallback(): void;
  update(changes: Map<PropertyKey, unknown>): void;
}

const Base = LitElement as unknown as (new () => LitElementWithoutUpdated) &
  Pick<typeof LitElement, 'elementStyles' | 'observedAttributes' | 'properties' | 'shadowRootOptions' | 'styles'>;

/** What a reader's keyboard may be on. */
const focusable = 'a, button, input, select, [tabindex]';

/**
 * A Lit element with a property `updated`, the time of its figures, although Lit calls a method of that name after each
 * update: `drawn` is called instead.
 */
export abstract class DrawnElement extends Base {
  private time: string | null = null;
  private isFinishing = false;
  /** Shows what stands in the tag where the first drawing has failed: an empty shadow root would hide it. */
  private slotted: Element | undefined;
  /** Which of the focusable parts of a server's drawing had the focus: the same one of the element's own takes it. */
  private serverFocus = -1;

  /** Called after each drawing. */
  protected abstract drawn(): void;

  get updated(): string | null {
    return this.isFinishing ? (this.finish as never) : this.time;
  }
  set updated(value: string | null) {
    const before = this.time;
    this.time = value;
    this.requestUpdate('updated', before);
  }

  /**
   * The element's root, empty: what a server has drawn there gives way in the task that draws it anew. Lit's own method is not
   * called, since Lit's support for hydration, where a page has it, would take the server's drawing for the element's.
   */
  override createRenderRoot(): ShadowRoot {
    const { elementStyles, shadowRootOptions } = this.constructor as typeof DrawnElement;
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    if (root.activeElement) this.serverFocus = [...root.querySelectorAll(focusable)].indexOf(root.activeElement);
    root.replaceChildren();
    adoptStyles(root, elementStyles);
    return root;
  }

  override performUpdate(): void {
    try {
      super.performUpdate();
      this.slotted?.remove();
    } catch (error) {
      if (!this.hasUpdated) this.shadowRoot?.append((this.slotted ??= document.createElement('slot')));
      throw error;
    }
  }

  override update(changes: Map<PropertyKey, unknown>): void {
    super.update(changes);
    // Lit's next call is this.updated().
    this.isFinishing = true;
  }

  private readonly finish = (): void => {
    this.isFinishing = false;
    this.renderRoot.querySelectorAll<HTMLElement>(focusable)[this.serverFocus]?.focus({ preventScroll: true });
    this.serverFocus = -1;
    this.drawn();
  };
}
