import type { Candidate } from './types.js';

/** The colour of a party on the light surface and on the dark one: `#rrggbb`, lower case. */
export interface Paint {
  readonly light: string;
  readonly dark: string;
}

/**
 * The 18 national parties of 2024: ballot number, colour on the light and the dark surface, the usual short name, and other
 * names as `plain` makes them. The colours are near those of KPU's own list, but can be told apart: in that list PDI-P and PSI have almost the
 * same red, and five parties have a dark blue.
 */
const table = `
 1 006b3c 4fb98a PKB kebangkitanbangsa
 2 b08a52 c9a56d Gerindra gerakanindonesiaraya
 3 d3131f f0625f PDI-P pdiperjuangan demokrasiindonesiaperjuangan
 4 f5c400 f5c400 Golkar golongankarya
 5 1f2f6b 8797d8 NasDem nasionaldemokrat
 6 a34700 d98a4a Buruh
 7 0a7f9c 4db6cf Gelora gelombangrakyatindonesia
 8 ef6a00 ff8a33 PKS keadilansejahtera
 9 7a1230 c9607f PKN kebangkitannusantara
10 8f6a00 c9a336 Hanura hatinuranirakyat
11 6b2a2a b97a7a Garuda gardarepublikindonesia gerakanperubahanindonesia
12 1a66d6 5f9bf0 PAN amanatnasional
13 2f5d1e 86b36f PBB bulanbintang
14 3a93d4 8fcdf5 Demokrat
15 d9486a f08aa3 PSI solidaritasindonesia
16 34508f 6f86b8 Perindo persatuanindonesia
17 14502f 6aa886 PPP persatuanpembangunan
24 4a4a4a b5b5b5 Ummat umat`;

export interface Party {
  readonly paint: Paint;
  /** The number on the ballot of 2024. Other elections have other numbers. */
  readonly number: number;
  /** The name that newspapers use: `PDI-P`. */
  readonly short: string;
  readonly names: readonly string[];
}

/** A name without the differences between sources: case, spaces, punctuation, and "Partai" at the start. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/^partai/, '');

export const parties: readonly Party[] = table
  .trim()
  .split('\n')
  .map((row) => {
    const [number = '', light = '', dark = '', short = '', ...names] = row.trim().split(' ');
    return {
      number: Number(number),
      paint: { light: `#${light}`, dark: `#${dark}` },
      short,
      names: [plain(short), ...names],
    };
  });

/** Some names consist of two: `Partai Kebangkitan Bangsa (PKB)`, `PKB - Kebangkitan Bangsa`. */
const namesIn = (name: string): readonly string[] => [name, ...name.split(/[()[\]/,:]|\s[-–—]\s/)].map(plain);

/** The party with this name or abbreviation. */
const named = ({ name, shortName = '' }: Candidate): Party | undefined => {
  const said = [...namesIn(name), ...namesIn(shortName)];
  return parties.find(({ names }) => names.some((known) => said.includes(known)));
};

/**
 * The candidates that are parties of the table, by their ids. They are recognized by name or abbreviation. If `year` is
 * 2024, the ballot number counts too, unless a party that was recognized by name has another number.
 */
export function knownParties(candidates: readonly Candidate[], year: string): ReadonlyMap<string, Party> {
  const found = candidates.map((candidate) => [candidate, named(candidate)] as const);
  const isBallotOf2024 =
    year === '2024' && found.every(([{ number }, party]) => !party || number === undefined || number === party.number);
  const numbered = (own: number | undefined): Party | undefined =>
    isBallotOf2024 ? parties.find(({ number }) => number === own) : undefined;
  return new Map(
    found.flatMap(([{ id, number }, byName]) => {
      const party = byName ?? numbered(number);
      return party ? [[id, party] as const] : [];
    }),
  );
}
