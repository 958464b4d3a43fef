// The block in the editor: fields at the side, and in place the result as readers will see it. Written without a build step.
(function ({ blocks, blockEditor, components, element }) {
  const { createElement: el, Fragment, RawHTML } = element;
  const { InspectorControls, useBlockProps } = blockEditor;
  const { PanelBody, SelectControl, TextControl, TextareaControl } = components;

  const kinds = [
    ['', 'Tidak disebut'],
    ['official', 'Rekapitulasi resmi'],
    ['preliminary', 'Hitungan sementara'],
    ['quick-count', 'Hitung cepat'],
  ];
  const charts = [
    ['', 'Batang'],
    ['stacked', 'Satu batang bertumpuk'],
    ['donut', 'Donat'],
    ['table', 'Tabel'],
  ];
  const options = (pairs) => pairs.map(([value, label]) => ({ value, label }));

  /** Text as an author typed it: WordPress saves the "&" of authors without unfiltered HTML as an entity. */
  const decoded = (text) => new DOMParser().parseFromString(text, 'text/html').documentElement.textContent;

  /** The same rows as the server prints (includes/markup.php). */
  const rowsOf = (lines) =>
    decoded(lines)
      .split(/\r?\n/)
      .map((line) => line.split(/[;\t|]/).map((cell) => cell.trim()))
      .filter((cells) => cells.length > 1)
      .map((cells) => (cells.length === 2 ? ['', ...cells] : cells.slice(0, 3)));

  const escaped = (text) => {
    const holder = document.createElement('div');
    holder.textContent = text;
    return holder.innerHTML.replaceAll('"', '&quot;');
  };

  /** The element with its table, as markup: React must not manage what the element reads. */
  function preview({ lines, sourceUrl, ...attributes }) {
    const given = Object.entries({ ...attributes, 'source-url': sourceUrl }).filter(
      ([name, value]) => value && name !== 'className',
    );
    const written = given.map(([name, value]) => ` ${name}="${escaped(decoded(value))}"`).join('');
    const rows = rowsOf(lines).map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`);
    const head = '<tr><th>Nomor</th><th>Pasangan calon</th><th>Suara</th></tr>';
    const table = rows.length > 0 ? `<table><thead>${head}</thead><tbody>${rows.join('')}</tbody></table>` : '';
    return `<election-results${written}>${table}</election-results>`;
  }

  blocks.registerBlockType('election-results/hasil', {
    edit: function Edit({ attributes, setAttributes }) {
      const field = (name, label, help, Control = TextControl, others = {}) =>
        el(Control, {
          label,
          help,
          value: decoded(attributes[name]),
          onChange: (value) => setAttributes({ [name]: value }),
          __next40pxDefaultSize: true,
          __nextHasNoMarginBottom: true,
          ...others,
        });
      const isEmpty = !attributes.src && rowsOf(attributes.lines).length === 0;
      return el(
        Fragment,
        null,
        el(
          InspectorControls,
          null,
          el(
            PanelBody,
            { title: 'Hasil' },
            field('heading', 'Judul'),
            field('subheading', 'Pemilihan'),
            field('kind', 'Jenis', 'Hitung cepat bukan hasil resmi.', SelectControl, { options: options(kinds) }),
            field('source', 'Sumber', 'Misalnya KPU.'),
            field('sourceUrl', 'Alamat sumber'),
            field('updated', 'Waktu angka', 'Misalnya 2024-03-20T22:19:00+07:00.'),
            field('chart', 'Bentuk', undefined, SelectControl, { options: options(charts) }),
          ),
          el(
            PanelBody,
            { title: 'Umpan langsung', initialOpen: false },
            field('src', 'Alamat umpan', 'JSON atau CSV. Menggantikan daftar di atas.'),
            field('refresh', 'Diperbarui tiap (detik)'),
          ),
        ),
        el(
          'div',
          useBlockProps(),
          el(TextareaControl, {
            label: 'Satu baris tiap pasangan: nomor; nama; suara',
            help: isEmpty ? 'Contoh: 1; Anies & Muhaimin; 40.971.906' : undefined,
            value: decoded(attributes.lines),
            rows: 4,
            onChange: (lines) => setAttributes({ lines }),
            __next40pxDefaultSize: true,
            __nextHasNoMarginBottom: true,
          }),
          isEmpty ? null : el(RawHTML, null, preview(attributes)),
        ),
      );
    },
    // The server prints the block.
    save: () => null,
  });
})(window.wp);
