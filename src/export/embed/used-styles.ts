// The part of a style sheet that a drawing needs, for pages that show it before the script has come.

/** Attributes that a reader changes without a script: a fold opens. */
const CHANGED_BY_READERS = ['open'];

/**
 * The rules of a style sheet that can match something in a markup, in their order. A rule stays where that is in doubt: what
 * `:host()`, `:is()`, `:not()` and the like ask for is not looked at.
 *
 * @param sheet of plain rules, in `@media`, `@supports` and `@container` too. Rules in other rules are not known
 */
export function usedStyles(sheet: string, markup: string): string {
  const words = new Set([
    ...CHANGED_BY_READERS,
    ...(markup.match(/<[^!/][^>]*>/g) ?? []).flatMap((tag) => tag.match(/[\w-]+/g) ?? []),
  ]);
  return usedRules(sheet.replace(/\/\*[^]*?\*\//g, ''), (selector) =>
    wordsOf(selector).every((word) => words.has(word)),
  );
}

function usedRules(text: string, isUsed: (selector: string) => boolean): string {
  let used = '';
  for (const { head, body } of rulesOf(text)) {
    if (/^@(?:media|supports|container)\b/.test(head)) {
      const inner = usedRules(body, isUsed);
      if (inner) used += `${head}{${inner}}`;
    } else if (head.startsWith('@')) {
      used += `${head}{${body}}`;
    } else {
      const selectors = partsOf(head, ',').filter(isUsed);
      if (selectors.length) used += `${selectors.join()}{${body}}`;
    }
  }
  return used;
}

/** Tags, classes, ids, attributes and their values that an element must have to match a selector. */
const wordsOf = (selector: string): readonly string[] =>
  selector
    .replace(/::?[\w-]+(?:\((?:[^()]|\([^()]*\))*\))?/g, '')
    .match(/[\w-]+/g)
    ?.filter((word) => /^[a-z_-]/i.test(word)) ?? [];

/** The rules at the top of a text; a closing brace in a string does not end one. */
function rulesOf(text: string): readonly { readonly head: string; readonly body: string }[] {
  return partsOf(text, '}').flatMap((rule) => {
    const start = rule.indexOf('{');
    return start < 0 ? [] : [{ head: rule.slice(0, start).trim(), body: rule.slice(start + 1) }];
  });
}

/** Splits a text at a character that stands outside strings, brackets and braces. A brace that opens at the top belongs to its part. */
function partsOf(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let begin = 0;
  for (const { 0: found, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[(){}[\],]/g)) {
    if (/[({[]/.test(found)) depth++;
    if (/[)}\]]/.test(found)) depth--;
    if (found === separator && depth === 0) {
      parts.push(text.slice(begin, index));
      begin = index + 1;
    }
  }
  return [...parts, text.slice(begin)].map((part) => part.trim()).filter(Boolean);
}
