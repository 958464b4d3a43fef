// The course of a count in a picture for social media: the lines, and at their ends who has what share.
import { labelPlaces, trendPicture } from '../../charts/trend-lines-geometry.js';
import type { Stroke } from '../../charts/trend-lines-geometry.js';
import { messages } from '../../text/locales.js';
import type { Locale } from '../../text/numbers.js';
import type { Trend } from '../../view/trend.js';
import { line, placed, rectangle } from './blocks.js';
import { cut } from './fitted.js';
import { large, small } from './social.js';
import type { SocialPicture } from './social.js';
import { textWidth } from './text-width.js';

const chip = 44;
/** The distance of two shares beneath each other. */
const apart = 50;
/** The room left of the plot for its scale, and beneath it for the other axis. */
const [beside, beneath] = [84, 52];
/** The least height of the plot, in px. */
const leastPlot = 140;

const drawn = ({ d, paint, part, width }: Stroke): string =>
  part === 'area'
    ? `<path d="${d}" fill="${paint}" fill-opacity=".12"/>`
    : `<path d="${d}" stroke="${paint}" stroke-width="${width * 2}"${part === 'mark' ? ' stroke-dasharray="8 6"' : part === 'bridge' ? ' stroke-dasharray="0 8"' : ''}/>`;

/** Labels in their order, without those that would touch the one before. */
function apartBy<Label extends { readonly at: number }>(labels: readonly Label[], least: number): readonly Label[] {
  return labels.reduce<readonly Label[]>((kept, label) => {
    const before = kept.at(-1);
    return before && Math.abs(label.at - before.at) < least ? kept : [...kept, label];
  }, []);
}

/** The head of a pair: both names have no room at the end of a line. */
const headOf = (name: string): string => name.split(' & ')[0] ?? name;

/** Where not all candidates have room, how many are shown is said. */
export const socialTrend =
  (trend: Trend, locale: Locale): SocialPicture =>
  (width, height) => {
    const { axis, lines, marks, scale, ticks, xs } = trend;
    if (!xs.length) return { svg: '', isWhole: true };
    const plotHeight = Math.max(leastPlot, height - beneath - small);
    const last = xs.length - 1;
    const most = Math.max(1, Math.floor(plotHeight / apart) + 1);
    const shown = [...lines].sort((a, b) => (b.percents[last] ?? 0) - (a.percents[last] ?? 0)).slice(0, most);
    const shares = Math.max(...shown.map(({ share }) => textWidth(share) * large));
    const names = Math.min(width * 0.28, Math.max(...shown.map(({ name }) => textWidth(headOf(name)) * large)));
    const plotWidth = width - beside - 24 - chip - 12 - shares - 16 - names;
    const picture = trendPicture(trend, plotWidth, plotHeight);
    const yOf = (percent: number): number => ((scale.to - percent) / (scale.to - scale.from)) * plotHeight;
    const places = labelPlaces(
      shown.map(({ percents }) => yOf(percents[last] ?? 0)),
      apart,
      plotHeight,
    );
    // A line that matters stands before labels of the scale.
    const lined = marks
      .filter(({ label }) => label.length < 5)
      .map(({ label, percent }) => ({ label, at: yOf(percent) }));
    const steps = apartBy(
      scale.steps
        .map((percent) => ({ label: `${String(percent)}%`, at: yOf(percent) }))
        .filter(({ at }) => lined.every((mark) => Math.abs(mark.at - at) >= small * 1.2)),
      small * 1.2,
    );
    const along = apartBy(
      ticks.map(({ label, percent }) => ({ label, at: (percent / 100) * plotWidth })),
      24 + Math.max(0, ...ticks.map(({ label }) => textWidth(label) * small)),
    );
    const left = beside;
    const svg = [
      `<g fill="none" stroke-linecap="round" stroke-linejoin="round">${picture.strokes.map(drawn).join('')}</g>`,
      ...[...steps.map((step) => ({ ...step, ink: 'muted' })), ...lined.map((mark) => ({ ...mark, ink: 'ink' }))].map(
        ({ at, ink, label }) => line(label, -12, at + 12, small, ink, ink === 'ink' ? 700 : 400, 'end'),
      ),
      ...along.map(({ at, label }, index) =>
        line(label, at, plotHeight + 46, small, 'muted', 400, index ? 'middle' : 'start'),
      ),
      line(
        shown.length < lines.length ? messages[locale].firstOf(`${shown.length}`, `${lines.length}`) : axis,
        width - left,
        plotHeight + 46,
        small,
        'muted',
        400,
        'end',
      ),
      ...shown.map(({ color, ink, isFaint, name, percents, share, sign }, index) => {
        const y = places[index] ?? 0;
        const x = plotWidth + 24;
        const weight = index ? 400 : 700;
        return (
          `<path d="M${plotWidth.toFixed(1)} ${yOf(percents[last] ?? 0).toFixed(1)}L${x.toFixed(1)} ${y.toFixed(1)}" stroke="muted" stroke-width="2"/>` +
          placed(
            rectangle(0, 0, chip, chip, color, 6, isFaint ? ' stroke="muted" stroke-width="2"' : ''),
            x,
            y - chip / 2,
          ) +
          line(cut(sign, chip, small), x + chip / 2, y + 12, small, ink) +
          line(share, x + chip + 12 + shares, y + 15, large, 'ink', weight, 'end') +
          line(cut(headOf(name), names, large), x + chip + 28 + shares, y + 15, large, 'ink', weight, 'start')
        );
      }),
    ].join('');
    return {
      svg: placed(svg, left, small / 2),
      isWhole: height - beneath - small >= leastPlot && shown.length === lines.length,
    };
  };
