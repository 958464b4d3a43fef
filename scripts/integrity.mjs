// npm run integrity [-- --json]: the value of the `integrity` attribute for each file that pages load, by the file's name under
// dist/. Two builds of one commit give the same bytes, so anyone can check that a file on a CDN was made from these sources.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const dist = join(root, 'dist');
const files = existsSync(dist)
  ? readdirSync(dist, { recursive: true })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => /^(?:election-[^.]+\.js|parts\/.*|[^/]+\.(?:min\.js|css|html))$/.test(file))
  : [];
if (!files.length) {
  console.error('dist/ is not there: npm run build makes it');
  process.exit(1);
}
const integrity = Object.fromEntries(
  files.sort().map((file) => [
    file,
    `sha384-${createHash('sha384')
      .update(readFileSync(join(dist, file)))
      .digest('base64')}`,
  ]),
);
if (process.argv.includes('--json')) console.log(JSON.stringify(integrity, null, 2));
else for (const [file, hash] of Object.entries(integrity)) console.log(`${file.padEnd(36)} ${hash}`);
