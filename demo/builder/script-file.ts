/** What a code says of a script file beside its address. */
export interface ScriptFile {
  /** What a page may check the file against. */
  readonly integrity: string;
  /** Of a module: the whole address of its part that follows feeds. */
  readonly livePart?: string;
}

const known = new Map<string, Promise<ScriptFile | undefined>>();

/** @returns undefined where the file cannot be read from here */
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
  // The name of a part holds the hash of its content: only the module itself knows it.
  const [part] = /parts\/live-[\w-]+\.js/.exec(new TextDecoder().decode(bytes)) ?? [];
  return {
    integrity: `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`,
    ...(part && { livePart: new URL(part, address).href }),
  };
}
