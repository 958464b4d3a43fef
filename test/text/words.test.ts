// The language of all texts for readers: every text in both languages, and the sentences of every named case.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../src/results/parse.js';
import { contestsMessages } from '../../src/text/messages/contests.js';
import { messages } from '../../src/text/locales.js';
import type { Locale } from '../../src/text/numbers.js';
import { chosen, presentationOf } from '../../src/text/presentation.js';
import { regionsMessages } from '../../src/text/messages/regions.js';
import { seatsMessages } from '../../src/text/messages/seats.js';
import { standings } from '../../src/view/standings.js';
import { trendMessages } from '../../src/text/messages/trend.js';
import { cases } from '../cases/index.js';

const sets = { messages, contestsMessages, regionsMessages, seatsMessages, trendMessages };

/** Every text within a value; functions are called with figures. */
function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return texts((value as (...args: unknown[]) => unknown)('2', '3', '4', '5'));
  return Object.values(value as object).flatMap(texts);
}

/** The texts for readers other than names and figures. */
function sentences(state: unknown, locale: Locale): readonly string[] {
  const { results } = parse(state);
  if (!results) return [];
  const presentation = presentationOf((name) => chosen({ locale }, name), undefined);
  const { badges, details, notices, progress, updated, verdict } = standings(
    { results, corrections: [], jumps: [] },
    presentation,
    { now: Date.parse('2026-01-01') },
  );
  const { headline = '', detail = '' } = verdict ?? {};
  return [
    ...badges.map(({ text }) => text),
    ...details,
    ...notices,
    ...(updated ? [`${updated.label} ${updated.text}`] : []),
    progress?.text ?? '',
    headline,
    detail,
  ];
}

const all = (locale: Locale): readonly string[] => [
  ...Object.values(sets).flatMap((set) => texts(set[locale])),
  ...cases.flatMap(({ results }) => sentences(results, locale)),
];

// A turnout that the source printed is alone, since only the source knows what it is a part of.
/** Words that say more than a source proves, that no newsroom writes, or that were replaced. */
const banned: Readonly<Record<Locale, RegExp>> = {
  id: /Pembaruan:|Menurut sumber|(?<!tidak di)koreksi|belum tiba|teratas|\btitik\b|angka terakhir|belum berubah|Belum dapat|dihentikan redaksi|Urutan sumber|Cari nama|Salin kode|Gambar medsos|Donat|^Ditampilkan|± ?[\d,]+ poin(?! persen)|Partisipasi [\d,<>]+%(?! dari DPT|$)/i,
  en: /According to the source|correct(?:ed|ion)|Cannot update|±[\d.]+ points|Copy code|Find a name|Downward/i,
};

for (const locale of ['id', 'en'] as const) {
  test(`no sentence says what is not proved, or uses words that no newsroom writes (${locale})`, () => {
    const read = all(locale);
    assert.ok(read.length > 300, String(read.length));
    for (const text of read) assert.doesNotMatch(text, banned[locale]);
  });
}

test('a banned word is found', () => {
  for (const text of [
    'Angka dikoreksi turun',
    'Pembaruan: 2 Maret',
    'Margin of error ±1,0 poin',
    'Partisipasi 82,39% (2 dari 3 pemilih)',
  ]) {
    assert.match(text, banned.id);
  }
  assert.doesNotMatch('Margin of error ±1,0 poin persen', banned.id);
});

/** A list of three or more without a comma before its last word. */
const noLastComma = /, [^,.:;()]+ (?:dan|atau) /;

test('a list of three or more has a comma before its last word (EYD)', () => {
  const third = { rule: 'plurality', kind: 'official', progress: { counted: 5, total: 5 } } as const;
  const [two = '', three = '', four = ''] = [
    [9, 9, 1],
    [9, 9, 9],
    [9, 9, 9, 9],
  ].map((votes) => sentences({ ...input(votes), ...third }, 'id').find((text) => text.startsWith('Suara sama')) ?? '');
  assert.match(two, /Pasangan 1 dan Pasangan 2$/);
  assert.match(three, /Pasangan 1, Pasangan 2, dan Pasangan 3$/);
  assert.match(four, /Pasangan 1, Pasangan 2, Pasangan 3, dan Pasangan 4$/);
  assert.match('Pasangan 1, Pasangan 2 dan Pasangan 3', noLastComma);
  for (const text of all('id')) assert.doesNotMatch(text, noLastComma);
});

const input = (votes: readonly number[]): object => ({
  candidates: votes.map((figure, index) => ({ name: `Pasangan ${String(index + 1)}`, votes: figure })),
});
