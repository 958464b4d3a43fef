import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ResultsError } from '../../src/export/view.js';
import { renderElectionTrend } from '../../src/ssr/render-election-trend.js';
import { trendCases } from '../cases/trend.js';

const [main] = trendCases;
const plainOf = (markup: string): string => markup.replace(/^.*<\/template>/s, '');
const textOf = (markup: string): string =>
  markup
    .replace(/<style.*?<\/style>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/&amp;/g, '&');

describe('a trend from a server', () => {
  const markup = renderElectionTrend(main!.series, { controls: 'data' });

  test('is drawn, and has what the element draws it from', () => {
    assert.equal(markup.match(/part="line"/g)?.length, 3);
    const [, json = ''] =
      /^<election-trend series="([^"]*)" controls="data"><template shadowrootmode="open"><style>/.exec(markup) ?? [];
    const read: unknown = JSON.parse(
      json
        .replace(/&quot;/g, '"')
        .replace(/&#91;/g, '[')
        .replace(/&#93;/g, ']')
        .replace(/&amp;/g, '&'),
    );
    assert.deepEqual(read, JSON.parse(JSON.stringify(main!.series)));
  });

  test('is in tables that need no script', () => {
    const plain = textOf(plainOf(markup));
    assert.match(plain, /2 Prabowo & Gibran 75\.375\.349 58,8%/);
    assert.match(plain, /66,61% TPS, 17 Februari 2024, 20\.00 WIB 24,5% 57,9% 17,6%/);
    assert.match(plain, /Suara turun 335 kali.*55 data tidak ditampilkan.*Sumber: KPU, Sirekap/);
  });

  test('of every case is markup without a hole or a style attribute', () => {
    for (const { name, series, attributes } of trendCases) {
      if (!series) continue;
      const found = renderElectionTrend(series, attributes);
      assert.doesNotMatch(found.replace(/<style.*?<\/style>/gs, ''), /NaN|undefined|\[object/, name);
      assert.doesNotMatch(found, / style="/, name);
    }
  });

  test('is drawn by time if `x` says so', () => {
    const timed = renderElectionTrend(main!.series, { x: 'time' });
    assert.match(timed, /^<election-trend x="time" /);
    assert.match(textOf(timed), /17 Feb 11 Mar 3 Apr/);
  });

  test('has no figures under an embargo', () => {
    const closed = renderElectionTrend(
      { ...(main!.series as object), embargo: '2024-04-04T00:00:00+07:00' },
      { now: 0 },
    );
    assert.doesNotMatch(closed, /75\.?375\.?349|58,8|points|78,82/);
    assert.match(textOf(closed), /tayang mulai 4 April 2024, 00\.00 WIB/);
    assert.match(closed, /^<election-trend embargo="/);
    assert.doesNotMatch(plainOf(closed), /<table/);
  });

  test('is the first picture if there is a feed', () => {
    const fed = renderElectionTrend(main!.series, { src: 'https://data.example/series.json', refresh: 60 });
    assert.match(fed, / src="https:\/\/data\.example\/series\.json" refresh="60"/);
    assert.match(textOf(fed), /58,8%.*Diperbarui otomatis Jeda/);
  });

  test('without points says that there are no data yet', () => {
    const empty = renderElectionTrend(trendCases.find(({ name }) => name === 'trend-no-votes')!.series);
    assert.match(textOf(empty), /Data hasil belum tersedia/);
    assert.doesNotMatch(empty, /role="slider"|<table/);
  });

  test('is refused with the path of what cannot be read', () => {
    assert.throws(
      () => renderElectionTrend({ candidates: [{ id: 'a' }], points: [] }),
      (error) => error instanceof ResultsError && /candidates\[0\]\.name/.test(error.message),
    );
  });
});
