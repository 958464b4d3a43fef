// Real feeds, changed as broken caches, editors and scripts change them.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FeedFiles } from '../../src/formats/feed.js';
import { governors2024 } from '../fixtures/governors-2024.js';
import {
  localCandidates,
  localFeed,
  presidentialCandidates,
  presidentialFeed,
  presidentialRegions,
} from '../fixtures/kpu-feeds.js';
import { pilpres2024 } from '../fixtures/pilpres-2024.js';
import { sirekap20240215 } from '../fixtures/sirekap-2024-02-15.js';
import { sirekap20240307 } from '../fixtures/sirekap-2024-03-07.js';
import { sirekapSeries } from '../fixtures/sirekap-series.js';

const candidates = pilpres2024.candidates.map(({ id, number, name, votes, color, parties }) => ({
  id,
  number,
  name,
  votes,
  color,
  parties,
}));
const governor = governors2024.contests[0] ?? assert.fail();
const files: Readonly<Record<string, FeedFiles>> = {
  results: {
    feed: JSON.stringify({
      version: 1,
      heading: 'Hasil Rekapitulasi KPU',
      kind: 'official',
      rule: 'presidential',
      updated: pilpres2024.updated,
      source: { name: 'KPU', url: 'https://pemilu2024.kpu.go.id' },
      candidates,
      progress: { counted: pilpres2024.stations, total: pilpres2024.stations },
      regions: sirekap20240215.regions.slice(0, 3),
    }),
  },
  counts: {
    feed: JSON.stringify({ counts: [{ pollster: 'A', sample: 98.5, margin: 1, candidates }, { candidates }] }),
  },
  kpu: {
    feed: JSON.stringify(presidentialFeed(sirekap20240307)),
    candidates: JSON.stringify(presidentialCandidates),
    regions: JSON.stringify(presidentialRegions),
  },
  spread: {
    feed: JSON.stringify(presidentialFeed(sirekap20240215), null, 2),
    candidates: JSON.stringify(presidentialCandidates, null, 2),
  },
  local: {
    feed: JSON.stringify(localFeed(governor)),
    candidates: JSON.stringify(localCandidates(governors2024.contests)),
  },
  commas: {
    feed: [
      '\ufeff#updated=2024-03-20T22:19:00+07:00',
      '#source=KPU',
      'id,number,name,votes,color',
      ...candidates.map(({ id, number, name, votes, color }) => [id, number, name, votes, color].join(',')),
    ].join('\r\n'),
  },
  semicolons: {
    feed: [
      'votes;name;number;parties',
      ...candidates.map(
        ({ number, name, votes, parties }) => `${votes.toLocaleString('id')};"${name}";${number};${parties.join(', ')}`,
      ),
      '',
    ].join('\n'),
  },
  series: { feed: JSON.stringify({ candidates, points: sirekapSeries().slice(0, 4) }) },
};

/** Text that breaks formats: their own delimiters, keywords and figures in wrong places. */
const odd = fc.constantFrom(
  ...[
    '',
    ' ',
    '0',
    '-',
    '.',
    ',',
    ';',
    '"',
    '""',
    ':',
    '\n',
    '\r',
    '\t',
    '\ufeff',
    '\u00a0',
    '\u0000',
    '\ud800',
    '#',
    '{',
    '}',
  ],
  ...[
    '[',
    ']',
    '\\',
    '/',
    'null',
    'true',
    'e5',
    '1e400',
    '-1',
    '1.5',
    '9007199254740993',
    '٣',
    '__proto__',
    'toString',
  ],
  ...['"candidates":[', '"chart":null,', '"persen":', '"100025":', 'number,name,votes\n', '#kind=official\n', '<html>'],
);
const value = fc.oneof(
  odd,
  fc.constantFrom(null, true, 0, -1, 1.5, 1e21, 2 ** 53, '40.971.906', [], {}, [null], { toString: 1, valueOf: 1 }),
  fc.nat(),
  fc.nat().map(String),
);
const place = fc.nat();

type Edit = (text: string) => string;

/** A change to the text, without regard to its meaning. */
const textChange = fc
  .record({
    at: place,
    length: fc.nat({ max: 30 }),
    to: place,
    odd,
    what: fc.constantFrom('cut', 'put', 'copy', 'tear'),
  })
  .map(({ at, length, to, odd: put, what }) => (text: string): string => {
    const start = at % (text.length + 1);
    const end = start + length;
    const target = to % (text.length + 1);
    return {
      cut: () => text.slice(0, start) + text.slice(end),
      put: () => text.slice(0, start) + put + text.slice(start + (length % 3)),
      copy: () => text.slice(0, target) + text.slice(start, end) + text.slice(target),
      tear: () => text.slice(0, start),
    }[what]();
  });

type Slot = readonly [holder: Record<string, unknown>, key: string];

const slotsIn = (holder: unknown): readonly Slot[] =>
  typeof holder === 'object' && holder !== null
    ? Object.entries(holder).flatMap(([key, inner]) => [
        [holder as Record<string, unknown>, key] as const,
        ...slotsIn(inner),
      ])
    : [];

/** A change to one value or key of the JSON. Text that is not JSON stays as it is. */
const valueChange = fc
  .record({ at: place, to: place, value, key: odd, what: fc.constantFrom('set', 'drop', 'rename', 'swap') })
  .map(({ at, to, value: put, key: name, what }) => (text: string): string => {
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch {
      return text;
    }
    const slots = slotsIn(data);
    const [[holder, key], [other, otherKey]] = [at, to].map((number) => slots[number % slots.length] ?? [{}, '']) as [
      Slot,
      Slot,
    ];
    const before = holder[key];
    if (what === 'set') holder[key] = put;
    else if (what === 'swap' && !slotsIn(before).length && !slotsIn(other[otherKey]).length) {
      holder[key] = other[otherKey];
      other[otherKey] = before;
    } else {
      // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the change is a missing key
      delete holder[key];
      if (what === 'rename')
        Object.defineProperty(holder, name, { value: before, enumerable: true, configurable: true });
    }
    return JSON.stringify(data);
  });

const change: fc.Arbitrary<Edit> = fc.oneof(textChange, valueChange);
const changes = fc.record({
  feed: fc.array(change, { maxLength: 3 }),
  candidates: fc.oneof(
    { weight: 3, arbitrary: fc.constant<Edit[]>([]) },
    { weight: 1, arbitrary: fc.array(change, { maxLength: 2 }) },
  ),
  regions: fc.oneof(
    { weight: 7, arbitrary: fc.constant<Edit[]>([]) },
    { weight: 1, arbitrary: fc.array(change, { maxLength: 2 }) },
  ),
});

const edit = (text: string | undefined, edits: readonly Edit[]): string | undefined =>
  text === undefined ? undefined : edits.reduce((before, apply) => apply(before), text);

/** A real feed with changes to its text or to its values. `name` is that of the real feed. */
export const changedFeeds = fc
  .record({ name: fc.constantFrom(...Object.keys(files)), how: changes })
  .map(({ name, how }) => {
    const real = files[name] ?? assert.fail();
    const changed: FeedFiles = {
      feed: edit(real.feed, how.feed) ?? '',
      candidates: edit(real.candidates, how.candidates),
      regions: edit(real.regions, how.regions),
    };
    return { name, changed };
  });
