// It draws neither titles nor figures at bars: those stand around it, and in the labels. Its colours are its style sheet's; others
// are set as its bars are drawn.
import { BarChart } from 'chartist';
import { framed } from './frame.js';
import { rowsOf } from './words.js';

const dataOf = (result) => {
  const rows = rowsOf(result);
  return {
    labels: rows.map(({ name, figures }) => `${name} ${figures}`),
    series: rows.map(({ share }) => share),
  };
};

export async function draw(place, result) {
  const chart = new BarChart(framed(place, result), dataOf(result), {
    distributeSeries: true,
    horizontalBars: true,
    reverseData: true,
    axisX: { onlyInteger: true },
    axisY: { offset: 180 },
  });
  chart.on('draw', ({ type, element, seriesIndex }) => {
    if (type === 'bar') element.attr({ style: `stroke: ${result.candidates.at(-1 - seriesIndex).color}` });
  });
  await new Promise((resolve) => chart.on('created', resolve)); // it draws in a task of its own
  return (next) => void chart.update(dataOf(next));
}
