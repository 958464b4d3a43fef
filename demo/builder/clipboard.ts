/** Copies a text. Where the browser does not allow it, selects `instead`, and returns false. */
export async function copyText(text: string, instead: Node): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(instead);
    return false;
  }
}
