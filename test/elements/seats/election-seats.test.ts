import { expect, fixture, fixtureSync } from '@open-wc/testing';
import { audited } from '../audited.js';
import type { ElectionResults } from '../../../src/elements/results/election-results.js';
import type { ElectionSeats } from '../../../src/elements/seats/election-seats.js';
import '../../../src/define.js';
import { parties } from '../../../src/results/parties.js';
import { parliament2024 } from '../../cases/official.js';
import { contrast, surfaces } from '../../contrast.js';
import { pileg2024 } from '../../fixtures/pileg-2024.js';
import { changesIn, outside, overlaps, part, parts, read, seenTexts, shadow } from '../seen.js';
import { warningsIn } from '../warnings.js';
import { caseNamed, cases, dotsOf, seatsOf } from './seats.js';

const wedges = (element: Element): readonly SVGPathElement[] => parts(element, 'seat', SVGPathElement);
const squares = (element: Element): readonly Element[] => [...shadow(element).querySelectorAll('li[part=seat]')];
const dots = (element: Element): number =>
  wedges(element).reduce((sum, path) => sum + dotsOf(path).length, squares(element).length);
const unfold = (element: Element): void => {
  for (const fold of shadow(element).querySelectorAll('details')) fold.open = true;
};

describe('the DPR of 2024', () => {
  it('has 580 dots in eight wedges, the majority, and every party in a table', async () => {
    const element = await seatsOf(caseNamed('dpr-2024'));
    expect(wedges(element).map((path) => dotsOf(path).length)).to.deep.equal(
      pileg2024.parties.flatMap(({ seats }) => seats || []),
    );
    const text = read(element);
    expect(text).to.contain('Perolehan kursi').and.to.contain('Mayoritas: 291 dari 580 kursi');
    expect(text).to.contain('Tidak ada mayoritas; PDI-\u2060P terbanyak dengan 110 kursi');
    expect(text).to.match(/3 PDI-P 110 16,7 4 Golkar 102/);
    expect(text).to.contain('10 partai di bawah ambang 4%, tanpa kursi: 11,4% suara');
    expect(text).to.contain('Jumlah 580').and.to.contain('Sumber: KPU');
    unfold(element);
    expect(read(element)).to.contain('6 Buruh 0,6%');
    await expect(element).to.be.accessible();
  });

  it('has its wedges one after the other, from left to right', async () => {
    const element = await seatsOf(caseNamed('dpr-2024'));
    const { left, width, bottom } = shadow(element).querySelector('.house')!.getBoundingClientRect();
    const flat = bottom - (width * 12) / 200;
    let before = -Infinity;
    for (const path of wedges(element)) {
      const angles = dotsOf(path).map(({ x, y }) => Math.atan2(Math.max(0, flat - y), left + width / 2 - x));
      expect(Math.min(...angles)).to.be.at.least(before - 1e-3);
      before = Math.max(...angles);
    }
  });

  it('follows its attributes', async () => {
    const element = await seatsOf(caseNamed('dpr-2024'));
    element.setAttribute('arrange', 'seats');
    element.setAttribute('locale', 'en');
    element.removeAttribute('threshold');
    element.decimals = 2;
    await element.updateComplete;
    expect(wedges(element).map((path) => dotsOf(path).length)).to.deep.equal([110, 102, 86, 69, 68, 53, 48, 44]);
    expect(read(element)).to.contain('Majority: 291 of 580 seats').and.to.contain('PDI-P 110 16.72');
    expect(read(element)).not.to.contain('threshold');
  });

  it('follows another element', async () => {
    const page = await fixture<HTMLElement>('<div><election-seats for="dpr"></election-seats></div>');
    const element = page.firstElementChild as ElectionSeats;
    await element.updateComplete;
    expect(part(element, 'root').hasAttribute('data-waiting')).to.equal(true);
    page.insertAdjacentHTML('beforeend', '<election-results id="dpr"></election-results>');
    const results = page.lastElementChild as ElectionResults;
    results.results = parliament2024('abbreviation');
    await results.updateComplete;
    await element.updateComplete;
    expect(dots(element)).to.equal(580);
  });
});

for (const width of [280, 360, 640, 960]) {
  it(`has as many dots as seats, and no text over another or outside the card, in ${width} px`, async () => {
    for (const named of cases) {
      const element = await seatsOf(named, {}, width);
      const {
        seats,
        districts = [],
        candidates,
      } = named.results as {
        seats?: Readonly<Record<string, number>>;
        districts?: readonly { readonly seats: number }[];
        candidates: unknown[];
      };
      const total = (seats ? Object.values(seats) : districts.map((district) => district.seats)).reduce(
        (sum, count) => sum + count,
        0,
      );
      const expected = named.attributes?.seats ? Number(named.attributes.seats) : total > 1000 ? 0 : total;
      expect(dots(element), named.name).to.equal(expected);
      unfold(element);
      const seen = seenTexts(element).filter(({ element: at }) => at.getBoundingClientRect().width > 0);
      expect(overlaps(seen), named.name).to.deep.equal([]);
      expect(outside(seen, part(element, 'root').getBoundingClientRect()), named.name).to.deep.equal([]);
      expect(parts(element, 'row').length, named.name).to.be.at.least(candidates.length);
      element.parentElement!.remove();
    }
  });
}

for (const theme of ['light', 'dark']) {
  it(`is accessible in ${theme}`, async () => {
    for (const named of audited(cases)) {
      const element = await seatsOf(named, { theme, controls: 'data image' });
      element.parentElement!.style.cssText += `background: Canvas; color-scheme: ${theme}`;
      await expect(element.parentElement!, named.name).to.be.accessible();
      element.parentElement!.remove();
    }
  });
}

it('needs no attribute that a strict policy forbids', async () => {
  for (const named of cases) {
    const element = await seatsOf(named);
    expect(shadow(element).querySelectorAll('[style]').length, named.name).to.equal(0);
    element.parentElement!.remove();
  }
});

it('marks a wedge without its colour: by its name outside the arc, and a pale one by its outline', async () => {
  const element = await seatsOf(caseNamed('faint-colors'));
  const signs = [...shadow(element).querySelectorAll('.tag')].map((tag) => tag.textContent.trim());
  expect(signs).to.deep.equal(['1 21', '2 17', '3 15', '4 12']);
  expect(shadow(element).querySelectorAll('.rim').length).to.be.at.least(2);
});

for (const width of [280, 360, 640, 720, 960]) {
  it(`has no label on a dot, in ${width} px`, async () => {
    for (const name of ['dpr-2024', 'long-names', 'thousand', 'hung']) {
      const element = await seatsOf(caseNamed(name), {}, width);
      const tags = [...shadow(element).querySelectorAll('.tag')]
        .map((tag) => tag.getBoundingClientRect())
        .filter((box) => box.width);
      expect(tags.length, name).to.be.at.least(2);
      for (const { x, y } of wedges(element).flatMap(dotsOf))
        for (const box of tags)
          expect(
            x > box.left && x < box.right && y > box.top + box.height / 5 && y < box.bottom - box.height / 5,
            name,
          ).to.equal(false);
      element.parentElement!.remove();
    }
  });
}

it('shows a small district seat by seat, in the order of division', async () => {
  const element = await seatsOf(caseNamed('district-threshold'));
  expect(squares(element).map((square) => square.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
    '1 2 Gerindra',
    '2 8 PKS',
    '3 4 Golkar',
    '4 12 PAN',
    '5 14 Demokrat',
    '6 1 PKB',
    '7 5 NasDem',
    '8 3 PDI-P',
  ]);
  expect(read(element)).to.contain('Kursi ke-8: PDI-P, hasil bagi 134.184; berikutnya Gerindra');
});

describe('colours', () => {
  const channels = (color: string): readonly number[] => [...color.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const hexOf = (color: string): string =>
    `#${channels(color)
      .map((channel) => channel.toString(16).padStart(2, '0'))
      .join('')}`;
  const drawn = (element: Element): readonly string[] =>
    wedges(element).map((path) => hexOf(getComputedStyle(path).stroke));
  const chips = (element: Element): readonly (readonly [chip: string, ink: string])[] =>
    parts(element, 'row').map((row) => {
      const chip = row.querySelector('[part=number]')!;
      return [hexOf(getComputedStyle(chip).backgroundColor), hexOf(getComputedStyle(chip.querySelector('text')!).fill)];
    });
  const expected = (theme: 'light' | 'dark'): readonly string[] =>
    pileg2024.parties.flatMap(({ number, seats }) =>
      seats ? parties.flatMap((party) => (party.number === number ? party.paint[theme] : [])) : [],
    );

  for (const theme of ['light', 'dark'] as const) {
    it(`are those of the parties in ${theme}, the same in the table, and signs have enough contrast on them`, async () => {
      const element = await seatsOf(caseNamed('dpr-2024'), { theme });
      if (!CSS.supports('color', 'light-dark(#000, #fff)')) return;
      expect(drawn(element)).to.deep.equal(expected(theme));
      expect(
        chips(element)
          .slice(0, 8)
          .map(([chip]) => chip),
      ).to.have.members(expected(theme));
      for (const [chip, ink] of chips(element)) expect(contrast(chip, ink), chip).to.be.at.least(4.5);
    });
  }

  it('have enough contrast on both surfaces if an engine has no light-dark(), and no two are the same', async () => {
    const element = await seatsOf(caseNamed('dpr-2024'));
    element.style.setProperty('--_older', 'initial');
    element.style.setProperty('--_newer', ' ');
    const colors = drawn(element);
    expect(new Set(colors).size).to.equal(8);
    for (const color of colors.filter((one) => one !== '#f5c400')) {
      for (const surface of surfaces) expect(contrast(color, surface), color).to.be.at.least(3);
    }
    for (const [chip, ink] of chips(element)) expect(contrast(chip, ink), chip).to.be.at.least(4.5);
  });
});

it('has no majority line in a district, and marks parties under the national threshold', async () => {
  const element = await seatsOf(caseNamed('district-threshold'));
  expect(shadow(element).querySelector('.house line')).to.equal(null);
  expect(dots(element)).to.equal(8);
  expect(read(element)).to.contain('10 partai di bawah ambang nasional 4%, tanpa kursi: 26,4% suara');
  unfold(element);
  expect(read(element)).to.contain('16 Perindo 9,8%');
});

describe('the districts of a parliament', () => {
  const openers = (element: Element): readonly HTMLButtonElement[] => [
    ...shadow(element).querySelectorAll<HTMLButtonElement>('.districts .opener'),
  ];

  it('can be searched, sorted and opened, with every seat in the order of division', async () => {
    const element = await seatsOf(caseNamed('dapil-2024'), {}, 720);
    unfold(element);
    expect(openers(element)).to.have.length(84);
    expect(read(element)).to.contain('Golkar +4.000, Ummat −1');
    const input = shadow(element).querySelector<HTMLInputElement>('.finder input')!;
    input.value = 'jawa timur i';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await element.updateComplete;
    expect(openers(element)[0]!.textContent).to.equal('Jawa Timur I');
    openers(element)[0]!.click();
    await element.updateComplete;
    expect(read(element)).to.contain('10 14 Demokrat 130.189');
    // 543.677 / 5 is under 130.189: it lacks 107.269 votes, as the file of the figures has it.
    expect(read(element)).to.contain('2 Gerindra 543.677 2 107.269');
    await expect(element).to.be.accessible();
  });

  it('begin with the closest if a reader asks for that', async () => {
    const element = await seatsOf(caseNamed('dapil-2024'), {}, 720);
    unfold(element);
    const select = shadow(element).querySelector('select')!;
    select.value = 'closest';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await element.updateComplete;
    expect(
      openers(element)
        .slice(0, 2)
        .map(({ textContent }) => textContent),
    ).to.deep.equal(['Banten II', 'Kalimantan Timur']);
    expect(read(element)).to.contain('Demokrat, kurang 26 suara');
  });
});

describe('an update', () => {
  it('without a change touches nothing', async () => {
    for (const named of cases) {
      const element = await seatsOf(named);
      const changes = await changesIn(element as never, async () => {
        element.results = JSON.parse(JSON.stringify(named.results)) as ElectionSeats['results'];
        await element.updateComplete;
        element.requestUpdate();
        await element.updateComplete;
      });
      expect(changes, named.name).to.deep.equal([]);
      element.parentElement!.remove();
    }
  });

  it('of one seat between neighbours touches only their wedges', async () => {
    const element = await seatsOf(caseNamed('dpr-2024'));
    const before = wedges(element).map((path) => path.getAttribute('d'));
    const results = parliament2024('abbreviation');
    element.results = { ...results, seats: { ...(results.seats as Record<string, number>), 1: 67, 2: 87 } };
    await element.updateComplete;
    const changed = wedges(element).map((path, index) => path.getAttribute('d') !== before[index]);
    expect(changed).to.deep.equal([true, true, false, false, false, false, false, false]);
  });

  it('of 1,000 seats is drawn with few elements', async () => {
    const element = await seatsOf(caseNamed('thousand'));
    expect(shadow(element).querySelectorAll('.house *').length).to.be.below(150);
  });
});

describe('contradictory input', () => {
  it('with a threshold for a DPRD is reported, to readers too', async () => {
    let element: ElectionSeats | undefined;
    const warnings = await warningsIn(async () => {
      element = await seatsOf(caseNamed('district-threshold-unknown'));
    });
    expect(warnings).to.deep.equal([
      '<election-seats> threshold: expected none for a DPRD (UU 7/2017 Pasal 415(3)), got one',
    ]);
    expect(read(element!)).to.contain('Ambang batas 4% suara sah nasional tidak diterapkan di sini');
    expect(read(element!)).not.to.contain('di bawah ambang');
  });

  it('is reported once for each path, and nothing else is lost', async () => {
    let element: ElectionSeats | undefined;
    const warnings = await warningsIn(async () => {
      element = await seatsOf(caseNamed('unknown-party'));
      element.requestUpdate();
      await element.updateComplete;
    });
    expect(warnings).to.deep.equal([
      '<election-seats> seats.9: expected the id of a candidate, got "9"',
      '<election-seats> seats: expected an entry for each candidate, got none for 3',
    ]);
    expect(dots(element!)).to.equal(44);
    expect(parts(element!, 'notice').map(({ textContent }) => textContent)).to.have.length(1);
  });

  it('in an attribute is reported, and the default is used', async () => {
    const warnings = await warningsIn(async () => {
      for (const seats of ['1001', '2,5', 'banyak']) {
        const element = await seatsOf(caseNamed('none'), { seats });
        expect(dots(element)).to.equal(0);
        expect(read(element)).to.contain('Data kursi belum tersedia');
      }
      expect(dots(await seatsOf(caseNamed('dpr-2024'), { arrange: 'size', threshold: 'empat' }))).to.equal(580);
    });
    expect(warnings).to.have.length(5);
    expect(warnings[0]).to.equal('<election-seats> seats: expected at most 1000 seats in all, got 1001');
  });

  it('with a seat that is not a number loses only that seat', async () => {
    const results = parliament2024('abbreviation');
    let element: ElectionSeats | undefined;
    const warnings = await warningsIn(async () => {
      const seats = { ...(results.seats as Record<string, number>), 1: 68.5 };
      element = await seatsOf({ ...caseNamed('dpr-2024'), results: { ...results, seats } });
    });
    expect(warnings).to.have.length(2);
    expect(warnings[0]).to.contain('seats.1: expected a whole number');
    expect(dots(element!)).to.equal(580 - 68);
    expect(read(element!)).to.contain('1 PKB – 10,6').and.not.to.contain('Mayoritas:');
    expect(shadow(element!).querySelector('.house line')).to.equal(null);
  });
});

describe('seats under embargo', () => {
  const closed = { version: 1, heading: 'Pemilu DPR', embargo: '2099-03-20T22:19:00+07:00', candidates: [] };

  it('may be announced without figures, and say when they come', async () => {
    let element: ElectionSeats | undefined;
    const warnings = await warningsIn(async () => {
      element = await seatsOf({ ...caseNamed('none'), results: closed });
    });
    expect(warnings).to.deep.equal([]);
    expect(read(element!)).to.equal('Perolehan kursi Pemilu DPR Hasil pemilihan tayang mulai 20 Maret 2099, 22.19 WIB');
  });

  it('are not announced if there is no embargo', async () => {
    const warnings = await warningsIn(async () => {
      const element = await seatsOf({ ...caseNamed('none'), results: { ...closed, embargo: undefined } });
      expect(read(element)).to.contain('Data hasil belum tersedia');
    });
    expect(warnings).to.have.length(1);
  });
});

describe('before the feed has answered', () => {
  const usual = window.fetch.bind(window);
  afterEach(() => {
    window.fetch = usual;
  });

  for (const width of [280, 640]) {
    it(`keeps room for the picture, in ${width} px`, async () => {
      const asked = new Promise<(response: Response) => void>((resolve) => {
        window.fetch = () => new Promise<Response>(resolve);
      });
      const box = fixtureSync<HTMLElement>(`<div style="width: ${width}px"></div>`);
      box.innerHTML =
        '<election-seats src="/dpr.json" rows="8" threshold="4" heading="Kursi DPR" subheading="Pemilu 2024"></election-seats>';
      const element = box.firstElementChild as ElectionSeats;
      await element.updateComplete;
      const place = (): number =>
        shadow(element).querySelector('.fold')!.getBoundingClientRect().bottom -
        shadow(element).querySelector('.house')!.getBoundingClientRect().top;
      const height = place();
      const [root] = parts(element, 'root');
      expect(root!.hasAttribute('data-waiting')).to.equal(true);
      expect(parts(element, 'row')).to.have.length(8);
      (await asked)(new Response(JSON.stringify(parliament2024('abbreviation'))));
      for (let tries = 0; tries < 100 && parts(element, 'seat', SVGPathElement).length < 2; tries++)
        await new Promise((resolve) => setTimeout(resolve, 20));
      expect(dots(element)).to.equal(580);
      expect(place()).to.be.closeTo(height, 1);
    });
  }
});
