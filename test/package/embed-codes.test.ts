// Each embed code as an editor pastes it: into a bare page, through a CMS's filter, into a sandboxed frame, into a page as AMP
// makes it, and where no script runs. The tests read the visible figures.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import type { Browser, FrameLocator, Page } from 'playwright';
import { toEmbed } from '../../src/export/embed/embed.js';
import type { EmbedKind, EmbedOptions } from '../../src/export/embed/embed.js';
import { parse } from '../../src/results/parse.js';
import { renderElectionResults } from '../../src/ssr.js';
import type { ResultsInput } from '../../src/results/types.js';
import { cases } from '../cases/index.js';
import { eventually, launch } from '../embed/newsroom.js';
import { read } from './built.js';

const results: ResultsInput = {
  heading: 'Hasil Rekapitulasi KPU',
  subheading: 'Pemilu Presiden 2024',
  kind: 'official',
  updated: '2024-03-20T22:19:00+07:00',
  source: { name: 'KPU', url: 'https://pemilu2024.kpu.go.id' },
  candidates: [
    { number: 1, name: 'Anies & Muhaimin', votes: 40971906, color: '#1b7f5c' },
    { number: 2, name: 'Prabowo & Gibran', votes: 96214691, color: '#2f6fd0' },
    { number: 3, name: 'Ganjar & Mahfud', votes: 27040878, color: '#c8352b' },
  ],
};
const shares = ['24,9%', '58,6%', '16,5%'];
const votes = ['40.971.906', '96.214.691', '27.040.878'];

const kinds: readonly EmbedKind[] = ['script', 'static', 'table', 'iframe', 'image'];
const files = ['election-results.min.js', 'embed.min.js', 'embed-frame.min.js', 'embed.html'];
const integrity = (file: string): string => `sha384-${createHash('sha384').update(read(file)).digest('base64')}`;

/** The newsroom's pages, and a server on another origin with its files. */
let host: Server;
let cdn: Server;
let address = '';
let options: EmbedOptions;
const pages = new Map<string, string>();

const listen = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

before(async () => {
  host = createServer((request, response) => {
    const body = pages.get(new URL(request.url ?? '', 'http://host').pathname);
    response.writeHead(body ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(body);
  });
  cdn = createServer((request, response) => {
    const file = new URL(request.url ?? '', 'http://cdn').pathname.slice(1);
    response.setHeader('access-control-allow-origin', '*');
    if (!files.includes(file)) response.writeHead(404).end();
    else {
      response
        .setHeader('content-type', file.endsWith('html') ? 'text/html; charset=utf-8' : 'text/javascript')
        .end(read(`dist/${file}`));
    }
  });
  address = await listen(host);
  const base = await listen(cdn);
  options = {
    script: `${base}/election-results.min.js`,
    integrity: integrity('dist/election-results.min.js'),
    frame: `${base}/embed.html`,
    frameScript: `${base}/embed.min.js`,
    frameIntegrity: integrity('dist/embed.min.js'),
    render: renderElectionResults,
  };
});

after(() => [host, cdn].forEach((server) => server.close()));

const article = (body: string, head = ''): string => `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Berita</title>
<link rel="icon" href="data:,">${head}</head><body><p>Sebelum</p>${body}<p>Sesudah</p></body></html>`;

/** Checks that each text is visible exactly once, as the whole text of an element. */
async function assertVisible(place: Page | FrameLocator, texts: readonly string[]): Promise<void> {
  await eventually(async () => {
    for (const text of texts) {
      const exact = new RegExp(`^\\s*${text.replace(/[.]/g, '\\$&')}(?: suara)?\\s*$`);
      assert.equal(await place.getByText(exact).filter({ visible: true }).count(), 1, text);
    }
  });
}

const figures = [...shares, ...votes];

/** WordPress's filter for authors without `unfiltered_html` (wp_kses_post), as far as these codes need it. */
function filtered(markup: string): string {
  const everywhere = /^(?:data-[a-z0-9_-]+|class|id|title|style|lang|dir|role|aria-[a-z]+)$/;
  const own: Readonly<Record<string, readonly string[]>> = {
    a: ['href', 'rel', 'target'],
    img: ['src', 'alt', 'width', 'height'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan', 'scope'],
    ...Object.fromEntries(
      'div p span strong em b i br table caption thead tbody tfoot tr figure figcaption h2 h3 ul ol li'
        .split(' ')
        .map((name) => [name, []]),
    ),
  };
  return markup
    .replace(/<!--[^]*?-->/g, '')
    .replace(
      /<(\/?)([a-z][\w-]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/gi,
      (_tag, slash: string, tag: string, rest: string) => {
        const name = tag.toLowerCase();
        if (!own[name]) return '';
        if (slash) return `</${name}>`;
        const kept = [...rest.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].flatMap(([, key = '', value]) =>
          (everywhere.test(key) || own[name]?.includes(key)) && !/^\s*(?:javascript|data):/i.test(value ?? '')
            ? [value === undefined ? key : `${key}="${value}"`]
            : [],
        );
        return `<${[name, ...kept].join(' ')}>`;
      },
    );
}

for (const engine of ['chromium', 'firefox'] as const) {
  describe(engine, () => {
    let browser: Browser;
    before(async () => (browser = await launch(engine)));
    after(() => browser.close());

    let count = 0;
    /** Shows a page, and returns its errors. */
    async function visit(html: string, context: { javaScriptEnabled?: boolean } = {}): Promise<[Page, string[]]> {
      const path = `/${(count += 1)}.html`;
      pages.set(path, html);
      const page = await (await browser.newContext({ viewport: { width: 640, height: 900 }, ...context })).newPage();
      const problems: string[] = [];
      page.on('pageerror', ({ message }) => problems.push(message));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
      });
      await page.goto(address + path);
      return [page, problems];
    }

    /** An image has no text that could be read; the result is in the picture. */
    async function assertPicture(page: Page): Promise<void> {
      const image = page.locator('img');
      const src = (await image.getAttribute('src')) ?? '';
      await eventually(async () => {
        const box = await image.boundingBox();
        assert.ok(box && box.width > 300 && box.width <= 640 && box.height > 150, JSON.stringify(box));
      });
      assert.match((await image.getAttribute('alt')) ?? '', /Prabowo & Gibran 58,6%, 96\.214\.691 suara/);
      assert.match((await page.locator('figcaption').textContent()) ?? '', /Sumber: KPU/);
      const svg = decodeURIComponent(src.replace('data:image/svg+xml,', ''));
      const [picture] = await visit(article(svg));
      const text =
        (await picture
          .locator('svg')
          .innerText()
          .catch(() => picture.locator('svg').textContent())) ?? '';
      for (const figure of figures) assert.ok(text.includes(figure), `${figure} in ${text}`);
    }

    async function assertShown(kind: EmbedKind, page: Page): Promise<void> {
      if (kind === 'image') await assertPicture(page);
      else await assertVisible(kind === 'iframe' ? page.frameLocator('iframe') : page, figures);
    }

    for (const kind of kinds) {
      // The table has no script: the site's theme brings it, as the code's note says.
      const theme = (): string => (kind === 'table' ? (toEmbed(results, options, 'script').split('\n')[0] ?? '') : '');

      test(`${kind} on a bare page`, async () => {
        const [page, problems] = await visit(article(toEmbed(results, options, kind), theme()));
        await assertShown(kind, page);
        assert.deepEqual(problems, []);
        if (kind !== 'image' && kind !== 'iframe') {
          assert.equal(await page.locator('[part=row]').count(), 3, 'drawn by the element');
        }
        await page.context().close();
      });

      test(`${kind} in a sandboxed frame`, async () => {
        const inner = article(toEmbed(results, options, kind), theme());
        pages.set('/inner.html', inner);
        const [page] = await visit(
          article('<iframe id="cms" sandbox="allow-scripts" src="/inner.html" width="640" height="700"></iframe>'),
        );
        const frame = page.frameLocator('#cms');
        if (kind === 'image') await frame.locator('img').waitFor();
        else await assertVisible(kind === 'iframe' ? frame.frameLocator('iframe') : frame, figures);
        await page.context().close();
      });
    }

    for (const kind of ['static', 'table', 'image'] as const) {
      test(`${kind} where no script runs`, async () => {
        const [page] = await visit(article(toEmbed(results, options, kind)), { javaScriptEnabled: false });
        if (kind === 'image') assert.ok(await page.locator('img').isVisible());
        else await assertVisible(page, [...figures, 'KPU']);
        await page.context().close();
      });
    }

    test("the table through WordPress's filter, with and without the script", async () => {
      const code = filtered(toEmbed(results, options, 'table'));
      assert.doesNotMatch(code, /<script/);
      const [plain] = await visit(article(code), { javaScriptEnabled: false });
      await assertVisible(plain, [...figures, 'KPU']);
      assert.match(
        (await plain.locator('body').innerText()).replace(/\s+/g, ' '),
        /Diperbarui 20 Maret 2024, 22\.19 WIB/,
      );
      await plain.context().close();
      const [page] = await visit(article(code, toEmbed(results, options, 'script').split('\n')[0]));
      await assertVisible(page, figures);
      assert.equal(await page.locator('election-results [part=bar]').count(), 3);
      assert.equal(await page.locator('[part=number]').first().getAttribute('color'), '#1b7f5c');
      await page.context().close();
    });

    test("a hosted picture through WordPress's filter", () => {
      const code = filtered(toEmbed(results, { ...options, image: `${address}/hasil.svg` }, 'image'));
      assert.match(code, /<img src="[^"]+\/hasil\.svg" alt="[^"]*58,6%/);
    });

    test('the frame as AMP shows it: sandboxed, without the sizing script, and with a height by message', async () => {
      const [, src = ''] = / src="([^"]*)"/.exec(toEmbed(results, options, 'iframe')) ?? [];
      const [page] = await visit(
        article(`<iframe sandbox="allow-scripts" width="100%" height="100" src="${src}"></iframe>
          <script>addEventListener('message', ({ data, source }) => {
            const frame = document.querySelector('iframe');
            if (source === frame.contentWindow && data.sentinel === 'amp' && data.type === 'embed-size') frame.height = data.height;
          })</script>`),
      );
      await assertVisible(page.frameLocator('iframe'), figures);
      await page.waitForFunction(() => Number(document.querySelector('iframe')?.height) > 250);
      await page.context().close();
    });

    test('the frame starts with about its final height, so that little moves', async () => {
      const [page] = await visit(article(toEmbed(results, options, 'iframe')));
      const start = Number(await page.locator('iframe').getAttribute('height'));
      await eventually(async () => {
        const height = (await page.locator('iframe').boundingBox())?.height ?? 0;
        assert.notEqual(height, start);
        assert.ok(Math.abs(height - start) < 60, `${start} to ${height}`);
      });
      await page.context().close();
    });
  });
}

describe('what the element reads from the codes', () => {
  let browser: Browser;
  before(async () => (browser = await launch('chromium')));
  after(() => browser.close());

  test('every named case shows the same through every code as by itself', async () => {
    pages.set('/codes.html', article('', `<script src="${options.script}" defer></script>`));
    const page = await browser.newPage();
    await page.goto(`${address}/codes.html`);
    await page.waitForFunction(() => customElements.get('election-results'));
    let compared = 0;
    for (const { name, results: given, attributes = {} } of cases) {
      const own = { ...options, ...optionsFrom(attributes) };
      // If a case has faults, its codes have what could be read, without messages.
      if (parse(given).faults.length) continue;
      const codes = (['script', 'table'] as const).map((kind) => toEmbed(given as ResultsInput, own, kind));
      const texts = await page.evaluate(
        async ([markups, json, kept]) => {
          const alone = document.createElement('election-results');
          for (const [key, value] of Object.entries(kept)) alone.setAttribute(key, value);
          Object.assign(alone, { results: JSON.parse(json) as unknown });
          const places: Element[] = [alone];
          for (const markup of markups) {
            const place = document.createElement('div');
            place.innerHTML = markup.replace(/^<script.*<\/script>\n/, '');
            places.push(place);
          }
          const texts: string[] = [];
          for (const place of places) {
            document.body.replaceChildren(place);
            // A div is upgraded when the page has been parsed.
            await new Promise((done) => requestAnimationFrame(done));
            const element = place === alone ? alone : place.querySelector('election-results');
            await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
            texts.push(element?.shadowRoot?.textContent.replace(/\s+/g, ' ').trim() ?? '');
          }
          return texts;
        },
        [codes, JSON.stringify(given), attributes] as const,
      );
      compared += 1;
      assert.equal(texts[1], texts[0], `${name}: script`);
      assert.equal(texts[2], texts[0], `${name}: table`);
    }
    assert.ok(compared > 50, String(compared));
    await page.close();
  });
});

/** A case's attributes as options. The codes already have those about the results. */
function optionsFrom(attributes: Readonly<Record<string, string>>): Partial<EmbedOptions> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase()),
      value === '' ? true : value,
    ]),
  );
}
