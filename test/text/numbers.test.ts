import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { numberFormats } from '../../src/text/numbers.js';
import type { Locale } from '../../src/text/numbers.js';

const tags = { id: 'id-ID', en: 'en' } as const;
const anyCount = fc.oneof(
  fc.bigInt(0n, 10n ** 30n),
  fc.bigInt(0n, 10n ** 7n),
  fc.bigInt(2n ** 53n - 9n, 2n ** 53n + 9n),
  fc.bigInt(10n ** 15n - 9n, 10n ** 15n + 9n),
);

for (const locale of ['id', 'en'] as const satisfies readonly Locale[]) {
  const numbers = numberFormats[locale];

  describe(`numbers in ${locale} are written as Intl writes them`, () => {
    test('counts, beyond 2^53 too', () => {
      const intl = new Intl.NumberFormat(tags[locale]);
      fc.assert(
        fc.property(anyCount, (value) => {
          assert.equal(numbers.count(value), intl.format(value));
        }),
        { numRuns: 1000 },
      );
    });

    test('decimals, with all digits of their scale', () => {
      fc.assert(
        fc.property(anyCount, fc.integer({ min: 0, max: 20 }), (units, scale) => {
          const intl = new Intl.NumberFormat(tags[locale], {
            minimumFractionDigits: scale,
            maximumFractionDigits: scale,
          });
          // Intl reads a string exactly (ES2023, which the types do not know yet).
          assert.equal(numbers.decimal({ units, scale }), intl.format(`${String(units)}e-${String(scale)}` as never));
        }),
        { numRuns: 1000 },
      );
    });

    test('percentages', () => {
      const intl = new Intl.NumberFormat(tags[locale], { style: 'percent', minimumFractionDigits: 2 });
      assert.equal(numbers.share({ relation: '', units: 5859n, scale: 2 }), intl.format(0.5859));
    });
  });
}

test('shares in the usual form', () => {
  const numbers = numberFormats.id;
  assert.equal(numbers.share({ relation: '<', units: 1n, scale: 1 }), '<0,1%');
  assert.equal(numbers.share({ relation: '>', units: 999n, scale: 1 }), '>99,9%');
  assert.equal(numbers.share({ relation: '', units: 500n, scale: 1 }), '50,0%');
  assert.equal(numbers.share(undefined), '–');
  assert.equal(numbers.decimal({ units: 5n, scale: 3 }), '0,005');
  assert.equal(numbers.count(96_214_691n), '96.214.691');
});
