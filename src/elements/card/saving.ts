/** Browsers read a file some time after it is saved, in milliseconds. */
const savingTime = 60_000;

/** False in a frame that is known to forbid downloads: there, nothing would happen and nobody would be told. */
export function canSave(): boolean {
  if (self === top) return true;
  // A frame with an opaque origin cannot see its own sandbox. It has one, and few sandboxes allow downloads.
  const sandbox = (frameElement as HTMLIFrameElement | null)?.sandbox;
  return origin !== 'null' && (!sandbox?.length || sandbox.contains('allow-downloads'));
}

/** Gives the reader a file. */
export function save(file: Blob, name: string): undefined {
  const href = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), savingTime);
}

/** A file's name with characters that every system allows: `hasil-rekapitulasi-kpu-2024-03-20.csv`. `time` is ISO 8601. */
export const fileName = (title: string, time: string | undefined, ending: string): string =>
  (`${title} ${time?.slice(0, 10) ?? ''}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'hasil') + ending;
