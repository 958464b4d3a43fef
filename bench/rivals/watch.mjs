/**
 * Runs in the page before anything else, and finds the texts that a reader sees: of HTML, of SVG, and those that were drawn into a
 * canvas. It records the first picture with the awaited figure, and the layout shift.
 *
 * @param {string} awaited
 */
export function watch(awaited) {
  const { document, NodeFilter, PerformanceObserver, requestAnimationFrame, CanvasRenderingContext2D } = globalThis;
  const { fillText } = CanvasRenderingContext2D.prototype;
  const written = new Map();

  /** Every text node of the page, also those in open shadow roots. */
  function* textsIn(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
      if (node.nodeType === 3) yield node;
      else if (node.shadowRoot) yield* textsIn(node.shadowRoot);
    }
  }

  /** A text whose box is almost empty is only for screen readers. */
  function isSeen(text) {
    const element = text.parentElement;
    if (!element?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const range = document.createRange();
    range.selectNodeContents(text);
    let { left, right, top, bottom } = range.getBoundingClientRect();
    for (let box = element; box; box = box.parentElement) {
      if (globalThis.getComputedStyle(box).overflow === 'visible') continue;
      const clip = box.getBoundingClientRect();
      [left, right] = [Math.max(left, clip.left), Math.min(right, clip.right)];
      [top, bottom] = [Math.max(top, clip.top), Math.min(bottom, clip.bottom)];
    }
    return right - left > 4 && bottom - top > 4;
  }

  const seen = {
    /** Milliseconds since the navigation began. */
    figures: undefined,
    shift: 0,
    /** Canvas texts are recorded from the start; benchmarks stop that while their clock runs. */
    noteCanvases(isNoted) {
      CanvasRenderingContext2D.prototype.fillText = isNoted
        ? function (text, ...place) {
            if (!written.has(this.canvas)) written.set(this.canvas, []);
            written.get(this.canvas).push(String(text));
            return fillText.call(this, text, ...place);
          }
        : fillText;
      written.clear();
    },
    /** @returns how often a text is seen as HTML, as SVG, and in a canvas of the page */
    count(text) {
      const found = { html: 0, svg: 0, canvas: 0 };
      for (const node of textsIn(document.documentElement)) {
        if (!node.data.includes(text) || !isSeen(node)) continue;
        found[node.parentElement.namespaceURI.endsWith('svg') ? 'svg' : 'html'] += 1;
      }
      for (const [canvas, texts] of written) {
        if (canvas.isConnected && canvas.clientWidth > 0 && texts.some((drawn) => drawn.includes(text)))
          found.canvas += 1;
      }
      return found;
    },
    hasTable() {
      const hasTable = (root) =>
        root.querySelector('table') !== null ||
        [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot && hasTable(shadowRoot));
      return hasTable(document);
    },
    /** True if a canvas in the page has more than one colour. */
    hasPicture() {
      return [...document.querySelectorAll('canvas')].some((canvas) => {
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        return new Set(new Uint32Array(data.buffer)).size > 1;
      });
    },
  };
  globalThis.seen = seen;
  seen.noteCanvases(true);
  if (!awaited) return;

  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) seen.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    const { html, svg, canvas } = seen.count(awaited);
    // What is there when a frame begins is visible when it ends.
    if (html + svg + canvas > 0) requestAnimationFrame((time) => (seen.figures = time));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
