/** What a code needs to know about a script file besides its address. */
export interface ScriptFile {
  /** The hash of the file for the browser's check. */
  readonly integrity: string;
  /** For a module: the full address of its part for feeds. */
  readonly livePart?: string;
}

const known = new Map<string, Promise<ScriptFile | undefined>>();

/** @returns undefined if the file cannot be read from this page */
export function scriptFile(address: string): Promise<ScriptFile | undefined> {
  const found = known.get(address) ?? read(address).catch(() => undefined);
  known.set(address, found);
  return found;
}

async function read(address: string): Promise<ScriptFile | undefined> {
  const response = await fetch(address, { credentials: 'omit' });
  if (!response.ok || !/javascript/.test(response.headers.get('content-type') ?? '')) return undefined;
  const bytes = await response.arrayBuffer();
  const digest = await crypto.subtle.digest('SHA-384', bytes);
  // The name of a part has the hash of its content, so only the module knows it.
  const [part] = /parts\/live-[\w-]+\.js/.exec(new TextDecoder().decode(bytes)) ?? [];
  return {
    integrity: `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`,
    ...(part && { livePart: new URL(part, address).href }),
  };
}
