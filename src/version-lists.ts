// Lit stores its versions in global lists. If an element of the page has such a name as its id, the name means that element, and Lit
// would fail at once. This file must be imported before Lit.
const page = globalThis as Record<string, unknown>;
for (const name of ['litElementVersions', 'litHtmlVersions', 'reactiveElementVersions']) {
  if (!Array.isArray(page[name])) page[name] = [];
}
