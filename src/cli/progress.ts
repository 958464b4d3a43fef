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

/** A bar where somebody is looking on; else only the lines, since a log keeps every picture of a bar. */
export function progressOn(output: Output, total: number): Progress {
  let done = 0;
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
    },
    tell(line) {
      clear();
      output.write(`${line}\n`);
      draw();
    },
    end: clear,
  };
}
