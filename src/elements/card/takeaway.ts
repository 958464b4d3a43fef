// What readers can save and copy from an element, as one part of the script (part.ts).
import { Menu } from './menu.js';

export type { Makers } from './take.js';

/** What comes when a reader first asks. */
export interface CommonTakeaway {
  readonly Menu: typeof Menu;
}

export const part: CommonTakeaway = { Menu };
