// <election-compare> that follows two addresses.
import { expect, fixture } from '@open-wc/testing';
import { ElectionCompare } from '../../../src/elements/compare/election-compare.js';
import { kawal2024, kpu2024 } from '../../fixtures/two-sources-2024.js';
import { answer, openNight } from '../feed/night.js';
import type { Night } from '../feed/night.js';
import { watch } from '../feed/watch.js';
import type { Watch } from '../feed/watch.js';
import { read, texts } from '../seen.js';

ElectionCompare.define();

let night: Night;
let seen: Watch;
let feeds: Record<string, object | undefined>;
beforeEach(() => {
  night = openNight('2024-03-17T06:00:00+07:00');
  feeds = { '/kpu.json': kpu2024, '/kawal.json': kawal2024 };
  night.reply = (_ended, url) => {
    const feed = feeds[new URL(url, location.href).pathname];
    if (!feed) throw new TypeError('no answer');
    return answer(JSON.stringify(feed));
  };
  seen = watch();
});
afterEach(async () => {
  const left = await night.end();
  seen.end();
  expect(left).to.deep.equal({ timers: 0, requests: 0 });
});

async function live(): Promise<ElectionCompare> {
  const element = await fixture<ElectionCompare>(
    '<election-compare a="/kpu.json" b="/kawal.json" refresh="30"></election-compare>',
  );
  await night.settle();
  await night.settle();
  return element;
}

it('asks both addresses, and compares their answers', async () => {
  const element = await live();
  expect(night.asked.map(({ url }) => new URL(url, location.href).pathname)).to.have.members([
    '/kpu.json',
    '/kawal.json',
  ]);
  expect(read(element)).to.contain('KPU dan KawalPemilu berbeda di 39 dari 39 wilayah');
  expect(seen.changes).to.have.length(1);
  expect(seen.warnings).to.deep.equal([]);
});

it('follows the next state of either', async () => {
  const element = await live();
  // KawalPemilu's own ids, with KPU's figures: other ids would be other candidates, which may not follow.
  const idOf = (id: string | number | undefined): string => String(Number(id) - 100_024);
  feeds['/kawal.json'] = {
    ...kawal2024,
    updated: '2024-03-17T07:00:00+07:00',
    candidates: kpu2024.candidates.map((candidate) => ({ ...candidate, id: idOf(candidate.id) })),
    regions: kpu2024.regions?.map((region) => ({
      ...region,
      votes: Object.fromEntries(Object.entries(region.votes ?? {}).map(([id, votes]) => [idOf(id), votes as number])),
    })),
  };
  await night.poll();
  await night.poll();
  await night.settle();
  expect(read(element)).to.contain('KPU dan KawalPemilu sama di semua 39 wilayah');
});

it('keeps the comparison where one address fails, and tells which', async () => {
  const element = await live();
  feeds['/kawal.json'] = undefined;
  await night.poll();
  await night.poll();
  await night.settle();
  expect(read(element)).to.contain('berbeda di 39 dari 39 wilayah');
  expect(seen.warnings.join()).to.contain('<election-compare> b.src');
});

it('shows no figure until both have answered', async () => {
  feeds['/kawal.json'] = undefined;
  const element = await live();
  expect(texts(element, 'share').filter((text) => /\d/.test(text))).to.deep.equal([]);
  expect(read(element)).not.to.contain('31.393.240');
});
