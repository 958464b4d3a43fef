import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { formatResults } from '../../src/formats/results-json.js';
import { parse } from '../../src/results/parse.js';
import { renderElectionResults, ResultsError, styleHash } from '../../src/ssr.js';
import { caseNamed, cases } from '../cases/index.js';
import { official2024 } from '../cases/official.js';

/** The attributes of the tag, as a browser reads them. */
function attributesOf(markup: string): Readonly<Record<string, string>> {
  const [, tag = ''] = /^<election-results([^>]*)>/.exec(markup) ?? [];
  return Object.fromEntries(
    [...tag.matchAll(/ ([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name,
      value
        .replace(/&quot;/g, '"')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&#(\d+);/g, (_entity, code: string) => String.fromCharCode(Number(code)))
        .replace(/&amp;/g, '&'),
    ]),
  );
}

/** The content of the tag beside the picture, as text. */
const plainText = (markup: string): string =>
  markup
    .replace(/^.*<\/template>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

describe('results without a feed', () => {
  test('are on the tag, and nothing of them is lost', () => {
    for (const { name, results } of cases.filter((one) => !/^(?:bad-|embargo)/.test(one.name))) {
      const given = parse(results).results;
      const { results: carried = '' } = attributesOf(renderElectionResults(results as never));
      assert.ok(given, name);
      assert.equal(formatResults(parse(carried).results ?? given), formatResults(given), name);
    }
  });

  test('may be JSON, an object, or read already', () => {
    const read = parse(official2024).results;
    assert.ok(read);
    const [first, ...others] = [official2024, JSON.stringify(official2024), read].map((given) =>
      renderElectionResults(given),
    );
    for (const other of others) assert.equal(other, first);
  });

  test('that cannot be shown are refused, with the path of the fault', () => {
    const { results } = caseNamed('bad-input');
    assert.throws(
      () => renderElectionResults(results as never),
      (error) => error instanceof ResultsError && error.faults.some(({ path }) => path.startsWith('candidates')),
    );
    assert.throws(() => renderElectionResults('{'), ResultsError);
  });
});

describe('options', () => {
  test('become attributes, unless they have the default value', () => {
    const attributes = attributesOf(
      renderElectionResults(official2024, {
        chart: 'donut',
        order: 'ballot',
        decimals: 2,
        locale: 'en',
        theme: 'dark',
        headingLevel: 3,
        threshold: '4',
        plain: true,
        controls: 'data image',
      }),
    );
    assert.deepEqual(attributes, {
      results: attributes.results,
      chart: 'donut',
      decimals: '2',
      locale: 'en',
      theme: 'dark',
      'heading-level': '3',
      threshold: '4',
      plain: '',
      controls: 'data image',
    });
  });

  test('of the server do not become attributes', () => {
    const markup = renderElectionResults(official2024, { styles: 'link', stylesheet: '/a.css?b&c', nonce: 'x' });
    assert.deepEqual(Object.keys(attributesOf(markup)), ['results']);
    assert.match(markup, /<template shadowrootmode="open"><link rel="stylesheet" href="\/a\.css\?b&amp;c">/);
    assert.doesNotMatch(markup, /<style/);
    assert.match(renderElectionResults(official2024, { nonce: 'a"b' }), /<style nonce="a&quot;b">/);
  });
});

describe('with a feed', () => {
  const live = { src: 'https://example.id/feed.json', refresh: 30, rows: 2 } as const;

  test('the tag has the words and the table has the figures, since `results` would win over the feed', () => {
    const markup = renderElectionResults(caseNamed('preliminary').results as never, live);
    const { results, src, refresh, kind, counted, source } = attributesOf(markup);
    assert.equal(results, undefined);
    assert.deepEqual(
      { src, refresh, kind, counted, source },
      { src: live.src, refresh: '30', kind: 'preliminary', counted: '643124', source: 'KPU, Sirekap' },
    );
    assert.match(plainText(markup), /1 Anies &amp; Muhaimin 31\.374\.310 24,5%/);
    assert.match(markup, /Jeda/);
  });

  test('the figures of test data, which attributes cannot mark, wait for the feed', () => {
    const markup = renderElectionResults({ ...official2024, test: true }, live);
    assert.doesNotMatch(markup, /40\.971\.906|40971906/);
    assert.match(markup, /data-waiting/);
  });

  test('an embargo that has ended is nowhere', () => {
    const embargo = '2024-02-14T15:00:00+07:00';
    const before = Date.parse('2024-02-14T14:59:59+07:00');
    const markup = (now: number): string => renderElectionResults({ ...official2024, embargo }, { ...live, now });
    assert.equal(attributesOf(markup(before)).embargo, embargo);
    assert.doesNotMatch(markup(before), /40\.971\.906|40971906/);
    assert.equal(attributesOf(markup(before + 1000)).embargo, undefined);
    assert.match(markup(before + 1000), /40\.971\.906/);
  });
});

test('the hash allows the style sheet', () => {
  const [, sheet = ''] = /<style>(.*?)<\/style>/s.exec(renderElectionResults(official2024)) ?? [];
  assert.equal(styleHash, `'sha256-${createHash('sha256').update(sheet).digest('base64')}'`);
});
