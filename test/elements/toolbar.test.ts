// What a page offers its readers: another view, the figures as a file, a picture, and the code for another page.
import { expect, fixtureSync, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { ElectionResults } from '../../src/elements/results/election-results.js';
import { audited } from './audited.js';
import { fakeTimers } from './feed/fake-timers.js';
import { cases } from '../cases/index.js';
import { chunkWithCode, codeOfChunk } from '../export/png-chunk.js';
import { fixture } from './mode.js';
import { focused, items, labels, menu, offered, opener, openMenu, pick } from './menu.js';
import { changesIn, outside, part, parts, seenTexts, shadow, textOf, texts } from './seen.js';
import { warningsIn } from './warnings.js';
import { pairs, settled, widget, widgetOf } from './widget.js';

const all = 'controls="chart data image embed"';
const official = `${all} heading="Hasil Rekapitulasi KPU" source="KPU" updated="2024-03-20T22:19:00+07:00"`;

const buttonOf = (element: Element, label: string): HTMLElement =>
  parts(element, 'button').find((button) => textOf(button) === label) ?? expect.fail(`no button says “${label}”`);

const status = (element: Element): string => textOf(shadow(element).querySelector('[role="status"]')!);

const box = (element: Element): HTMLElement | null => shadow(element).querySelector('.box');

const boxed = async (element: Element): Promise<HTMLElement> => {
  await waitUntil(() => box(element), 'nothing was shown');
  return box(element)!;
};

/** The selected text, also if the engine does not report it within a shadow root. */
function selectedIn(root: ShadowRoot): string {
  const selection = getSelection()!;
  const [range] = 'getComposedRanges' in selection ? selection.getComposedRanges({ shadowRoots: [root] }) : [];
  if (!range) return selection.toString();
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live.toString();
}

interface Saved {
  readonly name: string;
  readonly file: Blob;
}

/** The files that the page saved; this replaces the browser's own way to save. */
let saved: Saved[] = [];
let urls = new Map<string, Blob>();
const createObjectURL = URL.createObjectURL.bind(URL);
const revokeObjectURL = URL.revokeObjectURL.bind(URL);
beforeEach(() => {
  saved = [];
  urls = new Map();
  URL.createObjectURL = (file: Blob) => {
    const url = createObjectURL(file);
    urls.set(url, file);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    urls.delete(url);
    revokeObjectURL(url);
  };
  HTMLAnchorElement.prototype.click = function () {
    saved.push({ name: this.download, file: urls.get(this.href) ?? expect.fail(`${this.href} is no file`) });
  };
});
afterEach(() => {
  Object.assign(URL, { createObjectURL, revokeObjectURL });
  Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
});

const savedBy = async (element: Element, label: string): Promise<Saved> => {
  saved = [];
  await pick(element, label);
  await waitUntil(() => saved.length, 'nothing was saved');
  return saved[0]!;
};

/** Replaces the reader's clipboard until the test is over. */
const clipboards: (() => void)[] = [];
function useClipboard(clipboard: unknown): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  clipboards.push(() => Reflect.deleteProperty(navigator, 'clipboard'));
}
afterEach(() => {
  for (const restore of clipboards.splice(0)) restore();
});

const refused = { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) };

const taken = [
  'Unduh CSV',
  'Unduh PNG',
  'Unduh SVG',
  'Gambar untuk medsos, mendatar',
  'Gambar untuk medsos, tegak',
  'Sematkan',
];

const taking = async (attributes: string): Promise<readonly string[]> => {
  const element = await widget(attributes);
  await openMenu(element);
  return offered(element);
};

describe('the toolbar', () => {
  it('does not exist unless the page asks for it', async () => {
    for (const attributes of ['', 'controls=""', 'controls="  "']) {
      const element = await widget(attributes);
      expect(parts(element, 'toolbar'), attributes).to.deep.equal([]);
      expect(parts(element, 'button'), attributes).to.deep.equal([]);
    }
  });

  it('is a switch and a menu, with what the page asks for, in any order', async () => {
    expect(labels(await widget('controls="chart"'))).to.deep.equal(['Grafik', 'Tabel']);
    expect(labels(await widget('controls="image"'))).to.deep.equal(['Unduh & bagikan']);
    expect(labels(await widget(official))).to.deep.equal(['Grafik', 'Tabel', 'Unduh & bagikan']);
    expect(await taking('controls="image"')).to.deep.equal(taken.slice(1, 5));
    expect(await taking('controls="embed"')).to.deep.equal(taken.slice(5));
    expect(await taking('controls=" embed\n data chart  image data "')).to.deep.equal(taken);
  });

  it('is a group with a name, of real buttons', async () => {
    const element = await widget(official);
    const toolbar = part(element, 'toolbar');
    expect([toolbar.getAttribute('role'), toolbar.getAttribute('aria-label')]).to.deep.equal([
      'group',
      'Tampilan dan unduhan',
    ]);
    expect(parts(element, 'button', HTMLButtonElement).map(({ type }) => type)).to.deep.equal(Array(3).fill('button'));
  });

  it('is in English too', async () => {
    const element = await widget(`${all} locale="en"`);
    expect(labels(element)).to.deep.equal(['Chart', 'Table', 'Download & share']);
    await openMenu(element);
    expect(offered(element)).to.deep.equal([
      ...['Download CSV', 'Download PNG', 'Download SVG'],
      ...['Image for social media, landscape', 'Image for social media, portrait', 'Embed'],
    ]);
    expect(part(element, 'toolbar').getAttribute('aria-label')).to.equal('View and downloads');
  });

  it('reports unknown words to the developer once', async () => {
    const warnings = await warningsIn(async () => {
      const element = await widget('controls="print data"');
      element.requestUpdate();
      await settled(element);
      expect(labels(element)).to.deep.equal(['Unduh & bagikan']);
    });
    expect(warnings).to.deep.equal(['<election-results> controls: expected chart, data, image, embed, got "print"']);
  });

  it('can be added and removed later, as a property too', async () => {
    const element = await widget();
    element.controls = 'data';
    await settled(element);
    expect(labels(element)).to.deep.equal(['Unduh & bagikan']);
    element.removeAttribute('controls');
    element.controls = null;
    await settled(element);
    expect(parts(element, 'toolbar')).to.deep.equal([]);
  });

  it('offers nothing if figures are under embargo or missing', async () => {
    expect(opener(await widget(`${all} embargo="2999-01-01T00:00:00+07:00"`)).disabled).to.equal(true);
    const element = await widget(all, '');
    expect(opener(element).disabled).to.equal(true);
    element.innerHTML = pairs;
    await settled(element);
    expect(opener(element).disabled).to.equal(false);
  });
});

describe('the views', () => {
  const pressed = (element: Element): readonly string[] =>
    parts(element, 'button')
      .filter((button) => button.getAttribute('aria-pressed') === 'true')
      .map(textOf);

  for (const [chart, seen] of [
    ['bar', '[part=track]'],
    ['stacked', '.stacked'],
    ['donut', '.donut'],
  ] as const) {
    it(`are the table and the page's ${chart}, to which a reader can go back`, async () => {
      const element = await widget(`${all} chart="${chart}"`);
      expect(pressed(element)).to.deep.equal(['Grafik']);
      buttonOf(element, 'Tabel').click();
      await settled(element);
      expect([element.getAttribute('chart'), pressed(element)]).to.deep.equal(['table', ['Tabel']]);
      expect(shadow(element).querySelector(seen)).to.equal(null);
      expect(texts(element, 'share')).to.include('58,6%');
      buttonOf(element, 'Grafik').click();
      await settled(element);
      expect([element.chart, pressed(element)]).to.deep.equal([chart, ['Grafik']]);
      expect(shadow(element).querySelector(seen)).not.to.equal(null);
    });
  }

  it('have bars besides a table that the page has chosen', async () => {
    const element = await widget(`${all} chart="table"`);
    expect(pressed(element)).to.deep.equal(['Tabel']);
    buttonOf(element, 'Grafik').click();
    await settled(element);
    expect(element.chart).to.equal('bar');
  });
});

describe('the menu', () => {
  it('opens by a click, and closes by another one', async () => {
    const element = await widget(official);
    expect([opener(element).ariaExpanded, menu(element)]).to.deep.equal(['false', null]);
    await openMenu(element);
    expect(opener(element).ariaExpanded).to.equal('true');
    expect(menu(element)!.ariaLabel).to.equal('Unduh & bagikan');
    opener(element).click();
    await waitUntil(() => !menu(element), 'it stays open');
    expect([opener(element).ariaExpanded, focused(element)]).to.deep.equal(['false', 'Unduh & bagikan']);
  });

  it('closes by a press anywhere else, and leaves the focus there', async () => {
    const element = await widget(official);
    const other = fixtureSync<HTMLInputElement>('<input />');
    await openMenu(element);
    const { x, y, width, height } = other.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    await waitUntil(() => !menu(element), 'it stays open');
    expect(document.activeElement).to.equal(other);
  });

  for (const [key, end] of [
    ['Enter', 0],
    ['Space', 0],
    ['ArrowDown', 0],
    ['ArrowUp', 5],
  ] as const) {
    it(`opens by ${key} with the focus at its ${end ? 'end' : 'start'}`, async () => {
      const element = await widget(official);
      opener(element).focus();
      await sendKeys({ press: key });
      await waitUntil(() => items(element)[end]?.matches(':focus'), 'the focus is elsewhere');
    });
  }

  it('is used by arrows, round its ends, by Home and End, and by first letters', async () => {
    const element = await widget(official);
    await openMenu(element);
    const [csv, png, svg, share, portrait, embed] = taken;
    for (const [key, label] of [
      ...[['ArrowDown', png] as const, ['ArrowDown', svg] as const, ['ArrowUp', png] as const],
      ...[['Home', csv] as const, ['ArrowUp', embed] as const, ['ArrowDown', csv] as const],
      ...[['End', embed] as const, ['g', share] as const, ['g', portrait] as const, ['g', share] as const],
      ...[['u', csv] as const, ['x', csv] as const],
    ]) {
      await sendKeys({ press: key });
      expect(focused(element), key).to.equal(label);
    }
  });

  it('closes by Escape, with the focus on its button', async () => {
    const element = await widget(official);
    await openMenu(element);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !menu(element), 'it stays open');
    expect(focused(element)).to.equal('Unduh & bagikan');
  });

  it('closes by Tab, which goes on from its button', async () => {
    const element = await widget(official);
    const after = document.createElement('button');
    element.parentElement!.append(after);
    await openMenu(element);
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => !menu(element), 'it stays open');
    expect(document.activeElement).to.equal(after);
  });

  it('runs what is chosen by keyboard, and returns the focus', async () => {
    const element = await widget(official);
    await openMenu(element);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => saved.length, 'nothing was saved');
    expect(saved[0]!.name).to.match(/\.csv$/);
    expect([menu(element), focused(element)]).to.deep.equal([null, 'Unduh & bagikan']);
  });

  it('stays open, with its focus, during the count', async () => {
    const element = await widget(official);
    await openMenu(element);
    await sendKeys({ press: 'ArrowDown' });
    element.querySelector('candidate-pair')!.setAttribute('votes', '50000000');
    await settled(element);
    expect(texts(element, 'votes')[0]).to.contain('50.000.000');
    expect(focused(element)).to.equal('Unduh PNG');
  });

  /** The place of the menu, and whether anything else in the page moved. */
  const opened = async (style: string): Promise<{ menu: DOMRect; opener: DOMRect; moved: number }> => {
    const place = fixtureSync<HTMLElement>(`<div style="${style}"></div>`);
    place.innerHTML = `<election-results ${official}>${pairs}</election-results><p>x</p>`;
    const element = await settled(place.querySelector('election-results')!);
    opener(element).scrollIntoView({ block: 'center' });
    const before = place.querySelector('p')!.getBoundingClientRect().top;
    await openMenu(element);
    return {
      menu: menu(element)!.getBoundingClientRect(),
      opener: opener(element).getBoundingClientRect(),
      moved: place.querySelector('p')!.getBoundingClientRect().top - before,
    };
  };

  const hasPopover = 'popover' in HTMLElement.prototype;

  for (const width of [280, 360, 640]) {
    it(`opens under its button over the page, without moving it: ${String(width)} px`, async () => {
      const found = await opened(`width: ${String(width)}px; margin: 0 0 400px`);
      expect(found.menu.left).to.be.least(0);
      expect(found.menu.right).to.be.most(document.documentElement.clientWidth);
      if (!hasPopover) return;
      expect(found.moved).to.equal(0);
      expect(found.menu.top).to.be.closeTo(found.opener.bottom, 1);
    });
  }

  if (hasPopover)
    it('opens upward if the window ends under its button', async () => {
      const found = await opened('position: fixed; bottom: 0; left: 0; width: 360px');
      expect(found.moved).to.equal(0);
      expect(found.menu.bottom).to.be.closeTo(found.opener.top, 1);
    });

  it('opens in its place in a browser without popovers', async () => {
    const descriptor = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'popover');
    Reflect.deleteProperty(HTMLElement.prototype, 'popover');
    try {
      const found = await opened('width: 640px');
      expect(found.menu.top).to.be.least(found.opener.bottom - 1);
      expect(found.moved).to.be.closeTo(found.menu.height, 1);
    } finally {
      if (descriptor) Object.defineProperty(HTMLElement.prototype, 'popover', descriptor);
    }
  });

  it('opens in its place in a frame with no room above or below', async () => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'width: 400px; height: 200px';
    frame.srcdoc = `<!doctype html><html lang="id"><title>x</title><script type="module" src="/src/define.ts"></script>
      <election-results ${official}>${pairs}</election-results>`;
    fixtureSync<HTMLElement>('<div></div>').append(frame);
    const found = (): Element | null | undefined => frame.contentDocument?.querySelector('election-results');
    await waitUntil(() => found()?.shadowRoot?.querySelector('[part="button"]'), 'nothing is drawn', {
      timeout: 15_000,
    });
    const element = found()!;
    const button = [...shadow(element).querySelectorAll<HTMLElement>('[part="button"]')].at(-1)!;
    button.scrollIntoView({ block: 'end' });
    button.click();
    await waitUntil(() => menu(element)?.querySelector(':focus'), 'it has not opened', { timeout: 15_000 });
    expect(menu(element)!.getBoundingClientRect().top).to.be.least(button.getBoundingClientRect().bottom - 1);
    expect(menu(element)!.hasAttribute('popover')).to.equal(false);
  });
});

describe('the saved figures', () => {
  it('are CSV that Excel reads as UTF-8, with a file name from heading and time', async () => {
    const { name, file } = await savedBy(await widget(official), 'Unduh CSV');
    expect(name).to.equal('hasil-rekapitulasi-kpu-2024-03-20.csv');
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n').slice(1);
    expect(lines.map((line) => line.split(',').slice(0, 3))).to.deep.equal([
      ['1', 'Anies & Muhaimin', '40971906'],
      ['2', 'Prabowo & Gibran', '96214691'],
      ['3', 'Ganjar & Mahfud', '27040878'],
    ]);
  });

  it('have a file name in plain letters for any heading', async () => {
    for (const [heading, name] of [
      ['Pilkada “Kota” Yogyakarta: hasil/sementara…', 'pilkada-kota-yogyakarta-hasil-sementara.csv'],
      ['', 'hasil-pemilihan.csv'],
      ['結果 (!)', 'hasil.csv'],
    ] as const) {
      const element = await widget('controls="data"');
      element.heading = heading;
      await settled(element);
      expect((await savedBy(element, 'Unduh CSV')).name).to.equal(name);
    }
  });

  it('are released when the browser has had time to read them', async () => {
    const element = await widget('controls="data"');
    await openMenu(element);
    const clock = fakeTimers.install({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      items(element)[0]!.click();
      await clock.tickAsync(0);
      expect(urls.size).to.equal(1);
      await clock.tickAsync(60_000);
      expect(urls.size).to.equal(0);
    } finally {
      clock.uninstall();
    }
  });
});

describe('the picture', () => {
  const svgOfCase = async (element: Element): Promise<{ readonly svg: Element; readonly words: string }> => {
    const { file } = await savedBy(element, 'Unduh SVG');
    const svg = new DOMParser().parseFromString(await file.text(), 'image/svg+xml').documentElement;
    const words = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ');
    return { svg, words: words.replace(/\s+/g, ' ') };
  };

  it('as SVG has the digits of the page, in every view and case', async function () {
    this.timeout(60_000);
    for (const named of audited(cases)) {
      for (const chart of ['bar', 'stacked', 'donut', 'table']) {
        const element = await widgetOf(named, { chart, controls: 'image', locale: 'id' });
        if (!element.current) continue;
        const { words } = await svgOfCase(element);
        for (const name of ['share', 'votes', 'banner', 'updated']) {
          for (const text of texts(element, name)) {
            // A pollster's margin stands elsewhere in the picture.
            const digits = text.replace(/\(.*\)| ±.*/, '').trim();
            expect(words.replace(/ /g, ''), `${named.name}, ${chart}`).to.contain(digits.replace(/ /g, ''));
          }
        }
        element.parentElement!.remove();
      }
    }
  });

  it('has a name, and the theme of the page', async () => {
    const surfaces: (string | null)[] = [];
    for (const theme of ['light', 'dark']) {
      const element = await widget(official);
      element.parentElement!.style.cssText = `color-scheme: ${theme}`;
      expect((await savedBy(element, 'Unduh SVG')).name).to.equal('hasil-rekapitulasi-kpu-2024-03-20.svg');
      const { svg } = await svgOfCase(element);
      surfaces.push(svg.querySelector('rect')!.getAttribute('fill'));
    }
    expect(surfaces).to.deep.equal(['#fff', '#17191e']);
  });

  it('is dark if the tag says so, whatever the page’s theme', async () => {
    const { svg } = await svgOfCase(await widget(`${all} theme="dark"`));
    expect(svg.querySelector('rect')!.getAttribute('fill')).to.equal('#17191e');
  });

  for (const [label, name, size] of [
    ['Unduh PNG', 'hasil-rekapitulasi-kpu-2024-03-20.png', 1280],
    ['Gambar untuk medsos, mendatar', 'hasil-rekapitulasi-kpu-2024-03-20-1200x630.png', 1200],
    ['Gambar untuk medsos, tegak', 'hasil-rekapitulasi-kpu-2024-03-20-1080x1350.png', 1080],
  ] as const) {
    it(`as ${label} is ${String(size)} pixels wide`, async () => {
      const saving = await savedBy(await widget(official), label);
      expect([saving.name, saving.file.type]).to.deep.equal([name, 'image/png']);
      const bitmap = await createImageBitmap(saving.file);
      expect(bitmap.width).to.equal(size);
      if (size === 1200) expect(bitmap.height).to.equal(630);
      if (size === 1080) expect(bitmap.height).to.equal(1350);
    });
  }

  it('has the code of its state in the file, behind the header', async () => {
    const pngs = ['Unduh PNG', 'Gambar untuk medsos, mendatar', 'Gambar untuk medsos, tegak'];
    const bytesOf = async (element: Element, label: string): Promise<Uint8Array<ArrayBuffer>> =>
      new Uint8Array(await (await savedBy(element, label)).file.arrayBuffer());
    const candidates = [
      { number: 1, name: 'A', votes: 51 },
      { number: 2, name: 'B', votes: 49 },
    ];
    for (const label of pngs) {
      const element = await widget('controls="image"');
      element.results = { candidates };
      await settled(element);
      const plain = await bytesOf(element, label);
      expect(new TextDecoder().decode(plain)).not.to.contain('iTXt');
      element.results = { candidates, code: codeOfChunk };
      await settled(element);
      const withCode = await bytesOf(element, label);
      const hex = [...withCode.subarray(33, 33 + chunkWithCode.length / 2)].map((byte) =>
        byte.toString(16).padStart(2, '0'),
      );
      expect(hex.join('')).to.equal(chunkWithCode);
      const bitmap = await createImageBitmap(new Blob([withCode]));
      expect(bitmap.width, label).to.be.above(1000);
    }
  });

  it('has a message that screen readers find only once the menu was open', async () => {
    const element = await widget(official);
    const hidden = (): string | null => shadow(element).querySelector('[role="status"]')!.getAttribute('aria-hidden');
    expect(hidden()).to.equal('true');
    await openMenu(element);
    expect(hidden()).to.equal(null);
  });

  it('that cannot be made gives a message, and nothing else breaks', async () => {
    const element = await widget(official);
    URL.createObjectURL = () => {
      throw new Error('no');
    };
    await pick(element, 'Unduh PNG');
    await waitUntil(() => status(element), 'nothing was said');
    expect(status(element)).to.equal('Unduh PNG: tidak dapat dilakukan di halaman ini.');
    expect(texts(element, 'share')).to.deep.equal(['24,9%', '58,6%', '16,5%']);
    buttonOf(element, 'Tabel').click();
    await settled(element);
    expect(element.chart).to.equal('table');
  });
});

describe('the code for another page', () => {
  const codeOf = async (element: Element): Promise<string> => {
    let code = '';
    useClipboard({
      writeText: (text: string) => {
        code = text;
        return Promise.resolve();
      },
    });
    await pick(element, 'Sematkan');
    await waitUntil(() => code, 'nothing was copied');
    return code;
  };

  /** What a page shows after the code is pasted into it. */
  const pasted = async (code: string): Promise<ElectionResults> =>
    settled(await fixture<ElectionResults>(code.slice(code.indexOf('<election-results'))));

  const figures = (element: Element): unknown =>
    ['heading', 'name', 'votes', 'share', 'source', 'updated', 'banner'].map((name) => texts(element, name));

  it('is reported as copied, for a short time', async () => {
    const element = await widget(official);
    await openMenu(element);
    const clock = fakeTimers.install({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      useClipboard({ writeText: () => Promise.resolve() });
      items(element).at(-1)!.click();
      await clock.tickAsync(0);
      expect(status(element)).to.equal('Tersalin');
      await clock.tickAsync(4000);
      expect(status(element)).to.equal('');
    } finally {
      clock.uninstall();
    }
  });

  it('shows the same figures in another page, without the toolbar', async () => {
    const element = await widget(official);
    const other = await pasted(await codeOf(element));
    expect(figures(other)).to.deep.equal(figures(element));
    expect(parts(other, 'button')).to.deep.equal([]);
  });

  /** The shown results, with full addresses. */
  const figuresIn = ({ current }: ElectionResults): unknown => ({
    ...current,
    candidates: current?.candidates.map(({ photo, ...candidate }) => ({
      ...candidate,
      photo: photo && new URL(photo, document.baseURI).href,
    })),
  });

  it('does so in every case, with results that were set as an object', async () => {
    for (const named of audited(cases)) {
      const element = await widgetOf(named, { controls: 'embed', locale: 'id' });
      if (!element.current) continue;
      const other = await pasted(await codeOf(element));
      expect(figuresIn(other), named.name).to.deep.equal(figuresIn(element));
      for (const animation of shadow(other).getAnimations()) animation.finish();
      element.parentElement!.remove();
      other.remove();
    }
  });

  it('does so with values that were set as properties, as frameworks do', async () => {
    const element = await widget(
      'controls="embed"',
      '<candidate-pair></candidate-pair><candidate-pair></candidate-pair>',
    );
    Object.assign(element, { heading: 'A & "B" <b>', headingLevel: 4, plain: true, registered: 100n });
    const [first, second] = element.querySelectorAll('candidate-pair');
    Object.assign(first!, { number: 1, votes: 12n, textContent: 'C & <i>D</i>' });
    Object.assign(second!, { votes: 3, emptyBox: true });
    await settled(element);
    const other = await pasted(await codeOf(element));
    expect(figures(other)).to.deep.equal(figures(element));
    expect(texts(other, 'heading')).to.deep.equal(['A & "B" <b>']);
    expect(texts(other, 'name')).to.deep.equal(['C & <i>D</i>', 'Kolom kosong']);
    expect(other.plain).to.equal(true);
  });

  it('does so with a table', async () => {
    const element = await widget(
      'controls="embed"',
      `<figure class="wp-block-table"><table class="x" onclick="void 0"><thead><tr><th data-field="name">Calon<th data-field="votes">Suara</thead>
       <tbody><tr style="color: red" data-color="#8a1c5c" data-photo="foto/1.jpg"><td>Melati <b>&lt;1&gt;</b><td>1.234<tr><td>Kenanga<td>766</tbody>
       <tfoot><tr><td>Jumlah<td>2.000</tfoot></table></figure>`,
    );
    const code = await codeOf(element);
    expect(code).not.to.match(/class|onclick|style|<b>|figure/);
    expect(code).to.contain(`data-photo="${new URL('foto/1.jpg', document.baseURI).href}"`);
    const other = await pasted(code);
    expect(figures(other)).to.deep.equal(figures(element));
    expect(texts(other, 'votes')).to.deep.equal(['1.234 suara', '766 suara']);
    expect(other.shadowRoot!.querySelector('[part="bar"]')!.getAttribute('color')).to.equal('#8a1c5c');
  });

  it('has only data of the page, and full addresses', async () => {
    const element = await widget(
      `${all} id="hasil" class="lebar" style="margin: 0" onclick="void 0" data-x="y" src="/tidak-ada.json" regions-src="wilayah.json"`,
      `<script type="text/plain">x</script><candidate-pair number="1" votes="2" photo="foto/1.jpg" class="z" onclick="void 0">A</candidate-pair>`,
    );
    const code = await codeOf(element);
    expect(code).not.to.match(/hasil|lebar|margin|onclick|data-x|controls|script|class/);
    for (const address of ['/tidak-ada.json', 'wilayah.json', 'foto/1.jpg']) {
      expect(code).to.contain(`="${new URL(address, document.baseURI).href}"`);
    }
  });

  for (const [what, clipboard] of [
    ['is not there', undefined],
    ['refuses', refused],
  ] as const) {
    it(`is shown if the clipboard ${what}: with a name, completely selected, and closed again`, async () => {
      const element = await widget(official);
      useClipboard(clipboard);
      await pick(element, 'Sematkan');
      const shown = await boxed(element);
      await waitUntil(() => shadow(element).activeElement?.localName === 'pre', 'the text has no focus');
      const text = shown.querySelector('pre')!;
      expect([text.tabIndex, text.getAttribute('aria-label')]).to.deep.equal([0, 'Sematkan']);
      expect(figures(await pasted(text.textContent))).to.deep.equal(figures(element));
      expect(selectedIn(shadow(element))).to.equal(text.textContent);
      await sendKeys({ press: 'Tab' });
      expect(textOf(shadow(element).activeElement!)).to.equal('Tutup');
      await sendKeys({ press: 'Enter' });
      await settled(element);
      expect(box(element)).to.equal(null);
      expect(focused(element)).to.equal('Unduh & bagikan');
    });
  }

  it('if it is shown, closes by Escape too', async () => {
    const element = await widget(official);
    useClipboard(undefined);
    await pick(element, 'Sematkan');
    await waitUntil(() => shadow(element).activeElement?.localName === 'pre', 'the text has no focus');
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(box(element)).to.equal(null);
    expect(focused(element)).to.equal('Unduh & bagikan');
  });
});

describe('in a frame that forbids downloads', () => {
  const framed = async (sandbox: string): Promise<ElectionResults> => {
    const frame = document.createElement('iframe');
    frame.sandbox.value = sandbox;
    frame.srcdoc = `<!doctype html><html lang="id"><title>x</title><script type="module" src="/src/define.ts"></script>
      <election-results ${official}>${pairs}</election-results>`;
    const place = fixtureSync<HTMLElement>('<div></div>');
    place.append(frame);
    const found = (): Element | null | undefined => frame.contentDocument?.querySelector('election-results');
    await waitUntil(() => found()?.shadowRoot?.querySelector('[part="button"]'), 'nothing is drawn', {
      timeout: 15_000,
    });
    return found() as ElectionResults;
  };
  const closed = 'allow-scripts allow-same-origin';
  const press = (element: Element, label: string): void =>
    [...shadow(element).querySelectorAll<HTMLElement>('button')]
      .find(({ textContent }) => textContent.trim() === label)!
      .click();
  /** Chooses from the menu, in another window's realm. */
  const choose = async (element: Element, label: string): Promise<void> => {
    shadow(element).querySelector<HTMLElement>('[aria-haspopup="menu"]')!.click();
    await waitUntil(() => menu(element)?.querySelector(':focus'), 'the menu has not opened', { timeout: 15_000 });
    press(element, label);
  };

  it('text is shown', async () => {
    const element = await framed(closed);
    await choose(element, 'Unduh CSV');
    expect((await boxed(element)).textContent).to.contain('1,Anies & Muhaimin,40971906');
    await choose(element, 'Unduh SVG');
    await waitUntil(() => box(element)?.textContent.includes('<svg'), 'no SVG');
  });

  it('a picture is shown as one, and released when it is closed', async () => {
    const element = await framed(closed);
    await choose(element, 'Gambar untuk medsos, mendatar');
    const image = (await boxed(element)).querySelector('img')!;
    await image.decode();
    expect([image.naturalWidth, image.naturalHeight]).to.deep.equal([1200, 630]);
    expect(image.alt).to.contain('Prabowo & Gibran 58,6%');
    expect(box(element)!.textContent).to.contain('Tekan lama');
    press(element, 'Tutup');
    await element.updateComplete;
    expect(box(element)).to.equal(null);
    await fetch(image.src).then(
      () => expect.fail('the picture is still kept'),
      () => undefined,
    );
  });
});

describe('during the count', () => {
  it('the focus stays where it is, and opened parts stay open', async () => {
    const element = await widget(official);
    useClipboard(refused);
    await pick(element, 'Sematkan');
    const text = (await boxed(element)).querySelector('pre')!;
    const code = text.textContent;
    buttonOf(element, 'Tabel').focus();
    element.querySelector('candidate-pair')!.setAttribute('votes', '50000000');
    await settled(element);
    expect(texts(element, 'votes')[0]).to.contain('50.000.000');
    expect(focused(element)).to.equal('Tabel');
    expect(box(element)?.querySelector('pre')).to.equal(text);
    expect(text.textContent).to.equal(code);
  });

  it('the newest figures are saved', async () => {
    const element = await widget(official);
    element.querySelector('candidate-pair')!.setAttribute('votes', '50000000');
    await settled(element);
    expect(await (await savedBy(element, 'Unduh CSV')).file.text()).to.contain('50000000');
  });

  it('setting the same values again changes nothing', async () => {
    const element = await widget(official);
    useClipboard(refused);
    await pick(element, 'Sematkan');
    await boxed(element);
    const changes = await changesIn(element, async () => {
      for (const name of element.getAttributeNames()) element.setAttribute(name, element.getAttribute(name)!);
      element.innerHTML = pairs;
      await settled(element);
      element.requestUpdate();
      await settled(element);
    });
    expect(changes).to.deep.equal([]);
  });
});

describe('in both themes and at every width', () => {
  for (const theme of ['light', 'dark']) {
    for (const width of [280, 320, 640, 960]) {
      it(`is accessible, large enough and inside the card: ${theme}, ${String(width)} px`, async () => {
        useClipboard(refused);
        const place = fixtureSync<HTMLElement>(`<div style="background: Canvas; color-scheme: ${theme}"></div>`);
        place.style.width = `${String(width)}px`;
        for (const locale of ['id', 'en']) {
          place.innerHTML = `<election-results ${official} locale="${locale}">${pairs}</election-results>`;
          const element = await settled(place.querySelector('election-results')!);
          await openMenu(element);
          await expect(place).to.be.accessible();
          const areas = [...parts(element, 'button'), ...items(element)].map((button) =>
            button.getBoundingClientRect(),
          );
          for (const { height, width } of areas) {
            expect(height).to.be.least(40);
            expect(width).to.be.least(40);
          }
          for (const item of items(element)) {
            expect(item.scrollWidth, item.textContent).to.be.most(item.clientWidth);
          }
          items(element).at(-1)!.click();
          await boxed(element);
          await expect(place).to.be.accessible();
          const shown = parts(element, 'button').map((button) => button.getBoundingClientRect());
          for (const [index, one] of shown.entries()) {
            for (const other of shown.slice(index + 1)) {
              const apart =
                one.right <= other.left + 0.5 ||
                other.right <= one.left + 0.5 ||
                one.bottom <= other.top + 0.5 ||
                other.bottom <= one.top + 0.5;
              expect(apart, 'two areas overlap').to.equal(true);
            }
          }
          const card = part(element, 'root');
          expect(
            outside(seenTexts(element, part(element, 'toolbar').firstElementChild!), card.getBoundingClientRect()),
          ).to.deep.equal([]);
          expect(card.scrollWidth).to.be.at.most(card.clientWidth);
        }
      });
    }
  }
});
