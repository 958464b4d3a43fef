// What the benchmarks share: a page in which the widget's tags wait, a stage, and a clock.

/** The tags are registered when the clock runs, and not when their script does. */
const held: Parameters<CustomElementRegistry['define']>[] = [];
// eslint-disable-next-line @typescript-eslint/unbound-method -- called on the registry below
const { define } = CustomElementRegistry.prototype;
CustomElementRegistry.prototype.define = (...args) => void held.push(args);

/** Registers what the widget's script has asked for. */
export const registerHeld = (): void => held.splice(0).forEach((args) => define.apply(customElements, args));

/** Registers a tag of the benchmarks' own. */
export const register = (...args: Parameters<CustomElementRegistry['define']>): void =>
  define.apply(customElements, args);

export type Widget = HTMLElement & {
  results: unknown;
  updateComplete: Promise<boolean>;
  /** Of elements whose rows come in steps. */
  rowsComplete?: Promise<void>;
};

/** Puts markup into the page. */
export function stage(markup: string): HTMLElement {
  const element = document.createElement('main');
  element.innerHTML = markup;
  document.body.append(element);
  return element;
}

/** Has the engine lay out whatever has changed. */
export const layout = (): number => document.body.offsetHeight;

/** The page's own, whatever later takes its place. */
const wait = globalThis.setTimeout.bind(globalThis);

/** Until a picture is on the screen, so that everything has run that follows one. */
export const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => wait(resolve)));

/** How many milliseconds the work takes. */
export async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The same for long work in a page that has come to rest. */
export async function clock(work: () => unknown): Promise<number> {
  layout();
  // What the preparation left behind is not collected while the clock runs.
  globalThis.gc?.();
  await frame();
  return time(work);
}
