import { isObject } from '../results/json.js';

type Fields = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

const isFilled = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : textOf(value) !== '');

/** A ballot number without the zeros that some write before it. */
const numberOf = ({ number }: Fields): string => textOf(number).replace(/^0+/, '');

/**
 * Two candidates are the same by their ids where both have one, else by their ballot numbers. Never by their places in the
 * lists.
 */
const isOf =
  (candidate: Fields) =>
  (child: Fields): boolean => {
    const id = textOf(candidate.id);
    const childId = textOf(child.id);
    return id && childId ? id === childId : numberOf(child) !== '' && numberOf(child) === numberOf(candidate);
  };

/**
 * Gives the feed's candidates the names, colours and pictures of the page's children. Votes, id and ballot number stay
 * those of the feed, and so does everything that a child leaves empty. A child without a candidate in the feed is left out.
 *
 * @param input the feed as a results object for `parse`
 * @param children the page's candidates as `candidateFrom` makes them
 */
// Stryker disable next-line ArrayDeclaration: text has no fields of a candidate.
export function mergeCandidates(input: unknown, children: readonly object[] = []): unknown {
  if (!isObject(input)) return input;
  const dressed = (candidate: unknown): unknown => {
    const child = isObject(candidate) && (children as readonly Fields[]).find(isOf(candidate));
    if (!child) return candidate;
    const { name, shortName, color, photo, parties } = child;
    const given = Object.entries({ name, shortName, color, photo, parties }).filter(([, value]) => isFilled(value));
    return {
      ...candidate,
      ...Object.fromEntries(given),
      number: candidate.number ?? child.number,
      emptyBox: candidate.emptyBox ?? child.emptyBox,
    };
  };
  const list = (of: Fields): object => (Array.isArray(of.candidates) ? { candidates: of.candidates.map(dressed) } : {});
  const { counts } = input;
  return {
    ...input,
    ...list(input),
    ...(Array.isArray(counts) && {
      counts: counts.map((count: unknown) => (isObject(count) ? { ...count, ...list(count) } : count)),
    }),
  };
}
