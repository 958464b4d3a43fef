import { luminance } from './colors.js';

/** One value for the light surface and one for the dark surface. */
export type Themed<Value> = readonly [light: Value, dark: Value];

/** The colours of a region, `#rrggbb`. */
export interface LeadColors {
  readonly fill: Themed<string>;
  /** Text on `fill`. */
  readonly ink: Themed<string>;
  /** The outline. It has a contrast of 3:1 with the surface, also where `fill` has less. */
  readonly edge: Themed<string>;
}

/** The step of a region whose lead is not told: about as light as most candidates' own colours. */
export const plainStep = 3;

/**
 * The relative luminance of the steps: CIE L* 93, 74, 48 and 24 on the light surface, 19, 32, 64 and 86 on the dark one. More
 * is further from the surface.
 *
 * A step is as light for one candidate as for any other, whatever their own colours are. So nobody looks stronger by the
 * colour alone, readers who do not tell colours apart tell the steps apart, and the same text can be read on all of a step.
 */
const steps: readonly Themed<number>[] = [
  [0.829, 0.028],
  [0.468, 0.071],
  [0.168, 0.329],
  [0.041, 0.68],
];

/** A colour with the luminance `wanted`, on the way from black through `color` to white. */
function withLuminance(color: string, wanted: number): string {
  const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  const at = (place: number): string =>
    `#${channels
      .map((channel) => Math.round(place < 1 ? channel * place : channel + (255 - channel) * (place - 1)))
      .map((channel) => channel.toString(16).padStart(2, '0'))
      .join('')}`;
  let [from, to] = [0, 2];
  // 12 halvings are finer than one of 256 levels.
  for (let halving = 0; halving < 12; halving++) {
    const middle = (from + to) / 2;
    if (luminance(at(middle)) < wanted) from = middle;
    else to = middle;
  }
  return at(to);
}

/** The colours of a region in this step, 1 to 4, of a candidate with this colour. */
export function leadColors(color: string, step: number): LeadColors {
  const fillOf = (of: number): Themed<string> => {
    const [light, dark] = steps[of - 1] ?? [0, 0];
    return [withLuminance(color, light), withLuminance(color, dark)];
  };
  const ink: Themed<string> = step < plainStep ? ['#000', '#fff'] : ['#fff', '#000'];
  return { fill: fillOf(step), ink, edge: fillOf(Math.max(step, plainStep)) };
}
