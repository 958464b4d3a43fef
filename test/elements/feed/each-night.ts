import { expect } from '@open-wc/testing';
import { openNight, type Night } from './night.js';
import { watch, type Watch } from './watch.js';

/** Opens a night and a watch of its warnings before each test, and ends both after it, which must leave no timer and no request. */
export function eachNight(
  start: string,
  take: (opened: { readonly night: Night; readonly seen: Watch }) => void,
): void {
  let night: Night;
  let seen: Watch;
  beforeEach(() => {
    night = openNight(start);
    seen = watch();
    take({ night, seen });
  });
  afterEach(async () => {
    const left = await night.end();
    seen.end();
    expect(left).to.deep.equal({ timers: 0, requests: 0 });
  });
}
