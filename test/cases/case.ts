/** A named scenario. It is a test, a picture and an entry of the gallery. */
export interface Case {
  /** In kebab-case, and unique. Its pictures and its address in the gallery have this name. */
  readonly name: string;
  /** One English line about what the picture shows. It contains "synthetic" if the figures are made up. */
  readonly title: string;
  /** The value of `results`. It has no type, since some cases have faults on purpose. It contains only values that JSON has. */
  readonly results: unknown;
  /** Attributes of the element besides `results`; `''` for a boolean. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** A state that is shown first, so that `results` is an update of it. */
  readonly previous?: unknown;
}
