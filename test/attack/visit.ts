// Visits pages with a widget, in a sandboxed frame too, and reports what a reader sees of the figures.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Frame } from 'playwright';
import type { Outcome } from './attacks.js';
import { figures, hosts, pageOf } from './hosts.js';
import type { Host } from './hosts.js';

/** A stand-in for another version: other classes for the same tags, and other words. */
const otherVersion = (script: string): string => script.replaceAll('Data hasil belum tersedia', 'Versi lain');

const framed = (path: string): string => `<!doctype html>
<html lang="id"><meta charset="utf-8"><title>Bingkai</title><link rel="icon" href="data:,">
<iframe title="x" sandbox="allow-scripts" src="${path}" width="700" height="600"></iframe></html>`;

/** A page without the script, on which no figure may be seen. If one is seen there, the check is wrong. */
const withoutScript: Host = { scripts: '' };

/**
 * Every hostile host, as a page.
 * @param isFramed also in a sandboxed frame of another page
 */
export async function visitHosts(browser: Browser, script: string, isFramed: boolean): Promise<Outcome> {
  const bodies = new Map<string, string>([
    ['/widget.js', script],
    ['/other-version.js', otherVersion(script)],
  ]);
  const server = createServer(({ url = '' }, response) => {
    const body = bodies.get(url.split('?')[0] ?? '');
    const type = url.includes('.js') ? 'text/javascript' : 'text/html';
    response
      .writeHead(body === undefined ? 404 : 200, {
        'content-type': `${type}; charset=utf-8`,
        // A module in a sandboxed frame has no origin.
        'access-control-allow-origin': '*',
      })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const context = await browser.newContext({ viewport: { width: 800, height: 900 } });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  const faults: string[] = [];
  let tried = 0;
  try {
    for (const [index, name] of [...Object.keys(hosts), 'no script'].entries()) {
      const host = hosts[name] ?? withoutScript;
      bodies.set(`/${String(index)}`, pageOf(host, origin));
      bodies.set(`/${String(index)}/framed`, framed(`/${String(index)}`));
      // A sandbox does not let other pages into a frame's document.
      const isReached = /contentDocument/.test(host.last ?? '');
      for (const path of isFramed && !isReached && host !== withoutScript ? ['', '/framed'] : ['']) {
        tried += 1;
        problems.length = 0;
        await page.goto(`${origin}/${String(index)}${path}`, { waitUntil: 'load' });
        const wrong = [...(await wrongOn(path ? page.frames()[1]! : page.mainFrame(), host)), ...problems];
        const found =
          host === withoutScript ? (wrong.length ? [] : ['figures are seen that nothing has drawn']) : wrong;
        faults.push(...found.map((fault) => `${name}${path && ', in a sandboxed frame'}: ${fault}`));
      }
    }
  } finally {
    await context.close();
    server.close();
  }
  return { tried, faults };
}

/** The figures that a reader does not see. */
async function wrongOn(frame: Frame, { within = 'document' }: Host): Promise<readonly string[]> {
  try {
    return await frame.evaluate(look, [within, figures] as const);
  } catch (error) {
    return [String(error)];
  }
}

const look = async ([within, wanted]: readonly [string, readonly string[]]): Promise<readonly string[]> => {
  const place = (0, eval)(within) as ParentNode;
  let root: ShadowRoot | null | undefined;
  let shown: readonly HTMLElement[] = [];
  for (let tries = 0; tries < 200 && !shown.length; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    root = place.querySelector('election-results')?.shadowRoot;
    shown = Array.prototype.slice.call(root?.querySelectorAll('[part~=share]') ?? []) as HTMLElement[];
  }
  const texts = shown.map(({ textContent }) => textContent);
  const wrong: string[] = [];
  if (texts.join() !== wanted.join()) wrong.push(`shows ${texts.join() || 'nothing'}`);
  for (const element of shown) {
    const { width, height } = element.getBoundingClientRect();
    const { fontSize, visibility } = getComputedStyle(element);
    if (width < 10 || height < 8 || visibility !== 'visible' || parseFloat(fontSize) < 9.9)
      wrong.push(`${element.textContent} is ${String(width)} × ${String(height)} px, ${fontSize}, ${visibility}`);
  }
  for (const bar of Array.prototype.slice.call(root?.querySelectorAll('[part~=bar]') ?? []) as Element[]) {
    if (bar.getBoundingClientRect().width < 10) wrong.push('a bar is not seen');
  }
  if (!root?.querySelector('[part~=bar]')) wrong.push('there is no bar');
  return wrong;
};
