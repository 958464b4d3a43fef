import { lettersOf, wordOf } from './word-case.js';

/**
 * Names of persons as ballots print them, as readers know them. The facts are those of the 545 ballots of the Pilkada of 2024
 * (KPU's candidate files, 3,114 persons): the name in capitals, titles mostly in their right case, with slips.
 */

/** Titles before a name, as their letters alone. Those in the second list have no full stop in the source at times. */
const titles = 'PROF DR DRG DRH DRS DRA IR APT NS AR H HJ HI KH TGK TGH UST PDT PNT PT CAPT'.split(' ');
const titlesWithoutStop = 'PROF DR DRS DRA H HJ KH HAJI'.split(' ');
/** Ranks, and what follows them. */
const ranks =
  /^(?:(?:JENDERAL|LETJEN|MAYJEN|BRIGJEN|KOMJEN|IRJEN|KOL|LETKOL|KOMBES|AKBP|TNI|POL|CKM)\.?|\((?:PURN|H\.?C|C)\.?\)\.?)$/i;

/** Degrees as they are written, from the most common one. Their letters in capitals tell them in a source that writes nothing else. */
const degrees =
  'S.H. S.E. M.Si. M.M. M.H. S.Sos. S.T. S.Pd. S.IP. S.P. M.AP. M.Pd. M.T. S.Ag. M.Kes. M.A. M.Kn. S.K.M. S.Si. S.STP. S.Pd.I. S.Hut. A.Md. S.AP. S.H.I. M.E. S.S. M.B.A. M.Hum. S.I.Kom. S.Kom. S.M. M.I.Kom. M.Sc. S.Pi. M.Th. M.Sos. Sp.OG. Lc. M.Ag. M.Pd.I. M.IP. S.Th. M.A.R.S. M.P. S.Pt. S.TP. S.Psi. S.Ak. M.Eng. M.S.P. LL.M. A.P. S.Th.I. M.Ak. M.Ec.Dev. M.S. Apt. S.Sos.I. S.Kep. Ak. CA M.K.M. S.Pd.K. S.I.K. IPU IPM Sp.PD. S.Sn. M.Tr.I.P. S.ST. M.HP. S.Fil. M.Tr.A.P. M.Mar. M.M.A. M.I.Pol. M.M.Pd. S.Ars. M.Ling. S.E.I. B.A. S.A.B. Sp.A. S.Hum. M.Arch. Ph.D. S.Sy. S.Ked. M.H.Kes. M.H.I. A.Ma. Ns. B.Bus. S.PAK. M.P.A. B.Sc. Sp.PK. M.Kesos. S.P.W.K. S.Kel. B.Com. D.B.A. Sp.P. Sp.N. M.Sn. CPA B.Comm. S.Farm. Sp.S. M.Ed. S.Kom.I. Akt. M.Biomed. M.P.H. S.K.G. D.Min. Sp.M. M.E.S. M.Psi. S.AN. M.Com. S.Tr. Sp.OT.'.split(
    ' ',
  );

const degreeByLetters = new Map(degrees.map((degree) => [lettersOf(degree), degree]));

/** Given names that newspapers shorten to `M.` before two others. */
const muhammad = /^M[OU]C?HAM+[AE]D$/i;

/** The words of a name. A title that is glued to what follows is a word of its own: `Dr.H.`, `Ir.RENJES`. */
const wordsOf = (text: string): readonly string[] =>
  text
    .trim()
    .split(/\s+/)
    .flatMap((word) => {
      const glued = /^([a-z]{1,4}\.)(?=[a-z]{2,}|[a-z]{1,4}\.)(.+)$/i.exec(word);
      const [, title = '', rest = ''] = glued ?? [];
      return glued && !/^K\.H\.$/i.test(word) && titles.includes(lettersOf(title)) ? [title, ...wordsOf(rest)] : [word];
    });

const isTitle = (word: string): boolean =>
  ranks.test(word) || (/\.$/.test(word) ? titles : titlesWithoutStop).includes(lettersOf(word));

interface Person {
  readonly titles: readonly string[];
  readonly words: readonly string[];
  readonly degrees: readonly string[];
}

/** A part behind a comma is a degree where the table has it, or where it has full stops as degrees have. */
const isDegree = (part: string): boolean => part.includes('.') || degreeByLetters.has(lettersOf(part));

function personOf(text: string): Person {
  const [main = '', ...after] = text.split(',').map((part) => part.trim());
  const behind = after.filter(Boolean);
  // A comma between two names is no degree's.
  if (!behind.every((part) => isDegree(part) || !/\p{Ll}/u.test(part)))
    return { titles: [], words: [text], degrees: [] };
  const words = wordsOf(main);
  const first = words.findIndex((word) => !isTitle(word));
  return first < 0
    ? { titles: [], words, degrees: behind }
    : { titles: words.slice(0, first), words: words.slice(first), degrees: behind };
}

/** A degree that the source writes in capitals alone, as it is written; any other stands as the source has it. */
function degreeOf(part: string): string {
  if (/\p{Ll}/u.test(part)) return part;
  const known = degreeByLetters.get(lettersOf(part));
  if (known) return /\p{Ll}/u.test(known) || !part.includes('.') ? known : part;
  const several = part.split(/\s+|(?<=\.)(?=[A-Z]{2})/).map((one) => degreeByLetters.get(lettersOf(one)));
  if (several.length > 1 && several.every(Boolean)) return several.join(', ');
  return part.includes('.') ? part : part.split(/\s+/).map(wordOf).join(' ');
}

/** A title in the case of its kind: `dr.` is a physician, `Dr.` a doctor of any science. A source in capitals does not tell which. */
const titleOf = (word: string): string =>
  /\p{Ll}/u.test(word) || !/^[A-Z]{2,}\.?$/.test(word) || /^(?:TGH|KH|TNI)\b/.test(word)
    ? word
    : word.charAt(0) + word.slice(1).toLowerCase();

/** The persons of a pair: KPU joins them by a hyphen, newsrooms by `&`. */
const persons = (name: string): readonly string[] => name.split(/\s+(?:[-–—&])(?:\s+|$)/).filter(Boolean);

/** The head of the pair in a row of many: without titles and degrees, `M. Bobby Afif Nasution`. */
export function headOfPair(name: string): string {
  const { words } = personOf(persons(name)[0] ?? name);
  const shown = words.filter((word) => !/[()]/.test(word)).map(wordOf);
  const [first = '', ...others] = shown;
  return (muhammad.test(first) && others.length > 1 ? ['M.', ...others] : shown).join(' ') || name;
}

/** Both of a pair with their titles and degrees, in the case that readers know. */
export const wholePair = (name: string): string =>
  persons(name)
    .map((text) => {
      const { titles: before, words, degrees: behind } = personOf(text);
      return [[...before.map(titleOf), ...words.map(wordOf)].join(' '), ...behind.map(degreeOf)].join(', ');
    })
    .join(' & ');
