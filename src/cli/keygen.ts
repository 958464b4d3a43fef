import { generateKeyPairSync } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';
import { readArguments } from './arguments.js';
import { writeFault } from './reading.js';
import { publicKeyOf, readKey } from './signing.js';
import { CommandError, UsageError } from './terminal.js';
import type { Command } from './terminal.js';

const help = `Usage: election-results keygen KEY.pem
       election-results keygen --public KEY.pem

Makes a pair of keys for a signed feed. KEY.pem gets the private one, for mirror --sign; only
its owner may read it, and a file that is there is never replaced. The public one is printed:
pages have it in the attribute feed-key.

  --public  prints the public key of a KEY.pem that is there

Keep KEY.pem on the machine of the mirror and in a safe, and nowhere else. To change keys, put
both public ones into feed-key, with a space between them, and drop the old one later.

Exit codes: 0 done, 1 failed, 2 wrong usage.
`;

export const keygen: Command = {
  summary: 'makes the keys of a signed feed',
  help,
  // eslint-disable-next-line @typescript-eslint/require-await -- a command is asynchronous
  async run(args, { stdout }) {
    const { values, names } = readArguments(args, { public: { type: 'boolean', default: false } });
    const [file, ...others] = names;
    if (file === undefined || others.length) throw new UsageError('keygen: expected one KEY.pem');
    if (!values.public) writeKey(file);
    stdout.write(`${publicKeyOf(readKey(file))}\n`);
    return 0;
  },
};

/** @throws {CommandError} if the file exists, or cannot be written */
function writeKey(file: string): void {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  try {
    const descriptor = openSync(file, 'wx', 0o600);
    try {
      writeFileSync(descriptor, privateKey.export({ format: 'pem', type: 'pkcs8' }));
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new CommandError(
      isThere ? `${file}: is there already, and a key is never replaced` : writeFault(file, error),
    );
  }
}
