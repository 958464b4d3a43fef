import { checkingNotice, deskWords, readDesk, signatureOf, withDesk } from './desk-files.js';
import { latest } from './mirror-state.js';
import type { MirrorState } from './mirror-state.js';
import { isSame } from './state-folder.js';

/** True when a state has waited so long that readers are told. */
const isTold = (mirror: MirrorState): boolean => {
  const { pending } = mirror.gate();
  return pending !== undefined && mirror.clock() - Date.parse(pending.since) >= mirror.tellAfter;
};

/** Updates the published file from the newest state and the desk's files. */
export function publish(mirror: MirrorState): void {
  const { file, out, log, newest } = mirror;
  file.look();
  const desk = readDesk(out);
  const state = desk.hold === undefined ? latest(mirror) : file.shown();
  if (state) {
    const { updated } = state.results;
    const isBack = mirror.gate().rolledBack && state === newest;
    const notice = desk.notice || (isTold(mirror) ? checkingNotice : undefined);
    const said = withDesk(state.results, { ...desk, notice });
    if (file.put(state, isBack ? { ...said, rolledBack: true } : said))
      log({ level: 'info', event: 'written', updated, message: deskWords(desk) });
    else log({ level: 'info', event: 'unchanged', updated, message: 'as published' });
  }
  if (newest && desk.hold !== undefined && (!state || !isSame(newest.results, state.results))) {
    log({ level: 'info', event: 'held', updated: newest.results.updated, message: 'kept back by the hold file' });
  }
}

/** Changes whenever somebody writes one of the files, or when it is time to tell readers. */
export const signature = (mirror: MirrorState): string => `${signatureOf(mirror.out)} ${String(isTold(mirror))}`;
