import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minifyCSS, minifyMarkup, minifyTemplates } from '../../build/minify-templates.js';

const hole = '\uE000';

test('css: layout and comments are removed, and nothing else', () => {
  const cases = [
    ['\n  a,\n  b > c {\n    color: red;\n    margin: 0 1px;\n  }\n', 'a,b>c{color:red;margin:0 1px}'],
    ['a { /* why: { } */ color: red }', 'a{color:red}'],
    ['a :hover { b: c }', 'a :hover{b:c}'],
    [':host([plain]) { --x: ; color: red; }', ':host([plain]){--x: ;color:red}'],
    ['a::before { content: "a ;  b"; }', 'a::before{content:"a ;  b"}'],
    [`a { content: '/* no comment */' }`, `a{content:'/* no comment */'}`],
    ['a { width: calc(1px + 2 * var(--b, 3px)) }', 'a{width:calc(1px + 2 * var(--b,3px))}'],
    ['@media (min-width: 1px) and (color) { a { b: c } }', '@media (min-width:1px) and (color){a{b:c}}'],
    [`a { color: ${hole}; } ${hole}\n b { c: d }`, `a{color:${hole}}${hole} b{c:d}`],
  ] as const;
  for (const [css, expected] of cases) assert.equal(minifyCSS(css), expected);
});

test('markup: only white space for layout is removed', () => {
  const cases = [
    ['\n  <div>\n    <b>1</b>\n  </div>\n', '<div><b>1</b></div>'],
    ['<b>1</b> <i>2</i>', '<b>1</b> <i>2</i>'],
    ['<p>\n  Data\n  masuk <b>1</b>\n</p>', '<p> Data masuk <b>1</b></p>'],
    [`<p>\n  ${hole}\n  ${hole}\n</p>`, `<p>${hole} ${hole}</p>`],
    [`<p>${hole} suara</p>`, `<p>${hole} suara</p>`],
    ['<a\n  class="b"\n  href="c"\n>', '<a class="b" href="c">'],
    [`<path\n  d=${hole}\n/>`, `<path d=${hole} />`],
    [`<path d="${hole}\n 1" />`, `<path d="${hole}\n 1"/>`],
    [`<a title="a > b"   class='c  d'>`, `<a title="a > b" class='c  d'>`],
    ['<!-- a\n comment -->\n<b></b>', '<b></b>'],
    ['<pre>\n a\n  b</pre>', '<pre>\n a\n  b</pre>'],
    ['1 < 2\n and', '1 < 2 and'],
  ] as const;
  for (const [markup, expected] of cases) assert.equal(minifyMarkup(markup), expected);
});

test('modules: templates are minified in place, whatever is around and inside them', () => {
  const code = [
    'const a: string = `html\n  <b>`;',
    'const b = html`',
    '  <b title="\\u2013 ${`x`}">',
    '    ${list.map((c: Row) => html`',
    '      <i>${c}</i>',
    '    `)}',
    '  </b>`;',
    'const s = css`',
    '  a { content: "\\2014"; ${more}}',
    '  b {}`;',
    'const n = sql`',
    '  select`;',
  ].join('\n');
  const expected = [
    'const a: string = `html\n  <b>`;',
    'const b = html`<b title="\\u2013 ${`x`}">${list.map((c: Row) => html`<i>${c}</i>`)}</b>`;',
    'const s = css`a{content:"\\2014";${more}}b{}`;',
    'const n = sql`\n  select`;',
  ].join('\n');
  assert.equal(minifyTemplates(code, 'a.ts')?.code, expected);

  const js = 'const s = css`a { b: ${c}; } }\n`;';
  assert.equal(minifyTemplates(js, 'a.js')?.code, 'const s = css`a{b:${c}}}`;');
});

test('modules without such templates, or with a syntax error, are unchanged', () => {
  assert.equal(minifyTemplates('const a = 1;', 'a.ts'), undefined);
  assert.equal(minifyTemplates('const a = html`<b>`', 'a.ts'), undefined);
  assert.equal(minifyTemplates('const = html`\n<b>`', 'a.ts'), undefined);
});
