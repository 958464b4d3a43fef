// Colours as readers see them who do not tell all of them apart, and how far apart two colours are.

/** Machado, Oliveira and Fernandes 2009, severity 1, in linear RGB. */
const deficiencies = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

const apply = (m: readonly number[], v: readonly number[]): number[] =>
  [0, 3, 6].map((row) => v.reduce((sum, value, column) => sum + value * (m[row + column] ?? 0), 0));

const linear = (color: string): number[] =>
  [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));

/** CIE L*a*b* of linear RGB. */
function lab(rgb: readonly number[]): readonly number[] {
  const xyz = apply(
    [0.4124, 0.3576, 0.1805, 0.2126, 0.7152, 0.0722, 0.0193, 0.1192, 0.9505],
    rgb.map((c) => Math.min(1, Math.max(0, c))),
  );
  const [x = 0, y = 0, z = 0] = [0.9505, 1, 1.089]
    .map((white, at) => (xyz[at] ?? 0) / white)
    .map((t) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** The colour `#rrggbb` in L*a*b* as readers with each deficiency of sight see it. */
export const seenBy = (color: string): Readonly<Record<keyof typeof deficiencies, readonly number[]>> => {
  const seen = (matrix: readonly number[]): readonly number[] => lab(apply(matrix, linear(color)));
  const { protanopia, deuteranopia, tritanopia } = deficiencies;
  return { protanopia: seen(protanopia), deuteranopia: seen(deuteranopia), tritanopia: seen(tritanopia) };
};

/** How far two colours are apart in L*a*b*: ΔE*ab of 1976. */
export const difference = (a: readonly number[], b: readonly number[]): number =>
  Math.hypot(...a.map((value, at) => value - (b[at] ?? 0)));
