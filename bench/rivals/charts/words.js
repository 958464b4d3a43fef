// What a newsroom would write beside any of the libraries: the words of a result, in Indonesian.
const percent = new Intl.NumberFormat('id-ID', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const count = new Intl.NumberFormat('id-ID');

/**
 * @typedef {object} Candidate
 * @property {number} number
 * @property {string} name
 * @property {number} votes
 * @property {string} color
 *
 * @typedef {object} Words
 * @property {number} share of all votes, 0 to 100
 * @property {string} shareText
 * @property {string} votesText
 * @property {string} figures both
 */

/**
 * Each candidate with what is read of it.
 *
 * @param {{ candidates: readonly Candidate[] }} result
 * @returns {readonly (Candidate & Words)[]}
 */
export function rowsOf({ candidates }) {
  const total = candidates.reduce((sum, { votes }) => sum + votes, 0);
  return candidates.map((candidate) => {
    const share = candidate.votes / total;
    const [shareText, votesText] = [percent.format(share), `${count.format(candidate.votes)} suara`];
    return { ...candidate, share: share * 100, shareText, votesText, figures: `${shareText} · ${votesText}` };
  });
}

export const sourceOf = ({ source }) => `Sumber: ${source}`;

/** Room for a row each, and for the words around them. In px. */
export const heightOf = ({ candidates }) => 160 + 50 * candidates.length;

/** Text as markup has it, in content and attributes. */
export const escaped = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
