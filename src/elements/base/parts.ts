// Parts of the script that few pages need, or need later. Each is a module that exports one `part`. Bundlers make files of their own of
// them, by the `import()`s here; in the classic scripts they are there at once (build/inline-parts.ts).

/** A part that could not be loaded: blocked, torn, or gone from the server. */
export class MissingPart extends Error {}

/** A part of the script. */
export interface Part<Content> {
  /** Undefined until it has come. */
  readonly content: Content | undefined;
  /**
   * Loads it once; where that fails, each call tries again.
   *
   * @throws {MissingPart} (rejects) where it cannot be loaded
   */
  load(): Promise<Content>;
}

/** @param what it does, for developers */
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
          // Of a torn file the export at its end is missing, also where what is left of it can be read.
          if (!part) throw new Error('a file without its end');
          return (content = part);
        })
        .catch((error: unknown) => {
          coming = undefined;
          throw new MissingPart(`expected the part of the script that ${what}, got ${String(error)}`);
        })),
  };
}

/** The part that polls feeds and reads their answers. */
export const live = part('follows feeds', () => import('./live.js'));

/** What makes files, pictures and codes of an element. */
export const takeaway = part('saves and embeds', () => import('../card/takeaway.js'));
