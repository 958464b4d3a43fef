// A day of the recorded count with a third of its polls at fault. At every moment the shown state is a published one,
// never older than one that was shown before, and in the end it is the newest.
import { expect } from '@open-wc/testing';
import { texts } from '../seen.js';
import { answer, openNight, refused, silence, stalled } from './night.js';
import type { Night, Reply } from './night.js';
import { dressing, kpu, ours, recorded } from './recorded.js';
import type { Recorded } from './recorded.js';
import { live, votesOf, watch } from './watch.js';
import type { Watch } from './watch.js';

/** Every fourth of the 676 states, and the last: one for each 8 minutes of a day. */
const states = recorded.filter((_, index) => index % 4 === 0 || index === recorded.length - 1);
const dayInSeconds = 86_400;

const keyOf = (votes: readonly number[]): string => votes.join(' ');
/** By votes, since some were published more than once. */
const placesOf = new Map<string, number[]>();
for (const [index, { votes }] of states.entries()) {
  const key = keyOf(Object.values(votes));
  placesOf.set(key, [...(placesOf.get(key) ?? []), index]);
}

/** A generator (Park and Miller) that gives the same faults in each run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

type Text = (state: Recorded, more?: object) => string;

/** A fault in place of the newest state, `at`. */
function faulty(kind: number, at: number, text: Text, random: (below: number) => number): Reply {
  const state = states[at]!;
  const body = text(state);
  const replies: readonly Reply[] = [
    () => refused('Failed to fetch'),
    () => answer('', {}, 404),
    () => answer('<h1>500</h1>', { 'content-type': 'text/html' }, 500),
    () => answer('', { 'retry-after': '90' }, 503),
    () => answer('<!doctype html><title>Masuk</title>'),
    () => answer(''),
    () => answer(body.slice(0, 1 + random(body.length - 1))),
    () => answer('{"galat":true}'),
    silence,
    (ended) => stalled(body, ended),
    // Any earlier one.
    () => answer(text(states[random(at + 1)]!)),
    // Without one candidate, and with a figure that is not valid.
    () => answer(text({ ...state, votes: { '100025': 1, '100026': 2 } })),
    () => answer(text({ ...state, votes: { ...state.votes, '100026': -1 } })),
    () => answer(body.replaceAll('100026', '100025')),
  ];
  return replies[kind % replies.length]!;
}
const kinds = 14;

let night: Night;
let seen: Watch;
beforeEach(() => (seen = watch()));
afterEach(async () => {
  const left = await night.end();
  seen.end();
  expect(left).to.deep.equal({ timers: 0, requests: 0 });
});

for (const [format, text, seed] of [
  ['our own format', ours, 14_022_024],
  ['the format of KPU', kpu, 20_032_024],
] as const) {
  it(`shows only published states, and never goes back, in ${format}`, async function () {
    this.timeout(120_000);
    const random = generator(seed);
    // After the recording, so that none of its times is in the future.
    const opened = Date.parse('2024-04-04T00:00:00+07:00');
    night = openNight('2024-04-04T00:00:00+07:00');
    const newest = (): number =>
      Math.min(states.length - 1, Math.floor(((Date.now() - opened) / 1000 / dayInSeconds) * states.length));
    let [polls, faults] = [0, 0];
    const good: Reply = () => answer(text(states[newest()]!));
    night.reply = (ended, url) => {
      polls += 1;
      // The first and the last ones are good.
      if (polls > 1 && newest() < states.length - 1 && random(3) === 0) {
        faults += 1;
        return faulty(random(kinds), newest(), text, random)(ended, url);
      }
      return good(ended, url);
    };
    const element = await live(night, 'refresh="300"', dressing);
    let shown = 0;
    let samples = 0;
    while (Date.now() < opened + (dayInSeconds + 1200) * 1000) {
      const places = placesOf.get(keyOf(votesOf(element)));
      expect(places, `${texts(element, 'votes').join(', ')} was never published`).not.to.equal(undefined);
      // For states with the same votes, the shown time decides which one it is.
      const time = Date.parse(element.current?.updated ?? '');
      const place = places!.find((index) => Date.parse(states[index]!.updated) === time);
      expect(place, 'the time belongs to the votes').not.to.equal(undefined);
      expect(place).to.be.at.least(shown);
      expect(place).to.be.at.most(newest());
      shown = place!;
      samples += 1;
      await night.pass(140);
    }
    expect(shown).to.equal(states.length - 1);
    expect(samples).to.be.greaterThan(600);
    expect(faults / polls).to.be.within(0.25, 0.42);
    expect(texts(element, 'notice').filter((notice) => notice.startsWith('Belum'))).to.deep.equal([]);
    expect(seen.changes.length).to.be.greaterThan(100);
    expect(seen.warnings.length).to.be.at.most(faults);
  });
}
