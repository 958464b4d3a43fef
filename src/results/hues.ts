import { isFaint } from './colors.js';

/** The colour with this hue in degrees and this lightness from 0 to 1, as CSS's hsl() computes it with 60% saturation. */
export const hueColor = (hue: number, lightness: number): string =>
  `#${[0, 8, 4]
    .map((offset) => {
      const turn = (offset + hue / 30) % 12;
      const away = 0.6 * Math.min(lightness, 1 - lightness);
      return Math.round(255 * (lightness - away * Math.max(-1, Math.min(turn - 3, 9 - turn, 1))))
        .toString(16)
        .padStart(2, '0');
    })
    .join('')}`;

/** The darkest colour of a hue with a contrast of 3:1 against both surfaces, or the lightest one. */
export function toned(hue: number, isLight: boolean): string {
  let lightness = isLight ? 0.8 : 0.2;
  while (isFaint(hueColor(hue, lightness))) lightness += isLight ? -0.02 : 0.02;
  return hueColor(hue, lightness);
}
