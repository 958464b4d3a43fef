import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { CandidateInput, Results, ResultsInput } from '../../src/results/types.js';
import { messages } from '../../src/text/locales.js';
import { numberFormats } from '../../src/text/numbers.js';
import { polls } from '../../src/view/polls.js';
import type { Polls } from '../../src/view/polls.js';
import { contest } from '../contest.js';

const pairs = (figure: 'votes' | 'share', ...figures: readonly (number | string)[]): readonly CandidateInput[] =>
  figures.map((value, index) => ({ number: index + 1, name: `Pasangan ${String(index + 1)}`, [figure]: value }));
const night = (...counts: readonly ResultsInput[]): Results => contest([], { candidates: [], counts });
const table = (results: Results, decimals = 1): Polls => polls(results, decimals, messages.id, numberFormats.id);

describe('counts of several pollsters', () => {
  const three = table(
    night(
      { pollster: 'Satu', sample: '98,5', margin: '1,0', candidates: pairs('share', '25,10', '58,45', '16,45') },
      { pollster: 'Dua', kind: 'quick-count', candidates: pairs('share', '24,98', '57,81', '17,21') },
      { source: { name: 'Tiga' }, kind: 'official', candidates: [...pairs('votes', 257, 578, 165)].reverse() },
    ),
  );

  test('are shown side by side, each with its own digits', () => {
    assert.deepEqual(
      three.rows.map(({ name, details, shares }) => [name, details, shares]),
      [
        ['Satu', ['Sampel masuk 98,5%', 'Margin of error ±1,0 poin persen'], ['25,10%', '58,45%', '16,45%']],
        ['Dua', [], ['24,98%', '57,81%', '17,21%']],
        ['Tiga', ['Rekapitulasi resmi'], ['25,7%', '57,8%', '16,5%']],
      ],
    );
  });

  test('say for whom a majority is uncertain, where the rule requires one', () => {
    const counts: readonly ResultsInput[] = [
      { pollster: 'Satu', margin: '1,0', candidates: pairs('share', '51,2', '48,8') },
      { pollster: 'Dua', margin: '1,4', candidates: pairs('share', '51,2', '48,8') },
      { pollster: 'Tiga', kind: 'preliminary', margin: '1,4', candidates: pairs('share', '51,2', '48,8') },
    ];
    const told = (rest: Partial<ResultsInput>): readonly (string | undefined)[] =>
      table(contest([], { candidates: [], counts, ...rest })).rows.map(({ details }) =>
        details.find((text) => text.includes('50%')),
      );
    assert.deepEqual(told({ rule: 'presidential' }), [
      undefined,
      'Pasangan 1 dan Pasangan 2 dalam margin of error dari 50%',
      undefined,
    ]);
    assert.deepEqual(told({ rule: 'plurality' }), [undefined, undefined, undefined]);
    assert.deepEqual(told({}), [undefined, undefined, undefined]);
  });

  test('never print a share as 50% that is not, where that matters', () => {
    const counts: readonly ResultsInput[] = [{ candidates: pairs('votes', 4996, 5004) }];
    const printed = (rest: Partial<ResultsInput>): readonly string[] =>
      table(contest([], { candidates: [], counts, ...rest })).rows[0]?.shares ?? [];
    assert.deepEqual(printed({ rule: 'presidential' }), ['49,96%', '50,04%']);
    assert.deepEqual(printed({}), ['50,0%', '50,0%']);
  });

  test('have a range from the lowest to the highest, and no average', () => {
    assert.deepEqual(three.range, { label: 'Rentang', shares: ['24,98–25,7%', '57,8–58,45%', '16,45–17,21%'] });
    const same = table(night({ candidates: pairs('votes', 1, 1) }, { candidates: pairs('votes', 5, 5) }));
    assert.deepEqual(same.range.shares, ['50,0%', '50,0%']);
  });

  test('are sorted by exact fractions, even if shares print alike', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 })), {
          minLength: 2,
          maxLength: 5,
        }),
        (figures) => {
          const { range } = table(night(...figures.map((votes) => ({ candidates: pairs('votes', ...votes) }))), 4);
          // An oracle in doubles. The counts are small, so different shares differ by far more than a double’s error.
          const shares = figures.map(([a, b]) => (100 * a) / (a + b));
          const print = (value: number): number => Math.round(value * 1e4) / 1e4;
          const [least = 0, most = least] = (range.shares[0] ?? '')
            .replace('%', '')
            .replaceAll(',', '.')
            .split('–')
            .map(Number);
          assert.ok(Math.abs(least - print(Math.min(...shares))) < 1.1e-4, range.shares[0]);
          assert.ok(Math.abs(most - print(Math.max(...shares))) < 1.1e-4, range.shares[0]);
        },
      ),
    );
  });

  test('have a column for everyone in any count, by ballot number', () => {
    const { candidates, rows, range } = table(
      night({ candidates: pairs('votes', 1, 3).slice(1) }, { candidates: pairs('votes', 1, 3).slice(0, 1) }),
    );
    assert.deepEqual(
      candidates.map(({ sign, name }) => `${sign} ${name}`),
      ['1 Pasangan 1', '2 Pasangan 2'],
    );
    assert.deepEqual(
      rows.map(({ shares }) => shares),
      [
        ['–', '100,0%'],
        ['100,0%', '–'],
      ],
    );
    assert.deepEqual(range.shares, ['100,0%', '100,0%']);
  });

  test('take names and order from the contest', () => {
    const results = contest([], {
      candidates: [{ id: 'x', number: 2, name: 'Yang Resmi', votes: 1 }],
      counts: [{ pollster: 'P', candidates: [{ id: 'x', name: 'Singkatan', share: 40 }] }],
    });
    const [{ id, sign, name } = {}, ...more] = table(results).candidates;
    assert.deepEqual([id, sign, name, more], ['x', '2', 'Yang Resmi', []]);
  });

  test('without votes yet have no share and no range', () => {
    const { rows, range } = table(night({ candidates: pairs('votes', 0, 0) }));
    assert.deepEqual(
      [rows[0]?.shares, range.shares],
      [
        ['–', '–'],
        ['–', '–'],
      ],
    );
  });
});

describe('the windows through which several pollsters are seen', () => {
  const of = (
    rows: readonly (readonly string[])[],
    margin = '1,4',
    rest: Partial<ResultsInput> = { rule: 'presidential' },
  ) =>
    table(
      contest([], {
        candidates: [],
        counts: rows.map((row) => ({ margin, candidates: pairs('share', ...row) })),
        ...rest,
      }),
    ).windows!;
  const three = [
    ['27,31', '52,18', '20,51'],
    ['26,90', '52,77', '20,33'],
    ['28,02', '51,26', '20,72'],
  ];

  test('are 12 points wide for all, in whole percents around the figures', () => {
    const { each, size } = of(three);
    assert.equal(size, 12);
    assert.deepEqual(
      each.map(({ ends }) => ends.map(({ label }) => label).join(' ')),
      ['21% 33%', '46% 58%', '15% 27%'],
    );
  });

  test('have the line at one half where it is within and half decides', () => {
    const halves = (windows: ReturnType<typeof of>) =>
      windows.each.map(({ lines }) => lines.map(({ percent }) => percent));
    assert.deepEqual(halves(of(three)), [[], [(4 / 12) * 100], []]);
    assert.deepEqual(halves(of(three, '1,4', { rule: 'plurality' })), [[], [], []]);
  });

  test('leave out an end whose label the line at one half would touch', () => {
    const [first] = of([['55,0', '45,0']]).each;
    assert.deepEqual(
      [first?.lines, first?.ends].map((marks) => marks?.map(({ label }) => label)),
      [['50%'], ['61%']],
    );
  });

  test('hold every share with its margin, or with four points, and never leave 0 to 100', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 })), {
          minLength: 2,
          maxLength: 5,
        }),
        fc.integer({ min: 1, max: 9 }),
        (figures, margin) => {
          const { rows, windows } = table(
            night(...figures.map((votes) => ({ margin: String(margin), candidates: pairs('votes', ...votes) }))),
          );
          const { each, size } = windows!;
          assert.ok(size >= 12 && size <= 100);
          for (const { percents } of rows)
            percents!.forEach((percent, index) => {
              const { start } = each[index]!;
              assert.ok(
                Number.isInteger(start) && start >= 0 && start + size <= 100,
                `${String(start)} + ${String(size)}`,
              );
              const free = Math.max(4, margin);
              assert.ok(percent! - free >= start || start === 0, `${String(percent)} from ${String(start)}`);
              assert.ok(
                percent! + free <= start + size || start + size === 100,
                `${String(percent)} of ${String(size)}`,
              );
            });
        },
      ),
    );
  });

  test('say who leads by each one’s margin, and whose share is within its margin of one half', () => {
    const { candidates, rows } = table(
      contest([], {
        rule: 'presidential',
        candidates: [],
        counts: three.map((row, index) => ({
          sample: '90',
          margin: ['1,0', '0,8', '1,4'][index]!,
          candidates: pairs('share', ...row),
        })),
      }),
    );
    assert.deepEqual(
      candidates.map(({ isAhead }) => isAhead),
      [false, true, false],
    );
    assert.deepEqual(
      rows.map(({ margin, near }) => [margin?.text, near]),
      [
        ['±1,0', [false, false, false]],
        ['±0,8', [false, false, false]],
        ['±1,4', [false, true, false]],
      ],
    );
  });
});
