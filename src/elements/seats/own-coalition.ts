import { toggled } from '../base/finder.js';
import { part } from '../card/part.js';

export const chooser = part('adds up coalitions', () => import('./coalition-chooser.js'));

/** The reader's own coalition. It begins empty, and what it needs of the script comes when it is first opened. */
export class OwnCoalition {
  isOpen = false;
  /** True where that part of the script could not be loaded. */
  isMissing = false;
  /** Ids of the parties. */
  chosen: ReadonlySet<string> = new Set();

  constructor(private readonly redraw: () => void) {}

  /** What draws it; undefined until it has loaded. */
  get drawing(): typeof chooser.content {
    return chooser.content;
  }

  readonly press = async (): Promise<void> => {
    this.isOpen = !this.isOpen;
    this.redraw();
    try {
      await chooser.load();
      this.isMissing = false;
    } catch {
      this.isMissing = true;
    }
    this.redraw();
  };

  readonly toggle = (id: string): void => {
    this.chosen = toggled(this.chosen, id);
    this.redraw();
  };
}
