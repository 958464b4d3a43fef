import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * One polite live region for the whole page, for all its elements. It announces at most one sentence in `pause`, and none for an
 * element that is off screen, so that people can listen to a night of updates (WCAG 2.2, 4.1.3).
 */
const pause = 30_000;
/** How long a sentence can be found in the page. Later it would tell old figures to whoever reads to the end of the page. */
const lasting = 5000;

/** The elements that announce, and whether they are on screen. */
const speakers = new Map<Element, boolean>();
/** The newest waiting sentence of each element, and its language. */
const sentences = new Map<Element, readonly [sentence: string, lang: string]>();
let region: HTMLElement | undefined;
let observer: IntersectionObserver | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
/** What was said last, which is not said again. */
let last = '';

/** Lets an element announce while it is connected. */
export class Speaker implements ReactiveController {
  private rest: (() => void) | undefined;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  /** Announces a sentence now, or in its turn. For each element, only the newest waits. */
  say(sentence: string, lang: string): void {
    sentences.set(this.host, [sentence, lang]);
    if (!timer) speak();
  }

  end(): void {
    this.host.removeController(this);
    this.hostDisconnected();
  }

  hostConnected(): void {
    this.rest ??= attend(this.host);
  }

  hostDisconnected(): void {
    this.rest?.();
    this.rest = undefined;
  }
}

/** Until the returned function is called. */
function attend(element: Element): () => void {
  observer ??= new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) if (speakers.has(target)) speakers.set(target, isIntersecting);
  });
  if (!region) {
    region = document.createElement('div');
    region.setAttribute('aria-live', 'polite');
    // Set through the CSSOM, which a content security policy allows.
    region.style.cssText = 'position:fixed;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)';
    document.body.append(region);
  }
  speakers.set(element, false);
  observer.observe(element);
  return () => {
    observer?.unobserve(element);
    speakers.delete(element);
    sentences.delete(element);
    if (speakers.size) return;
    region?.remove();
    region = undefined;
    last = '';
  };
}

function speak(): void {
  timer = undefined;
  for (const [element, [sentence, lang]] of sentences) {
    sentences.delete(element);
    if (!region || !speakers.get(element) || document.visibilityState === 'hidden' || last === sentence) continue;
    region.lang = lang;
    last = region.textContent = sentence;
    timer = setTimeout(rest, lasting);
    return;
  }
}

function rest(): void {
  if (region) region.textContent = '';
  timer = setTimeout(speak, pause - lasting);
}
