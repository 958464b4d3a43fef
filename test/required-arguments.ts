/** The arguments that a function requires. */
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

/** One call of a public function, or one instance of a public class, with only its required arguments. */
export interface Call<F> {
  readonly args: Asked<F>;
  /** @throws if the result is not what the documentation says */
  readonly holds: (made: Awaited<Made<F>>) => void;
}

/** Such a call for each of these exports of a module. */
export type Calls<Module, Names extends keyof Module> = { readonly [Name in Names]: Call<Module[Name]> };

/** The names of the functions and classes that a module exports. */
export const functionsOf = (module: object): readonly string[] =>
  Object.entries(module).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));

/** The result of a call of a function, or a new instance of a class. */
export const made = (value: unknown, args: readonly unknown[]): unknown =>
  /^class\b/.test(String(value))
    ? Reflect.construct(value as never, args)
    : (value as (...all: unknown[]) => unknown)(...args);

/** Exports of `src/index.ts` and `src/export.ts` that need a browser. `test/elements/required-arguments.test.ts` calls them. */
export const inBrowsers = [
  'CandidatePair',
  'ElectionCompare',
  'ElectionContests',
  'ElectionRegions',
  'ElectionResults',
  'ElectionSeats',
  'ElectionTrend',
  'upgrade',
  'toPNG',
] as const;
