// Which files a module loads.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync, Visitor } from 'vite';

/** The files that a module imports, as their paths: at once, and when they are needed first. */
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

/** A module and all that a browser has loaded before it runs. */
export function loadedWith(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const imported of importsOf(file).atOnce) loadedWith(imported, found);
  return found;
}
