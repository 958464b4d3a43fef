import { inkOn, isFaint } from '../../results/colors.js';
import type { Seated } from '../../view/seats.js';

/**
 * A paint for an attribute of SVG, which a content security policy lets through. Engines that know no light-dark() would take
 * it for no colour at all: the style sheet leaves one of the two variables empty, and the other to what stands here.
 */
const paint = (light: string, dark: string, older: string): string =>
  `var(--_older,${older})var(--_newer,light-dark(${light},${dark}))`;

/** Half way from one colour to another, and so on: in tenths. */
const mixed = (from: string, to: string, tenths: number): string =>
  `#${[1, 3, 5]
    .map((at) => {
      const [a, b] = [from, to].map((color) => parseInt(color.slice(at, at + 2), 16)) as [number, number];
      return Math.round(a + ((b - a) * tenths) / 10)
        .toString(16)
        .padStart(2, '0');
    })
    .join('')}`;

/** The nearest to the light colour that reaches 3:1 against both surfaces, on the way to the dark one; else the light one. */
const forBoth = (light: string, dark: string): string => {
  const steps = Array.from({ length: 11 }, (_, tenths) => mixed(light, dark, tenths));
  return steps.find((color) => !isFaint(color)) ?? light;
};

/** A party whose colours follow the theme that it is drawn in. */
export function inBothThemes(row: Seated): Seated {
  const { color, ink, dark } = row;
  if (color === dark.color) return row;
  const older = forBoth(color, dark.color);
  return { ...row, color: paint(color, dark.color, older), ink: paint(ink, dark.ink, inkOn(older)) };
}
