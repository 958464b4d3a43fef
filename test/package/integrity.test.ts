// `npm run integrity` prints the right hashes for what pages load, compared with OpenSSL, the builder and a browser.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { scriptFile } from '../../demo/builder/script-file.js';
import { launchChromium, modulesForPages, read, root, script } from './built.js';

const print = (...args: readonly string[]): string =>
  execFileSync(process.execPath, [`${root}scripts/integrity.mjs`, ...args], { encoding: 'utf8' });

const printed = JSON.parse(print('--json')) as Readonly<Record<string, string>>;

test('it names every file that pages load', () => {
  const files = ['election-results.css', 'election-results.min.js', 'embed-frame.min.js', 'embed.html', 'embed.min.js'];
  const ofCodes = ['verify.css', 'verify.html', 'verify.min.js'];
  const all = [...files, ...ofCodes, 'election-dashboard.css', 'election-dashboard.min.js'];
  assert.deepEqual(
    Object.keys(printed).sort(),
    [...all, ...modulesForPages().map((file) => file.replace('dist/', ''))].sort(),
  );
  const lines = print().trim().split('\n');
  assert.deepEqual(Object.fromEntries(lines.map((line) => line.split(/ +/))), printed);
});

test('OpenSSL gives the same hashes', () => {
  for (const [file, integrity] of Object.entries(printed)) {
    const digest = execFileSync('openssl', ['dgst', '-sha384', '-binary', `${root}dist/${file}`]);
    assert.equal(integrity, `sha384-${digest.toString('base64')}`, file);
  }
});

test('the builder gives the same hash, and a browser runs the script only with that hash', async () => {
  const wrong = `sha384-${Buffer.alloc(48).toString('base64')}`;
  const server = createServer(({ url }, response) => {
    const body =
      url === '/script.js' ? script : url === '/election-results.js' ? 'dist/election-results.js' : undefined;
    if (body) {
      response.setHeader('content-type', 'text/javascript').end(read(body));
      return;
    }
    const integrity = url === '/wrong' ? wrong : printed['election-results.min.js'];
    response
      .setHeader('content-type', 'text/html')
      .end(
        `<!doctype html><title>x</title><link rel="icon" href="data:,"><script src="/script.js" integrity="${integrity ?? ''}"></script>`,
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const browser = await launchChromium();
  try {
    assert.deepEqual(await scriptFile(`${origin}/script.js`), { integrity: printed['election-results.min.js'] });
    const module = await scriptFile(`${origin}/election-results.js`);
    assert.equal(module?.integrity, printed['election-results.js']);
    // The part that this module loads, and not that of another build.
    const part = module?.livePart?.slice(origin.length + 1) ?? '';
    assert.match(part, /^parts\/live-/);
    assert.ok(part in printed && read('dist/election-results.js').includes(part), part);
    const page = await browser.newPage();
    for (const [path, isDefined] of [
      ['/right', true],
      ['/wrong', false],
    ] as const) {
      await page.goto(origin + path);
      assert.equal(await page.evaluate(() => customElements.get('election-results') !== undefined), isDefined, path);
    }
  } finally {
    await browser.close();
    server.close();
  }
});
