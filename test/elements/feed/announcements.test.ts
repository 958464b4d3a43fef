// What screen readers announce during a count.
import { expect } from '@open-wc/testing';
import { part } from '../seen.js';
import { answer, frames, openNight } from './night.js';
import type { Night } from './night.js';
import { figuresAt, ours, recorded } from './recorded.js';
import type { Recorded } from './recorded.js';
import { live, watch } from './watch.js';
import type { Watch } from './watch.js';

/** States of the night, each with other votes than the one before. `state` returns the next. */
const states = recorded.filter(({ percent }) => percent !== undefined).slice(1, 40);
let next: number;
const state = (): Recorded => states[next] ?? states[0]!;

let night: Night;
let seen: Watch;
let heard: { readonly text: string; readonly at: number }[];
let listener: MutationObserver;

const regions = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[aria-live]')];

beforeEach(() => {
  night = openNight('2024-04-04T09:00:00+07:00');
  next = 0;
  night.reply = () => answer(ours(state()));
  seen = watch();
  heard = [];
  listener = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const region = (target instanceof Element ? target : target.parentElement)?.closest('[aria-live]');
      if (region && (addedNodes.length || target instanceof Text) && region.textContent) {
        heard.push({ text: region.textContent, at: Date.now() });
      }
    }
  });
  listener.observe(document.body, { childList: true, characterData: true, subtree: true });
});
afterEach(async () => {
  listener.disconnect();
  const left = await night.end();
  seen.end();
  expect(left).to.deep.equal({ timers: 0, requests: 0 });
  expect(regions(), 'of a page without widgets').to.deep.equal([]);
});

const move = async (): Promise<void> => {
  next += 1;
  await night.poll();
};

it('is in the language of its words', async () => {
  await live(night, 'locale="en" refresh="30"');
  await frames();
  await move();
  expect(regions().map(({ lang }) => lang)).to.deep.equal(['en']);
});

it('is all that is said by itself: the figure has no description that an update would change', async () => {
  const element = await live(night, 'heading="Hitungan Sirekap" refresh="30"');
  const figure = part(element, 'root');
  const told = (): readonly (string | null)[] =>
    ['aria-label', 'aria-describedby', 'aria-description', 'aria-live'].map((name) => figure.getAttribute(name));
  expect(told()).to.deep.equal(['Hitungan Sirekap', null, null, null]);
  await move();
  expect(told()).to.deep.equal(['Hitungan Sirekap', null, null, null]);
});

it('has the leader, shares and stations in one sentence', async () => {
  await live(night, 'heading="Hitungan Sirekap" refresh="30"');
  await frames();
  expect(heard).to.deep.equal([]);
  await move();
  const { share, progress } = figuresAt(state());
  expect(heard.map(({ text }) => text)).to.deep.equal([
    `Hitungan Sirekap: Prabowo & Gibran ${share![1]}, Unggul sementara; Anies & Muhaimin ${share![0]}; Ganjar & Mahfud ${share![2]}. ${progress![0]}`,
  ]);
  expect(heard[0]!.text).not.to.contain('suara');
});

it('is polite, invisible, and in one place for all widgets', async () => {
  const widgets = [await live(night), await live(night), await live(night)];
  expect(regions()).to.have.length(1);
  const [region] = regions();
  expect(region!.getAttribute('aria-live')).to.equal('polite');
  expect(region!.getRootNode()).to.equal(document);
  await frames();
  await move();
  const { width, height } = region!.getBoundingClientRect();
  expect(Math.max(width, height)).to.be.at.most(1);
  for (const element of widgets) {
    expect(regions()).to.have.length(1);
    element.remove();
  }
  expect(regions()).to.deep.equal([]);
});

it('is not found in the page later, where it would tell old figures', async () => {
  await live(night, 'refresh="30"');
  await frames();
  await move();
  expect(heard).to.have.length(1);
  expect(regions()[0]!.textContent).to.equal(heard[0]!.text);
  await night.pass(6);
  expect(regions()[0]!.textContent).to.equal('');
});

it('is at most one sentence in 30 s, and the newest', async () => {
  await live(night, 'refresh="5"');
  await frames();
  for (let count = 0; count < 30; count += 1) await move();
  expect(heard.length).to.be.greaterThan(3);
  const waits = heard.slice(1).map(({ at }, index) => at - heard[index]!.at);
  expect(Math.min(...waits)).to.be.at.least(30_000);
  await night.pass(31);
  const { share } = figuresAt(state());
  expect(heard.at(-1)!.text).to.contain(share![1]).and.to.contain(figuresAt(state()).progress![0]);
});

it('is at most one sentence in 30 s from several widgets together, in turn', async () => {
  for (const name of ['Satu', 'Dua', 'Tiga']) {
    const { parentElement: box } = await live(night, `heading="${name}" refresh="30"`);
    box!.style.cssText = 'position: fixed; top: 0'; // all on screen
  }
  await frames();
  for (let count = 0; count < 7; count += 1) await move();
  await night.pass(31);
  const waits = heard.slice(1).map(({ at }, index) => at - heard[index]!.at);
  expect(Math.min(...waits)).to.be.at.least(30_000);
  const names = heard.map(({ text }) => text.split(':')[0]);
  expect(names.slice(0, 6)).to.deep.equal(['Satu', 'Dua', 'Tiga', 'Satu', 'Dua', 'Tiga']);
});

it('is not made while the widget is off screen, nor later for that time', async () => {
  const element = await live(night);
  const box = element.parentElement!;
  box.style.cssText = 'position: absolute; top: 400vh';
  await frames();
  await move();
  await night.pass(31);
  expect(heard).to.deep.equal([]);
  box.style.cssText = '';
  await frames();
  await night.pass(31);
  expect(heard.length).to.be.at.most(0);
  await move();
  expect(heard).to.have.length(1);
});

it('is not made for a widget that is not displayed', async () => {
  const element = await live(night);
  element.hidden = true;
  await frames();
  await move();
  await night.pass(31);
  expect(heard).to.deep.equal([]);
});

it('is not made while the page is hidden', async () => {
  await live(night, 'refresh="5"');
  await frames();
  await move();
  await move();
  expect(heard).to.have.length(1);
  // A sentence waits, and the page is hidden before its turn.
  await night.hide();
  await night.pass(120);
  expect(heard).to.have.length(1);
});

it('is not made if its words have not changed', async () => {
  await live(night);
  await frames();
  await move();
  const { votes, percent, updated } = state();
  night.reply = () =>
    answer(ours({ updated, votes: { ...votes, '100027': votes['100027']! + 1 }, ...(percent && { percent }) }));
  await night.pass(95);
  expect(heard).to.have.length(1);
});

it('is not made while a reader has paused', async () => {
  const element = await live(night);
  await frames();
  part(element, 'button').click();
  next += 1;
  await night.pass(120);
  expect(heard).to.deep.equal([]);
});

it('is not made if the figures come from the page itself', async () => {
  const element = await live(night);
  element.removeAttribute('src');
  element.results = { candidates: [{ name: 'Melati', votes: 3 }] };
  await night.settle();
  element.results = { candidates: [{ name: 'Melati', votes: 4 }] };
  await night.pass(31);
  expect(heard).to.deep.equal([]);
  expect(regions()).to.deep.equal([]);
});
