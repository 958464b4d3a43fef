/** One named scenario: what a page gives the element, and so a test, a picture and an entry of the gallery at once. */
export interface Case {
  /** Kebab-case, unique; the name of its pictures and its address in the gallery. */
  readonly name: string;
  /** What there is to see, in one English line; says "synthetic" where the figures are made up. */
  readonly title: string;
  /** What is given as `results`. Not typed as such, because some cases are faulty on purpose. Holds nothing that JSON cannot carry. */
  readonly results: unknown;
  /** Attributes of the element beside `results`; `''` for a boolean. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** A state shown before, so that `results` is an update of it. */
  readonly previous?: unknown;
}
