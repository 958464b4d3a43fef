// Its documentation has charts drawn anew where data change.
import { barX, plot, text } from '@observablehq/plot';
import { heightOf, rowsOf, sourceOf } from './words.js';

const chartOf = (result) =>
  plot({
    title: result.heading,
    subtitle: result.subheading,
    caption: sourceOf(result),
    width: 640,
    height: heightOf(result) - 100,
    marginLeft: 160,
    marginRight: 160,
    x: { axis: null },
    y: { label: null, domain: result.candidates.map(({ name }) => name) },
    marks: [
      barX(rowsOf(result), { x: 'share', y: 'name', fill: 'color' }),
      text(rowsOf(result), { x: 'share', y: 'name', text: 'figures', textAnchor: 'start', dx: 6 }),
    ],
  });

export function draw(place, result) {
  let chart = place.appendChild(chartOf(result));
  return (next) => {
    const after = chartOf(next);
    chart.replaceWith(after);
    chart = after;
  };
}
