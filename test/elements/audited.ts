export const isChromium = navigator.userAgent.includes('Chrome/');

/**
 * The cases of what takes long and depends on markup, style sheet and exported text, which are the same in every engine: all
 * cases in Chromium, the first two in other engines.
 */
export const audited = <Case>(cases: readonly Case[]): readonly Case[] => (isChromium ? cases : cases.slice(0, 2));

/**
 * The cases of what an engine's layout decides, and what few cases would show: all of them in Chromium, every third in other
 * engines.
 */
export const laidOut = <Case>(cases: readonly Case[]): readonly Case[] =>
  isChromium ? cases : cases.filter((_, index) => index % 3 === 0);
