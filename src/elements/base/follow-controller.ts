import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Results } from '../../results/types.js';
import { ElectionResultsChangeEvent } from './events.js';

/** What of an `<election-results>` others may read. */
interface Followed extends Element {
  readonly current?: Results | undefined;
}

/** Reads the results that another element of the same root shows, by its id. The element may come later. */
export class FollowController implements ReactiveController {
  private root: Document | ShadowRoot | undefined;
  private id: string | null = null;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  /** Those of the element with this id, once it shows any; null follows nothing. */
  follow(id: string | null): Results | undefined {
    this.id = id;
    return (id && (this.root?.getElementById(id) as Followed | null)?.current) || undefined;
  }

  hostConnected(): void {
    this.root = this.host.getRootNode() as Document | ShadowRoot;
    this.root.addEventListener(ElectionResultsChangeEvent.type, this.hear);
  }

  hostDisconnected(): void {
    this.root?.removeEventListener(ElectionResultsChangeEvent.type, this.hear);
    this.root = undefined;
  }

  private readonly hear = ({ target }: Event): void => {
    if (this.id && target instanceof Element && target.id === this.id) this.host.requestUpdate();
  };
}
