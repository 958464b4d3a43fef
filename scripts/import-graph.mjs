// Which files a module loads.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync, Visitor } from 'vite';

/** The paths of the files that a module imports: those at once, and those when they are first needed. */
export function importsOf(file) {
  const found = { atOnce: [], later: [] };
  const take = (list) => (node) => {
    if (node.source?.value?.startsWith('.')) list.push(join(dirname(file), node.source.value));
  };
  new Visitor({
    ImportDeclaration: take(found.atOnce),
    ExportAllDeclaration: take(found.atOnce),
    ExportNamedDeclaration: take(found.atOnce),
    ImportExpression: take(found.later),
  }).visit(parseSync(file, readFileSync(file, 'utf8')).program);
  return found;
}

/** A module and everything that a browser loads before it runs. */
export function loadedWith(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const imported of importsOf(file).atOnce) loadedWith(imported, found);
  return found;
}
