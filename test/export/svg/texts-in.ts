/** A text of a picture, as readers see it. */
export interface Text {
  readonly words: string;
  /** In px of the picture. */
  readonly size: number;
}

const decoded = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

export const textsIn = (svg: string): readonly Text[] =>
  [...svg.matchAll(/<text[^>]* font-size="([\d.]+)"[^>]*>([^<]*)/g)].map(([, size, words = '']) => ({
    size: Number(size),
    words: decoded(words),
  }));
