import { expect } from '@open-wc/testing';
import type { ElectionSeats } from '../../../src/elements/seats/election-seats.js';
import { parliament2024 } from '../../cases/official.js';
import { pileg2024 } from '../../fixtures/pileg-2024.js';
import { outside, overlaps, part, parts, read, seenTexts, shadow } from '../seen.js';
import { warningsIn } from '../warnings.js';
import { chooser } from '../../../src/elements/seats/own-coalition.js';
import { caseNamed, seatsOf } from './seats.js';

const opener = (element: Element): HTMLButtonElement | null =>
  shadow(element).querySelector('.coalitions > button[aria-expanded]');
const choices = (element: Element): readonly HTMLButtonElement[] => [
  ...shadow(element).querySelectorAll<HTMLButtonElement>('.choices > button'),
];
const status = (element: Element): string =>
  shadow(element).querySelector('.coalitions [role=status]')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const quiet = (element: Element): number => shadow(element).querySelectorAll('.away[part=seat]').length;

/** A parliament whose parties a reader may add up, opened. The part of the script with the choice has loaded. */
async function opened(more: Readonly<Record<string, string>> = {}, width = 640): Promise<ElectionSeats> {
  const element = await seatsOf(caseNamed('dpr-2024'), { controls: 'coalitions', ...more }, width);
  await chooser.load();
  opener(element)!.click();
  await element.updateComplete;
  return element;
}

async function press(element: ElectionSeats, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    choices(element)
      .find((button) => button.textContent.includes(name))!
      .click();
    await element.updateComplete;
  }
}

describe('a coalition of the reader', () => {
  it('is offered only where the page asks for it', async () => {
    expect(Boolean(opener(await seatsOf(caseNamed('dpr-2024'))))).to.equal(false);
    expect(opener(await seatsOf(caseNamed('dpr-2024'), { controls: 'chart coalitions' }))?.textContent).to.contain(
      'Hitung koalisi',
    );
  });

  for (const name of ['district', 'unknown-party', 'none', 'too-many'])
    it(`is not offered without a majority that is known, as in "${name}"`, async () => {
      expect(Boolean(opener(await seatsOf(caseNamed(name), { controls: 'coalitions' })))).to.equal(false);
    });

  it('is not offered for a result that is not valid', async () => {
    const results = { ...parliament2024('abbreviation'), status: 'annulled' as const };
    const element = await seatsOf({ ...caseNamed('dpr-2024'), results }, { controls: 'coalitions' });
    expect(Boolean(opener(element))).to.equal(false);
  });

  it('begins empty, with a button for each party that has seats', async () => {
    const element = await opened();
    expect(opener(element)?.getAttribute('aria-expanded')).to.equal('true');
    expect(status(element)).to.equal('Koalisi pilihan Anda: belum ada partai; mayoritas 291 dari 580 kursi');
    expect(choices(element).map((button) => button.getAttribute('aria-pressed'))).to.deep.equal(
      Array<string>(8).fill('false'),
    );
    expect(quiet(element)).to.equal(0);
  });

  it('adds up to what the published seats add up to, and the seats of others are quiet', async () => {
    const element = await opened();
    await press(element, 'Golkar', 'Gerindra', 'NasDem');
    const sum = pileg2024.parties
      .filter(({ abbreviation }) => /^(Golkar|Gerindra|NasDem)$/i.test(abbreviation))
      .reduce((all, { seats }) => all + seats, 0);
    expect(sum).to.equal(257);
    expect(status(element)).to.equal(
      'Koalisi pilihan Anda: 3 partai, 257 dari 580 kursi, kurang 34 dari mayoritas 291',
    );
    expect(quiet(element)).to.equal(5);
    await press(element, 'PKB');
    expect(status(element)).to.contain('4 partai, 325 dari 580 kursi, 34 di atas mayoritas 291');
    expect(choices(element).filter((button) => button.getAttribute('aria-pressed') === 'true')).to.have.length(4);
    await press(element, 'PKB', 'Golkar', 'Gerindra', 'NasDem');
    expect(status(element)).to.contain('belum ada partai');
    expect(quiet(element)).to.equal(0);
  });

  it('marks no seats while it is folded, and is there again when it is opened', async () => {
    const element = await opened();
    await press(element, 'Golkar');
    opener(element)!.click();
    await element.updateComplete;
    expect(quiet(element)).to.equal(0);
    expect(choices(element)).to.have.length(0);
    opener(element)!.click();
    await element.updateComplete;
    expect(quiet(element)).to.equal(7);
  });

  it('is worked with the keyboard, and each press is told to screen readers', async () => {
    const element = await opened({ locale: 'en' });
    const [first] = choices(element);
    first!.focus();
    expect(shadow(element).activeElement).to.equal(first);
    first!.click();
    await element.updateComplete;
    expect(shadow(element).activeElement).to.equal(first);
    expect(status(element)).to.equal('Your coalition: 1 party, 110 of 580 seats, 181 below the majority of 291');
    expect(shadow(element).querySelector('[role=group].choices')?.getAttribute('aria-label')).to.equal(
      'Choose parties',
    );
    await expect(element).to.be.accessible();
  });

  it('follows the figures', async () => {
    const element = await opened();
    await press(element, 'PKB');
    const results = parliament2024('abbreviation');
    element.results = { ...results, seats: { ...(results.seats as Record<string, number>), 1: 67, 2: 87 } };
    await element.updateComplete;
    expect(status(element)).to.contain('1 partai, 67 dari 580 kursi');
    element.results = { ...results, seats: { ...(results.seats as Record<string, number>), 1: 0, 2: 154 } };
    await element.updateComplete;
    expect(status(element)).to.contain('belum ada partai');
  });

  for (const width of [280, 360, 640, 960])
    it(`has no text over another or outside the card, in ${width} px`, async () => {
      const element = await opened({}, width);
      for (const fold of shadow(element).querySelectorAll('details')) fold.open = true;
      await press(element, 'PDI-P', 'PAN');
      const seen = seenTexts(element).filter(({ element: at }) => at.getBoundingClientRect().width > 0);
      expect(overlaps(seen)).to.deep.equal([]);
      expect(outside(seen, part(element, 'root').getBoundingClientRect())).to.deep.equal([]);
      for (const button of choices(element)) expect(button.getBoundingClientRect().height).to.be.at.least(40);
    });

  for (const theme of ['light', 'dark'])
    it(`is accessible in ${theme}`, async () => {
      const element = await opened({ theme });
      await press(element, 'Golkar');
      element.parentElement!.style.cssText += `background: Canvas; color-scheme: ${theme}`;
      await expect(element.parentElement!).to.be.accessible();
    });
});

describe('coalitions of the desk', () => {
  it('are sums against the majority', async () => {
    const element = await seatsOf(caseNamed('coalitions'));
    const text = read(element);
    expect(text).to.contain('3 partai, 114 dari 200 kursi, 13 di atas mayoritas 101');
    expect(text).to.contain('3 partai, 86 dari 200 kursi, kurang 15 dari mayoritas 101');
    await expect(element).to.be.accessible();
  });

  it('of the tag win over those of the results, and their faults are told with the path', async () => {
    let element: ElectionSeats | undefined;
    const warnings = await warningsIn(async () => {
      element = await seatsOf(caseNamed('coalitions'), {
        coalitions: '[{"name":"Tepat","parties":[1,3]},{"name":"Lagi","parties":[1]},{"name":"Asing","parties":[9]}]',
      });
    });
    expect(read(element!))
      .to.contain('Tepat')
      .and.to.contain('2 partai, 97 dari 200 kursi, kurang 4 dari mayoritas 101');
    expect(read(element!)).not.to.contain('Poros Satu');
    expect(read(element!)).not.to.contain('Lagi');
    expect(warnings).to.deep.equal([
      '<election-seats> coalitions[1].parties[0]: expected a party of no other coalition, got 1',
      '<election-seats> coalitions[2].parties[0]: expected the id of a party, got 9',
    ]);
  });

  it('are not there where a party has no figure, and where the result is not valid', async () => {
    const coalitions = '[{"name":"Poros","parties":[1,3]}]';
    expect(read(await seatsOf(caseNamed('unknown-party'), { coalitions }))).not.to.contain('Poros');
    const results = { ...parliament2024('abbreviation'), status: 'annulled' as const };
    expect(read(await seatsOf({ ...caseNamed('dpr-2024'), results }, { coalitions }))).not.to.contain('Poros');
    expect(parts(await seatsOf({ ...caseNamed('dpr-2024'), results }), 'row').length).to.be.at.least(8);
  });
});
