// What the site says of each element: its members from custom-elements.json, its examples, and Indonesian words for its
// attributes where the builder has them.
import { readFileSync } from 'node:fs';
import { knobs } from '../../demo/builder/knobs.js';

interface Member {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}

interface Declaration {
  readonly tagName?: string;
  readonly description?: string;
  readonly attributes?: readonly Member[];
  readonly cssParts?: readonly Member[];
  readonly cssProperties?: readonly Member[];
  readonly events?: readonly Member[];
}

/** An attribute with the builder's Indonesian words for it, if there are any. */
export interface Attribute extends Member {
  readonly meaning?: string;
}

export interface Element extends Declaration {
  readonly tag: string;
  /** One sentence for readers of the site, by language. */
  readonly about: Readonly<Record<'id' | 'en', string>>;
  /** The module that registers the element. */
  readonly script: string;
  /** The example's HTML. `{base}` is the way to the site's first folder. */
  readonly example: string;
}

const file = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

const about: Readonly<Record<string, Element['about']>> = {
  'election-results': {
    id: 'Hasil satu pemilihan: persen yang tepat, grafik, sumber, dan arti hasilnya menurut undang-undang.',
    en: 'The result of one contest: exact shares, a chart, the source, and what the law makes of the result.',
  },
  'election-regions': {
    id: 'Siapa unggul di mana: peta 38 provinsi, dan tabel semua wilayah.',
    en: 'Who leads where: a map of the 38 provinces, and a table of all regions.',
  },
  'election-trend': {
    id: 'Jalannya hitungan menurut TPS yang masuk atau menurut waktu, beserta koreksinya.',
    en: 'How the shares of a count went, by stations or by time, with its corrections.',
  },
  'election-seats': {
    id: 'Parlemen: kursi tiap partai, garis mayoritas, dan pembagian kursi tiap dapil.',
    en: 'A parliament: the seats of each party, the majority line, and how each district was divided.',
  },
  'election-compare': {
    id: 'Dua sumber berdampingan: di wilayah mana keduanya berbeda, dan berapa suara selisihnya.',
    en: 'Two sources side by side: in which regions they differ, and by how many votes.',
  },
  'election-contests': {
    id: 'Banyak pemilihan dalam satu daftar: siapa unggul, selisihnya, dan berapa TPS yang masuk.',
    en: 'Many contests in one list: who leads, by how much, and how many stations are in.',
  },
};

const manifest = JSON.parse(file('../../custom-elements.json')) as {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
};
const declarations = manifest.modules.flatMap(({ declarations: own = [] }) => own);
const help = new Map(knobs.map(({ name, label, help: more }) => [name, more ? `${label}. ${more}` : label]));

export const elements: readonly Element[] = Object.entries(about).map(([tag, sentences]) => {
  const declaration = declarations.find(({ tagName }) => tagName === tag);
  if (!declaration) throw new Error(`custom-elements.json has no ${tag}: run npm run build`);
  const attributes = declaration.attributes?.map((attribute) => {
    const meaning = help.get(attribute.name);
    return meaning ? { ...attribute, meaning } : attribute;
  });
  return {
    ...declaration,
    ...(attributes && { attributes }),
    tag,
    about: sentences,
    script: `${tag}.js`,
    example: file(`../examples/${tag}.html`).trim(),
  };
});
