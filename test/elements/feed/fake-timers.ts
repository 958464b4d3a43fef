import type * as FakeTimers from '@sinonjs/fake-timers';

const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

/** Does this once the engine has run what is ready, and waits for nothing of real time. */
export function soon(task: () => void): void {
  waiting.push(task);
  port2.postMessage(null);
}

/**
 * The package's one file is CommonJS, which no browser loads: what it asks for is put in its place while it runs. It takes the
 * global object from another package, and looks for Node's timers, which are not here; it lets other code run by Node's
 * `setImmediate`, in whose place it would take timers, of which engines make each wait.
 */
async function load(): Promise<typeof FakeTimers> {
  const module = { exports: {} };
  const commonJS = {
    module,
    exports: module.exports,
    setImmediate: soon,
    require(name: string): unknown {
      if (name === '@sinonjs/commons') return { global: globalThis };
      throw new Error(`${name} is not here`);
    },
  };
  Object.assign(globalThis, commonJS);
  const script = document.createElement('script');
  script.src = '/node_modules/@sinonjs/fake-timers/src/fake-timers-src.js';
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
  script.remove();
  for (const name of Object.keys(commonJS)) Reflect.deleteProperty(globalThis, name);
  return module.exports as typeof FakeTimers;
}

export const fakeTimers = await load();
