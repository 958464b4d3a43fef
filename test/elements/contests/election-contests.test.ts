import { expect } from '@open-wc/testing';
import { audited } from '../audited.js';
import { sendKeys } from '@web/test-runner-commands';
import type { ElectionContests } from '../../../src/elements/contests/election-contests.js';
import { decided, governors, oneFaulty, syntheticContests, undecided } from '../../cases/contests.js';
import { outside, overlaps, part, read, seenTexts, shadow, textOf, texts } from '../seen.js';
import { labels, offered, openMenu } from '../menu.js';
import { warningsIn } from '../warnings.js';
import { briefs, caseNamed, cases, contestsOf, drawn, find, names, opener, order, rows, status } from './contests.js';

/** A copy whose contests may be changed. */
const changed = (change: (contests: Contest[]) => void): unknown => {
  const copy = structuredClone(governors) as unknown as { contests: Contest[] };
  change(copy.contests);
  return copy;
};
interface Contest {
  id: string;
  subheading: string;
  updated: string;
  candidates: { id: string; name: string; votes: number }[];
}

/** The rows in which anything changed while `action` ran, by their names afterwards; other places by their own names. */
async function changedRows(element: ElectionContests, action: () => unknown): Promise<ReadonlySet<string>> {
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((more) => records.push(...more));
  observer.observe(shadow(element), { attributes: true, characterData: true, childList: true, subtree: true });
  await action();
  await drawn(element);
  records.push(...observer.takeRecords());
  observer.disconnect();
  return new Set(
    records.map(({ target }) => {
      const at = target instanceof Element ? target : target.parentElement;
      const row = at?.closest('.contest');
      return row ? textOf(opener(row)) : (at?.getAttribute('part') ?? at?.localName ?? '');
    }),
  );
}

describe("the ten governors' contests of 2024", () => {
  it('have a row each: leader, share, lead, stations and kind', async () => {
    const element = await contestsOf(caseNamed('governors'));
    expect(names(element)).to.deep.equal(governors.contests.map((one) => (one as Contest).subheading));
    expect(briefs(element)[0]).to.equal('Aceh 2 Muzakir Manaf 53,0% 1 47,0% selisih 6,0 97,12% TPS');
    expect(read(element)).to.contain('Pemilihan Gubernur 2024 Sepuluh provinsi Hitungan sementara');
    expect(read(element)).to.contain('10 pemilihan').and.to.contain('Sumber: KPU, Sirekap Pilkada 2024');
    await expect(element).to.be.accessible();
  });

  it('have one line each in a wide card, and no more than two in others', async () => {
    for (const [width, most] of [
      [280, 76],
      [360, 76],
      [640, 56],
      [720, 40],
      [960, 40],
    ] as const) {
      const element = await contestsOf(caseNamed('governors'), {}, width);
      for (const row of rows(element)) expect(row.getBoundingClientRect().height, `${width}`).to.be.at.most(most);
      if (width >= 720) expect(briefs(element)[0]).to.contain('Bustami Hamzah 47,0% 6,0 97,12% TPS');
    }
  });

  it('have bars on one scale, as long as the leads, and no colour of a candidate', async () => {
    const element = await contestsOf(caseNamed('governors'), {}, 720);
    for (const [index, row] of rows(element).entries()) {
      const votes = (governors.contests[index] as Contest).candidates.map((one) => one.votes).sort((a, b) => b - a);
      const points = ((votes[0]! - votes[1]!) * 100) / votes.reduce((sum, figure) => sum + figure, 0);
      const svg = row.querySelector('.lead svg')!.getBoundingClientRect();
      const bar = row.querySelector<SVGRectElement>('.lead [part="bar"]')!.getBoundingClientRect();
      expect(bar.width).to.be.closeTo((svg.width * Math.min(70, points)) / 70, 0.1);
    }
    opener(rows(element)[0]!).click();
    await element.updateComplete;
    expect(shadow(element).innerHTML).not.to.match(/#b67352|#8cb9bd/i);
  });

  it('name the pairs as newspapers do, and as the source writes them in an opened row', async () => {
    const element = await contestsOf(caseNamed('governors'));
    expect(briefs(element)[1]).to.contain('M. Bobby Afif Nasution');
    opener(rows(element)[9]!).click();
    await element.updateComplete;
    const whole = textOf(rows(element)[9]!.querySelector('.whole')!);
    expect(whole).to.contain('Dr. Ir. H. Gusnar Ismail, M.M. & ');
    expect(whole).to.contain('Ejaan sumber: 4 Dr. Ir. H. GUSNAR ISMAIL, M.M. - ');
  });

  it("use a feed's short name, if there is one", async () => {
    const element = await contestsOf({
      contests: changed(([aceh]) => {
        (aceh!.candidates[1] as { shortName?: string }).shortName = 'Mualem';
      }),
    });
    expect(briefs(element)[0]).to.contain('2 Mualem 53,0%');
  });

  it('repeat the closest above the others', async () => {
    const element = await contestsOf(caseNamed('governors'));
    const shelf = shadow(element).querySelector('.shelf')!;
    expect(textOf(shelf.querySelector('.shelf-name')!)).to.equal('Paling ketat');
    expect([...shelf.querySelectorAll('.opener')].map(textOf)).to.deep.equal(['Aceh', 'Kepulauan Riau', 'Bengkulu']);
    // A row opens where it is pressed, and not in both places.
    shelf.querySelector<HTMLElement>('.opener')!.click();
    await element.updateComplete;
    expect(shelf.querySelectorAll('.whole')).to.have.length(1);
    expect(shadow(element).querySelectorAll('.board .whole')).to.have.length(0);
    await find(element, 'aceh');
    expect(shadow(element).querySelector('.shelf')).to.equal(null);
  });

  it('open in place, by a press anywhere on the row and by keyboard', async () => {
    const element = await contestsOf(caseNamed('governors'));
    const [aceh, utara] = rows(element);
    expect(opener(aceh!).getAttribute('aria-expanded')).to.equal('false');
    const { left, top, width, height } = aceh!.querySelector('.brief')!.getBoundingClientRect();
    const hit = shadow(element).elementFromPoint(left + width * 0.75, top + height / 2);
    (hit as HTMLElement).click();
    await element.updateComplete;
    expect(opener(aceh!).getAttribute('aria-expanded')).to.equal('true');
    expect(textOf(aceh!)).to.contain('1.440.904 suara').and.to.contain('Data masuk 9.425 dari 9.704 TPS (97,12%)');
    expect(textOf(aceh!)).to.contain('Diperbarui 28 November 2024, 10.15 WIB');
    opener(utara!).focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(textOf(utara!)).to.contain('3.434.824 suara');
    // Opening one does not close another, and an opened row is a picture that passes the audit.
    expect(textOf(aceh!)).to.contain('1.440.904 suara');
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(textOf(utara!)).not.to.contain('3.434.824 suara');
    expect(opener(utara!).getAttribute('aria-expanded')).to.equal('false');
    expect(shadow(element).activeElement).to.equal(opener(utara!));
  });

  it('show an update in the rows that it changes, and nowhere else', async () => {
    const element = await contestsOf(caseNamed('governors'));
    const next = () =>
      changed(([, , barat]) => {
        barat!.candidates[1]!.votes += 500_000;
      });
    const touched = await changedRows(element, () => (element.contests = next()));
    expect([...touched]).to.deep.equal(['Sumatera Barat']);
    expect(briefs(element)[2]).to.contain('1 Mahyeldi 63,2%');
    expect([...(await changedRows(element, () => (element.contests = next())))]).to.deep.equal([]);
  });

  it('stay open where they are after an update', async () => {
    const element = await contestsOf(caseNamed('governors'));
    opener(rows(element)[3]!).click();
    opener(rows(element)[5]!).click();
    await element.updateComplete;
    element.contests = changed((contests) => {
      contests[3]!.candidates[0]!.votes = 1_200_000;
      contests.unshift({ ...contests[5]!, id: 'baru', subheading: 'Baru' });
    });
    await drawn(element);
    expect(
      rows(element)
        .filter((row) => row.querySelector('.whole'))
        .map((row) => textOf(opener(row))),
    ).to.deep.equal(['Riau', 'Sumatera Selatan']);
    expect(textOf(rows(element)[4]!)).to.contain('1.200.000 suara');
  });

  it('mark votes that fell, in the row and in the whole result', async () => {
    const element = await contestsOf(caseNamed('governors'));
    element.contests = changed(([aceh]) => {
      aceh!.candidates[1]!.votes -= 904;
    });
    await drawn(element);
    expect(briefs(element)[0]).to.contain('Angka di sumber turun: MUZAKIR MANAF - FADHLULLAH, S.E. −904 suara');
    opener(rows(element)[0]!).click();
    await element.updateComplete;
    expect(textOf(rows(element)[0]!.querySelector('.whole')!))
      .to.contain('−904 suara')
      .and.to.contain('▼ 904');
  });
});

describe('a reader’s search', () => {
  it('finds rows by typing, and says how many there are', async () => {
    const element = await contestsOf(caseNamed('545'));
    expect(status(element)).to.equal('545 pemilihan');
    await find(element, '  UJI   54 ');
    expect(names(element)).to.deep.equal(
      ['54', '154', '254', '354', '454', '540', '541', '542', '543', '544', '545'].map(
        (number) => `Daerah uji ${number}`,
      ),
    );
    expect(status(element)).to.equal('11 dari 545 pemilihan');
    await find(element, 'zzz');
    expect(rows(element)).to.have.length(0);
    expect(status(element)).to.equal(
      '0 dari 545 pemilihan Tidak ada yang cocok. Coba nama daerah atau nama calon saja, atau hapus pencarian.',
    );
    await find(element, '');
    expect([rows(element).length, status(element)]).to.deep.equal([545, '545 pemilihan']);
  });

  it('changes only the rows that appear or disappear', async () => {
    const element = await contestsOf(caseNamed('governors'));
    const touched = await changedRows(element, () => find(element, 'sumatera'));
    expect(touched.has('Sumatera Utara')).to.equal(false);
    expect(touched.has('Aceh')).to.equal(true);
  });

  it('stays after an update', async () => {
    const element = await contestsOf(caseNamed('governors'));
    await find(element, 'mawardi');
    element.contests = changed(([aceh]) => {
      aceh!.candidates[0]!.name = 'MAWARDI';
    });
    await drawn(element);
    expect(names(element)).to.deep.equal(['Aceh', 'Riau', 'Sumatera Selatan']);
    expect(shadow(element).querySelector('input')!.value).to.equal('mawardi');
  });

  it('can be sorted', async () => {
    const element = await contestsOf(caseNamed('governors'));
    await order(element, 'lead');
    expect(names(element).slice(0, 3)).to.deep.equal(['Aceh', 'Kepulauan Riau', 'Bengkulu']);
    await order(element, 'progress');
    expect(names(element)[0]).to.equal('Lampung');
    await order(element, 'name');
    expect(names(element)[1]).to.equal('Bengkulu');
    await order(element, 'source');
    expect(names(element)[1]).to.equal('Sumatera Utara');
  });

  it('keeps the focus on a contest that an update moves, and the opened row moves with it', async () => {
    const element = await contestsOf(caseNamed('governors'));
    await order(element, 'lead');
    opener(rows(element)[1]!).focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    element.contests = changed((contests) => {
      contests.find(({ subheading }) => subheading === 'Kepulauan Riau')!.candidates[1]!.votes += 70_000;
    });
    await drawn(element);
    expect(names(element).slice(0, 2)).to.deep.equal(['Kepulauan Riau', 'Aceh']);
    expect(textOf(shadow(element).activeElement!)).to.equal('Kepulauan Riau');
    expect(
      rows(element)
        .map((row) => Boolean(row.querySelector('.whole')))
        .indexOf(true),
    ).to.equal(0);
  });
});

describe('figures that need care', () => {
  it('name no leader below half, in a tie, within the margin or before the time', async () => {
    const element = await contestsOf(caseNamed('undecided'));
    expect(rows(element).map((row) => row.querySelectorAll('.ahead').length)).to.deep.equal([0, 0, 1, 0, 0, 0, 0]);
    expect(briefs(element)[0]).to.contain('Suara sama');
    expect(briefs(element)[6]).to.equal('Daerah uji G Hitung cepat tayang mulai 27 November 2099, 15.00 WIB');
    expect(shadow(element).textContent).not.to.contain('30.000');
    opener(rows(element)[6]!).click();
    await element.updateComplete;
    expect(rows(element)[6]!.textContent).not.to.match(/30\.?000|29\.?000|%/);
  });

  it('always have the mark of test data', async () => {
    const element = await contestsOf(caseNamed('decided'));
    const banners = (of: Element) => shadow(of).querySelectorAll('[part="root"] > [part="banner"]');
    expect([...banners(element)].map(textOf)).to.deep.equal(['DATA UJI']);
    // What holds for all is said above, and not repeated.
    for (const brief of briefs(element)) expect(brief).not.to.contain('DATA UJI');
    const some = await contestsOf({
      contests: {
        ...governors,
        contests: [{ ...(governors.contests[0] as object), test: true }, governors.contests[1]],
      },
    });
    expect(banners(some)).to.have.length(0);
    expect(briefs(some).map((brief) => brief.includes('DATA UJI'))).to.deep.equal([true, false]);
  });

  it('are decided in the words of the law', async () => {
    const element = await contestsOf(caseNamed('decided'));
    expect(briefs(element)[2]).to.contain('1 Melati 45,0% 2 40,0% 100% TPS Putaran kedua');
    opener(rows(element)[5]!).click();
    await element.updateComplete;
    expect(textOf(rows(element)[5]!)).to.contain('UU 10/2016 Pasal 54D ayat (3)');
  });
});

describe('input that cannot be read', () => {
  it('loses only its contest, and the developer gets the path', async () => {
    let element!: ElectionContests;
    const warnings = await warningsIn(async () => {
      element = await contestsOf(caseNamed('one-faulty'));
    });
    expect(warnings).to.deep.equal([
      '<election-contests> contests[3].candidates[0].votes: expected a whole number, got "1,5"',
    ]);
    expect(briefs(element)[3]).to.equal('Riau Data hasil belum tersedia');
    expect(briefs(element)[4]).to.contain('61,0%');
  });

  it('leaves the last good rows, with a notice', async () => {
    const element = await contestsOf(caseNamed('governors'));
    await warningsIn(async () => {
      element.contests = oneFaulty;
      await drawn(element);
    });
    expect(briefs(element)[3]).to.contain('44,4%').and.to.contain('Data terbaru tidak terbaca');
    expect(texts(element, 'notice')).to.have.length(1);
  });

  it('as a whole leaves all rows, with one notice, and an event', async () => {
    const element = await contestsOf(caseNamed('governors'));
    const reasons: unknown[] = [];
    element.addEventListener('election-results-error', ({ path, reason, stale }) =>
      reasons.push([path, reason, stale]),
    );
    await warningsIn(async () => {
      element.contests = '{"contests":';
      await drawn(element);
    });
    expect(reasons).to.deep.equal([['', 'expected JSON, got "{\\"contests\\":"', true]]);
    expect(rows(element)).to.have.length(10);
    expect(texts(element, 'notice')).to.deep.equal([
      'Data terbaru tidak terbaca. Menampilkan data terakhir yang terbaca.',
    ]);
  });

  it('without rows before says that there are no results yet', async () => {
    const element = await contestsOf({});
    expect(read(element)).to.equal('Hasil semua pemilihan Data hasil belum tersedia');
    await warningsIn(async () => {
      expect(read(await contestsOf(caseNamed('none')))).to.equal('Pemilihan Gubernur 2024 Data hasil belum tersedia');
    });
  });

  it('gives the developer the first of hundreds of faults, and the number of the others', async () => {
    const { contests } = syntheticContests();
    const warnings = await warningsIn(() =>
      contestsOf({ contests: { contests: contests.map((one) => ({ ...(one as object), candidates: 1 })) } }),
    );
    expect(warnings).to.have.length(21);
    expect(String(warnings.at(-1))).to.contain(
      `contests: expected no faults beside these, got ${contests.length - 20}`,
    );
  });
});

describe('the tag', () => {
  it('takes JSON, and its own titles, source, language and decimals', async () => {
    const element = await contestsOf(
      { contests: JSON.stringify(governors) },
      {
        heading: 'Malam Pilkada',
        subheading: 'Gubernur',
        source: 'Redaksi',
        locale: 'en',
        decimals: '2',
        'heading-level': '3',
      },
    );
    expect(shadow(element).querySelector('h3')!.textContent).to.equal('Malam Pilkada');
    expect(read(element))
      .to.contain('Malam Pilkada Gubernur')
      .and.to.contain('Source: Redaksi')
      .and.to.contain('10 contests');
    expect(briefs(element)[0]).to.equal('Aceh 2 Muzakir Manaf 53.01% 1 46.99% lead 6.02 97.12% counted');
    element.locale = 'id';
    await element.updateComplete;
    expect(briefs(element)[0]).to.contain('53,01%').and.to.contain('selisih 6,02');
  });

  it('takes other contests, and removes them all', async () => {
    const element = await contestsOf(caseNamed('governors'));
    element.contests = decided;
    await drawn(element);
    expect(names(element)).to.have.length(decided.contests.length);
    element.contests = null;
    await drawn(element);
    expect(read(element)).to.equal('Hasil semua pemilihan Data hasil belum tersedia');
  });

  it('lets readers save the figures', async () => {
    const element = await contestsOf(caseNamed('decided'));
    expect(labels(element)).to.deep.equal(['Unduh & bagikan']);
    await openMenu(element);
    expect(offered(element)).to.deep.equal([
      ...['Unduh CSV', 'Unduh PNG', 'Unduh SVG', 'Gambar untuk medsos, mendatar', 'Gambar untuk medsos, tegak'],
    ]);
  });
});

for (const width of [280, 360, 640, 960]) {
  it(`no text is over another or outside the card, in ${String(width)} px`, async function () {
    this.timeout(60_000);
    for (const named of cases.filter(({ name }) => name !== 'contests-545')) {
      await warningsIn(async () => {
        const element = await contestsOf(named, {}, width);
        for (const row of rows(element).slice(0, 2)) opener(row).click();
        await element.updateComplete;
        // Names that are too long end in dots. The whole result has them in full.
        const seen = seenTexts(element).filter(({ element: at }) => !at.matches('.brief [part="name"], option'));
        expect(overlaps(seen), named.name).to.deep.equal([]);
        expect(outside(seen, part(element, 'root').getBoundingClientRect()), named.name).to.deep.equal([]);
        for (const name of shadow(element).querySelectorAll('.first > [part="name"]'))
          expect(name.getBoundingClientRect().width, named.name).to.be.at.least(Math.min(name.scrollWidth, 60) - 1);
        element.parentElement!.remove();
      });
    }
  });
}

for (const [theme, width] of [
  ['light', 320],
  ['dark', 640],
] as const) {
  it(`the audit finds nothing in any case in ${theme} at ${String(width)} px`, async function () {
    this.timeout(60_000);
    for (const named of audited(cases.filter(({ name }) => name !== 'contests-545'))) {
      await warningsIn(async () => {
        const element = await contestsOf(named, { theme }, width);
        element.parentElement!.style.cssText += `background: Canvas; color-scheme: ${theme}`;
        for (const row of rows(element).slice(0, 1)) opener(row).click();
        await element.updateComplete;
        await expect(element.parentElement!).to.be.accessible();
        element.parentElement!.remove();
      });
    }
  });
}

it('has 545 rows as a table that is read row by row', async () => {
  const element = await contestsOf(caseNamed('545'));
  const table = shadow(element).querySelector('.board > table')!;
  expect(table.querySelectorAll('[role="rowheader"]')).to.have.length(545);
  expect([...table.querySelectorAll('[role="columnheader"]')].map(({ textContent }) => textContent)).to.deep.equal([
    'Pemilihan',
    'Suara terbanyak',
    'Urutan kedua',
    'Selisih',
    'TPS',
    'Keterangan',
  ]);
  for (const row of table.querySelectorAll('tbody > .brief'))
    expect(row.querySelectorAll('[role="cell"]')).to.have.length(4);
  expect(names(element)).to.deep.equal(syntheticContests().contests.map((one) => (one as Contest).subheading));
});

it('needs no style attribute, which a strict policy would block', async () => {
  for (const contests of [governors, undecided]) {
    const element = await contestsOf({ contests });
    opener(rows(element)[0]!).click();
    await element.updateComplete;
    expect(shadow(element).querySelectorAll('[style]')).to.have.length(0);
  }
});
