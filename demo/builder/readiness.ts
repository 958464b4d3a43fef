// Whether there is a code to copy, and what an editor has to do before there is.
import { knobs } from './knobs.js';
import type { Knob } from './knobs.js';
import { absolute, localIn } from './local.js';
import type { State } from './state.js';

/** What the bar says, and what its button does. */
export interface Readiness {
  readonly state: string;
  readonly reason: string;
  readonly action: string;
  /** What the button leads to while there is no code: a selector. */
  readonly at?: string;
}

const notYet = (reason: string, action: string, at: string): Readiness => ({
  state: 'Belum bisa disalin.',
  reason,
  action,
  at,
});

const inputOf = ({ name }: Knob): string => `[name="${name}"]`;

/** Knobs without which there is no code, and which say nothing. What a feed says itself need not be said again. */
export const holes = ({ values }: State, feed: object | undefined): readonly Knob[] =>
  knobs.filter(({ name, must }) => must && !values[name] && !(values.src && feed && name in feed));

/** Nothing has been pasted or typed, and no feed named. */
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

/** What only the editor's own computer or network has no reader can load. */
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

export const ready = (label: string, code: string): Readiness => ({
  state: 'Siap.',
  reason: `${label}, ${code.trim().split('\n').length} baris.`,
  action: 'Salin kode',
});
