// The package for npm users: every path in `exports`, its types, and no other files.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build, type Rolldown } from 'vite';
import { attributes } from '../../src/attributes/table.js';
import { packageJson, read, root } from './built.js';

/** Packs without a build, since packing must not build again while other tests run. */
const env = { ...process.env, npm_config_ignore_scripts: 'true' };

const run = async (program: string, ...args: string[]): Promise<string> =>
  (await promisify(execFile)(program, args, { cwd: root, env, shell: process.platform === 'win32' })).stdout;

const node = (code: string): Promise<string> => run(process.execPath, '--input-type=module', '--eval', code);

test('the main entry registers nothing, and can be imported without a browser', async () => {
  const code = `
    const { ElectionResults, parse } = await import('${packageJson.name}');
    console.log(typeof ElectionResults, typeof parse, globalThis.customElements?.get('election-results'));`;
  assert.equal(await node(code), 'function function undefined\n');
});

test('a bundle with only the pure functions does not contain Lit', async () => {
  const bundle = async (names: string): Promise<string> => {
    const entry = `import { ${names} } from '${root}dist/index.js'; console.log(${names});`;
    const built = await build({
      configFile: false,
      logLevel: 'error',
      plugins: [
        {
          name: 'entry',
          resolveId: (id) => (id === 'entry' ? id : null),
          load: (id) => (id === 'entry' ? entry : null),
        },
      ],
      build: { write: false, rolldownOptions: { input: 'entry' } },
    });
    return (built as Rolldown.RolldownOutput).output[0].code;
  };
  assert.match(await bundle('parse, ElectionResults'), /litHtmlVersions/);
  assert.doesNotMatch(await bundle('parse, verdict'), /litHtmlVersions/);
});

test('./define registers both tags', async () => {
  const code = `
    await import('${packageJson.name}/define');
    const { ElectionResults, CandidatePair } = await import('${packageJson.name}');
    console.log(customElements.get('election-results') === ElectionResults);
    console.log(customElements.get('candidate-pair') === CandidatePair);`;
  assert.equal(await node(code), 'true\ntrue\n');
});

test('./define-dashboard registers the dashboard and the widget', async () => {
  const code = `
    await import('${packageJson.name}/define-dashboard');
    const classes = await import('${packageJson.name}');
    const names = ['Results', 'Regions', 'Trend', 'Seats', 'Contests'];
    const isRight = (name) => customElements.get('election-' + name.toLowerCase()) === classes['Election' + name];
    console.log(names.map(isRight).join());`;
  assert.equal(await node(code), 'true,true,true,true,true\n');
});

test('every JSON file can be read', async () => {
  for (const [path, target] of Object.entries(packageJson.exports)) {
    if (typeof target !== 'string' || !target.endsWith('.json')) continue;
    const code = `
      const { default: json } = await import('${packageJson.name}${path.slice(1)}', { with: { type: 'json' } });
      console.log(typeof json);`;
    assert.equal(await node(code), 'object\n', path);
  }
});

test('./react registers both tags too', async () => {
  const code = `
    await import('${packageJson.name}/react');
    console.log(typeof customElements.get('election-results'), typeof customElements.get('candidate-pair'));`;
  assert.equal(await node(code), 'function function\n');
});

test('the components of ./react give a server every object as JSON', async () => {
  const json = Object.entries(attributes).flatMap(([tag, rows]) =>
    rows.filter(({ type }) => type === 'json').map(({ property }) => [tag, property]),
  );
  assert.ok(json.some(([, property]) => property === 'previous'));
  const code = `
    const components = Object.values(await import('${packageJson.name}/react'));
    const given = ${JSON.stringify(json)}.map(([tag, property]) => {
      const component = components.find(({ displayName }) => displayName === tag);
      return component({ [property]: { votes: 7n } }).props[property];
    });
    console.log(JSON.stringify(given));`;
  assert.deepEqual(
    JSON.parse(await node(code)),
    json.map(() => '{"votes":"7"}'),
  );
});

test('files for pages have their path on a CDN, and their inner modules are not entries', async () => {
  const code = `console.log(import.meta.resolve('${packageJson.name}/dist/election-results.min.js'));`;
  assert.equal(await node(code), `${pathToFileURL(`${root}dist/election-results.min.js`).href}\n`);
  await assert.rejects(
    node(`await import('${packageJson.name}/dist/results/parse.js');`),
    /ERR_PACKAGE_PATH_NOT_EXPORTED/,
  );
});

test('npm packs what `exports` names, and neither sources nor tests', async () => {
  const [packed] = JSON.parse(await run('npm', 'pack', '--dry-run', '--json')) as [{ files: { path: string }[] }];
  const files = packed.files.map(({ path }) => path);
  const named = Object.values(packageJson.exports).flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values<string>(target),
  );
  const expected = ['package.json', 'LICENSE', 'README.md', 'README.id.md', ...named.map((path) => path.slice(2))];
  for (const file of expected) {
    const pattern = new RegExp(`^${file.replaceAll('.', '\\.').replace('*', '.+')}$`);
    assert.ok(
      files.some((path) => pattern.test(path)),
      `${file} is missing`,
    );
  }
  assert.deepEqual(
    files.filter((file) => !expected.includes(file) && !/^dist\//.test(file)),
    [],
  );
});

test('the types are those that an entry leads to, without what is private', () => {
  const files = readdirSync(`${root}dist`, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.d.ts'),
  );
  for (const file of ['results/types.d.ts', 'elements/results/election-results.d.ts']) assert.ok(files.includes(file));
  for (const file of ['charts/donut.d.ts', 'elements/card/styles.d.ts']) assert.ok(!files.includes(file), file);
  for (const file of files) assert.doesNotMatch(read(`dist/${file}`), /^ +(?:private|protected) /m, file);
  assert.match(read('dist/elements/results/election-results.d.ts'), /\* how the shares are drawn|@attr/);
});

test('the types need only what an install brings', () => {
  const here = [...Object.keys(packageJson.dependencies), ...Object.keys(packageJson.peerDependencies)];
  const files = readdirSync(`${root}dist`, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.d.ts'),
  );
  assert.ok(files.length > 50);
  for (const file of files) {
    const named = read(`dist/${file}`).matchAll(/(?:from |import\(|types=)["']([^."'][^"']*)/g);
    for (const [, name = ''] of named) {
      assert.ok(
        here.some((one) => [one, one.replace('@types/', '')].some((its) => name === its || name.startsWith(`${its}/`))),
        `${file}: ${name}`,
      );
    }
  }
});

test('dependencies are ranges, so that a page has one Lit', () => {
  const { 'd3-shape': d3Shape, ...others } = packageJson.dependencies;
  for (const [name, range] of Object.entries(others)) assert.match(range, /^\^\d+\.\d+\.\d+$/, name);
  assert.equal(d3Shape, '3.2.0', '3.2.1 is one flat file, of which bundlers leave nothing out');
});

test('publint and arethetypeswrong find nothing', async () => {
  await run(process.execPath, 'node_modules/publint/src/cli.js', '--strict');
  await run(
    process.execPath,
    'node_modules/@arethetypeswrong/cli/dist/index.js',
    '--pack',
    '.',
    '--profile',
    'esm-only',
  );
});
