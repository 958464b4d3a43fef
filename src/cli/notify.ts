import type { MirrorEvent } from './mirror-event.js';

/** Seconds between two attempts. */
const waits = [1, 2, 4, 8, 16] as const;
/** Milliseconds for one answer. */
const patience = 10_000;

export interface Notifier {
  /** Posts the event, again and again until it is accepted. Later events wait for it. */
  send(event: MirrorEvent): void;
  /** Resolves when no event is being posted. */
  settled(): Promise<void>;
}

/**
 * Posts events as JSON to the address of a webhook, which is a secret: no message names it.
 *
 * @param file the published file that the events are about
 * @param signal ends the request that is under way
 */
export function openNotifier(
  address: string,
  file: string,
  log: (event: MirrorEvent) => void,
  signal: AbortSignal,
): Notifier {
  let last: Promise<void> = Promise.resolve();

  const post = async (event: MirrorEvent): Promise<void> => {
    let reason = '';
    for (const wait of [0, ...waits]) {
      if (wait) await new Promise((resolve) => setTimeout(resolve, wait * 1000));
      if (signal.aborted) return;
      try {
        const response = await fetch(address, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ time: new Date().toISOString(), file, ...event }),
          redirect: 'error',
          signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
        });
        await response.body?.cancel();
        if (response.ok) return log({ level: 'info', event: 'notified', updated: event.updated, message: 'the desk' });
        reason = `status ${response.status}`;
      } catch (error) {
        // Node's message may contain the address.
        reason = (error as Error).name === 'TimeoutError' ? 'no answer in time' : 'no answer';
      }
    }
    log({ level: 'error', event: 'unnotified', updated: event.updated, message: `the desk was not told: ${reason}` });
  };

  return {
    send(event) {
      last = last.then(() => post(event));
    },
    settled: () => last,
  };
}
