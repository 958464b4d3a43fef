// Removes white space that is only layout of the source from css``, html`` and svg`` templates.
// It runs in the development server, in the tests and in the build, so that all of them see the same white space.
// `minifyMarkup` has the rules for authors of templates.
import MagicString, { type SourceMap } from 'magic-string';
import { parseSync, Visitor, type Plugin } from 'vite';

/** Stands for `${…}` while a template is handled as one text. No source contains this character. */
const HOLE = '\uE000';

const minifiers: Record<string, (text: string) => string> = {
  css: minifyCSS,
  html: minifyMarkup,
  svg: minifyMarkup,
};

/** Minifies every tagged template in a module; undefined where there is nothing to do. */
export function minifyTemplates(code: string, file: string): { code: string; map: SourceMap } | undefined {
  if (!/\b(?:css|html|svg)`/.test(code)) return undefined;
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) return undefined; // the compiler reports the error better
  const out = new MagicString(code);
  new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      const minify = tag.type === 'Identifier' ? minifiers[tag.name] : undefined;
      if (!minify) return;
      const before = quasi.quasis.map((element) => element.value.raw);
      const after = minify(before.join(HOLE)).split(HOLE);
      if (after.length !== before.length) throw new Error(`${file}: an expression of a template was lost`);
      // In TypeScript the parser includes the delimiters in an element; in JavaScript it does not.
      const delimiter = quasi.quasis[0]?.start === quasi.start ? 1 : 0;
      quasi.quasis.forEach((element, i) => {
        const text = after[i] ?? '';
        const start = element.start + delimiter;
        if (text !== element.value.raw) out.update(start, start + element.value.raw.length, text);
      });
    },
  }).visit(program);
  if (!out.hasChanged()) return undefined;
  return { code: out.toString(), map: out.generateMap({ source: file, hires: true, includeContent: true }) };
}

/**
 * In style sheets, comments and white space that CSS does not need are removed. Strings stay as they are. White space
 * before `:` stays, because `a :hover` is not `a:hover`. `--x: ;` keeps its space, which is its value.
 */
export function minifyCSS(css: string): string {
  return css
    .split(/("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ')))
    .join('')
    .split(/("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part
            .replace(/(?<!:) ?([{};,>]) ?/g, '$1')
            .replace(/: (?![;}])/g, ':')
            .replace(/;+}/g, '}'),
    )
    .join('')
    .trim();
}

/** Elements whose text stays as it is. */
const RAW = /^<(pre|textarea|style|script)\b/i;

/**
 * Markup, by these rules:
 * - between two tags, or a tag and a `${…}`, white space with a line break is layout and is removed;
 *   on one line (`<b>1</b> <i>2</i>`) it is meant, and stays as one space;
 * - next to text, and between two `${…}`, it becomes one space;
 * - inside a tag it becomes one space, and none before `>`; attribute values in quotes stay;
 * - comments are removed; `<pre>`, `<textarea>`, `<style>` and `<script>` stay.
 */
export function minifyMarkup(markup: string): string {
  let out = '';
  let at = 0;
  const take = (pattern: RegExp) => {
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = at;
    const match = sticky.exec(markup)?.[0] ?? '';
    at += match.length;
    return match;
  };
  while (at < markup.length) {
    const tag = take(/<(?:[^"'>]|"[^"]*"|'[^']*')*>/);
    const comment = tag.startsWith('<!--');
    if (comment) {
      at -= tag.length;
      const whole = take(/<!--[^]*?-->/);
      if (whole === '' || whole.includes(HOLE)) return markup; // broken, or an expression that Lit counts
    } else if (tag !== '') {
      out += minifyTag(tag);
      const raw = RAW.exec(tag)?.[1];
      if (raw) out += take(new RegExp(`[^]*?(?=</${raw})`));
    } else if (markup[at] === HOLE) {
      out += HOLE;
      at += 1;
    } else {
      const text = take(new RegExp(`[^<${HOLE}]+`)) || take(/</);
      out += minifyText(text, out, markup.slice(at));
    }
  }
  return out;
}

function minifyTag(tag: string): string {
  return tag
    .split(/("[^"]*"|'[^']*')/)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/\s+/g, ' ')))
    .join('')
    .replace(/ >$/, '>')
    .replace(/(["']) \/>$/, '$1/>');
}

function minifyText(text: string, before: string, after: string): string {
  if (text.trim() !== '') return text.replace(/\s+/g, ' ');
  const besideTag = before === '' || after === '' || before.endsWith('>') || after.startsWith('<');
  return besideTag && text.includes('\n') ? '' : ' ';
}

/** The minifier as a plugin of Vite. */
export function minifyTemplatesPlugin(): Plugin {
  return {
    name: 'minify-templates',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.ts$/ },
      handler: (code, id) => minifyTemplates(code, id),
    },
  };
}
