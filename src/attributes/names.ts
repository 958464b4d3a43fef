// The names of attributes, for pages. Names that only one element has are in that element; what pages do not need is in table.ts.

/** The attributes of every element with a card. */
export const commonNames =
  'heading subheading heading-level locale theme decimals time-zone feed-key feed-policy refresh rows controls brand plain';

/** Those of every element with one source. */
export const cardNames = `${commonNames} source source-url src` as const;

/** The attributes of every element with one contest. */
export const contestNames = `${cardNames} results format candidates-src regions-src map-src` as const;

export const resultsNames =
  `${contestNames} chart order rounding threshold kind rule round status status-date election-date counted stations registered invalid pollster sample margin updated embargo verify-url previous` as const;
export const pairNames = 'number candidate-id short-name votes share color photo parties empty-box';

/** The names in such a list. */
export type Name<List extends string> = List extends `${infer First} ${infer Rest}` ? First | Name<Rest> : List;

/** The property of an attribute: `heading-level` → `headingLevel`. */
export type Property<Attribute extends string> = Attribute extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Property<Rest>>}`
  : Attribute;

/** The property of an attribute: `heading-level` → `headingLevel`. */
export const camelCase = (attribute: string): string =>
  attribute.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());
