// Hundreds of rows that are drawn in steps: what a screen reader, find-in-page and a printer get.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, CDPSession, Page } from 'playwright';
import { syntheticContests } from '../cases/contests.js';
import { regencies514 } from '../cases/regions.js';
import { dashboard, launchChromium, read } from './built.js';

type Rows = HTMLElement & { updateComplete: Promise<unknown>; rowsComplete: Promise<unknown> };

const lists = {
  'election-contests': {
    given: { contests: syntheticContests() },
    names: syntheticContests().contests.map((one) => (one as { subheading: string }).subheading),
  },
  'election-regions': { given: { results: regencies514 }, names: (regencies514.regions ?? []).map(({ name }) => name) },
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

interface Node {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
}

/** The names of all row headers in Chromium's accessibility tree. */
async function headers(session: CDPSession): Promise<readonly string[]> {
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: readonly Node[] };
  return nodes.flatMap(({ ignored, role, name }) =>
    !ignored && role?.value === 'rowheader' ? (name?.value.replace(/ DATA UJI$/, '') ?? '') : [],
  );
}

for (const tag of tags) {
  test(`${tag}: every row is in the accessibility tree`, async () => {
    const page = await open(tag);
    await complete(page, tag);
    assert.deepEqual(await headers(await page.context().newCDPSession(page)), lists[tag].names);
    await page.context().close();
  });

  test(`${tag}: the search finds a row, and the tree has only that row`, async () => {
    const page = await open(tag);
    await complete(page, tag);
    const [wanted = ''] = lists[tag].names.slice(-1);
    await page.locator('input[type=search]').fill(wanted);
    await complete(page, tag);
    assert.deepEqual(await headers(await page.context().newCDPSession(page)), [wanted]);
    await page.locator('input[type=search]').fill('');
    await complete(page, tag);
    assert.deepEqual(await headers(await page.context().newCDPSession(page)), lists[tag].names);
    await page.context().close();
  });

  test(`${tag}: all rows are printed, also before they were drawn`, async () => {
    const page = await open(tag, true);
    const [last = ''] = lists[tag].names.slice(-1);
    const isDrawn = (): Promise<boolean> =>
      page.evaluate(([name, text]) => document.querySelector(name)?.shadowRoot?.textContent.includes(text) === true, [
        tag,
        last,
      ] as const);
    assert.equal(await isDrawn(), false);
    await page.pdf();
    assert.equal(await isDrawn(), true);
    await page.context().close();
  });

  test(`${tag}: find-in-page finds text in the last row`, async () => {
    const page = await open(tag);
    await complete(page, tag);
    const [last = ''] = lists[tag].names.slice(-1);
    assert.equal(
      await page.evaluate((text) => (window as unknown as { find(text: string): boolean }).find(text), last),
      true,
    );
    await page.context().close();
  });
}
