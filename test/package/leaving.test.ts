// A page does not depend on the script. If the script is missing, broken or never ran, the page still shows the figures, their source and
// their time, and its other scripts run.
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { launch } from '../embed/newsroom.js';
import { read, script } from './built.js';

const rows = `
  <tr><td>1</td><td>Anies &amp; Muhaimin</td><td>40.971.906</td></tr>
  <tr><td>2</td><td>Prabowo &amp; Gibran</td><td>96.214.691</td></tr>
  <tr><td>3</td><td>Ganjar &amp; Mahfud</td><td>27.040.878</td></tr>`;
const words = 'Sumber: KPU, 20 Maret 2024';

/** The forms in which a page has the figures. */
const forms = {
  'a table in the tag': `
    <election-results heading="Hasil Rekapitulasi KPU" source="KPU" updated="2024-03-20">
      <figure><table>${rows}</table><figcaption>${words}</figcaption></figure>
    </election-results>`,
  'a table in a div': `
    <div data-election-results data-heading="Hasil Rekapitulasi KPU" data-source="KPU" data-updated="2024-03-20">
      <figure><table>${rows}</table><figcaption>${words}</figcaption></figure>
    </div>`,
  pairs: `
    <election-results heading="Hasil Rekapitulasi KPU" source="KPU" updated="2024-03-20">
      <candidate-pair number="1" votes="40971906" color="#1b7f5c">Anies &amp; Muhaimin</candidate-pair>
      <candidate-pair number="2" votes="96214691" color="#2f6fd0">Prabowo &amp; Gibran</candidate-pair>
      <candidate-pair number="3" votes="27040878" color="#c8352b">Ganjar &amp; Mahfud</candidate-pair>
    </election-results>
    <p>${words}</p>`,
} as const;
type Form = keyof typeof forms;

/** The ways in which a page loses the widget. `first` runs before it; `path` is requested in place of the script. */
const losses: Readonly<Record<string, { readonly first?: string; readonly path?: string; readonly policy?: string }>> =
  {
    'the site has removed the script': { path: '' },
    'the request is aborted': { path: '/aborted.js' },
    'the script is gone from the server': { path: '/gone.js' },
    'only half of the script arrives': { path: '/half.js' },
    'registering throws': {
      first: `const define = customElements.define;
      customElements.define = function (tag, ...rest) {
        if (tag === 'election-results') throw new Error('no');
        define.call(this, tag, ...rest);
      };`,
    },
    'drawing throws': { first: "Document.prototype.importNode = () => { throw new Error('no'); };" },
    'the browser knows no custom elements': {
      first:
        'delete window.customElements; delete window.CustomElementRegistry; delete Element.prototype.attachShadow;',
    },
    'no script may run': { policy: "script-src 'none'" },
  };

/** A page that also has its own scripts, before and after. */
const article = (form: Form, path: string, first = ''): string => `<!doctype html>
<html lang="id">
  <head>
    <meta charset="utf-8"><title>Hasil</title><link rel="icon" href="data:,">
    ${/<style>[^]+?<\/style>/.exec(read('docs/getting-started.md'))![0]}
    <script>${first}</script>
    ${path && `<script src="${path}" defer></script>`}
  </head>
  <body>
    <h1>Hasil Pemilu Presiden 2024</h1>
    ${forms[form]}
    <p id="other"></p>
    <script>document.querySelector('#other').append('Skrip lain jalan. ')</script>
    <script src="/other.js" defer></script>
  </body>
</html>`;

let server: Server;

before(async () => {
  const whole = read(script);
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const loss = losses[searchParams.get('loss') ?? ''];
    const scripts: Readonly<Record<string, string>> = {
      '/script.js': whole,
      '/half.js': whole.slice(0, whole.length / 2),
      '/other.js': "document.querySelector('#other').append('Yang kemudian juga.')",
    };
    if (pathname === '/aborted.js') request.socket.destroy();
    else if (pathname === '/') {
      const page = article(searchParams.get('form') as Form, loss?.path ?? '/script.js', loss?.first);
      if (loss?.policy) response.setHeader('content-security-policy', loss.policy);
      response.setHeader('content-type', 'text/html').end(page);
    } else if (scripts[pathname]) response.setHeader('content-type', 'text/javascript').end(scripts[pathname]);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

after(() => server.close());

async function open(page: Page, form: string, loss = ''): Promise<void> {
  const query = new URLSearchParams({ form, loss }).toString();
  await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/?${query}`);
}

/** The visible text, with what the page's style adds. */
const readable = (page: Page): Promise<string> => page.locator('body').ariaSnapshot();

/** The shares that the widget draws. A page without the widget has none. */
const shares = (page: Page): Promise<string[]> => page.locator('[part~=share]').allInnerTexts();

for (const engine of ['chromium', 'firefox'] as const) {
  describe(engine, () => {
    let browser: Browser;
    let page: Page;
    before(async () => {
      browser = await launch(engine);
      page = await browser.newPage();
    });
    after(() => browser.close());

    for (const form of Object.keys(forms)) {
      test(`${form}: the script draws them`, async () => {
        await open(page, form);
        assert.deepEqual(await shares(page), ['24,9%', '58,6%', '16,5%']);
        assert.ok(!(await page.locator('td, candidate-pair').first().isVisible()));
      });

      for (const [loss, { policy }] of Object.entries(losses)) {
        test(`${form}: can be read if ${loss}`, async () => {
          await open(page, form, loss);
          assert.deepEqual(await shares(page), [], 'the widget is still there');
          const text = await readable(page);
          const count = (votes: string): string => (form === 'pairs' ? votes.replaceAll('.', '') : votes);
          for (const [name, votes] of [
            ['Anies & Muhaimin', '40.971.906'],
            ['Prabowo & Gibran', '96.214.691'],
            ['Ganjar & Mahfud', '27.040.878'],
          ] as const) {
            assert.ok(
              text.indexOf(count(votes)) > text.indexOf(name) && text.includes(name),
              `${name} ${votes}: ${text}`,
            );
            assert.ok(await page.getByText(name).first().isVisible(), name);
          }
          assert.ok(await page.getByText(words).isVisible(), text);
          if (!policy) assert.match(text, /Skrip lain jalan\. *Yang kemudian juga\./);
        });
      }

      test(`${form}: removing the script later changes nothing`, async () => {
        await open(page, form);
        const errors: string[] = [];
        const note = ({ message }: Error): unknown => errors.push(message);
        page.on('pageerror', note);
        await page.evaluate(() => document.querySelector('[data-election-results], election-results')?.remove());
        assert.match(await readable(page), /Hasil Pemilu Presiden 2024[^]*Skrip lain jalan\./);
        assert.deepEqual(await shares(page), []);
        page.off('pageerror', note);
        assert.deepEqual(errors, []);
      });
    }

    test('if the server of a feed is gone, the first picture stays', async () => {
      await open(page, 'pairs');
      await page.evaluate(() => document.querySelector('election-results')?.setAttribute('src', '/aborted.js'));
      await page.locator('[part~=notice]').first().waitFor();
      assert.deepEqual(await shares(page), ['24,9%', '58,6%', '16,5%']);
      assert.match(await readable(page), /Sumber: +KPU/);
    });
  });
}
