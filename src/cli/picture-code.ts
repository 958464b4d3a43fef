// The code of a state in the files of its pictures, where people do not see it. Programs that save a picture anew leave it out:
// then the printed one counts.
import { crc32 } from './crc32.js';

/** The keyword in a PNG, and the prefix in an SVG. */
const keyword = 'election-results';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A chunk: its length, type, content and checksum (PNG, third edition, section 5.3). */
function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** A PNG with the code in an `iTXt` chunk behind its header: keyword, no compression, no language, no translation. */
export function withCode(png: Uint8Array, code: string | undefined): Uint8Array {
  if (code === undefined) return png;
  const end = signature.length + 12 + 13;
  const text = chunk('iTXt', Buffer.from(`${keyword}\0\0\0\0\0code ${code}`, 'utf8'));
  return Buffer.concat([png.subarray(0, end), text, png.subarray(end)]);
}

/** The code in a PNG or an SVG; undefined where there is none. */
export function codeIn(file: Uint8Array): string | undefined {
  const bytes = Buffer.from(file);
  const text = bytes.subarray(0, 8).equals(signature) ? textIn(bytes) : bytes.toString('utf8');
  return new RegExp(`${keyword}\\W+code ([\\dA-HJKMNP-TV-Z]{10})\\b`).exec(text)?.[1];
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
