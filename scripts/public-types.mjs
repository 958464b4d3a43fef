// Part of npm run build: what tsc has written about every module becomes what users of the package can reach. Left out are files and
// declarations that no entry of package.json leads to, and private and protected members: half of all bytes.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const { SyntaxKind } = ts;

/** The files of declarations under a folder, by path. An undefined text means: not needed. */
export function publicTypes(folder, entries) {
  const program = ts.createProgram(entries, {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    types: [],
  });
  const checker = program.getTypeChecker();
  const sources = program.getSourceFiles().filter(({ fileName }) => resolve(fileName).startsWith(folder));
  const kept = new Set();

  const keepFile = (source) => {
    for (const statement of source.statements) if (isAlwaysKept(statement)) keep(statement);
  };
  const keep = (statement) => {
    if (kept.has(statement)) return;
    kept.add(statement);
    keepFile(statement.getSourceFile());
    if (ts.isImportDeclaration(statement)) modulesOf(statement.moduleSpecifier).forEach(keepFile);
    visit(statement);
  };
  const modulesOf = (specifier) =>
    checker.getSymbolAtLocation(specifier)?.declarations?.filter((one) => sources.includes(one)) ?? [];
  const visit = (node) => {
    if (isHidden(node)) return;
    if (ts.isIdentifier(node)) keepSymbol(checker.getSymbolAtLocation(node));
    ts.forEachChild(node, visit);
  };
  const keepSymbol = (symbol) => {
    if (!symbol) return;
    for (const declaration of symbol.declarations ?? []) {
      const statement = statementOf(declaration);
      const isOurs = statement && sources.includes(statement.getSourceFile());
      if (isOurs && !ts.isImportDeclaration(statement)) keep(statement);
    }
    // A name may come through several files.
    if (symbol.flags & ts.SymbolFlags.Alias) keepSymbol(checker.getImmediateAliasedSymbol(symbol));
  };

  const isEntry = ({ fileName }) => entries.includes(resolve(fileName));
  for (const source of sources.filter(isEntry)) {
    source.statements.forEach(keep);
    const module = checker.getSymbolAtLocation(source);
    for (const symbol of module ? checker.getExportsOfModule(module) : []) keepSymbol(symbol);
  }
  return new Map(
    readdirSync(folder, { recursive: true })
      .filter((file) => file.endsWith('.d.ts'))
      .map((file) => [join(folder, file), sources.find(({ fileName }) => resolve(fileName) === join(folder, file))])
      .map(([path, source]) => [path, source && (isEntry(source) ? source.text : textOf(source, kept))]),
  );
}

/** Rewrites dist/ to the types that the entries of package.json lead to. */
export function keepPublicTypes(root) {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const entries = Object.values(exports).flatMap(({ types }) => (types ? [resolve(root, types)] : []));
  for (const [path, text] of publicTypes(join(root, 'dist'), entries)) {
    if (text === undefined) rmSync(path);
    else writeFileSync(path, text);
  }
}

/** What a file does to others, whoever imports it: `declare global`, `declare module`, and imports for that. */
const isAlwaysKept = (statement) =>
  (ts.isModuleDeclaration(statement) && !ts.isNamespaceExportDeclaration(statement)) ||
  (ts.isImportDeclaration(statement) && !statement.importClause);

const isHidden = (node) =>
  ts.isClassElement(node) &&
  (ts.getCombinedModifierFlags(node) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0;

/** The statement of a file that contains a node. */
function statementOf(node) {
  while (node && node.parent && !ts.isSourceFile(node.parent)) node = node.parent;
  return node && !ts.isSourceFile(node) ? node : undefined;
}

/** A file with what is kept of it, and the imports that this needs. Undefined where nothing is kept. */
function textOf(source, kept) {
  const isImport = (statement) => ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement);
  const own = source.statements.filter((statement) => kept.has(statement) && !isImport(statement));
  const body = own.map((statement) => withoutHidden(statement, source)).join('');
  const names = new Set(body.replace(/\/\*[^]*?\*\//g, '').match(/[\w$]+/g));
  const head = source.statements
    .filter(ts.isImportDeclaration)
    .map((statement) => importOf(statement, names, source))
    .join('');
  const again = source.statements
    .filter((statement) => ts.isExportDeclaration(statement) && kept.has(statement))
    .map((statement) => statement.getFullText(source))
    .join('');
  const text = [head, body, again]
    .map((part) => part.trim())
    .filter(Boolean)
    .join('\n');
  if (!text) return undefined;
  return /^(?:import|export)\b/m.test(text) ? `${text}\n` : `${text}\nexport {};\n`;
}

/** An import with the names that are used. */
function importOf(statement, names, source) {
  const { importClause, moduleSpecifier } = statement;
  if (!importClause) return statement.getFullText(source);
  const bindings = importClause.namedBindings;
  if (!bindings || !ts.isNamedImports(bindings)) {
    const local = (importClause.name ?? bindings?.name)?.text;
    return names.has(local) ? statement.getFullText(source) : '';
  }
  const used = bindings.elements.filter(({ name }) => names.has(name.text)).map((one) => one.getText(source));
  if (used.length === 0) return '';
  const type = importClause.phaseModifier === SyntaxKind.TypeKeyword || importClause.isTypeOnly ? 'type ' : '';
  return `import ${type}{ ${used.join(', ')} } from ${moduleSpecifier.getText(source)};\n`;
}

/** The text of a statement without private and protected members, and without what is said about those. */
function withoutHidden(statement, source) {
  if (!ts.isClassDeclaration(statement)) return statement.getFullText(source);
  let out = '';
  let at = statement.pos;
  for (const member of statement.members.filter(isHidden)) {
    out += source.text.slice(at, member.pos);
    at = member.end;
  }
  return out + source.text.slice(at, statement.end);
}
