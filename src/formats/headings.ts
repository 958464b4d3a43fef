import { bare, candidateWords, voteWords } from '../results/totals.js';

/**
 * What a column holds: a field of a candidate; `by` is the region or the time of a row, and `beside` what our own CSV says beside
 * the candidates.
 */
export type Field =
  'number' | 'name' | 'shortName' | 'votes' | 'share' | 'color' | 'photo' | 'parties' | 'id' | 'by' | 'beside';

const nameWords = `nama|name|${candidateWords}|party|politik|candidates?|capres|caleg|presiden|wakil|gubernur|bupati|walikota|dan`;
const around = `${nameWords}|${voteWords}`;

/** By which words a heading is known, the first that fits; words of names and of votes may stand around them. */
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

/** What headings in Indonesian or English say of their columns: `No. Urut`, `NAMA PASANGAN CALON`, `Perolehan suara (%)`. */
export function fieldsNamed(cells: readonly string[]): readonly (Field | undefined)[] {
  const fields = cells.map((cell) => {
    const own = bare(cell);
    return patterns.find(([, pattern]) => pattern.test(own))?.[0];
  });
  // Parties are candidates, or stand behind those that have a column of names.
  const party = fields.includes('name') ? 'parties' : 'name';
  return fields.map((field) => (field === 'party' ? party : field)) as readonly (Field | undefined)[];
}
