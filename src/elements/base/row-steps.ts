import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** This many rows are drawn with each step. */
export const rowsOfAStep = 40;
/** The longest wait for a frame, in ms. A hidden tab gets no frames, nor does an iframe that is off screen. */
const longestWait = 200;

interface Host extends ReactiveControllerHost, Element {
  performUpdate(): void;
}

/** The rows to draw. The others are undefined, and whatever is in their place stays. */
export interface Steps {
  /** True until all rows have been drawn once: in the place of the others is nothing that could stay. */
  readonly isFirst: boolean;
  take<T, Row>(all: readonly T[], make: (one: T) => Row): readonly (Row | undefined)[];
}

/** Draws all rows at once. */
export const atOnce: Steps = { isFirst: true, take: (all, make) => all.map(make) };

/**
 * Draws a long list in steps: the first rows at once, then more in each frame until all are there. So neither the first picture
 * nor a reader who chooses another order waits for hundreds of rows.
 */
export class RowSteps implements ReactiveController, Steps {
  /** Resolves when all rows are drawn. */
  complete = Promise.resolve();
  isFirst = true;
  private finish: (() => void) | undefined;
  private count = 0;
  private total = 0;
  /** Ends the wait for the next step. */
  private stop: (() => void) | undefined;

  /**
   * @param first the number of rows that are drawn at once: more than a screen shows
   * @param listAll has all rows listed, where fewer are at first: a page is printed with all of them
   */
  constructor(
    private readonly host: Host,
    private readonly first: number,
    private readonly listAll?: () => void,
  ) {
    host.addController(this);
    // The reader may be anywhere in a server's drawing, so all of it is drawn anew at once.
    this.begin(host.shadowRoot ? Infinity : undefined);
  }

  /** Starts again with the first rows. A page that is hidden gets all rows at once. */
  begin(count = this.first): void {
    this.count = document.hidden ? Infinity : count;
    this.total = 0;
  }

  /** Makes the rows whose turn has come. The others are undefined, so whatever is in their place stays. */
  take<T, Row>(all: readonly T[], make: (one: T) => Row): readonly (Row | undefined)[] {
    if (!all.length) this.begin();
    this.total = all.length;
    return all.map((one, index) => (index < this.count ? make(one) : undefined));
  }

  hostUpdated(): void {
    if (this.count >= this.total) {
      this.isFirst &&= !this.total;
      this.stop?.();
      this.finish?.();
      this.finish = undefined;
      return;
    }
    if (!this.finish) this.complete = new Promise((resolve) => (this.finish = resolve));
    if (!this.stop && this.host.isConnected) this.wait();
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.print);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.print);
    this.stop?.();
  }

  // A page is printed before its next task, so the update cannot wait.
  private readonly print = (): void => {
    this.count = Infinity;
    this.listAll?.();
    this.host.requestUpdate();
    this.host.performUpdate();
  };

  private wait(): void {
    const step = (): void => {
      this.stop?.();
      this.count = document.hidden ? this.total : this.count + rowsOfAStep;
      this.host.requestUpdate();
    };
    const frame = requestAnimationFrame(step);
    const timer = setTimeout(step, longestWait);
    this.stop = () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      this.stop = undefined;
    };
  }
}
