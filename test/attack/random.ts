/** Numbers that look random, and are the same for the same seed. */
export interface Random {
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  of<T>(list: readonly T[]): T;
  shuffled<T>(list: readonly T[]): readonly T[];
}

/** Mulberry32, which is in the public domain. It is short, and good enough for choices. */
export function randomOf(seed: number): Random {
  let state = seed | 0;
  const below = (end: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  };
  return {
    below,
    of: (list) => list[below(list.length)] ?? fail(),
    shuffled: (list) => {
      const mixed = [...list];
      for (let last = mixed.length - 1; last > 0; last -= 1) {
        const other = below(last + 1);
        [mixed[last], mixed[other]] = [mixed[other] ?? fail(), mixed[last] ?? fail()];
      }
      return mixed;
    },
  };
}

const fail = (): never => {
  throw new Error('nothing to choose from');
};
