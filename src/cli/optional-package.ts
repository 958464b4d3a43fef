import { CommandError } from './terminal.js';

/**
 * Loads something that needs an optional package.
 *
 * @param load imports the package, or what imports it
 * @throws {CommandError} where the package is missing; it says how to install it
 */
export async function withOptional<T>(name: string, task: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // Another error does not mean that the package is missing.
    if (code !== 'ERR_MODULE_NOT_FOUND' || !message.includes(name)) throw error;
    throw new CommandError(`${task} needs ${name}: npm install ${name}`);
  }
}
