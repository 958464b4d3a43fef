// The core with one chart and two components, as its handbook says under "Shrinking bundle size".
import { BarChart } from 'echarts/charts';
import { GridComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { rowsOf, sourceOf } from './words.js';

use([BarChart, CanvasRenderer, GridComponent, TitleComponent]);

const dataOf = (rows) =>
  rows.map(({ share, color, figures }) => ({ value: share, itemStyle: { color }, label: { formatter: figures } }));

export function draw(place, result) {
  const rows = rowsOf(result);
  const chart = init(place);
  chart.setOption({
    animation: false,
    title: [
      { text: result.heading, subtext: result.subheading },
      { text: sourceOf(result), bottom: 0, textStyle: { fontSize: 12, fontWeight: 'normal' } },
    ],
    grid: { top: 70, bottom: 50, right: 170, containLabel: true },
    xAxis: { type: 'value' },
    yAxis: { type: 'category', inverse: true, data: rows.map(({ name }) => name), axisLabel: { interval: 0 } },
    series: [{ type: 'bar', data: dataOf(rows), label: { show: true, position: 'right' } }],
  });
  return (next) => chart.setOption({ series: [{ data: dataOf(rowsOf(next)) }] });
}
