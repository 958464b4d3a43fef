import { existsSync, readFileSync } from 'node:fs';
import { isObject, readJSON } from '../results/json.js';

/** What the desk has told a mirror to do, in a file beside its output: one process writes there, and that is the mirror. */
export interface Order {
  /** Of its own, so that it is carried out once. */
  readonly id: string;
  readonly act: 'approve' | 'reject' | 'rollback';
  readonly by: string;
  /** The state that was looked at: SHA-256 of what waits. */
  readonly state?: string;
  /** To roll back to. */
  readonly revision?: number;
}

export const orderName = (out: string): string => `${out}.order`;

/** The order that lies there; undefined where none does, false where it cannot be read. */
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
