import type { ReactiveController } from 'lit';
import type { Reading } from '../../results/result-store.js';
import type { Results } from '../../results/types.js';
import { ElectionResultsChangeEvent } from './events.js';
import type { Feed } from './feed.js';
import { InputReader } from './input-reader.js';
import type { InputHost } from './input-reader.js';
import type { Reader, ReadOptions } from './reader.js';

interface Host extends InputHost {
  /** The id of the element whose results are shown. */
  readonly for: string | null;
}

/** The members of an `<election-results>` that other elements may read. */
interface Followed extends Element {
  readonly current?: Results | undefined;
  readonly previous?: unknown;
}

/**
 * Reads the results of the element that `for` names, which may be added to the page later. Without `for`, it reads the
 * element's own input.
 */
export class FollowReader implements Reader, ReactiveController {
  readonly feed: Feed;
  /** The document or shadow root that must contain the other element. */
  private root: Document | ShadowRoot | undefined;

  constructor(
    private readonly host: Host,
    private readonly own: Reader = new InputReader(host),
  ) {
    this.feed = own.feed;
    host.addController(this);
  }

  get isLive(): boolean {
    return Boolean(this.host.for) || this.own.isLive;
  }

  get previous(): unknown {
    return this.followed?.previous;
  }

  private get followed(): Followed | null | undefined {
    const { for: id } = this.host;
    return id ? this.root?.getElementById(id) : undefined;
  }

  read(options: ReadOptions): Reading {
    const { for: id } = this.host;
    const results = this.followed?.current;
    if (results) return { metadata: results, results, faults: [] };
    const { metadata, ...own } = this.own.read(options);
    // Results under embargo may be announced before their figures leave the server.
    const isLocked = !own.results && metadata.embargo && own.faults.every(({ path }) => path === 'candidates');
    return id || (isLocked && !this.feed.isFed) ? { metadata, faults: [], isEmpty: true } : { metadata, ...own };
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
    const { for: id } = this.host;
    if (id && target instanceof Element && target.id === id) this.host.requestUpdate();
  };
}
