/** Where the ledger and the published states come from. */
export interface Source {
  /** @throws where it cannot be read */
  ledger(): Promise<Uint8Array<ArrayBuffer>>;
  /** A file of the folder of publications; undefined if it is missing. */
  published(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** The files beside a feed, as a mirror names them. */
export function served(feed: URL): Source {
  return {
    async ledger() {
      const bytes = await load(beside(feed, '.ledger'));
      if (!bytes) throw new Error(`${feed.pathname}.ledger: no such file`);
      return bytes;
    },
    published: (name) => load(beside(feed, `.published/${name}`)),
  };
}

/** The files that a reader has picked. Undefined unless exactly one of them is a ledger. */
export function picked(files: readonly File[]): Source | undefined {
  const [ledger, ...others] = files.filter(({ name }) => name.endsWith('.ledger'));
  if (!ledger || others.length) return undefined;
  const bytesOf = async (file: File): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await file.arrayBuffer());
  return {
    ledger: () => bytesOf(ledger),
    async published(name) {
      const file = files.find((one) => one.name === name);
      return file && bytesOf(file);
    },
  };
}

/**
 * The feed whose ledger is read. The site's own choice, on the script, wins over the page's address, which anybody can write:
 * that may name only a feed of the same server. Undefined without either, and for a page from disk, which cannot fetch.
 */
export function feedOf(page: URL, chosen: string | undefined): URL | undefined {
  if (!/^https?:$/.test(page.protocol)) return undefined;
  const asked = page.searchParams.get('ledger');
  try {
    if (chosen) return new URL(chosen, page);
    const feed = asked ? new URL(asked, page) : undefined;
    return feed?.origin === page.origin ? feed : undefined;
  } catch {
    return undefined;
  }
}

function beside(feed: URL, ending: string): URL {
  const address = new URL(feed);
  address.pathname += ending;
  return address;
}

async function load(address: URL): Promise<Uint8Array<ArrayBuffer> | undefined> {
  // A redirect could lead to somebody else's ledger.
  const response = await fetch(address, { cache: 'no-cache', redirect: 'error', credentials: 'same-origin' });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${address.pathname}: status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
