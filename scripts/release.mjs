// The commands of the release workflow. Each can be run by hand.
// node scripts/release.mjs check v1.2.3    fails if this commit cannot be released as that version, and says why
// node scripts/release.mjs notes v1.2.3    prints the release notes: the changelog's section, CDN lines, integrity
// node scripts/release.mjs tag v1.2.3      prints npm's dist-tag: `next` for a pre-release, else `latest`
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const read = (file) => readFileSync(join(root, file), 'utf8');

const packageJson = JSON.parse(read('package.json'));
const site = JSON.parse(read('site.config.json'));

/** The changelog's lines for a version; undefined if it has none. */
export function sectionOf(changelog, version) {
  const sections = changelog.split(/^## /m).slice(1);
  const found = sections.find((section) => section.startsWith(`[${version}]`));
  return found?.split('\n').slice(1).join('\n').trim();
}

/** Why this commit cannot be released as `version`. */
export function faultsOf(version, { changelog, packageJson, site }) {
  const { repository, homepage, bugs } = packageJson;
  const addresses = {
    'repository.url': [repository?.url, `git+${site.repository}.git`],
    homepage: [homepage, site.homepage],
    'bugs.url': [bugs?.url, `${site.repository}/issues`],
  };
  return [
    ...(packageJson.version === version
      ? []
      : [`package.json: expected version ${version}, got ${packageJson.version}`]),
    ...(sectionOf(changelog, version) ? [] : [`CHANGELOG.md: expected a section [${version}]`]),
    ...Object.entries(addresses)
      .filter(([, [is, expected]]) => is !== expected)
      .map(([field, [is, expected]]) => `package.json: expected ${field} ${expected}, got ${is}`),
    ...Object.entries(site)
      .filter(([, address]) => isExample(address))
      .map(([field, address]) => `site.config.json: ${field} is still an example: ${address}`),
  ];
}

/** Names that nobody owns (RFC 2606), and the owner `example` of a repository. */
const isExample = (address) => {
  const { hostname, pathname } = new URL(address);
  return /(?:^|\.)example$/.test(hostname) || pathname.startsWith('/example/');
};

/** The release notes. `integrity` is by file name under dist/. */
export function notesOf(version, { changelog, integrity, site }) {
  const address = (file) => `${site.cdn}@${version}/dist/${file}`;
  const classic = (file) =>
    `<script src="${address(file)}" integrity="${integrity[file]}" crossorigin="anonymous" defer></script>`;
  const files = Object.entries(integrity).map(([file, hash]) => `| \`${file}\` | \`${hash}\` |`);
  return `${sectionOf(changelog, version)}

## In a page

\`\`\`html
${classic('election-results.min.js')}
\`\`\`

or, with the dashboard:

\`\`\`html
${classic('election-dashboard.min.js')}
\`\`\`

or as a module, whose parts the browser loads from beside it (\`integrity\` on its tag covers the module alone):

\`\`\`html
<script type="module" src="${address('election-results.js')}"></script>
\`\`\`

## Integrity

| file of dist/ | integrity |
| --- | --- |
${files.join('\n')}
`;
}

export const distTagOf = (version) => (version.includes('-') ? 'next' : 'latest');

if (process.argv[1] === import.meta.filename) {
  const [task, tag = ''] = process.argv.slice(2);
  const version = tag.replace(/^v/, '');
  const changelog = read('CHANGELOG.md');
  if (task === 'check') {
    const faults = faultsOf(version, { changelog, packageJson, site });
    for (const fault of faults) console.error(fault);
    process.exitCode = faults.length > 0 ? 1 : 0;
  } else if (task === 'notes') {
    const printed = execFileSync(process.execPath, [join(root, 'scripts', 'integrity.mjs'), '--json'], {
      encoding: 'utf8',
    });
    process.stdout.write(notesOf(version, { changelog, integrity: JSON.parse(printed), site }));
  } else if (task === 'tag') console.log(distTagOf(version));
  else {
    console.error('Expected check, notes or tag, and a tag such as v1.2.3');
    process.exitCode = 2;
  }
}
