import { statSync } from 'node:fs';
import type { Results } from '../results/types.js';
import { orderName } from './order.js';
import { readIfThere } from './published-file.js';

/** The notice for readers while a state waits for the desk. */
export const checkingNotice = 'Redaksi memeriksa angka terbaru dari sumber.';

/** The desk's notice and hold; an empty `hold` holds without a notice. */
export interface Desk {
  readonly hold: string | undefined;
  readonly notice: string | undefined;
}

const holdName = (out: string): string => `${out}.hold`;
const noticeName = (out: string): string => `${out}.notice`;

export const readDesk = (out: string): Desk => ({
  hold: readIfThere(holdName(out))?.trim(),
  notice: readIfThere(noticeName(out))?.trim(),
});

export const withDesk = (state: Results, { hold, notice }: Desk): Results => {
  const { noticeUpdated, ...own } = state;
  const words = hold || notice;
  return {
    ...own,
    // The time in a state is that of its own notice.
    ...(words ? { notice: words } : noticeUpdated && { noticeUpdated }),
    hold: state.hold || hold !== undefined,
  };
};

export const deskWords = ({ hold, notice }: Desk): string =>
  hold !== undefined ? 'held by the hold file' : notice ? 'with the notice of the notice file' : 'published';

/** Changes whenever somebody writes the published file or one of the desk's files. */
export const signatureOf = (out: string): string =>
  [out, holdName(out), noticeName(out), orderName(out)]
    .map((file) => {
      const { mtimeMs, size, ino } = statSync(file, { throwIfNoEntry: false }) ?? {};
      return [mtimeMs, size, ino].join();
    })
    .join(' ');
