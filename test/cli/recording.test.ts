import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRecording } from '../../src/cli/recording.js';
import { presidentialCandidates } from '../fixtures/kpu-feeds.js';
import { sirekapSeries } from '../fixtures/sirekap-series.js';
import { seriesText } from './command-line.js';

interface Feed {
  readonly ts: string;
  readonly chart: Readonly<Record<string, number>>;
}

test('every recorded snapshot is in KPU’s format, with only what was recorded', () => {
  const { states } = readRecording(seriesText);
  assert.equal(states.length, 676);
  sirekapSeries().forEach(({ updated, votes, percent }, index) => {
    const { time, body } = states[index] ?? assert.fail();
    assert.equal(time, Date.parse(updated));
    assert.deepEqual(JSON.parse(body), {
      ts: updated.replace('T', ' ').replace('+07:00', ''),
      psu: 'Reguler',
      mode: 'hhcw',
      chart: { ...votes, ...(percent !== undefined && { persen: percent }) },
    });
  });
});

test('the first and one in which the feed lost a zero, as text', () => {
  const { states } = readRecording(seriesText);
  assert.equal(
    states[0]?.body,
    '{"ts":"2024-02-17 02:15:01","psu":"Reguler","mode":"hhcw","chart":{"100025":18331274,"100026":42646169,"100027":13330514}}',
  );
  assert.match(states.find(({ body }) => body.includes('2024-02-21 01:03:37'))?.body ?? '', /"persen":73\.3\}/);
});

test('the candidate file is KPU’s', () => {
  const { candidates = '' } = readRecording(seriesText);
  assert.deepEqual(JSON.parse(candidates), presidentialCandidates);
});

test('another candidate file gives other ids', () => {
  const other = JSON.stringify({ '7': { nama: 'C', nomor_urut: 3 }, '8': { nomor_urut: 1 }, '9': { nomor_urut: 2 } });
  const { states, candidates } = readRecording(seriesText, other);
  assert.equal(candidates, other);
  const { chart } = JSON.parse(states[0]?.body ?? '') as Feed;
  assert.deepEqual(chart, { '8': 18331274, '9': 42646169, '7': 13330514 });
});

test('a series as results files, in the order of time', () => {
  const series = {
    candidates: [{ id: 'a', name: 'A', color: '#1b7f5c' }],
    points: [
      { updated: '2024-02-18T00:00:00+07:00', counted: 2, total: 4, votes: { a: 20 } },
      { updated: '2024-02-17T00:00:00+07:00', counted: 1, total: 4, votes: { a: 10 } },
    ],
  };
  const { states } = readRecording(JSON.stringify(series));
  assert.deepEqual(
    states.map(({ time, body }) => [time, (JSON.parse(body) as { candidates: unknown }).candidates]),
    [
      [Date.UTC(2024, 1, 16, 17), [{ id: 'a', name: 'A', votes: 10, color: '#1b7f5c' }]],
      [Date.UTC(2024, 1, 17, 17), [{ id: 'a', name: 'A', votes: 20, color: '#1b7f5c' }]],
    ],
  );
});

test('reports the path of what cannot be read', () => {
  const [head = '', first = ''] = seriesText.split('\n');
  const rows = (...lines: string[]): string => [head, first, ...lines, ''].join('\n');
  const refused: readonly (readonly [string, RegExp])[] = [
    [rows(first.replace('18331274', '18.331')), /^line 3, suara_01: expected a whole number, got "18\.331"$/],
    [rows(first.replace('+07:00', 'Z')), /^line 3, waktu_diambil_wib: expected a time with \+07:00/],
    [rows('170'), /^line 3, suara_01: expected a whole number, got ""$/],
    [`${head}\n`, /^expected at least one state$/],
    ['<html>', /^expected a series or a table of snapshots$/],
    [
      '{"candidates": [{"id": "a", "name": "A"}], "points": [{"votes": {"a": 1}}]}',
      /^points\[0\]\.updated: expected a time$/,
    ],
    [
      '{"candidates": [{"id": "a", "name": "A"}], "points": [{"votes": {"a": -1}}]}',
      /^points\[0\]: candidates\[0\]\.votes: /,
    ],
  ];
  for (const [text, message] of refused) assert.throws(() => readRecording(text), { message });
});
