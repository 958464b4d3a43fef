import type { Candidate } from './types.js';

/**
 * Colours for candidates without one of their own, in this order, then from the start again. Each has a contrast of 3:1
 * against the light and the dark surface. Neighbours can be told apart with protanopia, deuteranopia and tritanopia. Grey
 * is not among them: the empty box has it, and every candidate of an annulled result.
 */
export const palette: readonly string[] = ['#2f74c0', '#5f8a1c', '#c2497f', '#7a6ad8', '#b9720a', '#0f8a6d', '#c8502f'];
export const emptyBoxColor = '#7b7f87';

/** The colour of a candidate. `index` is its place in the list, for candidates without a ballot number. */
export const colorOf = ({ color, emptyBox, number }: Candidate, index: number): string =>
  color ?? (emptyBox ? emptyBoxColor : (palette[((number ?? index + 1) - 1) % palette.length] ?? ''));

// Stryker disable EqualityOperator: no colour of 24 bits is exactly at one of these lines.
/** Relative luminance of a `#rrggbb` colour, 0 to 1 (WCAG 2.2). */
export const luminance = (color: string): number =>
  [0.2126, 0.7152, 0.0722].reduce((sum, weight, index) => {
    const channel = parseInt(color.slice(2 * index + 1, 2 * index + 3), 16) / 255;
    return sum + weight * (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
  }, 0);

/** The light surface is white and the dark one `#17191e`. Graphics need a contrast of 3:1 against either (WCAG 2.2, 1.4.11). */
const faintFrom = 1.05 / 3 - 0.05;
const faintUntil = 3 * (luminance('#17191e') + 0.05) - 0.05;
/** On colours up to this luminance white text has a contrast of 4.5:1; on lighter ones black text has (WCAG 2.2, 1.4.3). */
const blackTextFrom = 1.05 / 4.5 - 0.05;

/** Black or white, whichever can be read on `color`. */
export const inkOn = (color: string): string => (luminance(color) > blackTextFrom ? '#000' : '#fff');

/** True where `color` needs an outline on the light surface. */
export const isPale = (color: string): boolean => luminance(color) > faintFrom;

/** True where `color` needs an outline on the dark surface. */
export const isDim = (color: string): boolean => luminance(color) < faintUntil;
// Stryker restore EqualityOperator

/** True where `color` needs an outline on either surface. */
export const isFaint = (color: string): boolean => isPale(color) || isDim(color);
