/** Before the code in the text of a PNG and of an SVG, by which `verify` finds it. */
export const codeKeyword = 'election-results';

/** Where a PNG's header ends: behind the signature and the chunk `IHDR`, which always comes first. */
export const headerEnd = 33;

/** An `iTXt` chunk (PNG, third edition, section 11.3.3): keyword, no compression, no language, no translation, text. */
export function textChunk(text: string): Uint8Array<ArrayBuffer> {
  const body = new TextEncoder().encode(`iTXt${codeKeyword}\0\0\0\0\0${text}`);
  const chunk = new Uint8Array(body.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length - 4);
  chunk.set(body, 4);
  // CRC-32, bit by bit: a table would not be worth its bytes for so short a text.
  let remainder = -1;
  for (const byte of body) {
    remainder ^= byte;
    for (let bit = 0; bit < 8; bit += 1) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  }
  view.setUint32(body.length + 4, ~remainder);
  return chunk;
}
