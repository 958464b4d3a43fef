import { rmSync } from 'node:fs';
import type { MirrorEvent } from './mirror-event.js';
import { showPending } from './mirror-hold.js';
import { publishedState } from './mirror-state.js';
import type { MirrorState } from './mirror-state.js';
import { orderName, readOrder } from './order.js';
import type { Order } from './order.js';
import { changedByHand } from './pending.js';
import { keep, kept, namesIn } from './state-folder.js';

/** Carries out the waiting order once, and removes it. */
export function obey(mirror: MirrorState): void {
  const name = orderName(mirror.out);
  const order = readOrder(name);
  if (order === undefined) return;
  if (!order) mirror.log({ level: 'error', event: 'not-done', message: `${name}: no order that can be read` });
  else if (!mirror.gate().orders.has(order.id))
    mirror.log(order.act === 'rollback' ? rollBack(mirror, order) : decide(mirror, order, order.act));
  rmSync(name, { force: true });
}

const notDone = ({ act }: Order, message: string): MirrorEvent => ({
  level: 'error',
  event: 'not-done',
  message: `${act}: ${message}`,
});

function rollBack(mirror: MirrorState, order: Order): MirrorEvent {
  const { by, revision, id } = order;
  const to = mirror.entries().find((entry) => entry.act === 'published' && entry.revision === revision);
  const back = to && publishedState(mirror.out, to);
  if (!to || !back) return notDone(order, `no publication has revision ${revision ?? ''}`);
  const { name, state, updated } = to;
  const later = mirror
    .entries()
    .flatMap((entry) =>
      entry.act === 'published' && (entry.revision ?? 0) > (to.revision ?? 0) ? (entry.name ?? []) : [],
    );
  const passed = namesIn(mirror.folder).filter((one) => name !== undefined && one > name);
  const withdrawn = [...new Set([...later, ...passed])].filter((one) => one !== name);
  mirror.record({ act: 'rolled-back', state, revision: to.revision, name, updated, by, withdrawn, order: id });
  mirror.newest = back;
  showPending(mirror);
  const message = `to revision ${to.revision ?? 0} by ${by}; what comes now waits for the desk`;
  return { level: 'info', event: 'rolled-back', updated, message };
}

function decide(mirror: MirrorState, order: Order, act: 'approve' | 'reject'): MirrorEvent {
  const { by, state, id } = order;
  const { pending } = mirror.gate();
  if (!pending || pending.state !== state)
    return notDone(order, 'another state waits by now; look again (mirror status)');
  const held = kept(mirror.folder, pending.name, '.held');
  const fault = changedByHand(mirror.out, pending);
  if (!held || fault) return notDone(order, fault ?? 'the state that waits is gone from the folder of states');
  const { name } = pending;
  const { updated } = held.results;
  const done = act === 'approve' ? 'approved' : 'rejected';
  mirror.record({ act: done, state: pending.state, name, updated, by, order: id });
  if (act === 'approve') {
    keep(mirror.folder, held.results, name);
    mirror.newest = { ...held, at: mirror.clock() };
  }
  showPending(mirror);
  return { level: 'info', event: done, updated, message: `by ${by}` };
}
