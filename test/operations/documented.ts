import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/run.mjs';

/** What the operator reads. */
export const page = readFileSync(join(root, 'docs', 'operations.md'), 'utf8');

/** The blocks of one language in it. */
export const blocks = (language: string): readonly string[] =>
  [...page.matchAll(/^ *```(\w+)\n([\s\S]*?)^ *```$/gm)].flatMap(([, of, text]) =>
    of === language && text ? [text] : [],
  );

/** The one block of commands that holds this. */
export function documentedCommand(part: string): string {
  const found = blocks('sh').filter((block) => block.includes(part));
  assert.equal(found.length, 1, `blocks with "${part}"`);
  return found[0]!;
}

/** The figure in the first column beside this: `| what | 1,234 |`. */
export function documentedFigure(what: string): number {
  const [, digits] = new RegExp(`^\\| ${what} +\\| +([\\d,]+) `, 'm').exec(page) ?? [];
  assert.ok(digits, `docs/operations.md has no row "${what}"`);
  return Number(digits.replaceAll(',', ''));
}

/**
 * Each figure stands in the page.
 * @param tolerance a part of the figure; the default is what dates and versions of nginx may take
 */
export function assertDocumented(measured: ReadonlyMap<string, number>, tolerance = 0.05): void {
  for (const [what, figure] of measured) {
    const written = documentedFigure(what);
    assert.ok(Math.abs(written - figure) <= tolerance * figure, `${what}: measured ${figure}, documented ${written}`);
  }
}
