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
    variables: { g: '3', length: '0' },
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
      width: '0',
      comma: 'true',
      trim: 'false',
      type: '"f"',
      prefix: '""',
      suffix: '""',
      maybeSuffix: 'true',
      valuePrefix: '""',
      valueNegative: 'false',
      length: '0',
    },
    expressions: {
      'formatTypes[type]': 'formatTypes.f',
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
      'map.call(locale.grouping, Number)': 'locale.grouping',
      'locale.thousands + ""': 'locale.thousands',
      'locale.decimal + ""': 'locale.decimal',
      // The numbers are finite, and 0 or more; the precision is no less. What is no digit is the point.
      'value = +value': '0',
      'isNaN(value)': 'false',
      'Math.abs(value)': 'value',
      'Math.max(0, Math.min(20, precision))': 'Math.min(20, precision)',
      '(type === "s" ? prefixes[8 + prefixExponent / 3] : "") + valueSuffix + (valueNegative && sign === "(" ? ")" : "")':
        '""',
      'c === 46': 'true',
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
  // `arc()` is not configured: each arc says its two radii and its two angles. Neither radius is 0, the inner one is the
  // smaller, and the angles are clockwise.
  '/d3-shape/src/arc.js': {
    unread: 'centroid innerRadius outerRadius cornerRadius padRadius startAngle endAngle padAngle context'.split(' '),
    variables: { rp: '0', rc: '0', rc0: '0', rc1: '0', x10: '0', y10: '0' },
    expressions: {
      '+innerRadius.apply(this, arguments)': 'arguments[0].innerRadius',
      '+outerRadius.apply(this, arguments)': 'arguments[0].outerRadius',
      'startAngle.apply(this, arguments)': 'arguments[0].startAngle',
      'endAngle.apply(this, arguments)': 'arguments[0].endAngle',
      'padAngle.apply(this, arguments)': '0',
      '!context': 'true',
      'buffer + "" || null': 'buffer + ""',
      'r1 < r0': 'false',
      '!(r1 > epsilon)': 'false',
      'r0 > epsilon': 'true',
      '!(r0 > epsilon)': 'false',
      'a1 > a0': 'true',
      'abs(a1 - a0)': 'a1 - a0',
      '!(da0 > epsilon)': 'false',
      '!(da1 > epsilon)': 'false',
    },
  },
  '/d3-shape/src/math.js': {
    expressions: { 'Math.atan2': '0', 'Math.max': '0', 'Math.min': '0', 'Math.sqrt': '0' }, // of corners and pads
  },
  '/d3-shape/src/path.js': { unread: ['digits'] },
  // Such arcs lie about the centre and go on from a point: from where the outer one began, which is never where the inner
  // one does.
  '/d3-path/src/path.js': {
    unread: ['lineTo', 'quadraticCurveTo', 'bezierCurveTo', 'arcTo', 'rect'],
    expressions: {
      'digits == null': 'false',
      'Math.floor(digits)': '3',
      'this._x0 = this._y0 = // start of current subpath\n    this._x1 = this._y1 = null': '0',
      'this._x0 = this._x1 = +x': 'this._x1 = x',
      'this._y0 = this._y1 = +y': 'this._y1 = y',
      'this._x1 === null': 'false',
      'this._x1 !== null': 'true',
      'this._x1 = this._x0': '0',
      'this._y1 = this._y0': '0',
      'x = +x': '0',
      'y = +y': '0',
      'r = +r': '0',
      'ccw = !!ccw': '0',
      'r < 0': 'false',
      '!r': 'false',
      'da < 0': 'false',
      'x + dx': 'dx',
      'y + dy': 'dy',
      'x - dx': '-dx',
      'y - dy': '-dy',
      'this._x1 = x0': 'x0',
      'this._y1 = y0': 'y0',
      'this._x1 = x + r * Math.cos(a1)': 'r * Math.cos(a1)',
      'this._y1 = y + r * Math.sin(a1)': 'r * Math.sin(a1)',
    },
  },
  // Style sheets are css`` without holes; no polyfills, here and below.
  '/@lit/reactive-element/css-tag.js': {
    unread: ['toString'],
    expressions: {
      'void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow': 'true',
      'this._$cssResult$=!0': '0',
      'o!==s': 'false',
      'void 0!==s&&1===s.length': 'true',
      '1===t.length': 'true',
      't instanceof CSSStyleSheet': 'false',
    },
  },
  '/@lit/reactive-element/reactive-element.js': {
    unread: [
      ...['addInitializer', 'finalizeStyles'],
      // Properties are strings or booleans …
      ...['Number', 'Object', 'Array'],
      // … that say the rest of their declarations themselves …
      ...['type', 'converter', 'reflect', 'useDefault', 'hasChanged'],
      // … of elements that do not come into their updates by these ways.
      ...[
        'enableUpdating',
        'scheduleUpdate',
        'shouldUpdate',
        'willUpdate',
        'updated',
        'firstUpdated',
        'getUpdateComplete',
      ],
    ],
    expressions: {
      'Symbol.metadata??=Symbol("metadata")': '0',
      'a.litPropertyMetadata??=new WeakMap': '0',
      '(a.reactiveElementVersions??=[]).push("2.1.2")': '0',
      'this[Symbol.metadata]': 'null',
      'void 0!==t.l': 'false',
      'this.constructor.l?.forEach(t=>t(this))': '0',
      'a.reactiveElementPolyfillSupport': '0',
      'p?.({ReactiveElement:y})': '0',
      // `styles` is one sheet or a list of them, for a shadow root as usual.
      'this.finalizeStyles(this.styles)': '[this.styles].flat()',
      'this.constructor.shadowRootOptions': '{mode:"open"}',
      'y.shadowRootOptions={mode:"open"}': '0',
      'y.elementStyles=[]': '0',
      'this._$Eh&&[...this._$Eh.keys()]': '[...this._$Eh.keys()]',
      // Each property has an attribute, whose name it says, and a name that is no symbol.
      's.state': 'false',
      'o(t)': '[]',
      '!1===i': ' false',
      '"string"==typeof i': 'true',
      'this.elementProperties.get(t)??b': 'this.elementProperties.get(t)',
      // None has another accessor.
      'this.prototype.hasOwnProperty(t)': 'false',
      'h(this.prototype,t)': 'void 0',
      'void 0!==h': 'true',
      '!0!==h||void 0!==r': 'true',
      't.size>0&&(this._$Ep=t)': 'this._$Ep=t',
      't.size>0': 'false',
      '"function"==typeof t.converter': 'false',
      'void 0!==t.converter?.fromAttribute': 'false',
      'void 0!==i.converter?.toAttribute': 'false',
      'i.hasChanged': 'void 0',
      '!1===e': 'true',
      'null!=t&&await t': '0',
      'c?c.emptyScript:""': '""',
      'this.scheduleUpdate()': 'this.performUpdate()',
      'this.shouldUpdate(s)': 'true',
      'this.firstUpdated(t)': '0',
      'this.getUpdateComplete()': 'this._$ES',
    },
  },
  // Elements have a `render` of their own; no hydration.
  '/lit-element/lit-element.js': {
    unread: ['connectedCallback', 'disconnectedCallback', 'render'],
    expressions: {
      'this.hasUpdated||(this.renderOptions.isConnected=this.isConnected)': '0',
      'this._$Do=void 0': '0',
      'this._$Do=e(r,this.renderRoot,this.renderOptions)': 'e(r,this.renderRoot,this.renderOptions)',
      'i._$litElement$=!0': '0',
      's.litElementHydrateSupport?.({LitElement:i})': '0',
      's.litElementPolyfillSupport': '0',
      'o?.({LitElement:i})': '0',
      '(s.litElementVersions??=[]).push("4.2.2")': '0',
    },
  },
  '/lit-html/lit-html.js': {
    unread: ['parentNode', 'startNode', 'endNode', 'tagName', '_$AU', 'setConnected'],
    expressions: {
      't.litHtmlPolyfillSupport': '0',
      'B?.(S,k)': '0',
      '(t.litHtmlVersions??=[]).push("3.3.3")': '0',
      // An element draws, in the page's document …
      's?.renderBefore??i': 's.renderBefore??i',
      's?.renderBefore??null': 's.renderBefore??null',
      's??{}': 's',
      'this.options?.host??this.element': 'this.options.host',
      't?.creationScope??l': 'l',
      'i(t)': 't',
      // … html`` and svg``, which nothing has compiled …
      '3===i': 'false',
      '"number"==typeof s': 'true',
      // … without comments, without holes in elements whose text is taken as it is …
      '"!--"===u[1]': 'false',
      '-1!==(t=r.data.indexOf(o,t+1))': 'false',
      'y.test(u[2])': 'false',
      'y.test(r.tagName)': 'false',
      'n??v': 'v',
      'c===_': 'false',
      // … with text, templates and lists of them …
      'void 0!==t.nodeType': 'false',
      'd(t)': 'u(t)',
      // … with attributes that are fixed or one hole, never both, and no properties …
      '"."===e[1]': 'false',
      'r.getAttribute(t).split(o)': '0',
      's.length>2||""!==s[0]||""!==s[1]?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=A': '0',
      'this.strings': 'void 0',
      'void 0!==s.strings': 'false',
      'void 0!==s': 'true',
      'o&&!e&&this.j(t)': 'o&&this.j(t)',
      // … with functions that listen for as long as the element is there …
      '(t=M(this,t,i,0)??A)===E': 'false',
      't===A&&s!==A': 'false',
      't.capture!==s.capture': 'false',
      't.once!==s.once': 'false',
      't.passive!==s.passive': 'false',
      't!==A&&(s===A||e)': 's===A',
      '"function"==typeof this._$AH': 'true',
      // … and without directives, which alone say that nothing has changed, and ask what and where a part is.
      't!==this._$AH&&t!==E': 't!==this._$AH',
      'M(this,t,i)': 't',
      'M(this,t,i,0)': 't',
      't.startsWith(o)': 'false',
      '6===r.type': 'false',
      'this.type=1': '0',
      'this.type=2': '0',
      'this.type=4': '0',
      'this.type=5': '0',
      'this._$AM=e': '0',
      'this._$AM=i': '0',
      'this._$AM=s': '0',
      'this._$AN=void 0': '0',
      'this._$Cv=e?.isConnected??!0': '0',
      'this._$AP?.(!1,!0,s)': '0',
    },
  },
};

const path = '/d3-path/src/path.js';

/** The same for the script of the dashboard. Its lines are not configured either: they go straight from pair to pair. */
export const dashboardUses: Readonly<Record<string, Use>> = {
  ...uses,
  [path]: { ...uses[path], unread: uses[path]?.unread?.filter((name) => name !== 'lineTo') ?? [] },
  '/d3-shape/src/line.js': {
    unread: ['x', 'y', 'defined', 'curve', 'context'],
    expressions: {
      'typeof x === "function" ? x : (x === undefined) ? pointX : constant(x)': 'pointX',
      'typeof y === "function" ? y : (y === undefined) ? pointY : constant(y)': 'pointY',
      'constant(true)': '0',
      'array(data)': 'data',
      'context == null': 'true',
      'defined(d = data[i], i, data)': '(d = data[i], true)',
      '+x(d, i, data)': 'x(d)',
      '+y(d, i, data)': 'y(d)',
      'buffer + "" || null': 'buffer + ""',
    },
  },
  '/d3-shape/src/curve/linear.js': { unread: ['areaStart', 'areaEnd'], expressions: { 'x = +x': '0', 'y = +y': '0' } },
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
