import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from '../../src/results/parse.js';
import { renderElectionSeats } from '../../src/ssr/render-election-seats.js';
import { parliament2024 } from '../cases/official.js';
import { seats as cases } from '../cases/seats.js';

const plainOf = (markup: string): string => markup.replace(/^.*<\/template>/s, '');
const textOf = (markup: string): string => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
/** A wedge with an outline is drawn twice. */
const dotsOf = (markup: string): number => new Set(markup.match(/M[-\d. ]+h\.01/g)).size;

describe('seats from a server', () => {
  const markup = renderElectionSeats(parliament2024('abbreviation'), { threshold: '4', controls: 'data' });

  test('are drawn, and have what the element draws them from', () => {
    assert.equal(dotsOf(markup), 580);
    assert.match(
      markup,
      /^<election-seats results="[^"]+" threshold="4" controls="data"><template shadowrootmode="open"><style>/,
    );
    const [, json = ''] = /results="([^"]*)"/.exec(markup) ?? [];
    const read = parse(
      json
        .replace(/&quot;/g, '"')
        .replace(/&#91;/g, '[')
        .replace(/&#93;/g, ']')
        .replace(/&amp;/g, '&'),
    ).results;
    assert.equal(read?.seats?.get('3'), 110);
  });

  test('are in a table that needs no script', () => {
    assert.match(textOf(plainOf(markup)), /3 PDI-P 110 16,7%/);
    assert.match(
      textOf(plainOf(markup)),
      /24 Ummat, di bawah ambang 4% 0 0,4% Jumlah 580 Tidak ada mayoritas; PDI-\u2060P terbanyak dengan 110 kursi Mayoritas: 291 dari 580 kursi/,
    );
  });

  test('of a district are those of the element: without parties below the national threshold', () => {
    const { attributes, results } = cases.find(({ name }) => name === 'seats-district-threshold')!;
    const found = renderElectionSeats(results as never, attributes);
    assert.equal(found.match(/<li part="seat"/g)?.length, 8);
    assert.match(textOf(plainOf(found)), /16 Perindo, di bawah ambang nasional 4% 0 9,8%/);
    assert.doesNotMatch(found, /Mayoritas/);
  });

  test('by districts are drawn with each of them, and the element reads the same from the tag', () => {
    const { results } = cases.find(({ name }) => name === 'seats-dapil-2024')!;
    const found = renderElectionSeats(results as never);
    assert.match(textOf(found), /84 daerah pemilihan, kursi demi kursi/);
    assert.match(textOf(found), /Jawa Timur I 10 Gerindra 2, PDI-P 2, PKB 1/);
    assert.match(textOf(found), /Golkar \+4\.000, Ummat −1/);
    assert.match(found, /&quot;districts&quot;/);
  });

  test('with coalitions of the desk have their sums, and a button that the script makes work', () => {
    const { attributes, results } = cases.find(({ name }) => name === 'seats-coalitions')!;
    const found = renderElectionSeats(results as never, attributes);
    assert.match(textOf(found), /Poros Satu.*3 partai, 114 dari 200 kursi, 13 di atas mayoritas 101/);
    assert.match(textOf(plainOf(found)), /Poros Dua \(.*\): 3 partai, 86 dari 200 kursi, kurang 15 dari mayoritas 101/);
    assert.match(found, /aria-expanded="false"[^]{0,99}Hitung koalisi/);
    assert.match(found, /&quot;coalitions&quot;/);
    const coalitions = [{ name: 'Tepat', parties: [1, 2] }];
    const other = renderElectionSeats(results as never, { coalitions });
    assert.match(textOf(plainOf(other)), /Tepat \(.*\): 2 partai, 105 dari 200 kursi, 4 di atas mayoritas 101/);
    assert.match(
      other,
      / coalitions="&#91;\{&quot;name&quot;:&quot;Tepat&quot;|coalitions="\[\{&quot;name&quot;:&quot;Tepat&quot;/,
    );
    assert.doesNotMatch(other, /Hitung koalisi/);
  });

  test('of every case are markup without a hole', () => {
    for (const { name, attributes, results } of cases) {
      const found = renderElectionSeats(results as never, attributes);
      assert.doesNotMatch(found.replace(/<style.*<\/style>/s, ''), /NaN|undefined|\[object/, name);
      assert.doesNotMatch(found, / style="/, name);
    }
  });

  test('are not in the markup before the feed has answered, nor under an embargo', () => {
    for (const found of [
      renderElectionSeats(parliament2024('name'), { src: 'https://data.example/dpr.json', rows: 8 }),
      renderElectionSeats({ ...parliament2024('name'), embargo: '2024-03-20T22:19:00+07:00' }, { now: 0 }),
    ]) {
      assert.doesNotMatch(found, /110|25\.?387\.?279/);
      assert.doesNotMatch(plainOf(found), /<table/);
    }
  });

  test('say under an embargo what they are and when they come, to readers and to the element', () => {
    const found = renderElectionSeats({ ...parliament2024('name'), embargo: '2024-03-20T22:19:00+07:00' }, { now: 0 });
    assert.match(found, /results="[^"]*embargo[^"]*2024-03-20T22:19:00\+07:00/);
    assert.match(textOf(found), /tayang mulai 20 Maret 2024/);
  });

  test('have the buttons of the element, and no others', () => {
    const found = renderElectionSeats(parliament2024('name'), { controls: 'chart data image embed' });
    const buttons = found.match(/<button[^>]*>[^]*?<\/button>/g) ?? [];
    assert.deepEqual(
      buttons.map((button) => textOf(button).trim()),
      ['Grafik', 'Tabel', 'Unduh &amp; bagikan ▾'],
    );
  });

  test('may have their style sheet as a file', () => {
    const linked = renderElectionSeats(parliament2024('name'), { styles: 'link', stylesheet: '/seats.css' });
    assert.match(linked, /<link rel="stylesheet" href="\/seats.css">/);
    assert.doesNotMatch(linked, /<style/);
  });
});
