import type { Candidate } from './types.js';

/**
 * Colours for candidates that have none, in order, then over again. Each reaches 3:1 against both surfaces; neighbours stay
 * apart under protanopia, deuteranopia and tritanopia. The grey is left for the empty box, and for all where a result is annulled.
 */
export const palette: readonly string[] = ['#2f74c0', '#5f8a1c', '#c2497f', '#7a6ad8', '#b9720a', '#0f8a6d', '#c8502f'];
export const emptyBoxColor = '#7b7f87';

/** A candidate's colour; `index` is the place in the list, for one that has no ballot number. */
export const colorOf = ({ color, emptyBox, number }: Candidate, index: number): string =>
  color ?? (emptyBox ? emptyBoxColor : (palette[((number ?? index + 1) - 1) % palette.length] ?? ''));

/** Relative luminance of a `#rrggbb` colour, 0 to 1 (WCAG 2.2). */
const luminance = (color: string): number =>
  [0.2126, 0.7152, 0.0722].reduce((sum, weight, index) => {
    const channel = parseInt(color.slice(2 * index + 1, 2 * index + 3), 16) / 255;
    return sum + weight * (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
  }, 0);

/** White as the light surface, `#17191e` as the dark one: a graphic must reach 3:1 against either (WCAG 2.2, 1.4.11). */
const faintFrom = 1.05 / 3 - 0.05;
const faintUntil = 3 * (luminance('#17191e') + 0.05) - 0.05;
/** Up to here white text reaches 4.5:1, from here on black text does (1.4.3). */
const blackTextFrom = 1.05 / 4.5 - 0.05;

// Stryker disable EqualityOperator: no colour of 24 bits is exactly at one of these lines.
/** Black or white, whichever can be read on `color`. */
export const inkOn = (color: string): string => (luminance(color) > blackTextFrom ? '#000' : '#fff');

/** True where `color` is too near to the light surface to stand without an outline. */
export const isPale = (color: string): boolean => luminance(color) > faintFrom;

/** The same of the dark surface. */
export const isDim = (color: string): boolean => luminance(color) < faintUntil;
// Stryker restore EqualityOperator

/** The same of either. */
export const isFaint = (color: string): boolean => isPale(color) || isDim(color);
