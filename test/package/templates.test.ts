// Checks templates of Vue and Svelte with vue-tsc and svelte-check and the installed package: right templates compile, and a wrong
// value, event or tag is reported with its line.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { root } from './built.js';
import { installed } from './installed.js';

interface Framework {
  readonly file: string;
  readonly args: readonly string[];
  readonly script: string;
  readonly right: string;
  /** A template with faults, and the errors that the tool must report. */
  readonly wrong: string;
  readonly complaints: readonly RegExp[];
}

const script = (entry: string): string => `
  import 'election-results-element/${entry}';
  import type { ElectionResultsChangeEvent, ElectionRegionSelectEvent } from 'election-results-element';
  const results = { candidates: [{ name: 'Anies & Muhaimin', votes: 40971906 }] };
  const changed = (event: ElectionResultsChangeEvent) => console.log(event.current.candidates.length);
  const chosen = (event: ElectionRegionSelectEvent) => console.log(event.code);
  console.log(results, changed, chosen);`;

const frameworks: Readonly<Record<string, Framework>> = {
  vue: {
    file: 'Page.vue',
    args: ['vue-tsc/bin/vue-tsc.js', '-p', '.'],
    script: `<script setup lang="ts">${script('vue')}</script>`,
    right: `<template>
      <election-results :results="results" chart="donut" heading-level="3" plain @election-results-change="changed">
        <candidate-pair :number="1" votes="40.971.906">Anies &amp; Muhaimin</candidate-pair>
      </election-results>
      <election-regions for="hasil" view="table" class="hasil" @election-region-select="chosen" />
    </template>`,
    wrong: `<template>
      <election-results chart="piechart" />
      <election-regions @election-region-select="changed" />
      <election-result chart="bar" />
    </template>`,
    complaints: [
      /"piechart"' is not assignable/,
      /ElectionResultsChangeEvent\) => void' is not assignable/,
      /election-result'/,
    ],
  },
  svelte: {
    file: 'Page.svelte',
    args: ['svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json', '--output', 'machine'],
    script: `<script lang="ts">${script('svelte')}</script>`,
    right: `<election-results {results} chart="donut" heading-level="3" plain onelection-results-change={changed}>
        <candidate-pair number={1} votes="40.971.906">Anies &amp; Muhaimin</candidate-pair>
      </election-results>
      <election-regions for="hasil" view="table" class="hasil" onelection-region-select={chosen}></election-regions>`,
    wrong: `<election-results chart="piechart"></election-results>
      <election-regions onelection-region-select={changed}></election-regions>
      <election-results judul="Hasil"></election-results>`,
    complaints: [/piechart\\"' is not assignable/, /ElectionResultsChangeEvent\) => void' is not assignable/, /judul/],
  },
};

let folder: string;

before(async () => {
  folder = await installed(['vue', 'svelte']);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        target: 'ES2022',
        lib: ['ES2022', 'DOM', 'DOM.Iterable'],
        module: 'esnext',
        moduleResolution: 'bundler',
        verbatimModuleSyntax: true,
        types: [],
        strict: true,
        noEmit: true,
      },
      vueCompilerOptions: { strictTemplates: true },
      include: ['page/*'],
    }),
  );
});

after(() => rmSync(folder, { recursive: true }));

/** The errors that the framework's tool reports for a template. */
function check({ file, args, script: code }: Framework, template: string): Promise<string> {
  rmSync(join(folder, 'page'), { recursive: true, force: true });
  mkdirSync(join(folder, 'page'));
  writeFileSync(join(folder, 'page', file), `${code}\n${template}\n`);
  const [program = '', ...others] = args;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, 'node_modules', program), ...others],
      { cwd: folder },
      (error, stdout, stderr) => resolve(error ? stdout + stderr : ''),
    );
  });
}

for (const [name, framework] of Object.entries(frameworks)) {
  test(`${name}: a right template compiles`, async () => {
    assert.equal(await check(framework, framework.right), '');
  });

  test(`${name}: a wrong value, a wrong event and an unknown name are reported`, async () => {
    const said = await check(framework, framework.wrong);
    for (const complaint of framework.complaints) assert.match(said, complaint);
  });
}
