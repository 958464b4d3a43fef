/** The arguments that a function cannot do without. */
type Least<Arguments extends readonly unknown[]> = Arguments extends readonly [infer First, ...infer Rest]
  ? [First, ...Least<Rest>]
  : [];

type Made<F> = F extends (...args: never[]) => infer Result
  ? Result
  : F extends new (...args: never[]) => infer Instance
    ? Instance
    : never;

type Asked<F> = F extends (...args: infer Arguments) => unknown
  ? Least<Arguments>
  : F extends new (...args: infer Arguments) => unknown
    ? Least<Arguments>
    : never;

/** One call of a public function, or one instance of a public class, with what it cannot do without. */
export interface Call<F> {
  readonly args: Asked<F>;
  /** @throws where that is not what its documentation says */
  readonly holds: (made: Awaited<Made<F>>) => void;
}

/** A call of each of these exports of a module. */
export type Calls<Module, Names extends keyof Module> = { readonly [Name in Names]: Call<Module[Name]> };

/** Names of the functions and classes that a module exports. */
export const functionsOf = (module: object): readonly string[] =>
  Object.entries(module).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));

/** What comes of a call of a function, or a new instance of a class. */
export const made = (value: unknown, args: readonly unknown[]): unknown =>
  /^class\b/.test(String(value))
    ? Reflect.construct(value as never, args)
    : (value as (...all: unknown[]) => unknown)(...args);

/** Of `src/index.ts` and `src/export.ts`: they need a browser, and are called in `test/elements/required-arguments.test.ts`. */
export const inBrowsers = [
  'CandidatePair',
  'ElectionContests',
  'ElectionRegions',
  'ElectionResults',
  'ElectionSeats',
  'ElectionTrend',
  'upgrade',
  'toPNG',
] as const;
