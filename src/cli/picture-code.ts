// The code of a state in the files of its pictures, where people do not see it. Programs that save a picture anew leave it out:
// then the printed one counts.
import { codeKeyword, headerEnd, textChunk } from '../export/png-code.js';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG with the code in an `iTXt` chunk behind its header. */
export const withCode = (png: Uint8Array, code: string | undefined): Uint8Array =>
  code === undefined
    ? png
    : Buffer.concat([png.subarray(0, headerEnd), textChunk(`code ${code}`), png.subarray(headerEnd)]);

/** The code in a PNG or an SVG; undefined where there is none. */
export function codeIn(file: Uint8Array): string | undefined {
  const bytes = Buffer.from(file);
  const text = bytes.subarray(0, 8).equals(signature) ? textIn(bytes) : bytes.toString('utf8');
  return new RegExp(`${codeKeyword}\\W+code ([\\dA-HJKMNP-TV-Z]{10})\\b`).exec(text)?.[1];
}

/** What the text chunks of a PNG say. */
function textIn(png: Buffer): string {
  const found: string[] = [];
  for (let at = signature.length; at + 12 <= png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    if (type === 'iTXt' || type === 'tEXt') found.push(png.toString('utf8', at + 8, at + 8 + length));
    at += 12 + length;
  }
  return found.join('\n');
}
