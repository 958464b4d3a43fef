import { bare, candidateWords, voteWords } from '../results/totals.js';

/**
 * What a column holds: a field of a candidate; `by` for the region or the time of a row; `beside` for what our own CSV says
 * beside the candidates.
 */
export type Field =
  'number' | 'name' | 'shortName' | 'votes' | 'share' | 'color' | 'photo' | 'parties' | 'id' | 'by' | 'beside';

const nameWords = `nama|name|${candidateWords}|party|politik|candidates?|capres|caleg|presiden|wakil|gubernur|bupati|walikota|dan`;
const around = `${nameWords}|${voteWords}`;

/**
 * The words by which a heading is recognized. The first pattern that fits counts. Words for names and for votes may stand
 * around them.
 */
const words: Readonly<Record<Field | 'party', string>> = {
  share: '%|persen(?:tase)?|percent(?:age)?|share',
  color: 'warna|colou?r',
  photo: 'foto|photo',
  parties: 'pengusung|pendukung|koalisi|parties',
  shortName: 'singkat(?:an)?|short',
  number: 'no|nomor|urut|number|ballot',
  id: 'id|kode',
  by: 'provinsi|wilayah|daerah|kabupaten|kab|kota|kecamatan|dapil|tps|kode|waktu|jam|tanggal|pukul|region|time|date',
  votes: voteWords,
  party: 'partai|parpol|party',
  name: nameWords,
  beside: 'pollster|note|contest|kind|source|updated',
};

const patterns = Object.entries(words).map(
  ([field, own]) => [field, new RegExp(`^(?:${around})*(?:${own})(?:${own}|${around})*$`)] as const,
);

/** Which columns the headings stand for, in Indonesian or English: `No. Urut`, `NAMA PASANGAN CALON`, `Perolehan suara (%)`. */
export function fieldsNamed(cells: readonly string[]): readonly (Field | undefined)[] {
  const fields = cells.map((cell) => {
    const own = bare(cell);
    return patterns.find(([, pattern]) => pattern.test(own))?.[0];
  });
  // Without a column of names, the parties are the candidates. With one, they are the parties behind the candidates.
  const party = fields.includes('name') ? 'parties' : 'name';
  return fields.map((field) => (field === 'party' ? party : field)) as readonly (Field | undefined)[];
}
