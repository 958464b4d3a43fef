// The paths of the built package, and a Chromium for its tests.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright';
import { CHROMIUM_FLAGS, ensureEngines, findEngines } from '../../scripts/engines.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export const read = (file: string): string => readFileSync(root + file, 'utf8');

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
}

export const packageJson = JSON.parse(read('package.json')) as PackageJson;

/** The page script for pages. */
export const script = 'dist/election-results.min.js';
/** The page script with the elements of the dashboard. */
export const dashboard = 'dist/election-dashboard.min.js';

/** The modules for pages, and their parts. The list is read when it is needed, since tests without a build import this file too. */
export const modulesForPages = (): readonly string[] =>
  [`${root}dist`, `${root}dist/parts`].flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => /^election-[a-z]+\.js$|-[\w-]{8}\.js$/.test(file))
      .map((file) => `${folder}/${file}`.slice(root.length)),
  );

export async function launchChromium(): Promise<Browser> {
  await ensureEngines(['chromium'], ['chromium']);
  const { path, shell = path } = (await findEngines()).chromium ?? {};
  return chromium.launch({ ...(shell && { executablePath: shell }), args: CHROMIUM_FLAGS });
}
