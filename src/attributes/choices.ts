/** The values of attributes of the presentation, by their properties. The default is first. */
export const presentationChoices = {
  chart: ['bar', 'stacked', 'donut', 'table'],
  headingLevel: ['2', '3', '4', '5', '6'],
  theme: ['auto', 'light', 'dark'],
  locale: ['id', 'en'],
  timeZone: ['WIB', 'WITA', 'WIT'],
  order: ['ballot', 'votes'],
  decimals: ['1', '0', '2', '3', '4'],
  rounding: ['half-up', 'largest-remainder'],
} as const;

export const choices = {
  ...presentationChoices,
  format: ['auto', 'results', 'kpu', 'csv', 'series', 'kawalpemilu', 'map'],
  feedPolicy: ['require', 'warn'],
} as const;

export type Choices = typeof choices;
