// For the classic scripts, which are one file each: the parts that the sources load with `import()`
// (src/elements/card/part.ts) are imported as usual, and are present from the start. Rolldown's own inlining wraps every
// module in a function, which costs 2,000 bytes.
import MagicString from 'magic-string';
import { parseSync, Visitor, type Plugin } from 'vite';

/** `import('./live.js')` → `Promise.resolve({ part: part0 })`, with its import at the head. */
export function withPartsInlined(code: string): string {
  const out = new MagicString(code);
  let imports = '';
  let count = 0;
  new Visitor({
    ImportExpression({ source, start, end }) {
      const name = `part${count}`;
      count += 1;
      imports += `import { part as ${name} } from ${code.slice(source.start, source.end)};\n`;
      out.update(start, end, `Promise.resolve({ part: ${name} })`);
    },
  }).visit(parseSync('module.js', code).program);
  return imports + out.toString();
}

/** The same as a plugin of Vite. */
export function inlineParts(): Plugin {
  return {
    name: 'inline-parts',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /\bimport\(/ },
      handler: (code) => ({ code: withPartsInlined(code), map: null }),
    },
  };
}
