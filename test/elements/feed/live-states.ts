// States of a live card, with names of every length.
import { first, oursAs, second } from './recorded.js';

export const short = ['Anies', 'Prabowo', 'Ganjar'];
/** Forty letters each. */
export const long = [
  'Muhammad Abdurrahman Siregar & Siti Lubis',
  'Kartika Sari Dewi & Bambang Sutrisno Adi',
  'I Gusti Ngurah Agung & Ni Made Ayu Laras',
].map((name) => name.slice(0, 40));
/** Names for which the headline has no room. */
export const longer = [1, 2, 3].map(
  (number) => `Pasangan nomor ${number} dengan nama yang panjangnya enam puluh huruf`,
);

/** As long as the longest names of pairs with all their degrees. */
export const longest = [
  'Prof. Dr. H. Muhammad Abdurrahman Siregar Harahap, S.H., M.Hum. & Dr. Hj. Siti Nurhaliza Lubis Batubara, M.Si.',
  'Irjen. Pol. (Purn.) Drs. Kartika Sari Dewi Kusumawardani, M.M. & Ir. H. Bambang Sutrisno Adiwinata Kusuma, M.T.',
  'Drs. I Gusti Ngurah Agung Wirawan Putra Wijaya, M.A.P. & Dra. Ni Made Ayu Laras Kencana Dewi Suryani, M.Pd.H..',
].map((name) => name.slice(0, 108));

interface Pair {
  readonly number: number;
  readonly votes: number;
}

/** A state of the recorded count with these names. */
export const state = (names: readonly string[], more: object = {}, recorded = first): object => {
  const whole = oursAs(recorded) as { readonly candidates: readonly Pair[] };
  return { ...whole, candidates: whole.candidates.map((pair, index) => ({ ...pair, name: names[index] })), ...more };
};
/** The same votes for all of them. */
export const tied = (names: readonly string[], more: object = {}): object => ({
  ...state(names),
  candidates: names.map((name, index) => ({ id: `${index}`, number: index + 1, name, votes: 100 })),
  ...more,
});
const bare = { kind: undefined, progress: undefined, updated: undefined };
const desk = {
  notice: 'Angka kami tahan sementara selagi redaksi memeriksa koreksi dari sumber.',
  hold: true,
};

/** States that may follow one another in one card. */
export const states = (names: readonly string[]): Readonly<Record<string, object>> => ({
  'with a leader': state(names),
  'with few stations': state(names, { progress: { percent: '41.01' } }),
  'with stations': state(names, { progress: { counted: 598_663, total: 823_236 } }),
  'without progress, time and kind': state(names, bare),
  'with a gain': state(names, {}, second),
  'under two notices': state(names, { ...desk, updated: '2024-02-18T21:00:00+07:00' }),
  'of a quick count': state(names, { kind: 'quick-count', sample: '80', margin: '1', pollster: 'Lembaga' }),
  'with a tie': tied(names),
  'with a tie of unknown progress': tied(names, bare),
  annulled: state(names, { kind: 'official', status: 'annulled', progress: undefined }),
  elected: state(names, { kind: 'official', rule: 'presidential', status: 'elected', progress: undefined }),
  'before the second round': {
    ...state(names, { kind: 'official', rule: 'presidential', progress: undefined, electionDate: '2024-02-14' }),
    candidates: names.map((name, index) => ({ id: `${index}`, number: index + 1, name, votes: 100 + index })),
  },
});

/** The pairs as a page names them before their feed has answered. */
export const children = (names: readonly string[]): string =>
  names
    .map((name, index) => `<candidate-pair number="${index + 1}">${name.replace('&', '&amp;')}</candidate-pair>`)
    .join('');
