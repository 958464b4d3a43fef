import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ResultsError } from '../../src/export/view.js';
import { parseContests } from '../../src/results/contests.js';
import { renderElectionContests } from '../../src/ssr/render-election-contests.js';
import { contests as cases, decided, governors, pilkada, undecided } from '../cases/contests.js';

const now = Date.parse('2024-12-06T12:00:00+07:00');
const plainOf = (markup: string): string => markup.replace(/^.*<\/template>/s, '');
const textOf = (markup: string): string =>
  markup
    .replace(/<style.*?<\/style>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
const dataOf = (markup: string): unknown => {
  const [, json = ''] = / contests="([^"]*)"/.exec(markup) ?? [];
  return JSON.parse(
    json
      .replace(/&quot;/g, '"')
      .replace(/&#91;/g, '[')
      .replace(/&#93;/g, ']')
      .replace(/&amp;/g, '&'),
  );
};

test('figures under embargo are nowhere in the markup, nor those that are not shown for another reason', () => {
  const contest = (id: unknown, votes: unknown, more = {}): object => ({
    id,
    candidates: [
      { number: 1, name: 'Melati', votes },
      { number: 2, name: 'Kenanga', votes: 5 },
    ],
    ...more,
  });
  const later = '2024-12-06T15:00:00+07:00';
  const twice = [contest('b', 333333), contest('b', 444444), contest(null, 555555), contest('c', -1), 'x666666'];
  const markup = [
    renderElectionContests({ version: 1, embargo: later, contests: [contest('a', 222222), ...twice] }, { now }),
    // An embargo that cannot be read does not end.
    renderElectionContests({ version: 1, contests: [contest('a', 222222, { embargo: 'besok' })] }, { now }),
    renderElectionContests({ version: 1, contests: [contest('a', 222222, { embargo: later })] }, { now }),
  ].join('');
  assert.doesNotMatch(markup, /(\d)\1{5}|(\d)\2\2\.\2\2\2/);
});

describe('contests from a server', () => {
  const markup = renderElectionContests(governors, { now, controls: 'data' });

  test('are drawn, and have what the element draws them from', () => {
    assert.match(
      markup,
      /^<election-contests contests="[^"]+" controls="data"><template shadowrootmode="open"><style>/,
    );
    assert.deepEqual(parseContests(dataOf(markup)), parseContests(governors));
    const [drawn = ''] = /<template.*<\/template>/s.exec(markup) ?? [];
    assert.match(textOf(drawn), /Semua .* Aceh 2 Muzakir Manaf 53,0% 1 Bustami Hamzah 47,0% selisih 6,0 97,12% TPS/);
    assert.match(textOf(drawn), /10 pemilihan/);
  });

  test('stand by province as the element lists them, and keep their places under embargo', () => {
    const embargo = '2024-12-07T00:00:00Z';
    const local = { id: 'x', subheading: 'Bandung', province: '32', level: 'mayor' };
    const printed = renderElectionContests(
      { ...pilkada, contests: [...pilkada.contests, { ...local, embargo, candidates: [] }] },
      { now },
    );
    const [drawn = ''] = /<template.*<\/template>/s.exec(printed) ?? [];
    assert.match(
      textOf(drawn),
      /Semua, per provinsi .* Kepulauan Riau .* Bintan .* Jawa Barat .* Ciamis .* Bandung .* Kota Tarakan/,
    );
    assert.match(drawn, /class="contest under"/);
    const last = (dataOf(printed) as { contests: object[] }).contests.at(-1);
    assert.deepEqual(last, { ...last, ...local, embargo, candidates: [] });
  });

  test('are in a table that needs no script', () => {
    assert.match(
      textOf(plainOf(markup)),
      /Pemilihan Suara terbanyak TPS Aceh MUZAKIR MANAF - FADHLULLAH, S\.E\. 53,0%; Unggul sementara; Selisih 6,0 poin 97,12% TPS, Hitungan sementara/,
    );
    assert.match(
      textOf(plainOf(markup)),
      /Sumber: KPU, Sirekap Pilkada 2024 · Diperbarui 28 November 2024, 10\.15 WIB/,
    );
    assert.match(textOf(plainOf(renderElectionContests(decided, { now }))), /DATA UJI, Data uji/);
  });

  test('of every case are markup without a hole', () => {
    for (const { name, attributes, contests } of cases.filter((one) => one.name !== 'contests-none')) {
      const found = renderElectionContests(contests, { ...attributes, now });
      assert.doesNotMatch(found.replace(/<style.*<\/style>/s, ''), /NaN|undefined|\[object/, name);
      assert.doesNotMatch(found, / style="/, name);
    }
  });

  test('are nowhere in the markup before their time', () => {
    const closed = renderElectionContests(
      {
        ...governors,
        contests: governors.contests.map((one) => ({ ...(one as object), embargo: '2024-12-07T00:00:00Z' })),
      },
      { now },
    );
    assert.doesNotMatch(closed, /1440904|1\.440\.904|53,0|MUZAKIR|9425/);
    assert.match(textOf(plainOf(closed)), /Aceh .*tayang mulai/);
    const one = renderElectionContests(undecided, { now });
    assert.match(textOf(one), /Daerah uji G .*Hitung cepat tayang mulai 27 November 2099/);
    const [, , , , , , seventh] = (dataOf(one) as { contests: { candidates: unknown[] }[] }).contests;
    assert.deepEqual(seventh?.candidates, []);
    assert.equal(parseContests(dataOf(one)).contests?.[6]?.metadata.embargo, '2099-11-27T15:00:00+07:00');
  });

  test('are not in the markup before the feed has answered', () => {
    const waiting = renderElectionContests(governors, {
      now,
      src: 'https://data.example/pilkada.json',
      rows: 5,
      refresh: 30,
    });
    assert.doesNotMatch(waiting, /1440904|53,0|MUZAKIR|contests="/);
    assert.equal(waiting.match(/class="contest"/g)?.length, 5);
    assert.equal(plainOf(waiting), '</election-contests>');
  });

  test('that cannot be shown are refused, with the path of the fault', () => {
    assert.throws(
      () => renderElectionContests({ contests: [] }),
      (error) => error instanceof ResultsError && error.faults[0]?.path === 'contests',
    );
    assert.throws(() => renderElectionContests('{'), ResultsError);
  });
});
