// The page script with a hole. An attack must find the harm that gets through this hole; otherwise it proves nothing. Such a script is
// built for the test and never shipped.

/** A hole: a text in the built script, and its replacement. The text must appear exactly once. */
const holes = {
  'text is markup': [/[\w$]+\.createTextNode\((\w)\)/, 'document.createRange().createContextualFragment($1)'],
  'any address is one': [/\["http:","https:"\]\.includes\(new URL\((\w),(\w)\)\.protocol\)/, '$1'],
  'any colour is one': [/\/\^#\(\?:\[\\da-f\]\{3\}\)\{1,2\}\$\/i\.test\(/, '/./.test('],
  'objects are merged into others': [
    // The script's own reading of JSON. Lit has another one, for properties that are objects.
    /return JSON\.parse\((\w)\)/,
    `return ((into, from) => {
      const merge = (a, b) => {
        for (const key of Object.keys(b ?? {})) typeof b[key] === 'object' && b[key] && a[key] ? merge(a[key], b[key]) : (a[key] = b[key]);
        return a;
      };
      return typeof from === 'object' && from && !Array.isArray(from) ? merge(into, from) : from;
    })({}, JSON.parse($1))`,
  ],
} as const satisfies Readonly<Record<string, readonly [safe: RegExp, unsafe: string]>>;

export type Hole = keyof typeof holes;

/** @throws if the script does not have the text exactly once: then the pattern of the hole must be updated */
export function withHole(script: string, hole: Hole): string {
  const [safe, unsafe] = holes[hole];
  const places = script.match(new RegExp(safe, 'g'))?.length ?? 0;
  if (places !== 1) throw new Error(`“${hole}” has ${String(places)} places in the script, not 1`);
  return script.replace(safe, unsafe);
}
