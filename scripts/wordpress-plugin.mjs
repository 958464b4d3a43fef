// npm run wordpress:plugin: the plugin for WordPress, whole, in wordpress-plugin/election-results. What is not in integrations/wordpress
// comes from the build: the two scripts, their hashes, and the attributes of each tag.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attributes } from '../src/attributes/table.ts';
import { root } from './run.mjs';

const SCRIPTS = ['election-results', 'election-dashboard'];

/** Makes the plugin's folder, in place of the one that is there. */
export function makePlugin(folder) {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'integrations/wordpress/election-results'), folder, { recursive: true });
  const integrity = {};
  for (const name of SCRIPTS) {
    const file = join(root, 'dist', `${name}.min.js`);
    if (!existsSync(file)) throw new Error(`${file} is not there: npm run build makes it`);
    cpSync(file, join(folder, 'assets', `${name}.min.js`));
    integrity[name] = `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const known = Object.fromEntries(
    Object.entries(attributes).map(([tag, rows]) => [
      tag,
      Object.fromEntries(rows.map(({ name, type }) => [name, type === 'address'])),
    ]),
  );
  writeFileSync(
    join(folder, 'assets/release.php'),
    `<?php\n// Written by the release.\nreturn ${php({ version, integrity, attributes: known })};\n`,
  );
}

/** A value as PHP writes it. */
function php(value) {
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return `'${value.replace(/['\\]/g, '\\$&')}'`;
  return `array( ${Object.entries(value)
    .map(([key, part]) => `${php(key)} => ${php(part)}`)
    .join(', ')} )`;
}

if (process.argv[1] === import.meta.filename) makePlugin(join(root, 'wordpress-plugin/election-results'));
