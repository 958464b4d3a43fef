// The one module that its README imports; it has all that a bar chart needs.
import Highcharts from 'highcharts/esm/highcharts.js';
import { rowsOf, sourceOf } from './words.js';

const dataOf = (rows) => rows.map(({ name, share, color, figures }) => ({ name, y: share, color, figures }));

export function draw(place, result) {
  const chart = Highcharts.chart(place, {
    accessibility: { enabled: false }, // a module of its own, which it otherwise asks for
    chart: { type: 'bar', animation: false },
    title: { text: result.heading },
    subtitle: { text: result.subheading },
    caption: { text: sourceOf(result) },
    credits: { enabled: false },
    legend: { enabled: false },
    xAxis: { type: 'category', labels: { step: 1 } },
    yAxis: { min: 0, max: 100, title: { text: null } },
    plotOptions: {
      series: {
        animation: false,
        dataLabels: { enabled: true, crop: false, allowOverlap: true, format: '{point.figures}' },
      },
    },
    series: [{ data: dataOf(rowsOf(result)) }],
  });
  return (next) => chart.series[0].setData(dataOf(rowsOf(next)), true, false);
}
