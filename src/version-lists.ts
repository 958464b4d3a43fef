// Lit notes its versions in global lists. Where an element of the page has such an id, its name stands for that element, and Lit
// would fail at its first line. Imported before Lit.
const page = globalThis as Record<string, unknown>;
for (const name of ['litElementVersions', 'litHtmlVersions', 'reactiveElementVersions']) {
  if (!Array.isArray(page[name])) page[name] = [];
}
