/** The shapes of pictures for social media, in px. */
export const shapes = { share: { width: 1200, height: 630 }, portrait: { width: 1080, height: 1350 } } as const;
export type Shape = keyof typeof shapes;
