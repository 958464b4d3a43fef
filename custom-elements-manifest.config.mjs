// npm run manifest: makes custom-elements.json from the elements' code and doc comments, and from it two more files
// with which editors complete the tags: vscode.html-custom-data.json, and web-types.json for editors of JetBrains.
import { writeFileSync } from 'node:fs';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';

export default {
  globs: ['src/elements/**/*.ts'],
  outdir: '.',
  litelement: true,
  plugins: [onlyPublic(), editorData()],
};

/** Keeps what a page can use: the elements and their public members, under the published paths. */
function onlyPublic() {
  const classes = 'dist/index.js';
  const widget = ['candidate-pair', 'election-results'];
  return {
    name: 'only-public',
    packageLinkPhase({ customElementsManifest: manifest }) {
      const elements = manifest.modules
        .flatMap(({ declarations }) => declarations ?? [])
        .map((declaration) => ({ ...declaration, customElement: true, tagName: tagOf(declaration) }))
        .filter(({ tagName }) => tagName)
        .sort((a, b) => a.tagName.localeCompare(b.tagName));
      for (const element of elements) {
        element.members = element.members?.filter(
          ({ name, privacy }) => !/^(?:private|protected)$/.test(privacy) && !/^[#_]/.test(name),
        );
        // An event without a description is a constructor's argument, which the analyzer takes for an event.
        element.events = element.events?.filter(({ description }) => description);
        for (const entry of [...(element.members ?? []), ...(element.attributes ?? [])]) delete entry.inheritedFrom;
        for (const attribute of element.attributes ?? []) tieToProperty(attribute, element);
        // Properties that a base declares for other elements have no attribute here.
        const own = new Set(element.attributes?.map(({ fieldName }) => fieldName));
        element.members = element.members?.filter(
          ({ kind, name, ...member }) => kind !== 'field' || member.static || member.readonly || own.has(name),
        );
      }
      const definitions = (path, registers) => ({
        kind: 'javascript-module',
        path,
        exports: elements
          .filter(({ tagName }) => registers(tagName))
          .map(({ name, tagName }) => ({
            kind: 'custom-element-definition',
            name: tagName,
            declaration: { name, module: classes },
          })),
      });
      manifest.modules = [
        {
          kind: 'javascript-module',
          path: classes,
          declarations: elements,
          exports: elements.map(({ name }) => ({ kind: 'js', name, declaration: { name, module: classes } })),
        },
        definitions('dist/define.js', (tagName) => widget.includes(tagName)),
        definitions('dist/define-dashboard.js', (tagName) => !widget.includes(tagName)),
      ];
    },
  };
}

/** Adds the property of each attribute, and its type if it is missing. */
function tieToProperty(attribute, { members }) {
  attribute.fieldName = attribute.name.replace(/-(.)/g, (_dash, letter) => letter.toUpperCase());
  let property = members.find(({ name }) => name === attribute.fieldName);
  if (!property) {
    // The analyzer leaves out `updated`, since a method of Lit has that name.
    property = { kind: 'field', name: attribute.fieldName, type: { text: 'string | null' } };
    members.push(property);
  }
  property.attribute = attribute.name;
  property.description ??= attribute.description;
  attribute.type ??= { text: property.type.text.replace(/ \| null$/, '') };
}

/** Writes the data with which VS Code and JetBrains complete tags. */
function editorData() {
  return {
    name: 'editor-data',
    packageLinkPhase({ customElementsManifest: manifest }) {
      const brief = { hideMethodDocs: true, hideCssPartsDocs: true, hideCssPropertiesDocs: true };
      const data = JSON.parse(getVsCodeHtmlCustomData(manifest, brief));
      const boolean = manifest.modules
        .flatMap(({ declarations }) => declarations ?? [])
        .flatMap(({ attributes }) => attributes)
        .filter(({ type }) => type.text === 'boolean')
        .map(({ name }) => name);
      for (const attribute of data.tags.flatMap(({ attributes }) => attributes)) {
        if (boolean.includes(attribute.name)) attribute.valueSet = 'v'; // completed without a value
      }
      writeFileSync('vscode.html-custom-data.json', `${JSON.stringify(data, null, 2)}\n`);
      generateJetBrainsWebTypes(withQuotedChoices(manifest), { ...brief, hideLogs: true });
    },
  };
}

/** The manifest with the choices of attributes as types of TypeScript, as web-types.json has them: `"bar" | "stacked"`. */
function withQuotedChoices(manifest) {
  const copy = structuredClone(manifest);
  const attributes = copy.modules
    .flatMap(({ declarations }) => declarations ?? [])
    .flatMap((element) => element.attributes);
  for (const { type } of attributes) {
    if (/^[\w-]+(?:\|[\w-]+)+$/.test(type.text))
      type.text = type.text.replace(/[\w-]+/g, '"$&"').replaceAll('|', ' | ');
  }
  return copy;
}

/** The tag that a class registers itself under: `static define(tag = 'election-results')`. */
function tagOf({ members }) {
  const define = members?.find(({ name, static: isStatic }) => isStatic && name === 'define');
  return define?.parameters?.find(({ name }) => name === 'tag')?.default?.replace(/^'(.*)'$/, '$1');
}
