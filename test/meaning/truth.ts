// A made-up contest whose meaning is known, whatever an editor writes of it.
import { syntheticName } from '../cases/synthetic.js';
import type { Row, Situation } from '../results/slow-verdict.js';

/** Draws a whole number from 0 to `most` − 1. */
export type Draw = (most: number) => number;

export const oneOf = <T>(draw: Draw, list: readonly T[]): T => list[draw(list.length)]!;

/** Which contest it is. In the last three a single pair may stand against the empty box. */
export type Office = 'president' | 'jakarta' | 'governor' | 'regent' | 'mayor';

export interface Truth extends Situation {
  readonly office: Office;
  /** The place as a heading names it; empty for the nation. */
  readonly place: string;
  readonly kind: 'official' | 'preliminary';
  readonly stations: readonly [counted: number, all: number];
  /** The figures of the rows beside the candidates. */
  readonly invalid: number;
  readonly registered: number;
}

const places: Readonly<Record<Office, readonly string[]>> = {
  president: [''],
  jakarta: ['Jakarta', 'DKI Jakarta'],
  governor: ['Jawa Barat', 'Sumatera Utara', 'Bali', 'Papua Selatan'],
  regent: ['Bogor', 'Ciamis', 'Bangka', 'Malang'],
  mayor: ['Bogor', 'Bandung', 'Tarakan', 'Malang'],
};

/** Counts of similar sizes, so that ties, narrow leads and clear ones all occur. */
function votesOf(draw: Draw, many: number): readonly number[] {
  const size = oneOf(draw, [40, 5_000, 900_000]);
  const votes = Array.from({ length: many }, () => 1 + draw(size));
  if (!draw(6)) votes[1] = votes[0]!;
  // Totals that read as a percentage or as a year would be another question.
  return votes.map((count) => count + size);
}

export function drawTruth(draw: Draw): Truth {
  const office = oneOf<Office>(draw, ['president', 'jakarta', 'governor', 'regent', 'mayor']);
  const isAlone = !['president', 'jakarta'].includes(office) && !draw(3);
  const hasRounds = office === 'president' || office === 'jakarta';
  const round = hasRounds && !draw(4) ? 2 : 1;
  const votes = votesOf(draw, isAlone || round === 2 ? 2 : 2 + draw(4));
  const rows: readonly Row[] = votes.map((count, index) =>
    isAlone && index === 1
      ? { name: 'Kolom kosong', votes: count, isBox: true }
      : { name: syntheticName(index + 1), votes: count },
  );
  const cast = votes.reduce((sum, count) => sum + count, 0);
  const all = 20 + draw(2_000);
  const isComplete = draw(2) === 0;
  const counted = isComplete ? all : 1 + draw(all - 1);
  const kind = draw(3) ? 'official' : 'preliminary';
  const invalid = Math.floor(cast / (20 + draw(60)));
  return {
    office,
    place: oneOf(draw, places[office]),
    rule: isAlone
      ? 'single-candidate'
      : office === 'president'
        ? 'presidential'
        : office === 'jakarta'
          ? 'majority-runoff'
          : 'plurality',
    round,
    kind,
    status: isComplete && kind === 'official' ? oneOf(draw, [undefined, 'determined', 'determined']) : undefined,
    day: office === 'president' ? '2024-02-14' : '2024-11-27',
    stations: [counted, all],
    rows: draw(2) ? rows : [...rows].reverse(),
    regions: [],
    invalid,
    registered: cast + invalid + draw(cast),
  };
}
