/**
 * The widths of characters in em, for use where no browser measures them. No character is wider in Arial Bold, or in
 * Liberation Sans with the same widths; the regular faces are narrower.
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

/** The width of text in one line, in em. */
export const textWidth = (text: string): number =>
  Array.from(text, characterWidth).reduce((sum, width) => sum + width, 0);

/** Lines of at most `width` em. They break between words, after a dash, and inside words that are longer than a line. */
export function wrapped(text: string, width: number): readonly string[] {
  // Text whose width was measured in the same way fits, whatever rounding does to a sum.
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
