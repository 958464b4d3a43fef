// Bad input of every kind: what the reader sees, and what the developer is warned of.
import { expect } from '@open-wc/testing';
import type { ElectionResults } from '../../src/elements/results/election-results.js';
import { caseNamed } from '../cases/index.js';
import { filled, outside, overlaps, part, parts, read, seenTexts, shadow, texts } from './seen.js';
import { warningsIn } from './warnings.js';
import { results2024, settled, widget, widgetOf } from './widget.js';

const unavailable = 'Data hasil belum tersedia';
const stale = 'Data terbaru tidak terbaca. Menampilkan data terakhir yang terbaca.';
/** The text of a card with the notice, which is above its rows. */
const withNotice = (text: string): string => text.replace('1 Anies', `${stale} 1 Anies`);

type Fault = readonly [what: string, results: unknown, path: string, message: string | RegExp];

const candidates = (second: object): object => ({
  candidates: [
    { name: 'Melati', votes: 1 },
    { name: 'Kenanga', votes: 2, ...second },
  ],
});

/** Faults in a results object after which no figures can be shown. */
const fatal: readonly Fault[] = [
  ['negative votes', candidates({ votes: -1 }), 'candidates[1].votes', 'expected a whole number, got -1'],
  ['fractional votes', candidates({ votes: '1,5' }), 'candidates[1].votes', 'expected a whole number, got "1,5"'],
  [
    'fractional votes as a number',
    candidates({ votes: 1.5 }),
    'candidates[1].votes',
    'expected a whole number, got 1.5',
  ],
  [
    'votes that are no number',
    candidates({ votes: 'dua' }),
    'candidates[1].votes',
    'expected a whole number, got "dua"',
  ],
  [
    'votes that are not there',
    candidates({ votes: null }),
    'candidates[1].votes',
    'expected a whole number, got nothing',
  ],
  ['votes past 2^53 as a number', candidates({ votes: 2 ** 60 }), 'candidates[1].votes', /digits as a string/],
  ['a name that is not there', candidates({ name: '' }), 'candidates[1].name', /expected text/],
  ['the same id twice', candidates({ id: 'Melati' }), 'candidates[1].id', /of its own/],
  ['no candidates', {}, 'candidates', 'expected a list of candidates, got nothing'],
  ['an empty list of candidates', { candidates: [] }, 'candidates', 'expected a list of candidates, got an empty list'],
  [
    'candidates that are no list',
    { candidates: { a: 1 } },
    'candidates',
    'expected a list of candidates, got an object',
  ],
  ['a candidate that is no object', { candidates: ['Melati'] }, 'candidates[0]', 'expected an object, got "Melati"'],
  ['a list in place of an object', [1, 2], '', 'expected an object, got a list'],
  ['a version that is not known', { version: 2, ...candidates({}) }, 'version', 'expected 1, got 2'],
];

const warning = (path: string): string => `<election-results> ${path}: `;

async function set(element: ElectionResults, results: unknown): Promise<ElectionResults> {
  element.results = results as ElectionResults['results'];
  return settled(element);
}

function expectTold(warnings: readonly string[], path: string, message: string | RegExp): void {
  expect(warnings, warnings.join('\n')).to.have.length(1);
  expect(warnings[0]!.startsWith(warning(path)), warnings[0]).to.equal(true);
  if (typeof message === 'string') expect(warnings[0]!.slice(warning(path).length)).to.equal(message);
  else expect(warnings[0]).to.match(message);
}

for (const [what, results, path, message] of fatal) {
  describe(what, () => {
    it('leaves a card with a notice, and one warning', async () => {
      const element = await widget('heading="Hasil" source="KPU"', '');
      const warnings = await warningsIn(() => set(element, results));
      expect(read(element)).to.equal(`Hasil ${unavailable} Sumber: KPU`);
      expectTold(warnings, path, message);
    });

    it('keeps the last good figures, with a notice, until the input is right again', async () => {
      const element = await set(await widget('', ''), results2024);
      const before = read(element);
      const warnings = await warningsIn(async () => {
        await set(element, results);
        await set(element, JSON.stringify(results));
        element.requestUpdate();
        await settled(element);
      });
      expect(read(element)).to.equal(withNotice(before));
      expectTold(warnings, path, message);
      await set(element, results2024);
      expect(read(element)).to.equal(before);
    });
  });
}

describe('JSON that cannot be read', () => {
  for (const [what, json] of Object.entries({ cut: '{"candidates":[{"name"', empty: '', 'a sentence': 'tidak ada' })) {
    it(`is reported if it is ${what}, in the attribute`, async () => {
      const element = await widget('', '');
      const warnings = await warningsIn(async () => {
        element.setAttribute('results', json);
        await settled(element);
      });
      expect(read(element)).to.equal(unavailable);
      expectTold(warnings, '', /^<election-results> : expected JSON, got /);
    });
  }

  it('keeps the last good figures', async () => {
    const element = await widget(`results='${JSON.stringify(results2024)}'`, '');
    const before = read(element);
    element.setAttribute('results', '{');
    await settled(element);
    expect(read(element)).to.equal(withNotice(before));
  });
});

describe('faulty children', () => {
  const good = '<candidate-pair number="1" votes="1">Melati</candidate-pair>';
  const bad: readonly (readonly [pair: string, path: string])[] = [
    ['<candidate-pair number="2" votes="-3">Kenanga</candidate-pair>', 'candidates[1].votes'],
    ['<candidate-pair number="2" votes="1,5">Kenanga</candidate-pair>', 'candidates[1].votes'],
    ['<candidate-pair number="2" votes="1.00">Kenanga</candidate-pair>', 'candidates[1].votes'],
    ['<candidate-pair number="2" votes="1.000,000">Kenanga</candidate-pair>', 'candidates[1].votes'],
    ['<candidate-pair number="2" votes="3 suara">Kenanga</candidate-pair>', 'candidates[1].votes'],
    ['<candidate-pair number="2">Kenanga</candidate-pair>', 'candidates[1].votes'],
    ['<candidate-pair number="2" votes="3"> </candidate-pair>', 'candidates[1].name'],
    ['<candidate-pair number="1" votes="3">Kenanga</candidate-pair>', 'candidates[1].id'],
    ['<candidate-pair number="2" candidate-id="1" votes="3">Kenanga</candidate-pair>', 'candidates[1].id'],
  ];
  for (const [pair, path] of bad) {
    it(`${pair} is reported`, async () => {
      const warnings = await warningsIn(async () => {
        expect(read(await widget('', good + pair))).to.equal(unavailable);
      });
      expect(warnings, warnings.join('\n')).to.have.length(1);
      expect(warnings[0]!.startsWith(warning(path)), warnings[0]).to.equal(true);
    });
  }

  it('keep the last good figures until they are right again', async () => {
    const element = await widget();
    const before = read(element);
    const pair = element.querySelector('candidate-pair')!;
    pair.setAttribute('votes', 'banyak');
    await settled(element);
    expect(read(element)).to.equal(withNotice(before));
    pair.setAttribute('votes', '40971906');
    await settled(element);
    expect(read(element)).to.equal(before);
  });

  it('lose only their colours, photos and numbers, if these are faulty', async () => {
    const warnings = await warningsIn(async () => {
      const element = await widget(
        '',
        `<candidate-pair number="satu" votes="1" color="hijau" photo="javascript:alert(1)">Melati</candidate-pair>
         <candidate-pair number="0" votes="3" color="#12345" photo="data:image/png;base64,AA">Kenanga</candidate-pair>`,
      );
      expect(texts(element, 'row')).to.deep.equal(['A Melati 1 suara 25,0%', 'B Kenanga 3 suara 75,0%']);
      expect(parts(element, 'photo')).to.deep.equal([]);
      for (const bar of parts(element, 'bar')) expect(bar.getAttribute('color')).to.match(/^#[\da-f]{6}$/);
    });
    expect(warnings.map((told) => told.split(': ')[0])).to.have.members(
      ['number', 'color', 'photo'].flatMap((field) =>
        [0, 1].map((index) => `<election-results> candidates[${index}].${field}`),
      ),
    );
  });
});

describe('a faulty table', () => {
  const table = (cells: string): string =>
    `<table><tr><td>1</td><td>Melati</td><td>1</td></tr><tr>${cells}</tr></table>`;
  for (const [cells, path] of [
    ['<td>2</td><td>Kenanga</td><td>1,5</td>', 'candidates[1].votes'],
    ['<td>2</td><td>Kenanga</td><td></td>', 'candidates[1].votes'],
    ['<td>2</td><td></td><td>3</td>', 'candidates[1].name'],
    ['<td>1</td><td>Kenanga</td><td>3</td>', 'candidates[1].id'],
    ['<td>2</td>', 'candidates[1].votes'],
  ] as const) {
    it(`is reported if it has ${cells}, and stays as it is`, async () => {
      const warnings = await warningsIn(async () => {
        const element = await widget('', table(cells));
        expect(element.innerText).to.match(/^1\s+Melati\s+1/);
        expect(element.querySelector('table')!.getClientRects()).to.have.length(1);
      });
      expect(
        warnings.some((told) => told.startsWith(warning(path))),
        warnings.join('\n'),
      ).to.equal(true);
      expect(new Set(warnings).size, 'none twice').to.equal(warnings.length);
    });
  }
});

describe('faulty details', () => {
  it('never lose the figures, and readers are told of missing ones', async () => {
    let element: ElectionResults | undefined;
    const warnings = await warningsIn(async () => {
      element = await widgetOf(caseNamed('bad-details'));
    });
    expect(texts(element!, 'share')).to.deep.equal(['28,9%', '49,8%', '21,3%']);
    expect(read(element!)).to.contain('Sebagian keterangan dari sumber tidak terbaca.');
    expect(shadow(element!).querySelectorAll('a, img, time')).to.have.length(0);
    expect(warnings.map((told) => told.replace(/^<election-results> (.*?): .*$/, '$1'))).to.have.members([
      'updated',
      'source.url',
      'progress.counted',
      'invalidVotes',
      'registeredVoters',
      'candidates[0].color',
      'candidates[1].photo',
      'candidates[2].parties',
    ]);
  });

  for (const [attributes, path] of [
    ['counted="banyak" stations="4"', 'progress.counted'],
    ['counted="4" stations="0"', 'progress.total'],
    ['registered="-1"', 'registeredVoters'],
    ['invalid="1,5"', 'invalidVotes'],
    ['updated="kemarin"', 'updated'],
  ] as const) {
    it(`${attributes} is left out, with a notice and a warning`, async () => {
      const warnings = await warningsIn(async () => {
        const element = await widget(attributes);
        expect(texts(element, 'share')).to.deep.equal(['24,9%', '58,6%', '16,5%']);
        expect(texts(element, 'notice')).to.deep.equal(['Sebagian keterangan dari sumber tidak terbaca.']);
      });
      expect(warnings).to.have.length(1);
      expect(warnings[0]!.startsWith(warning(path)), warnings[0]).to.equal(true);
    });
  }

  for (const url of ['javascript:alert(1)', ' java\tscript:alert(1)', 'data:text/html,x', 'kpu.go.id', '//']) {
    it(`make no link of “${url}”`, async () => {
      const element = await widget('source="KPU"');
      element.sourceUrl = url;
      await settled(element);
      expect(read(element)).to.match(/Sumber: KPU$/);
      expect(shadow(element).querySelectorAll('[href]')).to.have.length(0);
    });
  }

  it('are shown where they contradict each other, with a notice', async () => {
    const element = await widgetOf(caseNamed('counted-above-stations'));
    expect(read(element)).to.contain('Data masuk 800.120 dari 800.000 TPS (100,02%)');
    expect(texts(element, 'notice')).to.include('Dalam data sumber, TPS yang sudah masuk melebihi jumlah seluruh TPS.');
    const above = await widgetOf(caseNamed('votes-above-registered'));
    expect(texts(above, 'notice')).to.include(
      'Dalam data sumber, jumlah suara melebihi jumlah pemilih terdaftar; pemilih tambahan mungkin belum termasuk.',
    );
    const regions = await widgetOf(caseNamed('regions-not-adding-up'));
    expect(texts(regions, 'notice')).to.include('Data provinsi belum lengkap (37 dari 38)');
  });
});

describe('hostile text', () => {
  it('is text everywhere, never markup', async () => {
    const markup = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
    const element = await widget('', '');
    await set(element, {
      heading: markup,
      subheading: markup,
      source: { name: markup },
      pollster: markup,
      notice: markup,
      candidates: [{ name: markup, votes: 1, parties: [markup] }],
    });
    const title = document.title;
    expect(shadow(element).querySelectorAll('img, script')).to.have.length(0);
    for (const name of ['heading', 'subheading', 'name', 'notice']) {
      expect(texts(element, name)[0], name).to.equal(markup);
    }
    expect(read(element).split(markup)).to.have.length(8);
    expect(document.title).to.equal(title);
  });

  it('does not change the direction of the text beside it', async () => {
    const element = await widgetOf(caseNamed('hostile-names'));
    const [markup, turned, spaced] = texts(element, 'name');
    expect(markup).to.equal('<img src=x onerror=alert(1)> & <b>Kenanga</b>');
    expect(turned).to.equal('itnareM & anadneC');
    expect(spaced).to.equal('Rajawali &amp; Merpati');
    expect(shadow(element).textContent).not.to.match(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/);
  });

  it('stays beside its figures if it is written from right to left', async () => {
    const element = await widget('', '<candidate-pair number="1" votes="3">محمد & علي 12</candidate-pair>');
    const name = parts(element, 'name')[0]!.getBoundingClientRect();
    const share = parts(element, 'share')[0]!.getBoundingClientRect();
    expect(texts(element, 'name')).to.deep.equal(['محمد & علي 12']);
    expect(name.right).to.be.at.most(share.left + 1);
  });

  it('of 10,000 characters is cut and reported, and the card keeps its layout', async () => {
    const box = { name: '', title: '', results: { candidates: [{ name: 'M'.repeat(10_000), votes: 1 }] } };
    for (const chart of ['bar', 'stacked', 'donut', 'table']) {
      let element: ElectionResults | undefined;
      const warnings = await warningsIn(async () => {
        element = await widgetOf(box, { chart }, 280);
      });
      expect(texts(element!, 'name')[0]).to.match(/^M{500}…$/);
      const seen = seenTexts(element!);
      expect(overlaps(seen), chart).to.deep.equal([]);
      expect(outside(seen, part(element!, 'root').getBoundingClientRect()), chart).to.deep.equal([]);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(/candidates\[0\]\.name: expected at most 500 characters/);
    }
  });
});

describe('a thousand candidates', () => {
  const results = {
    candidates: Array.from({ length: 1000 }, (_, index) => ({ name: `Calon ${index + 1}`, votes: 1000 - index })),
  };

  for (const chart of ['bar', 'stacked', 'donut', 'table']) {
    it(`are a hundred rows and a notice, as a ${chart}`, async () => {
      const element = await widgetOf({ name: '', title: '', results }, { chart });
      expect(parts(element, 'row')).to.have.length(100);
      expect(texts(element, 'name')[99]).to.equal('Calon 100');
      expect(texts(element, 'notice')).to.include('Menampilkan 100 dari 1.000 calon');
      // 1000 of 500,500.
      expect(texts(element, 'share')[0]).to.equal('0,2%');
      expect(overlaps(seenTexts(element))).to.deep.equal([]);
    });
  }
});

describe('zero votes', () => {
  for (const chart of ['bar', 'stacked', 'donut', 'table']) {
    it(`have – as shares, and nothing is drawn, as a ${chart}`, async () => {
      const element = await widgetOf(caseNamed('no-votes'), { chart });
      expect(texts(element, 'share')).to.deep.equal(['–', '–', '–']);
      expect(shadow(element).innerHTML).not.to.match(/NaN|Infinity|undefined/);
      for (const bar of parts(element, 'bar', SVGGraphicsElement)) expect(filled(bar).width).to.equal(0);
    });
  }
});

it('no input is not a fault', async () => {
  const warnings = await warningsIn(async () => {
    expect(read(await widget('heading="Hasil"', ''))).to.equal(`Hasil ${unavailable}`);
  });
  expect(warnings).to.deep.equal([]);
});

it('a fault of many widgets is reported by each of them, and once by one widget', async () => {
  const warnings = await warningsIn(async () => {
    for (const element of [await widget('', ''), await widget('', '')]) {
      await set(element, candidates({ votes: 'x' }));
      await set(element, candidates({ votes: 3 }));
      await set(element, candidates({ votes: 'x' }));
      await set(element, candidates({ votes: 'y' }));
    }
  });
  expect(warnings.map((told) => told.slice(-3))).to.deep.equal(['"x"', '"y"', '"x"', '"y"']);
});
