import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/run.mjs';

/** The page for operators. */
export const page = readFileSync(join(root, 'docs', 'operations.md'), 'utf8');

/** The code blocks of one language in the page. */
export const blocks = (language: string): readonly string[] =>
  [...page.matchAll(/^ *```(\w+)\n([\s\S]*?)^ *```$/gm)].flatMap(([, of, text]) =>
    of === language && text ? [text] : [],
  );

/** The block of commands that contains this text. */
export function documentedCommand(part: string): string {
  const found = blocks('sh').filter((block) => block.includes(part));
  assert.equal(found.length, 1, `blocks with "${part}"`);
  return found[0]!;
}

/** The figure in the first column after this text: `| what | 1,234 |`. */
export function documentedFigure(what: string): number {
  const [, digits] = new RegExp(`^\\| ${what} +\\| +([\\d,]+) `, 'm').exec(page) ?? [];
  assert.ok(digits, `docs/operations.md has no row "${what}"`);
  return Number(digits.replaceAll(',', ''));
}

/**
 * Checks that the page has each measured figure.
 * @param tolerance a part of the figure; the default allows for dates and versions of nginx
 */
export function assertDocumented(measured: ReadonlyMap<string, number>, tolerance = 0.05): void {
  for (const [what, figure] of measured) {
    const written = documentedFigure(what);
    assert.ok(Math.abs(written - figure) <= tolerance * figure, `${what}: measured ${figure}, documented ${written}`);
  }
}
