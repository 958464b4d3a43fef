// Removes from d3 what the page scripts never use: methods that nobody calls, and branches for options that are never set.
// A minifier cannot know that. The names are those of d3's readable source, and the build fails if one of them is gone.
// test/build/cut-d3.test.ts compares the cut packages with the published ones. npm entries use d3 as it is.
import { parseSync, Visitor, type ESTree, type Plugin } from 'vite';

/** What is removed from one file. */
export interface Cut {
  /** Properties and methods that nothing reads. */
  readonly unread?: string;
  /** Variables that always have one value, as an expression. */
  readonly fixed?: Readonly<Record<string, string>>;
}

export const cuts: Readonly<Record<string, Cut>> = {
  // Numbers are printed only with `,.Nf`. `re` keeps the numbers of d3's groups, and any other specifier is still an error.
  '/d3-format/src/formatSpecifier.js': {
    unread: 'fill align sign symbol zero width comma trim type toString prototype',
    fixed: { re: '/^()()()()()()(,)(\\.\\d+)()(f)$/' },
  },
  '/d3-format/src/formatTypes.js': { unread: '% b c d e g o p r s X x' },
  // They are finite and never negative.
  '/d3-format/src/locale.js': {
    unread: 'toString formatPrefix',
    fixed: {
      ...{
        fill: '" "',
        align: '">"',
        sign: '"-"',
        symbol: '""',
        zero: 'false',
        width: '0',
        comma: 'true',
        trim: 'false',
      },
      ...{ type: '"f"', maybeSuffix: 'true', prefix: '""', suffix: '""', valuePrefix: '""', valueNegative: 'false' },
      ...{ currencyPrefix: '""', currencySuffix: '""', percent: '""', minus: '""', nan: '""', numerals: 'identity' },
    },
  },
  '/d3-format/src/formatGroup.js': { fixed: { g: '3', length: '0' } },
  // CSV is only read, and only row by row: `parse` compiles code, which a content security policy forbids.
  '/d3-dsv/src/dsv.js': { unread: 'parse format formatBody formatRows formatRow formatValue' },
  // Each arc has its own radii and angles, and neither round corners (`rc`) nor padding (`ap`, `rp`).
  '/d3-shape/src/arc.js': {
    unread: 'centroid innerRadius outerRadius cornerRadius padRadius startAngle endAngle padAngle context',
    fixed: { ap: '0', rp: '0', rc: '0', rc0: '0', rc1: '0' },
  },
  // Lines are straight, and go from pair to pair.
  '/d3-shape/src/line.js': { unread: 'x y defined curve context' },
  '/d3-shape/src/curve/linear.js': { unread: 'areaStart areaEnd' },
  '/d3-shape/src/path.js': { unread: 'digits' },
  '/d3-path/src/path.js': { unread: 'quadraticCurveTo bezierCurveTo arcTo rect' },
};

/** The code of one file after its cut. */
export function applyCut(code: string, { unread = '', fixed = {} }: Cut): string {
  const names = unread.split(' ').filter(Boolean);
  const missing = new Set([...names, ...Object.keys(fixed)]);
  const edits: (ESTree.Span & { readonly text: string })[] = [];
  const replace = (name: string, start: number, end: number, text: string): void => {
    missing.delete(name);
    edits.push({ start, end, text });
  };

  const leaveOut = (key: ESTree.Node, { start, end }: ESTree.Span): void => {
    const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : '';
    if (names.includes(name)) replace(name, start, code.startsWith(',', end) ? end + 1 : end, '');
  };
  new Visitor({
    ObjectExpression({ properties }) {
      for (const property of properties) if (property.type === 'Property') leaveOut(property.key, property);
    },
    MethodDefinition(method) {
      leaveOut(method.key, method);
    },
    ExpressionStatement(statement) {
      const { expression } = statement;
      const left = expression.type === 'AssignmentExpression' ? expression.left : undefined;
      if (left?.type === 'MemberExpression' && !left.computed) leaveOut(left.property, statement);
    },
    VariableDeclarator({ id, end }) {
      const value = id.type === 'Identifier' ? fixed[id.name] : undefined;
      if (id.type === 'Identifier' && value !== undefined) replace(id.name, id.end, end, ` = ${value}`);
    },
    // Later assignments give it the same value.
    AssignmentExpression({ left, start, end }) {
      const value = left.type === 'Identifier' ? fixed[left.name] : undefined;
      if (left.type === 'Identifier' && value !== undefined) replace(left.name, start, end, value);
    },
  }).visit(parseSync('module.js', code).program);
  if (missing.size) throw new Error(`not found: ${[...missing].join(', ')}`);

  let out = '';
  let at = 0;
  // Where one edit contains another, the outer one comes first and is enough.
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue;
    out += code.slice(at, start) + text;
    at = end;
  }
  return out + code.slice(at);
}

/** The cut as a plugin of Vite. */
export function cutD3(): Plugin {
  return {
    name: 'cut-d3',
    transform(code, id) {
      const file = Object.keys(cuts).find((name) => id.endsWith(name));
      const cut = file && cuts[file];
      return cut ? { code: applyCut(code, cut), map: null } : undefined;
    },
  };
}
