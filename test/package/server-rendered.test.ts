// Results that a server prints with the built package. They can be read without a script, and the script then draws the same.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import pixelmatch from 'pixelmatch';
import type { Browser, BrowserContext, Page } from 'playwright';
import { PNG } from 'pngjs';
import { build } from 'vite';
import type * as Ssr from '../../src/ssr.js';
import type { ServerOptions } from '../../src/ssr.js';
import { caseNamed, cases, type Case } from '../cases/index.js';
import { official2024 } from '../cases/official.js';
import { launchChromium, read, root, script } from './built.js';
import { drawnLines } from './drawn.js';

/** The time at which the pages are printed and read. */
const now = Date.parse('2024-03-21T00:00:00Z');

const stylesheet = 'dist/election-results.css';
const charts = ['bar', 'stacked', 'donut', 'table'] as const;

/** The strictest policy that the package promises to work under; `styles` are further sources of styles. */
const policy = (styles = ''): string =>
  `default-src 'none'; script-src 'self'; style-src 'self' ${styles}; connect-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`;

let browser: Browser;
let server: Server;
let ssr: typeof Ssr;

/** Sends the script for which a page is waiting. */
let release = (): void => undefined;

const types: Readonly<Record<string, string>> = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' };

/** Files by their paths. */
const files: Readonly<Record<string, string>> = {
  '/script.js': script,
  '/late.js': script,
  '/election-results.css': stylesheet,
};

/** Pages by their paths. */
const pages = new Map<string, { readonly html: string; readonly policy?: string | undefined }>();

before(async () => {
  browser = await launchChromium();
  ssr = (await import(`${root}dist/ssr.js`)) as typeof Ssr;
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = path.startsWith('/photos/') ? `test/fixtures${path}` : files[path];
    const { html = '', policy: rules } = pages.get(path) ?? {};
    const [, ending = ''] = /\.(\w+)$/.exec(path) ?? [];
    response.setHeader('content-type', types[ending] ?? 'text/html; charset=utf-8');
    if (rules) response.setHeader('content-security-policy', rules);
    const send = (): void => void response.end(file ? read(file) : html);
    if (path === '/late.js') release = send;
    // A feed that does not answer during the test.
    else if (path !== '/feed.json') send();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

after(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

const render = (results: unknown, options: ServerOptions = {}): string =>
  ssr.renderElectionResults(results as Ssr.GivenResults, { now, ...options });

/** A page with this markup in its body, between two paragraphs. */
const article = (body: string, head = ''): string => `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><title>Hasil</title><link rel="icon" href="data:,">${head}</head>
<body><p>Sebelum</p>${body}<p>Sesudah</p></body></html>`;

/** A script that is sent when the page has been parsed. */
const late = '<script src="/late.js" async></script>';

/** Sends it, and waits until the elements draw. */
async function scriptComes(page: Page): Promise<void> {
  release();
  await page.waitForLoadState('load');
  await settled(page);
  await twoFrames(page);
}

/**
 * Asserts that a page looks as before, except for the smoothing of edges. A text that the script draws in two parts has letters whose
 * smoothing differs by a fraction of a pixel, hence the threshold.
 */
async function assertLooksLike(before: Buffer, page: Page): Promise<void> {
  const { data, width, height } = PNG.sync.read(before);
  const after = PNG.sync.read(await page.screenshot());
  const changed = pixelmatch(data, after.data, undefined, width, height, { threshold: 0.2 });
  assert.equal(changed, 0, 'the picture has changed');
}

interface Opened {
  readonly page: Page;
  /** The errors of the page. */
  readonly problems: string[];
}

/** Opens a page with that policy. */
async function open(html: string, rules?: string, context?: BrowserContext): Promise<Opened> {
  const path = `/${String(pages.size)}`;
  pages.set(path, { html, policy: rules });
  const page = await (context ?? browser).newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  await page.clock.setFixedTime(now);
  await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}${path}`, {
    waitUntil: html.includes(late) ? 'domcontentloaded' : 'load',
  });
  return { page, problems };
}

async function withoutScripts<T>(html: string, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    return await work((await open(html, undefined, context)).page);
  } finally {
    await context.close();
  }
}

/** The pictures on a page as text, one for each element. */
const pictures = (page: Page): Promise<readonly string[]> => drawnLines(page, 'election-results');

/** Waits until two more frames have been shown. */
const twoFrames = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));

/** The layout shift of the page. */
const shift = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum))));
      }),
  );

/** The options that equal a case's attributes. */
const optionsOf = ({ attributes = {} }: Case): ServerOptions => {
  const { plain, 'time-zone': timeZone, ...same } = attributes;
  return { ...same, ...(timeZone && { timeZone }), plain: plain !== undefined } as ServerOptions;
};

const showable = cases.filter(({ name }) => !/^bad-input/.test(name));

test('a server prints every case in every chart as the page script draws it', async () => {
  const all = showable.flatMap((one) => charts.map((chart) => ({ one, chart })));
  const markup = all.map(({ one, chart }) => render(one.results, { ...optionsOf(one), chart, styles: 'link' }));
  const printed = await withoutScripts(article(markup.join('\n')), pictures);

  const { page } = await open(article('', '<script src="/script.js"></script>'));
  await page.evaluate(
    async (given) => {
      for (const { one, chart } of given) {
        const element = document.createElement('election-results');
        for (const [name, value] of Object.entries({ ...one.attributes, chart })) element.setAttribute(name, value);
        Object.assign(element, { results: one.results });
        document.body.append(element);
        await element.updateComplete;
      }
    },
    all as readonly { readonly one: Case; readonly chart: string }[],
  );
  const drawn = await pictures(page);
  await page.close();

  assert.equal(printed.length, 4 * showable.length);
  assert.ok(showable.length > 60);
  assert.match(printed.join(''), /width="58.586233%"/);
  for (const [index, { one, chart }] of all.entries())
    assert.equal(printed[index], drawn[index], `${one.name} ${chart}`);
});

/** Waits until every element has drawn. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (const element of document.querySelectorAll<HTMLElement & { updateComplete: Promise<unknown> }>(
      'election-results',
    )) {
      await element.updateComplete;
    }
  });

const figures = ['40.971.906', '24,9', '96.214.691', '58,6', '27.040.878', '16,5'];
const words = [...figures, 'Sumber: KPU', '20 Maret 2024, 22.19 WIB', 'Rekapitulasi resmi'];

function assertHas(text: string, wanted: readonly string[]): void {
  for (const word of wanted) assert.ok(text.includes(word), `${word} is not in: ${text}`);
}

describe('without a script', () => {
  test('the picture is there, with its bars, its source and its time', async () => {
    await withoutScripts(article(render(official2024)), async (page) => {
      const { text, bars } = await page.evaluate(() => {
        const drawn = document.querySelector('election-results')?.shadowRoot;
        return {
          text: drawn?.querySelector<HTMLElement>('[part=root]')?.innerText ?? '',
          bars: [...(drawn?.querySelectorAll('[part=bar]') ?? [])].map((bar) => bar.getBoundingClientRect().width),
        };
      });
      assertHas(text, words);
      assert.ok(bars.length === 3 && bars[0]! > 50 && bars[1]! > 2 * bars[0]!, bars.join());
    });
  });

  test('a browser without declarative shadow roots shows the table', async () => {
    await withoutScripts(article(render(official2024).replace('shadowrootmode', 'data-mode')), async (page) => {
      assertHas(await page.innerText('election-results'), words);
      assert.deepEqual(await page.locator('tbody tr').allInnerTexts(), [
        '1\tAnies & Muhaimin\t40.971.906\t24,9%',
        '2\tPrabowo & Gibran\t96.214.691\t58,6%',
        '3\tGanjar & Mahfud\t27.040.878\t16,5%',
      ]);
    });
  });

  test('the table marks test data too', async () => {
    const markup = render({ ...official2024, test: true }).replace('shadowrootmode', 'data-mode');
    await withoutScripts(article(markup), async (page) => {
      assertHas(await page.innerText('election-results'), ['DATA UJI']);
    });
  });

  test('a filter that removes unknown tags leaves the table', async () => {
    const allowed = /^\/?(?:table|caption|thead|tbody|tfoot|tr|th|td|p|a|strong)$/;
    const filtered = render(official2024, { styles: 'link' }).replace(/<(\/?[a-z\d-]+)[^>]*>/g, (_tag, name: string) =>
      allowed.test(name) ? `<${name}>` : '',
    );
    assert.doesNotMatch(filtered, /election-results|template|data-/);
    await withoutScripts(article(filtered), async (page) => {
      assertHas(await page.innerText('table'), figures);
      assertHas(await page.innerText('body'), words);
    });
  });
});

describe('the page script draws the same', () => {
  const ways: Readonly<Record<string, (markup: string) => string>> = {
    deferred: (markup) => article(markup, '<script src="/script.js" defer></script>'),
    'in the head, before the markup': (markup) => article(markup, '<script src="/script.js"></script>'),
    'after the markup': (markup) => article(`${markup}<script src="/script.js"></script>`),
    'as a module': (markup) => article(markup, '<script src="/script.js" type="module"></script>'),
    twice: (markup) => article(`${markup}<script src="/script.js"></script><script src="/script.js?2"></script>`),
    'around a div that it upgrades': (markup) =>
      article(`<div data-election-results>${markup}</div>`, '<script src="/script.js" defer></script>'),
  };
  for (const [way, place] of Object.entries(ways)) {
    test(`${way}: once, and unchanged`, async () => {
      const markup = render(official2024, { chart: 'donut', theme: 'dark' });
      const printed = await withoutScripts(article(markup), pictures);
      const { page, problems } = await open(place(markup));
      await settled(page);
      assert.deepEqual(await pictures(page), printed);
      assert.equal(
        await page.evaluate(
          () => document.querySelector('election-results')?.shadowRoot?.querySelectorAll('style').length,
        ),
        0,
      );
      assert.equal(await shift(page), 0);
      // If the script runs first, the element already has a shadow root when the browser reads the printed one. Chrome then reports it.
      assert.deepEqual(
        problems.filter((problem) => !/second declarative shadow root/.test(problem)),
        [],
      );
      await page.close();
    });
  }

  const live = { src: '/feed.json', refresh: 30 };
  const printings: Readonly<Record<string, readonly [name: string, options: ServerOptions]>> = {
    'with every option': [
      'official',
      {
        chart: 'stacked',
        order: 'votes',
        decimals: 2,
        rounding: 'largest-remainder',
        locale: 'en',
        theme: 'light',
        headingLevel: 4,
        timeZone: 'WIT',
        threshold: '4,5',
        plain: true,
        controls: 'chart data image embed',
      },
    ],
    'with a feed that has not answered': ['official-without-provinces', { ...live, rows: 5 }],
    'with a feed, and only shares': ['shares-only', live],
    'with a feed, and many parties': ['parties', live],
    'with a feed, and pairs with photos': ['photos', { ...live, chart: 'table' }],
    'with a feed, and an empty box': ['empty-box-wins', live],
    'with a feed, and several pollsters': ['pollsters', live],
    'with a feed, and test data': ['test-banner', live],
    'with a feed, and a toolbar': ['preliminary', { ...live, refresh: 0, controls: 'data' }],
    'with fields that could not be read': ['bad-details', {}],
  };
  for (const [printing, [name, options]] of Object.entries(printings)) {
    test(`${printing}: the picture is drawn anew, and nothing moves`, async () => {
      const { page } = await open(article(render(caseNamed(name).results, options), late));
      const printed = await pictures(page);
      await page.waitForFunction(() =>
        [...(document.querySelector('election-results')?.shadowRoot?.querySelectorAll('img') ?? [])].every(
          ({ complete }) => complete,
        ),
      );
      await twoFrames(page);
      const before = await page.screenshot();
      await scriptComes(page);
      assert.deepEqual(await pictures(page), printed);
      await assertLooksLike(before, page);
      assert.equal(await shift(page), 0);
      await page.close();
    });
  }
});

test('a page without server rendering does move, so the tests above can fail', async () => {
  const { page } = await open(article('<election-results></election-results>', late));
  await page.evaluate(
    (results) => document.querySelector('election-results')?.setAttribute('results', results),
    JSON.stringify(official2024),
  );
  await twoFrames(page);
  await scriptComes(page);
  assert.ok((await shift(page)) > 0.01);
  await page.close();
});

describe('under a strict content security policy', () => {
  const styled = (page: Page): Promise<boolean> =>
    page.evaluate(() => {
      const drawn = document.querySelector('election-results')?.shadowRoot?.querySelector('[part=root]');
      return drawn ? getComputedStyle(drawn).display === 'flex' : false;
    });
  const ways: Readonly<Record<string, () => readonly [options: ServerOptions, rules: string]>> = {
    'with the style sheet as a file': () => [{ styles: 'link', stylesheet: '/election-results.css' }, policy()],
    'with its hash': () => [{}, policy(ssr.styleHash)],
    'with a nonce': () => [{ nonce: 'abc123' }, policy("'nonce-abc123'")],
  };
  for (const [way, given] of Object.entries(ways)) {
    test(`${way}: styled before and after, without a message or a layout shift`, async () => {
      const [options, rules] = given();
      const { page, problems } = await open(article(render(official2024, options), late), rules);
      await twoFrames(page);
      assert.ok(await styled(page), 'it has no style');
      const before = await page.screenshot();
      await scriptComes(page);
      assert.ok(await styled(page), 'it has lost its style');
      await assertLooksLike(before, page);
      assert.equal(await shift(page), 0);
      assert.deepEqual(problems, []);
      await page.close();
    });
  }

  test('without any of these the style sheet is blocked until the script runs', async () => {
    const { page, problems } = await open(article(render(official2024), late), policy());
    assert.equal(await styled(page), false);
    assert.equal(problems.length, 1);
    await scriptComes(page);
    assert.ok(await styled(page));
    await page.close();
  });

  test('the file is the style sheet of the markup', () => {
    const [, inline] = /<style>(.*?)<\/style>/s.exec(render(official2024)) ?? [];
    assert.equal(read(stylesheet), `${inline ?? ''}\n`);
  });
});

describe('under embargo', () => {
  const until = '2024-03-21T15:00:00+07:00';
  const closed = { ...official2024, kind: 'quick-count', pollster: 'Lembaga Survei', sample: 98.5, embargo: until };
  const opened = Date.parse(until);

  for (const [way, options] of Object.entries({
    'by itself': {},
    'beside a feed': { src: '/feed.json', refresh: 60 },
  })) {
    test(`no figure is in the markup, ${way}`, () => {
      for (const chart of charts) {
        const markup = render(closed, { ...options, chart });
        for (const figure of [
          ...figures,
          '40971906',
          '96214691',
          '27040878',
          '204421612',
          '204.421.612',
          '823378',
          '4194536',
          '98.5',
          '98,5',
        ]) {
          assert.ok(!markup.includes(figure), `${figure} is in: ${markup}`);
        }
      }
      assertHas(render(closed, { ...options, now: opened }), [...figures, '98,5']);
    });

    test(`the script draws the same, ${way}`, async () => {
      const { page, problems } = await open(article(render(closed, options), late));
      const printed = await pictures(page);
      await twoFrames(page);
      const before = await page.screenshot();
      await scriptComes(page);
      assert.deepEqual(await pictures(page), printed);
      await assertLooksLike(before, page);
      assert.equal(await shift(page), 0);
      assert.deepEqual(problems, []);
      await page.close();
    });
  }

  test('readers see when the embargo ends', async () => {
    const { page } = await open(article(render(closed), '<script src="/script.js" defer></script>'));
    await settled(page);
    assertHas((await pictures(page)).join(), ['Hitung cepat', '15.00 WIB']);
    await page.close();
  });
});

test('names stay text everywhere', async () => {
  const names = [
    `</script></style></template></election-results><script>alert(1)</script>`,
    `'"><img src=x onerror=alert(1)>{{7*7}}`,
    `&lt;b&gt;&#39;&quot; <!-- --> ]]> [shortcode]`,
  ];
  const results = {
    ...official2024,
    heading: names[0],
    subheading: names[1],
    source: { name: names[2], url: 'https://kpu.go.id/?"><script>alert(1)</script>' },
    notice: names[0],
    candidates: names.map((name, index) => ({
      name,
      votes: index + 1,
      parties: [names[1]],
      photo: `/"onerror="alert(1)${String(index)}.svg`,
    })),
  };
  for (const options of [{}, { src: '/feed.json?"><script>alert(1)</script>' }] as const) {
    const markup = render(results, { chart: 'table', ...options });
    const { page } = await open(article(markup, late));
    const seen = (): Promise<{ readonly strangers: number; readonly handlers: number; readonly text: string }> =>
      page.evaluate(() => {
        const element = document.querySelector('election-results');
        const all = [document, element?.shadowRoot].flatMap((at) => [...(at?.querySelectorAll('*') ?? [])]);
        return {
          strangers: all.filter((one) => one.matches('script:not([src="/late.js"]), b:not(.facts b), img[src=x]'))
            .length,
          handlers: all.filter((one) => one.getAttributeNames().some((name) => name.startsWith('on'))).length,
          text: `${element?.shadowRoot?.querySelector('figure')?.textContent ?? ''} ${element?.textContent ?? ''}`,
        };
      });
    for (const { strangers, handlers, text } of [await seen(), (await scriptComes(page), await seen())]) {
      assert.equal(strangers, 0);
      assert.equal(handlers, 0);
      for (const name of names) assert.ok(text.split(name).length > 2, `${name} is not in: ${text}`);
    }
    await page.close();
  }
});

/** A module as a classic script, with everything that it imports. */
async function bundled(entry: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? id : undefined),
        load: (id) => (id === 'entry' ? entry : undefined),
      },
    ],
    build: { write: false, rolldownOptions: { input: 'entry', output: { format: 'iife' } } },
  });
  const [output] = [built].flat();
  assert.ok(output && 'output' in output);
  return output.output[0].code;
}

test('the page script draws anew, even if the page has another Lit that hydrates', async () => {
  const support = await bundled(`import '@lit-labs/ssr-client/lit-element-hydrate-support.js';`);
  pages.set('/hydration.js', { html: support });
  const { page, problems } = await open(article(render(official2024), '<script src="/hydration.js"></script>'));
  const printed = await page.evaluateHandle(() =>
    document.querySelector('election-results')?.shadowRoot?.querySelector('[part=share]'),
  );
  await page.addScriptTag({ content: read(script) });
  await settled(page);
  assert.deepEqual(problems, []);
  assert.ok(await page.evaluate((share) => !share?.isConnected, printed), 'the server’s drawing was kept');
  assert.match((await pictures(page)).join(), /96\.214\.691 suara/);
  const surface = (): string =>
    getComputedStyle(document.querySelector('election-results')!.shadowRoot!.querySelector('[part=root]')!).display;
  assert.equal(await page.evaluate(surface), 'flex');
  await page.close();
});

describe('the elements of the package draw anew, with Lit’s support for hydration too', () => {
  let bundle: string;

  before(async () => {
    bundle = await bundled(
      `import '@lit-labs/ssr-client/lit-element-hydrate-support.js'; import '${root}dist/define.js';`,
    );
    pages.set('/package.js', { html: bundle });
  });

  for (const [name, options] of Object.entries<ServerOptions>({
    official: { chart: 'donut' },
    'official-without-provinces': { chart: 'bar', threshold: 20, controls: 'chart' },
    parties: { chart: 'table' },
    pollsters: { chart: 'stacked' },
    preliminary: { src: '/feed.json', refresh: 30 },
  })) {
    test(`${name}: the picture stays the same, and then follows its results`, async () => {
      const { page, problems } = await open(article(render(caseNamed(name).results, options)));
      const printed = await pictures(page);
      const kept = await page.evaluateHandle(() =>
        document.querySelector('election-results')?.shadowRoot?.querySelector('[part=share]'),
      );
      await page.addScriptTag({ content: bundle });
      await settled(page);
      assert.deepEqual(problems, []);
      assert.deepEqual(await pictures(page), printed);
      assert.equal(await page.evaluate((share) => share?.isConnected, kept), false, 'the server’s drawing was kept');
      assert.equal(await shift(page), 0);
      const next = { ...official2024, candidates: [{ id: '100025', number: 1, name: 'Berikutnya', votes: 1 }] };
      await page.evaluate(
        (results) => Object.assign(document.querySelector('election-results') ?? {}, { results }),
        next as unknown,
      );
      await settled(page);
      const [drawn = ''] = await pictures(page);
      for (const line of [/^figure\b/, /^Berikutnya$/m, /^100,0%$/m]) assert.match(drawn, line);
      assert.deepEqual(problems, []);
      await page.close();
    });
  }

  test('they have their style where a policy blocked the one in the markup', async () => {
    const { page } = await open(article(render(official2024), '<script src="/package.js" defer></script>'), policy());
    await settled(page);
    assert.equal(
      await page.evaluate(
        () =>
          getComputedStyle(document.querySelector('election-results')!.shadowRoot!.querySelector('[part=root]')!)
            .display,
      ),
      'flex',
    );
    await page.close();
  });
});

test('./ssr needs no document, and registers nothing', () => {
  const code = `
    const { renderElectionResults } = await import('election-results-element/ssr');
    const markup = renderElectionResults({ candidates: [{ name: 'Melati', votes: 1 }] });
    console.log(markup.includes('Melati'), typeof document, customElements.get('election-results'));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.equal(stderr, '');
  assert.equal(stdout, 'true undefined undefined\n');
});
