// A place to attack the built page script: a server of its own, and a Chromium that cannot reach any other. Both are observed.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';
import { build } from 'vite';
import { CHROMIUM_FLAGS, ensureEngines, findEngines } from '../../scripts/engines.mjs';
import { root } from '../package/built.js';
import type { Shot } from './page.js';
import { asked, keepsFigures, shares } from './ways.js';
import type { Files, Given, Way } from './ways.js';

/** Texts in the fields of one way in. */
export interface Attack {
  readonly way: Way;
  readonly given: Given;
  /** The view of the widget, and its buttons. */
  readonly options: Given;
  /** True if the figures may be lost or changed, whatever the fields. */
  readonly isBroken?: boolean;
}

export interface Range {
  readonly browser: Browser;
  /** Opens the page; if `isStrict`, with the policy that the package promises to work under. */
  open(scripts: string, isStrict: boolean): Promise<Target>;
  close(): Promise<void>;
}

export interface Target {
  readonly page: Page;
  /**
   * The faults after these attacks at once, each with the attack that caused it.
   * @param findsEach false if it is enough to know that some attack did
   */
  fire(attacks: readonly Attack[], findsEach?: boolean): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Pictures and feeds may come from any site here, so that a payload is not refused by the policy. */
const policy = `default-src 'none'; script-src 'self'; style-src 'self'; img-src * data: blob:; connect-src *;
  require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`.replace(/\n\s*/, ' ');

const html = `<!doctype html>
<html lang="id">
  <head><meta charset="utf-8" data-own><title>Serangan</title><link rel="icon" href="data:," data-own>
    <link rel="stylesheet" href="/page.css" data-own>
    <script src="/page.js" data-own></script><script src="/widget.js" data-own></script></head>
  <body></body>
</html>`;

/** All are in view, since pictures outside are not loaded. */
const css =
  ':is(election-results, election-regions, election-trend, election-seats, election-contests, election-compare) { position: absolute; top: 0; width: 360px }';

export async function openRange(): Promise<Range> {
  await ensureEngines(['chromium'], ['chromium']);
  const { path, shell = path } = (await findEngines()).chromium ?? {};
  const browser = await chromium.launch({
    ...(shell && { executablePath: shell }),
    args: [...CHROMIUM_FLAGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  const pageScript = await bundled('page.ts');
  const scripts = new Map<string, string>();
  const files = new Map<string, string>();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const own: Readonly<Record<string, readonly [type: string, body: string | undefined]>> = {
      '/': ['text/html', html],
      '/page.css': ['text/css', css],
      '/page.js': ['text/javascript', pageScript],
      '/widget.js': ['text/javascript', scripts.get(String(request.headers.referer?.split('?')[1]))],
      '/file': ['text/plain', files.get(searchParams.get('id') ?? '')],
    };
    const [type, body] = Object.hasOwn(own, pathname) ? own[pathname]! : ['text/plain', undefined];
    if (pathname === '/' && searchParams.has('strict')) response.setHeader('content-security-policy', policy);
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  let count = 0;

  const serve = (given: Files): Given =>
    Object.fromEntries(
      Object.entries(given).map(([attribute, body]) => {
        const id = String((count += 1));
        files.set(id, body);
        return [attribute, `${origin}/file?id=${id}`];
      }),
    );

  return {
    browser,
    async open(widgetScript, isStrict) {
      const query = `${isStrict ? 'strict&' : ''}script=${String((count += 1))}`;
      scripts.set(query, widgetScript);
      const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, acceptDownloads: false });
      const page = await context.newPage();
      const requests: string[] = [];
      const problems: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('dialog', (dialog) => {
        problems.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('framenavigated', (frame) => problems.push(`went to ${frame.url().slice(0, 80)}`));
      page.on('popup', (popup) => problems.push(`opened ${popup.url().slice(0, 80)}`));
      page.on('console', (message) => {
        // The browser itself reports what cannot be loaded, and requests are counted.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          problems.push(message.text());
      });
      await page.goto(`${origin}/?${query}`, { waitUntil: 'load' });
      problems.length = 0;

      const fire: Target['fire'] = async (attacks, findsEach = true) => {
        requests.length = 0;
        files.clear();
        const served = attacks.map(({ way, given, options, isBroken }) => {
          const { widget, files: feed } = way.make(given);
          const own = widget.tag === 'div' ? {} : { ...options, ...(feed && serve(feed)) };
          return {
            widget: { ...widget, attributes: { ...own, ...widget.attributes } },
            seen: seenOf(way, given),
            figures:
              !isBroken && Object.entries(given).every(([field, text]) => (way.keeps ?? keepsFigures)(field, text))
                ? (way.figures ?? shares)
                : undefined,
          } satisfies Shot;
        });
        const json = ascii(JSON.stringify(served));
        const { each, all } = await page.evaluate((shots) => attacked.fire(shots), json);
        const allowed = new Set(attacks.flatMap(({ given }) => addressesIn(given, `${origin}/?${query}`)));
        const elsewhere = requests.filter((url) => !url.startsWith(`${origin}/file?`) && !allowed.has(tidy(url)));
        const common = [...all, ...problems.splice(0), ...elsewhere.map((url) => `asked ${url.slice(0, 80)}`)];
        if (attacks.length === 1) return [...each.flat(), ...common].map((fault) => `${told(attacks[0]!)}: ${fault}`);
        const single = each.flatMap((found, index) => found.map((fault) => `${told(attacks[index]!)}: ${fault}`));
        if (!common.length) return single;
        if (!findsEach) return [...single, ...common];
        // Bisection finds the attack. A fault that neither half shows needs all of them.
        const middle = attacks.length >> 1;
        const halves = [...(await fire(attacks.slice(0, middle))), ...(await fire(attacks.slice(middle)))];
        return [
          ...single,
          ...(halves.length ? halves : common.map((fault) => `${String(attacks.length)} attacks together: ${fault}`)),
        ];
      };
      return { page, fire, close: () => context.close() };
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

async function bundled(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: `${root}test/attack/${file}`, output: { format: 'iife' } },
    },
  });
  const [built] = [result].flat();
  if (!built || !('output' in built)) throw new Error(`${file} cannot be built`);
  return built.output[0].code;
}

/** Text must pass through unchanged, lone surrogates too. */
const ascii = (json: string): string =>
  json.replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

const seenOf = ({ seen }: Way, given: Given): Given =>
  Object.fromEntries(
    Object.entries(seen).flatMap(([field, place]) => (given[field] === undefined ? [] : [[place, given[field]]])),
  );

/** Requests that fields of addresses may cause. */
const addressesIn = (given: Given, base: string): readonly string[] =>
  asked
    .flatMap((field) => [given[field] ?? '', given[field]?.trim() ?? ''])
    .filter((text) => text && URL.canParse(text, base))
    .map((text) => tidy(new URL(text, base).href));

/** An address as it is requested. Engines differ in the characters that they write with `%`. */
function tidy(address: string): string {
  const [asked = ''] = address.split('#');
  try {
    return decodeURIComponent(asked);
  } catch {
    return asked;
  }
}

const told = ({ way, given }: Attack): string =>
  `${way.name}, ${Object.entries(given)
    .map(([field, text]) => `${field} = ${ascii(JSON.stringify(text)).slice(0, 160)}`)
    .slice(0, 3)
    .join(', ')}`;
