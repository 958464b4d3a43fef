// Makes packages smaller for the one way in which the page script uses them: what is always the same is filled in, what
// nothing reads is left out, and the minifier then finds what cannot be reached. What stays does the same work as before:
// test/build/specialize.test.ts compares it with the packages and holds the sources to these uses, and
// test/package/drawing.test.ts compares what is drawn. The build fails where a package does not have what is named here.
import { parseSync, Visitor, type ESTree, type Plugin } from 'vite';

/** How the page script uses one file of a package. */
export interface Use {
  /** Properties and methods that nothing reads. */
  readonly unread?: readonly string[];
  /** Variables that always have one value. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Other expressions that do, as the file writes them. */
  readonly expressions?: Readonly<Record<string, string>>;
}

export const uses: Readonly<Record<string, Use>> = {
  // Numbers are printed by `,.Nf`; any other specifier throws, as an invalid one does.
  '/d3-format/src/formatSpecifier.js': {
    unread: ['fill', 'align', 'sign', 'symbol', 'zero', 'width', 'comma', 'trim', 'type', 'toString', 'prototype'],
    expressions: {
      '/^(?:(.)?([<>=^]))?([+\\-( ])?([$#])?(0)?(\\d+)?(,)?(\\.\\d+)?(~)?([a-z%])?$/i': '/^,\\.(\\d+)f$/',
      'match[8] && match[8].slice(1)': 'match[1]',
      'specifier.precision === undefined': 'false',
    },
  },
  '/d3-format/src/formatGroup.js': {
    expressions: { 'length + g + 1 > width': 'false', '(length += g + 1) > width': 'false' },
  },
  '/d3-format/src/formatTypes.js': { unread: ['%', 'b', 'c', 'd', 'e', 'g', 'o', 'p', 'r', 's', 'X', 'x'] },
  '/d3-format/src/locale.js': {
    unread: ['toString', 'formatPrefix'],
    variables: {
      fill: '" "',
      align: '">"',
      sign: '"-"',
      symbol: '""',
      zero: 'false',
      comma: 'true',
      trim: 'false',
      type: '"f"',
      maybeSuffix: 'true',
    },
    expressions: {
      'formatTypes[type]': 'formatTypes.f',
      '/[%p]/.test(type)': 'false',
      '/[gprs]/.test(type)': 'false',
      'precision === undefined': 'false',
      'length < width': 'false',
      // The locales say these three alone.
      'locale.decimal === undefined': 'false',
      'locale.thousands === undefined': 'false',
      'locale.grouping === undefined': 'false',
      'locale.currency === undefined': 'true',
      'locale.numerals === undefined': 'true',
      'numerals(value)': 'value',
      'locale.percent === undefined': 'true',
      'locale.minus === undefined': 'true',
      'locale.nan === undefined': 'true',
    },
  },
  // CSV is read row by row: what else there is for it compiles code, which a content security policy forbids, or writes.
  '/d3-dsv/src/dsv.js': {
    unread: ['parse', 'format', 'formatBody', 'formatRows', 'formatRow', 'formatValue'],
    expressions: {
      'new RegExp("[\\"" + delimiter + "\\n\\r]")': '0',
      'f && (row = f(row, n++)) == null': 'false',
    },
  },
  // `arc()` is not configured: each arc says its two radii and its two angles.
  '/d3-shape/src/arc.js': {
    unread: 'centroid innerRadius outerRadius cornerRadius padRadius startAngle endAngle padAngle context'.split(' '),
    variables: { rp: '0', rc: '0', rc0: '0', rc1: '0' },
    expressions: {
      '+innerRadius.apply(this, arguments)': 'arcInnerRadius(arguments[0])',
      '+outerRadius.apply(this, arguments)': 'arcOuterRadius(arguments[0])',
      'startAngle.apply(this, arguments)': 'arcStartAngle(arguments[0])',
      'endAngle.apply(this, arguments)': 'arcEndAngle(arguments[0])',
      'padAngle.apply(this, arguments)': '0',
      '!context': 'true',
    },
  },
  '/d3-shape/src/math.js': {
    expressions: { 'Math.atan2': '0', 'Math.max': '0', 'Math.min': '0', 'Math.sqrt': '0' }, // of corners and pads
  },
  '/d3-shape/src/path.js': { unread: ['digits'] },
  // Such arcs lie about the centre, have a radius, and go on from a point.
  '/d3-path/src/path.js': {
    unread: ['quadraticCurveTo', 'bezierCurveTo', 'arcTo', 'rect'],
    expressions: {
      'digits == null': 'false',
      'Math.floor(digits)': '3',
      'this._x1 === null': 'false',
      'this._x1 !== null': 'true',
      'r < 0': 'false',
      '!r': 'false',
      'x + dx': 'dx',
      'y + dy': 'dy',
      'x - dx': '-dx',
      'y - dy': '-dy',
      'x + r * Math.cos(a1)': 'r * Math.cos(a1)',
      'y + r * Math.sin(a1)': 'r * Math.sin(a1)',
    },
  },
  // Style sheets are css`` without holes.
  '/@lit/reactive-element/css-tag.js': {
    expressions: { '1===t.length': 'true', 'o!==s': 'false', 't instanceof CSSStyleSheet': 'false' },
  },
  // Properties are strings or booleans, and `styles` is one sheet; neither polyfills nor hydration, here and below.
  '/@lit/reactive-element/reactive-element.js': {
    unread: ['addInitializer', 'Number', 'Object', 'Array'],
    expressions: {
      'Symbol.metadata??=Symbol("metadata")': '0',
      'a.litPropertyMetadata??=new WeakMap': '0',
      'this[Symbol.metadata]': 'null',
      'void 0!==t.l': 'false',
      'this.constructor.l?.forEach(t=>t(this))': '0',
      'Array.isArray(s)': 'false',
      'a.reactiveElementPolyfillSupport': '0',
      'p?.({ReactiveElement:y})': '0',
      '"function"==typeof t.converter': 'false',
      'void 0!==t.converter?.fromAttribute': 'false',
      'void 0!==i.converter?.toAttribute': 'false',
    },
  },
  '/lit-element/lit-element.js': {
    unread: ['connectedCallback', 'disconnectedCallback'],
    expressions: {
      'this.hasUpdated||(this.renderOptions.isConnected=this.isConnected)': '0',
      's.litElementHydrateSupport?.({LitElement:i})': '0',
      's.litElementPolyfillSupport': '0',
      'o?.({LitElement:i})': '0',
    },
  },
  '/lit-html/lit-html.js': {
    unread: ['parentNode', 'startNode', 'endNode', 'tagName', '_$AU', 'setConnected'],
    expressions: {
      't.litHtmlPolyfillSupport': '0',
      'B?.(S,k)': '0',
      // Templates are html`` and svg``, which nothing has compiled …
      '3===i': 'false',
      '"number"==typeof s': 'true',
      // … without comments, without holes in elements whose text is taken as it is …
      '"!--"===u[1]': 'false',
      '-1!==(t=r.data.indexOf(o,t+1))': 'false',
      'y.test(u[2])': 'false',
      'y.test(r.tagName)': 'false',
      'n??v': 'v',
      'c===_': 'false',
      // … with attributes that are fixed or one hole, never both …
      's.length>2||""!==s[0]||""!==s[1]?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=A':
        'this._$AH=A',
      'this.strings': 'void 0',
      'void 0!==s.strings': 'false',
      // … and without directives, which alone ask whether a part is connected.
      't.startsWith(o)': 'false',
      '6===r.type': 'false',
      'void 0!==e?s._$Co?.[e]:s._$Cl': 'void 0',
      'a(i)?void 0:i._$litDirective$': 'void 0',
      'h?.constructor!==o': 'false',
      'void 0!==h': 'false',
      'e?.isConnected??!0': 'true',
      'this._$AP?.(!1,!0,s)': '0',
    },
  },
};

/** A file of a package, without what `use` makes needless. */
export function specialize(code: string, { unread = [], variables = {}, expressions = {} }: Use): string {
  const edits: (ESTree.Span & { readonly text: string })[] = [];
  const missing = new Set([...unread, ...Object.keys(variables), ...Object.keys(expressions)]);
  const replace = (name: string, { start, end }: ESTree.Span, text: string): void => {
    missing.delete(name);
    edits.push({ start, end, text });
  };

  const leaveOut = (key: ESTree.Node, isComputed: boolean, { start, end }: ESTree.Span): void => {
    const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : '';
    if (isComputed || !unread.includes(name)) return;
    replace(name, { start, end: code.startsWith(',', end) ? end + 1 : end }, '');
  };
  const fillIn = ({ start, end }: ESTree.Span): void => {
    const source = code.slice(start, end);
    if (Object.hasOwn(expressions, source)) replace(source, { start, end }, expressions[source] ?? '');
  };
  new Visitor({
    ObjectExpression({ properties }) {
      for (const property of properties) {
        if (property.type === 'Property') leaveOut(property.key, property.computed, property);
      }
    },
    SwitchCase(branch) {
      if (branch.test) leaveOut(branch.test, false, branch);
    },
    MethodDefinition(method) {
      leaveOut(method.key, method.computed, method);
    },
    ExpressionStatement(statement) {
      const left = statement.expression.type === 'AssignmentExpression' && statement.expression.left;
      if (left && left.type === 'MemberExpression') leaveOut(left.property, left.computed, statement);
    },
    VariableDeclarator({ id, end }) {
      if (id.type !== 'Identifier' || !Object.hasOwn(variables, id.name)) return;
      replace(id.name, { start: id.end, end }, ` = ${variables[id.name] ?? ''}`);
    },
    AssignmentExpression(assignment) {
      const name = assignment.left.type === 'Identifier' ? assignment.left.name : '';
      if (Object.hasOwn(variables, name)) replace(name, assignment, variables[name] ?? '');
      else fillIn(assignment);
    },
    BinaryExpression: fillIn,
    CallExpression: fillIn,
    ChainExpression: fillIn,
    ConditionalExpression: fillIn,
    Literal: fillIn,
    LogicalExpression: fillIn,
    MemberExpression: fillIn,
    NewExpression: fillIn,
    UnaryExpression: fillIn,
  }).visit(parseSync('module.js', code).program);
  if (missing.size) throw new Error(`not found: ${[...missing].join(', ')}`);

  let out = '';
  let at = 0;
  // Of edits inside each other the outer one comes first, and is enough.
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue;
    out += code.slice(at, start) + text;
    at = end;
  }
  return out + code.slice(at);
}

/** The same for Vite. Files that are not in the build are an error too: their uses would be forgotten here. */
export function specializePlugin(files = uses): Plugin {
  const unseen = new Set(Object.keys(files));
  return {
    name: 'specialize',
    transform(code, id) {
      const file = Object.keys(files).find((name) => id.endsWith(name)) ?? '';
      const use = files[file];
      if (!use) return undefined;
      unseen.delete(file);
      return { code: specialize(code, use), map: null };
    },
    buildEnd(error) {
      if (!error && unseen.size) this.error(`not in the build: ${[...unseen].join(', ')}`);
    },
  };
}
