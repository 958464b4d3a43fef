import { expect } from '@open-wc/testing';
import * as exporting from '../../src/export.js';
import * as index from '../../src/index.js';
import { inBrowsers, made } from '../required-arguments.js';
import type { Call, Calls } from '../required-arguments.js';

const results = { candidates: [{ name: 'Melati & Kenanga', votes: 3 }] };

/** An element, registered under its own tag. */
const element = (tag: string): { readonly args: []; readonly holds: (made: HTMLElement) => void } => ({
  args: [],
  holds: ({ localName }) => {
    expect(localName).to.equal(tag);
  },
});
const calls: Calls<typeof index & typeof exporting, (typeof inBrowsers)[number]> = {
  CandidatePair: element('candidate-pair'),
  ElectionCompare: element('election-compare'),
  ElectionContests: element('election-contests'),
  ElectionRegions: element('election-regions'),
  ElectionResults: element('election-results'),
  ElectionSeats: element('election-seats'),
  ElectionTrend: element('election-trend'),
  upgrade: {
    args: [],
    holds: (stop) => {
      stop();
    },
  },
  toPNG: {
    args: [results],
    holds: ({ type }) => {
      expect(type).to.equal('image/png');
    },
  },
};

for (const name of inBrowsers) {
  it(`${name} works with only its required arguments`, async () => {
    const value = { ...index, ...exporting }[name];
    // By default, it uses its own tag and the page's registry.
    if ('define' in value) value.define();
    const { args, holds } = calls[name] as Call<never>;
    holds((await made(value, args)) as never);
  });
}
