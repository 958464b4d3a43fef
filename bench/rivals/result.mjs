// What every contender draws: the three pairs of 2024 as KPU determined them, and similar results.

const title = { heading: 'Hasil Rekapitulasi KPU', subheading: 'Pemilu Presiden 2024', source: 'KPU' };

export const official = {
  ...title,
  candidates: [
    { number: 1, name: 'Anies & Muhaimin', votes: 40971906, color: '#1b7f5c' },
    { number: 2, name: 'Prabowo & Gibran', votes: 96214691, color: '#2f6fd0' },
    { number: 3, name: 'Ganjar & Mahfud', votes: 27040878, color: '#c8352b' },
  ],
};

/** The shares of the official result, as KPU's figures have them. */
export const officialShares = ['24,9', '58,6', '16,5'];

/**
 * The same pairs with more votes at each step, so that nothing is a correction, and with other shares. The printed shares add up
 * to 100, so that the widget needs no footnote that others do not have.
 */
export function stateAt(step) {
  const gains = [1_200_000, 100_000, 50_000];
  const candidates = official.candidates.map((pair, index) => ({ ...pair, votes: pair.votes + step * gains[index] }));
  while (sumOfTenths(candidates) !== 1000) candidates[0].votes += 20_011;
  return { ...official, candidates };
}

/** From the printed shares, in tenths of a percent. */
function sumOfTenths(candidates) {
  const total = candidates.reduce((sum, { votes }) => sum + votes, 0);
  return candidates.reduce((sum, { votes }) => sum + Math.round((votes / total) * 1000), 0);
}

/** This many candidates, all different. */
export const crowd = (candidates) => ({
  ...title,
  candidates: Array.from({ length: candidates }, (_, index) => ({
    ...official.candidates[index % 3],
    number: index + 1,
    name: `Calon ${index + 1}`,
    votes: 1_000_000 + 7919 * index,
  })),
});
