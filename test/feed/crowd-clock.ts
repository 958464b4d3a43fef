// A fake clock for tens of thousands of timers. Fake-timers looks at every timer before it calls one; this clock keeps
// timers by the step of time in which they end.

export interface CrowdClock {
  /** Moves the time to the end of the next step, and calls the timers that end in it, in the order of their times. */
  step(): void;
  uninstall(): void;
}

interface Timer {
  readonly time: number;
  /** Undefined once the timer is cleared. */
  call: (() => void) | undefined;
}

/**
 * Replaces setTimeout, clearTimeout, Date.now and performance.now.
 * @param opened the time before the first step, in ms
 * @param length of a step, in ms
 */
export function installCrowdClock(opened: number, length: number): CrowdClock {
  const { setTimeout, clearTimeout } = globalThis;
  const dateNow = Date.now;
  const ownNow = Object.getOwnPropertyDescriptor(performance, 'now');
  const timers = new Map<number, Timer[]>();
  let now = opened;
  /** The step that the next call of `step` ends. */
  let next = 1;

  const add = (call: () => void, delay = 0): Timer => {
    const timer: Timer = { time: now + Math.max(delay, 0), call };
    const step = Math.max(Math.ceil((timer.time - opened) / length), next);
    const own = timers.get(step);
    if (own) own.push(timer);
    else timers.set(step, [timer]);
    return timer;
  };
  const clear = (timer?: Timer): void => {
    if (timer) timer.call = undefined;
  };
  Object.assign(globalThis, { setTimeout: add, clearTimeout: clear });
  Date.now = () => now;
  performance.now = () => now - opened;

  return {
    step() {
      // A timer that is called may add one that ends in the same step.
      for (let due = timers.get(next); due; due = timers.get(next)) {
        timers.delete(next);
        for (const timer of due.sort((a, b) => a.time - b.time)) {
          now = Math.max(now, timer.time);
          timer.call?.();
        }
      }
      now = opened + next * length;
      next += 1;
    },
    uninstall() {
      Object.assign(globalThis, { setTimeout, clearTimeout });
      Date.now = dateNow;
      if (ownNow) Object.defineProperty(performance, 'now', ownNow);
      else Reflect.deleteProperty(performance, 'now');
    },
  };
}
