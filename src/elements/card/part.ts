// Parts of the script that few pages need, or that are needed later. Each is a module that exports one `part`. Bundlers make
// separate files for the `import()`s here. The classic scripts contain the parts from the start
// (build/inline-parts.ts).

/** Thrown where a part could not be loaded: it is blocked, incomplete, or gone from the server. */
export class MissingPart extends Error {}

/** A part of the script. */
export interface Part<Content> {
  /** Undefined until it has loaded. */
  readonly content: Content | undefined;
  /**
   * Loads it once. After a failure, the next call tries again.
   *
   * @throws {MissingPart} (rejects) where it cannot be loaded
   */
  load(): Promise<Content>;
}

/** @param what the work of the part, for developers */
export function part<Content>(
  what: string,
  load: () => Promise<{ readonly part: Content | undefined }>,
): Part<Content> {
  let content: Content | undefined;
  let coming: Promise<Content> | undefined;
  return {
    get content() {
      return content;
    },
    load: () =>
      (coming ??= load()
        .then(({ part }) => {
          // An incomplete file lacks the export at its end, even if the rest of it can be read.
          if (!part) throw new Error('a file without its end');
          return (content = part);
        })
        .catch((error: unknown) => {
          coming = undefined;
          throw new MissingPart(`expected the part of the script that ${what}, got ${String(error)}`);
        })),
  };
}
