import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { FileSystemConfigLoader, HtmlValidate, Parser } from 'html-validate';
import { caseNamed } from '../cases/index.js';
import { official2024 } from '../cases/official.js';
import { pilpres2024 } from '../fixtures/pilpres-2024.js';
import { put, root, runHere, temporaryFolder } from './command-line.js';

const folder = temporaryFolder();
const base = 'https://hasil.example/pilpres';

/** oEmbed 1.0, section 2.3.4 "Response parameters" and 2.3.4.4 "The rich type". */
const isRich = new Ajv2020().compile({
  type: 'object',
  required: ['type', 'version', 'html', 'width', 'height'],
  properties: {
    type: { const: 'rich' },
    version: { const: '1.0' },
    title: { type: 'string' },
    provider_name: { type: 'string' },
    provider_url: { type: 'string', pattern: '^https?://' },
    cache_age: { type: 'integer', minimum: 0 },
    html: { type: 'string', minLength: 1 },
    width: { type: 'integer', minimum: 1 },
    height: { type: 'integer', minimum: 1 },
    thumbnail_url: { type: 'string', pattern: '^https?://' },
    thumbnail_width: { type: 'integer', minimum: 1 },
    thumbnail_height: { type: 'integer', minimum: 1 },
  },
  dependentRequired: {
    thumbnail_url: ['thumbnail_width', 'thumbnail_height'],
    thumbnail_width: ['thumbnail_url'],
    thumbnail_height: ['thumbnail_url'],
  },
  additionalProperties: false,
});

interface Answer {
  readonly title: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly cache_age: number;
  readonly provider_name?: string;
  readonly provider_url?: string;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}

const validator = new HtmlValidate(new FileSystemConfigLoader());

/** The page as another parser reads it; it must be without fault. */
async function pageIn(file: string): Promise<{
  attribute(selector: string, name: string): string | null | undefined;
  count(selector: string): number;
  text(selector: string): readonly string[];
}> {
  const source = {
    data: readFileSync(file, 'utf8'),
    filename: join(root, 'demo', 'page.html'),
    line: 1,
    column: 1,
    offset: 0,
  };
  const { results } = await validator.validateSource(source);
  assert.deepEqual(
    results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line}: ${message}`)),
    [],
  );
  const document = new Parser(await validator.getConfigFor(source.filename)).parseHtml(source);
  const plain = (text: string): string =>
    text
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#91;/g, '[')
      .replace(/&#93;/g, ']')
      .replace(/&amp;/g, '&');
  return {
    attribute: (selector, name) => {
      const value = document.querySelector(selector)?.getAttributeValue(name);
      return value && plain(value);
    },
    count: (selector) => document.querySelectorAll(selector).length,
    text: (selector) => document.querySelectorAll(selector).map(({ textContent }) => plain(textContent).trim()),
  };
}

function answerIn(file: string): Answer {
  const answer = JSON.parse(readFileSync(file, 'utf8')) as Answer;
  assert.ok(isRich(answer), JSON.stringify(isRich.errors));
  return answer;
}

/** The frame's address, as a host that runs `html` asks for it. */
function frameOf({ html }: Answer): URL {
  const [, address = ''] = /^<iframe [^>]*?src="([^"]+)"[^>]*><\/iframe>\n<script /.exec(html) ?? [];
  return new URL(address.replace(/&amp;/g, '&'));
}

test('a page can be found, read and embedded by its address', async () => {
  const out = join(folder, 'one');
  const feed = put(folder, 'presiden.json', official2024);
  const { code, stdout, stderr } = await runHere([
    ...[
      'oembed',
      feed,
      '--base',
      base,
      '--out',
      out,
      '--provider',
      'Koran & Kita',
      '--provider-url',
      'https://koran.example/',
    ],
    ...['--image', '{name}.png', '--script', '/election-results.min.js', '--chart', 'donut', '--width', '560'],
  ]);
  assert.deepEqual([code, stdout, stderr], [0, '', '']);
  assert.deepEqual(readdirSync(out), ['presiden.html', 'presiden.json']);

  const page = await pageIn(join(out, 'presiden.html'));
  const title = 'Hasil Rekapitulasi KPU, Pemilu Presiden 2024';
  const link = 'link[type="application/json+oembed"]';
  assert.equal(page.attribute(link, 'rel'), 'alternate');
  assert.equal(page.attribute(link, 'href'), `${base}/presiden.json`);
  assert.equal(page.attribute(link, 'title'), title);
  assert.deepEqual(page.text('title'), [title]);
  for (const { name, votes } of pilpres2024.candidates) {
    assert.ok(page.text('td').includes(name), name);
    assert.ok(page.text('td').includes(votes.toLocaleString('id')), name);
  }
  assert.ok(page.text('p').some((text) => text.includes('Sumber: KPU') && text.includes('20 Maret 2024, 22.19 WIB')));
  assert.equal(page.attribute('script', 'src'), 'https://hasil.example/election-results.min.js');
  assert.equal(page.attribute('[data-election-results]', 'data-chart'), 'donut');
  const graph = (property: string): unknown => page.attribute(`meta[property="og:${property}"]`, 'content');
  assert.equal(graph('title'), title);
  assert.equal(graph('url'), `${base}/presiden.html`);
  assert.equal(graph('image'), `${base}/presiden.png`);
  assert.equal(graph('site_name'), 'Koran & Kita');
  assert.match(String(graph('description')), /Prabowo & Gibran 58,6%, 96\.214\.691 suara/);

  const answer = answerIn(join(out, 'presiden.json'));
  assert.equal(answer.title, title);
  assert.equal(answer.provider_name, 'Koran & Kita');
  assert.equal(answer.provider_url, 'https://koran.example/');
  assert.equal(answer.width, 560);
  assert.ok(answer.height > 300 && answer.height < 1000);
  assert.ok(answer.html.includes(` height="${answer.height}"`));
  assert.equal(answer.thumbnail_url, `${base}/presiden.png`);
  assert.deepEqual([answer.thumbnail_width, answer.thumbnail_height], [1200, 630]);
  const frame = frameOf(answer);
  assert.equal(frame.origin + frame.pathname, `${base}/embed.html`);
  assert.equal(frame.searchParams.get('chart'), 'donut');
  const { candidates } = JSON.parse(frame.searchParams.get('results') ?? '') as typeof official2024;
  assert.deepEqual(
    candidates.map(({ votes }) => votes),
    pilpres2024.candidates.map(({ votes }) => votes),
  );
  assert.ok(answer.html.endsWith(`<script src="${base}/embed.min.js" async></script>`));
});

test('with a feed the answer has no figures, so hosts may keep it', async () => {
  const out = join(folder, 'live');
  const feed = put(folder, 'prov 11.json', official2024);
  const args = ['--frame', 'https://cdn.example/1/embed.html', '--src', '/feeds/{name}/feed.json', '--refresh', '30'];
  assert.equal((await runHere(['oembed', feed, '--base', `${base}/`, '--out', out, ...args])).code, 0);
  const answer = answerIn(join(out, 'prov 11.json'));
  const frame = frameOf(answer);
  assert.equal(frame.origin + frame.pathname, 'https://cdn.example/1/embed.html');
  assert.equal(frame.searchParams.get('src'), 'https://hasil.example/feeds/prov%2011/feed.json');
  assert.equal(frame.searchParams.get('refresh'), '30');
  assert.ok(!answer.html.includes('96214691'));
  assert.ok(answer.html.endsWith('<script src="https://cdn.example/1/embed.min.js" async></script>'));
  assert.ok(answer.cache_age >= 3600);
  assert.equal(answer.thumbnail_url, undefined);
  const page = await pageIn(join(out, 'prov 11.html'));
  assert.equal(page.attribute('link[rel="alternate"]', 'href'), `${base}/prov%2011.json`);
  assert.equal(
    page.attribute('[data-election-results]', 'data-src'),
    'https://hasil.example/feeds/prov%2011/feed.json',
  );
  assert.equal(page.count('script'), 0);
});

test('text stays text, whatever it contains', async () => {
  const out = join(folder, 'hostile');
  const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)> ' height="1" [x]`;
  const feed = put(folder, 'jahat&.json', {
    heading: evil,
    subheading: evil,
    source: { name: evil },
    candidates: [{ name: evil, votes: 3, parties: [evil] }],
  });
  assert.equal((await runHere(['oembed', feed, '--base', base, '--out', out, '--provider', evil])).code, 0);
  const page = await pageIn(join(out, 'jahat&.html'));
  assert.deepEqual([page.count('script'), page.count('img'), page.count('[onerror]')], [0, 0, 0]);
  assert.ok(page.text('td').includes(evil));
  assert.deepEqual(page.text('title'), [`${evil}, ${evil}`]);
  assert.equal(page.attribute('link[rel="alternate"]', 'href'), `${base}/jahat%26.json`);
  assert.equal(page.attribute('meta[property="og:site_name"]', 'content'), evil);
  const answer = answerIn(join(out, 'jahat&.json'));
  assert.equal(answer.title, `${evil}, ${evil}`);
  assert.ok(answer.height > 100);
  assert.deepEqual(answer.html.match(/<[a-z]+/g), ['<iframe', '<script']);
  assert.doesNotMatch(answer.html, /alert\(1\)<|<img|[[\]]/);
});

test('a folder: valid files are made; those under embargo or too long for an address are reported', async () => {
  const night = join(folder, 'night');
  mkdirSync(night);
  put(night, 'a.json', official2024);
  put(night, 'b.csv', 'number,name,votes\n1,Satu,60\n2,Dua,40\n');
  put(night, 'closed.json', caseNamed('embargo').results);
  const names = Array.from({ length: 80 }, (_, index) => `${'Nama panjang '.repeat(8)}${index}`);
  put(night, 'long.json', { candidates: names.map((name) => ({ name, votes: 1 })) });
  put(night, 'torn.json', '{"candidates": [');
  const out = join(folder, 'pages');
  const { code, stderr } = await runHere(['oembed', night, '--base', base, '--out', out]);
  assert.equal(code, 1);
  const [closed = '', long = '', torn = '', count] = stderr.split('\n');
  assert.match(closed, /closed\.json: embargo: these figures must not leave the server before 2099/);
  assert.match(long, /long\.json: the figures make the frame's address \d{4,} characters long, .+ --src$/);
  assert.match(torn, /torn\.json: /);
  assert.equal(count, '2 of 5 made');
  assert.deepEqual(readdirSync(out), ['a.html', 'a.json', 'b.html', 'b.json']);
  assert.equal(
    (await runHere(['oembed', join(night, 'long.json'), '--base', base, '--out', out, '--src', '/feed.json'])).code,
    0,
  );
});

test('wrong usage', async () => {
  const feed = put(folder, 'usage.json', official2024);
  const out = join(folder, 'never');
  const wrong: readonly (readonly [args: readonly string[], told: RegExp])[] = [
    [[feed, '--out', out], /expected --base URL and --out FOLDER/],
    [[feed, '--base', base], /expected --base URL and --out FOLDER/],
    [['--base', base, '--out', out], /expected a FILE/],
    [['-', '--base', base, '--out', out], /stdin has no name/],
    [[feed, '--base', '/pages', '--out', out], /--base: expected an http\(s\) address, got "\/pages"/],
    [[feed, '--base', 'ftp://x', '--out', out], /--base: expected an http/],
    [[feed, '--base', base, '--out', out, '--frame', 'javascript:x'], /--frame: expected an http/],
    [[feed, '--base', base, '--out', out, '--script', 'data:,x'], /--script: expected an http/],
    [[feed, '--base', base, '--out', out, '--provider-url', 'koran'], /--provider-url: expected an http/],
    [[feed, '--base', base, '--out', out, '--image-size', 'big'], /--image-size: expected a size such as 1200x630/],
    [[feed, '--base', base, '--out', out, '--width', '0'], /--width: expected a number from 240/],
    [[feed, '--base', base, '--out', folder], /usage\.json would be overwritten/],
  ];
  for (const [args, told] of wrong) {
    const { code, stdout, stderr } = await runHere(['oembed', ...args]);
    assert.deepEqual([code, stdout], [2, ''], args.join(' '));
    assert.match(stderr, told);
  }
  assert.ok(!readdirSync(folder).includes('never'));
});
