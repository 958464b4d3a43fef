const minute = 60_000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

const wait = (): void => {
  clearTimeout(timer);
  timer = setTimeout(tick, minute - (Date.now() % minute));
};

const tick = (): void => {
  wait();
  if (document.visibilityState === 'visible') for (const listener of listeners) listener();
};

/**
 * Calls the listener at the beginning of each minute, while the page is visible, and at once when the page becomes visible
 * again. All listeners share one timer.
 * @returns a function that ends it
 */
export function everyMinute(listener: () => void): () => void {
  if (!listeners.size) {
    document.addEventListener('visibilitychange', tick);
    wait();
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size) return;
    document.removeEventListener('visibilitychange', tick);
    clearTimeout(timer);
  };
}
