// What a reader sees of the last change, and how a reader pauses updates.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { part, parts, shadow, textOf, texts } from '../seen.js';
import { answer, openNight } from './night.js';
import type { Night } from './night.js';
import { figuresAt, first, grouped, ours, second, third } from './recorded.js';
import { figuresOf, live, watch } from './watch.js';
import type { Watch } from './watch.js';

let night: Night;
let seen: Watch;
beforeEach(() => {
  night = openNight('2024-02-19T09:20:00+07:00');
  night.reply = () => answer(ours(first));
  seen = watch();
});
afterEach(async () => {
  const left = await night.end();
  seen.end();
  expect(left).to.deep.equal({ timers: 0, requests: 0 });
});

const serve = async (body: string): Promise<void> => {
  night.reply = () => answer(body);
  await night.poll();
};

const gains = (element: Element): readonly string[] =>
  parts(element, 'row').map((row) => /(?:\+|▼ ).*/.exec(textOf(row.querySelector('.votes')!))?.[0] ?? '');

describe('what changed since the last picture', () => {
  it('is marked beside the votes of each pair that gained, and only then', async () => {
    const element = await live(night);
    expect(gains(element)).to.deep.equal(['', '', '']);
    await serve(ours(second));
    const gained = ['100025', '100026', '100027'].map(
      (id) => `+${grouped((second.votes[id] ?? 0) - (first.votes[id] ?? 0))}`,
    );
    expect(gains(element)).to.deep.equal(gained);
    // The same votes at a later time are no change.
    await serve(ours({ ...second, updated: '2024-02-19T09:15:01+07:00' }));
    expect(gains(element)).to.deep.equal(gained);
    await serve(ours({ ...third, votes: { ...second.votes, '100026': third.votes['100026'] ?? 0 } }));
    expect(gains(element)).to.deep.equal([
      '',
      `+${grouped((third.votes['100026'] ?? 0) - (second.votes['100026'] ?? 0))}`,
      '',
    ]);
  });

  it("is not marked on the feed's first picture if the page had none", async () => {
    expect(gains(await live(night))).to.deep.equal(['', '', '']);
  });

  it('is only told of votes that fell in the table of narrow cards', async () => {
    const element = await live(night, 'chart="table" refresh="30"');
    element.parentElement!.style.width = '280px';
    await serve(ours(second));
    const told = (): readonly string[] =>
      parts(element, 'row').map((row) => {
        const gain = row.querySelector('.gain');
        return gain ? textOf(gain) : 'none';
      });
    expect(told()).to.deep.equal(['', '', '']);
    await serve(ours({ ...second, updated: '2024-02-19T10:00:00+07:00', votes: { ...second.votes, '100026': 1 } }));
    expect(told()).to.deep.equal(['none', '▼', 'none']);
  });

  it('does not move itself: only the bars grow', async () => {
    const element = await live(night);
    await serve(ours(second));
    const moving = shadow(element)
      .getAnimations()
      .map(({ effect }) => (effect as KeyframeEffect).target?.getAttribute('part'));
    expect(moving.filter((name) => name !== 'bar')).to.deep.equal([]);
  });
});

describe('what the count gained', () => {
  const gained = (element: Element): string | undefined =>
    / [+−].*/.exec(textOf(part(element, 'progress')))?.[0].trim();

  it('stands beside the progress, in points since the last state of that day', async () => {
    const element = await live(night);
    expect(gained(element)).to.equal(undefined);
    await serve(ours(second));
    // 70,49% and 70,53% of all stations, as recorded.
    expect([first.percent, second.percent]).to.deep.equal([70.49, 70.53]);
    expect(gained(element)).to.equal('+0,04 poin sejak 08.10');
    element.locale = 'en';
    await element.updateComplete;
    expect(gained(element)).to.equal('+0.04 points since 08:10');
    element.locale = null;
    await serve(ours({ ...third, percent: 70.4, updated: '2024-02-19T09:18:00+07:00' }));
    expect(gained(element)).to.equal('−0,13 poin sejak 09.10');
  });

  it('is not told of another day, nor where the count stands', async () => {
    const element = await live(night);
    await serve(ours({ ...second, percent: first.percent! }));
    expect(gained(element)).to.equal(undefined);
    await serve(ours({ ...third, updated: '2024-02-20T08:10:00+07:00' }));
    expect(gained(element)).to.equal(undefined);
  });
});

describe('the button after a failure', () => {
  it('asks again at once, for the figures of a feed that failed', async () => {
    const element = await live(night);
    night.reply = () => answer('', {}, 500);
    await night.poll();
    expect(texts(element, 'button')).to.deep.equal(['Coba lagi']);
    expect(part(element, 'button').getAttribute('aria-label')).to.equal('Coba lagi');
    night.reply = () => answer(ours(second));
    const asked = night.asked.length;
    part(element, 'button').click();
    await night.settle();
    await night.settle();
    expect(night.asked).to.have.length(asked + 1);
    expect(figuresOf(element)).to.deep.equal(figuresAt(second));
    expect(texts(element, 'button')).to.deep.equal(['Jeda']);
  });

  it('does so for all elements of a feed, where it is asked once too, and before any answer', async () => {
    night.reply = () => answer('', {}, 500);
    const [one, other] = [await live(night, ''), await live(night, '')];
    await night.settle();
    expect([one, other].map((element) => texts(element, 'button'))).to.deep.equal([['Coba lagi'], ['Coba lagi']]);
    night.reply = () => answer(ours(second));
    part(other, 'button').click();
    await night.settle();
    await night.settle();
    for (const element of [one, other]) {
      expect(figuresOf(element)).to.deep.equal(figuresAt(second));
      expect(texts(element, 'button')).to.deep.equal([]);
    }
  });
});

describe('the pause button', () => {
  const button = (element: Element): HTMLButtonElement => part(element, 'button', HTMLButtonElement);

  it('is a real button with words, and exists only if the feed is polled', async () => {
    const element = await live(night);
    expect(parts(element, 'button')).to.have.length(1);
    expect(button(element).type).to.equal('button');
    expect(button(element).textContent.trim()).to.equal('Jeda');
    expect(button(element).closest('[aria-hidden]')).to.equal(null);
    const { width, height } = button(element).getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
    element.locale = 'en';
    await element.updateComplete;
    expect(button(element).textContent.trim()).to.equal('Pause');
    element.refresh = 0;
    await element.updateComplete;
    expect(parts(element, 'button')).to.deep.equal([]);
    expect(parts(await live(night, ''), 'button')).to.deep.equal([]);
    expect(parts(await live(night, 'refresh="0"'), 'button')).to.deep.equal([]);
  });

  it('does not exist without a feed', async () => {
    const element = await live(night);
    element.results = { candidates: [{ name: 'Melati', votes: 3 }] };
    await night.settle();
    expect(parts(element, 'button')).to.deep.equal([]);
  });

  it('stops the polls and says so; then starts them at once', async () => {
    const element = await live(night);
    expect(textOf(part(element, 'root'))).to.contain('Diperbarui otomatis');
    button(element).click();
    await night.settle();
    expect(button(element).textContent.trim()).to.equal('Lanjutkan');
    expect(textOf(part(element, 'root'))).to.contain('Pembaruan dijeda');
    night.reply = () => answer(ours(second));
    await night.pass(3600);
    await night.hide();
    await night.show();
    await night.goOffline();
    await night.goOnline();
    expect(night.asked).to.have.length(1);
    expect(figuresOf(element)).to.deep.equal(figuresAt(first));
    button(element).click();
    await night.settle();
    expect(night.asked).to.have.length(2);
    expect(figuresOf(element)).to.deep.equal(figuresAt(second));
    expect(button(element).textContent.trim()).to.equal('Jeda');
    await night.pass(31);
    expect(night.asked).to.have.length(3);
  });

  it('stops only its own widget', async () => {
    const one = await live(night);
    const other = await live(night);
    button(one).click();
    await serve(ours(second));
    expect(figuresOf(one)).to.deep.equal(figuresAt(first));
    expect(figuresOf(other)).to.deep.equal(figuresAt(second));
    button(one).click();
    await night.settle();
    expect(figuresOf(one)).to.deep.equal(figuresAt(second));
  });

  it('ends the open request, whose answer then changes nothing', async () => {
    const element = await live(night);
    let give: (response: Response) => void = () => undefined;
    night.reply = () => new Promise((resolve) => (give = resolve));
    await night.pass(20);
    expect(night.asked).to.have.length(2);
    expect(night.asked[1]!.ended.aborted).to.equal(false);
    button(element).click();
    give(answer(ours(second)));
    await night.settle();
    expect(night.asked[1]!.ended.aborted).to.equal(true);
    expect(figuresOf(element)).to.deep.equal(figuresAt(first));
  });

  it('does not hold for another address, which is requested', async () => {
    const element = await live(night);
    button(element).click();
    night.reply = () => answer(ours(second));
    element.src = '/lain.json';
    await night.settle();
    expect(figuresOf(element)).to.deep.equal(figuresAt(second));
    expect(button(element).textContent.trim()).to.equal('Jeda');
  });

  it('works by keyboard, and keeps the focus', async () => {
    const element = await live(night);
    button(element).focus();
    await sendKeys({ press: 'Enter' });
    await night.settle();
    expect(button(element).textContent.trim()).to.equal('Lanjutkan');
    await sendKeys({ press: 'Space' });
    await night.settle();
    expect(button(element).textContent.trim()).to.equal('Jeda');
    expect(night.asked).to.have.length(2);
    expect(shadow(element).activeElement).to.equal(button(element));
    await serve(ours(second));
    expect(shadow(element).activeElement).to.equal(button(element));
    expect(texts(element, 'notice')).to.deep.equal([]);
  });
});
