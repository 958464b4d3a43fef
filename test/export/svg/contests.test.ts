import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { csvParse } from 'd3-dsv';
import { contestsCSV, contestsSVG } from '../../../src/export/svg/contests.js';
import type { SVGOptions } from '../../../src/export/svg/svg.js';
import { allOf, followContests, openContests, parseContests } from '../../../src/results/contests.js';
import { contestRow, contestsCard } from '../../../src/view/contests.js';
import { chosen, presentationOf } from '../../../src/text/presentation.js';
import { standings } from '../../../src/view/standings.js';
import { decided, governors, oneFaulty, syntheticContests, undecided } from '../../cases/contests.js';

const now = Date.parse('2024-12-06T12:00:00+07:00');
const presentation = presentationOf((name) => chosen({}, name), undefined);

function drawn(input: unknown) {
  const { contests = [], metadata } = parseContests(input);
  const states = openContests(followContests([], contests).states, now);
  const card = standings({ results: allOf(metadata, states), corrections: [], jumps: [] }, presentation, { now });
  return {
    card: { ...contestsCard(card, states.length, 'id'), heading: metadata.heading },
    rows: states.map((state) => contestRow(state, metadata, presentation, now)),
  };
}

const csv = (input: unknown): readonly Partial<Record<string, string>>[] => {
  const { card, rows } = drawn(input);
  return csvParse(contestsCSV(card, rows));
};
const svg = (input: unknown, options: SVGOptions = {}): string => {
  const { card, rows } = drawn(input);
  return contestsSVG(card, rows, 'id', options);
};
const textsIn = (markup: string): readonly string[] =>
  [...markup.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text = '']) => text);

describe('CSV', () => {
  test('has one line for each candidate, with its contest', () => {
    const lines = csv(governors);
    const given = governors.contests as { subheading: string; candidates: { id: string; votes: number }[] }[];
    assert.deepEqual(
      lines.map(({ contest, id, votes }) => [contest, id, votes]),
      given.flatMap(({ subheading, candidates }) =>
        candidates.map(({ id, votes }) => [`Pemilihan Gubernur 2024; ${subheading}`, id, String(votes)]),
      ),
    );
    assert.deepEqual(new Set(lines.map(({ kind }) => kind)), new Set(['Hitungan sementara']));
    assert.equal(lines.at(1)?.share, '53,0%');
    assert.equal(lines.at(1)?.updated, '2024-11-28T10:15:04+07:00');
  });

  test('begins with one byte order mark, if the caller asks for it', () => {
    const { card, rows } = drawn(governors);
    assert.match(contestsCSV(card, rows, { bom: true }), /^\ufeffnumber,name[^\ufeff]*$/);
  });

  test('says on each line what is test data, and what is on hold', () => {
    for (const { kind } of csv(decided)) assert.match(kind ?? '', /^DATA UJI; /);
    for (const { note } of csv({ ...governors, hold: true }))
      assert.match(note ?? '', /Redaksi menghentikan sementara pembaruan/);
  });

  test('has no figures that are under embargo or cannot be read', () => {
    assert.ok(!csv(undecided).some(({ contest }) => contest?.endsWith(' G')));
    assert.ok(!csv(oneFaulty).some(({ contest }) => contest?.endsWith('; Riau')));
    assert.equal(csv(oneFaulty).length, csv(governors).length - 3);
  });
});

describe('SVG', () => {
  test('has every row with its leader, share and progress', () => {
    const texts = textsIn(svg(governors)).join(' ');
    for (const expected of [
      'Aceh',
      '53,0%',
      '97,12% TPS',
      'Selisih 6,0 poin',
      'Unggul sementara',
      'Gorontalo',
      '43,4%',
    ]) {
      assert.ok(texts.includes(expected), expected);
    }
  });

  test('has bars as long as the shares, on one scale', () => {
    const bars = [
      ...svg(governors).matchAll(/<rect x="0" y="0" width="([\d.]+)" height="10" fill="#\w+" rx="0" fill-opacity/g),
    ].map(([, width]) => Number(width));
    // The whole scale is 600 px. Aceh: 1.440.904 of 2.718.153.
    assert.equal(bars.length, 10);
    assert.ok(Math.abs(bars[0]! - (600 * 1440904) / 2718153) < 0.01);
  });

  test('says how many rows have no room', () => {
    assert.ok(textsIn(svg(syntheticContests())).includes('dan 465 pemilihan lain'));
    assert.ok(
      textsIn(svg(syntheticContests(), { size: 'share' })).some((text) => /^\d+ dari 545 pemilihan$/.test(text)),
    );
    assert.doesNotMatch(svg(governors), /pemilihan lain/);
  });

  test('for social media has names and shares large, and nothing smaller than can be read on a phone', () => {
    for (const input of [governors, decided, undecided, syntheticContests()]) {
      for (const size of ['share', 'portrait'] as const) {
        const { rows } = drawn(input);
        const texts = [...svg(input, { size }).matchAll(/<text[^>]* font-size="([\d.]+)"[^>]*>([^<]*)/g)].map(
          ([, px, text = '']) => ({ px: Number(px), text }),
        );
        assert.ok(texts.length > 3);
        // 33 and 42 px are 11 and 14 on a phone, which shows 1,200 px as 400.
        for (const { px, text } of texts) assert.ok(px >= 33, `“${text}” has ${String(px)} px`);
        const large = texts.filter(({ px }) => px >= 42).map(({ text }) => text);
        const heads = texts.filter(({ text }) => rows.some(({ name }) => text === name));
        assert.ok(heads.length > 0);
        for (const { px, text } of heads) assert.ok(px >= 42, `“${text}” has ${String(px)} px`);
        const shares = texts.filter(({ text }) => /^[\d,]+%$/.test(text)).map(({ text }) => text);
        for (const share of shares) assert.ok(large.includes(share), share);
      }
    }
  });

  test('has the banner of test data above all and in each row', () => {
    assert.equal(textsIn(svg(decided)).filter((text) => text === 'DATA UJI').length, 1 + decided.contests.length);
  });

  test('has no figures under embargo', () => {
    const texts = textsIn(svg({ ...undecided, contests: undecided.contests.slice(6) }));
    assert.ok(!texts.some((text) => text.includes('%')));
    assert.ok(texts.some((text) => text.includes('tayang mulai')));
  });

  for (const width of [240, 360, 640, 960]) {
    test(`stays within ${String(width)} px`, () => {
      for (const input of [governors, decided, undecided, oneFaulty]) {
        const markup = svg(input, { width });
        assert.match(markup, new RegExp(`^<svg [^>]*width="${String(width)}"`));
        assert.doesNotMatch(markup, /NaN|undefined|Infinity|="-/);
      }
    });
  }
});
