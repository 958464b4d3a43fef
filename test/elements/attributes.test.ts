// Every attribute, its property, and what a reader sees of it.
import { expect } from '@open-wc/testing';
import type { ElectionResults } from '../../src/elements/results/election-results.js';
import { part, parts, read, shadow, texts } from './seen.js';
import { warningsIn } from './warnings.js';
import { settled, widget } from './widget.js';

const shows =
  (text: string) =>
  (element: ElectionResults): void => {
    expect(read(element)).to.contain(text);
  };

const says =
  (name: string, ...expected: readonly string[]) =>
  (element: ElectionResults): void => {
    expect(texts(element, name)).to.deep.equal(expected);
  };

/** What makes a result one that a rule applies to. */
const determined = 'kind="official" status="determined"';

/** An attribute, a value, what is seen with it, and other attributes that it needs. */
const attributes: readonly (readonly [
  attribute: string,
  value: string,
  seen: (element: ElectionResults) => void,
  beside?: string,
])[] = [
  ['heading', 'Hasil <b>Pemilu</b>', says('heading', 'Hasil <b>Pemilu</b>')],
  ['subheading', 'Putaran pertama', says('subheading', 'Putaran pertama')],
  ['heading-level', '4', (element) => expect(part(element, 'heading').localName).to.equal('h4'), 'heading="Hasil"'],
  ['source', 'KPU', says('source', 'Sumber: KPU')],
  [
    'source-url',
    'https://kpu.go.id/hasil',
    (element) => expect(part(element, 'source').querySelector('a')).to.have.property('href', 'https://kpu.go.id/hasil'),
    'source="KPU"',
  ],
  ['chart', 'donut', (element) => expect(parts(element, 'donut')).to.have.length(1)],
  ['order', 'votes', says('name', 'Prabowo & Gibran', 'Anies & Muhaimin', 'Ganjar & Mahfud')],
  ['decimals', '3', says('share', '24,948%', '58,586%', '16,466%')],
  ['rounding', 'largest-remainder', says('share', '24,95%', '58,59%', '16,46%'), 'decimals="2"'],
  ['locale', 'en', says('votes', '40,971,906 votes', '96,214,691 votes', '27,040,878 votes')],
  ['theme', 'dark', (element) => expect(getComputedStyle(element).colorScheme).to.equal('dark')],
  ['kind', 'preliminary', says('badge', 'Hitungan sementara')],
  ['rule', 'plurality', shows('Prabowo & Gibran memenuhi syarat menang'), determined],
  ['election-date', '2010-06-30', shows('Aturan saat itu tidak dihitung di sini.'), `${determined} rule="plurality"`],
  ['round', '2', says('badge', 'Putaran kedua')],
  ['status', 'disputed', says('banner', 'Sengketa di MK: hasil belum final')],
  [
    'status-date',
    '2024-03-22',
    says('banner', 'Sengketa di MK, 22 Maret 2024: hasil belum final'),
    'status="disputed"',
  ],
  ['counted', '643124', shows('Data masuk 643.124 dari 823.378 TPS (78,11%)'), 'stations="823378"'],
  ['stations', '823.378', shows('Data masuk 643.124 dari 823.378 TPS (78,11%)'), 'counted="643124"'],
  ['registered', '204.421.612', shows('Pemilih terdaftar 204.421.612')],
  ['invalid', '4,194,536', shows('Suara tidak sah 4.194.536')],
  ['pollster', 'Lembaga Survei', shows('Lembaga Survei')],
  ['sample', '92,40', shows('Sampel masuk 92,40%')],
  ['margin', '1.0', shows('Margin of error ±1,0 poin persen')],
  ['updated', '2024-03-20T22:19:00+07:00', says('updated', 'Diperbarui 20 Maret 2024, 22.19 WIB')],
  ['embargo', '2099-02-14T15:00:00+07:00', shows('Hasil pemilihan tayang mulai 14 Februari 2099, 15.00 WIB')],
  ['time-zone', 'WIT', says('updated', 'Diperbarui 20 Maret 2024, 22.19 WIT'), 'updated="2024-03-20T22:19"'],
  ['threshold', '4,5', (element) => expect(read(element)).to.contain('Ambang 4,5%')],
  ['controls', 'data', says('button', 'Unduh & bagikan ▾')],
  // What a picture has of it, test/export/svg/social.test.ts tells.
  ['brand', 'Warta Nusa', (element) => expect(element.brand).to.equal('Warta Nusa')],
  [
    'previous',
    '{"electionDate":"2019-04-17","candidates":[{"name":"Anies & Muhaimin","votes":1},{"name":"Prabowo & Gibran","votes":1}]}',
    (element) => expect(parts(element, 'change')).to.have.length(2),
  ],
  ['plain', '', (element) => expect(getComputedStyle(part(element, 'root')).borderTopWidth).to.equal('0px')],
  [
    'results',
    '{"candidates":[{"name":"Kolom","votes":"9007199254740993"}]}',
    says('votes', '9.007.199.254.740.993 suara'),
  ],
];

const reflecting = ['chart', 'theme', 'kind', 'plain'];
const propertyOf = (attribute: string): string =>
  attribute.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());

/** Those that need a feed or the code of a state are tested beside them. */
const ofFeeds = 'src format candidates-src regions-src map-src feed-key feed-policy refresh rows verify-url'.split(' ');

it('the list has all attributes and no others', () => {
  const { observedAttributes } = customElements.get('election-results') as unknown as { observedAttributes: string[] };
  expect([...observedAttributes].sort()).to.deep.equal([...attributes.map(([name]) => name), ...ofFeeds].sort());
});

for (const [attribute, value, seen, beside = ''] of attributes) {
  describe(attribute, () => {
    it('is drawn if it is set from the start', async () => {
      const element = await widget(beside);
      const plain = read(element);
      const styled = await widget(`${beside} ${attribute}='${value.replace(/'/g, '&#39;')}'`);
      seen(styled);
      expect(() => seen(element), 'the same is not seen without it').to.throw();
      expect(plain).to.contain('Prabowo & Gibran');
    });

    it('can be set and removed later', async () => {
      const element = await widget(beside);
      const before = read(element);
      element.setAttribute(attribute, value);
      await settled(element);
      seen(element);
      element.removeAttribute(attribute);
      await settled(element);
      expect(read(element)).to.equal(before);
      expect(() => seen(element)).to.throw();
    });

    it('can be set as a property', async () => {
      const element = await widget(beside);
      Object.assign(element, { [propertyOf(attribute)]: attribute === 'plain' ? true : value });
      await settled(element);
      seen(element);
      expect(element.hasAttribute(attribute)).to.equal(reflecting.includes(attribute));
      if (reflecting.includes(attribute)) expect(element.getAttribute(attribute)).to.equal(value);
    });

    it('can be read from its property', async () => {
      const element = await widget(`${beside} ${attribute}='${value}'`);
      expect(element).to.have.property(propertyOf(attribute), attribute === 'plain' ? true : value);
    });
  });
}

it('adds no attribute to a tag without it', async () => {
  expect((await widget()).getAttributeNames()).to.deep.equal([]);
});

it('accepts figures as numbers too', async () => {
  const element = await widget();
  Object.assign(element, { decimals: 2, headingLevel: 3, heading: 'Hasil', counted: 30, stations: 40n, margin: 1.5 });
  await settled(element);
  expect(texts(element, 'share')).to.deep.equal(['24,95%', '58,59%', '16,47%']);
  expect(part(element, 'heading').localName).to.equal('h3');
  expect(read(element)).to.contain('Data masuk 30 dari 40 TPS (75,00%)').and.to.contain('±1,5 poin persen');
});

describe('an unknown value', () => {
  const unknown: readonly (readonly [attribute: string, value: string, beside?: string])[] = [
    ['chart', 'pie'],
    ['heading-level', '1', 'heading="Hasil"'],
    ['theme', 'sepia'],
    ['locale', 'jv'],
    ['time-zone', 'UTC', 'updated="2024-03-20T22:19"'],
    ['order', 'name'],
    ['decimals', '5'],
    ['rounding', 'down'],
    ['kind', 'exit-poll'],
    ['rule', 'fptp', 'kind="official"'],
    ['round', '3'],
    ['status', 'final'],
    ['threshold', 'lima'],
    ['threshold', '100,1'],
    ['margin', '101'],
    ['sample', '-1'],
    ['registered', '1.5'],
    ['invalid', 'banyak'],
    ['updated', '30 Februari'],
    ['source-url', 'javascript:alert(1)', 'source="KPU"'],
  ];
  for (const [attribute, value, beside = ''] of unknown) {
    it(`${attribute}="${value}" has no effect, with one warning`, async () => {
      const element = await widget(beside);
      const before = read(element);
      const warnings = await warningsIn(async () => {
        element.setAttribute(attribute, value);
        await settled(element);
        element.removeAttribute(attribute);
        await settled(element);
        element.setAttribute(attribute, value);
        await settled(element);
      });
      expect(read(element).replace(' Sebagian keterangan dari sumber tidak terbaca.', '')).to.equal(before);
      expect(warnings, warnings.join('\n')).to.have.length(1);
      expect(warnings[0]).to.match(/^<election-results> [\w.-]+: expected .+, got ".*"$/);
      expect(warnings[0]).to.contain(value);
    });
  }

  it('is reported once for each attribute', async () => {
    const warnings = await warningsIn(() => widget('chart="pie" order="name" decimals="5"'));
    expect(warnings).to.have.members([
      '<election-results> order: expected ballot, votes, got "name"',
      '<election-results> decimals: expected 1, 0, 2, 3, 4, got "5"',
      '<election-results> chart: expected bar, stacked, donut, table, got "pie"',
    ]);
  });

  it('a known value gives no warning', async () => {
    // A second round of three is a fault.
    const all = attributes
      .filter(([name]) => name !== 'results' && name !== 'round')
      .map(([name, value]) => `${name}='${value}'`);
    expect(await warningsIn(() => widget(all.join(' ')))).to.deep.equal([]);
  });
});

it('the language is that of the tag, even if the page has another', async () => {
  document.documentElement.lang = 'en';
  try {
    expect(texts(await widget(), 'share')[0]).to.equal('24,9%');
  } finally {
    document.documentElement.lang = 'id';
  }
});

it('changes from view to view and back', async () => {
  const element = await widget();
  const before = read(element);
  for (const chart of ['stacked', 'donut', 'table', 'bar'] as const) {
    element.chart = chart;
    await settled(element);
    expect(part(element, 'root').dataset.chart).to.equal(chart);
    expect(texts(element, 'share')).to.deep.equal(['24,9%', '58,6%', '16,5%']);
  }
  expect(read(element)).to.equal(before);
  expect(shadow(element).querySelectorAll('figure')).to.have.length(1);
});
