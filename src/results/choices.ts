// The values of fields that allow only certain values.

/** The least final comes first. */
export const kinds = ['quick-count', 'preliminary', 'official'] as const;

export const rules = ['presidential', 'majority-runoff', 'plurality', 'single-candidate'] as const;

export const statuses = ['determined', 'elected', 'disputed', 'annulled', 'revote'] as const;

/** Contests that the most votes decide in a way of their own: the DPD, and the candidates of one party in a district. */
export const offices = ['dpd', 'caleg'] as const;

export const rounds = [1, 2] as const;

/** The offset from UTC in hours. */
export const zoneOffsets = { WIB: 7, WITA: 8, WIT: 9 } as const;
