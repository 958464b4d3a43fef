import { blank } from '../../view/blank.js';
import type { Standing } from '../../view/standing.js';
import type { Standings } from '../../view/standings.js';
import { line, placed, px, rectangle } from './blocks.js';
import { cut, fits, linesOf } from './fitted.js';
import { mark, textureOf } from './marks.js';
import type { Texture } from './marks.js';
import { messages } from '../../text/locales.js';
import type { Locale } from '../../text/numbers.js';
import { large, small } from './social.js';
import type { SocialPicture } from './social.js';
import { textWidth } from './text-width.js';

/** The share of who has won, in px. Size, not paleness, makes the others quiet. */
const winner = 72;
const nameLeading = 48;
const votesLeading = 40;
const chip = 56;
const between = 20;
/** The least room for a bar beside a name, in px. */
const leastBar = 140;

/** A candidate as a picture shows it. */
interface Row {
  readonly standing: Standing;
  readonly figure: string;
  /** Where dots stand, in percent, in place of a bar. */
  readonly dots: readonly number[];
}

/** The candidates; of several pollsters, what they say of each. */
function rowsOf({ polls, rows }: Standings): readonly Row[] {
  if (!polls) return rows.map((standing) => ({ standing, figure: standing.share || standing.count, dots: [] }));
  return polls.candidates.map(({ isAhead, ...candidate }, index) => ({
    standing: {
      ...plain,
      ...rows.find(({ id }) => id === candidate.id),
      ...candidate,
      emphasis: isAhead ? 'ahead' : undefined,
    },
    figure: polls.range.shares[index] ?? '',
    dots: polls.rows.flatMap(({ percents }) => percents?.[index] ?? []),
  }));
}

/** A candidate whom only the pollsters have. */
const plain: Standing = { ...blank, count: '', votes: '', share: '' };

const isBold = ({ emphasis }: Standing): boolean => emphasis !== undefined;
const sizeOf = ({ emphasis }: Standing): number => (emphasis === 'won' ? winner : large + 2);
const edgeOf = ({ isFaint }: Standing): string => (isFaint ? 'muted' : '');

const chipOf = ({ color, ink, isFaint, sign }: Standing): string =>
  rectangle(0, 0, chip, chip, color, 8, isFaint ? ' stroke="muted" stroke-width="2"' : '') +
  line(cut(sign, chip, small), chip / 2, chip / 2 + 12, small, ink);

/** A share that does not count is struck through. */
const figureOf = ({ figure, standing }: Row, x: number, y: number, texture: Texture): string => {
  const drawn = line(
    figure,
    x,
    y,
    sizeOf(standing),
    texture === 'hollow' ? 'muted' : 'ink',
    isBold(standing) ? 700 : 400,
    'end',
  );
  return texture === 'hollow' ? drawn.replace('<text', '<text text-decoration="line-through"') : drawn;
};

/** Who leads is said in the headline alone. Votes that stand in the place of shares are not said twice. */
const said = ({ award, share, votes }: Standing, hasVotes: boolean): string =>
  [award, hasVotes && share && votes].filter(Boolean).join(' · ');

/** The change since an earlier contest, and since when: `+2,9 dari 2019`. */
const changeOf = ({ change }: Standing, { columns: { since } }: Standings): string =>
  change && since ? `${change.replace(/\s.*/, '')} ${since}` : '';

/** The drawing of rows in one column, each with its bar on a common scale. */
function column(
  rows: readonly Row[],
  standings: Standings,
  texture: Texture,
  [width, height]: readonly [number, number],
  { hasAxis, hasVotes, most, scale }: { hasAxis: boolean; hasVotes: boolean; most: number; scale: number },
): { svg: string; fits: boolean } {
  const { lines } = standings;
  const changes = rows.map(({ standing }) => (hasVotes ? changeOf(standing, standings) : ''));
  const figures = Math.max(
    ...rows.map(({ figure, standing }) => textWidth(figure) * sizeOf(standing)),
    ...changes.map((change) => textWidth(change) * small),
  );
  const widest = Math.max(
    ...rows.map(({ standing }) =>
      Math.max(textWidth(standing.name) * large, textWidth(said(standing, hasVotes)) * small),
    ),
  );
  const room = width - chip - figures - 3 * between;
  const names = Math.min(widest, room - leastBar);
  const barLeft = chip + names + 2 * between;
  const barWidth = room - names;
  // Where no share is known, as before votes are cast again, no percentage is on the scale.
  const hasScale = lines.length > 0 || (scale < 100 && rows.some(({ standing }) => standing.share));
  const axis = hasAxis && hasScale ? small * 1.4 : 0;
  const needed = rows.map(({ standing, figure }, index) => {
    const label = linesOf(standing.name, names, large, most);
    const under = said(standing, hasVotes);
    const text = label.length * nameLeading + (under ? votesLeading : 0);
    const change = changes[index] ?? '';
    const size = sizeOf(standing) + (change ? votesLeading : 0);
    return { standing, figure, change, label, under, text, height: Math.max(text, chip, size) + 8 };
  });
  const tight = needed.reduce((sum, row) => sum + row.height, 0) + axis;
  const spare = Math.max(0, Math.min(120, (height - tight) / rows.length));
  let top = 0;
  let svg = '';
  for (const [index, row] of needed.entries()) {
    const all = row.height + spare;
    const middle = top + all / 2;
    const { standing } = row;
    const bar = standing.emphasis === 'won' ? 46 : texture === 'hatched' ? 34 : 24;
    const dots = rows[index]?.dots ?? [];
    const length = (barWidth * Math.min(standing.percent, scale)) / scale;
    const textTop = middle - row.text / 2;
    const figureBase = middle + sizeOf(standing) * 0.35 - (row.change ? votesLeading / 2 : 0);
    svg +=
      placed(chipOf(standing), 0, middle - chip / 2) +
      row.label
        .map((words, at) =>
          line(
            words,
            chip + between,
            textTop + at * nameLeading + 40,
            large,
            texture === 'hollow' ? 'muted' : 'ink',
            isBold(standing) ? 700 : 400,
            'start',
          ),
        )
        .join('') +
      (row.under
        ? line(
            cut(row.under, names, small),
            chip + between,
            textTop + row.label.length * nameLeading + 30,
            small,
            'muted',
            400,
            'start',
          )
        : '') +
      (dots.length
        ? dots
            .map(
              (percent) =>
                `<circle cx="${px(barLeft + (barWidth * percent) / 100)}" cy="${px(middle)}" r="12" fill="${standing.color}" stroke="surface" stroke-width="2"/>`,
            )
            .join('')
        : length > 0
          ? placed(mark(texture, length, bar, standing.color, edgeOf(standing)), barLeft, middle - bar / 2)
          : '') +
      figureOf({ ...row, dots }, width, figureBase, texture) +
      (row.change ? line(row.change, width, figureBase + votesLeading, small, 'muted', 400, 'end') : '');
    top += all;
  }
  svg = rectangle(barLeft - 1, 0, 2, top, 'rule') + svg;
  for (const { percent, label } of lines) {
    const at = barLeft + (barWidth * percent) / scale;
    svg += `<path d="M${px(at)} 0V${px(top)}" stroke="ink" stroke-width="2" stroke-dasharray="8 6"/>`;
    const half = (textWidth(label) * small) / 2;
    if (axis) svg += line(label, Math.min(at, width - half), top + small, small, 'muted', 400);
  }
  if (axis && !lines.length) svg += line(`0–${scale}%`, barLeft, top + small, small, 'muted', 400, 'start');
  return { svg, fits: tight <= height };
}

/** Rows without bars, in as many columns as a name has room for: who, and the share. */
function columns(
  rows: readonly Row[],
  texture: Texture,
  [width, height]: readonly [number, number],
): { svg: string; shown: number } {
  const count = width > 1000 ? 2 : 1;
  const step = (width + 48) / count;
  const high = chip + 10;
  const perColumn = Math.max(1, Math.floor(height / high));
  const shown = Math.min(rows.length, perColumn * count);
  const used = Math.ceil(shown / count);
  const spare = Math.max(0, Math.min(24, height / used - high));
  const drawn = rows.slice(0, shown).map((row, index) => {
    const { standing, figure } = row;
    const plainRow = { ...row, standing: { ...standing, emphasis: isBold(standing) ? ('ahead' as const) : undefined } };
    const name = step - 48 - chip - 2 * between - textWidth(figure) * (large + 2);
    return placed(
      chipOf(standing) +
        line(cut(standing.name, name, large), chip + between, 42, large, 'ink', isBold(standing) ? 700 : 400, 'start') +
        figureOf(plainRow, step - 48, 42, texture),
      Math.floor(index / used) * step,
      (index % used) * (high + spare),
    );
  });
  return { svg: drawn.join(''), shown };
}

/**
 * The candidates, as they stand in the card. Where not all have room, those with the most votes are shown, and how many there
 * are is said.
 */
export const candidateRows =
  (standings: Standings, locale: Locale = 'id'): SocialPicture =>
  (width, height, hasVotes) => {
    const rows = standings.isWaiting ? [] : rowsOf(standings);
    if (!rows.length) return { svg: '', isWhole: true };
    const texture = textureOf(standings);
    // Dots of pollsters are on the whole scale.
    const scale = standings.polls ? 100 : standings.scale.most;
    for (const [most, hasAxis] of [[2, true] as const, [1, true] as const, [1, false] as const]) {
      const how = { hasAxis, hasVotes, most, scale };
      const { svg, fits: hasRoom } = column(rows, standings, texture, [width, height], how);
      const isWhole = most > 1 || (hasAxis && rows.every(({ standing }) => fits(standing.name, width * 0.4, large, 1)));
      if (hasRoom) return { svg, isWhole };
    }
    const whole = columns(rows, texture, [width, height]);
    if (whole.shown === rows.length) return { svg: whole.svg, isWhole: false };
    const most = columns(rows, texture, [width, height - small * 1.4]).shown;
    const chosen = new Set([...rows].sort((a, b) => b.standing.percent - a.standing.percent).slice(0, most));
    const cutShort = columns(
      rows.filter((row) => chosen.has(row)),
      texture,
      [width, height - small * 1.4],
    );
    const note = messages[locale].firstOf(`${cutShort.shown}`, `${rows.length}`);
    return {
      svg: cutShort.svg + line(note, width, height - 6, small, 'muted', 400, 'end'),
      isWhole: false,
    };
  };
