// Hundreds of rows that are drawn in steps: what a screen reader, find-in-page and a printer get.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { syntheticContests } from '../cases/contests.js';
import { regencies514 } from '../cases/regions.js';
import { dashboard, launchChromium, read } from './built.js';

type Rows = HTMLElement & { updateComplete: Promise<unknown>; rowsComplete: Promise<unknown> };

/** A list of rows, and what a reader sees of it. */
interface List {
  readonly given: object;
  /** The names in the order of the rows. */
  readonly names: readonly string[];
  /** What holds all rows, and the names in them. */
  readonly rows: string;
  readonly name: string;
  /** Row headers above the first name. */
  readonly above: readonly string[];
  /** The number of rows that are drawn at first. */
  readonly first: number;
  /** A name from far down that is nowhere else on the page, nor in another name. */
  readonly far: string;
  /** The button that lists all rows, where fewer are listed at first. */
  readonly more?: string;
}

const contests = syntheticContests();
const sumOf = (votes: unknown): number =>
  Object.values(votes as Readonly<Record<string, number>>).reduce((sum, count) => sum + count, 0);

const lists: Readonly<Record<'election-contests' | 'election-regions', List>> = {
  'election-contests': {
    given: { contests },
    names: contests.contests.map((one) => (one as { subheading: string }).subheading),
    rows: '.board',
    name: '.contest:not([hidden]) .opener',
    above: [],
    first: 20,
    // The last one of all is also on a shelf above the board.
    far: 'Daerah uji 544',
  },
  'election-regions': {
    given: { results: regencies514 },
    // The most votes first.
    names: [...(regencies514.regions ?? [])]
      .sort((a, b) => sumOf(b.votes) - sumOf(a.votes))
      .map(({ name = '' }) => name),
    rows: '.regions',
    name: 'tbody button',
    above: ['Nasional'],
    first: 12,
    far: 'Kabupaten Rekaan 255',
    more: 'Tampilkan semua 514 wilayah',
  },
};
type Tag = keyof typeof lists;
const tags = Object.keys(lists) as Tag[];

let browser: Browser;
before(async () => (browser = await launchChromium()));
after(() => browser.close());

/** A page with the element after its first picture. With `stands`, no later step is drawn. */
async function open(tag: Tag, stands = false): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 640, height: 800 } });
  if (stands) {
    await page.addInitScript(() => {
      window.requestAnimationFrame = () => 0;
      window.setTimeout = (() => 0) as never;
    });
    await page.goto('about:blank');
  }
  await page.setContent(`<!doctype html><html lang="id"><title>Malam</title><body><${tag}></${tag}></body></html>`);
  await page.addScriptTag({ content: read(dashboard) });
  await page.evaluate(
    ([name, given]) => {
      const element = document.querySelector(name) as Rows;
      Object.assign(element, given);
      return element.updateComplete.then(() => undefined);
    },
    [tag, lists[tag].given] as const,
  );
  return page;
}

const complete = (page: Page, tag: Tag): Promise<unknown> =>
  page.evaluate((name) => (document.querySelector(name) as Rows).rowsComplete, tag);

/** Lists all rows, as a reader does, and waits until they are drawn. */
async function openAll(page: Page, tag: Tag): Promise<void> {
  const { more } = lists[tag];
  if (more) await page.getByRole('button', { name: more, exact: true }).click();
  await complete(page, tag);
}

interface Node {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
}

/** The names of the row headers in Chromium's accessibility tree, under the part of the element that the selector finds. */
async function headers(page: Page, tag: Tag, under: string): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', {
    expression: `document.querySelector('${tag}').shadowRoot.querySelector('${under}')`,
  });
  const { nodes } = (await session.send('Accessibility.queryAXTree', {
    objectId: result.objectId ?? '',
    role: 'rowheader',
  })) as unknown as { nodes: readonly Node[] };
  return nodes.flatMap(({ ignored, name }) => (ignored ? [] : (name?.value.replace(/ DATA UJI$/, '') ?? '')));
}

/** The names in the rows that are drawn. */
const drawn = (page: Page, tag: Tag): Promise<readonly string[]> =>
  page.locator(`${tag} ${lists[tag].rows} ${lists[tag].name}`).allInnerTexts();

for (const tag of tags) {
  const { above, far, first, more, names, rows } = lists[tag];

  test(`${tag}: every row is in the accessibility tree`, async () => {
    const page = await open(tag);
    await complete(page, tag);
    if (more) assert.deepEqual(await headers(page, tag, rows), [...above, ...names.slice(0, first)]);
    await openAll(page, tag);
    assert.deepEqual(await headers(page, tag, rows), [...above, ...names]);
    await page.context().close();
  });

  test(`${tag}: the search finds a row, and the tree has only that row`, async () => {
    const page = await open(tag);
    // It also finds rows that are not listed.
    await complete(page, tag);
    await page.locator('input[type=search]').fill(far);
    await complete(page, tag);
    assert.deepEqual(await headers(page, tag, '[part~=root]'), [...above, far]);
    await page.locator('input[type=search]').fill('');
    await openAll(page, tag);
    assert.deepEqual(await headers(page, tag, rows), [...above, ...names]);
    await page.context().close();
  });

  test(`${tag}: all rows are printed, also before they were drawn or listed`, async () => {
    const page = await open(tag, true);
    assert.deepEqual(await drawn(page, tag), names.slice(0, first));
    await page.pdf();
    assert.deepEqual(await drawn(page, tag), names);
    await page.context().close();
  });

  test(`${tag}: find-in-page finds text in a row far down`, async () => {
    const page = await open(tag);
    const find = (): Promise<boolean> =>
      page.evaluate((text) => (window as unknown as { find(text: string): boolean }).find(text), far);
    await complete(page, tag);
    if (more) assert.equal(await find(), false);
    await openAll(page, tag);
    assert.equal(await find(), true);
    await page.context().close();
  });
}
