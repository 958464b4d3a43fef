// The page script, from which the build leaves out much of its packages, draws what the sources and whole packages draw.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright';
import { build } from 'vite';
import { minifyTemplatesPlugin } from '../../build/minify-templates.js';
import { cases, type Case } from '../cases/index.js';
import { launchChromium, read, root, script } from './built.js';

let browser: Browser;
let plain: string;

before(async () => {
  browser = await launchChromium();
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [minifyTemplatesPlugin()],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: 'src/widget.ts', output: { format: 'iife' } },
    },
  });
  const [output] = [result].flat();
  assert.ok(output && 'output' in output);
  plain = output.output[0].code;
});

after(() => browser.close());

/** The markup of every case in every chart, and as one becomes another, in one element. */
async function drawings(code: string): Promise<readonly string[]> {
  const page: Page = await browser.newPage();
  await page.clock.setFixedTime(new Date('2024-03-21T00:00:00Z'));
  await page.addScriptTag({ content: code });
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
  const [ours, theirs] = [await drawings(read(script)), await drawings(plain)];
  assert.ok(ours.length >= 4 * cases.length);
  assert.match(ours.join('\n'), /<path [^>]*d="M.*A.*Z".*58,6<small>%/s);
  for (const [index, drawing] of ours.entries()) assert.equal(drawing, theirs[index]);
});
