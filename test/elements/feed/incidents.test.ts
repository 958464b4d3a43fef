// Counts that went wrong in public, on a page that polls the source itself, without a mirror. It refuses states that may
// not follow, and shows the others with notices.
import { expect } from '@open-wc/testing';
import { incidents } from '../../../src/cli/incidents.js';
import type { ElectionResults } from '../../../src/elements/results/election-results.js';
import { parse } from '../../../src/results/parse.js';
import { haveSameFigures } from '../../../src/results/succession.js';
import { texts } from '../seen.js';
import { answer, openNight } from './night.js';
import type { Night } from './night.js';
import { live } from './watch.js';

describe('an incident', () => {
  let night: Night;
  afterEach(async () => {
    await night.end();
  });

  for (const { name, outcome, states } of incidents) {
    it(`${name} is ${outcome === 'refused' ? 'refused' : 'shown as the source has it'}`, async () => {
      night = openNight('2025-12-01T10:00:00+07:00');
      const [first] = states;
      night.reply = () => answer(JSON.stringify(first));
      const element: ElectionResults = await live(night, 'refresh="30"');
      for (const state of states.slice(1)) {
        night.reply = () => answer(JSON.stringify(state));
        await night.poll();
      }
      const expected = parse(states.at(outcome === 'refused' ? -2 : -1)).results;
      expect(expected && element.current && haveSameFigures(element.current, expected)).to.equal(true);
      expect(element.current?.updated).to.equal(expected?.updated);
      const falls = texts(element, 'notice').filter((text) => text.startsWith('Angka di sumber turun: '));
      if (outcome === 'corrects' || name === 'id-pilkada-zeros') expect(falls.length).to.be.greaterThan(0);
      if (outcome === 'follows') expect(falls).to.deep.equal([]);
    });
  }
});
