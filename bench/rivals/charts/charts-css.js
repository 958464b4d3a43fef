// A table that its style sheet draws as bars: no script in the page. Afterwards texts and sizes by hand.
import { escaped, rowsOf, sourceOf } from './words.js';

export const markupOf = (result) => `<h2>${escaped(result.heading)}</h2>
<p>${escaped(result.subheading)}</p>
<table class="charts-css bar show-labels show-primary-axis data-spacing-5 data-outside" style="--labels-size: 160px; padding-right: 180px">
  <tbody style="height: ${50 * result.candidates.length}px">${rowsOf(result)
    .map(
      ({ name, color, share, figures }) => `
    <tr><th scope="row">${escaped(name)}</th><td style="--size: ${share / 100}; --color: ${escaped(color)}"><span class="data" style="white-space: nowrap">${figures}</span></td></tr>`,
    )
    .join('')}
  </tbody>
</table>
<p>${escaped(sourceOf(result))}</p>`;

export function draw(place, result) {
  place.innerHTML = markupOf(result);
  const cells = [...place.querySelectorAll('td')].map((cell) => ({ cell, text: cell.firstChild.firstChild }));
  return (next) =>
    rowsOf(next).forEach(({ share, figures }, index) => {
      const { cell, text } = cells[index];
      text.data = figures;
      cell.style.setProperty('--size', share / 100);
    });
}
