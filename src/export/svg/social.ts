// Pictures for social media. They are seen at a third of their size: headline, names, shares and the kind of count have 42 px
// or more, everything else 33, which are 14 and 11 px on a phone. What has no room is left out, first the votes, then turnout
// and the like, then the law. Source and time stay.
import type { Standings } from '../../view/standings.js';
import { line, placed, rectangle } from './blocks.js';
import { brandMark } from './brand.js';
import type { Brand } from './brand.js';
import { fits, linesOf } from './fitted.js';
import { sign, textureOf } from './marks.js';
import { textWidth } from './text-width.js';

/** The least sizes of text, in px. */
export const large = 42;
export const small = 33;

const margin = 60;
const gap = 14;
const leading = 1.2;
/** Regular letters are so much narrower than the bold ones that are measured, as a rule. */
const regular = 0.95;

/** Sizes of the headline, in px, and the most lines that it has then. */
const headlines = [
  { size: 58, most: 2 },
  { size: 50, most: 2 },
  { size: large, most: 4 },
] as const;

/** What is left out, one after the other. */
const cuts = ['', 'votes', 'meta', 'ground'] as const;

/** What a picture shows under its headline. */
export interface Drawn {
  readonly svg: string;
  /** True where nothing was cut off or left out. */
  readonly isWhole: boolean;
}

/** Draws into a place of this size. `hasVotes` is false where small figures have to give way. */
export type SocialPicture = (width: number, height: number, hasVotes: boolean) => Drawn;

interface Part {
  readonly svg: string;
  readonly height: number;
}

const none: Part = { svg: '', height: 0 };

/** Lines of text of one size, as a part. */
const text = (lines: readonly string[], size: number, paint: string, weight = 400): Part => ({
  svg: lines
    .map((words, index) => line(words, 0, (leading * index + 0.95) * size, size, paint, weight, 'start'))
    .join(''),
  height: lines.length * size * leading,
});

/** Parts under one another. A part without height takes no gap. */
function under(parts: readonly Part[], between = gap): Part {
  let height = 0;
  let svg = '';
  for (const part of parts) {
    if (!part.height) continue;
    if (height) height += between;
    svg += placed(part.svg, 0, height);
    height += part.height;
  }
  return { svg, height };
}

/** A band across the picture: made-up figures, or a result that does not stand or may change. */
function band(words: string, width: number, [ground, ink, edge]: readonly [string, string, string]): Part {
  const { svg, height } = text(linesOf(words, width - 2 * gap, small, 2), small, ink, 700);
  return {
    svg: rectangle(0, 0, width, height + 12, ground, 4, ` stroke="${edge}" stroke-width="2"`) + placed(svg, gap, 4),
    height: height + 12,
  };
}

const bands = ({ banner, caution }: Standings, width: number): readonly Part[] => [
  banner ? band(banner, width, ['soft', 'ink', 'ink']) : none,
  caution ? band(caution.text, width, caution.isVoid ? ['ink', 'surface', 'ink'] : ['note', 'ink', 'edge']) : none,
];

/** The contest at the left, the kind of count with its sign at the right; below each other where they have no room. */
function kick(standings: Standings, width: number, isBrief: boolean): Part {
  const { answer, badges, heading, subheading } = standings;
  const titles = [answer && heading, subheading].filter((title): title is string => Boolean(title));
  const contest = isBrief ? (titles.at(-1) ?? '') : titles.join(' · ');
  const most = isBrief ? 1 : 2;
  const kind = badges
    .filter(({ isStatus }) => !isStatus)
    .map((badge) => badge.text)
    .join(' · ');
  const kindWidth = kind ? large + textWidth(kind) * regular * large : 0;
  const room = width - kindWidth - (kind ? 2 * gap : 0);
  const drawn = (left: number): Part => ({
    svg: placed(sign(textureOf(standings), 32), left, 10) + line(kind, left + large, 40, large, 'ink', 400, 'start'),
    height: large * leading,
  });
  if (!kind) return text(contest ? linesOf(contest, width, small, most) : [], small, 'ink', 700);
  if (isBrief || !contest || fits(contest, room, small, most)) {
    const written = text(contest ? linesOf(contest, room, small, most) : [], small, 'ink', 700);
    const { svg, height } = drawn(width - kindWidth);
    return { svg: placed(written.svg, 0, 8) + svg, height: Math.max(height, written.height + 8) };
  }
  return under([drawn(0), text(linesOf(contest, width, small, 2), small, 'ink', 700)], 2);
}

/** Source and time, and whose picture it is. */
function foot({ code, source, updated }: Standings, width: number, brand: Brand | undefined): Part {
  const mark = brand ? brandMark(brand, width / 3) : undefined;
  const room = width - (mark ? mark.width + 2 * gap : 0);
  const said = [source && `${source.label}: ${source.name}`, updated?.text, code?.text].flatMap((words) => words || []);
  // As many in a line as have room.
  const lines = said.reduce<readonly string[]>((before, words) => {
    const last = before.at(-1);
    const joined = `${last ?? ''} · ${words}`;
    return last !== undefined && fits(joined, room, small, 1)
      ? [...before.slice(0, -1), joined]
      : [...before, ...linesOf(words, room, small, 1)];
  }, []);
  const written = text(lines, small, 'muted');
  const height = Math.max(written.height, mark?.height ?? 0);
  if (!height) return none;
  return {
    svg:
      rectangle(0, 0, width, 2, 'rule') +
      placed(written.svg, 0, gap + (height - written.height) / 2) +
      (mark ? placed(mark.svg, width - mark.width, gap + (height - mark.height) / 2) : ''),
    height: height + gap,
  };
}

/**
 * A card as a picture of exactly this size. The headline is as large as it can be with everything in place; where that is not
 * enough, less is said.
 *
 * @param brand whose picture it is: text, or the address of an image
 */
export function social(
  standings: Standings,
  picture: SocialPicture,
  { width, height }: { readonly width: number; readonly height: number },
  brand?: Brand,
): string {
  const inner = width - 2 * margin;
  const top = height > width ? margin : 36;
  const room = height - 2 * top;
  const footer = foot(standings, inner, brand);
  const headline = standings.answer || standings.heading || standings.label;
  const { isWaiting, looks, notices, polls, progress, rows } = standings;
  const pollsters = polls ? `${polls.label}: ${polls.rows.map(({ name }) => name).join(', ')}` : '';
  // What the desk or a correction says, and why there is nothing to see.
  const urgent = notices.find(
    (words) => isWaiting || !(rows.length || polls) || (looks.get(words) ?? 'note') !== 'note',
  );
  const ways = [
    ...cuts.flatMap((_, index) => headlines.map((one) => ({ left: cuts.slice(0, index + 1), isBrief: false, ...one }))),
    ...[4, 2].map((most) => ({ left: cuts, isBrief: true, size: large, most })),
  ];
  let best: { readonly svg: string } | undefined;
  for (const { isBrief, left, most, size } of ways) {
    const has = (what: (typeof cuts)[number]): boolean => !left.includes(what);
    const isWhole = fits(headline, inner, size, most);
    const meta = standings.facts.map(({ label, figure, rest }) => `${label} ${figure} ${rest}`.trim()).join(' · ');
    const head = under([
      ...bands(standings, inner),
      under(
        [
          kick(standings, inner, isBrief),
          text(linesOf(headline, inner, size, most), size, 'ink', 700),
          // How far a count has come is no meta: it says what the shares are worth.
          progress && !progress.isWhole ? text(linesOf(progress.text, inner, small, 1), small, 'muted') : none,
          polls ? text(linesOf(pollsters, inner, small, isBrief ? 1 : 2), small, 'muted') : none,
          urgent ? text(linesOf(urgent, inner, small, 3), small, 'ink') : none,
          has('ground') ? text(linesOf(standings.ground, inner, small, 3), small, 'muted') : none,
        ],
        6,
      ),
    ]);
    const facts = has('meta') && meta ? text(linesOf(meta, inner, small, 2), small, 'muted') : none;
    const above = head.height + 22;
    const below = footer.height + (facts.height ? facts.height + gap : 0) + 18;
    const drawn = picture(inner, room - above - below, has('votes'));
    const svg =
      head.svg +
      placed(drawn.svg, 0, above) +
      placed(facts.svg, 0, room - footer.height - facts.height - gap) +
      placed(footer.svg, 0, room - footer.height);
    best = { svg };
    if (isWhole && drawn.isWhole) break;
  }
  return best ? placed(best.svg, margin, top) : '';
}
