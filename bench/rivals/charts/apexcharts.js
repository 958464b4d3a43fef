// The core and one chart type, as its guide to tree-shaking says.
import ApexCharts from 'apexcharts/core';
import 'apexcharts/bar';
import { rowsOf, sourceOf } from './words.js';

const dataOf = (rows) =>
  rows.map(({ name, share, color, figures }) => ({ x: name, y: share, fillColor: color, figures }));

export async function draw(place, result) {
  const chart = new ApexCharts(place, {
    chart: {
      type: 'bar',
      height: '100%',
      animations: { enabled: false },
      toolbar: { show: false },
      zoom: { enabled: false },
    },
    plotOptions: { bar: { horizontal: true, dataLabels: { position: 'top' } } },
    dataLabels: {
      enabled: true,
      textAnchor: 'start',
      style: { colors: ['#222'] },
      formatter: (share, { seriesIndex, dataPointIndex, w }) =>
        w.config.series[seriesIndex].data[dataPointIndex].figures,
    },
    title: { text: result.heading },
    subtitle: { text: result.subheading },
    tooltip: { enabled: false },
    xaxis: { max: 100, title: { text: sourceOf(result) } },
    series: [{ name: 'Suara', data: dataOf(rowsOf(result)) }],
  });
  await chart.render();
  return (next) => chart.updateSeries([{ name: 'Suara', data: dataOf(rowsOf(next)) }]);
}
