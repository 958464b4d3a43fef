/** A reader has chosen a region, or gone back to all of them. */
export class ElectionRegionSelectEvent extends Event {
  static readonly type = 'election-region-select';

  constructor(
    /** The region's code, as in the feed; undefined on the way back. */
    readonly code: string | undefined,
    /** Its name; undefined on the way back. */
    readonly region: string | undefined,
  ) {
    super(ElectionRegionSelectEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  // It bubbles to the document and the window.
  interface GlobalEventHandlersEventMap {
    'election-region-select': ElectionRegionSelectEvent;
  }
}
