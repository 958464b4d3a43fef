// The cost of Lit alone: the widget's markup from a template with as few expressions as possible, and without rules about
// elections. Shares are rounded doubles, and the input is not checked.
import { formatLocale } from 'd3-format';
import { html, LitElement, unsafeCSS, type TemplateResult } from 'lit';

interface Row {
  number: string;
  name: string;
  color: string;
  votes: number;
}

const locale = formatLocale({ decimal: ',', thousands: '.', grouping: [3], currency: ['', ''] });
const count = locale.format(',d');
const decimal = locale.format('.1f');

export class BareResults extends LitElement {
  static override properties = {
    results: {},
    heading: {},
    subheading: {},
    source: {},
    url: { attribute: 'source-url' },
  };

  declare results: { candidates: readonly Row[] } | undefined;
  declare heading: string;
  declare subheading: string;
  declare source: string;
  declare url: string;

  private drawn: readonly Row[] | undefined;

  static use(style: string): void {
    this.styles = unsafeCSS(style);
  }

  protected override render(): TemplateResult {
    const rows =
      this.results?.candidates ??
      [...this.children].map((child): Row => ({
        number: child.getAttribute('number') ?? '',
        name: child.textContent,
        color: child.getAttribute('color') ?? '',
        votes: Number(child.getAttribute('votes')),
      }));
    const before = this.drawn;
    this.drawn = rows;
    const total = rows.reduce((sum, { votes }) => sum + votes, 0);
    const shares = rows.map(({ votes }) => (votes / total) * 100);
    const summary = rows.map(
      ({ name, votes }, index) => `${name} ${decimal(shares[index] ?? 0)}%, ${count(votes)} suara`,
    );
    return html`<figure part="root" data-chart="bar" aria-label=${this.heading} aria-describedby="summary"><h2 part="heading">${this.heading}</h2> <div class="kick"><div> <p part="subheading">${this.subheading}</p></div> </div><p id="summary" class="unseen">${this.heading}, ${this.subheading}: ${summary.join('; ')}</p> <div class="picture"> <table part="table" class="grid" role="table"><thead role="rowgroup" class="unseen"><tr role="row"><th role="columnheader">Nomor urut</th><th role="columnheader">Calon</th><th role="columnheader">Suara</th><th role="columnheader">Persen</th></tr></thead><tbody role="rowgroup">${rows.map(
      ({ number, name, color, votes }, index) =>
        html`<tr part="row" role="row"><td role="cell" class="number"><svg part="number" color=${color}><text x="50%" y="50%" fill="#fff">${number}</text></svg></td><th role="rowheader" class="name" part="name">${name}</th> ${before ? html`<td class="votes" role="cell"><span part="votes">${count(votes)} suara</span> <span class="gain">+${count(votes - (before[index]?.votes ?? 0))}</span></td>` : html`<td class="votes" part="votes" role="cell">${count(votes)} suara</td>`}<td part="share" role="cell">${decimal(shares[index] ?? 0)}%</td><td part="track" aria-hidden="true"><svg part="bar" class="bar" width=${`${shares[index] ?? 0}%`} color=${color}></svg></td></tr>`,
    )}</tbody></table></div> <div part="footer"><p part="source">Sumber: <a href=${this.url}>${this.source}</a></p> </div></figure>`;
  }
}
