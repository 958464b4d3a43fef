// The case of words that a source writes in capitals. It stands alone: what names places needs no titles of persons.

/** The letters of a word, in capitals. */
export const lettersOf = (text: string): string => text.replace(/[^a-z]/gi, '').toUpperCase();

/** Words that a name keeps in lower case within it. */
const particle = /^(?:bin|binti)$/i;
/** Short for a given name, with a full stop: `MUH.` is `Muh.`, while the initials `LM.` stay as they are. */
const shortGiven = /^(?:MOH|MOCH|MUH|MUHD|MOHD|MHD|ABD|DJ|DG|DT)\.?$/;
/** One word of a name in the case that readers know. A word with small letters stands as the source has it. */
export function wordOf(word: string, index: number): string {
  if (index && particle.test(word)) return word.toLowerCase();
  const letters = lettersOf(word);
  // Initials: `H.`, `A.M.`, and two letters that no word is made of, as in `SF HARIYANTO`.
  const isInitials = /^(?:.\.?)(?:.\.)*$/u.test(word) || (letters.length === 2 && !/[AEIOUY]/.test(letters));
  if (/\p{Ll}/u.test(word) || (isInitials && !shortGiven.test(word))) return word;
  return word
    .toLowerCase()
    .replace(
      /(^|[-(./])(['’\u2018\u0060]?)(\p{L})/gu,
      (_, before: string, mark: string, letter: string) => before + mark + letter.toUpperCase(),
    );
}

/** Words of places that stay in capitals. */
const placeInCapitals = /^(?:DKI|DIY?|NTB|NTT|I{1,3}|IV|VI{0,3}|IX|XI{0,2})$/;

/** A place that the source writes in capitals alone: `KAB. BANGKA` is `Kab. Bangka`. */
export const placeName = (name: string): string =>
  /\p{Ll}/u.test(name)
    ? name
    : name
        .replace(/(?:\b\p{L}\b ?){3,}/gu, (spaced) => spaced.replace(/ /g, ''))
        .split(' ')
        .map((word) => (placeInCapitals.test(word) ? word : wordOf(word, 0)))
        .join(' ');
