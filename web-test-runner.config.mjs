// The tests of the elements, in the browser engines that TEST_ENGINES names and the modes that TEST_MODES names, or those
// files of them that TEST_FILES names (scripts/test.mjs sets all three).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createServer } from 'node:net';
import { json } from 'node:stream/consumers';
import { defaultReporter } from '@web/test-runner';
import { emulateMediaPlugin, sendKeysPlugin, setViewportPlugin } from '@web/test-runner-commands/plugins';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { build, runnerImport } from 'vite';
import { minifyTemplatesPlugin } from './build/minify-templates.ts';
import { CHROMIUM_FLAGS, findEngines } from './scripts/engines.mjs';
import { filesIn, MODES } from './scripts/modes.mjs';

const found = await findEngines();
const wanted = process.env.TEST_ENGINES?.split(',') ?? Object.keys(found);

/** @type {Map<import('@web/test-runner').BrowserLauncher, string>} */
const engineOf = new Map();
for (const name of wanted) engineOf.set(await launcher(name, found[name]), name);

const files = process.env.TEST_FILES?.split(',') ?? allFiles();
const modes = process.env.TEST_MODES?.split(',') ?? MODES;

/** Files that the test pages load themselves. */
const SCRIPTS = ['src/define.ts', 'src/embed/frame.ts'];

export default {
  groups: modes.flatMap((mode) =>
    [...engineOf].map(([browser, engine]) => ({
      name: mode,
      browsers: [browser],
      files: filesIn(mode, engine, files),
      testRunnerHtml: (testFramework) => page(testFramework, mode),
    })),
  ),
  browsers: [...engineOf.keys()],
  // One page at a time in each browser: pages in the background are slowed down, and WebKit's driver would use frames.
  concurrency: 1,
  concurrentBrowsers: 3,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 5 * 60_000,
  // Some tests draw every case in every chart: a busy machine must not make them fail.
  testFramework: { config: { timeout: 60_000 } },
  // Many tests cause warnings of the element on purpose.
  filterBrowserLogs: ({ args }) => !/^<election-[a-z]+>/.test(String(args[0])),
  plugins: [sendKeysPlugin(), setViewportPlugin(), emulateMediaPlugin()],
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY ?? false }), countReporter()],
  middleware: [await bundles(), await serverRendering()],
};

function allFiles() {
  return readdirSync('test/elements', { recursive: true })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join('test/elements', file));
}

function page(testFramework, mode) {
  return `<!doctype html>
<html lang="id">
  <head><meta charset="utf-8"><title>Test</title><meta name="mode" content="${mode}"></head>
  <body>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`;
}

/**
 * The tests and their imports, bundled into few files: a page that loads hundreds of modules takes a second to start. Code that
 * several tests share is in its own files, so that a page has one Lit.
 */
async function bundles() {
  const input = Object.fromEntries([...files, ...SCRIPTS].map((file) => [file, file]));
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [minifyTemplatesPlugin()],
    build: {
      write: false,
      outDir: '.',
      minify: false,
      modulePreload: false,
      sourcemap: 'inline',
      target: 'es2022',
      rolldownOptions: {
        input,
        treeshake: false,
        external: /^\/__web-dev-server__/,
        output: { entryFileNames: '[name]', chunkFileNames: 'test/bundled/[name]-[hash].js' },
      },
    },
  });
  const codes = new Map(output.map(({ fileName, code }) => [`/${fileName}`, code]));
  return async (context, next) => {
    const code = codes.get(context.path);
    if (code === undefined) return next();
    context.body = code;
    context.type = 'text/javascript';
  };
}

/** The server's markup for results, which the tests request; 422 if it refuses them. It uses the same templates as the browser. */
async function serverRendering() {
  const { module: ssr } = await runnerImport('./src/ssr.ts', {
    configFile: false,
    logLevel: 'error',
    plugins: [minifyTemplatesPlugin()],
  });
  return async (context, next) => {
    if (context.path !== '/render-election-results') return next();
    try {
      const { results, options } = await json(context.req);
      context.body = ssr.renderElectionResults(results, options);
      context.type = 'text/html';
    } catch (error) {
      context.status = error instanceof ssr.ResultsError ? 422 : 500;
      context.body = String(error.stack);
    }
  };
}

/** One line for each mode in each engine, which scripts/test.mjs reads. */
function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const runs = [...engineOf].flatMap(([browser, engine]) => modes.map((mode) => ({ browser, engine, mode })));
      for (const { browser, engine, mode } of runs) {
        const own = sessions.filter((candidate) => candidate.browser === browser && candidate.group.name === mode);
        const name = mode === MODES[0] ? engine : `${engine}, ${mode}`;
        const count = { passed: 0, failed: 0 };
        for (const session of own) {
          const tests = testsOf(session.testResults);
          const failed = tests.filter((test) => !test.passed && !test.skipped).length;
          count.passed += tests.filter((test) => test.passed).length;
          // A file that could not be loaded, or that ended early, has no failed test of its own.
          count.failed += failed === 0 && !session.passed ? 1 : failed;
          if (!session.passed) console.log(`${name}: failures in ${relative(process.cwd(), session.testFile)}`);
        }
        console.log(`${name}: ${count.passed} passed, ${count.failed} failed`);
      }
      console.log(slowest(sessions));
    },
  };
}

/** The ten files whose tests took longest, with the seconds of each engine: where a cut would help. */
function slowest(sessions) {
  const seconds = new Map();
  for (const { browser, group, testFile, testResults } of sessions) {
    const name = `${relative(process.cwd(), testFile)} (${engineOf.get(browser)}, ${group.name})`;
    seconds.set(
      name,
      testsOf(testResults).reduce((sum, { duration = 0 }) => sum + duration / 1000, 0),
    );
  }
  const top = [...seconds].sort(([, a], [, b]) => b - a).slice(0, 10);
  return top.map(([name, time]) => `${time.toFixed(1).padStart(7)} s  ${name}`).join('\n');
}

function testsOf(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}

async function launcher(name, engine) {
  if (!engine) throw new Error(`${name} is not here; node scripts/engines.mjs gets it`);
  if (engine.driver) return webkitLauncher(engine);
  const executablePath = engine.shell ?? engine.path;
  const launchOptions = {
    ...(executablePath && { executablePath }),
    ...(name === 'chromium' && { args: CHROMIUM_FLAGS }),
    ...(name === 'firefox' && executablePath && { channel: 'moz-firefox' }),
  };
  return playwrightLauncher({ product: name, launchOptions });
}

/** WebKitGTK's small browser through its WebDriver, on an X server without a screen. */
async function webkitLauncher({ path, driver, xvfb }) {
  const screen = spawn(xvfb, ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  endWithThisProcess(screen);
  const [display] = await once(screen.stdout, 'data');
  const port = await freePort();
  const env = { ...process.env, DISPLAY: `:${String(display).trim()}`, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1' };
  endWithThisProcess(spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env }));
  return webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: path, args: ['--automation'] },
      'wdio:enforceWebDriverClassic': true,
    },
  });
}

function endWithThisProcess(child) {
  process.once('exit', () => child.kill());
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
