import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import * as d3DSV from 'd3-dsv';
import * as d3Format from 'd3-format';
import * as d3Shape from 'd3-shape';
import fc from 'fast-check';
import { build, parseSync, Visitor } from 'vite';
import { dashboardUses, specialize, specializePlugin, uses } from '../../build/specialize.js';

/** The packages' modules as they are when they have been specialized. */
async function specialized(name: string, how = uses): Promise<unknown> {
  const files = Object.fromEntries(Object.entries(how).filter(([file]) => file.startsWith('/d3-')));
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, minify: false, rolldownOptions: { input: 'entry', preserveEntrySignatures: 'strict' } },
    plugins: [
      specializePlugin(files),
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? fileURLToPath(import.meta.url + '.entry') : undefined),
        load: (id) =>
          id.endsWith('.entry')
            ? `export { formatLocale } from 'd3-format'; export { arc${how === uses ? '' : ', line'} } from 'd3-shape'; export { dsvFormat } from 'd3-dsv';`
            : undefined,
      },
    ],
  });
  const [output] = [result].flat();
  assert.ok(output && 'output' in output);
  const module = (await import(`data:text/javascript,${encodeURIComponent(output.output[0].code)}`)) as Record<
    string,
    unknown
  >;
  return module[name];
}

test('d3-format: prints the same', async () => {
  const formatLocale = (await specialized('formatLocale')) as typeof d3Format.formatLocale;
  for (const [decimal, thousands] of [
    [',', '.'],
    ['.', ','],
  ] as const) {
    const definition = { decimal, thousands, grouping: [3], currency: ['', ''] as [string, string] };
    const [ours, theirs] = [formatLocale(definition), d3Format.formatLocale(definition)];
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

test('d3-format: refuses what it can no longer print', async () => {
  const formatLocale = (await specialized('formatLocale')) as typeof d3Format.formatLocale;
  const locale = formatLocale({ decimal: ',', thousands: '.', grouping: [3], currency: ['', ''] });
  for (const specifier of ['', '.1f', ',f', ',.1%', ',.1', '~s', 'd', '+,.1f', '012,.1f']) {
    assert.throws(() => locale.format(specifier), /invalid format/, specifier);
  }
});

test('d3-shape: draws the same arcs', async () => {
  const arc = (await specialized('arc')) as typeof d3Shape.arc;
  const radius = fc.oneof(fc.constantFrom(56, 88), fc.double({ min: 1, max: 200, noNaN: true }));
  const width = fc.oneof(fc.constant(32), fc.double({ min: 0.1, max: 200, noNaN: true }));
  const angle = fc.oneof(fc.constantFrom(0, Math.PI, 2 * Math.PI), fc.double({ min: -7, max: 7, noNaN: true }));
  const size = fc.oneof(fc.constantFrom(1e-9, Math.PI, 2 * Math.PI), fc.double({ min: 1e-9, max: 7, noNaN: true }));
  fc.assert(
    fc.property(radius, width, angle, size, (innerRadius, ringWidth, startAngle, turned) => {
      const datum = { innerRadius, outerRadius: innerRadius + ringWidth, startAngle, endAngle: startAngle + turned };
      assert.equal(arc()(datum), d3Shape.arc()(datum));
    }),
    { numRuns: 2000 },
  );
});

test('d3-shape: draws the same lines, and the same arcs beside them', async () => {
  const [arc, line] = (await Promise.all([specialized('arc', dashboardUses), specialized('line', dashboardUses)])) as [
    typeof d3Shape.arc,
    typeof d3Shape.line,
  ];
  const number = fc.double({ min: -1000, max: 1000, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number)), (points) => {
      assert.equal(line()(points), d3Shape.line()(points) ?? '');
    }),
  );
  const datum = { innerRadius: 56, outerRadius: 88, startAngle: 1, endAngle: 2 };
  assert.equal(arc()(datum), d3Shape.arc()(datum));
});

test('d3-dsv: reads the same rows, and compiles nothing', async () => {
  const dsvFormat = (await specialized('dsvFormat')) as typeof d3DSV.dsvFormat;
  const text = fc.string({ unit: fc.constantFrom('a', '1', '"', ',', ';', '\n', '\r', ' ') });
  for (const delimiter of [',', ';']) {
    const [ours, theirs] = [dsvFormat(delimiter), d3DSV.dsvFormat(delimiter)];
    fc.assert(
      fc.property(text, (csv) => {
        assert.deepEqual(ours.parseRows(csv), theirs.parseRows(csv));
      }),
    );
    assert.deepEqual(Object.keys(ours), ['parseRows']);
  }
});

test('constants are filled in, and what is unread goes', () => {
  const code = `export class A { a(b = 1) { let c = b, d; d = 4; return c + d + f(b, c) } e() { f({ b: 1, e: 2, }) } }
A.prototype.e = A.e;
`;
  assert.equal(
    specialize(code, { unread: ['e'], variables: { d: '2' }, expressions: { 'f(b, c)': '3' } }),
    `export class A { a(b = 1) { let c = b, d = 2; 2; return c + d + 3 }  }\n\n`,
  );
});

test('a package that has changed is not cut blindly', () => {
  for (const use of [{ unread: ['b'] }, { variables: { b: '1' } }, { expressions: { 'b()': '1' } }]) {
    assert.throws(() => specialize('a(b)', use), /not found: b/);
  }
});

/** Stands for `${…}` in a template. */
const HOLE = '\uE000';

function templatesIn(file: string, code: string): readonly (readonly [tag: string, text: string])[] {
  const found: [string, string][] = [];
  new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      if (tag.type === 'Identifier') found.push([tag.name, quasi.quasis.map(({ value }) => value.raw).join(HOLE)]);
    },
  }).visit(parseSync(file, code).program);
  return found;
}

test('the sources use Lit as `uses` says', () => {
  const folder = fileURLToPath(new URL('../../src/', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  for (const file of files) {
    const code = readFileSync(folder + file, 'utf8');
    for (const [, names = '', from = ''] of code.matchAll(/^import \{([^}]*)\} from '(@?lit[^']*)'/gm)) {
      assert.equal(from, 'lit', `${file}: no directives, no decorators`);
      assert.match(names, /^(?:\s*(?:css|html|nothing|svg|LitElement),?)+\s*$/, `${file}: ${names}`);
    }
    const declared = /\b(?:type: (?:Number|Object|Array)|(?:converter|hasChanged): |state: true|attribute: false)/;
    assert.doesNotMatch(code, declared, `${file}: no other properties`);
    // Any other name has no declaration, without which the page scripts could not take it.
    assert.doesNotMatch(code, /requestUpdate\('(?!updated')/, `${file}: no update of what is no property`);
    const hooks = /\b(?:enableUpdating|scheduleUpdate|shouldUpdate|firstUpdated|getUpdateComplete)\b/;
    assert.doesNotMatch(code, hooks, `${file}: no other ways into an update`);
    for (const [tag, text] of templatesIn(file, code)) {
      if (tag === 'css') assert.doesNotMatch(text, new RegExp(HOLE), `${file}: css without holes`);
      assert.doesNotMatch(text, /<(?:script|style|textarea|title|!--)/i, `${file}: neither raw text nor comments`);
      for (const [open] of text.matchAll(/<\w[^>]*>/g)) {
        const isPart = new RegExp(`=(?:"[^"]+${HOLE}|"${HOLE}[^"]|${HOLE}[^\\s>]|[^\\s">${HOLE}]+${HOLE})`);
        assert.doesNotMatch(open, isPart, `${file}: attributes that are one hole, or none`);
        assert.doesNotMatch(open, /\s\.[a-z]/i, `${file}: no properties`);
      }
    }
  }
});
