import type { ComparisonView } from '../../view/comparison.js';
import type { Standings } from '../../view/standings.js';
import { contextHead, contextOf, csvOfLines, digits } from '../csv.js';
import type { CSVOptions } from '../csv.js';
import { svgOf } from './svg.js';
import type { SVGOptions } from './svg.js';

/**
 * Every place that both sources have, a line for each candidate there, with the path of the place in each source. Votes are digits
 * only; a difference has its sign.
 */
export function comparisonCSV(view: ComparisonView, card: Standings, options: CSVOptions = {}): string {
  const { names, places, row, sum, sumLabel } = view;
  const context = [
    [...view.sources.map(({ coverage, name }) => `${name}: ${coverage.join(', ')}`), ...card.notices].join('; '),
    ...contextOf(card),
  ];
  const head = [
    ...'code,region,path a,path b,number,name'.split(','),
    ...names.flatMap((name) => [`${name}: votes`, `${name}: share`]),
    ...'difference in votes,difference in points'.split(','),
    'note',
    ...contextHead,
  ];
  const whole = sum.length ? [{ code: '', name: sumLabel, figures: sum, codes: ['', ''] }] : [];
  const lines = [...whole, ...places.map(row)].flatMap(({ code, codes, name, figures }) =>
    figures.map(({ candidate, points, sides, votes }) => [
      ...[code, name, ...codes.map((own) => own && `regions.${own}`), digits(candidate.sign), candidate.name],
      ...sides.flatMap((side) => [digits(side.votes), side.share]),
      votes && Number(digits(votes)) * (votes.startsWith('−') ? -1 : 1),
      points.replace('−', '-').replace(/[^\d<+,.-]/g, ''),
      ...context,
    ]),
  );
  return csvOfLines([head, ...(card.isWaiting ? [] : lines)], options);
}

/** The most places in a picture. */
const mostRows = 40;

/** The places with the largest differences and, under them, the sums, as an SVG. */
export function comparisonSVG(view: ComparisonView, card: Standings, options: SVGOptions = {}): string {
  const { candidates, count, list, names, places, reading, row, sum, sumLabel, words } = view;
  const polls = {
    label: places.length ? list : '',
    candidates,
    rows: places
      .slice(0, mostRows)
      .map(row)
      .map(({ counted, figures, name }) => ({
        name,
        details: counted.flatMap((text, index) => (text ? [`${words.counted(names[index] ?? '')} ${text}`] : [])),
        shares: figures.map(({ plain }) => plain),
      })),
    range: { label: sumLabel, shares: sum.map(({ plain }) => plain) },
  };
  const rest = places.length - mostRows;
  const details = [...(places.length ? [reading] : []), ...(rest > 0 ? [`… ${count(rest)}`] : [])];
  return svgOf({ ...card, rows: [], polls, details }, options);
}
