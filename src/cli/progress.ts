import type { Output } from './terminal.js';

/** Tells how far a long run is. */
export interface Progress {
  /** One more is done. */
  advance(): void;
  /** Prints a line of its own. */
  tell(line: string): void;
  end(): void;
}

const cells = 30;
const toLineStart = '\r\u001b[K';

/** Milliseconds after which a log is told how far a run is. */
const silence = 5000;

/** A bar where somebody is looking on. A log would keep every picture of it: it gets a line once in a while. */
export function progressOn(output: Output, total: number): Progress {
  let done = 0;
  let last = Date.now();
  const isShown = output.isTTY === true && total > 1;
  const clear = (): void => {
    if (isShown) output.write(toLineStart);
  };
  const draw = (): void => {
    if (!isShown) return;
    const full = Math.floor((done / total) * cells);
    output.write(`${toLineStart}[${'#'.repeat(full)}${'.'.repeat(cells - full)}] ${done}/${total}`);
  };
  draw();
  return {
    advance() {
      done += 1;
      draw();
      if (isShown || done === total || Date.now() < last + silence) return;
      output.write(`${done} of ${total}\n`);
      last = Date.now();
    },
    tell(line) {
      clear();
      output.write(`${line}\n`);
      draw();
    },
    end: clear,
  };
}
