/** What of a script's tag brings the script to another page. */
export type PageScript = Pick<HTMLScriptElement, 'crossOrigin' | 'integrity' | 'src' | 'type'>;

let script: PageScript | undefined;

/** Tells what brought the page script, so that an embed code can bring it too. */
export const setPageScript = (tag: PageScript): void => {
  script = tag;
};

export const pageScript = (): PageScript | undefined => script;
