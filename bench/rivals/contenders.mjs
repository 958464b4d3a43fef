// The contenders. Each draws the same result in its own page, as its documentation recommends.
import { markupOf as tableMarkup } from './charts/html.js';
import { markupOf as chartsMarkup } from './charts/charts-css.js';
import { escaped } from './charts/words.js';

/**
 * @typedef {object} Contender
 * @property {string} id
 * @property {string} name
 * @property {'own' | 'plain' | 'rival'} kind the widget, HTML by hand, or another library
 * @property {string} [package] the package whose version is printed
 * @property {string} [chart] the module in charts/ whose `draw` draws it
 * @property {readonly string[]} [css] style sheets, as in an import
 * @property {boolean} [isInlined] true if the style sheets are in the page, since they are too small for files
 * @property {boolean} [isScripted] true if a script draws it in the page; otherwise its markup is in the page
 * @property {(result: object) => string} [markup] the markup in the page
 * @property {string} [note] how it was configured
 */

const tag = ({ heading, subheading, source, candidates }) =>
  `<election-results heading="${heading}" subheading="${subheading}" source="${source}">${candidates
    .map(
      ({ number, name, votes, color }) =>
        `<candidate-pair number="${number}" votes="${votes}" color="${color}">${escaped(name)}</candidate-pair>`,
    )
    .join('')}</election-results>`;

/**
 * @param {() => string} renderOnServer the widget's markup for the result, as a server prints it
 * @returns {readonly Contender[]}
 */
export const contenders = (renderOnServer) => [
  {
    id: 'static',
    name: 'static HTML',
    note: 'a table with bars',
    kind: 'plain',
    css: ['./charts/html.css'],
    isInlined: true,
    markup: tableMarkup,
  },
  {
    id: 'html',
    name: 'HTML by a script',
    note: 'the same markup',
    kind: 'plain',
    chart: 'html.js',
    css: ['./charts/html.css'],
    isInlined: true,
    isScripted: true,
  },
  {
    id: 'widget',
    name: 'election-results',
    note: 'its tag in the page',
    kind: 'own',
    chart: 'widget.js',
    css: ['./charts/widget.css'],
    isInlined: true,
    markup: tag,
  },
  {
    id: 'widget-static',
    name: 'election-results, static first',
    note: 'printed by a server, then taken over',
    kind: 'own',
    markup: renderOnServer,
  },
  {
    id: 'chart-js',
    name: 'Chart.js',
    note: 'figures in the labels: for bars it has none',
    kind: 'rival',
    package: 'chart.js',
    chart: 'chart-js.js',
    isScripted: true,
  },
  {
    id: 'echarts',
    name: 'ECharts',
    note: 'source as a second title',
    kind: 'rival',
    package: 'echarts',
    chart: 'echarts.js',
    isScripted: true,
  },
  {
    id: 'highcharts',
    name: 'Highcharts',
    note: 'all its own',
    kind: 'rival',
    package: 'highcharts',
    chart: 'highcharts.js',
    isScripted: true,
  },
  {
    id: 'apexcharts',
    name: 'ApexCharts',
    note: 'source as the title of an axis',
    kind: 'rival',
    package: 'apexcharts',
    chart: 'apexcharts.js',
    isScripted: true,
  },
  {
    id: 'plot',
    name: 'Observable Plot',
    note: 'all its own',
    kind: 'rival',
    package: '@observablehq/plot',
    chart: 'observable-plot.js',
    isScripted: true,
  },
  {
    id: 'plotly',
    name: 'Plotly, basic',
    note: 'source as the title of an axis',
    kind: 'rival',
    package: 'plotly.js-basic-dist-min',
    chart: 'plotly.js',
    isScripted: true,
  },
  {
    id: 'vega-lite',
    name: 'Vega-Lite',
    note: 'source as the title of an axis',
    kind: 'rival',
    package: 'vega-lite',
    chart: 'vega-lite.js',
    isScripted: true,
  },
  {
    id: 'recharts',
    name: 'Recharts (React)',
    note: 'title and source as HTML around it',
    kind: 'rival',
    package: 'recharts',
    chart: 'recharts.jsx',
    isScripted: true,
  },
  {
    id: 'frappe',
    name: 'frappe-charts',
    note: 'shares in the labels, the rest as HTML around it; its bars come 0.7 s later, and are in no time of loading',
    kind: 'rival',
    package: 'frappe-charts',
    chart: 'frappe-charts.js',
    isScripted: true,
  },
  {
    id: 'chartist',
    name: 'Chartist',
    note: 'figures in the labels, title and source as HTML around it',
    kind: 'rival',
    package: 'chartist',
    chart: 'chartist.js',
    css: ['chartist/dist/index.css'],
    isScripted: true,
  },
  {
    id: 'charts-css',
    name: 'Charts.css',
    note: 'a table and a style sheet, no script',
    kind: 'rival',
    package: 'charts.css',
    chart: 'charts-css.js',
    css: ['charts.css/dist/charts.min.css'],
    markup: chartsMarkup,
  },
];
