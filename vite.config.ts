import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { cutD3 } from './build/cut-d3.js';
import { inlineParts } from './build/inline-parts.js';
import { minifyTemplatesPlugin } from './build/minify-templates.js';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Builds contain no newer syntax, for readers with old phones (Chrome 109, Safari 15.4). */
const target = 'es2021';

type Build = NonNullable<UserConfig['build']>;

const classic = (input: string, entryFileNames: string): Build => ({
  modulePreload: false,
  rolldownOptions: {
    checks: { bundlerTimings: false },
    input,
    output: { format: 'iife', entryFileNames },
    plugins: [inlineParts(), cutD3(), minifyAgain()],
  },
});

/** Code that some elements of the dashboard share and the widget does not need: one file, since another request costs more than its bytes. */
const sharedOfDashboard = {
  name: 'dashboard',
  test: /\/src\/(?:view\/card|elements\/base\/(?:escape|finder|finder-styles|follow-reader|row-steps))\.ts$/,
  minShareCount: 2,
};

/** A library for Vite, so that it leaves `import()` to the browser. A part's name has its hash, which keeps versions apart. */
const modules = (...names: readonly string[]): Build => ({
  lib: { entry: Object.fromEntries(names.map((name) => [name, `src/${name}.ts`])), formats: ['es'] },
  rolldownOptions: {
    checks: { bundlerTimings: false },
    preserveEntrySignatures: false,
    output: {
      minify: true,
      entryFileNames: '[name].js',
      chunkFileNames: 'parts/[name]-[hash].js',
      codeSplitting: { groups: [sharedOfDashboard], includeDependenciesRecursively: false },
    },
    plugins: [cutD3(), minifyAgain()],
  },
});

const builds: Record<string, Build> = {
  /** For pages: a module for the widget and for each element of the dashboard, and the parts that they share or load later. */
  modules: modules(
    'election-results',
    'election-regions',
    'election-trend',
    'election-seats',
    'election-contests',
    'election-compare',
  ),
  /** All elements as one module, which is smaller than those modules together. */
  'dashboard-module': modules('election-dashboard'),
  /** For pages: one classic script with everything in it. */
  widget: classic('src/widget.ts', 'election-results.min.js'),
  /** The same with the dashboard's elements. */
  dashboard: classic('src/dashboard.ts', 'election-dashboard.min.js'),
  /** For pages with frames: the script that sizes them. */
  'embed-host': {
    modulePreload: false,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      input: 'src/embed/host.ts',
      output: { format: 'iife', entryFileNames: 'embed.min.js' },
      plugins: [minifyAgain()],
    },
  },
  /** For the frame: its page and its script. */
  'embed-frame': {
    modulePreload: false,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      input: 'src/embed/frame.ts',
      output: { format: 'iife', entryFileNames: 'embed-frame.min.js' },
      plugins: [minifyAgain(), copied('src/embed/embed.html')],
    },
  },
  /** For readers who check the code of a picture: the page, its style sheet and its script. */
  verify: {
    modulePreload: false,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      input: 'src/verify/page.ts',
      output: { format: 'iife', entryFileNames: 'verify.min.js' },
      plugins: [cutD3(), minifyAgain(), copied('src/verify/verify.html', 'src/verify/verify.css')],
    },
  },
  /** The demo's pages as static files, for `npm run site`. */
  demo: {
    outDir: 'site/output',
    assetsDir: 'demo/assets',
    target: 'es2022',
    rolldownOptions: {
      checks: { bundlerTimings: false },
      input: ['index', 'dashboard', 'contests', 'builder', 'gallery', 'replay', 'incidents'].map(
        (name) => `demo/${name}.html`,
      ),
    },
  },
  /** For bundlers and Node: modules whose dependencies are installed with them. The command line uses the same modules. */
  library: {
    lib: {
      entry: {
        'cli/main': 'src/cli/main.ts',
        index: 'src/index.ts',
        define: 'src/define.ts',
        'define-dashboard': 'src/define-dashboard.ts',
        feed: 'src/feed.ts',
        react: 'src/react.ts',
        solid: 'src/solid.ts',
        svelte: 'src/svelte.ts',
        vue: 'src/vue.ts',
        export: 'src/export.ts',
        ssr: 'src/ssr.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      // Only code for servers awaits a hash. react.ts is a separate file here, so that its 'use client' stays at the top.
      checks: { toleratedTransform: false, moduleLevelDirective: false },
      plugins: [schemaFromPackage()],
      external: /^(?:node:|(?:lit|react|d3-[a-z]+|@lit-labs\/ssr|@resvg\/resvg-js)(?:\/|$))/,
      // A file for each module, so that a bundler can leave out those that a page does not use.
      output: {
        minify: true,
        preserveModules: true,
        preserveModulesRoot: 'src',
        entryFileNames: ({ name }) => `${name.replace(/^_virtual\/.*\//, 'helpers/')}.js`,
      },
    },
  },
};

export default defineConfig(({ mode }) => ({
  root,
  publicDir: false,
  plugins: [minifyTemplatesPlugin(), demoAtRoot()],
  server: { host: '127.0.0.1' },
  optimizeDeps: { entries: ['demo/*.html'] },
  // The demo's pages are put into any folder of a server.
  ...(mode === 'demo' && { base: './' }),
  ...(builds[mode] && { build: { target, outDir: 'dist', emptyOutDir: false, ...builds[mode] } }),
}));

/** The command line reads the schema that is in the package, instead of a second copy of it. */
function schemaFromPackage(): Plugin {
  return {
    name: 'schema-from-package',
    enforce: 'pre',
    load: {
      filter: { id: /\/results\.schema\.json$/ },
      handler: () => ({
        code: `import { readFileSync } from 'node:fs';
export default JSON.parse(readFileSync(new URL(/* @vite-ignore */ '../results.schema.json', import.meta.url), 'utf8'));`,
        moduleType: 'js',
      }),
    },
  };
}

/** Terser makes Oxc's output 1,400 bytes smaller (brotli). Each of them alone, or in the other order, does less. */
function minifyAgain(): Plugin {
  const options = { ecma: 2020, toplevel: true, compress: { passes: 3 } } as const;
  return {
    name: 'minify-again',
    generateBundle: {
      order: 'post',
      async handler({ format }, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          const { code = '' } = await minify(file.code, { ...options, module: format === 'es' });
          file.code = code;
        }
      },
    },
  };
}

/** Copies files next to the script that is built. */
function copied(...files: readonly string[]): Plugin {
  return {
    name: 'copied',
    buildStart() {
      for (const file of files) {
        const fileName = file.replace(/.*\//, '');
        this.emitFile({ type: 'asset', fileName, source: readFileSync(`${root}${file}`) });
      }
    },
  };
}

/**
 * Serves the pages of demo/ at `/`, with the article at `/` itself. It also serves the files for pages as they are built,
 * since their integrity hashes are those of these bytes.
 */
function demoAtRoot(): Plugin {
  return {
    name: 'demo-at-root',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
        const [built, type] = /^\/dist\/(?:parts\/)?[\w.-]+\.(js|html)$/.exec(pathname) ?? [];
        if (built && existsSync(root + built)) {
          response.setHeader('content-type', type === 'html' ? 'text/html; charset=utf-8' : 'text/javascript');
          response.setHeader('access-control-allow-origin', '*');
          response.end(readFileSync(root + built));
          return;
        }
        const [, feed] = /^\/data\/([\w-]+)\.json$/.exec(pathname) ?? [];
        if (feed) {
          void server.ssrLoadModule('/demo/feeds.ts').then(({ feeds }) => {
            response.setHeader('content-type', 'application/json');
            response.end(JSON.stringify((feeds as Record<string, unknown>)[feed]));
          }, next);
          return;
        }
        const path = pathname === '/' ? '/index.html' : pathname;
        if (/^\/(?:[\w-]+\/)*[\w.-]+$/.test(path) && existsSync(`${root}demo${path}`))
          request.url = `/demo${path}${search}`;
        next();
      });
    },
  };
}
