// Addresses that readers cannot reach, although they work on the editor's computer.

/** Names and numbers of this computer and of private networks (RFC 1918, 3927, 4193, 6761, 6762). */
const localHost =
  /^(?:(?:.+\.)?(?:localhost|local|internal|test|lan)|0\.0\.0\.0|127\..+|10\..+|192\.168\..+|169\.254\..+|172\.(?:1[6-9]|2\d|3[01])\..+|[^.[]+)$|^\[(?:::1?|f[cde].*)\]$/;

/** The full address, relative to the builder's page. Text that is not an address stays as it is. */
export function absolute(address: string): string {
  try {
    return new URL(address, location.href).href;
  } catch {
    return address;
  }
}

/** True for an absolute address of this computer or of a private network. */
export function isLocal(address: string): boolean {
  try {
    const { protocol, hostname } = new URL(address);
    return protocol === 'file:' || localHost.test(hostname);
  } catch {
    return false;
  }
}

/** The first such address in a code, by itself or within the address of a frame. */
export const localIn = (code: string): string | undefined =>
  `${code} ${code.replace(/%3A%2F%2F/gi, '://').replace(/%2F/gi, '/')}`
    .split(/(?=\b(?:https?|file):\/\/)/i)
    .flatMap((part) => /^(?:https?|file):[^\s"'<>&%\\]*/i.exec(part)?.[0] ?? [])
    .find(isLocal);
