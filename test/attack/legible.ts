/** What is read of a text by whoever sees it: without signs that cannot be seen, or that engines put in place of broken ones. */
export const legible = (text: string): string => text.replace(/[\p{C}\p{Z}\s\ufffd]+/gu, '');
