import { CommandError } from './terminal.js';

/**
 * Loads what an optional package is needed for.
 *
 * @param load imports the package, or what imports it
 * @throws {CommandError} where the package is not here: it tells how to install it
 */
export async function withOptional<T>(name: string, task: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // A fault of another kind is no reason to install anything.
    if (code !== 'ERR_MODULE_NOT_FOUND' || !message.includes(name)) throw error;
    throw new CommandError(`${task} needs ${name}: npm install ${name}`);
  }
}
