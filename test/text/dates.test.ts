import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatTime } from '../../src/text/dates.js';

const zones = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' } as const;
const zone = fc.constantFrom('WIB', 'WITA', 'WIT');
const someDate = fc.date({
  min: new Date('1990-01-01T00:00Z'),
  max: new Date('2100-01-01T00:00Z'),
  noInvalidDate: true,
});

/** Intl's text for a time, `20 Maret 2024 pukul 22.19 WIB`, in the form that this package prints. */
function intl(date: Date, tag: 'id-ID' | 'en-GB', name: 'WIB' | 'WITA' | 'WIT'): string {
  const parts = new Intl.DateTimeFormat(tag, {
    timeZone: zones[name],
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).formatToParts(date);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  const separator = tag === 'id-ID' ? '.' : ':';
  if (tag === 'id-ID') assert.equal(part('timeZoneName'), name);
  return `${part('day')} ${part('month')} ${part('year')}, ${part('hour')}${separator}${part('minute')} ${name}`;
}

test('times are in the named zone, in both languages', () => {
  fc.assert(
    fc.property(someDate, zone, (date, name) => {
      assert.equal(formatTime(date.toISOString(), name, 'id'), intl(date, 'id-ID', name));
      assert.equal(formatTime(date.toISOString(), name, 'en'), intl(date, 'en-GB', name));
    }),
    { numRuns: 500 },
  );
});

test('the decree of 2024 has the same time in all three zones', () => {
  const decree = '2024-03-20T22:19:00+07:00';
  assert.equal(formatTime(decree, 'WIB', 'id'), '20 Maret 2024, 22.19 WIB');
  assert.equal(formatTime(decree, 'WITA', 'id'), '20 Maret 2024, 23.19 WITA');
  assert.equal(formatTime(decree, 'WIT', 'id'), '21 Maret 2024, 00.19 WIT');
  assert.equal(formatTime(decree, 'WIB', 'en'), '20 March 2024, 22:19 WIB');
});

test('a date without a time is the same day in every zone, and gets no time', () => {
  for (const name of ['WIB', 'WITA', 'WIT'] as const) {
    assert.equal(formatTime('2024-12-31', name, 'id'), '31 Desember 2024');
    assert.equal(formatTime('2024-01-01', name, 'en'), '1 January 2024');
  }
});
