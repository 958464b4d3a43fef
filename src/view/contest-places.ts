import type { Level } from '../results/contest-place.js';
import { levels } from '../results/contest-place.js';
import type { ContestState } from '../results/contests.js';
import { islandOf, meaningsOf, provinceOf } from '../text/region-names.js';

/** Where a contest is, and whom it elects. Whatever is not certain is undefined. */
export interface Place {
  /** The Home Ministry's code of the province. */
  readonly province: string | undefined;
  /** Its place in `islands`. */
  readonly island: number | undefined;
  readonly level: Level | undefined;
}

/** The words by which a title tells whom a contest elects. */
const levelWords: Readonly<Record<Level, RegExp>> = {
  governor: /gubernur|governor|pilgub/i,
  regent: /bupati|regent|^kab(\.|upaten\b)/i,
  mayor: /wali ?kota|mayor|^kota /i,
};

/** Titles that have words of several levels tell of none. */
function levelIn(text = ''): Level | undefined {
  const found = levels.filter((level) => levelWords[level].test(text));
  return found.length === 1 ? found[0] : undefined;
}

/** From this number on, the second half of a regency's code is that of a city. */
const firstCity = 71;

interface Named {
  readonly state: ContestState;
  readonly heading: string | undefined;
  /** The name of the place, without the words around it. */
  readonly name: string;
  /** The first half of its code, and the second one of a regency or a city. */
  readonly head: string;
  readonly rest: string;
}

function named(state: ContestState): Named {
  const { heading, subheading } = state.metadata;
  const [, head = '', rest = ''] = /^(\d\d)(?:\.?(\d\d))?$/.exec(state.id) ?? [];
  const name = (subheading ?? heading ?? '')
    .replace(/pemilihan|pilkada|pilgub|calon|dan wakil|gubernur|governor|election|\bof\b|\d+/gi, '')
    .trim();
  return { state, heading, name, head, rest };
}

/**
 * True where the ids are the codes of places: all look like codes, no name contradicts, and one name at least confirms it.
 * Ids that only count, as 1101 to 1150, would put contests into the wrong province.
 */
function areCodes(all: readonly Named[]): boolean {
  let isConfirmed = false;
  for (const { state, name, head, rest } of all) {
    if (!meaningsOf(head).length) return false;
    const level = rest ? levelIn(state.metadata.subheading) : undefined;
    if (rest ? level && (level === 'mayor') !== Number(rest) >= firstCity : !provinceOf({ code: head, name }))
      return false;
    isConfirmed ||= !rest || level !== undefined;
  }
  return isConfirmed;
}

/**
 * Where each contest is. What the feed says counts first; then the ids, where they are codes of the Home Ministry or of BPS;
 * and titles tell the level. In Papua the two systems use the same codes for other provinces: a governor's contest in the feed
 * shows which one it uses, and without any the province of a regency there is unknown.
 */
export function placesOf(states: readonly ContestState[]): ReadonlyMap<string, Place> {
  const all = states.map(named);
  // What the feed says needs no code.
  const untold = all.filter(({ state }) => !state.place.province);
  const isCoded = areCodes(untold);
  const governors = isCoded ? untold.filter(({ rest }) => !rest) : [];
  const homes = new Map(governors.map(({ head, name }) => [head, provinceOf({ code: head, name })]));
  const papuan = [...homes].filter(([head]) => head.startsWith('9')).map(([head, home]) => head === home);
  /** The place in `codes`: 0 for the Home Ministry, 1 for BPS. Governors that disagree show nothing. */
  const system = new Set(papuan).size === 1 ? Number(!papuan[0]) : undefined;
  const byCode = (head: string): string | undefined => {
    const meanings = meaningsOf(head);
    const [only, ...more] =
      system === undefined || meanings.length < 2
        ? meanings
        : meanings.filter(([, { codes }]) => codes[system] === head);
    return more.length ? undefined : only?.[0];
  };
  return new Map(
    all.map(({ state: { id, place, metadata }, heading, head, rest }) => {
      const { province: given, level } = place;
      const code = isCoded && !given ? head : '';
      const province = given ? provinceOf({ code: given, name: given }) : code && (homes.get(head) ?? byCode(head));
      const byId = !code ? undefined : !rest ? 'governor' : Number(rest) >= firstCity ? 'mayor' : 'regent';
      return [
        id,
        {
          province: province || undefined,
          island: islandOf(province || code),
          level: level ?? levelIn(metadata.subheading) ?? byId ?? levelIn(heading),
        },
      ];
    }),
  );
}
