// Frames: embed.html draws what its address names, and embed.min.js sets its height and colours. No other script or frame can.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inspect } from 'node:util';
import { PNG } from 'pngjs';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright';
import { official2024 } from '../cases/official.js';
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
import { read } from './built.js';

const json = (results: object): string =>
  JSON.stringify(results, (_name, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

/** Three pairs and their feed. The names need more lines in a narrower frame. */
const result = (votes = 40971906, count = 3): string =>
  json({
    version: 1,
    heading: 'Hasil Rekapitulasi KPU',
    source: { name: 'KPU' },
    candidates: Array.from({ length: count }, (_, index) => ({
      id: String(index + 1),
      number: index + 1,
      name: `Pasangan nomor ${String(index + 1)} dengan nama yang cukup panjang untuk dua baris`,
      votes,
    })),
  });

let browser: Browser;
let newsroom: Newsroom;
let open: Page[] = [];

/** The height of the window: higher than every frame, since the page's scroll bar would take width from it. */
const height = 2000;

/** Opens a page of the newsroom. */
async function visit(body: string, head?: string, context: BrowserContextOptions = {}): Promise<Page> {
  newsroom.put('/article.html', article(body, head));
  const page = await browser.newPage({ viewport: { width: 640, height }, ...context });
  open.push(page);
  await page.goto(`${newsroom.host}/article.html`, { waitUntil: 'load' });
  return page;
}

const framesOf = (page: Page): Frame[] => page.frames().filter((frame) => frame !== page.mainFrame());

interface Size {
  /** The height that the page gives the frame. */
  readonly given: number;
  /** The height that the widget needs. */
  readonly content: number;
  readonly scrolls: boolean;
  readonly width: number;
}

async function sizes(page: Page): Promise<Size[]> {
  return Promise.all(
    framesOf(page).map(async (frame) => {
      const element = await frame.frameElement();
      return {
        given: await element.evaluate((iframe) => (iframe as HTMLElement).clientHeight),
        ...(await frame.evaluate(() => ({
          content: document.querySelector('election-results')?.getBoundingClientRect().height ?? 0,
          scrolls: document.documentElement.scrollHeight > innerHeight,
          width: document.documentElement.clientWidth,
        }))),
      };
    }),
  );
}

/** Checks that each frame has exactly the height of its content. */
async function assertSized(page: Page, count = 1): Promise<Size[]> {
  return eventually(async () => {
    const all = await sizes(page);
    assert.equal(all.length, count);
    for (const { given, content, scrolls } of all) {
      assert.ok(content > 100, `the widget is ${String(content)} px high`);
      assert.equal(given, Math.ceil(content));
      assert.equal(scrolls, false);
    }
    return all;
  });
}

/** The visible text of a frame. */
const drawn = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const root = document.querySelector('election-results')?.shadowRoot?.querySelector<HTMLElement>('[part~=root]');
    return (root ?? document.body).innerText.replace(/\s+/g, ' ').trim();
  });

/** Sends messages from a frame or a page, in this order. */
const say = (from: Page | Frame, to: 'parent' | 'first frame' | 'self', messages: readonly unknown[]): Promise<void> =>
  from.evaluate(
    ([target, said]) => {
      const receiver = target === 'parent' ? parent : target === 'self' ? window : (parent.frames[0] ?? window);
      said.forEach((message) => receiver.postMessage(message, '*'));
    },
    [to, messages] as const,
  );

for (const engine of ['chromium', 'firefox'] satisfies Engine[]) {
  describe(engine, () => {
    before(async () => {
      browser = await launch(engine);
      newsroom = await startNewsroom();
      newsroom.put('/article.css', 'body { margin: 0 } iframe { display: block; width: 100%; border: 0 }');
      newsroom.put('/result.json', result());
    });

    after(async () => {
      await browser.close();
      newsroom.close();
    });

    const closeAll = async (): Promise<void> => {
      await Promise.all(open.map((page) => page.close()));
      open = [];
    };

    const it = (name: string, check: () => Promise<void>): void => {
      test(name, { timeout: 60_000 }, async () => {
        try {
          await check();
        } finally {
          await closeAll();
        }
      });
    };

    it('a frame shows the result in its address, under strict policies, and writes nothing to the console', async () => {
      const address = newsroom.frame({ results: json(official2024), chart: 'table', locale: 'en' });
      const page = await browser.newPage();
      open.push(page);
      const { problems, elsewhere } = watch(page, newsroom);
      newsroom.put('/article.html', article(iframe(address)));
      await page.goto(`${newsroom.host}/article.html`);
      await assertSized(page);
      const [frame] = framesOf(page) as [Frame];
      const text = await drawn(frame);
      for (const words of ['24.9%', '58.6%', '16.5%', '40,971,906', '96,214,691', '27,040,878', 'KPU']) {
        assert.ok(text.includes(words), `${words} is not in: ${text}`);
      }
      assert.equal(await frame.evaluate(() => self.origin), 'null');
      assert.equal(await frame.title(), 'Hasil Rekapitulasi KPU');
      assert.equal(await frame.evaluate(() => document.documentElement.lang), 'en');
      assert.deepEqual(problems, []);
      assert.deepEqual(elsewhere, []);
    });

    it('a frame gets the height of its content at any width', async () => {
      const page = await visit(iframe(newsroom.frame({ src: '/result.json' })));
      const heights: number[] = [];
      for (const width of [280, 640, 960, 1280, 280]) {
        await page.setViewportSize({ width, height });
        await eventually(async () => assert.equal((await sizes(page))[0]?.width, width));
        const [size] = await assertSized(page);
        heights.push(size?.given ?? 0);
      }
      assert.ok(heights[0]! > heights[1]!, `names wrap at 280 px: ${heights.join(', ')}`);
      assert.equal(heights[4], heights[0]);
    });

    it('the borders of a frame take no room from its content', async () => {
      newsroom.put('/border.css', '* { box-sizing: border-box } iframe { border: 7px solid }');
      const page = await visit(
        iframe(newsroom.frame({ src: '/result.json' })),
        '<script src="/embed.min.js" defer></script><link rel="stylesheet" href="/border.css">',
      );
      await assertSized(page);
    });

    it('a frame that waits for its feed keeps room, and gets higher with more rows', async () => {
      newsroom.put('/growing.json', undefined);
      const address = newsroom.frame({ src: '/growing.json', refresh: '5', rows: '3' });
      const page = await visit(iframe(address));
      const [waiting] = await assertSized(page);
      newsroom.put('/growing.json', result(1000, 3));
      await page.reload();
      const [three] = await assertSized(page);
      newsroom.put('/growing.json', result(1001, 6));
      const [six] = await eventually(async () => {
        const all = await assertSized(page);
        assert.ok(all[0]!.given > three!.given + 100, 'three more rows');
        return all;
      });
      assert.ok(waiting!.given > 200 && six!.given > three!.given, 'the room for three rows');
    });

    it('many frames have the right heights, in and out of sandboxes', async () => {
      const addresses = [1, 2, 3, 4, 5].map((count) => newsroom.frame({ results: result(1000, count) }));
      const page = await visit(
        addresses
          .map((address, index) => (index ? iframe(address) : iframe(address).replace(/sandbox="[^"]*"/, '')))
          .join(''),
      );
      const all = await assertSized(page, 5);
      assert.equal(new Set(all.map(({ given }) => given)).size, 5);
    });

    it('a frame that is added later is sized, also when it is moved and loads again', async () => {
      const page = await visit('<main></main>');
      const address = newsroom.frame({ src: '/result.json' });
      await page.evaluate((src) => {
        const added = document.createElement('iframe');
        Object.assign(added, { src }).dataset.electionResults = '';
        added.setAttribute('sandbox', 'allow-scripts');
        document.body.append(added);
      }, address);
      await assertSized(page);
      await page.evaluate(() => {
        const added = document.querySelector('iframe')!;
        added.style.height = '';
        document.querySelector('main')!.append(added);
      });
      await assertSized(page);
    });

    it('frames before the script are sized, and a second script does no harm', async () => {
      const page = await visit(iframe(newsroom.frame({ src: '/result.json' })), '');
      const [before] = await sizes(page);
      assert.equal(before?.given, 150, 'the browser’s own height');
      for (const query of ['', '?again']) {
        await page.evaluate((src) => {
          document.head.append(Object.assign(document.createElement('script'), { src }));
        }, `/embed.min.js${query}`);
      }
      await assertSized(page);
    });

    it('it makes no global name', async () => {
      const names = (page: Page): Promise<string[]> => page.evaluate(() => Object.getOwnPropertyNames(window));
      const address = iframe(newsroom.frame({ src: '/result.json' }));
      const before = await names(await visit(address, ''));
      const page = await visit(address);
      await assertSized(page);
      assert.deepEqual(
        (await names(page)).filter((name) => !before.includes(name)),
        [],
      );
    });

    // In Debian's Firefox, Playwright cannot set the reader's preference or the sender of a message.
    const itInChromium = engine === 'chromium' ? it : (): void => undefined;

    const good = { sentinel: 'amp', type: 'embed-size', height: 4321, scheme: 'dark', told: 'light' };
    const hostileSizes: readonly unknown[] = [
      ...[NaN, Infinity, -Infinity, -1, -4321, 0, -0, 10_000.5, 1e9, Number.MAX_VALUE, '4321', '4321px', '', true].map(
        (height) => ({ ...good, height }),
      ),
      ...[null, undefined, [4321], { height: 4321 }, 4321n].map((height) => ({ ...good, height })),
      ...['', 'DARK', 'normal', 'dark; position: fixed', 'var(--x)', 'url(/x)', 1, null, undefined, ['dark'], {}].map(
        (scheme) => ({ ...good, scheme }),
      ),
      ...['embed-size ', 'EMBED-SIZE', '', 0, null, undefined, ['embed-size']].map((type) => ({ ...good, type })),
      ...[null, undefined, '', 'embed-size', JSON.stringify(good), 4321, true, [], [good]],
      { message: 'height', value: 4321 },
    ];

    itInChromium('only what a frame says of itself, in the right shape, counts', async () => {
      const address = newsroom.frame({ src: '/result.json' });
      const page = await visit(iframe(address) + iframe(address, 'id="foreign"'));
      const [ours, foreign] = framesOf(page) as [Frame, Frame];
      const styles = (): Promise<(string | null)[]> =>
        page.evaluate(() => [...document.querySelectorAll('iframe')].map((element) => element.getAttribute('style')));
      await eventually(async () => assert.ok((await sizes(page))[0]!.content > 100 && (await styles())[0], 'sized'));
      await page.evaluate(() => {
        addEventListener('message', ({ data }) => {
          if (String(data).startsWith('done')) document.title = String(data);
        });
      });
      /** Sends messages, and waits until the page has received them all. */
      const hear = async (from: Page | Frame, to: 'parent' | 'self', messages: readonly unknown[]): Promise<void> => {
        const word = `done ${Math.random()}`;
        await say(from, to, [...messages, word]);
        await eventually(async () => assert.equal(await page.title(), word));
      };
      await hear(ours, 'parent', []);
      const before = await styles();
      assert.match(String(before[0]), /^height: \d+px; color-scheme: light;$/);
      assert.equal(before[1], null, 'a frame without the attribute is not sized');

      for (const message of hostileSizes) {
        await hear(ours, 'parent', [message]);
        assert.deepEqual(await styles(), before, `of a wrong shape: ${inspect(message)}`);
      }
      await hear(foreign, 'parent', [good]);
      assert.deepEqual(await styles(), before, 'from a frame that is not sized');
      await hear(page, 'self', [good]);
      assert.deepEqual(await styles(), before, 'from the page itself');

      await hear(ours, 'parent', [good]);
      assert.deepEqual(await styles(), ['height: 4321px; color-scheme: dark;', null], 'a right message is used');
    });

    itInChromium('a frame listens to the page around it alone', async () => {
      const address = newsroom.frame({ src: '/result.json' });
      // The sizing script would at once undo what the test sends in its place.
      const page = await visit(iframe(address) + iframe(address), '');
      const [first, second] = framesOf(page) as [Frame, Frame];
      const scheme = (): Promise<string> => first.evaluate(() => document.documentElement.style.colorScheme);
      await first.evaluate(() => {
        addEventListener('message', ({ data }) => {
          if (String(data).startsWith('done')) document.title = String(data);
        });
      });
      const hear = async (from: Page | Frame, messages: readonly unknown[]): Promise<void> => {
        const word = `done ${Math.random()}`;
        await say(from, 'first frame', [...messages, word]);
        await eventually(async () => assert.equal(await first.title(), word));
      };
      const dark = { type: 'election-results-scheme', scheme: 'dark' };
      await eventually(async () => assert.equal(await scheme(), 'light dark'));
      await hear(second, [dark]);
      assert.equal(await scheme(), 'light dark', 'from another frame');
      await hear(page, [
        ...['', 'normal', 'dark light', ['dark'], null, 1].map((other) => ({ ...dark, scheme: other })),
        ...[null, 'dark', { scheme: 'dark' }, { ...dark, type: 'scheme' }],
      ]);
      assert.equal(await scheme(), 'light dark', 'of a wrong shape');
      await hear(page, [dark]);
      assert.equal(await scheme(), 'dark', 'a right message is used');
    });

    const ground = { light: [250, 240, 230], dark: [20, 30, 40] } as const;
    const surface = { light: [255, 255, 255], dark: [23, 25, 30] } as const;

    /** Checks that the page's background is visible in the frame's corner, and which scheme the card has. */
    async function assertColours(page: Page, around: 'light' | 'dark', card: 'light' | 'dark'): Promise<void> {
      await eventually(async () => {
        const { width, data } = PNG.sync.read(await page.screenshot());
        const pixel = (x: number, y: number): number[] => [...data.subarray((y * width + x) * 4).subarray(0, 3)];
        assert.deepEqual(
          { corner: pixel(0, 0), card: pixel(width / 2, 8) },
          { corner: [...ground[around]], card: [...surface[card]] },
        );
      });
    }

    const night = 'color-scheme: dark; background: rgb(20, 30, 40)';
    const day = 'background: rgb(250, 240, 230)';
    /** How sites switch their theme, and what their style sheets do. */
    const switches: readonly { name: string; css: string; flip: (page: Page) => Promise<void> }[] = [
      {
        name: 'a class of <html>',
        css: `html { ${day} } html.dark { ${night} }`,
        flip: (page) => page.evaluate(() => void document.documentElement.classList.toggle('dark')),
      },
      {
        name: 'data-theme of <body>',
        css: `html { ${day} } body[data-theme=dark] { ${night} }`,
        flip: (page) =>
          page.evaluate(() => void (document.body.dataset.theme = document.body.dataset.theme ? '' : 'dark')),
      },
      {
        name: 'the style of <html>',
        css: `html { background: light-dark(rgb(250, 240, 230), rgb(20, 30, 40)) }`,
        flip: (page) =>
          page.evaluate(() => {
            const { style } = document.documentElement;
            style.colorScheme = style.colorScheme === 'dark' ? 'light' : 'dark';
          }),
      },
    ];

    for (const { name, css, flip } of switches) {
      it(`a site's dark switch reaches the frame, without a background of another colour: ${name}`, async () => {
        newsroom.put('/theme.css', css);
        const head = '<script src="/embed.min.js" defer></script><link rel="stylesheet" href="/theme.css">';
        const page = await visit(iframe(newsroom.frame({ src: '/result.json' })), head);
        await assertSized(page);
        await assertColours(page, 'light', 'light');
        await flip(page);
        await assertColours(page, 'dark', 'dark');
        await flip(page);
        await assertColours(page, 'light', 'light');
      });
    }

    const both = `html { ${day} } @media (prefers-color-scheme: dark) { html { background: rgb(20, 30, 40) } }`;

    itInChromium('the reader’s own choice reaches into the frame where the page follows it', async () => {
      newsroom.put('/theme.css', `${both} html { color-scheme: light dark }`);
      const head = '<script src="/embed.min.js" defer></script><link rel="stylesheet" href="/theme.css">';
      const page = await visit(iframe(newsroom.frame({ src: '/result.json' })), head, { colorScheme: 'dark' });
      await assertSized(page);
      await assertColours(page, 'dark', 'dark');
      await page.emulateMedia({ colorScheme: 'light' });
      await assertColours(page, 'light', 'light');
    });

    itInChromium(
      'a page that gives its scheme in a meta element, and one that is light whatever the reader prefers',
      async () => {
        const address = iframe(newsroom.frame({ src: '/result.json' }));
        const head = '<script src="/embed.min.js" defer></script><link rel="stylesheet" href="/theme.css">';
        newsroom.put('/theme.css', 'html { background: rgb(20, 30, 40) }');
        const dark = await visit(address, `${head}<meta name="color-scheme" content="dark">`, { colorScheme: 'light' });
        await assertSized(dark);
        await assertColours(dark, 'dark', 'dark');
        newsroom.put('/theme.css', `html { ${day} }`);
        const light = await visit(address, head, { colorScheme: 'dark' });
        await assertSized(light);
        await assertColours(light, 'light', 'light');
      },
    );

    it('a theme in the address wins, and the page’s background is visible around the card', async () => {
      newsroom.put('/theme.css', `html { ${night} }`);
      const head = '<link rel="stylesheet" href="/theme.css">';
      const address = iframe(newsroom.frame({ src: '/result.json', theme: 'light' }));
      const page = await visit(address, `${head}<script src="/embed.min.js" defer></script>`);
      await assertSized(page);
      await assertColours(page, 'dark', 'light');
      // Without the script, browsers paint the frame's own background. The script prevents that.
      const without = await visit(address, head);
      const { data } = PNG.sync.read(await without.screenshot());
      assert.deepEqual([...data.subarray(0, 3)], [255, 255, 255]);
    });

    it('an AMP page sizes it by AMP’s message', async () => {
      newsroom.put(
        '/amp.js',
        `addEventListener('message', ({ data, source }) => {
          if (data?.sentinel !== 'amp' || data.type !== 'embed-size') return;
          const frame = [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === source);
          frame.height = data.height;
        });`,
      );
      const page = await visit(
        iframe(newsroom.frame({ src: '/result.json' }), 'height="200" resizable'),
        '<script src="/amp.js"></script>',
      );
      await assertSized(page);
      await page.setViewportSize({ width: 280, height });
      await eventually(async () => assert.equal((await sizes(page))[0]?.width, 280));
      await assertSized(page);
    });

    // As wp-embed.js does: it adds a secret to the address of the frame, and reads "ready" and heights from 200 to 1000.
    const wordPress = `addEventListener('load', () => {
      const frame = document.querySelector('iframe');
      frame.dataset.secret = 'a1B2c3D4e5';
      frame.src += '#?secret=a1B2c3D4e5';
      frame.contentWindow.postMessage({ message: 'ready', secret: 'a1B2c3D4e5' }, '*');
    });
    addEventListener('message', ({ data, source }) => {
      if (!data?.secret || /[^a-zA-Z0-9]/.test(data.secret)) return;
      const frame = document.querySelector('iframe[data-secret="' + data.secret + '"]');
      if (frame?.contentWindow !== source || data.message !== 'height') return;
      frame.height = Math.max(200, Math.min(1000, parseInt(data.value, 10)));
    });`;

    it('a WordPress page sizes it by its own message and secret, up to 1000 px', async () => {
      newsroom.put('/wordpress.js', wordPress);
      const head = '<script src="/wordpress.js"></script>';
      const page = await visit(iframe(newsroom.frame({ src: '/result.json' }), ''), head);
      await assertSized(page);
      assert.match(framesOf(page)[0]!.url(), /#\?secret=a1B2c3D4e5$/);
      const high = await visit(iframe(newsroom.frame({ results: result(1, 20) }), ''), head);
      await eventually(async () => {
        const [size] = await sizes(high);
        assert.ok(size!.content > 1000, 'higher than WordPress allows');
        assert.equal(size!.given, 1000);
      });
    });

    it('without a result, the frame says so, and it never names the newsroom alone', async () => {
      const results = result();
      const says = async (options: Record<string, string>, words: string): Promise<void> => {
        const page = await visit(iframe(newsroom.frame(options)));
        await eventually(async () => {
          assert.equal(await drawn(framesOf(page)[0]!), words);
          const height = await framesOf(page)[0]!.evaluate(() => document.body.offsetHeight);
          assert.equal((await sizes(page))[0]!.given, height);
        });
      };
      await says({}, 'Belum ada hasil pemilu yang dipilih untuk bingkai ini.');
      await says({ heading: 'x', locale: 'en' }, 'No election results have been chosen for this frame.');
      await says({ src: 'https://evil.example/feed.json' }, 'Hasil pemilu ini tidak dapat ditampilkan di sini.');
      await says({ src: 'https://evil.example/', results }, 'Hasil pemilu ini tidak dapat ditampilkan di sini.');

      const alone = await browser.newPage();
      open.push(alone);
      for (const options of [{ results }, { src: '/result.json', heading: 'Ganjar menang' }]) {
        await alone.goto(newsroom.frame(options));
        assert.equal(await drawn(alone.mainFrame()), 'Hasil pemilu ini tampil di dalam halaman berita yang memuatnya.');
        assert.equal(await alone.title(), 'Hasil pemilu');
      }
    });

    it('the operator decides who may give figures', async () => {
      const page = read('dist/embed.html');
      const says = page.replace('data-figures-from="self inline"', `data-figures-from="${newsroom.host}"`);
      assert.notEqual(says, page);
      newsroom.put('/limited.html', says);
      newsroom.put('/elsewhere.json', result());
      const refused = async (options: Record<string, string>): Promise<void> => {
        const visited = await visit(iframe(newsroom.frame(options, '/limited.html')));
        await eventually(async () =>
          assert.equal(await drawn(framesOf(visited)[0]!), 'Hasil pemilu ini tidak dapat ditampilkan di sini.'),
        );
      };
      await refused({ results: result() });
      await refused({ src: '/elsewhere.json' });
      const visited = await visit(iframe(newsroom.frame({ src: `${newsroom.host}/elsewhere.json` }, '/limited.html')));
      const [frame] = framesOf(visited) as [Frame];
      // The frame sends a request. The policy of this test blocks the response.
      await eventually(async () => assert.match(await drawn(frame), /Data hasil belum tersedia|sumber/i));
    });
  });
}
