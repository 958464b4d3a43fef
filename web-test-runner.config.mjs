// The tests of the elements, in the browser engines that TEST_ENGINES names, or those files of them
// that TEST_FILES names (scripts/test.mjs sets both).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { relative } from 'node:path';
import { createServer } from 'node:net';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { emulateMediaPlugin, sendKeysPlugin, setViewportPlugin } from '@web/test-runner-commands/plugins';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { minifyTemplates } from './build/minify-templates.ts';
import { CHROMIUM_FLAGS, findEngines } from './scripts/engines.mjs';

const found = await findEngines();
const wanted = process.env.TEST_ENGINES?.split(',') ?? Object.keys(found);

/** @type {Map<import('@web/test-runner').BrowserLauncher, string>} */
const engineOf = new Map();
for (const name of wanted) engineOf.set(await launcher(name, found[name]), name);

export default {
  files: process.env.TEST_FILES?.split(',') ?? 'test/elements/**/*.test.ts',
  nodeResolve: { exportConditions: ['production'] }, // Lit as it is shipped
  browsers: [...engineOf.keys()],
  // One page at a time in each browser: pages in the background are slowed down, and WebKit's driver would use frames.
  concurrency: 1,
  concurrentBrowsers: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 5 * 60_000,
  testFramework: { config: { timeout: 20_000 } },
  // The element's own warnings are what many tests provoke.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('<election-results>'),
  plugins: [
    minifyTemplatesPlugin(),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: new URL('tsconfig.json', import.meta.url).pathname }),
    sendKeysPlugin(),
    setViewportPlugin(),
    emulateMediaPlugin(),
  ],
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY ?? false }), countReporter()],
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="id">
  <head><meta charset="utf-8"><title>Test</title></head>
  <body><script type="module" src="${testFramework}"></script></body>
</html>`,
};

/** The white space that the build takes out is taken out here too. */
function minifyTemplatesPlugin() {
  return {
    name: 'minify-templates',
    transform({ path, body }) {
      if (!path.startsWith('/src/') || !path.endsWith('.ts')) return;
      const result = minifyTemplates(body, path);
      return result && `${result.code}\n//# sourceMappingURL=${result.map.toUrl()}`;
    },
  };
}

/** One line for each engine, which scripts/test.mjs reads. */
function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      for (const [browser, name] of engineOf) {
        const count = { passed: 0, failed: 0 };
        for (const session of sessions.filter((candidate) => candidate.browser === browser)) {
          const tests = testsOf(session.testResults);
          const failed = tests.filter((test) => !test.passed && !test.skipped).length;
          count.passed += tests.filter((test) => test.passed).length;
          // A file that could not be loaded, or that ended early, has no failed test of its own.
          count.failed += failed === 0 && !session.passed ? 1 : failed;
          if (!session.passed) console.log(`${name}: failures in ${relative(process.cwd(), session.testFile)}`);
        }
        console.log(`${name}: ${count.passed} passed, ${count.failed} failed`);
      }
    },
  };
}

function testsOf(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}

async function launcher(name, engine) {
  if (!engine) throw new Error(`${name} is not here; node scripts/engines.mjs gets it`);
  if (engine.driver) return webkitLauncher(engine);
  const executablePath = engine.path;
  const launchOptions = {
    ...(executablePath && { executablePath }),
    ...(name === 'chromium' && { args: CHROMIUM_FLAGS }),
    ...(name === 'firefox' && executablePath && { channel: 'moz-firefox' }),
  };
  return playwrightLauncher({ product: name, launchOptions });
}

/** WebKitGTK's small browser through its WebDriver, drawing on an X server that nobody looks at. */
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
