import { adoptStyles, LitElement } from 'lit';
import type { CSSResult, ReactiveController } from 'lit';

/** What of `LitElement` our elements build on: all but its method `updated`. */
interface LitElementWithoutUpdated extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  readonly hasUpdated: boolean;
  renderRoot: HTMLElement | DocumentFragment;
  addController(controller: ReactiveController): void;
  removeController(controller: ReactiveController): void;
  requestUpdate(name?: PropertyKey, before?: unknown): void;
  performUpdate(): void;
  createRenderRoot(): ShadowRoot;
  connectedCallback(): void;
  disconnectedCallback(): void;
  update(changes: Map<PropertyKey, unknown>): void;
}

const Base = LitElement as unknown as (new () => LitElementWithoutUpdated) &
  Pick<typeof LitElement, 'styles' | 'properties' | 'observedAttributes'>;

/**
 * True where Lit makes a server's drawing its own, with `@lit-labs/ssr-client/lit-element-hydrate-support.js`; loaded after Lit it
 * does nothing. The page script is built without.
 */
const hydrates =
  (globalThis as { litElementHydrateSupport?: unknown }).litElementHydrateSupport &&
  Object.hasOwn(LitElement, 'observedAttributes');

/** What a drawing says and shows. Engines differ in the last digit of a sine. */
const drawingOf = (root: ParentNode): string =>
  [...root.querySelectorAll(':not(style, link)')]
    .flatMap(({ localName, attributes, childNodes }) => [
      localName,
      ...[...attributes].map(({ name, value }) => `${name}=${value}`).sort(),
      [...childNodes].map((node) => (node instanceof Text ? node.data : '')).join(''),
    ])
    .join()
    .replace(/\d+\.\d{9,}/g, (digits) => Number(digits).toFixed(6));

/**
 * Makes a server's drawing the element's own. Lit takes it as it stands, without a look at what it says: where a script has set
 * newer figures, a lock has opened or another release has printed it, the page would keep what is not so. That is drawn anew.
 */
function hydrate(element: LitElementWithoutUpdated, update: () => void): void {
  const { renderRoot } = element;
  let isOwn = false;
  try {
    update();
    element.renderRoot = new DocumentFragment();
    update();
    isOwn = drawingOf(element.renderRoot) === drawingOf(renderRoot);
  } catch {
    // Lit could not find its places.
  }
  element.renderRoot = renderRoot;
  if (isOwn) return;
  renderRoot.replaceChildren();
  // Where Lit keeps what it has drawn there.
  Reflect.deleteProperty(renderRoot, '_$litPart$');
  update();
}

/**
 * A Lit element with a property `updated`, the time of its figures, although Lit calls a method of that name after each
 * update: `drawn` is called instead.
 */
export abstract class DrawnElement extends Base {
  private time: string | null = null;
  private isFinishing = false;
  /** Shows what stands in the tag where the first drawing has failed: an empty shadow root would hide it. */
  private slotted: Element | undefined;

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

  override createRenderRoot(): ShadowRoot {
    const { elementStyles } = this.constructor as unknown as { readonly elementStyles: CSSResult[] };
    if (hydrates) {
      const root = super.createRenderRoot();
      // What hydrates keeps the server's style sheet, which a content security policy may have blocked.
      root.adoptedStyleSheets = elementStyles.flatMap(({ styleSheet }) => styleSheet ?? []);
      return root;
    }
    const { shadowRoot } = this;
    if (!shadowRoot) return super.createRenderRoot();
    // A server's drawing gives way in the task that draws it anew. Lit's own way would keep it where the page's support for
    // hydration has reached the page script's Lit.
    shadowRoot.replaceChildren();
    adoptStyles(shadowRoot, elementStyles);
    return shadowRoot;
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
    if (hydrates && !this.hasUpdated && this.renderRoot.hasChildNodes()) hydrate(this, () => super.update(changes));
    else super.update(changes);
    // Lit's next call is this.updated().
    this.isFinishing = true;
  }

  private readonly finish = (): void => {
    this.isFinishing = false;
    this.drawn();
  };
}
