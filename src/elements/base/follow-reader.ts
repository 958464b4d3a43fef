import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Reading } from '../../results/result-store.js';
import type { Results } from '../../results/types.js';
import { ElectionResultsChangeEvent } from './events.js';
import { InputReader } from './input-reader.js';
import type { InputHost } from './input-reader.js';
import type { FeedState, Reader, ReadOptions } from './reader.js';

interface Host extends InputHost {
  /** The id of the element whose results are shown. */
  readonly for: string | null;
}

/** The members of an `<election-results>` that other elements may read. */
interface Followed extends Element {
  readonly current?: Results | undefined;
  readonly previous?: unknown;
}

/** The elements whose results another element shows. They may be added to the page later. */
export class FollowedElements implements ReactiveController {
  /** The document or shadow root that must contain them. */
  private root: Document | ShadowRoot | undefined;

  /** @param ids an empty one is of no element */
  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly ids: () => readonly (string | null)[],
  ) {
    host.addController(this);
  }

  find(id: string | null): Followed | null | undefined {
    return id ? this.root?.getElementById(id) : undefined;
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
    const { id } = target as Element;
    if (id && target !== this.host && this.ids().includes(id)) this.host.requestUpdate();
  };
}

/** Reads the results of the element that `for` names. Without `for`, it reads the element's own input. */
export class FollowReader implements Reader {
  readonly feed: FeedState;
  private readonly elements: FollowedElements;

  constructor(
    private readonly host: Host,
    private readonly own: Reader = new InputReader(host),
  ) {
    this.feed = own.feed;
    this.elements = new FollowedElements(host, () => [host.for]);
  }

  get isLive(): boolean {
    return Boolean(this.host.for) || this.own.isLive;
  }

  get previous(): unknown {
    return this.elements.find(this.host.for)?.previous;
  }

  read(options: ReadOptions): Reading {
    const { for: id } = this.host;
    const results = this.elements.find(id)?.current;
    if (results) return { metadata: results, results, faults: [] };
    const { metadata, ...own } = this.own.read(options);
    // Results under embargo may be announced before their figures leave the server.
    const isLocked = !own.results && metadata.embargo && own.faults.every(({ path }) => path === 'candidates');
    return id || (isLocked && !this.feed.isFed) ? { metadata, faults: [], isEmpty: true } : { metadata, ...own };
  }
}
