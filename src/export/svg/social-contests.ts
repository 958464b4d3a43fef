import { contestsMessages } from '../../text/messages/contests.js';
import { numberFormats } from '../../text/numbers.js';
import type { Locale } from '../../text/numbers.js';
import type { ContestRow } from '../../view/contests.js';
import { line, placed, rectangle } from './blocks.js';
import { cut } from './fitted.js';
import { large, small } from './social.js';
import type { SocialPicture } from './social.js';
import { textWidth } from './text-width.js';

const high = 58;
const between = 20;

/** `6,0` of `Selisih 6,0 poin`. */
const pointsIn = (lead: string): string => /\d[\d.,]*/.exec(lead)?.[0] ?? '';

const gapOf = ({ order }: ContestRow): number => order.lead ?? Infinity;

/**
 * A line for each contest: where, who is ahead with what share, and by how many points. The closest come first; how many
 * there are is said where not all have room.
 */
export const contestLines =
  (contests: readonly ContestRow[], locale: Locale): SocialPicture =>
  (width, height) => {
    const all = [...contests].sort((a, b) => gapOf(a) - gapOf(b) || 0);
    const fitting = Math.floor(height / high);
    const isWhole = all.length <= fitting;
    const shown = all.slice(0, isWhole ? fitting : Math.max(1, Math.floor((height - small * 1.4) / high)));
    const shares = Math.max(0, ...shown.map(({ rows: [first] }) => textWidth(first?.share ?? '') * large));
    const gaps = Math.max(0, ...shown.map(({ lead }) => textWidth(`+${pointsIn(lead)}`) * small));
    const room = width - shares - gaps - 2 * between;
    const places = Math.min(room * 0.5, Math.max(0, ...shown.map(({ name }) => textWidth(name) * large)));
    const step = Math.min(high + 24, (isWhole ? height : height - small * 1.4) / shown.length);
    const drawn = shown.map((contest, index) => {
      const { lead, name, order, rows, whole } = contest;
      const [first] = rows;
      const weight = index ? 400 : 700;
      // A result that does not stand, or may change, is named in place of a leader.
      const points = order.lead === undefined || whole.caution ? '' : pointsIn(lead);
      const middle = step / 2;
      const sharesRight = places + between + (room - places) + shares;
      return placed(
        rectangle(0, 0, width, 1, 'border') +
          line(cut(name, places, large), 0, middle + 15, large, 'ink', weight, 'start') +
          line(
            cut(whole.caution?.text ?? first?.name ?? '', room - places - between, large),
            places + between,
            middle + 15,
            large,
            'ink',
            weight,
            'start',
          ) +
          line(
            whole.caution?.isVoid ? '–' : (first?.share ?? ''),
            sharesRight,
            middle + 15,
            large,
            'ink',
            weight,
            'end',
          ) +
          line(points && `+${points}`, width, middle + 12, small, 'ink', weight, 'end'),
        0,
        index * step,
      );
    });
    const count = (value: number): string => numberFormats[locale].count(BigInt(value));
    const note = isWhole ? '' : contestsMessages[locale].listed(count(shown.length), count(all.length));
    return {
      svg: drawn.join('') + line(note, 0, height - 8, small, 'muted', 400, 'start'),
      isWhole,
    };
  };
