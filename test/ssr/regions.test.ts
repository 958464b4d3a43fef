import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { renderElectionRegions } from '../../src/ssr/render-election-regions.js';
import { provinces2024, regencies514 } from '../cases/regions.js';

const shadowOf = (markup: string): string => /<template[^>]*>([^]*)<\/template>/.exec(markup)?.[1] ?? '';
const plainOf = (markup: string): string => markup.replace(/<template[^]*<\/template>/, '');

test('the map is in the markup, tile by tile, without a style attribute', () => {
  const markup = renderElectionRegions(provinces2024);
  const shadow = shadowOf(markup);
  assert.equal(shadow.match(/part="tile"/g)?.length, 39);
  assert.match(shadow, /aria-label="Aceh 74%: 1 Anies &amp; Muhaimin 73,6%, Selisih 49,1 poin"/);
  assert.doesNotMatch(shadow, / style=/);
});

test('readers of the markup without a shadow root get a table of the regions', () => {
  const plain = plainOf(renderElectionRegions(provinces2024));
  assert.equal(plain.match(/<tr>/g)?.length, 40);
  assert.match(
    plain,
    /<td>Aceh<\/td><td>✓ 73,6%<\/td>.*<td>1 Anies &amp; Muhaimin<\/td><td>2 Prabowo &amp; Gibran<\/td><td>49,1<\/td>/,
  );
  assert.match(plain, /<p>2 Prabowo &amp; Gibran: ✓ ≥20% di 38 dari 38 provinsi<\/p>/);
});

test('a chosen region and the table are drawn', () => {
  const aceh = shadowOf(renderElectionRegions(provinces2024, { region: '11' }));
  assert.match(aceh, /data-code="11"[^>]* aria-pressed="true"/);
  assert.match(aceh, /class="panel"[^]*2\.369\.534/);
  assert.match(shadowOf(renderElectionRegions(provinces2024, { view: 'table' })), /aria-sort="descending"/);
  assert.match(shadowOf(renderElectionRegions(regencies514)), /type="search"/);
});

describe('no figure is in the markup', () => {
  test('before its time', () => {
    const markup = renderElectionRegions(
      { ...provinces2024, embargo: '2024-02-14T15:00:00+07:00' },
      { now: Date.parse('2024-02-14T14:00:00+07:00') },
    );
    assert.doesNotMatch(markup, /2369534|73,6|49,1|787\.024/);
  });

  test('if a feed brings it', () => {
    const markup = renderElectionRegions(provinces2024, { src: '/feed.json', refresh: 60 });
    assert.doesNotMatch(markup, /2369534|73,6|49,1/);
    assert.equal(plainOf(markup).includes('<table'), false);
    assert.equal(shadowOf(markup).match(/part="tile"/g)?.length, 39);
  });
});
