import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parseSeries, withState } from '../../src/results/series.js';
import { parse } from '../../src/results/parse.js';
import { chosen, presentationOf } from '../../src/text/presentation.js';
import type { Options } from '../../src/text/presentation.js';
import { standings } from '../../src/view/standings.js';
import type { Circumstances } from '../../src/view/standings.js';
import { trend } from '../../src/view/trend.js';
import type { Trend } from '../../src/view/trend.js';
import { trendCases } from '../cases/trend.js';
import { sirekapSeriesFile } from '../fixtures/sirekap-series.js';

const seriesNamed = (name: string): unknown => trendCases.find((shown) => shown.name === name)!.series;

const trendOf = (
  given: unknown,
  axis: 'counted' | 'time' = 'counted',
  options: Options = {},
  feed?: Circumstances['feed'],
): Trend => {
  const { series, results } = parseSeries(given);
  const presentation = presentationOf((name) => chosen(options, name), undefined);
  const shown = standings({ results: results!, corrections: [], jumps: [] }, presentation, { now: 0, feed });
  return trend(series, axis === 'time', shown, presentation);
};

const candidates = [
  { id: 'a', number: 1, name: 'Melati' },
  { id: 'b', number: 2, name: 'Cendana' },
];
const hourly = (...votes: readonly (readonly [number, number])[]): object[] =>
  votes.map(([a, b], hour) => ({
    updated: `2024-02-14T${String(10 + hour)}:00:00+07:00`,
    counted: hour + 1,
    total: votes.length,
    votes: { a, b },
  }));

const recording = readFileSync(sirekapSeriesFile, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split(','));

describe('every point of the count of 2024', () => {
  const shown = trendOf(seriesNamed('trend-2024'));

  test('is read out with the shares, votes, falls and time that Intl prints for the recording', () => {
    const share = new Intl.NumberFormat('id-ID', {
      style: 'percent',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    });
    const count = new Intl.NumberFormat('id-ID');
    const time = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Jakarta' });
    assert.equal(shown.all().length, 676);
    shown.all().forEach((point, index) => {
      const [, iso = '', ...rest] = recording[index]!;
      const votes = rest.slice(0, 3).map(Number);
      const before = recording[index - 1]?.slice(2, 5).map(Number) ?? [0, 0, 0];
      const total = votes.reduce((sum, figure) => sum + figure, 0);
      assert.deepEqual(
        point.rows.map(({ share: printed, votes: counted, gain }) => ({ share: printed, votes: counted, fall: gain })),
        votes.map((figure, pair) => ({
          share: share.format(figure / total),
          votes: `${count.format(figure)} suara`,
          fall: figure < before[pair]! ? `▼ ${count.format(before[pair]! - figure)}` : '',
        })),
      );
      assert.equal(point.updated?.text, `${time.format(new Date(iso)).replace(' pukul ', ', ')} WIB`);
      assert.equal(point.percent, rest[3] ? `${rest[3].replace('.', ',')}%` : '');
    });
  });

  test('has its place by stations, and is left out without them', () => {
    const known = recording.filter((row) => row[5]);
    assert.equal(shown.xs.length, known.length);
    // The axis has the 13 points from 66% to 79%: what there is.
    shown.xs.forEach((x, index) => assert.ok(Math.abs(x - ((Number(known[index]![5]) - 66) / 13) * 100) < 1e-6));
    assert.deepEqual(
      shown.ticks.map(({ label }) => label),
      ['66%', '70%', '74%', '78%'],
    );
    assert.ok(shown.details.includes('Sumbu mulai di 66% TPS dan 10% suara'));
    assert.ok(shown.details.includes(`${676 - known.length} data tidak ditampilkan karena tidak lengkap`));
  });

  test('has its place by time', () => {
    const timed = trendOf(seriesNamed('trend-2024'), 'time');
    const times = recording.map((row) => Number(row[0]) / 1000);
    assert.equal(timed.xs.length, 676);
    timed.xs.forEach((x, index) => {
      const expected = (times[index]! - times[0]!) / (times.at(-1)! - times[0]!);
      assert.ok(Math.abs(x - expected * 100) < 1e-3);
    });
    assert.deepEqual(
      timed.ticks.map(({ label }) => label),
      ['17 Feb', '11 Mar', '3 Apr'],
    );
  });

  test('with lower votes is counted, and the largest fall is named', () => {
    assert.equal(shown.falls.title, 'Suara turun 335 kali di data sumber dalam 34 hari, terbesar:');
    assert.deepEqual(
      shown.falls.days.map(({ letter, day, text }) => `${letter} ${day}: ${text}`),
      [
        'a 17 Februari: Ganjar & Mahfud −138.898',
        'b 19 Februari, 2×: Ganjar & Mahfud −20.314',
        'c 20 Februari, 2×: 3 peserta −124.568',
        'd 27 Februari, 15×: 3 peserta −27.375',
      ],
    );
    assert.deepEqual(
      shown.pins.map(({ isBefore }) => isBefore),
      [true, false, false, false],
    );
    // The same from the recording itself.
    const days = new Map<string, number>();
    recording.forEach((row, index) => {
      const day = new Date(row[1]!).toLocaleDateString('en-CA', { timeZone: 'Asia/Jakarta' });
      for (const at of [2, 3, 4]) {
        const by = Number(recording[index - 1]?.[at] ?? 0) - Number(row[at]);
        if (by > 0) days.set(day, (days.get(day) ?? 0) + by);
      }
    });
    assert.equal(days.size, 34);
    const most = [...days].sort(([, a], [, b]) => b - a).slice(0, 4);
    assert.deepEqual(most.map(([day]) => day).sort(), ['2024-02-17', '2024-02-19', '2024-02-20', '2024-02-27']);
    assert.deepEqual(
      most.map(([, by]) => by).sort((a, b) => b - a),
      [138898, 124568, 27375, 20314],
    );
  });

  test('has the gap between the two in front, and says how it went', () => {
    assert.deepEqual(shown.gap, { first: 1, second: 0, label: 'selisih 34,3 poin' });
    const lead = (row: readonly string[]): number => {
      const votes = row.slice(2, 5).map(Number);
      return ((votes[1]! - votes[0]!) / votes.reduce((sum, figure) => sum + figure, 0)) * 100;
    };
    const known = recording.filter((row) => row[5]);
    const [from, to] = [known[0]!, known.at(-1)!].map((row) => lead(row).toFixed(1).replace('.', ','));
    assert.equal(shown.headline, `Selisih melebar dari ${from!} menjadi ${to!} poin`);
  });

  test('is in the table, or the table says how many are', () => {
    assert.equal(shown.words.table, 'Tabel: 11 dari 676 data');
    const { rows, range } = shown.polls;
    assert.equal(rows.length, 10);
    assert.deepEqual(
      [rows[0], range],
      [
        { name: '66,61% TPS, 17 Februari 2024, 20.00 WIB', details: [], shares: ['24,5%', '57,9%', '17,6%'] },
        { label: '78,82% TPS, 3 April 2024, 00.06 WIB', shares: ['24,5%', '58,8%', '16,7%'] },
      ],
    );
    const few = trendOf({ candidates, points: hourly([1, 2], [2, 3]) });
    assert.equal(few.words.table, 'Tabel: 2 dari 2 data');
    assert.deepEqual(few.polls.rows[0]?.shares, ['33,3%', '66,7%']);
    assert.deepEqual(few.polls.range.shares, ['40,0%', '60,0%']);
  });

  test('is summed up by the first and the last', () => {
    assert.equal(
      shown.summary,
      '66,61% TPS, 17 Februari 2024, 20.00 WIB: Anies & Muhaimin 24,5%, Prabowo & Gibran 57,9%, Ganjar & Mahfud 17,6%. ' +
        '78,82% TPS, 3 April 2024, 00.06 WIB: Anies & Muhaimin 24,5%, Prabowo & Gibran 58,8%, Ganjar & Mahfud 16,7%',
    );
  });

  test('of many candidates is read out for the five with the most votes', () => {
    const { spoken } = trendOf(seriesNamed('trend-parties')).at(39);
    assert.match(spoken, /: PDI-P 16,7%, Golkar 15,3%, Gerindra 13,2%, PKB 10,6%, NasDem 9,7%$/);
  });
});

describe('shares', () => {
  test('near 50% are never printed as the line of 50%', () => {
    const points = hourly([49_996, 50_004], [49_999_999, 50_000_001], [50, 50], [51, 49]);
    const shown = trendOf({ candidates, points, rule: 'presidential' });
    assert.deepEqual(
      [0, 1, 2, 3].map((index) => shown.at(index).rows.map(({ share }) => share)),
      [
        ['49,996%', '50,004%'],
        ['<50%', '>50%'],
        ['50,0%', '50,0%'],
        ['51,0%', '49,0%'],
      ],
    );
    assert.deepEqual(shown.marks, [{ percent: 50, label: '50%' }]);
    const plain = trendOf({ candidates, points, rule: 'plurality' });
    assert.deepEqual([plain.at(0).rows[0]?.share, plain.marks], ['50,0%', []]);
  });

  test('of the last point equal those of the widget', () => {
    for (const { name, series } of trendCases) {
      if (!series) continue;
      const { results } = parseSeries(series);
      if (!results) continue;
      const presentation = presentationOf((choice) => chosen({}, choice), undefined);
      const { rows } = standings({ results, corrections: [], jumps: [] }, presentation, { now: 0 });
      assert.deepEqual(
        trendOf(series).lines.map(({ name: who, share }) => [who, share]),
        rows.map(({ name: who, share }) => [who, share]),
        name,
      );
    }
  });

  test('of a live count have its progress above them', () => {
    const series = seriesNamed('trend-2024');
    assert.equal(trendOf(series).progress, undefined, 'the axis says it');
    assert.match(trendOf(series, 'counted', {}, { rows: 3 }).progress?.text ?? '', /^Data masuk 78,82%/);
  });

  test('of an earlier point have no turnout, verdict or leader', () => {
    const shown = trendOf({
      candidates,
      points: hourly([60, 20], [61, 39]),
      kind: 'official',
      rule: 'presidential',
      invalidVotes: 5,
      registeredVoters: 200,
    });
    for (const index of [0, 1]) {
      const { details, progress, rows, total, verdict } = shown.at(index);
      assert.deepEqual([details, progress, total, verdict], [[], undefined, undefined, undefined]);
      assert.deepEqual(
        rows.map(({ mark }) => mark),
        ['', ''],
      );
    }
  });

  test('before the first vote are not points', () => {
    const shown = trendOf({ candidates, points: hourly([0, 0], [1, 2]) });
    assert.equal(shown.xs.length, 1);
  });
});

describe('stations', () => {
  test('never all count while one is missing, and never leave the axis', () => {
    const points = [
      { updated: '2024-02-14T10:00:00+07:00', counted: 99_999, total: 100_000, votes: { a: 1, b: 2 } },
      { updated: '2024-02-14T11:00:00+07:00', counted: 100_000, total: 100_000, votes: { a: 1, b: 3 } },
      { updated: '2024-02-14T12:00:00+07:00', counted: 100_001, total: 100_000, votes: { a: 1, b: 4 } },
    ];
    const shown = trendOf({ candidates, points });
    assert.deepEqual(
      [0, 1].map((index) => shown.at(index).percent),
      ['>99,99%', '100%'],
    );
    assert.deepEqual(shown.xs.at(-1), 100);
  });
});

describe('a long time without data', () => {
  test('is a gap in the lines, and a notice says so', () => {
    const shown = trendOf(seriesNamed('trend-gap'), 'time');
    assert.deepEqual(shown.starts, [0, 4]);
    assert.ok(shown.details.includes('Garis bertitik: tidak ada data di antaranya'));
    assert.deepEqual(trendOf({ candidates, points: hourly([1, 2], [3, 4], [5, 6]) }).starts, [0]);
  });
});

describe('the gap', () => {
  const headline = (...votes: readonly (readonly [number, number])[]): string =>
    trendOf({ candidates, points: hourly(...votes) }).headline;

  test('widens, narrows, stays, changes hands, or is only there', () => {
    assert.equal(headline([55, 45], [60, 40]), 'Selisih melebar dari 10,0 menjadi 20,0 poin');
    assert.equal(headline([60, 40], [110, 90]), 'Selisih menyempit dari 20,0 menjadi 10,0 poin');
    assert.equal(headline([60, 40], [120, 80]), 'Selisih tetap 20,0 poin');
    assert.equal(headline([40, 60], [110, 90]), 'Urutan pertama berganti, selisih kini 10,0 poin');
    assert.equal(headline([60, 40]), 'Selisih 20,0 poin');
    assert.equal(headline([50, 50], [60, 60]), '');
  });

  test('is not named of a quick count, in which a lead may be within the margin, nor of a result that does not stand', () => {
    const points = hourly([55, 45], [60, 40]);
    for (const more of [{ kind: 'quick-count' }, { kind: 'official', status: 'annulled' }]) {
      const { gap, headline: said } = trendOf({ candidates, points, ...more });
      assert.deepEqual([gap, said], [undefined, '']);
    }
  });
});

describe('an axis of times', () => {
  const labels = (minutes: number, timeZone: 'WIB' | 'WIT' = 'WIB'): readonly string[] => {
    const points = [0, minutes].map((after, index) => ({
      updated: new Date(Date.parse('2024-02-14T20:50:00+07:00') + after * 60_000).toISOString(),
      votes: { a: 1, b: index },
    }));
    return trendOf({ candidates, points }, 'time', { timeZone }).ticks.map(({ label }) => label);
  };

  test('has the time of its zone at its start, its middle and its end', () => {
    assert.deepEqual(labels(8), ['20.50', '20.54', '20.58']);
    assert.deepEqual(labels(600), ['20.50', '01.50', '06.50']);
    assert.deepEqual(labels(600, 'WIT'), ['22.50', '03.50', '08.50']);
    assert.deepEqual(labels(2 * 1440), ['14 Feb', '15 Feb', '16 Feb']);
    assert.deepEqual(labels(0), []);
  });

  test('never has the same label twice', () => {
    for (let minutes = 2; minutes < 200_000; minutes = Math.ceil(minutes * 1.3)) {
      assert.equal(new Set(labels(minutes)).size, 3, String(minutes));
    }
  });
});

describe('the states that a page has seen', () => {
  test('have a line that says since when', () => {
    const { results } = parse({
      candidates: candidates.map((one) => ({ ...one, votes: 5 })),
      progress: { percent: 40 },
    });
    const presentation = presentationOf((name) => chosen({}, name), undefined);
    const shown = standings({ results: results!, corrections: [], jumps: [] }, presentation, { now: 0 });
    const seen = trend(withState(undefined, results!), false, shown, presentation);
    assert.deepEqual(seen.details, ['Sejak halaman ini dibuka', 'Sumbu mulai di 40% TPS dan 49,5% suara']);
    assert.deepEqual(seen.xs, [0]);
  });
});

test('every word is in English too', () => {
  const shown = trendOf(seriesNamed('trend-2024'), 'counted', { locale: 'en', timeZone: 'WIT' });
  assert.equal(shown.at(0).place, '66.61% in, 17 February 2024, 22:00 WIT');
  assert.match(
    shown.details.join(' '),
    /^The axes begin at 66% of stations and 10% of votes Points not shown because they are incomplete: 55 Dotted/,
  );
  // In the zone of WIT one more day has a fall than in that of WIB.
  assert.equal(shown.falls.title, "Times votes fell in the source's data, in 35 days: 335; the largest:");
  assert.match(shown.headline, /^The gap has widened from 33\.\d to 34\.3 points$/);
  assert.doesNotMatch(JSON.stringify([shown.details, shown.summary, shown.words]), /titik|suara|dari |TPS/);
});
