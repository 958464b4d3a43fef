import type { Trial } from '../../results/simulation.js';
import { part } from '../card/part.js';
import { LateFold } from './late-fold.js';

export const whatIf = part('simulates seats', () => import('./what-if-form.js'));

/** What a desk tries out. It begins with the result itself. */
export class WhatIf extends LateFold<NonNullable<typeof whatIf.content>> {
  trial: Trial | undefined;
  /** True where what was typed last is no percentage. */
  isInvalid = false;

  constructor(redraw: () => void) {
    super(whatIf, redraw);
  }

  readonly choose = (trial: Trial | undefined, isInvalid = false): void => {
    this.trial = trial;
    this.isInvalid = isInvalid;
    this.redraw();
  };
}
