// npm run wordpress: the plugin in a real WordPress with a real database, as an author without unfiltered HTML, an editor and an
// administrator use it. Each form is posted by each of them, and the page is opened in Chromium: the figures of 2024 are seen once.
// On Debian and as root it installs WordPress first. Its last line is `N passed, N failed`.
import assert from 'node:assert/strict';
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHROMIUM_FLAGS, ensureEngines, findEngines } from '../../scripts/engines.mjs';
import { root, run } from '../../scripts/run.mjs';
import { makePlugin } from '../../scripts/wordpress-plugin.mjs';
import { DEBIAN_PACKAGES, startSite } from './site.mjs';

const lines = ['1; Anies & Muhaimin; 40.971.906', '2; Prabowo & Gibran; 96.214.691', '3; Ganjar & Mahfud; 27.040.878'];
const rows = lines
  .map((line) => `<tr><td>${line.split('; ').join('</td><td>').replace('&', '&amp;')}</td></tr>`)
  .join('');
const table = `<table><thead><tr><th>Nomor</th><th>Pasangan calon</th><th>Suara</th></tr></thead><tbody>${rows}</tbody></table>`;
const attributes = {
  heading: 'Hasil Rekapitulasi KPU',
  subheading: 'Pemilu Presiden 2024',
  kind: 'official',
  source: 'KPU',
};
const written = Object.entries(attributes)
  .map(([name, value]) => `${name}="${value}"`)
  .join(' ');
const block = (name, inner) => `<!-- wp:${name} -->\n${inner}\n<!-- /wp:${name} -->`;

/** What is put into a post, and for whom it draws the result. For the others the figures stay readable. */
const forms = {
  block: {
    content: `<!-- wp:election-results/hasil ${JSON.stringify({ ...attributes, lines: lines.join('\n') })} /-->`,
    drawsFor: ['author', 'editor', 'admin'],
  },
  'shortcode with lines, classic': {
    content: `[hasil_pemilu ${written}]\n${lines.join('\n')}\n[/hasil_pemilu]`,
    drawsFor: ['author', 'editor', 'admin'],
  },
  'shortcode with a table': {
    content: block('shortcode', `[hasil_pemilu ${written}]${table}[/hasil_pemilu]`),
    drawsFor: ['author', 'editor', 'admin'],
  },
  'a table in a div, as the builder writes it': {
    content: block('html', `<div data-election-results ${written.replace(/(\w+)=/g, 'data-$1=')}>${table}</div>`),
    // The plugin's script is on pages with its own forms alone: by itself the div is a table that can be read.
    drawsFor: [],
  },
  'the tag itself': {
    content: block('html', `<election-results ${written}>${table}</election-results>`),
    drawsFor: [],
  },
};

if (!existsSync('/usr/share/wordpress')) {
  await run('apt-get', ['update', '-q']);
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...DEBIAN_PACKAGES], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
}
await ensureEngines(['chromium'], ['chromium']);
const { default: playwright } = await import('playwright');
const { path: executablePath } = (await findEngines()).chromium;
const site = await startSite(makePlugin);
const browser = await playwright.chromium.launch({ ...(executablePath && { executablePath }), args: CHROMIUM_FLAGS });
let passed = 0;
let failed = 0;

for (const [form, { content, drawsFor }] of Object.entries(forms)) {
  for (const [login, password] of Object.entries(site.passwords)) {
    await trial(`${form}, by ${login}`, async () => {
      const link = await post(login, password, `${form}, ${login}`, content);
      await readsAs(link, drawsFor.includes(login));
    });
  }
}
await trial('the block in the editor, by author', insertBlock);
await trial('a pasted address that the administrator trusts, by author', pasteAddress);
await trial('WordPress has no notice about the plugin', async () => {
  const told = site
    .log()
    .split('\n')
    .filter((line) => /election-results/.test(line));
  assert.deepEqual(told, []);
});

await browser.close();
site.stop();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

async function trial(name, action) {
  try {
    await action();
    passed += 1;
    console.log(`ok     ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED ${name}\n${String(error.message).slice(0, 600)}`);
  }
}

/** Publishes a post over REST. */
async function post(login, password, title, content) {
  const response = await fetch(`${site.address}/?rest_route=/wp/v2/posts`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}`,
    },
    body: JSON.stringify({ title, status: 'publish', content }),
  });
  assert.equal(response.status, 201);
  return (await response.json()).link;
}

/** What a reader of the page sees: the three figures once, drawn or as a table, and no complaint. */
async function readsAs(link, isDrawn) {
  const page = await browser.newPage();
  const problems = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.route('**/favicon.ico', (route) => route.fulfill());
  await page.goto(link, { waitUntil: 'load' });
  try {
    if (isDrawn) {
      const script = page.locator('script[src*="election-results.min.js"]');
      assert.match((await script.getAttribute('integrity')) ?? '', /^sha384-/);
      await page.locator('election-results [part~=share]').first().waitFor();
      const shares = await page.locator('election-results [part~=share]').filter({ visible: true }).allInnerTexts();
      assert.deepEqual(shares, ['24,9%', '58,6%', '16,5%']);
    }
    const beside = (await page.locator('body').innerText()).match(/40\.971\.906/g) ?? [];
    assert.equal(beside.length, isDrawn ? 0 : 1, 'how often the figure is seen outside of the element');
    assert.deepEqual(problems, []);
  } finally {
    await page.close();
  }
}

/** Writes a post in the block editor as an author does, looks at the preview, and publishes it. */
async function insertBlock() {
  const page = await browser.newPage();
  await page.goto(`${site.address}/wp-login.php`);
  await page.fill('#user_login', 'author');
  await page.fill('#user_pass', 'author');
  await page.click('#wp-submit');
  await page.goto(`${site.address}/wp-admin/post-new.php`);
  await page.waitForFunction(() => globalThis.wp?.blocks?.getBlockType('election-results/hasil'));
  await page.evaluate(() => {
    const { data, blocks } = globalThis.wp;
    data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false);
    data.dispatch('core/editor').editPost({ title: 'Dari editor blok' });
    data
      .dispatch('core/block-editor')
      .insertBlock(blocks.createBlock('election-results/hasil', { heading: 'Hasil', source: 'KPU' }));
  });
  const frame = page.frameLocator('iframe[name="editor-canvas"]');
  await frame.locator('textarea').last().fill(lines.join('\n'));
  await frame.locator('election-results [part~=share]').first().waitFor();
  assert.deepEqual(await frame.locator('election-results [part~=share]').allInnerTexts(), ['24,9%', '58,6%', '16,5%']);
  const link = await page.evaluate(async () => {
    const { dispatch, select } = globalThis.wp.data;
    dispatch('core/editor').editPost({ status: 'publish' });
    await dispatch('core/editor').savePost();
    return select('core/editor').getPermalink();
  });
  await page.close();
  await readsAs(link, true);
}

/** Publishes what `election-results oembed` makes, names its address in the settings, and pastes a page's address into a post. */
async function pasteAddress() {
  const folder = join(site.uploads, 'hasil');
  const base = `${site.address}/wp-content/uploads/hasil`;
  const candidates = lines
    .map((line) => line.split('; '))
    .map(([number, name, votes]) => ({ number: +number, name, votes }));
  writeFileSync(
    join(site.uploads, 'pilpres-2024.json'),
    JSON.stringify({ version: 1, ...attributes, source: { name: 'KPU' }, candidates }),
  );
  const { ok } = await run(process.execPath, [
    join(root, 'dist/cli/main.js'),
    ...['oembed', join(site.uploads, 'pilpres-2024.json'), '--base', base, '--out', folder],
  ]);
  assert.ok(ok);
  for (const file of [
    'embed.html',
    'embed.min.js',
    'embed-frame.min.js',
    'election-results.min.js',
    'election-dashboard.min.js',
  ]) {
    if (existsSync(join(root, 'dist', file))) cpSync(join(root, 'dist', file), join(folder, file));
  }

  const page = await browser.newPage();
  await page.goto(`${site.address}/wp-login.php`);
  await page.fill('#user_login', 'admin');
  await page.fill('#user_pass', 'admin');
  await page.click('#wp-submit');
  await page.goto(`${site.address}/wp-admin/options-general.php?page=election-results`);
  await page.getByLabel('Alamat hasil tepercaya').fill(base);
  await page.click('#submit');
  const link = await post('author', site.passwords.author, 'Alamat', `${base}/pilpres-2024.html`);
  await page.goto(link);
  const frame = page.frameLocator('.entry-content iframe');
  await frame.getByText('96.214.691').filter({ visible: true }).first().waitFor();
  await page.close();
}
