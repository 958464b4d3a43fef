// Everything in an address of embed.html stays text: nothing runs, and nothing is requested from other servers.
// The tests send no policy that would also block it: the code itself must be safe.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright';
import { payloads } from '../attack/payloads.js';
import {
  article,
  eventually,
  iframe,
  launch,
  startNewsroom,
  watch,
  type Engine,
  type Newsroom,
} from '../embed/newsroom.js';

/** Without the quotes that payloads contain. */
const run = 'parent.postMessage(`ran`,`*`)';
const candidates = [{ id: '1', number: 1, name: 'Satu', votes: 10 }];
const results = (fields: object): string => JSON.stringify({ version: 1, candidates, ...fields });
/** Each is a frame in a browser. So only every eighth of the common list is used, and every third in `npm run attack`. */
const words = payloads(run)
  .map(({ text }) => text)
  .filter((_text, index) => index % (process.env.ATTACK ? 3 : 8) === 0);
const script = `javascript:${run}`;
const data = `data:text/html,<script>top.${run}</script>`;
const image = `<img src=x onerror='${run}'>`;

/** Parameters that a link may have. */
const addresses: readonly Readonly<Record<string, string>>[] = [
  ...words.map((text, index) => ({
    ...(index % 2 && { heading: text, subheading: text, source: text, pollster: text, locale: text, chart: text }),
    results: results({
      heading: text,
      subheading: text,
      notice: text,
      pollster: text,
      source: { name: text, url: text },
      candidates: [{ id: text, number: 1, name: text, votes: 10, color: text, parties: [text] }],
    }),
  })),
  ...[script, data, '//evil.invalid/feed.json', 'https://evil.invalid/feed.json', 'blob:x', 'x:y'].flatMap(
    (address) => [
      { src: address },
      { src: '/feed.json', 'candidates-src': address, 'regions-src': address, 'map-src': address },
      { 'source-url': address, source: 'x', results: results({}) },
    ],
  ),
  ...[script, data].map((photo) => ({ results: results({ candidates: [{ ...candidates[0], photo }] }) })),
  { results: '{"__proto__":{"src":"//evil.invalid/"},"constructor":{"prototype":{"x":1}}}' },
  { results: '['.repeat(3000) },
  { onload: run, onclick: run, onerror: run, style: 'background:url(//evil.invalid/)', results: results({}) },
  { srcdoc: image, innerHTML: image, textContent: 'x', results: results({}) },
  { theme: 'dark;background:url(//evil.invalid/)', chart: '"><script>', results: results({}) },
  { locale: `id" onload="${run}`, 'heading-level': '2><script>', results: results({}) },
  { 'time-zone': image, updated: image, embargo: '', threshold: image, results: results({}) },
  { __proto__: '1', constructor: '1', toString: '1', results: results({}) },
];

/** A page with the fault that is looked for: it puts the words in as markup. */
const unsafe = `<!doctype html><body><script>
  document.body.append(document.createRange().createContextualFragment(new URLSearchParams(location.search).get('heading')));
</script></body>`;

for (const engine of ['chromium', 'firefox'] satisfies Engine[]) {
  describe(engine, () => {
    let browser: Browser;
    let newsroom: Newsroom;

    before(async () => {
      browser = await launch(engine);
      newsroom = await startNewsroom(false);
      newsroom.put('/article.css', '');
      newsroom.put('/unsafe.html', unsafe);
      newsroom.put('/feed.json', results({}));
    });

    after(async () => {
      await browser.close();
      newsroom.close();
    });

    /** The result of these addresses: whether anything ran, requests to other servers, and whether frames left their page. */
    async function outcome(addresses: readonly string[]): Promise<object> {
      const page = await browser.newPage();
      const { elsewhere, problems } = watch(page, newsroom);
      newsroom.put(
        '/ran.js',
        "let ran = 0; addEventListener('message', ({ data }) => { if (data === 'ran') document.title = `ran ${++ran}`; });",
      );
      const head = '<script src="/ran.js"></script><script src="/embed.min.js" defer></script>';
      // Without a sandbox, so that code that ran could do most harm.
      const body = addresses.map((address) => iframe(address).replace(/sandbox="[^"]*"/, '')).join('');
      newsroom.put('/article.html', article(body, head));
      await page.goto(`${newsroom.host}/article.html`);
      const frames = page.frames().slice(1);
      const drawn = await Promise.all(
        frames.map((frame) =>
          frame.evaluate(async () => {
            const widget = document.querySelector<HTMLElement & { updateComplete?: Promise<unknown> }>(
              'election-results',
            );
            await widget?.updateComplete;
            // A press on the source would run code in its address.
            const links = [...(widget?.shadowRoot?.querySelectorAll('a') ?? [])];
            return {
              scripts: document.scripts.length,
              elements: document.body.querySelectorAll('*').length,
              links: links.map(({ href }) => href).filter((href) => !/^https?:/.test(href)),
              handlers: [document, ...(widget?.shadowRoot ? [widget.shadowRoot] : [])].flatMap((tree) =>
                [...tree.querySelectorAll('*')].flatMap((element) =>
                  element.getAttributeNames().filter((name) => name.startsWith('on')),
                ),
              ),
            };
          }),
        ),
      );
      // Each frame sends a last message, which comes after all others.
      await page.evaluate(() => {
        document.documentElement.lang = '0';
        addEventListener('message', ({ data }) => {
          if (data === 'last') document.documentElement.lang = String(Number(document.documentElement.lang) + 1);
        });
      });
      await Promise.all(
        frames.map((frame) => frame.evaluate(() => void setTimeout(() => parent.postMessage('last', '*')))),
      );
      await eventually(async () =>
        assert.equal(await page.evaluate(() => document.documentElement.lang), String(frames.length)),
      );
      const result = {
        ran: await page.title(),
        elsewhere,
        dialogs: problems.filter((problem) => problem.startsWith('dialog')),
        moved: frames.map((frame) => frame.url()).filter((url) => !addresses.includes(url)),
        drawn,
      };
      await page.close();
      return result;
    }

    test(`${addresses.length} addresses: nothing runs, moves, or sends a request to another server`, async () => {
      const frames = addresses.map((options) => newsroom.frame(options));
      // Ten at a time, since more frames at once keep a browser busy.
      for (let start = 0; start < frames.length; start += 10) {
        const some = frames.slice(start, start + 10);
        const found = (await outcome(some)) as { drawn: object[] };
        assert.deepEqual(found, {
          ran: 'Berita',
          elsewhere: [],
          dialogs: [],
          moved: [],
          drawn: found.drawn.map(() => ({ scripts: 2, elements: 2, links: [], handlers: [] })),
        });
      }
    });

    test('these checks find what runs on a page that treats words as markup', async () => {
      for (const heading of [`<script>${run}</script>`, image, `"><svg onload='${run}'></svg>`]) {
        const { ran } = (await outcome([newsroom.frame({ heading }, '/unsafe.html')])) as { ran: string };
        assert.equal(ran, 'ran 1', heading);
      }
      const { elsewhere } = (await outcome([
        newsroom.frame({ heading: '<img src=//evil.invalid/x.png>' }, '/unsafe.html'),
      ])) as {
        elsewhere: string[];
      };
      assert.equal(elsewhere.length, 1);
    });
  });
}
