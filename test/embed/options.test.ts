import assert from 'node:assert/strict';
import { test } from 'node:test';
import { optionsFrom } from '../../src/embed/options.js';

const names = ['heading', 'chart', 'src', 'candidates-src', 'regions-src', 'map-src', 'results', 'plain'];
const base = 'https://news.example/embed/embed.html?heading=Hasil';

const read = (query: string, ...givers: string[]): { given: object; refused: readonly string[] } => {
  const { attributes, refused } = optionsFrom(new URLSearchParams(query), names, { givers, base });
  return { given: Object.fromEntries(attributes), refused };
};

test('parameters with the names of attributes are attributes, unchanged', () => {
  assert.deepEqual(read('heading=Anies+%26+Muhaimin&chart=donut&plain'), {
    given: { heading: 'Anies & Muhaimin', chart: 'donut', plain: '' },
    refused: [],
  });
});

test('other parameters are ignored', () => {
  const query =
    'onclick=alert(1)&style=color:red&HEADING=x&class=x&is=x&__proto__=x&constructor=x&data-heading=x&srcdoc=x';
  assert.deepEqual(read(query, 'inline'), { given: {}, refused: [] });
});

test('figures in the address must be allowed', () => {
  assert.deepEqual(read('results={}', 'self'), { given: {}, refused: ['results'] });
  assert.deepEqual(read('results={}', 'self', 'inline'), { given: { results: '{}' }, refused: [] });
});

test('a feed is on the page’s own server, or on one that is named', () => {
  for (const src of [
    '/feed.json',
    'feed.json',
    '../feed.json',
    'https://news.example/feed.json',
    'HTTPS://NEWS.example:443/f',
  ]) {
    assert.deepEqual(read(`src=${src}`, 'self'), { given: { src }, refused: [] }, src);
    assert.deepEqual(read(`src=${src}`, 'inline'), { given: {}, refused: ['src'] }, src);
  }
  const elsewhere = 'https://data.example/feed.json';
  assert.deepEqual(read(`src=${elsewhere}`, 'self', 'https://data.example'), {
    given: { src: elsewhere },
    refused: [],
  });
  assert.deepEqual(read(`src=${elsewhere}`, 'self', 'https://data.example:444'), { given: {}, refused: ['src'] });
});

test('other servers, other schemes and invalid addresses are refused, in each of the three attributes', () => {
  const addresses = [
    'https://evil.example/feed.json',
    '//evil.example/feed.json',
    '\\\\evil.example/feed.json',
    '/\t/evil.example/feed.json',
    'http://news.example/feed.json',
    'https://news.example:8443/feed.json',
    'https://news.example@evil.example/feed.json',
    'https://news.example.evil.example/feed.json',
    'javascript:alert(1)',
    'data:application/json,{}',
    'blob:https://news.example/0',
    'file:///etc/passwd',
    'https://',
  ];
  for (const name of ['src', 'candidates-src', 'regions-src', 'map-src']) {
    for (const address of addresses) {
      const query = new URLSearchParams({ [name]: address }).toString();
      assert.deepEqual(read(query, 'self', 'inline', 'null'), { given: {}, refused: [name] }, address);
    }
  }
});

test('of a parameter that appears twice, the first counts', () => {
  assert.deepEqual(read('src=/feed.json&src=https://evil.example/feed.json', 'self'), {
    given: { src: '/feed.json' },
    refused: [],
  });
});
