// The cost of Lit alone: the widget's markup from a template with as few expressions as possible, and without rules about
// elections. Shares are rounded doubles, and the input is not checked.
import { formatLocale } from 'd3-format';
import { html, LitElement, nothing, unsafeCSS, type TemplateResult } from 'lit';

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
    return html`<figure part="root" aria-describedby="summary" data-chart="bar" aria-label=${this.heading}><div class="head"><div><h2 part="heading">${this.heading}</h2><p part="subheading">${this.subheading}</p></div><p class="badges"></p></div> <p id="summary" class="unseen">${this.heading}, ${this.subheading}: ${summary.join('; ')}</p> <div class="picture"> <table role="table" part="table" class="grid"><thead role="rowgroup" class="unseen"><tr role="row"><th role="columnheader"><span class="unseen">Nomor urut</span></th><th role="columnheader">Calon</th><th role="columnheader">Suara</th><th role="columnheader">Persen</th></tr></thead><tbody role="rowgroup">${rows.map(
      ({ number, name, color, votes }, index) =>
        html`<tr part="row" role="row"><td role="cell" class="number"><svg part="number" viewBox="0 0 28 28"><rect width="28" height="28" rx="7" fill=${color}></rect><text x="14" y="14" fill="#fff" font-size="14">${number}</text></svg></td><th role="rowheader" class="name"><span part="name">${name}</span></th><td class="votes" role="cell"><span part="votes">${count(votes)} suara</span>${before ? html` <span class="gain">▲<span data-room="wide"> ${count(votes - (before[index]?.votes ?? 0))}</span></span>` : nothing}</td><td part="share" role="cell">${decimal(shares[index] ?? 0)}<small>%</small></td><td class="graph" aria-hidden="true"><svg><rect part="track" class="track" width="100%" height="100%" rx="3"></rect><rect part="bar" class="bar" height="100%" rx="3" width=${`${shares[index] ?? 0}%`} fill=${color}></rect></svg></td></tr>`,
    )}</tbody></table> </div>     <div part="footer"><p part="source">Sumber: <a href=${this.url}>${this.source}</a></p> </div></figure>`;
  }
}
