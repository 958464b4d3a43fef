/** @param {readonly number[]} samples at least one */
export function median(samples) {
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2;
}

/**
 * @typedef {object} Row
 * @property {import('./contenders.mjs').Contender} contender
 * @property {number} median
 * @property {number} min
 * @property {number} max
 * @property {number} n
 * @property {number} [toReference] times the median of the reference; missing if that has none, or zero
 * @property {number} [toBestRival] times the median of the best rival
 */

/**
 * The contenders from the best to the worst. Lower is better.
 *
 * @param {readonly import('./contenders.mjs').Contender[]} contenders
 * @param {(id: string) => readonly number[]} samplesOf none for contenders that were not measured, which are left out
 * @param {string} [reference] id
 * @returns {readonly Row[]}
 */
export function rank(contenders, samplesOf, reference) {
  const rows = contenders.flatMap((contender) => {
    const samples = samplesOf(contender.id);
    if (samples.length === 0) return [];
    const [min, max] = [Math.min(...samples), Math.max(...samples)];
    return [{ contender, median: median(samples), min, max, n: samples.length }];
  });
  const referred = rows.find(({ contender }) => contender.id === reference)?.median;
  const rivals = rows.filter(({ contender }) => contender.kind === 'rival');
  const best = rivals.length > 0 ? Math.min(...rivals.map((row) => row.median)) : undefined;
  return rows
    .map((row) => ({
      ...row,
      ...(referred && { toReference: row.median / referred }),
      ...(best && { toBestRival: row.median / best }),
    }))
    .sort((a, b) => a.median - b.median);
}
