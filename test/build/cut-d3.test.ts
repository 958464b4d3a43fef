// The cut d3 gives the same results as the published d3, for every use in the sources.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as d3DSV from 'd3-dsv';
import * as d3Format from 'd3-format';
import * as d3Shape from 'd3-shape';
import fc from 'fast-check';
import { build } from 'vite';
import { applyCut, cutD3, cuts } from '../../build/cut-d3.js';

interface Cut {
  readonly formatLocale: typeof d3Format.formatLocale;
  readonly arc: typeof d3Shape.arc;
  readonly line: typeof d3Shape.line;
  readonly dsvFormat: typeof d3DSV.dsvFormat;
}

let cut: Cut;
const files = new Set<string>();

before(async () => {
  const entry = `export { formatLocale } from 'd3-format'; export { arc, line } from 'd3-shape'; export { dsvFormat } from 'd3-dsv';`;
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, minify: false, rolldownOptions: { input: 'entry', preserveEntrySignatures: 'strict' } },
    plugins: [
      cutD3(),
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? fileURLToPath(new URL('entry.js', import.meta.url)) : undefined),
        load: (id) => (id.endsWith('/entry.js') ? entry : undefined),
        transform: (_, id) => void files.add(id),
      },
    ],
  });
  const [output] = [result].flat();
  assert.ok(output && 'output' in output);
  cut = (await import(`data:text/javascript,${encodeURIComponent(output.output[0].code)}`)) as Cut;
});

test('d3 has every file that is cut', () => {
  for (const file of Object.keys(cuts)) {
    assert.ok(
      [...files].some((id) => id.endsWith(file)),
      file,
    );
  }
});

test('d3-format prints the same', () => {
  for (const [decimal, thousands] of [
    [',', '.'],
    ['.', ','],
  ] as const) {
    const definition = { decimal, thousands, grouping: [3], currency: ['', ''] as [string, string] };
    const [ours, theirs] = [cut.formatLocale(definition), d3Format.formatLocale(definition)];
    const value = fc.oneof(
      fc.double({ min: 0, noDefaultInfinity: true, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.maxSafeNat(),
      fc.constantFrom(0, 0.05),
    );
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 30 }), (number, decimals) => {
        const specifier = `,.${String(decimals)}f`;
        assert.equal(ours.format(specifier)(number), theirs.format(specifier)(number));
      }),
    );
  }
});

test('d3-format refuses formats that were cut', () => {
  const locale = cut.formatLocale({ decimal: ',', thousands: '.', grouping: [3], currency: ['', ''] });
  for (const specifier of ['', '.1f', ',f', ',.1%', ',.1', '~s', 'd', '+,.1f', '012,.1f']) {
    assert.throws(() => locale.format(specifier), /invalid format/, specifier);
  }
});

test('d3-shape draws the same arcs', () => {
  const radius = fc.oneof(fc.constantFrom(56, 88), fc.double({ min: 1, max: 200, noNaN: true }));
  const width = fc.oneof(fc.constant(32), fc.double({ min: 0.1, max: 200, noNaN: true }));
  const angle = fc.oneof(fc.constantFrom(0, Math.PI, 2 * Math.PI), fc.double({ min: -7, max: 7, noNaN: true }));
  const size = fc.oneof(fc.constantFrom(1e-9, Math.PI, 2 * Math.PI), fc.double({ min: 1e-9, max: 7, noNaN: true }));
  fc.assert(
    fc.property(radius, width, angle, size, (innerRadius, ringWidth, startAngle, turned) => {
      const datum = { innerRadius, outerRadius: innerRadius + ringWidth, startAngle, endAngle: startAngle + turned };
      assert.equal(cut.arc()(datum), d3Shape.arc()(datum));
    }),
    { numRuns: 2000 },
  );
});

test('d3-shape draws the same lines', () => {
  const number = fc.double({ min: -1000, max: 1000, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number)), (points) => {
      assert.equal(cut.line()(points), d3Shape.line()(points));
    }),
  );
});

test('d3-dsv reads the same rows, and compiles no code', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '1', '"', ',', ';', '\n', '\r', ' ') });
  for (const delimiter of [',', ';']) {
    const [ours, theirs] = [cut.dsvFormat(delimiter), d3DSV.dsvFormat(delimiter)];
    fc.assert(
      fc.property(text, (csv) => {
        assert.deepEqual(ours.parseRows(csv), theirs.parseRows(csv));
      }),
    );
    assert.deepEqual(Object.keys(ours), ['parseRows']);
  }
});

test('unused members are removed, and fixed variables are replaced by their values', () => {
  const code = `export class A { a(b = 1) { let c = b, d; d = 4; return c + d } e() { f({ b: 1, e: 2, }) } }
A.prototype.e = A.e;
`;
  assert.equal(
    applyCut(code, { unread: 'e', fixed: { d: '2' } }),
    `export class A { a(b = 1) { let c = b, d = 2; 2; return c + d }  }\n\n`,
  );
});

test('a package with other source text is refused', () => {
  assert.throws(() => applyCut('a(b)', { unread: 'b' }), /not found: b/);
  assert.throws(() => applyCut('a(b)', { fixed: { b: '1' } }), /not found: b/);
});
