/**
 * The room that characters take where no browser measures them, in em. None is wider in Arial Bold nor in its metric twin
 * Liberation Sans; the regular faces are narrower.
 */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ \u00a0.,'’/|ijlI]/, 0.28],
  [/[-():;![\]ft·]/, 0.34],
  [/[mwMW%@]/, 0.98],
  [/[\dacekrsvxyz]/, 0.56],
  [/[A-Z&]/, 0.78],
  [/[!-~–±à-ÿ]/, 0.615],
];

const characterWidth = (character: string): number => widths.find(([known]) => known.test(character))?.[1] ?? 1.1;

/** The room that text takes in one line, in em. */
export const textWidth = (text: string): number =>
  Array.from(text, characterWidth).reduce((sum, width) => sum + width, 0);

/** Lines of at most `width` em: broken between words, behind a dash, and in words that are longer than a line. */
export function wrapped(text: string, width: number): readonly string[] {
  // What was measured by the same widths fits, whatever a sum of them comes to.
  const room = width + 0.001;
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  const end = (): void => {
    lines.push(line.trimEnd());
    line = '';
    taken = 0;
  };
  for (const word of text.match(/[^ –]*[ –]+|[^ –]+/g) ?? []) {
    if (line && taken + textWidth(word.trimEnd()) > room) end();
    for (const character of word) {
      if (line && character !== ' ' && taken + characterWidth(character) > room) end();
      line += character;
      taken += characterWidth(character);
    }
  }
  if (line) end();
  return lines;
}
