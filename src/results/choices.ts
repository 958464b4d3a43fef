// The values that are known of those fields of the results object that have a fixed set of them.

/** From the least final on. */
export const kinds = ['quick-count', 'preliminary', 'official'] as const;

export const rules = ['presidential', 'majority-runoff', 'plurality', 'single-candidate'] as const;

export const statuses = ['determined', 'elected', 'disputed', 'annulled', 'revote'] as const;

export const rounds = [1, 2] as const;

/** Hours ahead of UTC. */
export const zoneOffsets = { WIB: 7, WITA: 8, WIT: 9 } as const;
