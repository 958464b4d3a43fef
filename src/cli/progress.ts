import type { Output } from './terminal.js';

/** Shows the progress of a long run. */
export interface Progress {
  /** Called when one more is done. */
  advance(): void;
  /** Prints a line of its own. */
  tell(line: string): void;
  end(): void;
}

const cells = 30;
const toLineStart = '\r\u001b[K';

/** Milliseconds between two lines about the progress in a log. */
const silence = 5000;

/** In a terminal, a bar. In a log every step of the bar would remain, so it gets a line once in a while. */
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
