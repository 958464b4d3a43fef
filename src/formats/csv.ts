import { dsvFormat } from 'd3-dsv';
import { withAttributes } from './attributes.js';
import { candidatesFromTable } from './table.js';

const isFilled = (cell: string): boolean => cell.trim() !== '';

/**
 * CSV, by `,` or `;` → a results object for `parse`; text without a head of its own goes through.
 *
 * The head names the columns in any order: `votes` or `share`, one of `number`, `name` and `id`, and `color`, `photo` and
 * `parties`; others are ignored. Lines such as `#updated=2024-03-20T22:19:00+07:00` may stand before it, named like the
 * tag's properties or like fields of the results object.
 */
export function fromCSV(text: string): unknown {
  // Torn JSON and pages that tell of an error are none, whatever words they hold.
  if (/^\s*[[{<]/.test(text)) return text;
  for (const delimiter of [',', ';']) {
    // parseRows alone: d3's `parse` compiles code, which a content security policy forbids.
    const lines = dsvFormat(delimiter)
      .parseRows(text)
      .filter((cells) => cells.some(isFilled));
    const start = lines.findIndex(([first = '']) => !first.startsWith('#'));
    const columns = (lines[start] ?? []).map((cell) => cell.trim().toLowerCase());
    const has = (...names: readonly string[]): boolean => names.some((name) => columns.includes(name));
    if (!has('votes', 'share') || !has('number', 'name', 'id')) continue;

    const settings = Object.fromEntries(
      lines.slice(0, start).map((cells) => {
        // Spreadsheets fill every line up with empty cells.
        const [, name = '', value = ''] = /^#\s*(\w+)\s*=\s*(\S.*)/.exec(cells.filter(isFilled).join(delimiter)) ?? [];
        return [name, value.trim()];
      }),
    );
    const candidates = lines.slice(start + 1).flatMap((cells) =>
      cells.length < columns.length || cells.slice(columns.length).some(isFilled)
        ? // Torn, or a figure that falls in two (40,971,906 without quotes): no cell of it can be trusted.
          { votes: `row ${cells.join(delimiter)}` }
        : candidatesFromTable([cells], columns),
    );
    return withAttributes({ ...settings, candidates }, settings).input;
  }
  return text;
}
