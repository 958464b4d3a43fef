// Bar controller, element, scales and plugins by name, as its documentation says under "Bundle optimization". It draws no
// figures at bars; they stand in the second line of a label.
import { BarController, BarElement, CategoryScale, Chart, LinearScale, SubTitle, Title } from 'chart.js';
import { rowsOf, sourceOf } from './words.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, SubTitle, Title);

const labelsOf = (rows) => rows.map(({ name, figures }) => [name, figures]);
const sharesOf = (rows) => rows.map(({ share }) => share);

export function draw(place, result) {
  const rows = rowsOf(result);
  place.style.position = 'relative';
  const canvas = place.appendChild(document.createElement('canvas'));
  const chart = new Chart(canvas, {
    type: 'bar',
    data: {
      labels: labelsOf(rows),
      datasets: [{ data: sharesOf(rows), backgroundColor: rows.map(({ color }) => color) }],
    },
    options: {
      animation: false,
      indexAxis: 'y',
      maintainAspectRatio: false,
      plugins: {
        title: { display: true, text: result.heading },
        subtitle: { display: true, text: result.subheading },
      },
      scales: { x: { min: 0, title: { display: true, text: sourceOf(result) } }, y: { ticks: { autoSkip: false } } },
    },
  });
  return (next) => {
    const after = rowsOf(next);
    chart.data.labels = labelsOf(after);
    chart.data.datasets[0].data = sharesOf(after);
    chart.update();
  };
}
