// The package as `npm pack` makes it, installed in an empty folder with only its dependencies.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { packageJson, root } from './built.js';

const run = promisify(execFile);

/**
 * Makes the folder; the caller removes it. Packages are links to those of this project, so that no network is
 * needed.
 *
 * @param others packages that a page's author would install too
 */
export async function installed(others: readonly string[] = []): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'election-results-')));
  const shell = process.platform === 'win32';
  const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: root,
    shell,
  });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  await run('tar', ['-xzf', filename], { cwd: folder });
  mkdirSync(join(folder, 'node_modules'));
  renameSync(join(folder, 'package'), join(folder, 'node_modules', packageJson.name));
  for (const name of [...Object.keys(packageJson.dependencies), ...others]) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link, 'junction');
  }
  return folder;
}
