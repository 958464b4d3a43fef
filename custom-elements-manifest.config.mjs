// npm run manifest: custom-elements.json, from the code of the elements and their doc comments.
export default {
  globs: ['src/elements/**/*.ts'],
  outdir: '.',
  litelement: true,
  plugins: [onlyPublic()],
};

/** Leaves what a page can use: the elements and their public members, under the paths that are published. */
function onlyPublic() {
  const classes = 'dist/index.js';
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
        for (const entry of [...(element.members ?? []), ...(element.attributes ?? [])]) delete entry.inheritedFrom;
      }
      manifest.modules = [
        {
          kind: 'javascript-module',
          path: classes,
          declarations: elements,
          exports: elements.map(({ name }) => ({ kind: 'js', name, declaration: { name, module: classes } })),
        },
        {
          kind: 'javascript-module',
          path: 'dist/define.js',
          exports: elements.map(({ name, tagName }) => ({
            kind: 'custom-element-definition',
            name: tagName,
            declaration: { name, module: classes },
          })),
        },
      ];
    },
  };
}

/** The tag that a class registers itself under: `static define(tag = 'election-results')`. */
function tagOf({ members }) {
  const define = members?.find(({ name, static: isStatic }) => isStatic && name === 'define');
  return define?.parameters?.find(({ name }) => name === 'tag')?.default?.replace(/^'(.*)'$/, '$1');
}
