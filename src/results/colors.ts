/** The card's two surfaces. Colours are judged against both, since either may be on show. */
export const surfaces = { light: '#ffffff', dark: '#17191e' } as const;

/**
 * Colours for candidates that have none, in order, then over again. Each reaches 3:1 against both surfaces; neighbours stay
 * apart under protanopia, deuteranopia and tritanopia. The grey is left for the empty box.
 */
export const palette: readonly string[] = ['#2f74c0', '#5f8a1c', '#c2497f', '#7a6ad8', '#b9720a', '#0f8a6d', '#c8502f'];
export const emptyBoxColor = '#7b7f87';

/** WCAG 2.2 asks for this much between a graphic and what it stands on (1.4.11). */
const graphicContrast = 3;
/** And for this much between small text and its ground (1.4.3). */
const textContrast = 4.5;

/** Relative luminance of a `#rrggbb` colour, 0 to 1 (WCAG 2.2). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two `#rrggbb` colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** Black or white, whichever can be read on `color`: one of them always reaches 4.5:1. */
export const inkOn = (color: string): string => (contrast(color, '#ffffff') >= textContrast ? '#ffffff' : '#000000');

/** The themes in which `color` is too faint to stand without an outline. */
export const faintIn = (color: string): readonly ('light' | 'dark')[] =>
  (['light', 'dark'] as const).filter((theme) => contrast(color, surfaces[theme]) < graphicContrast);
