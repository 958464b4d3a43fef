// No library: markup as text, and afterwards its texts and widths by hand.
import { escaped, rowsOf, sourceOf } from './words.js';

export const markupOf = (result) => `<h2>${escaped(result.heading)}</h2>
<p>${escaped(result.subheading)}</p>
<table class="result">
  <thead><tr><th>Calon</th><th>Suara</th><th>Persen</th></tr></thead>
  <tbody>${rowsOf(result)
    .map(
      ({ name, color, share, shareText, votesText }) => `
    <tr>
      <th scope="row">${escaped(name)}</th><td class="votes">${votesText}</td><td class="share">${shareText}</td>
      <td class="graph" aria-hidden="true"><svg><rect width="${share}%" height="100%" fill="${escaped(color)}"></rect></svg></td>
    </tr>`,
    )
    .join('')}
  </tbody>
</table>
<p>${escaped(sourceOf(result))}</p>`;

export function draw(place, result) {
  place.innerHTML = markupOf(result);
  const rows = [...place.querySelectorAll('tbody tr')].map((row) => ({
    votes: row.querySelector('.votes').firstChild,
    share: row.querySelector('.share').firstChild,
    bar: row.querySelector('rect'),
  }));
  return (next) =>
    rowsOf(next).forEach(({ share, shareText, votesText }, index) => {
      const row = rows[index];
      row.votes.data = votesText;
      row.share.data = shareText;
      row.bar.setAttribute('width', `${share}%`);
    });
}
