import { existsSync, readFileSync } from 'node:fs';
import { isObject, readJSON } from '../results/json.js';

/** An order of the desk to a mirror, in a file next to its output. Only the mirror writes the output. */
export interface Order {
  /** An id, so that the order is carried out only once. */
  readonly id: string;
  readonly act: 'approve' | 'reject' | 'rollback';
  readonly by: string;
  /** The state that the desk has looked at: SHA-256 of the waiting state. */
  readonly state?: string;
  /** The revision to roll back to. */
  readonly revision?: number;
}

export const orderName = (out: string): string => `${out}.order`;

/** The waiting order; undefined if there is none, false if it cannot be read. */
export function readOrder(file: string): Order | undefined | false {
  if (!existsSync(file)) return undefined;
  const order = readJSON(readFileSync(file, 'utf8'));
  return isObject(order) &&
    typeof order.id === 'string' &&
    typeof order.by === 'string' &&
    (order.act === 'approve' || order.act === 'reject' || order.act === 'rollback')
    ? (order as unknown as Order)
    : false;
}
