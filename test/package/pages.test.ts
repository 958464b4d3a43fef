// html-validate finds no fault in any page, and any code for a page, that the package or the project makes. `npm run pages` checks those in
// files, and test/cli/oembed.test.ts checks the pages of `oembed`.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { build } from 'vite';
import { article } from '../../bench/lighthouse/article.mjs';
import { contenders } from '../../bench/rivals/contenders.mjs';
import { filesOf } from '../../bench/rivals/pages.mjs';
import { pages as staticPages } from '../../bench/static-first.mjs';
import { toEmbed } from '../../src/export/embed/embed.js';
import type { EmbedKind, EmbedOptions } from '../../src/export/embed/embed.js';
import type { ResultsInput } from '../../src/results/types.js';
import { renderElectionResults, ResultsError } from '../../src/ssr.js';
import type { ServerOptions } from '../../src/ssr.js';
import { cases } from '../cases/index.js';
import type { Case } from '../cases/index.js';
import { official2024 } from '../cases/official.js';
import { read, root } from './built.js';

const validator = new HtmlValidate(new FileSystemConfigLoader());

/** The element gives the roles of its tables explicitly, since browsers drop them where CSS makes a table a grid. */
const rules = { 'no-redundant-role': 'off', 'wcag/h63': 'off' } as const;

/** HTML allows only a number of pixels there. All browsers take a percentage too, and a CMS that removes styles keeps it. */
const isWide = (message: string): boolean => message === 'Attribute "width" has invalid value "100%"';

/** The faults of a page, as `npm run pages` reports them. */
async function faultsOf(html: string): Promise<readonly string[]> {
  const source = { data: html, filename: join(root, 'demo', 'page.html'), line: 1, column: 1, offset: 0 };
  const { results } = await validator.validateSource(source, { rules });
  return results.flatMap(({ messages }) =>
    messages
      .filter(({ message }) => !isWide(message))
      .map(
        ({ message, ruleId, line, column }) =>
          `${ruleId}: ${message} in ${html.split('\n')[line - 1]?.slice(Math.max(0, column - 40), column + 40) ?? ''}`,
      ),
  );
}

async function assertFaultless(html: string): Promise<void> {
  assert.deepEqual(await faultsOf(html), []);
}

/** A page that has only what an editor pastes into it. */
const bare = (code: string): string => `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><title>Berita</title></head><body>
<main><h1>Berita</h1>
${code}
</main></body></html>
`;

test('a fault is found, also in the shadow root that a server draws', async () => {
  const drawn = renderElectionResults(official2024);
  assert.deepEqual(await faultsOf(bare(drawn)), []);
  const broken = drawn.replace('part="footer"', 'part="footer" part="footer"');
  assert.notEqual(broken, drawn);
  assert.match(String(await faultsOf(bare(broken))), /no-dup-attr/);
});

test("the frame's page", () => assertFaultless(read('dist/embed.html')));

test('the page for codes', () => assertFaultless(read('dist/verify.html')));

const charts = ['bar', 'stacked', 'donut', 'table'] as const;
const controls = 'chart data image embed';

/** A case's attributes, as options. */
const optionsOf = ({ attributes = {} }: Case): ServerOptions => {
  const { plain, 'time-zone': timeZone, ...same } = attributes;
  return { ...same, ...(plain === '' && { plain: true }), ...(timeZone && { timeZone }) } as ServerOptions;
};

/** The output for each case. Cases without results have none. */
function ofCases(make: (results: ResultsInput, options: ServerOptions) => string): readonly string[] {
  const made = cases.flatMap((one) => {
    try {
      return [make(one.results as ResultsInput, optionsOf(one))];
    } catch (error) {
      if (error instanceof ResultsError) return [];
      throw error;
    }
  });
  assert.ok(made.length > cases.length / 2);
  return made;
}

for (const chart of charts) {
  test(`every case as a server draws it: ${chart}`, async () => {
    for (const code of ofCases((results, options) => renderElectionResults(results, { ...options, chart, controls })))
      await assertFaultless(bare(code));
  });
}

test("a server's markup with the style sheet as a file, and with a feed", async () => {
  const src = '/feeds/presiden.json';
  for (const options of [{ styles: 'link' }, { nonce: 'abc' }, { src }, { src, refresh: 30 }] as const)
    await assertFaultless(bare(renderElectionResults(official2024, options)));
});

const places: EmbedOptions = {
  script: 'https://cdn.example/election-results.min.js',
  integrity: 'sha384-abc',
  frame: 'https://cdn.example/embed.html',
  frameScript: 'https://cdn.example/embed.min.js',
  frameIntegrity: 'sha384-abc',
  render: renderElectionResults,
};
const kinds: readonly EmbedKind[] = ['script', 'static', 'table', 'iframe', 'image'];

for (const kind of kinds) {
  test(`every case as an editor pastes it: ${kind}`, async () => {
    for (const code of ofCases((results, options) => toEmbed(results, { ...options, ...places, controls }, kind)))
      await assertFaultless(bare(code));
  });

  test(`a feed as an editor pastes it: ${kind}`, () =>
    assertFaultless(bare(toEmbed(official2024, { ...places, src: '/feeds/presiden.json', refresh: 30 }, kind))));
}

test('several codes in one page', () =>
  assertFaultless(bare(kinds.map((kind) => toEmbed(official2024, { ...places, controls }, kind)).join('\n'))));

test('the article that Lighthouse tests', async () => {
  const { files } = await article(build);
  await assertFaultless(String(files['/']?.bodies.raw));
});

test('the pages of the benchmarks', async () => {
  const render = (): string => renderElectionResults(official2024);
  for (const page of Object.values(staticPages(render))) await assertFaultless(page);
  const own = contenders(render).filter(({ kind }) => kind !== 'rival');
  for (const contender of own) {
    const { loaded } = await filesOf({ build, widgetScript: '' }, contender);
    await assertFaultless(String(loaded['']?.bodies.raw));
  }
});
