// An ESLint rule: which folder of src/ may import what. Imports point one way,
//   results ← attributes, charts, feed ← formats, text ← view ← export ← elements ← ssr ← cli and the entry points; embed stands alone, and verify imports results, text, view and feed
import { dirname, relative, resolve, sep } from 'node:path';

const middle = ['results', 'attributes', 'formats', 'text', 'charts', 'feed', 'view'];

/**
 * For each folder of src/, the other folders and the packages that it may import.
 * `type:` before a package allows only its types, `*` means any package. `files` are outside of src/.
 * @type {Record<string, { folders: string[], packages: string[], files?: string[] } | undefined>}
 */
export const layers = {
  results: { folders: [], packages: [] },
  attributes: { folders: ['results'], packages: [] },
  formats: { folders: ['results', 'attributes'], packages: ['d3-dsv'] },
  text: { folders: ['results', 'attributes'], packages: ['d3-format'] },
  view: { folders: ['results', 'attributes', 'text'], packages: [] },
  charts: { folders: ['results'], packages: ['lit', 'd3-shape'] },
  feed: { folders: ['results'], packages: ['type:lit'] },
  export: { folders: middle, packages: [] },
  elements: { folders: [...middle, 'export'], packages: ['lit'] },
  ssr: { folders: [...middle, 'export', 'elements'], packages: ['lit', '@lit-labs/ssr'] },
  cli: { folders: [...middle, 'export', 'ssr'], packages: ['*'], files: ['results.schema.json'] },
  embed: { folders: [], packages: [] },
  verify: { folders: ['results', 'text', 'view', 'feed'], packages: [] },
};

/**
 * The folders within src/elements, and the other folders that each may import. `card` is what is around the content, and `base` what all
 * elements share. No element's folder imports that of another element.
 * @type {Record<string, string[] | undefined>}
 */
const rooms = { card: [], base: ['card'] };
const ofAnElement = ['card', 'base'];

/** @type {import('eslint').Rule.RuleModule} */
export const importDirection = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      folder: 'src/{{from}} must not import src/{{to}}: imports point one way (build/import-direction.mjs).',
      room: 'src/elements/{{from}} must not import src/elements/{{to}}: card ← base ← a room for each element (build/import-direction.mjs).',
      outside: 'src/{{from}} must not import {{to}}, which is an entry point or lies outside of src/.',
      package: 'src/{{from}} must not import the package {{to}} (build/import-direction.mjs).',
      unknown: 'src/{{from}} has no place in the order of imports yet: give it one in build/import-direction.mjs.',
    },
  },
  create(context) {
    const src = resolve(context.cwd, 'src');
    const from = folderOf(relative(src, context.filename));
    if (from === undefined) return {}; // an entry point, or not in src/
    const layer = layers[from];

    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string') return;
      const report = (messageId, to) => context.report({ node, messageId, data: { from, to } });
      if (!layer) return report('unknown', from);
      if (!source.startsWith('.')) {
        const name = source.split('/', source.startsWith('@') ? 2 : 1).join('/');
        const typesOnly = (node.importKind ?? node.exportKind) === 'type';
        const allowed = ['*', name, ...(typesOnly ? [`type:${name}`] : [])];
        if (!layer.packages.some((entry) => allowed.includes(entry))) report('package', name);
        return;
      }
      const file = resolve(dirname(context.filename), source);
      if (layer.files?.includes(relative(context.cwd, file))) return;
      const to = folderOf(relative(src, file));
      if (to === undefined) report('outside', source);
      else if (to !== from && !layer.folders.includes(to)) report('folder', to);
      else if (to === 'elements' && from === to) checkRoom(node, file);
    };
    const checkRoom = (node, file) => {
      const elements = resolve(src, 'elements');
      const [here, there] = [context.filename, file].map((path) => folderOf(relative(elements, path)));
      if (here === undefined || there === undefined || here === there) return;
      if (!(rooms[here] ?? ofAnElement).includes(there)) {
        context.report({ node, messageId: 'room', data: { from: here, to: there } });
      }
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

/** The folder of src/ that contains a path. Undefined for a file directly in src/, or outside of it. */
function folderOf(path) {
  const [folder, ...rest] = path.split(sep);
  return folder === '..' || rest.length === 0 ? undefined : folder;
}
