/** The parts of a script's tag that another page needs to load the script. */
export type PageScript = Pick<HTMLScriptElement, 'crossOrigin' | 'integrity' | 'src' | 'type'>;

let script: PageScript | undefined;

/** Remembers how the page script was loaded, so that an embed code can load it too. */
export const setPageScript = (tag: PageScript): void => {
  script = tag;
};

export const pageScript = (): PageScript | undefined => script;
