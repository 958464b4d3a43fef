// Finds the browsers that the element tests run in, and gets them where there is none.
// An installed browser comes first, then Debian's packages, then Playwright's own downloads.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { ensureDependencies, run, tool } from './run.mjs';

export const ENGINES = ['chromium', 'firefox', 'webkit'];

const DEBIAN_PACKAGES = [
  'chromium',
  'chromium-headless-shell',
  'firefox-esr',
  'webkit2gtk-driver',
  'xvfb',
  'fonts-liberation',
];

const DEBIAN_ARCHITECTURE = process.arch === 'arm64' ? 'arm64' : 'amd64';

/** Chromium without a window of its own around the page: the same engine, in which a new page costs a fifth of the work. */
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

const INSTALLED = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
};

/** Options for root in a container, without a screen. They also stop requests to Google's hosts. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Where an engine is found.
 * `path`: an installed browser; without it, Playwright's own download is used.
 * `shell`: a Chromium for tests that need nothing but the page.
 * WebKit of Debian has three programs: a driver, a small browser, and an X server for it to draw on.
 * @typedef {{ path?: string, shell?: string, driver?: string, xvfb?: string }} Engine
 */

/** @returns {Promise<Partial<Record<'chromium' | 'firefox' | 'webkit', Engine>>>} the engines that are available */
export async function findEngines() {
  const found = {};
  for (const engine of ENGINES) {
    const path = INSTALLED[engine]?.find((candidate) => existsSync(candidate));
    if (path) found[engine] = { path };
  }
  if (found.chromium && existsSync(HEADLESS_SHELL)) found.chromium.shell = HEADLESS_SHELL;
  const webkit = debianWebKit();
  if (webkit) found.webkit = webkit;

  if (existsSync(tool('playwright'))) {
    const { default: playwright } = await import('playwright');
    for (const engine of ENGINES) {
      if (!found[engine] && existsSync(playwright[engine].executablePath())) found[engine] = {};
    }
  }
  return found;
}

function debianWebKit() {
  const libraries = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`;
  if (!existsSync(libraries)) return undefined;
  const folder = readdirSync(libraries).find((name) => existsSync(`${libraries}/${name}/MiniBrowser`));
  const [driver, xvfb] = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'];
  if (!folder || !existsSync(driver) || !existsSync(xvfb)) return undefined;
  return { path: `${libraries}/${folder}/MiniBrowser`, driver, xvfb };
}

/**
 * Gets the wanted engines that are missing. With `required`, a missing engine is installed; without it, only on a machine
 * that has no browser at all.
 */
export async function ensureEngines(wanted = ENGINES, required = []) {
  const missing = async () => {
    const found = await findEngines();
    return wanted.filter((engine) => !found[engine]);
  };
  const enough = async () => {
    const gone = await missing();
    return gone.length < wanted.length && !gone.some((engine) => required.includes(engine));
  };

  if (await enough()) return;
  await installDebianPackages();
  if (await enough()) return;
  await ensureDependencies();
  console.log("Downloading Playwright's browsers");
  await run(process.execPath, [tool('playwright', 'cli.js'), 'install', ...(await missing())]);
}

/** On Debian and as root, installs the packages that are missing: browsers, unless others are named, and the typeface of the approved pictures. */
export async function installDebianPackages(packages = DEBIAN_PACKAGES) {
  if (!isRootOnDebian()) return;
  // A package for one of several architectures has that in the name of its file.
  const installed = (name) =>
    ['', `:${DEBIAN_ARCHITECTURE}`].some((after) => existsSync(`/var/lib/dpkg/info/${name}${after}.list`));
  const missing = packages.filter((name) => !installed(name));
  if (missing.length === 0) return;
  console.log(`Installing Debian's ${missing.join(', ')}`);
  // Without the shell the tests take longer, but a machine without a network should not wait for it.
  const minutes = missing.join() === 'chromium-headless-shell' ? 1 : 10;
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, minutes };
  await run('apt-get', ['update', '-q'], options);
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], options);
}

function isRootOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}

if (process.argv[1] === import.meta.filename) {
  await installDebianPackages();
  await ensureEngines(ENGINES, ENGINES);
  console.log('Engines here:', Object.keys(await findEngines()).join(', '));
}
