// What the site's pages do: an example follows its code, and the search finds pages. Without this script every page can be
// read, and the examples are drawn by their own scripts.

/** Milliseconds without a change after which an example is drawn again. */
const settled = 300;

for (const example of document.querySelectorAll('[data-example]')) {
  const preview = example.querySelector('.preview');
  const code = example.querySelector('textarea');
  let timer;
  code.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { body } = new DOMParser().parseFromString(code.value, 'text/html');
      // Elements of the parsed document get their class when this document takes them.
      preview.replaceChildren(...body.childNodes);
    }, settled);
  });
}

for (const form of document.querySelectorAll('[data-search]')) {
  const field = form.querySelector('input');
  const status = form.querySelector('[role=status]');
  const list = form.querySelector('ol');
  let index;
  form.hidden = false;

  const load = () =>
    (index ??= Promise.all([import('./minisearch.js'), fetch(form.dataset.index).then((answer) => answer.json())]).then(
      ([{ default: MiniSearch }, pages]) => {
        const found = new MiniSearch({
          fields: ['title', 'text'],
          storeFields: ['title', 'url'],
          searchOptions: { boost: { title: 4 }, prefix: true, fuzzy: 0.15, combineWith: 'AND' },
        });
        found.addAll(pages);
        return found;
      },
    ));

  const search = async () => {
    const words = field.value.trim();
    try {
      const hits = words ? (await load()).search(words).slice(0, 8) : [];
      if (words !== field.value.trim()) return;
      status.textContent = words && (hits.length ? `${hits.length} ${form.dataset.found}` : form.dataset.nothing);
      list.replaceChildren(
        ...hits.map(({ title, url }) => {
          const link = document.createElement('a');
          // The index has addresses from its own folder's parent on.
          link.href = new URL(`..${url}`, new URL(form.dataset.index, document.baseURI)).href;
          link.textContent = title;
          const item = document.createElement('li');
          item.append(link);
          return item;
        }),
      );
    } catch {
      index = undefined;
      status.textContent = form.dataset.offline;
    }
  };
  field.addEventListener('focus', () => void load().catch(() => (index = undefined)));
  field.addEventListener('input', () => void search());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.click();
  });
}
