// Shared by the benchmarks: a page in which the widget's tags wait, a place to draw, and a clock.

/** The tags are registered when the clock runs, not when their script is loaded. */
const held: Parameters<CustomElementRegistry['define']>[] = [];
// eslint-disable-next-line @typescript-eslint/unbound-method -- called on the registry below
const { define } = CustomElementRegistry.prototype;
CustomElementRegistry.prototype.define = (...args) => void held.push(args);

/** Registers the tags of the widget's script. */
export const registerHeld = (): void => held.splice(0).forEach((args) => define.apply(customElements, args));

/** Registers a tag of the benchmarks. */
export const register = (...args: Parameters<CustomElementRegistry['define']>): void =>
  define.apply(customElements, args);

export type Widget = HTMLElement & {
  results: unknown;
  updateComplete: Promise<boolean>;
  /** Waits for elements that draw their rows in steps. */
  rowsComplete?: Promise<void>;
};

/** Puts markup into the page. */
export function stage(markup: string): HTMLElement {
  const element = document.createElement('main');
  element.innerHTML = markup;
  document.body.append(element);
  return element;
}

/** Makes the engine lay out everything that has changed. */
export const layout = (): number => document.body.offsetHeight;

/** The page's own timer, even when a fake one replaces it later. */
const wait = globalThis.setTimeout.bind(globalThis);

/** Resolves when a picture is on the screen and all work after it is done. */
export const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => wait(resolve)));

/** The milliseconds that the work takes. */
export async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The milliseconds of long work in an idle page. */
export async function clock(work: () => unknown): Promise<number> {
  layout();
  // Garbage of the preparation must not be collected while the clock runs.
  globalThis.gc?.();
  await frame();
  return time(work);
}
