import { exactShares, printShare } from '../results/shares.js';
import { leadSteps, shareSteps, stepOf } from '../results/regions.js';
import type { RegionStanding } from '../results/regions.js';
import { leadColors, plainStep } from '../results/lead-colors.js';
import type { LeadColors } from '../results/lead-colors.js';
import { numberFormats } from '../text/numbers.js';
import type { Locale } from '../text/numbers.js';
import { regionsMessages } from '../text/messages/regions.js';
import type { RegionRow } from './region-row.js';
import type { Standing } from './standing.js';

/** What the map says of each region: who is in front with what share, by how much, or the share of one candidate. */
export type MapMode = 'winner' | 'lead' | 'pair';

/** A tile on the map, or its sample in the legend. */
export interface Tile {
  /** Absent where nobody is alone in front: the tile is empty, and its outline is dashed. */
  readonly colors?: LeadColors | undefined;
  readonly isUnderHalf?: boolean;
  /** The short name. */
  readonly name?: string;
  /** `58%`, `+29,0`, `=` for a tie, `–` where there are no votes; with `▼` where the source took votes back. */
  readonly figure?: string;
  /** The leader's sign where another candidate leads in the nation: colour alone does not say it. */
  readonly corner?: string;
  /** Everything in one sentence. It is the tile's name for those who do not see it, and is read out at the pointer. */
  readonly label?: string;
}

export interface TileOptions {
  readonly mode: MapMode;
  /** The candidate that all tiles show, in the mode `pair`. */
  readonly pair: Standing | undefined;
  /** Id of the candidate who leads in the nation. */
  readonly nationLeader: string | undefined;
  /** False for a result that does not stand: nobody leads. */
  readonly isAhead: boolean;
  readonly locale: Locale;
}

/** One region as a tile. */
export function regionTile(
  { candidates, foremost, isUnderHalf, lead, strength }: RegionStanding,
  { foremost: who, hasFallen, isAbsent, lead: printedLead, leader, name, own, short }: RegionRow,
  { mode, pair, nationLeader, isAhead, locale }: TileOptions,
): Tile {
  const words = regionsMessages[locale];
  const numbers = numberFormats[locale];
  const isPair = mode === 'pair' && isAhead;
  const shown = isPair ? own.rows.find(({ id }) => id === pair?.id) : leader;
  const exact = exactShares(candidates)[candidates.findIndex(({ id }) => id === shown?.id)];
  // A whole percent is never on the other side of a step than the colour is.
  const whole =
    exact &&
    numbers.share(
      printShare(
        exact,
        0,
        shareSteps.map((units) => ({ units, scale: 0 })),
      ),
    );
  const figure =
    shown && whole
      ? !isAhead
        ? shown.sign
        : mode === 'lead'
          ? `+${printedLead}`
          : whole
      : foremost.length && !isPair
        ? '='
        : isAbsent
          ? ''
          : '–';
  const step = isPair ? (exact ? stepOf(exact, shareSteps) : 0) : isAhead ? strength : plainStep;
  const said = short === name ? name : `${name}, ${short}`;
  return {
    colors: shown && step ? leadColors(shown.color, step) : undefined,
    isUnderHalf,
    name: short,
    figure: figure + (hasFallen ? ' ▼' : ''),
    corner: !isPair && isAhead && leader && leader.id !== nationLeader ? leader.sign : '',
    // The name of a control begins with its visible text (WCAG 2.2, 2.5.3).
    label: [
      `${said}${figure && ` ${figure}`}: ${shown && isPair ? `${shown.sign} ${shown.name}` : who}${shown && isAhead ? ` ${shown.share}` : ''}`,
      !isPair && lead && printedLead && `${words.lead} ${words.points(printedLead)}`,
      own.progress?.text,
      hasFallen && words.fallen,
    ]
      .filter(Boolean)
      .join(', '),
  };
}

/** Where the steps of the mode begin, in percent or points. */
export const stepsOf = (mode: MapMode): readonly bigint[] => (mode === 'pair' ? shareSteps : leadSteps);
