import type { Seated } from '../../view/seats.js';
import { toggled } from '../base/finder.js';
import { part } from '../card/part.js';
import { LateFold } from './late-fold.js';

export const chooser = part('adds up coalitions', () => import('./coalition-chooser.js'));

/** The reader's own coalition. It begins empty. */
export class OwnCoalition extends LateFold<NonNullable<typeof chooser.content>> {
  /** Ids of the parties. */
  private chosen: ReadonlySet<string> = new Set();

  constructor(redraw: () => void) {
    super(chooser, redraw);
  }

  /** The parties that are chosen, of those with seats. None while the choice is folded. */
  of(parties: readonly Seated[]): readonly Seated[] {
    return this.isOpen ? parties.filter(({ id }) => this.chosen.has(id)) : [];
  }

  readonly toggle = (id: string): void => {
    this.chosen = toggled(this.chosen, id);
    this.redraw();
  };
}
