// The drawing of a count's course, its places, and how readers have points read out.
import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define.js';
import type { ElectionResults } from '../../../src/elements/results/election-results.js';
import type { ElectionTrend } from '../../../src/elements/trend/election-trend.js';
import { sirekap2024Points } from '../../fixtures/sirekap-2024-points.js';
import { trendCases } from '../../cases/trend.js';
import { changesIn, outside, overlaps, part, parts, read, seenTexts, shadow, texts, textOf } from '../seen.js';
import { labels, offered, openMenu } from '../menu.js';
import { warningsIn } from '../warnings.js';
import { caseNamed, plot, slider, spoken, trendOf } from './trend.js';

const candidates = [
  { id: 'a', number: 1, name: 'Melati', color: '#1b7f5c' },
  { id: 'b', number: 2, name: 'Cendana', color: '#2f6fd0' },
];
const pointOf = (hour: number, a: number, b: number): object => ({
  updated: `2024-02-14T${String(hour)}:00:00+07:00`,
  counted: hour - 10,
  total: 10,
  votes: { a, b },
});
const four = {
  candidates,
  points: [pointOf(12, 30, 70), pointOf(14, 40, 60), pointOf(16, 60, 40), pointOf(18, 54, 46)],
};

/** The place of a share at a part of the axis, in px of the page, computed from the labels of the scale. */
function placeOf(element: Element, x: number, share: number): { readonly x: number; readonly y: number } {
  const { left, top, width, height } = plot(element).getBoundingClientRect();
  // The places of two labels give the place of any share.
  const labels = plotTexts(element).filter((text) => text.getAttribute('dx') === '-0.5em');
  const [one, other] = [labels[0]!, labels.at(-1)!].map((label) => ({
    share: parseFloat(textOf(label)),
    y: (parseFloat(label.getAttribute('y')!) / 100) * height,
  })) as [{ share: number; y: number }, { share: number; y: number }];
  const perPoint = (other.y - one.y) / (other.share - one.share);
  return { x: left + (width * x) / 100, y: top + one.y + (share - one.share) * perPoint };
}

const plotTexts = (element: Element): readonly SVGTextElement[] =>
  [...shadow(element).querySelectorAll('text')].filter(
    (text) => text.closest('.plot') && !text.closest('.pin, .readout'),
  );
/** The labels beside the scale, from 0 on. */
const scaleOf = (element: Element): readonly string[] =>
  plotTexts(element)
    .filter((text) => text.getAttribute('dx') === '-0.5em' && !isMark(text))
    .map(textOf);
const isMark = (text: Element): boolean =>
  text.getAttribute('fill') === 'var(--_ink)' && text.getAttribute('dx') !== '2.5em';
/** The labels of the lines at shares that matter. */
const marksOf = (element: Element): readonly string[] => plotTexts(element).filter(isMark).map(textOf);
/** The centre of a path's box. */
const middleOf = (path: Element): { readonly x: number; readonly y: number } => {
  const { left, right, top, bottom } = path.getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
};

const lineEnds = (line: SVGPathElement): readonly DOMPoint[] => {
  const matrix = line.getScreenCTM()!;
  return [...line.getAttribute('d')!.matchAll(/[ML]([\d.]+),([\d.]+)/g)].map(([, x, y]) =>
    new DOMPoint(Number(x), Number(y)).matrixTransform(matrix),
  );
};

describe('the lines', () => {
  it('go through each share, at its stations, on axes that begin and end near them', async () => {
    const element = await trendOf({ series: four });
    const lines = parts(element, 'line', SVGPathElement);
    expect(lines.map((line) => getComputedStyle(line).stroke)).to.deep.equal(['rgb(27, 127, 92)', 'rgb(47, 111, 208)']);
    for (const [pair, shares] of [
      [30, 40, 60, 54],
      [70, 60, 40, 46],
    ].entries()) {
      const spots = lineEnds(lines[pair]!);
      expect(spots).to.have.length(4);
      spots.forEach((spot, index) => {
        const expected = placeOf(element, (100 / 3) * index, shares[index]!);
        expect(spot.x).to.be.closeTo(expected.x, 0.6);
        expect(spot.y).to.be.closeTo(expected.y, 0.6);
      });
    }
    expect(scaleOf(element)).to.deep.equal(['30%', '40%', '50%', '60%', '70%']);
  });

  it('are labelled at their ends with number, share and name, and in narrow cards without the name', async () => {
    const labels = async (width: number): Promise<readonly string[]> =>
      plotTexts(await trendOf({ series: four }, {}, width))
        .slice(-4)
        .map(textOf);
    expect(await labels(640)).to.deep.equal(['1', '54,0% Melati', '2', '46,0% Cendana']);
    expect(await labels(320)).to.deep.equal(['1', '54,0%', '2', '46,0%']);
  });

  it('of 2024 fill the plot: the axis begins at 66% of the stations and ends where the count did', async () => {
    const element = await trendOf(caseNamed('trend-2024'));
    expect(marksOf(element)).to.deep.equal(['50%']);
    const { left, width, top, height } = plot(element).getBoundingClientRect();
    const spots = parts(element, 'line', SVGPathElement).flatMap(lineEnds);
    const xs = spots.map(({ x }) => (x - left) / width);
    expect(Math.min(...xs)).to.be.closeTo((66.61 - 66) / 13, 0.002);
    expect(Math.max(...xs)).to.be.closeTo((78.82 - 66) / 13, 0.002);
    const ys = spots.map(({ y }) => (y - top) / height);
    expect(Math.min(...ys)).to.be.below(0.15);
    expect(Math.max(...ys)).to.be.above(0.8);
    expect(height).to.be.closeTo(17 * 16, 1);
  });

  it('have the lead between them shaded and named', async () => {
    const element = await trendOf(caseNamed('trend-2024'));
    expect(parts(element, 'area')).to.have.length(1);
    expect(getComputedStyle(parts(element, 'area', SVGPathElement)[0]!).fill).to.equal('rgb(47, 111, 208)');
    expect(plotTexts(element).map(textOf)).to.contain('selisih 34,3 poin');
  });

  it('have the line of 50% only if the rule requires a majority, and a threshold if the page gives one', async () => {
    expect(marksOf(await trendOf({ series: four }))).to.deep.equal([]);
    const element = await trendOf({ series: four }, { rule: 'presidential', threshold: '4' });
    expect(marksOf(element)).to.deep.equal(['50%', 'Ambang 4%']);
    expect(middleOf(parts(element, 'mark')[0]!).y).to.be.closeTo(placeOf(element, 0, 50).y, 1);
  });

  for (const { name } of trendCases) {
    for (const width of [280, 360, 640, 960]) {
      it(`of ${name} at ${width} px have no text over another or outside the card`, async () => {
        const element = await trendOf(caseNamed(name), {}, width);
        // Engines lay out the content of a closed table too.
        const seen = seenTexts(element).filter(({ element: at }) => !at.closest('details > :not(summary)'));
        expect(overlaps(seen)).to.deep.equal([]);
        expect(outside(seen, part(element, 'root').getBoundingClientRect())).to.deep.equal([]);
      });
    }
  }
});

describe('reading out', () => {
  it('begins with the last point, names its place and every pair, and shows the same', async () => {
    const element = await trendOf(caseNamed('trend-2024'));
    expect(spoken(element)).to.equal(
      '78,82% TPS, 3 April 2024, 00.06 WIB: Anies & Muhaimin 24,5%, Prabowo & Gibran 58,8%, Ganjar & Mahfud 16,7%',
    );
    expect(texts(element, 'row').slice(0, 3)).to.deep.equal([
      '1 Anies & Muhaimin 31.394.237 24,5%',
      '2 Prabowo & Gibran 75.375.349 58,8%',
      '3 Ganjar & Mahfud 21.375.230 16,7%',
    ]);
    expect(textOf(shadow(element).querySelector('.place')!)).to.equal('78,82% TPS, 3 April 2024, 00.06 WIB');
  });

  /** The marks of the point that is read out: a line, and a dot on every line. */
  const cursorOf = (element: Element): readonly Element[] => [
    ...shadow(element).querySelectorAll('.plot > svg:nth-last-child(2) > path'),
  ];

  it('goes from point to point by keyboard', async () => {
    const element = await trendOf({ series: four });
    const at = slider(element);
    at.focus();
    const press = async (key: string): Promise<string | null> => {
      await sendKeys({ press: key });
      await element.updateComplete;
      return at.getAttribute('aria-valuenow');
    };
    expect(at.getAttribute('aria-valuenow')).to.equal('4');
    expect(await press('ArrowLeft')).to.equal('3');
    expect(spoken(element)).to.equal('60,00% TPS, 14 Februari 2024, 16.00 WIB: Melati 60,0%, Cendana 40,0% ▼ 20');
    expect(await press('Home')).to.equal('1');
    expect(await press('ArrowLeft')).to.equal('1');
    expect(await press('ArrowRight')).to.equal('2');
    expect(await press('End')).to.equal('4');
    expect(await press('PageDown')).to.equal('3');
    expect(cursorOf(element)).to.have.length(5);
    expect(await press('PageUp')).to.equal('4');
    expect(cursorOf(element)).to.have.length(0);
    expect(await press('x')).to.equal('4');
    expect(shadow(element).activeElement).to.equal(at);
  });

  const point = (element: ElectionTrend, x: number, type: string, pointerType = 'mouse'): Promise<boolean> => {
    const { left, width, top } = plot(element).getBoundingClientRect();
    const place = { clientX: left + (width * x) / 100, clientY: top + 50 };
    slider(element).dispatchEvent(new PointerEvent(type, { ...place, pointerType, bubbles: true, composed: true }));
    return element.updateComplete;
  };

  it('follows a mouse to the nearest point, and ends when the mouse leaves', async () => {
    const element = await trendOf({ series: four });
    await point(element, 43, 'pointermove');
    expect(spoken(element)).to.contain('40,00% TPS').and.to.contain('Melati 40,0%');
    expect(middleOf(cursorOf(element)[0]!).x).to.be.closeTo(placeOf(element, 100 / 3, 0).x, 1);
    await point(element, 43, 'pointerleave');
    expect(spoken(element)).to.contain('80,00% TPS');
  });

  it('ends with Escape, by keyboard and while the mouse stays', async () => {
    const element = await trendOf({ series: four });
    const last = spoken(element);
    const escapes = async (): Promise<void> => {
      expect(shadow(element).querySelector('.readout')).not.to.equal(null);
      await sendKeys({ press: 'Escape' });
      await element.updateComplete;
      expect(shadow(element).querySelector('.readout')).to.equal(null);
      expect(spoken(element)).to.equal(last);
    };
    slider(element).focus();
    await sendKeys({ press: 'ArrowLeft' });
    await element.updateComplete;
    await escapes();
    slider(element).blur();
    const { left, top } = plot(element).getBoundingClientRect();
    slider(element).dispatchEvent(
      new PointerEvent('pointermove', { clientX: left + 1, clientY: top + 1, pointerType: 'mouse' }),
    );
    await element.updateComplete;
    await escapes();
  });

  it('stays where a finger has been', async () => {
    const element = await trendOf({ series: four });
    await point(element, 4, 'pointerdown', 'touch');
    await point(element, 4, 'pointerleave', 'touch');
    expect(texts(element, 'share').slice(0, 2)).to.deep.equal(['30,0%', '70,0%']);
    expect(getComputedStyle(slider(element)).touchAction).to.equal('pan-y');
  });

  it('is in a box beside the point, within the card, and says place, time and shares', async () => {
    for (const width of [280, 640]) {
      const element = await trendOf(caseNamed('trend-2024'), {}, width);
      const root = part(element, 'root').getBoundingClientRect();
      for (const x of [2, 30, 49, 51, 98]) {
        await point(element, x, 'pointermove');
        const box = shadow(element).querySelector('.readout rect')!.getBoundingClientRect();
        expect(box.left).to.be.at.least(root.left);
        expect(box.right).to.be.at.most(root.right);
        const at = plot(element).getBoundingClientRect();
        expect(box.top).to.be.at.least(at.top - 1);
        expect(box.bottom).to.be.at.most(at.bottom + 1);
      }
      const said = [...shadow(element).querySelectorAll('.readout text')].map(textOf);
      expect(said[0]).to.match(/^7\d,\d\d% TPS$/);
      expect(said[1]).to.match(/^\d+ (Feb|Mar|Apr), \d\d\.\d\d$/);
      expect(said.slice(2).map((line) => line.charAt(0))).to.deep.equal(['2', '1', '3']);
      await point(element, 98, 'pointerleave');
      expect(shadow(element).querySelector('.readout')).to.equal(null);
      element.parentElement!.remove();
    }
  });

  it('moves nothing around the card, at any point', async () => {
    for (const [name, width] of [
      ['trend-corrections', 280],
      ['trend-corrections', 640],
      ['trend-2024', 360],
    ] as const) {
      const element = await trendOf(caseNamed(name), {}, width);
      const { height } = element.getBoundingClientRect();
      for (const x of [0, 30, 50, 62, 75]) {
        await point(element, x, 'pointermove');
        expect(element.getBoundingClientRect().height).to.equal(height);
      }
    }
  });

  it('computes nothing again, and changes only what is read out', async () => {
    const element = await trendOf(caseNamed('trend-2024'));
    const lines = parts(element, 'line', SVGPathElement);
    const changes = await changesIn(element as never, () => point(element, 72, 'pointermove'));
    expect(parts(element, 'line', SVGPathElement)).to.deep.equal(lines);
    expect(changes.filter((change) => / d$/.test(change))).to.deep.equal([]);
    expect(changes.length).to.be.lessThan(30);
    expect(await changesIn(element as never, () => point(element, 72, 'pointermove'))).to.deep.equal([]);
  });
});

describe('corrections', () => {
  it('are marked on the axis, and a note says so', async () => {
    const element = await trendOf(caseNamed('trend-corrections'));
    expect([...shadow(element).querySelectorAll('.pin text')].map(textOf)).to.deep.equal(['a']);
    expect(textOf(shadow(element).querySelector('.falls')!)).to.match(
      /^Suara turun 2 kali di data sumber dalam 1 hari: a 15 Januari, 2× 2 peserta −4\.501$/,
    );
  });
});

describe('the table', () => {
  it('has the points, or says how many there are', async () => {
    const few = await trendOf({ series: four });
    const rows = [...shadow(few).querySelectorAll('details tr')].map((row) => textOfHidden(row));
    expect(rows).to.deep.equal([
      'Tahap hitungan 1 Melati 2 Cendana',
      '20,00% TPS, 14 Februari 2024, 12.00 WIB 30,0% 70,0%',
      '40,00% TPS, 14 Februari 2024, 14.00 WIB 40,0% 60,0%',
      '60,00% TPS, 14 Februari 2024, 16.00 WIB 60,0% 40,0%',
      '80,00% TPS, 14 Februari 2024, 18.00 WIB 54,0% 46,0%',
    ]);
    const many = await trendOf(caseNamed('trend-2024'), { x: 'time' });
    expect(shadow(many).querySelectorAll('details tbody tr')).to.have.length(10);
    expect(textOf(shadow(many).querySelector('summary')!)).to.equal('Tabel: 11 dari 676 data');
  });

  const textOfHidden = (element: Element): string =>
    [...element.querySelectorAll('th, td, p')]
      .map(({ textContent }) => textContent)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();

  it('can be opened by everyone, by its summary', async () => {
    const element = await trendOf({ series: four });
    const summary = shadow(element).querySelector('summary')!;
    expect(textOf(summary)).to.equal('Tabel: 4 dari 4 data');
    summary.click();
    expect(read(element)).to.contain('20,00% TPS, 14 Februari 2024, 12.00 WIB 30,0% 70,0%');
  });
});

describe('the states that a page has seen', () => {
  const state = (votes: number, minute: number, rest: object = {}): object => ({
    heading: 'Hitung suara',
    updated: `2024-02-14T18:${String(minute)}:00+07:00`,
    progress: { counted: minute, total: 60 },
    candidates: [
      { ...candidates[0], votes },
      { ...candidates[1], votes: 100 },
    ],
    ...rest,
  });

  it('are a point for each state of the element that it follows', async () => {
    const page = await fixture<HTMLElement>(
      '<div><election-trend for="hasil"></election-trend><election-results id="hasil"></election-results></div>',
    );
    const [trend, results] = [...page.children] as [ElectionTrend, ElectionResults];
    const give = async (value: object): Promise<void> => {
      results.results = value as ElectionResults['results'];
      await results.updateComplete;
      await trend.updateComplete;
    };
    expect(shadow(trend).querySelector('[role="slider"]')).to.equal(null);
    await give(state(100, 15));
    expect(slider(trend).getAttribute('aria-valuemax')).to.equal('1');
    await give(state(300, 30));
    await give(state(300, 30));
    expect(slider(trend).getAttribute('aria-valuemax')).to.equal('2');
    expect(spoken(trend)).to.equal('50,00% TPS, 14 Februari 2024, 18.30 WIB: Melati 75,0%, Cendana 25,0%');
    expect(read(trend)).to.contain('Sejak halaman ini dibuka').and.to.contain('Hitung suara');
    await give(state(10, 45, { heading: 'Hitung suara daerah lain' }));
    expect(slider(trend).getAttribute('aria-valuemax')).to.equal('1');
  });

  it('are none while figures are under embargo', async () => {
    const element = await trendOf({ results: state(100, 15, { embargo: '2999-01-01T00:00:00+07:00' }) });
    expect(read(element)).to.contain('tayang mulai').and.not.to.contain('50,0%');
    expect(shadow(element).innerHTML).not.to.contain('50,0%');
  });
});

describe('faulty input', () => {
  it('loses only the faulty points, with one warning for each path', async () => {
    let element!: ElectionTrend;
    const told = await warningsIn(async () => {
      element = await trendOf(caseNamed('trend-disorder'));
      element.requestUpdate();
      await element.updateComplete;
    });
    expect(told).to.deep.equal([
      '<election-trend> points[4].votes.3: expected a whole number, got "6.5"',
      '<election-trend> points[5].votes.9: expected the id of a candidate, got "9"',
      '<election-trend> points[2].updated: expected points in the order of their times',
      '<election-trend> points[3]: expected a point of its own',
      '<election-trend> points[6].votes.1: expected a whole number, got nothing',
    ]);
    expect(read(element)).to.contain('3 data tidak ditampilkan');
    expect(slider(element).getAttribute('aria-valuemax')).to.equal('4');
  });

  it('keeps the last series that could be read, with a notice', async () => {
    const element = await trendOf({ series: four });
    await warningsIn(async () => {
      element.series = { candidates: [{ id: 'a' }], points: [] };
      await element.updateComplete;
    });
    expect(read(element)).to.contain('54,0%').and.to.contain('Data terbaru tidak terbaca');
    expect(slider(element).getAttribute('aria-valuemax')).to.equal('4');
  });

  it('with an unknown value in an attribute is reported, and the default is used', async () => {
    const told = await warningsIn(async () => {
      const element = await trendOf({ series: four }, { x: 'votes' });
      expect(spoken(element)).to.match(/^80,00% TPS/);
    });
    expect(told).to.deep.equal(['<election-trend> x: expected counted, time, got "votes"']);
  });

  it('of 10,000 points is drawn too', async () => {
    const points = Array.from({ length: 10_000 }, (_, index) => ({
      updated: new Date(Date.UTC(2024, 1, 14) + index * 60_000).toISOString(),
      percent: index / 100,
      votes: { a: 100 + index, b: 200 + ((index * 7919) % 1000) },
    }));
    const element = await trendOf({ series: { candidates, points } });
    expect(slider(element).getAttribute('aria-valuemax')).to.equal('10000');
    expect(part(element, 'line').getAttribute('d')!.length).to.be.lessThan(60_000);
  });
});

describe('an update', () => {
  it('changes the lines and what is read out, and nothing else', async () => {
    const element = await trendOf({ series: four });
    const before = part(element, 'heading');
    const changes = await changesIn(element as never, async () => {
      element.series = { ...four, points: [...four.points, pointOf(19, 60, 45)] };
      await element.updateComplete;
    });
    expect(part(element, 'heading')).to.equal(before);
    // A dot for each line, a row of the table, a tick, the words of the new point, and the cell that now has what the source took back.
    expect(changes.filter((change) => /childList/.test(change)).length).to.be.lessThan(25);
    expect(changes.length).to.be.lessThan(90);
    expect(spoken(element)).to.contain('90,00% TPS').and.to.contain('Cendana 42,9% ▼ 1');
    expect(
      await changesIn(element as never, async () => {
        element.series = { ...four, points: [...four.points, pointOf(19, 60, 45)] };
        await element.updateComplete;
      }),
    ).to.deep.equal([]);
  });

  it('keeps the point that is read out', async () => {
    const element = await trendOf({ series: { ...four, points: four.points.slice(0, 3) } });
    slider(element).dispatchEvent(new KeyboardEvent('keydown', { key: 'Home' }));
    element.series = four;
    await element.updateComplete;
    expect(spoken(element)).to.contain('20,00% TPS');
  });
});

describe('the toolbar', () => {
  it('has data and pictures of what is shown', async () => {
    const element = await trendOf(caseNamed('trend-2024'));
    expect(labels(element)).to.deep.equal(['Unduh & bagikan']);
    await openMenu(element);
    expect(offered(element)).to.deep.equal([
      ...['Unduh CSV', 'Unduh PNG', 'Unduh SVG', 'Gambar untuk medsos, mendatar', 'Gambar untuk medsos, tegak'],
    ]);
  });

  it('switches between the lines and every point in a table', async () => {
    const element = await trendOf({ ...caseNamed('trend-2024'), attributes: { controls: 'chart' } });
    expect(labels(element)).to.deep.equal(['Grafik', 'Tabel']);
    parts(element, 'button')[1]!.click();
    await element.updateComplete;
    expect(parts(element, 'line')).to.deep.equal([]);
    expect(part(element, 'table').checkVisibility()).to.equal(true);
  });
});

it('under a strict policy no style is written in the markup', async () => {
  for (const shown of trendCases) {
    const element = await trendOf(shown);
    expect(shadow(element).querySelectorAll('[style]')).to.have.length(0);
  }
});

it('the snapshots are all there', () => expect(sirekap2024Points).to.have.length(676));
