/** The visible part of a text: without invisible characters, and without those that engines put in place of invalid ones. */
export const legible = (text: string): string => text.replace(/[\p{C}\p{Z}\s\ufffd]+/gu, '');
