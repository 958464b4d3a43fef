// What the votes that are still out cannot change, in the place of a live card for one sentence: it comes, and is never taken back.
import { expect, fixture } from '@open-wc/testing';
import type { ElectionResults } from '../../../src/elements/results/election-results.js';
import { texts } from '../seen.js';
import { eachNight } from './each-night.js';
import { answer } from './night.js';
import type { Night } from './night.js';
import { recorded } from './recorded.js';
import type { Recorded } from './recorded.js';

// The recorded count stopped far from its end. So few made-up voters let its lead be more than what is still out.
const voters = 140_000_000;
/** Every twelfth state of the recording that has its stations, as a feed of one contest in which the most votes win. */
const states = recorded.filter(({ percent }) => percent !== undefined).filter((_, index) => index % 12 === 0);
const feedOf = ({ updated, votes, percent }: Recorded): string =>
  JSON.stringify({
    version: 1,
    test: true,
    heading: 'Data uji',
    kind: 'preliminary',
    rule: 'plurality',
    updated,
    progress: { percent },
    registeredVoters: voters,
    extraBallots: 0,
    candidates: Object.entries(votes).map(([id, figure]) => ({ id, name: `Pasangan ${id}`, votes: figure })),
  });

describe('a count that goes on', () => {
  let night: Night;
  // Later than all of them: no time is in the future.
  eachNight(states.at(-1)!.updated, (opened) => ({ night } = opened));

  it('says that a lead cannot be reached any more, and stays with it in every later state', async () => {
    expect(states.length).to.be.above(15);
    let last = states[0]!;
    night.reply = () => answer(feedOf(last));
    const element = await fixture<ElectionResults>(
      '<election-results src="/hitung.json" refresh="60"></election-results>',
    );
    await night.settle();
    /** What the card says in each state: the sentence, or the notice that has its place. */
    const said: string[] = [];
    /** What is behind the button of a notice. */
    const behind: string[] = [];
    for (const state of states) {
      last = state;
      await night.poll();
      const place = element.shadowRoot!.querySelector('.slot > p')!;
      const isNotice = place.getAttribute('part') === 'notice';
      said.push(isNotice ? 'notice' : place.textContent.trim());
      behind.push(isNotice ? (element.shadowRoot!.querySelector('.slot details')?.textContent ?? '') : '');
    }
    expect(texts(element, 'answer')[0]).to.contain('100026');
    const isCertain = (text: string): boolean => text.startsWith('Tidak terkejar lagi: selisih ');
    const from = said.findIndex(isCertain);
    // It is not said from the start, and often enough to show something.
    expect(from, said.join('\n')).to.be.above(0);
    expect(said.filter(isCertain).length).to.be.above(2);
    expect(said.slice(from).filter((text) => !isCertain(text) && text !== 'notice')).to.deep.equal([]);
    for (const [index, text] of behind.entries())
      if (index > from && said[index] === 'notice') expect(text).to.contain('Tidak terkejar lagi: selisih ');
    for (const text of said.filter(isCertain))
      expect(text).to.match(/, bila suara yang sudah masuk tidak dikoreksi\. Penetapan tetap oleh KPU\.$/);
  });
});
