// Its "basic" bundle: the smallest that is published with bars.
import Plotly from 'plotly.js-basic-dist-min';
import { rowsOf, sourceOf } from './words.js';

const tracesOf = (result) => {
  const rows = rowsOf(result);
  return [
    {
      type: 'bar',
      orientation: 'h',
      x: rows.map(({ share }) => share),
      y: rows.map(({ name }) => name),
      text: rows.map(({ figures }) => figures),
      textposition: 'outside',
      cliponaxis: false,
      marker: { color: rows.map(({ color }) => color) },
    },
  ];
};

export async function draw(place, result) {
  const layout = {
    title: { text: result.heading, subtitle: { text: result.subheading } },
    margin: { l: 160, r: 170, t: 80, b: 50 },
    xaxis: { title: { text: sourceOf(result) } },
    yaxis: { autorange: 'reversed', dtick: 1 },
  };
  const config = { staticPlot: true };
  await Plotly.newPlot(place, tracesOf(result), layout, config);
  return (next) => Plotly.react(place, tracesOf(next), layout, config);
}
