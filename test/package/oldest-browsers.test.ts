// What docs/browsers.md says of the oldest browsers. A Chromium is left with no more than all of them have, and with what their style
// sheets leave out: the widget must still show every figure. And nothing newer stands in what is built but what is explained here.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Linter } from 'eslint';
import type { Rule } from 'eslint';
import type { Browser, Page } from 'playwright';
import { interfaces, oldCss } from './browser-support.js';
import type { Interface } from './browser-support.js';
import { launchChromium, modulesForPages, read, root, script } from './built.js';

/** Names of interfaces that are newer, where a script has them, and what happens without. */
const newerNames: Readonly<Record<string, string>> = {
  adoptedStyleSheets: 'Safari 16.4: without it Lit writes a <style> into each widget',
  replaceSync: 'the same',
  trustedTypes: 'Chrome alone: without it there is no policy to ask',
  createPolicy: 'the same',
  emptyScript: 'the same',
  showPopover: 'without it the menu opens in its place',
};

/** Newer names that are here our own, though the scripts do not show where such a thing is made. */
const ownNames = new Set(['element', 'fontFamily', 'resize', 'turn']);

/** What is newer in the style sheet, and what happens without. */
const newerCss: Readonly<Record<string, string>> = {
  'light-dark': "behind @supports: system colours, which follow the page's scheme too",
  container: 'Safari 16: one layout for all widths',
  'container-type': 'the same',
  'contain-intrinsic-inline-size': 'the same',
  cqi: 'inside @container only',
  'forced-color-adjust': 'Windows alone has forced colours',
  'print-color-adjust': 'paper without the grounds of bars',
  'text-wrap': 'lines of a headline that differ in length',
  'forced-colors': 'the same',
  scripting: 'buttons stand in what a server has drawn, where no script runs',
};

/** In SVG 1.1, and so in all browsers, but of unknown version to the data. */
const svgCss = ['dominant-baseline', 'fill-opacity', 'stroke', 'stroke-width', 'text-anchor'];

/** The style sheet in a script, with what is newer under names that no browser knows. */
const withoutNewerCss = (code: string): string =>
  code
    .replaceAll('light-dark(', 'unknown(')
    .replaceAll('@container', '@unknown')
    .replace(
      /(?:container-type|contain-intrinsic-inline-size|forced-color-adjust|scripting|forced-colors)(?=:)/g,
      'unknown',
    );

const article = `<!doctype html>
<html lang="id">
  <head>
    <meta charset="utf-8"><title>Hasil</title><meta name="color-scheme" content="light dark">
    <link rel="icon" href="data:,"><script src="/script.js" defer></script>
  </head>
  <body>
    <election-results id="final" heading="Hasil Rekapitulasi KPU" source="KPU" kind="official" rule="presidential" counted="823378"
      stations="823378" updated="2024-03-20T22:19:00+07:00" controls="chart data image embed">
      <candidate-pair number="1" votes="40971906" color="#1b7f5c">Anies &amp; Muhaimin</candidate-pair>
      <candidate-pair number="2" votes="96214691" color="#2f6fd0">Prabowo &amp; Gibran</candidate-pair>
      <candidate-pair number="3" votes="27040878" color="#c8352b">Ganjar &amp; Mahfud</candidate-pair>
    </election-results>
    <election-results id="live" src="/feed.json" refresh="30"></election-results>
  </body>
</html>`;
const feed = JSON.stringify({
  version: 1,
  updated: '2024-03-20T22:19:00+07:00',
  candidates: [
    { number: 1, name: 'Satu', votes: '9007199254740993' },
    { number: 2, name: 'Dua', votes: 1 },
  ],
});

let browser: Browser;
let page: Page;
const problems: string[] = [];
/** What was taken out of Chromium: `Array.prototype.toSorted`; and those names of it that nothing that is left has. */
let taken: readonly string[] = [];
let newNames: ReadonlySet<string> = new Set();

/**
 * Runs in the page before all else: leaves of each interface what is old. Of members that the data do not know there it leaves
 * those that are old on another one, since mixins have changed their names; a constructor's own come from no mixin.
 */
function takeAway(known: Readonly<Record<string, Interface>>): void {
  const facts = Object.entries(known);
  const globals = {
    ...known['Window']?.members,
    ...Object.fromEntries(facts.map(([name, { isOld }]) => [name, isOld])),
  };
  const old = new Set(
    [globals, ...facts.map(([, { members }]) => members)].flatMap((members) =>
      Object.keys(members).filter((name) => members[name]),
    ),
  );
  const places = [
    { path: '', members: globals, orElse: old },
    ...facts.flatMap(([name, { members }]) =>
      name === 'globalThis'
        ? []
        : [
            { path: `${name}.`, members, orElse: new Set<string>() },
            { path: `${name}.prototype.`, members, orElse: old },
          ],
    ),
  ].flatMap((place) => {
    const names = place.path.split('.').slice(0, -1);
    const owner = names.reduce<unknown>(
      (outer, name) => (outer as Record<string, unknown> | undefined)?.[name],
      window,
    );
    return (typeof owner === 'object' || typeof owner === 'function') && owner ? [{ ...place, owner }] : [];
  });
  const gone = places.flatMap(({ path, owner, members, orElse }) =>
    Object.getOwnPropertyNames(owner).flatMap((name) =>
      // Constants, handlers, and what every function has.
      /^(?:length|name|prototype|constructor|on[a-z]+|[A-Z\d_]+)$/.test(name) ||
      (members[name] ?? orElse.has(name)) ||
      !Reflect.deleteProperty(owner, name)
        ? []
        : [path + name],
    ),
  );
  const left = places.flatMap(({ path, owner }) =>
    gone.includes(path.split('.')[0] ?? '') ? [] : Object.getOwnPropertyNames(owner),
  );
  Object.assign(window, { gone, left });
}

const served: Readonly<Record<string, readonly [type: string, body: string]>> = {
  '/': ['text/html', article],
  '/script.js': ['text/javascript', withoutNewerCss(read(script))],
  '/feed.json': ['application/json', feed],
};

/** The article in a browser that has nothing newer; `policy` is what the site allows it, and `nonce` its word to the widget. */
async function open(policy = '', nonce?: string): Promise<Page> {
  const opened = await browser.newPage({ viewport: { width: 360, height: 900 } });
  opened.on('pageerror', ({ message }) => problems.push(message));
  opened.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  await opened.route('**/*', (route) => {
    const [contentType, body] = served[new URL(route.request().url()).pathname] ?? ['text/plain', ''];
    return route.fulfill({ contentType, body, headers: { 'content-security-policy': policy } });
  });
  await opened.addInitScript(takeAway, interfaces);
  if (nonce) await opened.addInitScript((litNonce) => Object.assign(window, { litNonce }), nonce);
  await opened.goto('https://news.example/');
  return opened;
}

before(async () => {
  browser = await launchChromium();
  page = await open();
  const { gone, left } = await page.evaluate(() => {
    const { gone, left } = window as unknown as Record<'gone' | 'left', string[]>;
    return { gone, left };
  });
  taken = gone;
  newNames = new Set(gone.flatMap((path) => path.split('.').slice(-1)).filter((name) => !left.includes(name)));
});
after(() => browser.close());

test('what is newer is taken out of the browser, and what is old is left', () => {
  for (const path of [
    'Array.prototype.toSorted',
    'Document.prototype.adoptedStyleSheets',
    'AbortSignal.timeout',
    'Promise.withResolvers',
    'Element.prototype.checkVisibility',
    'trustedTypes',
  ])
    assert.ok(taken.includes(path), path);
  for (const name of ['Promise', 'fetch', 'at', 'replaceAll', 'attachShadow', 'hasOwn', 'AbortSignal'])
    assert.ok(!newNames.has(name), name);
  assert.ok(taken.length > 1000);
});

/** The texts that a reader sees of a widget's parts, once there are any. */
async function seen(widget: string, parts: string): Promise<readonly string[]> {
  await page.locator(widget).locator(parts).first().waitFor({ state: 'attached' });
  return page.evaluate(
    ([widget, parts]) =>
      [...(document.querySelector(widget)?.shadowRoot?.querySelectorAll<HTMLElement | SVGElement>(parts) ?? [])]
        .filter((part) => part.getBoundingClientRect().width > 1 && !part.closest('.unseen'))
        .map((part) => part.textContent.replace(/\s+/g, ' ').trim()),
    [widget, parts] as const,
  );
}

for (const chart of ['table', 'donut', 'stacked', 'bar']) {
  test(`there it shows every figure, in both columns and themes: ${chart}`, async () => {
    await page.locator('#final').evaluate((element, view) => element.setAttribute('chart', view), chart);
    for (const [width, colorScheme] of [
      [280, 'light'],
      [360, 'dark'],
      [960, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const text = (await seen('#final', '[part~=share], [part~=votes], [part~=footer]')).join(' ');
      for (const figure of ['24,9', '58,6', '16,5', '40.971.906', '96.214.691', '27.040.878', 'KPU', '22.19 WIB'])
        assert.ok(text.includes(figure), `${figure} in ${text}`);
      const { background, ink, wide } = await page.evaluate(() => {
        const root = document.querySelector('#final')?.shadowRoot?.querySelector('[part~=root]');
        const { backgroundColor: background, color: ink } = getComputedStyle(root as Element);
        return { background, ink, wide: document.documentElement.scrollWidth };
      });
      const [dark, light] = colorScheme === 'dark' ? [background, ink] : [ink, background];
      assert.ok(lightness(dark) < 60 && lightness(light) > 200, `${ink} on ${background}`);
      assert.ok(wide <= width, `${wide} px wide in ${width}`);
    }
  });
}

/** The mean of a colour's channels, 0 to 255; without a colour none. */
const lightness = (color: string): number => {
  const [, red = NaN, green = NaN, blue = NaN] = (/^rgb\((\d+), (\d+), (\d+)\)$/.exec(color) ?? []).map(Number);
  return (red + green + blue) / 3;
};

test('there it follows a feed, and holds no more of it than is exact', async () => {
  assert.deepEqual(await seen('#live', '[part~=votes]'), ['9.007.199.254.740.993 suara', '1 suara']);
});

test('there readers save what they see', async () => {
  const started = page.waitForEvent('download');
  const take = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: 'Unduh & bagikan' }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  await take('Unduh CSV');
  assert.match((await started).suggestedFilename(), /\.csv$/);
  const picture = page.waitForEvent('download');
  await take('Unduh PNG');
  assert.match((await picture).suggestedFilename(), /\.png$/);
});

test('nothing went wrong there', () => assert.deepEqual(problems, []));

test('there a strict policy takes a nonce, and without one only the style is missing', async () => {
  const policy = "default-src 'none'; script-src 'self'; style-src 'nonce-abc'; img-src data:; connect-src 'self'";
  const padding = async (tab: Page): Promise<number> => {
    const bar = tab.locator('#final [part~=bar]').first();
    await bar.waitFor({ state: 'attached' });
    assert.match(await tab.locator('#final [part~=root]').innerText(), /58,6/);
    return Number.parseFloat(
      await tab.locator('#final [part~=root]').evaluate((root) => getComputedStyle(root).paddingTop),
    );
  };
  assert.ok((await padding(await open(policy, 'abc'))) > 10);
  assert.deepEqual(problems, []);
  assert.equal(await padding(await open(policy)), 0);
  assert.match(problems.join('\n'), /style-src/);
});

/**
 * Names that scripts of one page read of what they have not made: of members (`list.at`), of globals (`fetch`), and of both
 * (`AbortSignal.any`). What they give a name in an object or a class of their own (`{ range }`) is their own.
 */
function namesIn(codes: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  const own = new Set<string | undefined>();
  const rule: Rule.RuleModule = {
    create: ({ sourceCode }) => ({
      MemberExpression({ object, property, computed }) {
        const name = nameOf(property, computed);
        if (!name) return;
        names.add(name);
        if (object.type === 'Identifier') names.add(`${object.name}.${name}`);
      },
      ObjectPattern({ properties }) {
        for (const property of properties) {
          const name = property.type === 'Property' && nameOf(property.key, property.computed);
          if (name) names.add(name);
        }
      },
      ObjectExpression({ properties }) {
        for (const property of properties)
          if (property.type === 'Property') own.add(nameOf(property.key, property.computed));
      },
      MethodDefinition({ key, computed }) {
        own.add(nameOf(key, computed));
      },
      'Program:exit'(program) {
        for (const { identifier } of sourceCode.getScope(program).through) names.add(identifier.name);
      },
    }),
  };
  for (const code of codes) {
    const messages = new Linter().verify(code, [
      {
        files: ['**/*.js'],
        plugins: { names: { rules: { all: rule } } },
        rules: { 'names/all': 'error' },
        languageOptions: { ecmaVersion: 2021, sourceType: 'module' },
      },
    ]);
    assert.deepEqual(messages, []);
  }
  return new Set([...names].filter((name) => !own.has(name)));
}

/** The name that a property is read by, where the script says it. */
function nameOf(
  { type, name, value }: { readonly type: string; readonly name?: unknown; readonly value?: unknown },
  isComputed: boolean,
): string | undefined {
  const said = isComputed || type !== 'Identifier' ? value : name;
  return typeof said === 'string' ? said : undefined;
}

/** Those names of scripts that are newer, and that nobody has explained. */
const newIn = (...codes: readonly string[]): readonly string[] =>
  [...namesIn(codes)].filter(
    (name) => (newNames.has(name) || taken.includes(name)) && !newerNames[name] && !ownNames.has(name),
  );

/** Each classic script by itself; the modules together, since they read each other's objects. */
const scripts: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    readdirSync(join(root, 'dist')).flatMap((name) => (name.endsWith('.min.js') ? [[name, [`dist/${name}`]]] : [])),
  ),
  'the modules and their parts': modulesForPages(),
};

for (const [name, files] of Object.entries(scripts)) {
  test(`${name}: nothing newer is called`, () => {
    assert.deepEqual(newIn(...files.map(read)), []);
  });
}

test('that finds what is newer, and the explanations are of what is there', () => {
  const newer =
    'list.toSorted(); AbortSignal.any([]); const { withResolvers } = Promise; structuredClone({}); document["moveBefore"]()';
  assert.deepEqual(newIn(newer), ['toSorted', 'AbortSignal.any', 'withResolvers', 'moveBefore']);
  const names = new Set(Object.values(scripts).flatMap((files) => [...namesIn(files.map(read))]));
  for (const name of [...Object.keys(newerNames), ...ownNames]) {
    assert.ok(names.has(name), `${name} is no longer there`);
    assert.ok(newNames.has(name) || taken.includes(name), `${name} is no longer newer`);
  }
});

/** Names that a style sheet has: of at-rules, media features, selectors, properties, functions, and of the newer units. */
function wordsIn(css: string): readonly string[] {
  const text = css.replace(/'[^']*'|"[^"]*"/g, "''");
  const heads = [...text.matchAll(/[^{};]+(?=\{)/g)].map(([head]) => head.trim());
  const atRules = heads.filter((head) => head.startsWith('@')).join('\n');
  const selectors = heads.filter((head) => !head.startsWith('@')).join('\n');
  const values = [...text.matchAll(/:[^{};]+(?=[;}])/g)].join('\n');
  const found = [
    ...atRules.matchAll(/@([a-z-]+)|\(([a-z-]+)(?=\s*:)/g),
    ...selectors.matchAll(/:([a-z-]+)/g),
    ...text.matchAll(/[{;]\s*([a-z][a-z-]+)(?=\s*:)/g),
    ...[atRules, selectors, values].join('\n').matchAll(/([a-z-]+)\(|\d(cq[a-z]+|[dls]v[a-z]+)/g),
  ];
  return [...new Set(found.flatMap((match) => match.slice(1).filter(Boolean)))];
}

const newCss = (css: string): readonly string[] =>
  wordsIn(css).filter((word) => !oldCss.has(word) && !newerCss[word] && !svgCss.includes(word));

test('the style sheet has nothing newer', () => {
  const css = read('dist/election-results.css');
  assert.deepEqual(newCss(css), []);
  const newer =
    '@starting-style { b:has(c) { color: color-mix(in srgb, red, blue); height: 5dvh; view-transition-name: x } }';
  assert.deepEqual(newCss(newer), ['starting-style', 'has', 'view-transition-name', 'color-mix', 'dvh']);
  for (const word of [...Object.keys(newerCss), ...svgCss]) {
    assert.ok(wordsIn(css).includes(word), `${word} is no longer there`);
    assert.ok(!oldCss.has(word), `${word} is no longer newer`);
  }
});
