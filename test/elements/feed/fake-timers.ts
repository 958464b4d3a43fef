import type * as FakeTimers from '@sinonjs/fake-timers';

const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

/** Runs this when the engine has run what is ready, without waiting for real time. */
export function soon(task: () => void): void {
  waiting.push(task);
  port2.postMessage(null);
}

/**
 * The package's file is CommonJS, which no browser loads. So the modules that it requires are replaced while it runs. It takes the
 * global object from another package, and looks for Node's timers, which do not exist here. It lets other code run by Node's
 * `setImmediate`; without that it would use timers, and engines make each of them wait.
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
