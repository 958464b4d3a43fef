/** A reader has chosen a region, or gone back to all of them. */
export class ElectionRegionSelectEvent extends Event {
  static readonly type = 'election-region-select';

  constructor(
    /** The region's code, as the feed has it; undefined on the way back. */
    readonly code: string | undefined,
    /** Its name; undefined likewise. */
    readonly region: string | undefined,
  ) {
    super(ElectionRegionSelectEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  // It bubbles: a document and a window hear it too.
  interface GlobalEventHandlersEventMap {
    'election-region-select': ElectionRegionSelectEvent;
  }
}
