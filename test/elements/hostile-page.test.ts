// Pages whose styles could spoil the picture.
import { expect, fixtureSync } from '@open-wc/testing';
import type { ElectionResults } from '../../src/elements/results/election-results.js';
import { caseNamed } from '../cases/index.js';
import { fixture } from './mode.js';
import { drawnSize, outside, overlaps, part, parts, read, seenTexts, shadow } from './seen.js';
import { pairs, settled, show, widgetOf } from './widget.js';

const charts = ['bar', 'stacked', 'donut', 'table'] as const;

/** The styles of a page, and the properties of the picture that they may change. */
const pages: Readonly<Record<string, string>> = {
  'unsets everything': '* { all: unset !important }',
  'indents its text': 'body { text-indent: 3em }',
  'is written from right to left': 'body { direction: rtl; text-align: right }',
  'never breaks lines': 'body { white-space: nowrap }',
  'has wide lines': 'body { line-height: 3 }',
  'spaces its letters': 'body { letter-spacing: .3em; word-spacing: 1em }',
  'centres and shouts': 'body { text-align: center; text-transform: uppercase; font-style: italic; font-weight: 900 }',
  'hides what it does not know': 'body { visibility: visible } :not(:defined) { visibility: hidden }',
  'makes its elements inline': 'election-results { display: inline; position: static; float: left; width: 100% }',
  'reduces tables, figures and headings':
    'table, figure, h2, svg, text, rect, p { display: none; margin: 9em; font-size: 3px }',
};

async function onPage(css: string, chart: string, width = 360): Promise<ElectionResults> {
  const page = await fixture<HTMLElement>(`<div><style>${css}</style><div></div></div>`);
  const box = page.lastElementChild as HTMLElement;
  box.style.setProperty('display', 'block', 'important');
  box.style.setProperty('width', `${width}px`, 'important');
  const { results } = caseNamed('official');
  return settled(await show(box, { chart }, undefined, results));
}

/** Where everything is within the card, to the nearest two px. */
const layout = (element: ElectionResults): readonly string[] => {
  const { left, top } = part(element, 'root').getBoundingClientRect();
  return seenTexts(element).map(({ text, boxes: [first] }) =>
    [text, ...[first!.left - left, first!.top - top].map((place) => Math.round(place / 2))].join(' '),
  );
};

for (const [what, css] of Object.entries(pages)) {
  it(`a page that ${what} changes nothing`, async () => {
    for (const chart of charts) {
      const usual = await onPage('', chart);
      const [before, text] = [layout(usual), read(usual)];
      usual.closest('div')!.parentElement!.remove();
      const element = await onPage(css, chart);
      expect(read(element), chart).to.equal(text);
      expect(overlaps(seenTexts(element)), chart).to.deep.equal([]);
      // `all: unset` removes the page's font, which a page may do.
      if (!css.includes('all:')) expect(layout(element), chart).to.deep.equal(before);
      element.closest('div')!.parentElement!.remove();
    }
  });
}

/** As many as are needed for a ballot number of three digits. */
const hundred = {
  candidates: Array.from({ length: 100 }, (_, index) => ({ number: index + 1, name: 'Calon', votes: 1 })),
};

describe('the font size of the page', () => {
  for (const size of ['8px', '1px', '0']) {
    it(`of ${size} leaves no text under 10 px`, async () => {
      for (const chart of charts) {
        for (const name of ['official', 'thirty-candidates', 'photos', 'no-votes', 'a hundred']) {
          const results = name === 'a hundred' ? hundred : caseNamed(name).results;
          const box = fixtureSync<HTMLElement>('<div></div>');
          box.style.fontSize = size;
          box.style.width = '360px';
          const element = await settled(await show(box, { chart }, undefined, results));
          const small = seenTexts(element)
            .map(({ text, element: at }) => `${text}: ${drawnSize(at).toFixed(1)} px`)
            .filter((found) => parseFloat(found.split(': ').at(-1)!) < 10);
          expect(small, `${chart}, ${name}`).to.deep.equal([]);
          expect(overlaps(seenTexts(element)), `${chart}, ${name}`).to.deep.equal([]);
          box.remove();
        }
      }
    });
  }

  it('of a tiny root changes nothing if the text is not tiny', async () => {
    const usual = layout(await widgetOf(caseNamed('official')));
    document.documentElement.style.fontSize = '4px';
    document.body.style.fontSize = '16px';
    try {
      expect(layout(await widgetOf(caseNamed('official')))).to.deep.equal(usual);
    } finally {
      document.documentElement.style.fontSize = document.body.style.fontSize = '';
    }
  });

  it('of twice the usual size breaks nothing', async () => {
    for (const chart of charts) {
      const box = fixtureSync<HTMLElement>('<div></div>');
      box.style.fontSize = '32px';
      box.style.width = '360px';
      const element = await settled(await show(box, { chart }, undefined, caseNamed('official').results));
      const seen = seenTexts(element);
      // A table of whole numbers has no room for that on a phone.
      expect(drawnSize(part(element, 'name'))).to.be.at.least(chart === 'table' ? 15 : 32);
      expect(overlaps(seen), chart).to.deep.equal([]);
      expect(outside(seen, part(element, 'root').getBoundingClientRect()), chart).to.deep.equal([]);
    }
  });
});

it('a card stays within a narrow place in a flex row', async () => {
  const page = await fixture<HTMLElement>(
    `<div style="display: flex; width: 600px"><p style="flex: 1">Teks</p><div style="flex: 0 0 300px"><election-results>${pairs}</election-results></div></div>`,
  );
  const element = await settled(page.querySelector('election-results')!);
  expect(element.getBoundingClientRect().width).to.be.closeTo(300, 0.5);
  expect(part(element, 'root').getBoundingClientRect().width).to.be.closeTo(300, 0.5);
});

it('a widget that is itself a flex or grid item is never squeezed to nothing', async () => {
  for (const display of ['flex', 'grid', 'inline-block']) {
    const page = await fixture<HTMLElement>(
      `<div style="display: ${display}; max-width: 600px"><election-results>${pairs}</election-results></div>`,
    );
    const element = await settled(page.querySelector('election-results')!);
    expect(element.getBoundingClientRect().width, display).to.be.at.least(200);
    expect(overlaps(seenTexts(element)), display).to.deep.equal([]);
  }
});

it('`hidden` hides the widget, and its page may show it again', async () => {
  const element = await onPage('', 'bar');
  element.hidden = true;
  expect(element.getClientRects()).to.have.length(0);
  element.hidden = false;
  expect(element.getClientRects()).to.have.length(1);
});

it('styles of the widget stay in the widget', async () => {
  const page = await fixture<HTMLElement>(
    '<div style="width: 300px"><table><tr><td>1</td></tr></table><p>Teks</p></div>',
  );
  const look = (): string =>
    [...page.querySelectorAll('*')].map((at) => JSON.stringify(at.getBoundingClientRect())).join('');
  const before = look();
  const element = await onPage('', 'bar');
  expect(look()).to.equal(before);
  expect(shadow(element).mode).to.equal('open');
  expect(parts(element, 'root')).to.have.length(1);
});
