/** Who may give a frame its figures. */
export interface Permission {
  /** `inline` is the frame's address itself, `self` the server of the frame's page; anything else is an origin. */
  readonly givers: readonly string[];
  /** The address of the frame's page. Relative addresses start from it. */
  readonly base: string;
}

/** What was read from a frame's query. */
export interface Options {
  /** Attributes of the element, by their names. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Parameters that were refused: they would give figures, which the page does not allow. */
  readonly refused: readonly string[];
}

const addresses = ['src', 'candidates-src', 'regions-src', 'map-src', 'previous'];

/**
 * The attributes in a query.
 *
 * @param names all known attributes. A parameter with another name is ignored, so that `onclick` never becomes a handler
 */
export function optionsFrom(query: URLSearchParams, names: readonly string[], permission: Permission): Options {
  const given = names.flatMap((name): [string, string][] => {
    const value = query.get(name);
    return value === null ? [] : [[name, value]];
  });
  const refused = given.filter(([name, value]) => !isPermitted(name, value, permission)).map(([name]) => name);
  return { attributes: new Map(given.filter(([name]) => !refused.includes(name))), refused };
}

function isPermitted(name: string, value: string, { givers, base }: Permission): boolean {
  if (name === 'results' || (name === 'previous' && /^\s*[{[]/.test(value))) return givers.includes('inline');
  if (!addresses.includes(name)) return true;
  const origin = originOf(value, base);
  return (
    origin !== undefined && (givers.includes(origin) || (givers.includes('self') && origin === originOf('', base)))
  );
}

/** Undefined for text that is not an http(s) address. */
function originOf(address: string, base: string): string | undefined {
  try {
    const { origin, protocol } = new URL(address, base);
    return /^https?:$/.test(protocol) ? origin : undefined;
  } catch {
    return undefined;
  }
}
