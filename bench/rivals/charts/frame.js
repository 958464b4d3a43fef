/** Title and source as HTML, for libraries that draw none; returns where the chart goes, which is as high as it needs to be. */
import { heightOf, sourceOf } from './words.js';

export function framed(place, result) {
  const element = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });
  const chart = element('div', '');
  chart.style.height = `${heightOf(result) - 100}px`;
  place.append(element('h2', result.heading), element('p', result.subheading), chart, element('p', sourceOf(result)));
  return chart;
}
