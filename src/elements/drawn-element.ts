import { LitElement } from 'lit';
import type { ReactiveController } from 'lit';

/** What of `LitElement` our elements build on: all but its method `updated`. */
interface LitElementWithoutUpdated extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  readonly hasUpdated: boolean;
  addController(controller: ReactiveController): void;
  removeController(controller: ReactiveController): void;
  requestUpdate(name?: PropertyKey, before?: unknown): void;
  connectedCallback(): void;
  disconnectedCallback(): void;
  update(changes: Map<PropertyKey, unknown>): void;
}

const Base = LitElement as unknown as (new () => LitElementWithoutUpdated) &
  Pick<typeof LitElement, 'styles' | 'properties' | 'observedAttributes'>;

/**
 * A Lit element with a property `updated`, the time of its figures, although Lit calls a method of that name after each
 * update: `drawn` is called instead.
 */
export abstract class DrawnElement extends Base {
  private time: string | null = null;
  private isFinishing = false;

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

  override update(changes: Map<PropertyKey, unknown>): void {
    super.update(changes);
    // Lit's next call is this.updated().
    this.isFinishing = true;
  }

  private readonly finish = (): void => {
    this.isFinishing = false;
    this.drawn();
  };
}
