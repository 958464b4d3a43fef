/** The property that goes with an attribute: `heading-level` → `headingLevel`. */
export const camelCase = (attribute: string): string =>
  attribute.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());
