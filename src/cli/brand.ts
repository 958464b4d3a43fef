import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { reasonOf } from './reading.js';
import { CommandError } from './terminal.js';

const types: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
};

/**
 * A desk's name as it stands, or the file of its logo as a `data:` address, since a picture loads nothing.
 *
 * @throws {CommandError} where the file cannot be read
 */
export function brandOf(brand: string): string {
  const type = types[extname(brand).toLowerCase()];
  if (!type || brand.startsWith('data:')) return brand;
  try {
    return `data:${type};base64,${readFileSync(brand).toString('base64')}`;
  } catch (error) {
    throw new CommandError(`--brand ${brand}: ${reasonOf(error)}`);
  }
}
