/** The tokens of JSON: strings, punctuation, and everything else that is not white space. */
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s"{}[\],:]+/g;

interface Open {
  readonly path: string;
  /** The keys that have been read; absent in a list. */
  readonly keys?: Set<string>;
  /** The key or the index of the next value. */
  at: string | number;
}

/**
 * The paths of keys that appear more than once in their object, such as `progress.counted`. Empty for text that is not JSON.
 *
 * JSON does not say which of them counts. `JSON.parse` silently takes the last.
 */
export function duplicateKeys(json: string): readonly string[] {
  try {
    JSON.parse(json);
  } catch {
    return [];
  }
  const found: string[] = [];
  const open: Open[] = [];
  let text = '';
  for (const [token] of json.matchAll(tokens)) {
    const top = open.at(-1);
    if (token === '{' || token === '[') {
      open.push({ path: top ? pathOf(top) : '', at: 0, ...(token === '{' && { keys: new Set<string>() }) });
    } else if (token === '}' || token === ']') {
      open.pop();
    } else if (token === ',' && top && !top.keys) {
      top.at = Number(top.at) + 1;
    } else if (token === ':' && top?.keys) {
      top.at = JSON.parse(text) as string;
      if (top.keys.has(top.at)) found.push(pathOf(top));
      top.keys.add(top.at);
    }
    text = token;
  }
  return found;
}

const pathOf = ({ path, keys, at }: Open): string => (!keys ? `${path}[${at}]` : path ? `${path}.${at}` : String(at));
