// It draws upright bars alone, and a title without a second line. Shares stand in the labels, which have no room for votes; its
// first bars come 0.7 s after the labels, animated or not.
import { Chart } from 'frappe-charts';
import { heightOf, rowsOf, sourceOf } from './words.js';

const dataOf = (result) => {
  const rows = rowsOf(result);
  return {
    labels: rows.map(({ name, shareText }) => `${name} ${shareText}`),
    datasets: [{ values: rows.map(({ share }) => share) }],
  };
};

export function draw(place, result) {
  const chart = new Chart(place, {
    type: 'bar',
    animate: false,
    title: result.heading,
    height: heightOf(result),
    data: dataOf(result),
    axisOptions: { xAxisMode: 'tick' },
  });
  const words = (textContent) => Object.assign(document.createElement('p'), { textContent });
  place.prepend(words(result.subheading));
  place.append(words(sourceOf(result)));
  return (next) => chart.update(dataOf(next));
}
