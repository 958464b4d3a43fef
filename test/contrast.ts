/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const value = parseInt(hex.length === 4 ? hex.replace(/[^#]/g, '$&$&').slice(1) : hex.slice(1), 16);
  const linear = (byte: number): number => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(value >> 16) + 0.7152 * linear((value >> 8) & 255) + 0.0722 * linear(value & 255);
}

/** The contrast ratio of two hex colours, 1 to 21. It is the oracle for `src/results/colors.ts`. */
export function contrast(a: string, b: string): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The surfaces of cards in the light and in the dark theme (`src/elements/card/styles.ts`). */
export const surfaces = ['#ffffff', '#17191e'];
