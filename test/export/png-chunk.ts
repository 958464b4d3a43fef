/** The code of `chunkWithCode`. */
export const codeOfChunk = '7ZK3QW0XAB';

/** The chunk that a PNG with this code has, as Python's struct and zlib write it, in hexadecimal digits. */
export const chunkWithCode =
  '0000002469545874656c656374696f6e2d726573756c74730000000000636f646520375a4b335157305841426970a88a';
