// Places and lengths, from the engine's layout.
import { expect } from '@open-wc/testing';
import type { ElectionResults } from '../../src/elements/results/election-results.js';
import { caseNamed, cases } from '../cases/index.js';
import { laidOut } from './audited.js';
import { drawnSize, filled, outside, overlaps, part, parts, seenTexts, shadow, texts } from './seen.js';
import { settled, twoFrames, widget, widgetOf } from './widget.js';

const charts = ['bar', 'stacked', 'donut', 'table'] as const;
const widths = [280, 360, 640, 960];

/** Fractions of the whole, by ballot number, from the element's input. */
function fractionsOf(results: unknown): readonly number[] {
  const { candidates } = results as { candidates: readonly { votes?: unknown; share?: unknown }[] };
  const figures = candidates.map(({ votes, share }) => Number(String(votes ?? share).replace(',', '.')));
  const whole = candidates[0]?.share === undefined ? figures.reduce((sum, figure) => sum + figure, 0) : 100;
  return figures.map((figure) => figure / (whole || 1));
}

const drawn = [
  'official',
  'two-pairs',
  'no-votes',
  'tie',
  'tiny-share',
  'thirty-candidates',
  'quick-count',
  'beyond-2-53',
  'parties',
  'one-candidate',
  'near-half',
].map(caseNamed);

describe('bars', () => {
  for (const named of drawn) {
    it(`are as long as their votes, from 0 on one scale: ${named.name}`, async () => {
      const element = await widgetOf(named);
      const bars = parts(element, 'bar').map(filled);
      const tracks = parts(element, 'track').map(filled);
      const fractions = fractionsOf(named.results);
      expect(bars).to.have.length(fractions.length);
      // The axis says where a bar ends, if that is not 100%.
      const [, most = '100'] = /0–(\d+)%/.exec(texts(element, 'mark').join(' ')) ?? [];
      for (const [index, fraction] of fractions.entries()) {
        const [bar, track] = [bars[index]!, tracks[index]!];
        expect(track.width).to.be.closeTo(tracks[0]!.width, 0.1);
        expect(track.left).to.be.closeTo(tracks[0]!.left, 0.1);
        expect(bar.width).to.be.closeTo((fraction * track.width * 100) / Number(most), 0.5);
        if (fraction) expect(bar.left).to.be.closeTo(track.left, 0.1);
      }
      expect(tracks[0]!.width).to.be.greaterThan(150);
    });
  }

  it('grow with an update, on the same scale', async () => {
    const element = await widget();
    element.querySelector('candidate-pair')!.setAttribute('votes', '123255569'); // half of all
    await settled(element);
    for (const animation of shadow(element).getAnimations()) animation.finish();
    const [bar, track] = ['bar', 'track'].map((name) => filled(part<Element>(element, name, Element)).width);
    expect(bar! / track!).to.be.closeTo(0.5, 0.002);
  });

  for (const [threshold, rule] of [
    ['4', ''],
    ['20', 'majority-runoff'],
    ['49', 'majority-runoff'],
    ['97', 'majority-runoff'],
  ] as const) {
    it(`are crossed at ${threshold}% ${rule && 'and 50%'} by lines with labels`, async () => {
      const element = await widget(`threshold="${threshold}" rule="${rule}"`.replace(' rule=""', ''));
      const lines = parts(element, 'mark', SVGElement).filter(({ localName }) => localName === 'svg');
      const expected = [...(rule ? [50] : []), Number(threshold)];
      expect(lines).to.have.length(3 * expected.length);
      const track = filled(part(element, 'track'));
      for (const [index, line] of lines.entries()) {
        // The line is the right edge of its box.
        const at = ((line.getBoundingClientRect().right - track.left) / track.width) * 100;
        expect(at).to.be.closeTo(expected[index % expected.length]!, 0.5);
      }
      const labels = parts(element, 'mark', SVGElement).filter(({ localName }) => localName === 'text');
      expect(labels.map(({ textContent }) => textContent)).to.deep.equal(
        expected.map((line) => (line === 50 ? '50%' : `Ambang ${line}%`)),
      );
    });
  }

  it('have labels of lines that never touch, for any threshold', async () => {
    for (const [locale, width] of [
      ['id', 280],
      ['en', 360],
      ['id', 640],
      ['en', 640],
    ] as const) {
      const element = await widgetOf(caseNamed('governor-one-round'), { locale }, width);
      for (const threshold of [
        '0,5',
        '3',
        '4',
        '5',
        '10',
        '15',
        '20',
        '25',
        '30',
        '40',
        '45',
        '49,5',
        '51',
        '60',
        '75',
        '80',
        '90',
        '99,5',
      ]) {
        element.setAttribute('threshold', threshold);
        await element.updateComplete;
        const seen = seenTexts(element);
        const where = `${threshold}% at ${width} px, ${locale}`;
        expect(overlaps(seen), where).to.deep.equal([]);
        expect(outside(seen, part(element, 'root').getBoundingClientRect()), where).to.deep.equal([]);
      }
    }
  });
});

describe('the stacked bar', () => {
  for (const named of drawn) {
    it(`is one line of segments in ballot order: ${named.name}`, async () => {
      const element = await widgetOf(named, { chart: 'stacked' });
      const segments = parts(element, 'bar').map(filled);
      const { left, width } = shadow(element).querySelector('.stacked')!.getBoundingClientRect();
      let end = 0;
      for (const [index, fraction] of fractionsOf(named.results).entries()) {
        const segment = segments[index]!;
        if (fraction) expect(segment.left).to.be.closeTo(left + end * width, 0.6);
        expect(segment.width).to.be.closeTo(fraction * width, 0.6);
        end += fraction;
      }
    });
  }

  it('has no label outside its segment, at any width', async () => {
    let labels = 0;
    for (const named of cases) {
      for (const width of widths) {
        const element = await widgetOf(named, { chart: 'stacked' }, width);
        const segments = parts(element, 'bar');
        for (const segment of segments) {
          const label = segment.nextElementSibling;
          if (!label?.matches('text:not(.below)')) continue;
          const [box, text] = [filled(segment), label.getBoundingClientRect()];
          if (text.width < 0.5) continue;
          labels += 1;
          expect(text.right, `${named.name} at ${width}: ${label.textContent}`).to.be.at.most(box.right);
        }
        element.parentElement!.remove();
      }
    }
    expect(labels).to.be.greaterThan(cases.length);
  });

  it('has the number of a narrow segment below its middle', async () => {
    const element = await widgetOf(caseNamed('tiny-share'), { chart: 'stacked' });
    const [, , narrow] = parts(element, 'bar');
    const label = narrow!.nextElementSibling!;
    expect(label.textContent).to.equal('3');
    const [box, text] = [narrow!.getBoundingClientRect(), label.getBoundingClientRect()];
    expect(text.top).to.be.at.least(box.bottom - 4);
    expect((text.left + text.right) / 2).to.be.closeTo((box.left + box.right) / 2, 2);
  });
});

describe('the donut', () => {
  /** The slice at each of 1440 places, clockwise from 12 o'clock. */
  function around(element: ElectionResults): readonly number[] {
    const slices = parts(element, 'bar', SVGGeometryElement);
    const point = part(element, 'donut', SVGSVGElement).createSVGPoint();
    return Array.from({ length: 1440 }, (_, index) => {
      const angle = ((index + 0.5) / 1440) * 2 * Math.PI;
      point.x = 72 * Math.sin(angle);
      point.y = -72 * Math.cos(angle);
      return slices.findIndex((slice) => slice.isPointInFill(point));
    });
  }

  for (const named of drawn.filter(({ name }) => name !== 'no-votes')) {
    it(`is one whole turn from 12 o'clock in ballot order: ${named.name}`, async () => {
      const places = around(await widgetOf(named, { chart: 'donut' }));
      expect(
        places.filter((slice) => slice < 0),
        'gaps',
      ).to.have.length(0);
      let end = 0;
      for (const [index, fraction] of fractionsOf(named.results).entries()) {
        const own = places.flatMap((slice, place) => (slice === index ? [place] : []));
        expect(own.length / 1440, `slice ${index}`).to.be.closeTo(fraction, 0.0015);
        if (fraction > 0.002) {
          expect(own[0]! / 1440).to.be.closeTo(end, 0.0015);
          expect(own.at(-1)! / 1440).to.be.closeTo(end + fraction, 0.0015);
        }
        end += fraction;
      }
    });
  }

  it('keeps ballot order if rows are by votes', async () => {
    const named = caseNamed('official');
    const places = around(await widgetOf(named, { chart: 'donut', order: 'votes' }));
    for (const [index, fraction] of fractionsOf(named.results).entries()) {
      expect(places.filter((slice) => slice === index).length / 1440).to.be.closeTo(fraction, 0.0015);
    }
    expect(places[0]).to.equal(0);
    expect(places.at(-1)).to.equal(2);
  });

  it('is empty without votes', async () => {
    expect(new Set(around(await widgetOf(caseNamed('no-votes'), { chart: 'donut' })))).to.deep.equal(new Set([-1]));
  });

  it('is round', async () => {
    for (const width of widths) {
      const { width: across, height } = part(
        await widgetOf(drawn[0]!, { chart: 'donut' }, width),
        'donut',
      ).getBoundingClientRect();
      expect(across).to.be.closeTo(height, 0.5);
      expect(across).to.be.at.least(150);
    }
  });
});

for (const chart of charts) {
  it(`no text touches another or is outside the card in any case at ${widths.join(', ')} px, as a ${chart}`, async function () {
    this.timeout(60_000);
    const faults: string[] = [];
    for (const named of laidOut(cases)) {
      const element = await widgetOf(named, { chart });
      for (const width of widths) {
        element.parentElement!.style.width = `${width}px`;
        const root = part(element, 'root');
        const seen = seenTexts(element);
        expect(seen, named.name).not.to.be.empty;
        const where = `${named.name} at ${width} px: `;
        faults.push(...overlaps(seen).map((pair) => `${where}${pair} overlap`));
        faults.push(...outside(seen, root.getBoundingClientRect()).map((text) => `${where}“${text}” leaves the card`));
        if (root.getBoundingClientRect().width > width + 0.5) faults.push(`${where}the card is too wide`);
        for (const { text, element: at } of seen) {
          const size = drawnSize(at);
          if (size < 10) faults.push(`${where}“${text}” is ${size.toFixed(1)} px small`);
        }
      }
      element.parentElement!.remove();
    }
    expect(faults).to.deep.equal([]);
  });
}

it('nothing moves after the first drawing', async () => {
  for (const chart of charts) {
    const shown = laidOut(cases);
    const elements = await Promise.all(shown.map((named) => widgetOf(named, { chart }, 360)));
    const places = (): readonly (readonly number[])[] =>
      elements.map((element) =>
        [element, ...shadow(element).querySelectorAll('[part]')].flatMap((at) => {
          const { left, top, width, height } = at.getBoundingClientRect();
          return [left, top, width, height].map(Math.round);
        }),
      );
    const before = places();
    await twoFrames();
    for (const [index, place] of places().entries()) {
      expect(place, `${shown[index]!.name}, ${chart}`).to.deep.equal(before[index]);
    }
    for (const element of elements) element.parentElement!.remove();
  }
});

it('shares line up at the right edge of the card, in figures of one width', async () => {
  for (const width of widths) {
    const element = await widgetOf(caseNamed('official'), { plain: '' }, width);
    const edges = parts(element, 'share').map((share) => share.getBoundingClientRect().right);
    expect(edges).to.have.length(3);
    for (const edge of edges) expect(edge).to.be.closeTo(element.getBoundingClientRect().right, 1);
    expect(getComputedStyle(part(element, 'share')).fontVariantNumeric).to.contain('tabular-nums');
  }
});
