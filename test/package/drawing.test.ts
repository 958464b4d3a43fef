// The page scripts, minified and with the cut d3, draw the same as the sources with the whole packages.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { build } from 'vite';
import { inlineParts } from '../../build/inline-parts.js';
import { minifyTemplatesPlugin } from '../../build/minify-templates.js';
import { dashboardCases, type DashboardCase } from '../cases/dashboard.js';
import { cases, type Case } from '../cases/index.js';
import { dashboard, launchChromium, read, root, script } from './built.js';

let browser: Browser;

before(async () => {
  browser = await launchChromium();
});

/** An entry point that is built without cuts. */
async function whole(input: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [minifyTemplatesPlugin(), inlineParts()],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input, output: { format: 'iife' } },
    },
  });
  const [output] = [result].flat();
  assert.ok(output && 'output' in output);
  return output.output[0].code;
}

after(() => browser.close());

const needParts = [...cases, ...dashboardCases]
  .filter(({ attributes = {} }) => 'previous' in attributes)
  .map(({ name }) => `${name} `);

/** The drawings of cases that need no part of the script. A module that has no address can load none. */
const withoutParts = (drawn: readonly string[]): readonly string[] =>
  drawn.filter((one) => !needParts.some((name) => one.startsWith(name)));

/** The markup of every case in every chart, drawn in turn in one element. */
async function drawings(code: string, type = ''): Promise<readonly string[]> {
  const page: Page = await browser.newPage();
  await page.clock.setFixedTime(new Date('2024-03-21T00:00:00Z'));
  await page.addScriptTag({ content: code, type });
  await page.waitForFunction(() => customElements.get('election-results'));
  const drawn = await page.evaluate(async (all: readonly Case[]) => {
    const found: string[] = [];
    const element = document.createElement('election-results');
    document.body.append(element);
    const attributes = new Set(all.flatMap((one) => Object.keys(one.attributes ?? {})));
    for (const { name, previous, results, attributes: own = {} } of all) {
      for (const attribute of attributes) element.removeAttribute(attribute);
      for (const [attribute, value] of Object.entries(own)) element.setAttribute(attribute, value);
      for (const state of [previous, results]) {
        if (state === undefined) continue;
        for (const chart of ['donut', 'bar', 'stacked', 'table']) {
          Object.assign(element, { results: state, chart });
          await element.updateComplete;
          const markup = element.shadowRoot?.querySelector('[part=root]')?.outerHTML ?? '';
          found.push(`${name} ${chart} ${element.outerHTML} ${markup.replace(/<!--.*?-->/g, '')}`);
        }
      }
    }
    return found;
  }, cases);
  await page.close();
  return drawn;
}

test('it draws every case as the sources do', async () => {
  const theirs = await drawings(await whole('src/widget.ts'));
  const classic = await drawings(read(script));
  assert.ok(classic.length >= 4 * cases.length);
  assert.ok(classic.some((one) => one.includes('+2,9&nbsp;poin')));
  const module = withoutParts(await drawings(read('dist/election-results.js'), 'module'));
  for (const [ours, expected] of [
    [classic, theirs],
    [module, withoutParts(theirs)],
  ] as const) {
    assert.ok(ours.some((one) => /<path [^>]*d="M[^"]*A[^"]*Z"/.test(one) && one.includes('58,6%')));
    assert.equal(ours.length, expected.length);
    for (const [index, drawing] of ours.entries()) assert.equal(drawing, expected[index]);
  }
});

/** The markup of every case of the dashboard. */
async function dashboardDrawings(code: string, type = ''): Promise<readonly string[]> {
  const page: Page = await browser.newPage();
  await page.clock.setFixedTime(new Date('2024-03-21T00:00:00Z'));
  await page.addScriptTag({ content: code, type });
  await page.waitForFunction(() => customElements.get('election-results'));
  const drawn = await page.evaluate(async (all: readonly DashboardCase[]) => {
    const found: string[] = [];
    for (const { name, tag, attributes = {}, results, series, contests, sources } of all) {
      const element = document.createElement(tag);
      for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
      Object.assign(element, sources ? sources : results ? { results } : series ? { series } : { contests });
      document.body.append(element);
      await element.updateComplete;
      const markup = element.shadowRoot?.querySelector('[part=root]')?.outerHTML ?? '';
      found.push(`${name} ${markup.replace(/<!--.*?-->/g, '')}`);
      element.remove();
    }
    return found;
  }, dashboardCases);
  await page.close();
  return drawn;
}

test('the script of the dashboard draws every case as the sources do', async () => {
  const theirs = await dashboardDrawings(await whole('src/dashboard.ts'));
  const module = withoutParts(await dashboardDrawings(read('dist/election-dashboard.js'), 'module'));
  for (const [ours, expected] of [
    [await dashboardDrawings(read(dashboard)), theirs],
    [module, withoutParts(theirs)],
  ] as const) {
    assert.ok(ours.length > 30 && ours.join('').length > 100_000);
    assert.equal(ours.length, expected.length);
    for (const [index, drawing] of ours.entries()) assert.equal(drawing, expected[index]);
  }
});
