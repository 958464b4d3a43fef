/**
 * The words that names of an empty box consist of, without spaces and signs. KOKO is what KPU's offices call a kolom kosong;
 * "tidak setuju" is the answer of earlier ballots.
 */
const vocabulary =
  /^(?:kolom|kotak|kosong|koko|foto|gambar|bergambar|tidak|tanpa|yang|lawan|melawan|vs|paslon|pasangan|calon|setuju|empty|blank|box|column|pair|candidate)+$/;

/** What such a name must say: that nobody is there. */
const empty =
  /kosong|^koko|(?:tidak|tanpa)(?:ber)?(?:gambar|foto)|tidaksetuju|(?:empty|blank)(?:box|column|pair|candidate)/;

/**
 * Whether a name on a ballot is that of an empty box, which stands against a sole pair of candidates (UU 10/2016, article 54C:
 * "kolom kosong yang tidak bergambar"). Case, digits and punctuation make no difference.
 */
export function isEmptyBoxName(name: string): boolean {
  const letters = name.toLowerCase().replace(/\P{L}/gu, '');
  return letters.length < 99 && vocabulary.test(letters) && empty.test(letters);
}
