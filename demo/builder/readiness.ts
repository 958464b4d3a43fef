// Whether there is code to copy, and what an editor must do before.
import { knobs } from './knobs.js';
import type { Knob } from './knobs.js';
import { absolute, localIn } from './local.js';
import type { State } from './state.js';

/** The text of the bar, and what its button does. */
export interface Readiness {
  readonly state: string;
  readonly reason: string;
  readonly action: string;
  /** The selector of the field to which the button leads while there is no code. */
  readonly at?: string;
}

const notYet = (reason: string, action: string, at: string): Readiness => ({
  state: 'Belum bisa disalin.',
  reason,
  action,
  at,
});

const inputOf = ({ name }: Knob): string => `[name="${name}"]`;

/** The empty knobs without which there is no code. A knob that the feed sets is not needed. */
export const holes = ({ values }: State, feed: object | undefined): readonly Knob[] =>
  knobs.filter(({ name, must }) => must && !values[name] && !(values.src && feed && name in feed));

/** True if nothing has been pasted or typed, and there is no feed. */
export const isEmpty = ({ values, rows, rest }: State): boolean =>
  !values.src && !rest.counts && !rows.some(({ name, votes, share }) => name || votes || share);

export function incomplete(state: State, missing: readonly Knob[]): Readiness | undefined {
  const names = [...(isEmpty(state) ? ['hasil'] : []), ...missing.map(({ must }) => must?.name ?? '')];
  const [first] = missing;
  if (!names.length) return undefined;
  const at = isEmpty(state) || !first ? (state.rows.length ? '[data-field=name]' : '#paste') : inputOf(first);
  return notYet(`Lengkapi: ${names.join(', ')}.`, `Lengkapi ${names.length} hal`, at);
}

export const faulty = notYet(
  'Perbaiki isian yang bertanda.',
  'Ke isian itu',
  'form [aria-invalid], #other-faults:not([hidden])',
);

export const unmakeable = notYet(
  'Kode jenis ini tidak dapat memuat hasil ini.',
  'Pilih jenis lain',
  '[name=code]:checked',
);

export const waiting = notYet('Menunggu jawaban sumber langsung.', 'Ke sumber langsung', '[name=src]');

/** Addresses on the editor's own computer or network, which no reader can load. */
export function unreachable(code: string, { values }: State): Readiness | undefined {
  const address = localIn(code);
  if (address === undefined) return undefined;
  const { host, origin } = new URL(address);
  const urls = knobs.filter(({ name, kind }) => kind === 'url' && values[name]);
  const given = ({ name }: Knob): string => absolute(values[name] ?? '');
  const knob =
    urls.find((each) => address.startsWith(given(each))) ?? urls.find((each) => given(each).startsWith(origin));
  return notYet(
    `${knob?.label ?? 'Alamat foto'} menunjuk ke ${host}, yang tidak dapat dibuka pembaca.`,
    'Perbaiki alamat',
    knob ? inputOf(knob) : '[data-field=photo]',
  );
}

export const ready = (form: string, code: string): Readiness => ({
  state: 'Siap.',
  reason: `${form}, ${code.trim().split('\n').length} baris.`,
  action: 'Salin kode',
});
